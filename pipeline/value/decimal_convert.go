package value

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/cockroachdb/apd/v3"
)

// ParseDecimal reads decimal digits with an optional sign, point and exponent. More digits than 28 or 29 are rounded;
// trailing zeros stay. It reports false for other text and for numbers that are too large.
func ParseDecimal(s string) (Decimal, bool) {
	exp := 0
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		n, err := strconv.Atoi(s[i+1:])
		if err != nil || n > 100 {
			return Decimal{}, false
		}
		s, exp = s[:i], max(n, -200)
	}
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	whole, frac, _ := strings.Cut(s, ".")
	digits := whole + frac
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return Decimal{}, false
	}
	n, _ := new(apd.BigInt).SetString(digits, 10)
	scale := len(frac) - exp
	if scale < 0 {
		n.Mul(n, pow10Big(-scale))
		scale = 0
	}
	return makeDecimal(n, scale, neg)
}

// DecimalFromFloat64 is the decimal of the 15 leading digits of f, as .NET converts; false when f is no number or too large.
func DecimalFromFloat64(f float64) (Decimal, bool) { return fromFloat(f, 15) }

// DecimalFromFloat32 is the decimal of the 7 leading digits of f.
func DecimalFromFloat32(f float32) (Decimal, bool) { return fromFloat(float64(f), 7) }

func fromFloat(f float64, digits int) (Decimal, bool) {
	if math.IsNaN(f) || math.Abs(f) >= 7.9228162514264338e28 {
		return Decimal{}, false
	}
	d, ok := ParseDecimal(strconv.FormatFloat(f, 'e', digits-1, 64))
	return d.trim(0), ok
}

// Big is d as an integer; what is behind the point is cut off.
func (d Decimal) Big() *big.Int {
	t := d.Round(0, ToZero)
	return t.Unscaled()
}
