package value

import (
	"math"
	"testing"
)

func TestToString(t *testing.T) {
	inner := NewObject([]string{"b"}, int32(2))
	for _, c := range []struct {
		v            any
		cast, method string
	}{
		{nil, "", ""}, {true, "True", "True"}, {0.30000000000000004, "0.3", "0.30000000000000004"}, {1.0 / 3, "0.333333333333333", "0.3333333333333333"},
		{1e15, "1E+15", "1E+15"}, {1e14, "100000000000000", "100000000000000"}, {0.0001, "0.0001", "0.0001"}, {0.00001, "1E-05", "1E-05"},
		{123456789012345680.0, "1.23456789012346E+17", "1.2345678901234568E+17"}, {math.Copysign(0, -1), "-0", "-0"},
		{1234567890123456.0, "1.23456789012346E+15", "1234567890123456"}, {math.MaxFloat64, "1.79769313486232E+308", "1.7976931348623157E+308"},
		{5e-324, "4.94065645841247E-324", "5E-324"}, {math.Inf(1), "Infinity", "∞"}, {float32(16777217), "1.677722E+07", "16777216"},
		{NewArray(int32(1), "b"), "1 b", "System.Object[]"}, {NewArray(NewArray(int32(1)), int32(3)), "System.Object[] 3", "System.Object[]"},
		{NewHashtable(0), "System.Collections.Hashtable", "System.Collections.Hashtable"}, {Int32Type, "int", "System.Int32"},
		{NewObject([]string{"a", "o"}, int32(1), inner), "@{a=1; o=}", "@{a=1; o=}"},
		{DateTime{Ticks: 638452444290000000}, "03/05/2024 14:07:09", "3/5/2024 2:07:09 PM"},
		{TimeSpan(-TicksPerDay - 1), "-1.00:00:00.0000001", "-1.00:00:00.0000001"}, {Char(0xE9), "é", "é"}, {dec("1.10"), "1.10", "1.10"},
	} {
		if got := ToString(c.v); got != c.cast {
			t.Errorf("cast %v: %q, want %q", c.v, got, c.cast)
		}
		if got := Text(c.v); got != c.method {
			t.Errorf("method %v: %q, want %q", c.v, got, c.method)
		}
	}
}

func TestToBool(t *testing.T) {
	for _, c := range []struct {
		v    any
		want bool
	}{
		{nil, false}, {"", false}, {"0", true}, {"False", true}, {0.0, false}, {Char(0), false}, {NewArray(), false}, {NewArray(int32(0)), false},
		{NewArray(int32(0), int32(0)), true}, {NewHashtable(0), true}, {NewArray(NewArray()), false}, {NewArray(NewArray(int32(0))), true}, {dec("0.00"), false},
	} {
		if got := ToBool(c.v); got != c.want {
			t.Errorf("%v: %v", c.v, got)
		}
	}
}

func TestUTF16(t *testing.T) {
	s := "aé😀z"
	if n := UTF16Len(s); n != 5 {
		t.Errorf("length %d", n)
	}
	high, low := Sub16(s, 2, 1), Sub16(s, 3, 1)
	if high != "\xed\xa0\xbd" || low != "\xed\xb8\x80" {
		t.Errorf("halves %q %q", high, low)
	}
	if Concat(high, low) != "😀" || FromUnits(Units(s)) != s || Index16(s, "z") != 4 {
		t.Error("the halves do not meet")
	}
	var units []uint16
	EachUnit(s, func(_ int, c Char) bool { units = append(units, uint16(c)); return true })
	if FromUnits(units) != s || UnitAt(s, 3) != 0xDE00 {
		t.Errorf("units %x", units)
	}
}

func BenchmarkToStringInt(b *testing.B) {
	var v any = int32(1234567)
	for b.Loop() {
		ToString(v)
	}
}

func BenchmarkToStringDouble(b *testing.B) {
	var v any = 0.1
	for b.Loop() {
		ToString(v)
	}
}
