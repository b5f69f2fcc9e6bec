package types

import (
	"math"

	"csshell/pipeline/value"
)

var mathType = &value.Type{Name: "System.Math"}

// mathDef declares System.Math.
func mathDef() *Def {
	d := &Def{Static: []Row{{Text: "double PI {get;}", Do: constant(math.Pi)}, {Text: "double E {get;}", Do: constant(math.E)}, {Text: "double Tau {get;}", Do: constant(2 * math.Pi)}}}
	for name, f := range map[string]func(float64) float64{"Sin": math.Sin, "Cos": math.Cos, "Tan": math.Tan, "Asin": math.Asin, "Acos": math.Acos, "Atan": math.Atan,
		"Sinh": math.Sinh, "Cosh": math.Cosh, "Tanh": math.Tanh, "Sqrt": math.Sqrt, "Cbrt": math.Cbrt, "Exp": math.Exp, "Log10": math.Log10, "Log2": math.Log2, "Log": math.Log} {
		d.Static = append(d.Static, Row{Text: "double " + name + "(double d)", Do: func(in In) (any, error) { return f(in.Double(0)), nil }})
	}
	d.Static = append(d.Static, mathTwo()...)
	d.Static = append(d.Static, mathRound()...)
	d.Static = append(d.Static, mathSame()...)
	return d
}

func mathTwo() []Row {
	two := func(name string, f func(a, b float64) float64) Row {
		return Row{Text: "double " + name + "(double x, double y)", Do: func(in In) (any, error) { return f(in.Double(0), in.Double(1)), nil }}
	}
	return []Row{two("Pow", math.Pow), two("Atan2", math.Atan2), two("IEEERemainder", math.Remainder),
		two("Log", func(a, b float64) float64 { return math.Log(a) / math.Log(b) }),
		{Text: "long BigMul(int a, int b)", Do: func(in In) (any, error) { return int64(in.Int(0)) * int64(in.Int(1)), nil }},
		{Text: "int DivRem(int a, int b, [ref] int result)", Do: func(in In) (any, error) {
			if in.Int(1) == 0 {
				return nil, value.NewException(value.DivideByZeroType, "Attempted to divide by zero.", nil)
			}
			return int32(in.Int(0) / in.Int(1)), in.Ref(2).Store(int32(in.Int(0) % in.Int(1)))
		}}}
}

// The ways to round, numbered as in MidpointRounding, with Ceiling in place of the last.
const (
	toEven = iota
	awayFromZero
	toZero
	down
	up
)

func roundReal(x float64, digits int, mode int64) float64 {
	scale := math.Pow10(digits)
	y := x * scale
	if math.IsInf(y, 0) || math.IsNaN(y) {
		return x
	}
	switch mode {
	case awayFromZero:
		y = math.Round(y)
	case toZero:
		y = math.Trunc(y)
	case down:
		y = math.Floor(y)
	case up:
		y = math.Ceil(y)
	default:
		y = math.RoundToEven(y)
	}
	return y / scale
}

func roundDecimal(v any, digits int, mode int64) (any, error) {
	d, ok := v.(value.Decimal)
	if !ok {
		return v, nil
	}
	return d.Round(digits, value.RoundMode(mode)), nil
}

func mathRound() []Row {
	mode := func(in In, i int) int64 {
		if e, ok := in.Arg(i).(value.Enum); ok {
			return e.N
		}
		return 0
	}
	round := func(in In) (any, error) {
		digits, m := 0, mode(in, 1)
		if n, ok := in.Arg(1).(int32); ok {
			digits, m = int(n), mode(in, 2)
		}
		if digits < 0 || digits > 28 {
			return nil, outOfRange("digits", "Rounding digits must be between 0 and 15, inclusive.")
		}
		if _, dec := in.Arg(0).(value.Decimal); dec {
			return roundDecimal(in.Arg(0), digits, m)
		}
		return roundReal(in.Double(0), digits, m), nil
	}
	var rows []Row
	for _, t := range []string{"double", "decimal"} {
		rows = append(rows,
			Row{Text: t + " Round(" + t + " a)", Do: round}, Row{Text: t + " Round(" + t + " value, int digits)", Do: round},
			Row{Text: t + " Round(" + t + " value, System.MidpointRounding mode)", Do: round},
			Row{Text: t + " Round(" + t + " value, int digits, System.MidpointRounding mode)", Do: round})
		for name, m := range map[string]int64{"Floor": down, "Ceiling": up, "Truncate": toZero} {
			rows = append(rows, Row{Text: t + " " + name + "(" + t + " d)", Do: func(in In) (any, error) {
				if _, dec := in.Arg(0).(value.Decimal); dec {
					return roundDecimal(in.Arg(0), 0, m)
				}
				return roundReal(in.Double(0), 0, m), nil
			}})
		}
	}
	return rows
}

// mathSame are the functions whose result has the type of the operands.
func mathSame() []Row {
	var rows []Row
	for _, t := range []string{"int", "long", "double", "decimal", "float", "short", "sbyte", "byte", "ushort", "uint", "ulong"} {
		two := "(" + t + " val1, " + t + " val2)"
		rows = append(rows,
			Row{Text: t + " Max" + two, Do: func(in In) (any, error) { return pick(in.Arg(0), in.Arg(1), 1) }},
			Row{Text: t + " Min" + two, Do: func(in In) (any, error) { return pick(in.Arg(0), in.Arg(1), -1) }},
			Row{Text: t + " Clamp(" + t + " value, " + t + " min, " + t + " max)", Do: func(in In) (any, error) {
				v, err := pick(in.Arg(0), in.Arg(1), 1)
				if err != nil {
					return nil, err
				}
				return pick(v, in.Arg(2), -1)
			}})
		if t[0] != 'u' && t != "byte" {
			rows = append(rows, Row{Text: t + " Abs(" + t + " value)", Do: func(in In) (any, error) { return absolute(in.Arg(0)) }},
				Row{Text: "int Sign(" + t + " value)", Do: func(in In) (any, error) {
					n, err := value.Compare(in.Arg(0), int32(0), false)
					return int32(n), err
				}})
		}
	}
	return rows
}

func pick(a, b any, want int) (any, error) {
	if f, ok := a.(float64); ok && math.IsNaN(f) {
		return a, nil
	}
	n, err := value.Compare(a, b, false)
	if err != nil || n == want || n == 0 {
		return a, err
	}
	return b, nil
}

func absolute(v any) (any, error) {
	if n, err := value.Compare(v, int32(0), false); err != nil || n >= 0 {
		return v, err
	}
	r, err := value.Neg(v)
	if err == nil && (value.TypeOf(r) != value.TypeOf(v) || value.Equal(r, v, false)) {
		return nil, errOverflow("Negating the minimum value of a twos complement number is invalid.")
	}
	return r, err
}
