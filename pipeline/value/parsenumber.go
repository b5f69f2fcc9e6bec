package value

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// ParseNumber reads a number as the language writes it: decimal, hexadecimal (0x) or binary (0b) digits, fraction and
// exponent, a type suffix (y uy s us l ul u n d) and a multiplier (kb mb gb tb pb). Blanks around it and a sign are
// allowed, as when a string is converted. Without suffix a whole number becomes int, long, decimal or double, whichever
// holds it first. It reports false when s is no number or does not fit its suffix.
func ParseNumber(s string) (any, bool) {
	s = strings.Trim(s, " \t\r\n\v\f")
	if s == "" {
		return nil, false
	}
	if n, ok := smallInt(s); ok {
		return n, true
	}
	neg := false
	if s[0] == '-' || s[0] == '+' {
		neg = s[0] == '-'
		s = s[1:]
	}
	lit, ok := splitLiteral(s)
	if !ok {
		return nil, false
	}
	if lit.base != 10 {
		return lit.radix(neg)
	}
	return lit.decimal(neg)
}

// smallInt reads up to nine decimal digits, nearly all numbers.
func smallInt(s string) (any, bool) {
	if len(s) > 9 {
		return nil, false
	}
	n := int32(0)
	for i := 0; i < len(s); i++ {
		c := s[i] - '0'
		if c > 9 {
			return nil, false
		}
		n = n*10 + int32(c)
	}
	return n, true
}

// literal is a number taken apart.
type literal struct {
	base     int
	digits   string // with point and exponent when real
	real     bool
	suffix   string // lower case
	multiply int64
}

func splitLiteral(s string) (literal, bool) {
	lit := literal{base: 10, multiply: 1}
	s = strings.ToLower(s)
	s, lit.multiply = cutMultiplier(s)
	switch {
	case strings.HasPrefix(s, "0x"):
		lit.base, s = 16, s[2:]
	case strings.HasPrefix(s, "0b"):
		lit.base, s = 2, s[2:]
	}
	s, lit.suffix = cutSuffix(s, lit.base)
	lit.digits = s
	if lit.base == 10 {
		return lit, lit.scan()
	}
	for i := 0; i < len(s); i++ {
		if digitValue(s[i]) >= lit.base {
			return lit, false
		}
	}
	return lit, s != ""
}

func cutMultiplier(s string) (string, int64) {
	if n := len(s); n > 2 && s[n-1] == 'b' {
		if i := strings.IndexByte("kmgtp", s[n-2]); i >= 0 {
			return s[:n-2], 1 << (10 * (i + 1))
		}
	}
	return s, 1
}

func cutSuffix(s string, base int) (rest, suffix string) {
	n := len(s)
	if n < 2 {
		return s, ""
	}
	switch c := s[n-1]; c {
	case 'y', 's', 'l':
		if n > 2 && s[n-2] == 'u' {
			return s[:n-2], s[n-2:]
		}
		return s[:n-1], s[n-1:]
	case 'u', 'n':
		return s[:n-1], s[n-1:]
	case 'd':
		if base == 10 {
			return s[:n-1], "d"
		}
	}
	return s, ""
}

func digitValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	}
	return 99
}

// scan checks the form of decimal digits: digits with at most one point and an exponent, at least one digit.
func (l *literal) scan() bool {
	s, i := l.digits, 0
	start := i
	for i < len(s) && s[i]-'0' <= 9 {
		i++
	}
	count := i - start
	if i < len(s) && s[i] == '.' {
		l.real = true
		i++
		for i < len(s) && s[i]-'0' <= 9 {
			i++
			count++
		}
	}
	if count == 0 {
		return false
	}
	if i < len(s) && s[i] == 'e' {
		l.real = true
		i++
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		if i == len(s) {
			return false
		}
		for i < len(s) && s[i]-'0' <= 9 {
			i++
		}
	}
	return i == len(s)
}

// radix is the value of hexadecimal or binary digits: two's complement in the narrowest width that the digits fill.
func (l *literal) radix(neg bool) (any, bool) {
	n, ok := new(big.Int).SetString(l.digits, l.base)
	if !ok {
		return nil, false
	}
	if unsigned := l.suffix != "" && l.suffix[0] == 'u'; !unsigned {
		if width := l.width(); width > 0 && n.Bit(width-1) == 1 {
			n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(width)))
		}
	}
	if neg {
		n.Neg(n)
	}
	return l.integer(n)
}

// width is the number of bits of which the highest is the sign, 0 when there is none.
func (l *literal) width() int {
	bits := len(l.digits)
	if l.base == 16 {
		bits *= 4
	}
	switch l.suffix {
	case "y":
		return 8
	case "s":
		return 16
	case "l":
		return 64
	case "n":
		if bits%8 == 0 {
			return bits
		}
		return 0
	}
	switch {
	case bits == 32 || bits == 64 || bits == 128 || bits == 96:
		return bits
	case l.base == 2 && (bits == 8 || bits == 16):
		return bits
	}
	return 0
}

// decimal is the value of decimal digits.
func (l *literal) decimal(neg bool) (any, bool) {
	digits := l.digits
	if neg {
		digits = "-" + digits
	}
	switch {
	case l.suffix == "d":
		d, ok := ParseDecimal(digits)
		if !ok {
			return nil, false
		}
		d, ok = d.Times(NewDecimal(l.multiply, 0))
		return d, ok
	case l.real && l.suffix == "":
		f, err := strconv.ParseFloat(digits, 64)
		if err != nil && !math.IsInf(f, 0) {
			return nil, false
		}
		return f * float64(l.multiply), true
	case l.real:
		r, ok := parseRat(digits)
		if !ok {
			return nil, false
		}
		r.Mul(r, new(big.Rat).SetInt64(l.multiply))
		l.multiply = 1
		return l.integer(roundRat(r))
	}
	n, ok := new(big.Int).SetString(digits, 10)
	if !ok {
		return nil, false
	}
	return l.integer(n)
}

// parseRat reads digits with point and exponent; numbers beyond a double's range are refused, which keeps the work small.
func parseRat(s string) (*big.Rat, bool) {
	if f, err := strconv.ParseFloat(s, 64); err != nil || math.IsInf(f, 0) {
		return nil, false
	} else if f == 0 {
		return new(big.Rat), true
	}
	return new(big.Rat).SetString(s)
}

// roundRat is the nearest integer, half to even.
func roundRat(r *big.Rat) *big.Int {
	q, m := new(big.Int).DivMod(r.Num(), r.Denom(), new(big.Int))
	if c := m.Lsh(m, 1).Cmp(r.Denom()); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return q
}

// integer gives n, multiplied, the type that the suffix names, or the first that holds it.
func (l *literal) integer(n *big.Int) (any, bool) {
	if l.multiply != 1 {
		n.Mul(n, big.NewInt(l.multiply))
	}
	switch l.suffix {
	case "n":
		return n, true
	case "":
		return narrowest(n), true
	case "u":
		if n.IsUint64() && n.Uint64() <= math.MaxUint32 {
			return uint32(n.Uint64()), true
		}
		return n.Uint64(), n.IsUint64()
	}
	return exactInteger(n, suffixType(l.suffix))
}

func suffixType(suffix string) *Type {
	switch suffix {
	case "y":
		return Int8Type
	case "uy":
		return UInt8Type
	case "s":
		return Int16Type
	case "us":
		return UInt16Type
	case "l":
		return Int64Type
	}
	return UInt64Type
}

// narrowest is n as int, long, decimal or double.
func narrowest(n *big.Int) any {
	if n.IsInt64() {
		i := n.Int64()
		if i == int64(int32(i)) {
			return int32(i)
		}
		return i
	}
	if d, ok := DecimalFromBig(n); ok {
		return d
	}
	f, _ := new(big.Float).SetInt(n).Float64()
	return f
}
