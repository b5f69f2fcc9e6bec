package types

import (
	"testing"

	"csshell/pipeline/value"
)

func TestCallChoosesOverload(t *testing.T) {
	for _, c := range []struct {
		self any
		name string
		args []any
		want string
	}{
		{"a,b;c", "Split", []any{",;"}, "a,b;c"},
		{"abcba", "Trim", []any{"ab"}, "c"},
		{"abc", "Substring", []any{"1"}, "bc"},
		{"abc", "IndexOf", []any{"c"}, "2"},
	} {
		v, err := Call(nil, c.self, c.name, c.args)
		if err != nil || value.ToString(v) != c.want {
			t.Errorf("%v.%s%v = %v, %v; want %s", c.self, c.name, c.args, v, err, c.want)
		}
	}
}

func TestFind(t *testing.T) {
	for name, want := range map[string]string{"int": "System.Int32", "IO.Path": "System.IO.Path", "int[]": "System.Int32[]", "dayofweek": "System.DayOfWeek"} {
		if got := Find(name); got == nil || got.Name != want {
			t.Errorf("Find(%s) = %v, want %s", name, got, want)
		}
	}
	if Find("List[int]") == nil && Find("System.Collections.Generic.List[int]") != Find("collections.generic.list`1[System.Int32]") {
		t.Error("closed generic types of the same arguments differ")
	}
}
