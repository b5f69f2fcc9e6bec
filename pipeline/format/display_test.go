package format

import (
	"strings"
	"testing"
	"time"

	"csshell/pipeline/value"
)

func obj(pairs ...any) *value.Object {
	o := value.NewObject(nil)
	for i := 0; i < len(pairs); i += 2 {
		o.Set(pairs[i].(string), pairs[i+1])
	}
	return o
}

// shown is what a display with these options prints for the values.
func shown(t *testing.T, opt Options, vs ...any) string {
	t.Helper()
	b := &strings.Builder{}
	d := NewDisplayWith(b, opt, nil)
	for _, v := range vs {
		if err := d.Write(v); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestDefaultDisplay(t *testing.T) {
	five := obj("A", int32(1), "B", "two", "C", true, "D", 4.5, "E", nil)
	tests := []struct {
		name string
		vs   []any
		want string
	}{
		{"scalars", []any{"text", int32(42), true, 0.1 + 0.2, 1e15, 1e-5, nil, ""}, "text\n42\nTrue\n0.3\n1E+15\n1E-05\n\n"},
		{"table", []any{"before", obj("A", int32(1), "B", "x"), "after"}, "before\n\nA B\n- -\n1 x\nafter\n\n"},
		{"list", []any{five, "after"}, "\nA : 1\nB : two\nC : True\nD : 4.5\nE : \n\nafter\n"},
		{"columns of the first", []any{obj("A", int32(1), "B", int32(2)), obj("A", int32(3)), obj("X", int32(5))}, "\nA B\n- -\n1 2\n3  \n   \n\n"},
		{"alignment", []any{obj("Text", int32(1), "N", 3.14159), obj("Text", "long text", "N", 2.0)},
			"\n     Text     N\n     ----     -\n        1 3.142\nlong text 2.000\n\n"},
		{"empty object", []any{"before", obj(), "after"}, "before\n\nafter\n"},
		{"dropped column", []any{obj("First", strings.Repeat("a", 70), "Second", "bbbbbbbb", "Third", "c")},
			"\nFirst" + strings.Repeat(" ", 66) + "Second\n-----" + strings.Repeat(" ", 66) + "------  \n" + strings.Repeat("a", 70) + " bbbbbbbb\n\n"},
		{"break in a cell", []any{obj("Name", "first\nsecond", "Id", int32(1))}, "\nName         Id\n----         --\nfirst…        1\n\n"},
		{"collection", []any{obj("Many", value.NewArray(int32(1), int32(2), int32(3), int32(4), int32(5)), "None", value.NewArray())},
			"\nMany          None\n----          ----\n{1, 2, 3, 4…} {}\n\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shown(t, HostOptions(80), tt.vs...); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestHeldBackRows(t *testing.T) {
	b := &strings.Builder{}
	d := NewDisplay(b, 80, nil)
	now := time.Unix(0, 0)
	d.now = func() time.Time { return now }
	write := func(id int32, tag string) {
		if err := d.Write(obj("Id", id, "Tag", tag)); err != nil {
			t.Fatal(err)
		}
	}
	write(1, "a")
	write(22, "bb")
	if b.String() != "\n" {
		t.Errorf("before the time is over: %q", b.String())
	}
	now = now.Add(time.Second)
	write(333, "ccc")
	write(444444, "a long tag")
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	want := "\n Id Tag\n -- ---\n  1 a\n 22 bb\n333 ccc\n…44 a …\n\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestFormatRequests(t *testing.T) {
	row := obj("V", "abc", "N", int32(5))
	tests := []struct {
		name string
		req  Request
		opt  Options
		want string
	}{
		{"declared width first", Request{Kind: Table, Props: []*Property{{Name: "V", Width: 10}, {Name: "n"}, {Name: "V"}}},
			Options{Width: 24}, "\nV               N V\n-               - -\nabc             5 abc\n\n"},
		{"wide", Request{Kind: Wide, Across: 4}, Options{Width: 40}, "\nabc                            \n\n"},
		{"list in unlimited width", Request{Kind: List}, Options{Width: 5}, "\nV : abc\nN : 5\n\n"},
		{"group", Request{Kind: Table, GroupBy: &Property{Name: "n"}}, Options{Width: 80}, "\n   N: 5\n\nV   N\n-   -\nabc 5\n\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var recs []any
			f := NewFormatter(nil, tt.req, func(r any) error { recs = append(recs, r); return nil })
			if err := f.Write(row); err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			if got := shown(t, tt.opt, recs...); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// BenchmarkTable lays out 100,000 rows of six columns of text.
func BenchmarkTable(b *testing.B) {
	row := obj("Id", "12345", "DisplayName", "Adele Vance", "Department", "Finance", "City", "Oslo", "SipAddress", "sip:adele@contoso.com", "Score", "42")
	for b.Loop() {
		d := NewDisplayWith(discard{}, Options{Width: 160}, nil)
		f := NewFormatter(nil, Request{Kind: Table}, d.record)
		for range 100_000 {
			if err := f.Write(row); err != nil {
				b.Fatal(err)
			}
		}
		if f.Close() != nil || d.Close() != nil {
			b.Fatal("close")
		}
	}
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }
