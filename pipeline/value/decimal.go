package value

import (
	"math/big"
	"sync"

	"github.com/cockroachdb/apd/v3"
)

// Decimal is a [decimal]: an integer of 96 bits and a scale of 0 to 28. It keeps its trailing zeros (1.10), as .NET
// does. The value is immutable. apd holds the digits; the rules for scale and rounding are .NET's, which apd's contexts
// (counting digits, not bits) cannot express.
type Decimal struct{ d apd.Decimal }

// maxScale is the largest number of digits behind the point.
const maxScale = 28

// maxCoeff is 2^96-1, the largest integer a decimal holds.
var maxCoeff = sync.OnceValue(func() *apd.BigInt {
	one := apd.NewBigInt(1)
	m := new(apd.BigInt).Lsh(one, 96)
	return m.Sub(m, one)
})

// pow10 returns 10^n for 0 <= n <= 64.
func pow10(n int) *apd.BigInt { return &pow10Table()[n] }

var pow10Table = sync.OnceValue(func() *[65]apd.BigInt {
	t := new([65]apd.BigInt)
	ten := apd.NewBigInt(10)
	t[0].SetInt64(1)
	for i := 1; i < len(t); i++ {
		t[i].Mul(&t[i-1], ten)
	}
	return t
})

// makeDecimal returns ±coeff/10^scale, rounded half to even until it fits; false when it is too large. It takes coeff over.
func makeDecimal(coeff *apd.BigInt, scale int, neg bool) (Decimal, bool) {
	drop := max(scale-maxScale, 0)
	if over := coeff.BitLen() - 96; over > 0 {
		drop = max(drop, over*30103/100000)
	}
	if drop > scale && scale >= 0 {
		drop = scale
	}
	rounded := divRound(coeff, drop)
	for rounded.BitLen() > 96 {
		if drop++; drop > scale {
			return Decimal{}, false
		}
		rounded = divRound(coeff, drop)
	}
	scale -= drop
	if scale < 0 {
		return Decimal{}, false
	}
	var d Decimal
	d.d.Coeff.Set(rounded)
	d.d.Exponent = int32(-scale)
	d.d.Negative = neg && rounded.Sign() != 0
	return d, true
}

// divRound is n/10^drop, half to even.
func divRound(n *apd.BigInt, drop int) *apd.BigInt {
	if drop <= 0 {
		return n
	}
	var q, r, half apd.BigInt
	p := pow10Big(drop)
	q.QuoRem(n, p, &r)
	half.Lsh(&r, 1)
	if c := half.Cmp(p); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(&q, apd.NewBigInt(1))
	}
	return &q
}

func pow10Big(n int) *apd.BigInt {
	if n <= 64 {
		return pow10(n)
	}
	return new(apd.BigInt).Exp(apd.NewBigInt(10), apd.NewBigInt(int64(n)), nil)
}

// NewDecimal returns n/10^scale; scale is 0 to 28.
func NewDecimal(n int64, scale int) Decimal {
	var d Decimal
	d.d.SetFinite(n, int32(-scale))
	return d
}

// DecimalFromBig returns n as a decimal; false when it needs more than 96 bits.
func DecimalFromBig(n *big.Int) (Decimal, bool) {
	if n.BitLen() > 96 {
		return Decimal{}, false
	}
	var d Decimal
	d.d.Coeff.SetMathBigInt(new(big.Int).Abs(n))
	d.d.Negative = n.Sign() < 0
	return d, true
}

// Scale is the number of digits behind the point.
func (d Decimal) Scale() int { return int(-d.d.Exponent) }

// Sign is -1, 0 or 1.
func (d Decimal) Sign() int { return d.d.Sign() }

// IsZero reports whether d is 0, of any scale.
func (d Decimal) IsZero() bool { return d.d.Coeff.Sign() == 0 }

// String is the number with all its digits: 1.10.
func (d Decimal) String() string { return d.d.Text('f') }

// Cmp compares by value: -1, 0 or 1.
func (d Decimal) Cmp(e Decimal) int { return d.d.Cmp(&e.d) }

// Key is a text that is equal for equal decimals, whatever their scale.
func (d Decimal) Key() string {
	var r apd.Decimal
	r.Reduce(&d.d)
	return "decimal " + r.Text('f')
}

// Unscaled returns the integer of all digits with the sign: 110 for 1.10.
func (d Decimal) Unscaled() *big.Int {
	n := d.d.Coeff.MathBigInt()
	if d.d.Negative {
		n.Neg(n)
	}
	return n
}

// Float64 is the nearest double.
func (d Decimal) Float64() float64 {
	f, _ := d.d.Float64()
	return f
}

// Parts returns the 96-bit integer and the flags, as GetBits does: low, middle, high, scale and sign.
func (d Decimal) Parts() [4]int32 {
	n := d.d.Coeff.MathBigInt()
	words := [4]int32{}
	for i := range 3 {
		words[i] = int32(uint32(new(big.Int).Rsh(n, uint(32*i)).Uint64()))
	}
	words[3] = int32(d.Scale()) << 16
	if d.d.Negative {
		words[3] |= -1 << 31
	}
	return words
}
