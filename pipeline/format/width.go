package format

import "unicode/utf8"

// wideRanges are the blocks of the basic plane whose characters take two columns (East Asian wide and fullwidth).
var wideRanges = [...][2]rune{
	{0x1100, 0x115f}, {0x2329, 0x232a}, {0x2e80, 0x303e}, {0x3040, 0xa4cf}, {0xac00, 0xd7a3}, {0xf900, 0xfaff},
	{0xfe10, 0xfe19}, {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0xffe0, 0xffe6},
}

// Width is the number of columns that s takes: two for East Asian wide characters, otherwise one per UTF-16 unit, so
// that a combining mark is one and an emoji outside the basic plane two.
func Width(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return i + wideWidth(s[i:])
		}
	}
	return len(s)
}

func wideWidth(s string) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

func runeWidth(r rune) int {
	switch {
	case r < 0x1100:
		return 1
	case r > 0xffff:
		return 2
	}
	for _, w := range wideRanges {
		if r >= w[0] && r <= w[1] {
			return 2
		}
	}
	return 1
}

// head returns the longest beginning of s that takes at most n columns.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	used := 0
	for i, r := range s {
		if used += runeWidth(r); used > n {
			return s[:i]
		}
	}
	return s
}

// tail returns the longest end of s that takes at most n columns.
func tail(s string, n int) string {
	used := 0
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if used += runeWidth(r); used > n {
			return s[i:]
		}
		i -= size
	}
	return s
}

const ellipsis = "…"

// cutEnd shortens s to n columns with an ellipsis at the end; a single column shows the first character alone.
func cutEnd(s string, n int) string {
	if Width(s) <= n {
		return s
	}
	if n <= 1 {
		return head(s, n)
	}
	return head(s, n-1) + ellipsis
}

// cutFront shortens s to n columns with an ellipsis in front; a single column shows the last character alone.
func cutFront(s string, n int) string {
	if Width(s) <= n {
		return s
	}
	if n <= 1 {
		return tail(s, n)
	}
	return ellipsis + tail(s, n-1)
}

const blanks = "                                                                                "

// pad appends n blanks to b.
func pad(b []byte, n int) []byte {
	for n > len(blanks) {
		b, n = append(b, blanks...), n-len(blanks)
	}
	if n > 0 {
		b = append(b, blanks[:n]...)
	}
	return b
}
