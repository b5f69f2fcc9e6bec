package value

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// FormatValue is `$v.ToString($spec)` in culture en-US: .NET's standard and custom formats of numbers, dates, timespans,
// guids and enumerations. Values that know no formats give their Text. The error is a FormatException.
func FormatValue(v any, spec string) (string, error) { return FormatValueIn(v, spec, enUS) }

// FormatValueIn is FormatValue in culture c.
func FormatValueIn(v any, spec string, c *Culture) (string, error) {
	v = Base(v)
	switch v := v.(type) {
	case DateTime:
		return FormatDateTime(v, spec, c)
	case DateTimeOffset:
		return FormatDateTimeOffset(v, spec, c)
	case TimeSpan:
		return FormatTimeSpan(v, spec, c)
	case Guid:
		return FormatGuid(v, spec)
	case Enum:
		return FormatEnum(v, spec)
	case Formattable:
		return v.FormatText(spec, c)
	case float64:
		return formatFloat(v, 64, spec, c.Number)
	case float32:
		return formatFloat(float64(v), 32, spec, c.Number)
	case Decimal:
		return formatDecimal(v, spec, c.Number)
	}
	if n, bits := integerOf(v); bits != 0 {
		return formatInteger(n, bits, spec, c.Number)
	}
	return TextIn(v, c), nil
}

// Formattable is implemented by values outside the closed set that take a format (IFormattable).
type Formattable interface {
	// FormatText is ToString(spec, culture).
	FormatText(spec string, c *Culture) (string, error)
}

func badFormat() error {
	return NewException(FormatExceptionType, "Format specifier was invalid.", nil)
}

func badInput() error {
	return NewException(FormatExceptionType, "Input string was not in a correct format.", nil)
}

// integerOf returns an integer and the width of its type, -1 for [bigint] and 0 for what is no integer.
func integerOf(v any) (*big.Int, int) {
	switch v := v.(type) {
	case int32:
		return big.NewInt(int64(v)), 32
	case int64:
		return big.NewInt(v), 64
	case uint8:
		return big.NewInt(int64(v)), 8
	case int8:
		return big.NewInt(int64(v)), 8
	case int16:
		return big.NewInt(int64(v)), 16
	case uint16:
		return big.NewInt(int64(v)), 16
	case uint32:
		return big.NewInt(int64(v)), 32
	case uint64:
		return new(big.Int).SetUint64(v), 64
	case *big.Int:
		return v, -1
	}
	return nil, 0
}

// standardFormat splits a spec of the form letter and up to nine digits; precision is -1 when there are none. ok is false for
// custom pictures.
func standardFormat(spec string) (letter byte, precision int, ok bool) {
	if spec == "" {
		return 'G', -1, true
	}
	c := spec[0]
	if c|0x20 < 'a' || c|0x20 > 'z' {
		return 0, 0, false
	}
	if len(spec) == 1 {
		return c, -1, true
	}
	if len(spec) > 10 {
		return 0, 0, false
	}
	n, err := strconv.ParseUint(spec[1:], 10, 31)
	return c, int(n), err == nil
}

func formatInteger(n *big.Int, bits int, spec string, f *NumberFormat) (string, error) {
	letter, prec, ok := standardFormat(spec)
	if !ok {
		return customNumber(digitsOfInt(n), spec, f), nil
	}
	switch letter {
	case 'D', 'd':
		return signed(n, f, pad(new(big.Int).Abs(n).String(), prec)), nil
	case 'G', 'g':
		if prec <= 0 {
			return signed(n, f, new(big.Int).Abs(n).String()), nil
		}
	case 'R', 'r':
		if bits == -1 {
			return signed(n, f, new(big.Int).Abs(n).String()), nil
		}
		return "", badFormat()
	case 'X', 'x', 'B', 'b':
		return bitText(n, bits, letter, prec), nil
	}
	return formatDigits(digitsOfInt(n), letter, prec, f)
}

func signed(n *big.Int, f *NumberFormat, digits string) string {
	if n.Sign() < 0 {
		return f.Negative + digits
	}
	return digits
}

func pad(s string, n int) string {
	if len(s) >= n {
		return s
	}
	return strings.Repeat("0", n-len(s)) + s
}

// bitText is a number in base 16 or 2, negative ones as two's complement of their width. A [bigint] is as wide as its
// value needs, the sign bit included, in whole digits.
func bitText(n *big.Int, bits int, letter byte, prec int) string {
	base, step := 16, 4
	if letter|0x20 == 'b' {
		base, step = 2, 1
	}
	fill := "0"
	if bits == -1 {
		bits = (n.BitLen()/step + 1) * step
		if n.Sign() < 0 {
			bits = (new(big.Int).Not(n).BitLen()/step + 1) * step
			fill = map[int]string{16: "F", 2: "1"}[base]
		}
		prec = max(prec, bits/step)
	}
	if n.Sign() < 0 {
		n = new(big.Int).Add(n, new(big.Int).Lsh(big.NewInt(1), uint(bits)))
	}
	s := strings.ToUpper(n.Text(base))
	if len(s) < prec {
		s = strings.Repeat(fill, prec-len(s)) + s
	}
	if letter == 'x' {
		s = strings.ToLower(s)
	}
	return s
}

func formatDecimal(v Decimal, spec string, f *NumberFormat) (string, error) {
	letter, prec, ok := standardFormat(spec)
	if !ok {
		return customNumber(digitsOfDecimal(v), spec, f), nil
	}
	if letter|0x20 == 'g' && prec <= 0 {
		return f.localize(v.String()), nil
	}
	return formatDigits(digitsOfDecimal(v), letter, prec, f)
}

func formatFloat(v float64, bits int, spec string, f *NumberFormat) (string, error) {
	letter, prec, ok := standardFormat(spec)
	if ok && !strings.ContainsRune("cefgnprCEFGNPR", rune(letter)) {
		return "", badFormat()
	}
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return f.localize(general(strconv.FormatFloat(v, 'e', -1, 64), 15, false)), nil
	}
	if !ok {
		return customNumber(digitsOfFloat(v, floatDigits(bits), bits), spec, f), nil
	}
	d := floatFor(v, bits, letter|0x20, prec, f)
	if d == nil {
		return f.localize(lowerExponent(shortest(v, bits), letter)), nil
	}
	return formatDigits(d, letter, prec, f)
}

func floatDigits(bits int) int {
	if bits == 32 {
		return 7
	}
	return 15
}

func shortest(v float64, bits int) string {
	if bits == 32 {
		return SingleRoundTrip(float32(v))
	}
	return DoubleRoundTrip(v)
}

func lowerExponent(s string, letter byte) string {
	if letter == 'g' || letter == 'r' {
		return strings.Replace(s, "E", "e", 1)
	}
	return s
}

// floatFor writes v out as far as the format shows it; nil for the shortest round-trip form.
func floatFor(v float64, bits int, lower byte, prec int, f *NumberFormat) *decimalDigits {
	switch lower {
	case 'e':
		return digitsOfFloat(v, orDefault(prec, 6)+1, bits)
	case 'f', 'n':
		return digitsOfFloatPlaces(v, orDefault(prec, f.Digits), bits)
	case 'c':
		return digitsOfFloatPlaces(v, orDefault(prec, f.CurrencyDigits), bits)
	case 'p':
		return digitsOfFloatPlaces(v, orDefault(prec, f.PercentDigits)+2, bits)
	}
	if lower == 'r' || prec <= 0 {
		return nil
	}
	return digitsOfFloat(v, prec, bits)
}

func orDefault(n, def int) int {
	if n < 0 {
		return def
	}
	return n
}
