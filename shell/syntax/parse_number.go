package syntax

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// DecimalText is a [decimal] constant as it was written, without suffix: the compiler makes the number.
type DecimalText struct {
	Text string
	// Multiplier is 1 or that of kb ... pb.
	Multiplier int64
}

var multipliers = map[string]int64{"kb": 1 << 10, "mb": 1 << 20, "gb": 1 << 30, "tb": 1 << 40, "pb": 1 << 50}

// constant makes the constant of a number that was read; a value that its suffix cannot hold is an error.
func (p *parser) constant(start int, v any) *ConstantExpression {
	e := &ConstantExpression{Value: v}
	e.Place = p.place(start, p.pos)
	if v == nil {
		e.Value = int32(0)
		p.errorAt("BadNumericConstant", start, p.pos, p.src[start:p.pos])
	}
	return e
}

// number reads the number at i and returns its value and length: length 0 when there is none, a nil value when its
// suffix cannot hold it.
func (p *parser) number(i int) (any, int) {
	start := i
	if p.at(i) == '0' && (p.at(i+1)|0x20 == 'x' || p.at(i+1)|0x20 == 'b') {
		if v, n := p.basedNumber(i); n > 0 {
			return v, n
		}
	}
	for isDigit(p.at(i)) {
		i++
	}
	real := false
	if p.at(i) == '.' && isDigit(p.at(i+1)) || p.at(i) == '.' && i > start && p.at(i+1) != '.' {
		real = true
		for i++; isDigit(p.at(i)); {
			i++
		}
	}
	if i == start {
		return nil, 0
	}
	if c := p.at(i); c|0x20 == 'e' {
		j := i + 1
		if p.at(j) == '+' || p.at(j) == '-' {
			j++
		}
		if isDigit(p.at(j)) {
			real = true
			for isDigit(p.at(j)) {
				j++
			}
			i = j
		}
	}
	digits := p.src[start:i]
	suffix, mult, n := p.numberTail(i)
	v, ok := decimalValue(digits, real, suffix, mult)
	if !ok {
		return nil, i + n - start
	}
	return v, i + n - start
}

// numberTail reads a type suffix and a multiplier.
func (p *parser) numberTail(i int) (suffix string, mult int64, n int) {
	rest := strings.ToLower(p.src[i:min(len(p.src), i+4)])
	for _, s := range []string{"uy", "us", "ul", "u", "y", "s", "l", "n", "d"} {
		if strings.HasPrefix(rest, s) {
			suffix = s
			break
		}
	}
	rest = rest[len(suffix):]
	mult = 1
	if len(rest) >= 2 {
		if m, ok := multipliers[rest[:2]]; ok {
			return suffix, m, len(suffix) + 2
		}
	}
	return suffix, 1, len(suffix)
}

func decimalValue(digits string, real bool, suffix string, mult int64) (any, bool) {
	if suffix == "d" {
		return DecimalText{digits, mult}, true
	}
	if real && suffix == "" {
		f, err := strconv.ParseFloat(digits, 64)
		return f * float64(mult), err == nil || f != 0
	}
	n := new(big.Int)
	if real {
		f, ok := new(big.Float).SetString(digits)
		if !ok {
			return nil, false
		}
		f.Mul(f, new(big.Float).SetInt64(mult))
		n = roundHalfEven(f)
	} else if _, ok := n.SetString(digits, 10); ok {
		n.Mul(n, big.NewInt(mult))
	}
	return fit(n, suffix)
}

func roundHalfEven(f *big.Float) *big.Int {
	x, _ := f.Float64()
	n, _ := new(big.Float).SetFloat64(math.RoundToEven(x)).Int(nil)
	return n
}

// fit returns n as the type of its suffix, or as the first of int, long, decimal and double that holds it.
func fit(n *big.Int, suffix string) (any, bool) {
	in := func(lo, hi int64) bool { return n.IsInt64() && n.Int64() >= lo && n.Int64() <= hi }
	switch suffix {
	case "y":
		return int8(n.Int64()), in(-128, 127)
	case "uy":
		return uint8(n.Int64()), in(0, 255)
	case "s":
		return int16(n.Int64()), in(-32768, 32767)
	case "us":
		return uint16(n.Int64()), in(0, 65535)
	case "l":
		return n.Int64(), n.IsInt64()
	case "ul":
		return n.Uint64(), n.IsUint64()
	case "u":
		if in(0, math.MaxUint32) {
			return uint32(n.Int64()), true
		}
		return n.Uint64(), n.IsUint64()
	case "n":
		return n, true
	}
	switch {
	case in(math.MinInt32, math.MaxInt32):
		return int32(n.Int64()), true
	case n.IsInt64():
		return n.Int64(), true
	case n.BitLen() <= 96:
		return DecimalText{n.String(), 1}, true
	}
	f, _ := new(big.Float).SetInt(n).Float64()
	return f, true
}

// basedNumber reads a hexadecimal or binary number: two's complement by the width that was written.
func (p *parser) basedNumber(i int) (any, int) {
	start := i
	base, bits := 16, 4
	if p.at(i+1)|0x20 == 'b' {
		base, bits = 2, 1
	}
	i += 2
	first := i
	for i < len(p.src) && (base == 16 && strings.IndexByte("0123456789abcdefABCDEF", p.src[i]) >= 0 || p.src[i] == '0' || p.src[i] == '1') {
		i++
	}
	if i == first {
		return nil, 0
	}
	n, _ := new(big.Int).SetString(p.src[first:i], base)
	suffix, mult, tail := p.numberTail(i)
	width := (i - first) * bits
	n = signed(n, width, suffix)
	n.Mul(n, big.NewInt(mult))
	v, ok := fit(n, suffix)
	if !ok {
		v = nil
	}
	return v, i + tail - start
}

func signed(n *big.Int, width int, suffix string) *big.Int {
	wrap := func(bits int) *big.Int {
		if n.BitLen() == bits {
			return new(big.Int).Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(bits)))
		}
		return n
	}
	switch suffix {
	case "y":
		return wrap(8)
	case "s":
		return wrap(16)
	case "l":
		return wrap(64)
	case "n":
		return wrap((width + 7) / 8 * 8)
	case "":
		if width <= 8 && n.BitLen() == 8 && width == 8 && false {
			return wrap(8)
		}
		if n.BitLen() <= 32 {
			return wrap(32)
		}
		return wrap(64)
	}
	return n
}

// negate returns -v for a number constant.
func negate(v any) any {
	switch n := v.(type) {
	case int32:
		if n == math.MinInt32 {
			return -int64(n)
		}
		return -n
	case int64:
		if n == 1<<31 {
			return int32(math.MinInt32)
		}
		return -n
	case float64:
		return -n
	case DecimalText:
		if n.Text == "9223372036854775808" {
			return int64(math.MinInt64)
		}
		n.Text = "-" + n.Text
		return n
	case *big.Int:
		return new(big.Int).Neg(n)
	case int8:
		return int32(-n)
	case int16:
		return int32(-n)
	case uint8:
		return -int32(n)
	case uint16:
		return -int32(n)
	case uint32:
		return -int64(n)
	}
	return v
}
