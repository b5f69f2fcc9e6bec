package value

import (
	"math/big"
	"testing"
)

// show is the text of a value with the name of its type.
func show(v any, err error) string {
	if err != nil {
		return err.Error()
	}
	if v == nil {
		return "null"
	}
	return TypeOf(v).ShortSystemName() + " " + ToString(v)
}

func TestArithmetic(t *testing.T) {
	table := tableOf("a", int32(1))
	for _, c := range []struct {
		op   func(a, b any) (any, error)
		a, b any
		want string
	}{
		{Add, int32(1), int32(2), "Int32 3"},
		{Add, int32(2147483647), int32(1), "Double 2147483648"},
		{Mul, int32(65536), int32(65536), "Double 4294967296"},
		{Mul, int64(65536), int32(65536), "Int64 4294967296"},
		{Div, int32(-2147483648), int32(-1), "Double 2147483648"},
		{Div, int32(7), int32(2), "Double 3.5"},
		{Div, int32(6), int32(2), "Int32 3"},
		{Div, int32(1), int32(0), "Attempted to divide by zero."},
		{Mod, int32(-7), int32(3), "Int32 -1"},
		{Mod, -5.5, int32(2), "Double -1.5"},
		{Add, uint8(200), uint8(100), "Int32 300"},
		{Mul, int16(5), uint8(2), "Int32 10"},
		{Add, uint32(5), int32(2), "UInt32 7"},
		{Add, uint64(5), int32(2), "UInt64 7"},
		{Add, float32(0.5), float32(0.5), "Double 1"},
		{Add, dec("1.10"), dec("2.20"), "Decimal 3.30"},
		{Mul, dec("1.5"), dec("2.00"), "Decimal 3.000"},
		{Add, dec("1"), 1.5, "Decimal 2.5"},
		{Div, dec("1"), int32(0), "Attempted to divide by zero."},
		{Div, dec("1"), dec("3"), "Decimal 0.3333333333333333333333333333"},
		{Div, dec("2"), dec("3"), "Decimal 0.6666666666666666666666666667"},
		{Div, dec("10.00"), dec("4"), "Decimal 2.50"},
		{Add, dec("79228162514264337593543950335"), dec("1"), "Value was either too large or too small for a Decimal."},
		{Add, big.NewInt(7), int32(1), "BigInteger 8"},
		{Add, true, int32(1), "Int32 2"},
		{Sub, int32(7), true, "Int32 6"},
		{Mul, true, int32(5), "The operation '[System.Boolean] * [System.Int32]' is not defined."},
		{Mul, int32(5), true, "Int32 5"},
		{Add, nil, int32(5), "Int32 5"},
		{Add, nil, nil, "null"},
		{Mul, nil, int32(5), "null"},
		{Sub, nil, int32(1), "Int32 -1"},
		{Mul, int32(5), nil, "Int32 0"},
		{Add, int32(1), "2.5", "Double 3.5"},
		{Add, int32(1), "abc", `Cannot convert value "abc" to type "System.Int32". Error: "The input string 'abc' was not in a correct format."`},
		{Add, "a", int32(1), "String a1"},
		{Mul, "ab", int32(3), "String ababab"},
		{Mul, NewArray(int32(1), int32(2)), int32(2), "Object[] 1 2 1 2"},
		{Add, NewArray(int32(1)), NewArray(int32(2), int32(3)), "Object[] 1 2 3"},
		{Sub, NewArray(int32(1)), int32(1), "Method invocation failed because [System.Object[]] does not contain a method named 'op_Subtraction'."},
		{Add, int32(1), NewHashtable(0), "Method invocation failed because [System.Collections.Hashtable] does not contain a method named 'op_Addition'."},
		{Div, Guid{}, int32(2), "Method invocation failed because [System.Guid] does not contain a method named 'op_Division'."},
		{Add, table, table, "Item has already been added. Key in dictionary: 'a'  Key being added: 'a'"},
		{Add, Char('a'), "b", "String ab"},
		{Sub, DateTime{Ticks: TicksPerDay}, DateTime{}, "TimeSpan 1.00:00:00"},
		{BitAnd, int32(0x202), int32(2), "Int32 2"},
		{BitOr, int64(1), int32(2), "Int64 3"},
		{Shl, int32(1), int32(33), "Int32 2"},
		{Shr, int32(-8), int32(1), "Int32 -4"},
	} {
		if got := show(c.op(c.a, c.b)); got != c.want {
			t.Errorf("%s, %s: %s, want %s", show(c.a, nil), show(c.b, nil), got, c.want)
		}
	}
}

func TestUnary(t *testing.T) {
	for _, c := range []struct {
		op   func(any) (any, error)
		a    any
		want string
	}{
		{Neg, "5", "Int32 -5"},
		{Pos, "0x10", "Int32 16"},
		{Pos, "1.5", "Double 1.5"},
		{Neg, nil, "Int32 0"},
		{Pos, true, "Int32 1"},
		{BitNot, int32(0), "Int32 -1"},
		{BitNot, "5", "Int32 -6"},
	} {
		if got := show(c.op(c.a)); got != c.want {
			t.Errorf("%v: %s, want %s", c.a, got, c.want)
		}
	}
}

func tableOf(pairs ...any) *Hashtable {
	h := NewHashtable(len(pairs) / 2)
	for i := 0; i < len(pairs); i += 2 {
		h.Set(pairs[i], pairs[i+1])
	}
	return h
}

func BenchmarkAddInt(b *testing.B) {
	var x any = int32(1)
	for b.Loop() {
		Add(x, int32(2))
	}
}

func BenchmarkAddDouble(b *testing.B) {
	var x any = 1.5
	for b.Loop() {
		Add(x, int32(2))
	}
}
