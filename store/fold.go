package store

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold brings text to the form in which names are compared: canonical composition, then full case folding. The columns
// that are searched are stored in this form beside the text as typed, because SQLite's NOCASE and lower() know ASCII only
// and missed one name in ten of a mixed directory (José, Zoë).
func Fold(s string) string {
	if isFoldedASCII(s) {
		return s
	}
	if isASCII(s) {
		return strings.ToLower(s)
	}
	return norm.NFC.String(cases.Fold().String(norm.NFC.String(s)))
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func isFoldedASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 || 'A' <= s[i] && s[i] <= 'Z' {
			return false
		}
	}
	return true
}

// prefixRange gives the half-open range [low, high) of the folded texts that begin with prefix. high is empty when there
// is no upper bound. Bounds are built here because the conditions under which SQLite turns LIKE into a range are fragile.
func prefixRange(prefix string) (low, high string) {
	b := []byte(prefix)
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] < 0xff {
			b[i]++
			return prefix, string(b[:i+1])
		}
	}
	return prefix, ""
}

// matchWildcard reports whether folded text matches a folded pattern in which * stands for any run of characters and
// every other character for itself.
func matchWildcard(pattern, text string) bool {
	parts := strings.Split(pattern, "*")
	if len(parts) == 1 {
		return pattern == text
	}
	first, last := parts[0], parts[len(parts)-1]
	if len(text) < len(first)+len(last) || !strings.HasPrefix(text, first) || !strings.HasSuffix(text, last) {
		return false
	}
	text = text[len(first) : len(text)-len(last)]
	for _, part := range parts[1 : len(parts)-1] {
		i := strings.Index(text, part)
		if i < 0 {
			return false
		}
		text = text[i+len(part):]
	}
	return true
}
