package types

import (
	"math"
	"strings"

	"csshell/pipeline/value"
)

// numberKind is what the declarations of the number types differ in.
type numberKind struct {
	t         *value.Type
	name      string
	low, high any
	whole     bool
	statics   []Row
}

func numberKinds() []numberKind {
	real := func(nan, inf, neg, eps any) []Row {
		return []Row{{Text: "double NaN {get;}", Do: constant(nan)}, {Text: "double PositiveInfinity {get;}", Do: constant(inf)},
			{Text: "double NegativeInfinity {get;}", Do: constant(neg)}, {Text: "double Epsilon {get;}", Do: constant(eps)},
			{Text: "bool IsNaN(double d)", Do: func(in In) (any, error) { return math.IsNaN(in.Double(0)), nil }},
			{Text: "bool IsInfinity(double d)", Do: func(in In) (any, error) { return math.IsInf(in.Double(0), 0), nil }},
			{Text: "bool IsPositiveInfinity(double d)", Do: func(in In) (any, error) { return math.IsInf(in.Double(0), 1), nil }},
			{Text: "bool IsNegativeInfinity(double d)", Do: func(in In) (any, error) { return math.IsInf(in.Double(0), -1), nil }}}
	}
	return []numberKind{
		{value.Int32Type, "int", int32(math.MinInt32), int32(math.MaxInt32), true, nil},
		{value.Int64Type, "long", int64(math.MinInt64), int64(math.MaxInt64), true, nil},
		{value.Int16Type, "short", int16(math.MinInt16), int16(math.MaxInt16), true, nil},
		{value.Int8Type, "sbyte", int8(math.MinInt8), int8(math.MaxInt8), true, nil},
		{value.UInt8Type, "byte", uint8(0), uint8(math.MaxUint8), true, nil},
		{value.UInt16Type, "ushort", uint16(0), uint16(math.MaxUint16), true, nil},
		{value.UInt32Type, "uint", uint32(0), uint32(math.MaxUint32), true, nil},
		{value.UInt64Type, "ulong", uint64(0), uint64(math.MaxUint64), true, nil},
		{value.Float64Type, "double", -math.MaxFloat64, math.MaxFloat64, false, real(math.NaN(), math.Inf(1), math.Inf(-1), math.SmallestNonzeroFloat64)},
		{value.Float32Type, "float", float32(-math.MaxFloat32), float32(math.MaxFloat32), false, real(float32(math.NaN()), float32(math.Inf(1)), float32(math.Inf(-1)), float32(math.SmallestNonzeroFloat32))},
		{value.DecimalType, "decimal", decimalOf("-79228162514264337593543950335"), decimalOf("79228162514264337593543950335"), false, decimalStatics()},
	}
}

func decimalOf(s string) any {
	v, _ := value.ParseNumber(s + "d")
	return v
}

func decimalStatics() []Row {
	one := func(name string, f func(any) (any, error)) Row {
		return Row{Text: "decimal " + name + "(decimal d)", Do: func(in In) (any, error) { return f(in.Arg(0)) }}
	}
	return []Row{{Text: "decimal Zero {get;}", Do: constant(decimalOf("0"))}, {Text: "decimal One {get;}", Do: constant(decimalOf("1"))},
		{Text: "decimal MinusOne {get;}", Do: constant(decimalOf("-1"))}, one("Negate", value.Neg),
		{Text: "decimal Round(decimal d, int decimals)", Do: func(in In) (any, error) { return roundDecimal(in.Arg(0), in.Int(1), 0) }},
		{Text: "decimal Round(decimal d)", Do: func(in In) (any, error) { return roundDecimal(in.Arg(0), 0, 0) }},
		one("Truncate", func(v any) (any, error) { return roundDecimal(v, 0, 2) }), one("Floor", func(v any) (any, error) { return roundDecimal(v, 0, 3) }),
		one("Ceiling", func(v any) (any, error) { return roundDecimal(v, 0, 4) })}
}

// numberDef declares a number type.
func numberDef(k numberKind) *Def {
	d := &Def{Static: append([]Row{
		{Text: k.name + " MaxValue {get;}", Do: constant(k.high)},
		{Text: k.name + " MinValue {get;}", Do: constant(k.low)},
	}, append(parseRows(k), k.statics...)...)}
	d.Members = []Row{
		{Text: "string ToString()", Do: toText},
		{Text: "string ToString(string format)", Do: toText},
		{Text: "string ToString(System.IFormatProvider provider)", Do: toText},
		{Text: "string ToString(string format, System.IFormatProvider provider)", Do: toText},
		{Text: "int CompareTo(System.Object value)", Do: compareValues},
		{Text: "int CompareTo(" + k.name + " value)", Do: compareValues},
		{Text: "bool Equals(System.Object obj)", Do: func(in In) (any, error) { return same(in.Self, in.Arg(0)), nil }},
		{Text: "bool Equals(" + k.name + " obj)", Do: func(in In) (any, error) { return value.Equal(in.Self, in.Arg(0), false), nil }},
		{Text: "System.TypeCode GetTypeCode()", Do: func(in In) (any, error) { return EnumValue("System.TypeCode", typeCodes[value.TypeOf(in.Self)]), nil }},
	}
	return d
}

var typeCodes = map[*value.Type]int64{value.BoolType: 3, value.CharType: 4, value.Int8Type: 5, value.UInt8Type: 6, value.Int16Type: 7, value.UInt16Type: 8,
	value.Int32Type: 9, value.UInt32Type: 10, value.Int64Type: 11, value.UInt64Type: 12, value.Float32Type: 13, value.Float64Type: 14, value.DecimalType: 15, value.DateTimeType: 16, value.StringType: 18}

func compareValues(in In) (any, error) {
	if in.Arg(0) == nil {
		return int32(1), nil
	}
	n, err := value.Compare(in.Self, in.Arg(0), false)
	return int32(n), err
}

// parseRows are Parse and TryParse.
func parseRows(k numberKind) []Row {
	parse := func(in In) (any, error) {
		styles := int64(-1)
		if e, ok := in.Arg(1).(value.Enum); ok {
			styles = e.N
		}
		if in.Arg(0) == nil {
			return nil, argumentNull("s")
		}
		return parseNumber(k, neutralNumber(in, k), styles)
	}
	try := func(in In) (any, error) {
		styles := int64(-1)
		if e, ok := in.Arg(1).(value.Enum); ok {
			styles = e.N
		}
		ref, _ := in.Args[len(in.Args)-1].(*Ref)
		v, err := parseNumber(k, neutralNumber(in, k), styles)
		if err != nil {
			return false, ref.Store(zeroOf(k.t))
		}
		return true, ref.Store(v)
	}
	s := k.name + " "
	return []Row{
		{Text: s + "Parse(string s)", Do: parse},
		{Text: s + "Parse(string s, System.Globalization.NumberStyles style)", Do: parse},
		{Text: s + "Parse(string s, System.IFormatProvider provider)", Do: parse},
		{Text: s + "Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)", Do: parse},
		{Text: "bool TryParse(string s, [ref] " + k.name + " result)", Do: try},
		{Text: "bool TryParse(string s, System.IFormatProvider provider, [ref] " + k.name + " result)", Do: try},
		{Text: "bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] " + k.name + " result)", Do: try},
	}
}

// neutralNumber is the text of argument 0 with the separators of the culture among the arguments turned into the
// invariant ones.
func neutralNumber(in In, k numberKind) string {
	f := CurrentCulture(in.P).Number
	for i := range in.Args[1:] {
		if _, provider := in.Arg(i + 1).(interface{ Type() *value.Type }); provider && in.Ref(i+1) == nil {
			f = cultureArg(in, i+1).Number
		}
	}
	if f.Decimal == "." && f.Group == "," || k.whole && f.Group == "," {
		return in.Str(0)
	}
	return strings.NewReplacer(f.Decimal, ".", f.Group, ",").Replace(in.Str(0))
}

// parseNumber is .NET's Parse: digits with a sign, group separators where the style has them; no suffixes.
func parseNumber(k numberKind, s string, styles int64) (any, error) {
	bad := errFormat("The input string '%s' was not in a correct format.", s)
	text := strings.TrimSpace(s)
	if styles >= 0 && styles&0x200 != 0 {
		return parseHex(k, text, bad)
	}
	if !k.whole || styles >= 0 && styles&0x40 != 0 {
		text = strings.ReplaceAll(text, ",", "")
	}
	if styles >= 0 && styles&0x100 != 0 {
		text = strings.ReplaceAll(text, "$", "")
	}
	if strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") && styles&0x10 != 0 {
		text = "-" + text[1:len(text)-1]
	}
	if !plainNumber(text, k.whole && (styles < 0 || styles&0x20 == 0)) {
		if v, ok := specialReal(k, text); ok {
			return v, nil
		}
		return nil, bad
	}
	v, err := value.ConvertNumber(text, k.t)
	if err != nil {
		return nil, errOverflow("Value was either too large or too small for %s.", overflowName(k))
	}
	return v, nil
}

func overflowName(k numberKind) string {
	names := map[*value.Type]string{value.Int32Type: "an Int32", value.Int64Type: "an Int64", value.Int16Type: "an Int16", value.UInt8Type: "an unsigned byte",
		value.Int8Type: "a signed byte", value.UInt16Type: "a UInt16", value.UInt32Type: "a UInt32", value.UInt64Type: "a UInt64", value.DecimalType: "a Decimal"}
	return names[k.t]
}

// plainNumber reports whether text is digits with a sign, and unless whole a point and an exponent.
func plainNumber(s string, whole bool) bool {
	s = strings.TrimLeft(s, "+-")
	digits := 0
	for i, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case whole:
			return false
		case r == '.':
		case (r == 'e' || r == 'E') && i > 0 && i < len(s)-1:
		case (r == '+' || r == '-') && i > 0 && (s[i-1] == 'e' || s[i-1] == 'E'):
		default:
			return false
		}
	}
	return digits > 0
}

func specialReal(k numberKind, s string) (any, bool) {
	v, ok := map[string]float64{"nan": math.NaN(), "infinity": math.Inf(1), "-infinity": math.Inf(-1), "∞": math.Inf(1), "-∞": math.Inf(-1)}[strings.ToLower(s)]
	if !ok || k.whole || k.t == value.DecimalType {
		return nil, false
	}
	if k.t == value.Float32Type {
		return float32(v), true
	}
	return v, true
}

func parseHex(k numberKind, s string, bad error) (any, error) {
	n := uint64(0)
	if s == "" || len(s) > 16 {
		return nil, bad
	}
	for _, r := range strings.ToLower(s) {
		i := strings.IndexRune("0123456789abcdef", r)
		if i < 0 {
			return nil, bad
		}
		n = n<<4 | uint64(i)
	}
	switch k.t {
	case value.Int32Type:
		return int32(uint32(n)), nil
	case value.Int64Type:
		return int64(n), nil
	}
	return value.ConvertNumber(n, k.t)
}
