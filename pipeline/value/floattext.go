package value

import (
	"math"
	"strconv"
)

// DoubleText is a double in 15 significant digits, the form in strings and on screen.
func DoubleText(f float64) string {
	if i := int64(f); float64(i) == f && i > -1e15 && i < 1e15 && (i != 0 || !math.Signbit(f)) {
		return itoa(i)
	}
	return general(strconv.FormatFloat(f, 'e', 14, 64), 15, true)
}

// SingleText is a float in 7 significant digits.
func SingleText(f float32) string {
	return general(strconv.FormatFloat(float64(f), 'e', 6, 32), 7, true)
}

// DoubleRoundTrip is the shortest text that reads back as the same double, in the form of .NET's "R".
func DoubleRoundTrip(f float64) string {
	if i := int64(f); float64(i) == f && i > -1e15 && i < 1e15 && (i != 0 || !math.Signbit(f)) {
		return itoa(i)
	}
	return general(strconv.FormatFloat(f, 'e', -1, 64), 15, false)
}

// SingleRoundTrip is the shortest text that reads back as the same float.
func SingleRoundTrip(f float32) string {
	return general(strconv.FormatFloat(float64(f), 'e', -1, 32), 7, false)
}

// general turns Go's exponent form into .NET's general one: plain digits while the first one counts from 10^-4 to
// 10^(limit-1), otherwise d.dddE+XX. Trailing zeros go. With exact, limit is
// the precision; without, a longer text than limit widens it.
func general(s string, limit int, exact bool) string {
	switch s {
	case "NaN":
		return s
	case "+Inf":
		return "Infinity"
	case "-Inf":
		return "-Infinity"
	}
	neg := s[0] == '-'
	if neg {
		s = s[1:]
	}
	var buf [32]byte
	digits, exp := splitExponent(s, buf[:0])
	if !exact {
		limit = max(limit, len(digits))
	}
	out := make([]byte, 0, 32)
	if neg {
		out = append(out, '-')
	}
	if exp >= limit || exp < -4 {
		return string(appendScientific(out, digits, exp))
	}
	return string(appendFixed(out, digits, exp))
}

// splitExponent takes "d.ddde±xx" apart into digits without trailing zeros and the exponent of the first.
func splitExponent(s string, digits []byte) ([]byte, int) {
	i := 0
	for ; s[i] != 'e'; i++ {
		if s[i] != '.' {
			digits = append(digits, s[i])
		}
	}
	exp, _ := strconv.Atoi(s[i+1:])
	for len(digits) > 1 && digits[len(digits)-1] == '0' {
		digits = digits[:len(digits)-1]
	}
	return digits, exp
}

func appendScientific(out, digits []byte, exp int) []byte {
	out = append(out, digits[0])
	if len(digits) > 1 {
		out = append(append(out, '.'), digits[1:]...)
	}
	sign := byte('+')
	if exp < 0 {
		sign, exp = '-', -exp
	}
	out = append(out, 'E', sign)
	if exp < 10 {
		out = append(out, '0')
	}
	return strconv.AppendInt(out, int64(exp), 10)
}

func appendFixed(out, digits []byte, exp int) []byte {
	if exp < 0 {
		out = append(out, '0', '.')
		for ; exp < -1; exp++ {
			out = append(out, '0')
		}
		return append(out, digits...)
	}
	for i := 0; i <= exp; i++ {
		if i < len(digits) {
			out = append(out, digits[i])
		} else {
			out = append(out, '0')
		}
	}
	if len(digits) > exp+1 {
		out = append(append(out, '.'), digits[exp+1:]...)
	}
	return out
}

// cultural replaces the invariant names of infinity by those of en-US.
func cultural(s string) string {
	switch s {
	case "Infinity":
		return "∞"
	case "-Infinity":
		return "-∞"
	}
	return s
}

// DisplayDouble is a double as the screen shows it: 15 significant digits, infinity as its sign.
func DisplayDouble(f float64) string { return cultural(DoubleText(f)) }

// DisplaySingle is a float as the screen shows it.
func DisplaySingle(f float32) string { return cultural(SingleText(f)) }
