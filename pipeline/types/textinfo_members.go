package types

import (
	"strings"
	"unicode"

	"csshell/pipeline/value"
)

// TextInfo changes the case of letters as a culture does.
type TextInfo struct{ c *value.Culture }

var textInfoType = &value.Type{Name: "System.Globalization.TextInfo"}

// Type is TextInfo.
func (t *TextInfo) Type() *value.Type { return textInfoType }

// Text names the culture.
func (t *TextInfo) Text() string { return "TextInfo - " + t.c.Name }

func fromTextInfo(do func(c *value.Culture) any) func(In) (any, error) {
	return func(in In) (any, error) { return do(in.Self.(*TextInfo).c), nil }
}

// textCase makes ToUpper and ToLower, of a string or a char.
func textCase(change func(string) string) func(In) (any, error) {
	return func(in In) (any, error) {
		if c, ok := in.Arg(0).(value.Char); ok {
			return value.UnitAt(change(c.String()), 0), nil
		}
		return change(in.Str(0)), nil
	}
}

// titleCase writes words with a capital; words all in capitals are left alone.
func titleCase(s string) string {
	var b strings.Builder
	for s != "" {
		n := strings.IndexFunc(s, unicode.IsLetter)
		if n < 0 {
			n = len(s)
		}
		b.WriteString(s[:n])
		s = s[n:]
		end := strings.IndexFunc(s, func(r rune) bool {
			return r != '\'' && (unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) || unicode.IsControl(r))
		})
		if end < 0 {
			end = len(s)
		}
		b.WriteString(titleWord(s[:end]))
		s = s[end:]
	}
	return b.String()
}

func titleWord(w string) string {
	if strings.IndexFunc(w, unicode.IsLower) < 0 {
		return w
	}
	for i, r := range w {
		if i > 0 {
			return string(unicode.ToTitle([]rune(w)[0])) + strings.ToLower(w[i:])
		}
		_ = r
	}
	return strings.ToUpper(w)
}
