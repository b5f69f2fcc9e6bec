package session

import (
	"strings"
	"unicode/utf8"
)

// wrapText breaks a text of the host into lines of at most so many characters, at blanks. A blank stays at the end of its
// line when it fits there, otherwise it begins the next; a word longer than a line is cut.
func wrapText(text string, width int) string {
	var b strings.Builder
	col := 0
	put := func(s string) {
		n := utf8.RuneCountInString(s)
		if col+n > width && col > 0 {
			b.WriteByte('\n')
			col = 0
		}
		for n > width {
			i := 0
			for range width {
				_, size := utf8.DecodeRuneInString(s[i:])
				i += size
			}
			b.WriteString(s[:i] + "\n")
			s, n = s[i:], n-width
		}
		b.WriteString(s)
		col += n
	}
	for text != "" {
		switch i := strings.IndexAny(text, " \t\r\n"); {
		case text[0] == '\n':
			b.WriteByte('\n')
			col, text = 0, text[1:]
		case text[0] == '\r':
			text = text[1:]
		case i == 0:
			put(text[:1])
			text = text[1:]
		case i < 0:
			put(text)
			text = ""
		default:
			put(text[:i])
			text = text[i:]
		}
	}
	return b.String()
}
