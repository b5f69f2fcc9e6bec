package edit

import (
	"math/rand"
	"strings"
	"testing"
)

// lines is a history, newest first.
type lines []string

func (l lines) Len() int        { return len(l) }
func (l lines) At(i int) string { return l[i] }

// state writes a text with | at the cursor.
func state(e *Editor) string { return e.Text[:e.Cursor] + "|" + e.Text[e.Cursor:] }

func feed(e *Editor, keys ...Key) (r Result) {
	for _, k := range keys {
		r = e.Handle(k)
	}
	return r
}

func typing(s string) (keys []Key) {
	for _, r := range s {
		keys = append(keys, Key{Code: Code(r)})
	}
	return keys
}

func at(text string) *Editor {
	e := New(Options{History: lines{"Get-Date -Year 1", "Get-Item x", "Set-Item y"}, Incomplete: func(s string) bool { return strings.Count(s, "{") > strings.Count(s, "}") }})
	i := strings.IndexByte(text, '|')
	e.Buffer = Buffer{text[:i] + text[i+1:], i}
	return e
}

func TestKeys(t *testing.T) {
	for _, c := range []struct {
		before string
		keys   []Key
		after  string
	}{
		{"ab|c", []Key{{Code: Left}}, "a|bc"},
		{"ab|c", []Key{{'a', Ctrl}}, "|abc"},
		{"日本|", []Key{{Code: Left}}, "日|本"},
		{"👨‍👩‍👧|x", []Key{{Code: Left}}, "|👨‍👩‍👧x"},
		{"e\u0301|", []Key{{Code: Backspace}}, "|"},
		{"one two|", []Key{{'w', Ctrl}}, "one |"},
		{"one two|", []Key{{'w', Ctrl}, {'y', Ctrl}}, "one two|"},
		{"a b c|", []Key{{'w', Ctrl}, {'w', Ctrl}, {'y', Ctrl}, {'y', Alt}}, "a c|"},
		{"Get-Item|", []Key{{Left, Ctrl}}, "Get-|Item"},
		{"|Get-Item", []Key{{'d', Alt}}, "|-Item"},
		{"ab|", []Key{{Code: 'x'}, {'z', Ctrl}}, "ab|"},
		{"ab|", []Key{{Code: 'x'}, {'z', Ctrl}, {'z', Ctrl | Shift}}, "abx|"},
		{"ab|", []Key{{'t', Ctrl}}, "ba|"},
		{"|", []Key{{Code: Up}, {Code: Up}}, "Get-Item x|"},
		{"x|", []Key{{Code: Up}, {Code: Down}}, "x|"},
		{"Set|", []Key{{Code: F8}}, "Set-Item y|"},
		{"Get-D|", []Key{{Code: Right}}, "Get-Date -Year 1|"},
		{"Get-D|", []Key{{Right, Ctrl}}, "Get-Date|"},
		{"a |", []Key{{'.', Alt}}, "a 1|"},
		{"a |", []Key{{'.', Alt}, {'.', Alt}}, "a x|"},
		{"ab\ncd|", []Key{{Code: Up}}, "ab|\ncd"},
		{"|", append([]Key{{'r', Ctrl}}, typing("item")...), "Get-|Item x"},
		{"|", append([]Key{{'r', Ctrl}}, append(typing("item"), Key{'r', Ctrl})...), "Set-|Item y"},
		{"q|", append([]Key{{'r', Ctrl}}, append(typing("item"), Key{'g', Ctrl})...), "q|"},
		{"if {|", []Key{{Code: Enter}}, "if {\n|"},
	} {
		e := at(c.before)
		feed(e, c.keys...)
		if got := state(e); got != c.after {
			t.Errorf("%q %v: %q, want %q", c.before, c.keys, got, c.after)
		}
	}
}

func TestBlockNeedsEmptyLine(t *testing.T) {
	e := at("|")
	feed(e, typing("if {")...)
	feed(e, Key{Code: Enter}, Key{Code: '}'})
	if r := feed(e, Key{Code: Enter}); r != Pending {
		t.Fatalf("accepted %q before an empty line", e.Text)
	}
	if r := feed(e, Key{Code: Enter}); r != Accepted || e.Text != "if {\n}" {
		t.Errorf("%v %q", r, e.Text)
	}
}

func TestMenu(t *testing.T) {
	e := at("Get-I|")
	feed(e, Key{Code: Tab})
	list := []Choice{{Text: "Get-Item"}, {Text: "Get-ItemProperty"}}
	e.Handle(&Completion{ID: e.Wanted.ID, From: 0, To: 5, Choices: list})
	if state(e) != "Get-Item|" || e.Menu == nil {
		t.Fatalf("%q", state(e))
	}
	feed(e, Key{Code: Tab}, Key{Code: Tab})
	if state(e) != "Get-ItemProperty|" {
		t.Errorf("%q", state(e))
	}
	feed(e, Key{Code: Escape})
	if state(e) != "Get-I|" || e.Menu != nil {
		t.Errorf("after Escape %q", state(e))
	}
}

func TestPasteRunsNothing(t *testing.T) {
	e := at("|")
	if r := e.Handle(Paste("a\r\nb\r")); r != Pending || e.Text != "a\nb\n" {
		t.Errorf("%v %q", r, e.Text)
	}
}

// FuzzKeys: whatever is pressed, the cursor stays in the text, and undoing everything gives the empty line.
func FuzzKeys(f *testing.F) {
	f.Add(int64(1), 100)
	f.Fuzz(func(t *testing.T, seed int64, n int) {
		r := rand.New(rand.NewSource(seed))
		all := make([]Key, 0, len(bindings))
		for k := range bindings {
			if k.Code != F1 {
				all = append(all, k)
			}
		}
		e := at("|")
		for i := 0; i < n%500; i++ {
			k := Key{Code: Code("ab {日👨"[r.Intn(3)])}
			if r.Intn(2) == 0 {
				k = all[r.Intn(len(all))]
			}
			e.Handle(k)
			if e.Cursor < 0 || e.Cursor > len(e.Text) {
				t.Fatalf("cursor %d in %q after %v", e.Cursor, e.Text, k)
			}
			e.Ghost()
		}
	})
}
