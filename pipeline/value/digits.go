package value

import (
	"math"
	"math/big"
	"strconv"
)

// decimalDigits is a number written out: 0.d1d2d3... × 10^scale, d1 not zero. Zero has no digits and scale 0.
type decimalDigits struct {
	digits []byte
	scale  int
	neg    bool
	float  bool // a binary floating-point number: keeps the sign of a zero
}

func digitsOfInt(n *big.Int) *decimalDigits {
	d := &decimalDigits{neg: n.Sign() < 0}
	d.set(new(big.Int).Abs(n).String(), 0)
	return d
}

func digitsOfDecimal(v Decimal) *decimalDigits {
	n := v.Unscaled()
	d := &decimalDigits{neg: n.Sign() < 0}
	d.set(n.Abs(n).String(), v.Scale())
	return d
}

// digitsOfFloat takes v to n significant digits, or as many as tell it from its neighbours when n < 0.
func digitsOfFloat(v float64, n, bits int) *decimalDigits {
	d := &decimalDigits{neg: math.Signbit(v), float: true}
	if v == 0 {
		return d
	}
	digits, exp := splitExponent(strconv.FormatFloat(math.Abs(v), 'e', max(n-1, -1), bits), make([]byte, 0, 24))
	d.digits, d.scale = digits, exp+1
	d.trim()
	return d
}

// digitsOfFloatPlaces takes v to n digits behind the point, halves of its exact binary value to even.
func digitsOfFloatPlaces(v float64, n, bits int) *decimalDigits {
	d := &decimalDigits{neg: math.Signbit(v), float: true}
	s := strconv.FormatFloat(math.Abs(v), 'f', n, bits)
	if n > 0 {
		s = s[:len(s)-n-1] + s[len(s)-n:]
	}
	d.set(s, n)
	return d
}

// set takes the number digits/10^places.
func (d *decimalDigits) set(digits string, places int) {
	lead := 0
	for lead < len(digits) && digits[lead] == '0' {
		lead++
	}
	d.digits = []byte(digits[lead:])
	if len(d.digits) > 0 {
		d.scale = len(d.digits) - places
	}
}

func (d *decimalDigits) trim() {
	n := len(d.digits)
	for n > 0 && d.digits[n-1] == '0' {
		n--
	}
	d.digits = d.digits[:n]
}

// round keeps n digits, halves away from zero, and drops trailing zeros.
func (d *decimalDigits) round(n int) {
	if n < len(d.digits) {
		up := n >= 0 && d.digits[n] >= '5'
		d.digits = d.digits[:max(n, 0)]
		if up {
			d.increment()
		}
	}
	d.trim()
	if len(d.digits) == 0 {
		d.scale = 0
		d.neg = d.neg && d.float
	}
}

func (d *decimalDigits) increment() {
	i := len(d.digits) - 1
	for ; i >= 0 && d.digits[i] == '9'; i-- {
	}
	if i >= 0 {
		d.digits = d.digits[:i+1]
		d.digits[i]++
		return
	}
	d.digits = []byte{'1'}
	d.scale++
}

// at is digit i, '0' behind the last one.
func (d *decimalDigits) at(i int) byte {
	if i >= 0 && i < len(d.digits) {
		return d.digits[i]
	}
	return '0'
}

// whole and places write the number out: the digits before the point, at least one, and n behind it.
func (d *decimalDigits) whole() []byte {
	if d.scale <= 0 {
		return []byte{'0'}
	}
	b := make([]byte, d.scale)
	for i := range b {
		b[i] = d.at(i)
	}
	return b
}

func (d *decimalDigits) places(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = d.at(d.scale + i)
	}
	return b
}
