package screen

import (
	"reflect"
	"strings"
	"testing"
)

func body(s string) []Segment { return []Segment{{s, ""}} }

func TestLayout(t *testing.T) {
	for _, c := range []struct {
		text           string
		cursor, width  int
		rows           []string
		curRow, curCol int
	}{
		{"abc", 3, 80, []string{"PS> abc"}, 0, 7},
		{"abcd", 4, 8, []string{"PS> abcd", ""}, 1, 0},
		{"abcde", 0, 8, []string{"PS> abcd", "e"}, 0, 4},
		{"ab\ncd", 4, 80, []string{"PS> ab", ">> cd"}, 1, 4},
		{"日本語", 9, 8, []string{"PS> 日本", "語"}, 1, 2},
		{"a日本", 0, 8, []string{"PS> a日", "本"}, 0, 4},
		{"a\x01b", 3, 80, []string{"PS> a^Ab"}, 0, 8},
		{"👨‍👩‍👧x", len("👨‍👩‍👧"), 80, []string{"PS> 👨‍👩‍👧x"}, 0, 6},
	} {
		f := Layout(Line{Prompt: "PS> ", Continuation: ">> ", Body: body(c.text), Cursor: c.cursor}, c.width)
		row, col := f.Cursor()
		if !reflect.DeepEqual(f.Text(), c.rows) || row != c.curRow || col != c.curCol {
			t.Errorf("%q: %q cursor %d,%d", c.text, f.Text(), row, col)
		}
	}
}

func TestPromptStyles(t *testing.T) {
	f := Layout(Line{Prompt: "\x1b[32mtop\x1b[0m\nPS> ", Body: body("x"), Cursor: 1}, 80)
	if want := []string{"top", "PS> x"}; !reflect.DeepEqual(f.Text(), want) {
		t.Errorf("%q", f.Text())
	}
}

func TestTallerThanTheScreen(t *testing.T) {
	p := &Painter{}
	p.Resize(20, 4)
	text := strings.Repeat("x\n", 50)
	out := p.Paint(Line{Body: body(text), Cursor: len(text)})
	if n := strings.Count(out, "\r\n"); n > 3 {
		t.Errorf("%d line ends in a window of 4 rows", n)
	}
}

func TestRewrap(t *testing.T) {
	f := Layout(Line{Prompt: "PS> ", Body: body(strings.Repeat("x", 36)), Cursor: 36}, 20)
	if r, c := f.Cursor(); r != 2 || c != 0 {
		t.Fatalf("%d %d", r, c)
	}
	if r, c := f.rewrap(50).Cursor(); r != 0 || c != 40 {
		t.Errorf("at 50 columns: %d %d", r, c)
	}
}

func TestMenu(t *testing.T) {
	items := []Item{{"one", ""}, {"two", "the second"}, {"three", ""}}
	lines := Menu(items, 1, 20, 3, MenuStyles{})
	if len(lines) != 3 || lines[2][0].Text != "the second" {
		t.Errorf("%q", lines)
	}
}

func BenchmarkLayout(b *testing.B) {
	l := Line{Prompt: "PS /srv/work> ", Body: body(strings.Repeat("Get-CsUser -Identity x ", 10)), Cursor: 100}
	for b.Loop() {
		Layout(l, 80)
	}
}
