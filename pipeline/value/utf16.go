package value

import (
	"strings"
	"unicode/utf8"
)

// Strings are UTF-8, but positions and lengths that scripts see count UTF-16 units, as .NET's do. A surrogate that has no
// partner is kept in the three-byte form that UTF-8 would give its number (ED A0 80 ... ED BF BF). Strings of
// ASCII, nearly all, are answered from their bytes.

// IsASCII reports whether every byte of s is below 0x80.
func IsASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// UTF16Len is the number of UTF-16 units of s.
func UTF16Len(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < 0x80 || c >= 0xC0 && c < 0xF0:
			n++
		case c >= 0xF0:
			n += 2
		}
	}
	return n
}

// DecodeRune returns the first code point of s and its length in bytes; a lone surrogate comes as its number.
func DecodeRune(s string) (rune, int) {
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n == 1 && len(s) >= 3 && s[0] == 0xED && s[1]&0xE0 == 0xA0 && s[2]&0xC0 == 0x80 {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return r, n
}

// AppendRune appends the code point r, which may be a surrogate.
func AppendRune(b []byte, r rune) []byte {
	if r >= 0xD800 && r <= 0xDFFF {
		return append(b, 0xED, 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(b, r)
}

// Units returns the UTF-16 units of s.
func Units(s string) []uint16 {
	out := make([]uint16, 0, len(s))
	for len(s) > 0 {
		r, n := DecodeRune(s)
		s = s[n:]
		if r >= 0x10000 {
			r -= 0x10000
			out = append(out, 0xD800|uint16(r>>10), 0xDC00|uint16(r&0x3FF))
			continue
		}
		out = append(out, uint16(r))
	}
	return out
}

// FromUnits returns the string of UTF-16 units; surrogates that meet become one code point.
func FromUnits(units []uint16) string {
	b := make([]byte, 0, len(units))
	for _, u := range units {
		b = appendUnit(b, u)
	}
	return string(b)
}

// appendUnit appends one unit, joining it with a high surrogate at the end of b when it is a low one.
func appendUnit(b []byte, u uint16) []byte {
	if u >= 0xDC00 && u <= 0xDFFF && len(b) >= 3 {
		t := b[len(b)-3:]
		if t[0] == 0xED && t[1] >= 0xA0 && t[1] < 0xB0 {
			high := rune(t[1]&0x0F)<<6 | rune(t[2]&0x3F)
			return utf8.AppendRune(b[:len(b)-3], 0x10000+high<<10+rune(u&0x3FF))
		}
	}
	return AppendRune(b, rune(u))
}

// Concat joins two strings; a pair of surrogates that comes together becomes one code point.
func Concat(a, b string) string {
	if len(a) >= 3 && len(b) >= 3 && b[0] == 0xED && b[1] >= 0xB0 && a[len(a)-3] == 0xED && a[len(a)-2] >= 0xA0 && a[len(a)-2] < 0xB0 {
		low := 0xDC00 | uint16(b[1]&0x0F)<<6 | uint16(b[2]&0x3F)
		return string(appendUnit([]byte(a), low)) + b[3:]
	}
	return a + b
}

// UnitAt returns unit i of s; i must be in range.
func UnitAt(s string, i int) Char {
	if IsASCII(s) {
		return Char(s[i])
	}
	at, half := byteOffset(s, i)
	r, _ := DecodeRune(s[at:])
	switch {
	case r < 0x10000:
		return Char(r)
	case half:
		return Char(0xDC00 | (r-0x10000)&0x3FF)
	}
	return Char(0xD800 | (r-0x10000)>>10)
}

// byteOffset returns where unit i of s starts; half is true when i is the second unit of the code point there.
func byteOffset(s string, i int) (at int, half bool) {
	for at < len(s) && i > 0 {
		r, n := DecodeRune(s[at:])
		if r >= 0x10000 {
			if i == 1 {
				return at, true
			}
			i--
		}
		i--
		at += n
	}
	return at, false
}

// Sub16 returns n units of s from unit start on; both must be in range.
func Sub16(s string, start, n int) string {
	if IsASCII(s) {
		return s[start : start+n]
	}
	from, fromHalf := byteOffset(s, start)
	to, toHalf := byteOffset(s, start+n)
	if !fromHalf && !toHalf {
		return s[from:to]
	}
	return FromUnits(Units(s)[start : start+n])
}

// Index16 is the position in units of the first sub in s, -1 when there is none: an ordinal search.
func Index16(s, sub string) int { return unitPosition(s, strings.Index(s, sub)) }

// LastIndex16 is the position in units of the last sub in s, -1 when there is none.
func LastIndex16(s, sub string) int { return unitPosition(s, strings.LastIndex(s, sub)) }

func unitPosition(s string, at int) int {
	if at <= 0 {
		return at
	}
	return UTF16Len(s[:at])
}

// EachUnit calls yield for every unit of s until it returns false.
func EachUnit(s string, yield func(i int, c Char) bool) {
	at := 0
	for len(s) > 0 {
		r, n := DecodeRune(s)
		s = s[n:]
		if r >= 0x10000 {
			r -= 0x10000
			if !yield(at, Char(0xD800|r>>10)) || !yield(at+1, Char(0xDC00|r&0x3FF)) {
				return
			}
			at += 2
			continue
		}
		if !yield(at, Char(r)) {
			return
		}
		at++
	}
}
