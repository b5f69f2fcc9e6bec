package value

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestCompare(t *testing.T) {
	obj := NewObject([]string{"a"}, int32(1))
	for _, c := range []struct {
		a, b any
		want string
	}{
		{int32(10), "9", "Int32 1"}, {"10", int32(9), "Int32 -1"}, {int32(5), "10", "Int32 -1"}, {nil, int32(0), "Int32 -1"},
		{nil, int32(-1), "Int32 1"}, {"", nil, "Int32 1"}, {dec("1"), int32(1), "Int32 0"}, {uint64(math.MaxUint64), int64(-1), "Int32 1"},
		{true, int32(2), "Int32 0"}, {"aaa", "AAA", "Int32 0"}, {"a", "B", "Int32 -1"}, {"co-op", "cop", "Int32 -1"},
		{int32(1), "abc", `Could not compare "1" to "abc". Error: "Cannot convert value "abc" to type "System.Int32". Error: "The input string 'abc' was not in a correct format.""`},
		{NewHashtable(0), int32(1), `Cannot compare "System.Collections.Hashtable" because it is not IComparable.`},
		{obj, obj.Copy(), `Cannot compare "@{a=1}" to "@{a=1}" because the objects are not the same type or the object "@{a=1}" does not implement "IComparable".`},
	} {
		n, err := Compare(c.a, c.b, true)
		if got := show(int32(n), err); got != c.want {
			t.Errorf("%v, %v: %s, want %s", c.a, c.b, got, c.want)
		}
	}
}

func TestEqual(t *testing.T) {
	for _, c := range []struct {
		a, b any
		want bool
	}{
		{true, "false", true}, {"true", true, true}, {int32(1), true, true}, {int32(2), true, false}, {true, int32(2), true}, {false, "", true},
		{int32(10), "10.0", true}, {"10", 10.0, true}, {"10", "10.0", false}, {nil, int32(0), false}, {int32(0), nil, false}, {nil, false, false},
		{"1 2", NewArray(int32(1), int32(2)), true}, {int32(1), NewArray(int32(1), int32(2)), false}, {"a", NewArray("a"), true},
		{"é", "É", true}, {"e", "é", false}, {"a\u00adb", "ab", true}, {"ß", "ss", false}, {"ﬁ", "fi", true}, {"a\x00", "a", true}, {math.NaN(), math.NaN(), false}, {Char('a'), "A", true}, {int32(1), "abc", false},
	} {
		if got := Equal(c.a, c.b, true); got != c.want {
			t.Errorf("%v, %v: %v", c.a, c.b, got)
		}
	}
}

// The table for ASCII must give the order of the collator.
func TestASCIIOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		b := make([]byte, r.IntN(4))
		for i := range b {
			b[i] = byte(r.IntN(128))
			if r.IntN(2) == 0 {
				b[i] = "abAB-_"[r.IntN(6)]
			}
		}
		return string(b)
	}
	for range 20000 {
		a, b := word(), word()
		for _, fold := range []bool{false, true} {
			if got, want := CompareStrings(a, b, fold), collateStrings(a, b, fold); got != want {
				t.Fatalf("%q %q (ignore case %v): %d, want %d", a, b, fold, got, want)
			}
		}
		if EqualFold(a, b) != (collateStrings(a, b, true) == 0) {
			t.Fatalf("%q %q: equality", a, b)
		}
	}
}

func BenchmarkCompareStrings(b *testing.B) {
	for b.Loop() {
		CompareStrings("litwareinc-ann", "litwareinc-Anna", true)
	}
}

func BenchmarkCompareAccents(b *testing.B) {
	for b.Loop() {
		CompareStrings("José", "Josef", true)
	}
}

func BenchmarkEqualString(b *testing.B) {
	var x, y any = "Enabled", "enabled"
	for b.Loop() {
		Equal(x, y, true)
	}
}
