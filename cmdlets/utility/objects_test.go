package utility

import (
	"testing"

	"csshell/pipeline/value"
)

func TestGroups(t *testing.T) {
	tests := []struct {
		name  string
		items []any
		want  []string
		count []int32
	}{
		{"texts in order", []any{"b", "c", "a", "B"}, []string{"a", "b", "c"}, []int32{1, 2, 1}},
		{"numbers in order", []any{int32(30), int32(4), int32(30)}, []string{"4", "30"}, []int32{1, 2}},
		{"types mixed", []any{int32(1), 1.0, int64(1), "1"}, []string{"1"}, []int32{4}},
		{"null first", []any{"x", nil, nil}, []string{"", "x"}, []int32{2, 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g := groups{order: order{true}}
			for _, v := range tt.items {
				g.addOne(v, v, true)
			}
			list := g.sorted()
			if len(list) != len(tt.want) {
				t.Fatalf("%d groups, want %d", len(list), len(tt.want))
			}
			for i, x := range list {
				if x.name() != tt.want[i] || x.count != tt.count[i] {
					t.Errorf("group %d is %q with %d, want %q with %d", i, x.name(), x.count, tt.want[i], tt.count[i])
				}
			}
		})
	}
}

func TestOrder(t *testing.T) {
	tests := []struct {
		a, b any
		want int
	}{
		{"a", "B", -1}, {"a", "A", 0}, {int32(10), int32(9), 1}, {int32(2), 10.5, -1}, {missing, "z", 1}, {nil, missing, -1},
		{value.NewObject([]string{"A"}, int32(1)), value.NewObject([]string{"A"}, int32(2)), 0},
	}
	for _, tt := range tests {
		if got := sign(order{true}.compare(tt.a, tt.b)); got != tt.want {
			t.Errorf("compare(%v, %v) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

func TestMeasureText(t *testing.T) {
	var m measure
	for _, s := range []string{"one two three", "four", "", "x\ny\n\nz"} {
		m.addText(s, false)
	}
	if m.lines != 6 || m.words != 7 || m.chars != 23 {
		t.Errorf("%d lines, %d words, %d characters", m.lines, m.words, m.chars)
	}
}

func TestDeviation(t *testing.T) {
	var m measure
	for _, f := range []float64{2, 4, 4, 4, 5, 5, 7, 9} {
		m.count++
		m.addNumber(f)
	}
	if d := m.deviation(); d < 2.138089 || d > 2.138091 {
		t.Errorf("deviation %v", d)
	}
}

func BenchmarkGroup(b *testing.B) {
	keys := []any{"alpha", "beta", "gamma", "delta"}
	b.ReportAllocs()
	for b.Loop() {
		g := groups{order: order{true}}
		for i := range 1000 {
			g.addOne(int32(1), keys[i&3], true)
		}
	}
}
