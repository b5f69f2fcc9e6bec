// Package term is the terminal in bytes: raw mode, sizes, and the decoder that makes keys of what is read. What is read
// comes in pieces that have nothing to do with keys: a paste, quick typing, a slow line.
package term

import (
	"strings"
	"unicode/utf8"

	"csshell/shell/edit"
)

const (
	pasteBegin = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// Decoder makes events of bytes. It keeps what is not yet a whole key.
type Decoder struct {
	held  []byte
	paste bool
	// pasted is what has been pasted so far.
	pasted strings.Builder
}

// Half reports whether the beginning of a sequence is held back: after a while without more it is an Escape by itself.
func (d *Decoder) Half() bool { return len(d.held) > 0 && !d.paste }

// Feed takes bytes and returns the events that they complete.
func (d *Decoder) Feed(b []byte) []edit.Event {
	d.held = append(d.held, b...)
	return d.decode(false)
}

// Flush returns what is held back as keys, when nothing followed it in time.
func (d *Decoder) Flush() []edit.Event {
	if d.paste {
		return nil
	}
	return d.decode(true)
}

func (d *Decoder) decode(final bool) (out []edit.Event) {
	for len(d.held) > 0 {
		if d.paste {
			if !d.takePaste(&out) {
				return out
			}
			continue
		}
		n, ev := one(d.held, final)
		if n == 0 {
			return out
		}
		if string(d.held[:n]) == pasteBegin {
			d.paste = true
		} else if ev != nil {
			out = append(out, ev)
		}
		d.held = d.held[n:]
	}
	d.held = nil
	return out
}

// takePaste takes pasted text up to the end mark; false when that has not come yet.
func (d *Decoder) takePaste(out *[]edit.Event) bool {
	i := strings.Index(string(d.held), pasteEnd)
	if i < 0 {
		keep := len(d.held)
		for n := min(len(pasteEnd)-1, len(d.held)); n > 0; n-- {
			if strings.HasPrefix(pasteEnd, string(d.held[len(d.held)-n:])) {
				keep = len(d.held) - n
				break
			}
		}
		d.pasted.Write(d.held[:keep])
		d.held = append([]byte(nil), d.held[keep:]...)
		return false
	}
	d.pasted.Write(d.held[:i])
	d.held = d.held[i+len(pasteEnd):]
	*out = append(*out, edit.Paste(d.pasted.String()))
	d.pasted.Reset()
	d.paste = false
	return true
}

// one decodes the first key of b: its length, and the event, nil for what is swallowed. Length 0 means that more bytes are
// needed.
func one(b []byte, final bool) (int, edit.Event) {
	switch c := b[0]; {
	case c == 0x1b:
		return escape(b, final)
	case c < ' ' || c == 0x7f:
		return 1, control(c)
	}
	if !utf8.FullRune(b) && !final {
		return 0, nil
	}
	r, n := utf8.DecodeRune(b)
	if r == utf8.RuneError && n <= 1 {
		return 1, nil
	}
	return n, edit.Key{Code: edit.Code(r)}
}

// control is the key of a control byte. Ctrl-J is Enter: what is typed while a command runs comes with line feeds.
func control(c byte) edit.Key {
	switch c {
	case '\r', '\n':
		return edit.Key{Code: edit.Enter}
	case '\t':
		return edit.Key{Code: edit.Tab}
	case 0x7f, 8:
		return edit.Key{Code: edit.Backspace}
	case 0:
		return edit.Key{Code: ' ', Mod: edit.Ctrl}
	case 0x1c, 0x1d, 0x1e, 0x1f:
		return edit.Key{Code: edit.Code("\\]^_"[c-0x1c]), Mod: edit.Ctrl}
	}
	return edit.Key{Code: edit.Code(c | 0x60), Mod: edit.Ctrl}
}

// escape decodes what begins with ESC: a sequence, Alt with a key, or Escape itself.
func escape(b []byte, final bool) (int, edit.Event) {
	if len(b) == 1 {
		if final {
			return 1, edit.Key{Code: edit.Escape}
		}
		return 0, nil
	}
	switch b[1] {
	case '[':
		return csi(b, final)
	case 'O':
		return ss3(b, final)
	case ']', 'P', '_', '^':
		return stringSequence(b, final)
	case 0x1b:
		return 1, edit.Key{Code: edit.Escape}
	}
	n, ev := one(b[1:], final)
	if k, ok := ev.(edit.Key); ok {
		k.Mod |= edit.Alt
		return n + 1, k
	}
	if n == 0 {
		return 0, nil
	}
	return n + 1, nil
}

// stringSequence swallows an OSC, DCS or the like up to its end.
func stringSequence(b []byte, final bool) (int, edit.Event) {
	for i := 2; i < len(b); i++ {
		if b[i] == 7 {
			return i + 1, nil
		}
		if b[i] == '\\' && b[i-1] == 0x1b {
			return i + 1, nil
		}
	}
	if final {
		if len(b) == 2 {
			return 2, edit.Key{Code: edit.Code(b[1]), Mod: edit.Alt}
		}
		return len(b), nil
	}
	return 0, nil
}

func ss3(b []byte, final bool) (int, edit.Event) {
	if len(b) < 3 {
		if final {
			return 2, edit.Key{Code: 'O', Mod: edit.Alt}
		}
		return 0, nil
	}
	if code := letterKey(b[2]); code != 0 {
		return 3, edit.Key{Code: code}
	}
	if b[2] == 'M' {
		return 3, edit.Key{Code: edit.Enter}
	}
	return 3, nil
}

// letterKey is the key that a sequence with that last letter names, 0 for none.
func letterKey(c byte) edit.Code {
	switch c {
	case 'A':
		return edit.Up
	case 'B':
		return edit.Down
	case 'C':
		return edit.Right
	case 'D':
		return edit.Left
	case 'H':
		return edit.Home
	case 'F':
		return edit.End
	case 'P', 'Q', 'R', 'S':
		return edit.F1 + edit.Code(c-'P')
	}
	return 0
}
