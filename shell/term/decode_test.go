package term

import (
	"reflect"
	"testing"

	"csshell/shell/edit"
)

func key(c edit.Code, m edit.Mod) edit.Event { return edit.Key{Code: c, Mod: m} }

var table = []struct {
	bytes string
	want  []edit.Event
}{
	{"a", []edit.Event{key('a', 0)}},
	{"日", []edit.Event{key('日', 0)}},
	{"\x1b[A", []edit.Event{key(edit.Up, 0)}},
	{"\x1bOA", []edit.Event{key(edit.Up, 0)}},
	{"\x1b[1;5C", []edit.Event{key(edit.Right, edit.Ctrl)}},
	{"\x1b[3~", []edit.Event{key(edit.Delete, 0)}},
	{"\x1b[Z", []edit.Event{key(edit.Tab, edit.Shift)}},
	{"\x1b.", []edit.Event{key('.', edit.Alt)}},
	{"\x1b[D\x1b[D\x1b[D", []edit.Event{key(edit.Left, 0), key(edit.Left, 0), key(edit.Left, 0)}},
	{"ls\r", []edit.Event{key('l', 0), key('s', 0), key(edit.Enter, 0)}},
	{"\n", []edit.Event{key(edit.Enter, 0)}},
	{"\x1b[200~a\r\x1b[Ab\x1b[201~x", []edit.Event{edit.Paste("a\r\x1b[Ab"), key('x', 0)}},
	{"\x1b[13;2u", []edit.Event{key(edit.Enter, edit.Shift)}},
	{"\x1b[27;5;13~", []edit.Event{key(edit.Enter, edit.Ctrl)}},
	{"\x1b[[A", []edit.Event{key(edit.F1, 0)}},
	{"\x1b[24~", []edit.Event{key(edit.F12, 0)}},
	{"\x1b[<0;10;20Mx", []edit.Event{key('x', 0)}},
	{"\x1b]10;rgb:0/0/0\x07x", []edit.Event{key('x', 0)}},
	{"\x1b[5;7Rx", []edit.Event{key('x', 0)}},
	{"\x12", []edit.Event{key('r', edit.Ctrl)}},
}

// TestDecodeSplit: however the bytes are cut into reads, the keys are the same.
func TestDecodeSplit(t *testing.T) {
	for _, c := range table {
		for i := 0; i <= len(c.bytes); i++ {
			var d Decoder
			got := append(d.Feed([]byte(c.bytes[:i])), d.Feed([]byte(c.bytes[i:]))...)
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("%q cut at %d: %v, want %v", c.bytes, i, got, c.want)
			}
		}
	}
}

func TestLoneEscape(t *testing.T) {
	var d Decoder
	if got := d.Feed([]byte{0x1b}); got != nil || !d.Half() {
		t.Fatalf("%v", got)
	}
	if got := d.Flush(); !reflect.DeepEqual(got, []edit.Event{key(edit.Escape, 0)}) {
		t.Errorf("%v", got)
	}
}

// FuzzDecode: the decoder never panics and keeps nothing back for ever.
func FuzzDecode(f *testing.F) {
	for _, c := range table {
		f.Add([]byte(c.bytes))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var d Decoder
		d.Feed(b)
		for i := 0; d.Half(); i++ {
			if d.Flush(); i > len(b) {
				t.Fatalf("%q: %q is held back", b, d.held)
			}
		}
	})
}
