package value

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Wildcard is a compiled PowerShell wildcard pattern: `*` any text, `?` one UTF-16 unit, `[a-z]` one unit of a set, and
// the backtick makes the next character literal. Patterns of the form text, text*, *text and *text* in ASCII, nearly
// all, are matched without the general machine.
type Wildcard struct {
	pattern    string
	ignoreCase bool
	shape      wildShape
	text       string // the literal of a simple shape, folded
	elems      []wildElem
	err        error
}

type wildShape uint8

const (
	wildGeneral wildShape = iota
	wildAll
	wildLiteral
	wildPrefix
	wildSuffix
	wildContains
)

// Like compiles pattern. One that is not valid ("[a") matches nothing but its own text; Err tells of it.
func Like(pattern string, ignoreCase bool) *Wildcard {
	w := &Wildcard{pattern: pattern, ignoreCase: ignoreCase}
	w.elems, w.err = parseWildcard(pattern, ignoreCase)
	if w.err != nil {
		w.elems = literalElems(pattern, ignoreCase)
	}
	w.simplify()
	return w
}

// Pattern is the text that was compiled.
func (w *Wildcard) Pattern() string { return w.pattern }

// Err is an OpError around the WildcardPatternException of a pattern that is not valid, nil otherwise.
func (w *Wildcard) Err() error { return w.err }

// Match reports whether the whole of s fits the pattern.
func (w *Wildcard) Match(s string) bool {
	if w.shape == wildAll {
		return true
	}
	if w.shape != wildGeneral {
		if !w.ignoreCase {
			return w.matchExact(s)
		}
		if IsASCII(s) {
			return w.matchFolded(s)
		}
	}
	if IsASCII(s) {
		return matchWild(w.elems, []byte(s), w.ignoreCase)
	}
	return matchWild(w.elems, Units(s), w.ignoreCase)
}

func (w *Wildcard) matchExact(s string) bool {
	switch w.shape {
	case wildLiteral:
		return s == w.text
	case wildPrefix:
		return strings.HasPrefix(s, w.text)
	case wildSuffix:
		return strings.HasSuffix(s, w.text)
	}
	return strings.Contains(s, w.text)
}

// matchFolded is matchExact for ASCII text; w.text is in lower case.
func (w *Wildcard) matchFolded(s string) bool {
	n := len(w.text)
	if len(s) < n {
		return false
	}
	switch w.shape {
	case wildLiteral:
		return len(s) == n && equalLower(s, w.text)
	case wildPrefix:
		return equalLower(s[:n], w.text)
	case wildSuffix:
		return equalLower(s[len(s)-n:], w.text)
	}
	first := w.text[0]
	for i := 0; i+n <= len(s); i++ {
		if lowerASCII(s[i]) == first && equalLower(s[i:i+n], w.text) {
			return true
		}
	}
	return false
}

func equalLower(s, lower string) bool {
	for i := 0; i < len(s); i++ {
		if lowerASCII(s[i]) != lower[i] {
			return false
		}
	}
	return true
}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// foldUnit is the lower case of a UTF-16 unit.
func foldUnit(u uint16) uint16 {
	if u < utf8.RuneSelf {
		return uint16(lowerASCII(byte(u)))
	}
	if r := unicode.ToLower(rune(u)); r < 0x10000 {
		return uint16(r)
	}
	return u
}

// isWildcardChar reports whether c has a meaning in patterns.
func isWildcardChar(c byte) bool { return c == '*' || c == '?' || c == '[' || c == ']' }

// HasWildcard reports whether s has a wildcard character that no backtick takes the meaning from
// (WildcardPattern.ContainsWildcardCharacters).
func HasWildcard(s string) bool {
	for i := 0; i < len(s); i++ {
		switch {
		case isWildcardChar(s[i]):
			return true
		case s[i] == '`':
			i++
		}
	}
	return false
}

// EscapeWildcard puts a backtick before every character that has a meaning in patterns, so that the pattern matches s.
func EscapeWildcard(s string) string {
	if !strings.ContainsAny(s, "*?[]`") {
		return s
	}
	b := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); i++ {
		if isWildcardChar(s[i]) || s[i] == '`' {
			b = append(b, '`')
		}
		b = append(b, s[i])
	}
	return string(b)
}

// UnescapeWildcard takes away the backticks that EscapeWildcard puts in; other backticks stay.
func UnescapeWildcard(s string) string {
	if strings.IndexByte(s, '`') < 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '`' && i+1 < len(s) && (isWildcardChar(s[i+1]) || s[i+1] == '`') {
			i++
		}
		b = append(b, s[i])
	}
	return string(b)
}
