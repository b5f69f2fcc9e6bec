package value

import (
	"math"
	"testing"
)

func TestParseNumber(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"7", "Int32 7"}, {"2147483648", "Int64 2147483648"}, {"9223372036854775808", "Decimal 9223372036854775808"},
		{"79228162514264337593543950336", "Double 7.92281625142643E+28"}, {"1e3", "Double 1000"}, {".5", "Double 0.5"},
		{"5.", "Double 5"}, {"1e3d", "Decimal 1000"}, {"1.10d", "Decimal 1.10"}, {"0xFF", "Int32 255"},
		{"0xFFFFFFFF", "Int32 -1"}, {"0x80000000", "Int32 -2147483648"}, {"0x100000000", "Int64 4294967296"},
		{"0b11111111", "Int32 -1"}, {"0xFFy", "SByte -1"}, {"0xFFuy", "Byte 255"}, {"0xFFFFs", "Int16 -1"},
		{"0xFFFFFFFFu", "UInt32 4294967295"}, {"4294967296u", "UInt64 4294967296"}, {"1n", "BigInteger 1"},
		{"0b11111111n", "BigInteger -1"}, {"2.5l", "Int64 2"}, {"-2.5l", "Int64 -2"}, {"3.72y", "SByte 4"},
		{"2.5u", "UInt32 2"}, {"1kb", "Int32 1024"}, {"1.5mb", "Double 1572864"}, {"1usKB", "UInt16 1024"},
		{"1Nkb", "BigInteger 1024"}, {"100y", "SByte 100"}, {" 12 ", "Int32 12"}, {"-0x10", "Int32 -16"},
		{"-2147483648", "Int32 -2147483648"}, {"0x", "-"}, {"200y", "-"}, {"0xFFFFy", "-"}, {"500sgb", "-"}, {"1uykb", "-"},
		{"abc", "-"}, {"1_6", "-"}, {"", "-"}, {"1e", "-"}, {"e5", "-"}, {".", "-"}, {"12x", "-"},
	} {
		v, ok := ParseNumber(c.in)
		got := "-"
		if ok {
			got = show(v, nil)
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.in, got, c.want)
		}
	}
}

func TestConvertNumber(t *testing.T) {
	for _, c := range []struct {
		v    any
		t    *Type
		want string
	}{
		{0.5, Int32Type, "Int32 0"}, {1.5, Int32Type, "Int32 2"}, {2.5, Int32Type, "Int32 2"}, {-1.5, Int32Type, "Int32 -2"},
		{dec("2.5"), Int32Type, "Int32 2"}, {"1.6", Int32Type, "Int32 2"}, {"", Int32Type, "Int32 0"}, {nil, Int32Type, "Int32 0"},
		{"3.1400", DecimalType, "Decimal 3.14"}, {1.10, DecimalType, "Decimal 1.1"}, {true, Float64Type, "Double 1"},
		{"1,000", Int32Type, "Int32 1000"}, {Char('a'), Int32Type, "Int32 97"}, {"a", CharType, "Char a"},
		{math.NaN(), Int32Type, `Cannot convert value "NaN" to type "System.Int32". Error: "Value was either too large or too small for an Int32."`},
		{math.Inf(1), Int32Type, `Cannot convert value "∞" to type "System.Int32". Error: "Value was either too large or too small for an Int32."`},
		{1e30, DecimalType, `Cannot convert value "1E+30" to type "System.Decimal". Error: "Value was either too large or too small for a Decimal."`},
		{"300", UInt8Type, `Cannot convert value "300" to type "System.Byte". Error: "Value was either too large or too small for an unsigned byte."`},
		{NewHashtable(0), Int32Type, `Cannot convert the "System.Collections.Hashtable" value of type "System.Collections.Hashtable" to type "System.Int32".`},
	} {
		if got := show(ConvertNumber(c.v, c.t)); got != c.want {
			t.Errorf("[%s]%v: %s, want %s", c.t.Short, c.v, got, c.want)
		}
	}
}
