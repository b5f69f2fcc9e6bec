package value

import "testing"

func TestRange(t *testing.T) {
	for _, c := range []struct {
		a, b any
		want string
	}{
		{int32(1), int32(3), "Object[] 1 2 3"}, {int32(2), int32(-1), "Object[] 2 1 0 -1"}, {1.5, 3.5, "Object[] 2 3 4"},
		{"1", "3", "Object[] 1 2 3"}, {"a", "c", "Object[] a b c"}, {Char('0'), Char('2'), "Object[] 0 1 2"}, {nil, int32(1), "Object[] 0 1"},
		{"ab", "cd", "The input string 'ab' was not in a correct format."},
		{int32(1), int64(99999999999), "Value was either too large or too small for an Int32."},
	} {
		v, err := Range(c.a, c.b)
		if got := show(any(v), err); got != c.want {
			t.Errorf("%v..%v: %s, want %s", c.a, c.b, got, c.want)
		}
	}
}
