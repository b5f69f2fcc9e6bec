package value

import "github.com/cockroachdb/apd/v3"

// RoundMode says what rounding does.
type RoundMode uint8

// The rounding modes of [MidpointRounding], in .NET's order.
const (
	ToEven RoundMode = iota
	AwayFromZero
	ToZero
	ToNegativeInfinity
	ToPositiveInfinity
)

// signed returns the coefficient of d at the given scale, with its sign.
func (d Decimal) signed(scale int) *apd.BigInt {
	n := new(apd.BigInt).Mul(&d.d.Coeff, pow10(scale-d.Scale()))
	if d.d.Negative {
		n.Neg(n)
	}
	return n
}

// Plus is d+e; false when it overflows. The scale is the larger of the two, as far as the digits fit.
func (d Decimal) Plus(e Decimal) (Decimal, bool) {
	scale := max(d.Scale(), e.Scale())
	sum := d.signed(scale)
	sum.Add(sum, e.signed(scale))
	neg := sum.Sign() < 0
	return makeDecimal(sum.Abs(sum), scale, neg)
}

// Minus is d-e; false when it overflows.
func (d Decimal) Minus(e Decimal) (Decimal, bool) { return d.Plus(e.Negate()) }

// Times is d*e; false when it overflows. The scales add up.
func (d Decimal) Times(e Decimal) (Decimal, bool) {
	p := new(apd.BigInt).Mul(&d.d.Coeff, &e.d.Coeff)
	return makeDecimal(p, d.Scale()+e.Scale(), d.d.Negative != e.d.Negative)
}

// Over is d/e to 28 digits; false when it overflows. e is not zero. An exact quotient keeps no more zeros than the
// difference of the scales.
func (d Decimal) Over(e Decimal) (Decimal, bool) {
	const extra = 60
	var num, q, r apd.BigInt
	num.Mul(&d.d.Coeff, pow10(extra))
	q.QuoRem(&num, &e.d.Coeff, &r)
	scale := extra + d.Scale() - e.Scale()
	if r.Sign() != 0 {
		q.Mul(&q, pow10(1)) // a sticky digit, so that what is cut off never looks like an exact half
		q.Add(&q, apd.NewBigInt(1))
		scale++
	}
	res, ok := makeDecimal(&q, scale, d.d.Negative != e.d.Negative)
	return res.trim(max(0, d.Scale()-e.Scale())), ok
}

// trim drops trailing zeros behind the point down to the given scale.
func (d Decimal) trim(scale int) Decimal {
	if d.Scale() <= scale {
		return d
	}
	var n, q, r apd.BigInt
	n.Set(&d.d.Coeff)
	s := d.Scale()
	for s > scale {
		if q.QuoRem(&n, pow10(1), &r); r.Sign() != 0 {
			break
		}
		n.Set(&q)
		s--
	}
	var out Decimal
	out.d.Coeff.Set(&n)
	out.d.Exponent, out.d.Negative = int32(-s), d.d.Negative
	return out
}

// Rem is the remainder of d/e with the sign of d; e is not zero.
func (d Decimal) Rem(e Decimal) (Decimal, bool) {
	scale := max(d.Scale(), e.Scale())
	n, m := d.signed(scale), e.signed(scale)
	var r apd.BigInt
	r.Rem(n, m)
	neg := r.Sign() < 0
	return makeDecimal(r.Abs(&r), scale, neg)
}

// Negate is -d.
func (d Decimal) Negate() Decimal {
	out := d
	out.d.Negative = !d.d.Negative && !d.IsZero()
	return out
}

// Abs is the value without its sign.
func (d Decimal) Abs() Decimal {
	out := d
	out.d.Negative = false
	return out
}

// Round rounds to the given number of digits behind the point (0 to 28); a number with fewer stays as it is.
func (d Decimal) Round(digits int, mode RoundMode) Decimal {
	drop := d.Scale() - digits
	if drop <= 0 {
		return d
	}
	var q, r, twice apd.BigInt
	p := pow10(drop)
	q.QuoRem(&d.d.Coeff, p, &r)
	half := twice.Lsh(&r, 1).Cmp(p)
	if roundsUp(mode, half, r.Sign() != 0, q.Bit(0) == 1, d.d.Negative) {
		q.Add(&q, apd.NewBigInt(1))
	}
	var out Decimal
	out.d.Coeff.Set(&q)
	out.d.Exponent, out.d.Negative = int32(-digits), d.d.Negative && q.Sign() != 0
	return out
}

// roundsUp reports whether the magnitude grows: half is how the rest compares with one half.
func roundsUp(mode RoundMode, half int, rest, odd, neg bool) bool {
	switch mode {
	case ToEven:
		return half > 0 || half == 0 && odd
	case AwayFromZero:
		return half >= 0
	case ToNegativeInfinity:
		return rest && neg
	case ToPositiveInfinity:
		return rest && !neg
	}
	return false
}
