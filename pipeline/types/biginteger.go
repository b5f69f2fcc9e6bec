package types

import (
	"math"
	"math/big"
	"slices"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

func bigArg(in In, i int) *big.Int {
	if n, ok := in.Arg(i).(*big.Int); ok {
		return n
	}
	return new(big.Int)
}

func bigDef() *Def {
	self := func(in In) *big.Int { return in.Self.(*big.Int) }
	d := &Def{Static: bigStatic()}
	for _, t := range [...]string{"int", "uint", "long", "ulong", "float", "double", "decimal"} {
		d.New = append(d.New, Row{Text: "bigint new(" + t + " value)", Do: func(in In) (any, error) {
			n, err := value.ToBigInt(in.Arg(0))
			return n, err
		}})
	}
	d.New = append(d.New, Row{Text: "bigint new(byte[] value)", Do: func(in In) (any, error) { return bigFromBytes(Bytes(in.Arg(0))), nil }})
	text := func(in In) (any, error) { return value.FormatValue(in.Self, in.Str(0)) }
	d.Members = []Row{
		{Text: "bool IsEven {get;}", Do: func(in In) (any, error) { return self(in).Bit(0) == 0, nil }},
		{Text: "bool IsOne {get;}", Do: func(in In) (any, error) { return self(in).IsInt64() && self(in).Int64() == 1, nil }},
		{Text: "bool IsZero {get;}", Do: func(in In) (any, error) { return self(in).Sign() == 0, nil }},
		{Text: "bool IsPowerOfTwo {get;}", Do: func(in In) (any, error) { return powerOfTwo(self(in)), nil }},
		{Text: "int Sign {get;}", Do: func(in In) (any, error) { return int32(self(in).Sign()), nil }},
		{Text: "int CompareTo(bigint other)", Do: func(in In) (any, error) { return int32(self(in).Cmp(bigArg(in, 0))), nil }},
		{Text: "bool Equals(bigint other)", Do: func(in In) (any, error) { return self(in).Cmp(bigArg(in, 0)) == 0, nil }},
		{Text: "long GetBitLength()", Do: func(in In) (any, error) { return int64(self(in).BitLen()), nil }},
		{Text: "byte[] ToByteArray()", Do: func(in In) (any, error) { return ByteArray(bigToBytes(self(in))), nil }},
		{Text: "string ToString()", Do: func(in In) (any, error) { return self(in).String(), nil }},
		{Text: "string ToString(string format)", Do: text},
		{Text: "string ToString(string format, System.IFormatProvider provider)", Do: text},
		{Text: "string ToString(System.IFormatProvider provider)", Do: func(in In) (any, error) { return self(in).String(), nil }},
	}
	return d
}

func powerOfTwo(n *big.Int) bool { return n.Sign() > 0 && n.TrailingZeroBits() == uint(n.BitLen()-1) }

func bigStatic() []Row {
	rows := []Row{
		{Text: "bigint Zero {get;}", Do: func(In) (any, error) { return big.NewInt(0), nil }},
		{Text: "bigint One {get;}", Do: func(In) (any, error) { return big.NewInt(1), nil }},
		{Text: "bigint MinusOne {get;}", Do: func(In) (any, error) { return big.NewInt(-1), nil }},
		{Text: "bigint Abs(bigint value)", Do: func(in In) (any, error) { return new(big.Int).Abs(bigArg(in, 0)), nil }},
		{Text: "bigint Negate(bigint value)", Do: func(in In) (any, error) { return new(big.Int).Neg(bigArg(in, 0)), nil }},
		{Text: "bigint Pow(bigint value, int exponent)", Do: func(in In) (any, error) {
			if in.Int(1) < 0 {
				return nil, outOfRange("exponent", "The number must be greater than or equal to zero.")
			}
			return new(big.Int).Exp(bigArg(in, 0), big.NewInt(int64(in.Int(1))), nil), nil
		}},
		{Text: "bigint ModPow(bigint value, bigint exponent, bigint modulus)", Do: func(in In) (any, error) {
			return new(big.Int).Exp(bigArg(in, 0), bigArg(in, 1), bigArg(in, 2)), nil
		}},
		{Text: "int Compare(bigint left, bigint right)", Do: func(in In) (any, error) { return int32(bigArg(in, 0).Cmp(bigArg(in, 1))), nil }},
		{Text: "bigint GreatestCommonDivisor(bigint left, bigint right)", Do: func(in In) (any, error) {
			return new(big.Int).GCD(nil, nil, new(big.Int).Abs(bigArg(in, 0)), new(big.Int).Abs(bigArg(in, 1))), nil
		}},
		{Text: "double Log(bigint value)", Do: func(in In) (any, error) { return bigLog(bigArg(in, 0)), nil }},
		{Text: "double Log(bigint value, double baseValue)", Do: func(in In) (any, error) { return bigLog(bigArg(in, 0)) / math.Log(in.Double(1)), nil }},
		{Text: "double Log10(bigint value)", Do: func(in In) (any, error) { return bigLog(bigArg(in, 0)) / math.Ln10, nil }},
		{Text: "bool IsEvenInteger(bigint value)", Do: func(in In) (any, error) { return bigArg(in, 0).Bit(0) == 0, nil }},
		{Text: "bool IsOddInteger(bigint value)", Do: func(in In) (any, error) { return bigArg(in, 0).Bit(0) == 1, nil }},
		{Text: "bool IsPow2(bigint value)", Do: func(in In) (any, error) { return powerOfTwo(bigArg(in, 0)), nil }},
		{Text: "bigint DivRem(bigint dividend, bigint divisor, [ref] bigint remainder)", Do: func(in In) (any, error) {
			if bigArg(in, 1).Sign() == 0 {
				return nil, divideByZero()
			}
			q, r := new(big.Int).QuoRem(bigArg(in, 0), bigArg(in, 1), new(big.Int))
			return q, in.Ref(2).Store(r)
		}},
		{Text: "bigint Parse(string value)", Do: bigParse},
		{Text: "bigint Parse(string value, System.Globalization.NumberStyles style)", Do: bigParse},
		{Text: "bigint Parse(string value, System.IFormatProvider provider)", Do: bigParse},
		{Text: "bool TryParse(string value, [ref] bigint result)", Do: func(in In) (any, error) {
			n, ok := new(big.Int).SetString(strings.TrimSpace(in.Str(0)), 10)
			if !ok {
				n = new(big.Int)
			}
			return ok, in.Ref(1).Store(n)
		}},
	}
	for name, f := range map[string]func(a, b any) (any, error){"Add": value.Add, "Subtract": value.Sub, "Multiply": value.Mul} {
		rows = append(rows, Row{Text: "bigint " + name + "(bigint left, bigint right)", Do: func(in In) (any, error) { return f(bigArg(in, 0), bigArg(in, 1)) }})
	}
	for name, sign := range map[string]int{"Max": 1, "Min": -1} {
		rows = append(rows, Row{Text: "bigint " + name + "(bigint left, bigint right)", Do: func(in In) (any, error) {
			if a, b := bigArg(in, 0), bigArg(in, 1); a.Cmp(b)*sign >= 0 {
				return a, nil
			}
			return bigArg(in, 1), nil
		}})
	}
	for name, f := range map[string]func(z, a, b *big.Int) *big.Int{"Divide": (*big.Int).Quo, "Remainder": (*big.Int).Rem} {
		rows = append(rows, Row{Text: "bigint " + name + "(bigint dividend, bigint divisor)", Do: func(in In) (any, error) {
			if bigArg(in, 1).Sign() == 0 {
				return nil, divideByZero()
			}
			return f(new(big.Int), bigArg(in, 0), bigArg(in, 1)), nil
		}})
	}
	return rows
}

func divideByZero() *value.Exception {
	return errs.NewException(errs.DivideByZeroType, "Attempted to divide by zero.")
}

func bigParse(in In) (any, error) {
	base, s := 10, strings.TrimSpace(in.Str(0))
	if e, ok := in.Arg(1).(value.Enum); ok && e.N&512 != 0 {
		base = 16
	}
	n, ok := new(big.Int).SetString(s, base)
	if !ok {
		return nil, errFormat("The value could not be parsed.")
	}
	return n, nil
}

func bigLog(n *big.Int) float64 {
	if n.Sign() < 0 {
		return math.NaN()
	}
	f := new(big.Float).SetInt(n)
	m := new(big.Float)
	e := f.MantExp(m)
	x, _ := m.Float64()
	return math.Log(x) + float64(e)*math.Ln2
}

// bigFromBytes reads a little-endian two's complement number.
func bigFromBytes(b []byte) *big.Int {
	le := slices.Clone(b)
	slices.Reverse(le)
	n := new(big.Int).SetBytes(le)
	if len(b) > 0 && b[len(b)-1]&0x80 != 0 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	return n
}

// bigToBytes writes the shortest little-endian two's complement form.
func bigToBytes(n *big.Int) []byte {
	size := n.BitLen()/8 + 1
	if n.Sign() < 0 {
		size = new(big.Int).Not(n).BitLen()/8 + 1
		n = new(big.Int).Add(n, new(big.Int).Lsh(big.NewInt(1), uint(8*size)))
	}
	b := n.FillBytes(make([]byte, size))
	slices.Reverse(b)
	return b
}
