package value

import (
	"encoding/hex"
	"fmt"
	"strings"
)

// FormatGuid writes g in one of the forms D (the default), N, B, P and X.
func FormatGuid(g Guid, spec string) (string, error) {
	s := g.String()
	switch strings.ToUpper(spec) {
	case "", "D":
		return s, nil
	case "N":
		return strings.ReplaceAll(s, "-", ""), nil
	case "B":
		return "{" + s + "}", nil
	case "P":
		return "(" + s + ")", nil
	case "X":
		b := s
		head := fmt.Sprintf("{0x%s,0x%s,0x%s,{", b[0:8], b[9:13], b[14:18])
		tail := make([]string, 8)
		for i := range tail {
			tail[i] = fmt.Sprintf("0x%02x", g[8+i])
		}
		return head + strings.Join(tail, ",") + "}}", nil
	}
	return "", NewException(FormatExceptionType, `Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".`, nil)
}

// ParseGuid reads a guid in any of the forms D, N, B, P and X. The error is a FormatException with .NET's text.
func ParseGuid(s string) (Guid, error) {
	s = strings.TrimSpace(s)
	if len(s) == 0 {
		return Guid{}, guidError("Unrecognized Guid format.")
	}
	switch {
	case s[0] == '(':
		return enclosedGuid(s, ')')
	case s[0] == '{' && strings.Contains(s, "0x") || s[0] == '{' && strings.Contains(s, "0X"):
		return hexGuid(s)
	case s[0] == '{':
		return enclosedGuid(s, '}')
	case strings.Contains(s, "-"):
		return hyphenGuid(s)
	}
	if len(s) != 32 {
		return Guid{}, guidError("Unrecognized Guid format.")
	}
	return hexDigits(s)
}

// ParseGuidExact reads a guid in the one form that spec names.
func ParseGuidExact(s, spec string) (Guid, error) {
	g, err := ParseGuid(s)
	if err != nil {
		return g, err
	}
	want, err := FormatGuid(g, spec)
	if err == nil && !strings.EqualFold(want, strings.TrimSpace(s)) {
		err = guidError("Unrecognized Guid format.")
	}
	return g, err
}

func guidError(msg string) error { return NewException(FormatExceptionType, msg, nil) }

func enclosedGuid(s string, end byte) (Guid, error) {
	if len(s) != 38 || s[37] != end {
		return Guid{}, guidError("Unrecognized Guid format.")
	}
	return hyphenGuid(s[1:37])
}

func hyphenGuid(s string) (Guid, error) {
	if len(s) != 36 {
		return Guid{}, guidError("Unrecognized Guid format.")
	}
	if s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-' {
		return Guid{}, guidError("Dashes are in the wrong position for GUID parsing.")
	}
	return hexDigits(s[0:8] + s[9:13] + s[14:18] + s[19:23] + s[24:])
}

func hexDigits(s string) (Guid, error) {
	var g Guid
	if n, err := hex.Decode(g[:], []byte(s)); err != nil || n != 16 {
		return Guid{}, guidError("Guid string should only contain hexadecimal characters.")
	}
	return g, nil
}

// hexGuid reads {0x01234567,0x89ab,0xcdef,{0x01,0x23,...}}.
func hexGuid(s string) (Guid, error) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '{' || r == '}' || r == ',' || r == ' ' })
	if len(parts) != 11 {
		return Guid{}, guidError("Could not find a comma, or the length between the previous token and the comma was zero (i.e., '0x,'etc.).")
	}
	var b strings.Builder
	for i, p := range parts {
		width := map[int]int{0: 8, 1: 4, 2: 4}[i]
		if width == 0 {
			width = 2
		}
		if len(p) < 3 || !strings.EqualFold(p[:2], "0x") || len(p)-2 > width {
			return Guid{}, guidError("Expected 0x prefix.")
		}
		b.WriteString(pad(p[2:], width))
	}
	return hexDigits(b.String())
}

// NetBytes is the guid as ToByteArray gives it: the first three groups with their low byte first.
func (g Guid) NetBytes() [16]byte {
	g[0], g[1], g[2], g[3] = g[3], g[2], g[1], g[0]
	g[4], g[5], g[6], g[7] = g[5], g[4], g[7], g[6]
	return g
}
