package term

import (
	"strconv"
	"strings"

	"csshell/shell/edit"
)

// csi decodes a control sequence: ESC [ parameters letter.
func csi(b []byte, final bool) (int, edit.Event) {
	if len(b) >= 3 && b[2] == '[' { // F1 to F5 of the Linux console
		if len(b) < 4 {
			return incomplete(b, final)
		}
		if b[3] >= 'A' && b[3] <= 'E' {
			return 4, edit.Key{Code: edit.F1 + edit.Code(b[3]-'A')}
		}
		return 4, nil
	}
	i := 2
	for i < len(b) && b[i] >= ' ' && b[i] < '@' {
		i++
	}
	if i == len(b) {
		return incomplete(b, final)
	}
	if b[i] == 'M' && i == 2 { // an old mouse report: three bytes follow
		if len(b) < 6 {
			return incomplete(b, final)
		}
		return 6, nil
	}
	if b[i] < '@' || b[i] > '~' {
		return i, nil
	}
	k, ok := csiKey(string(b[2:i]), b[i])
	if !ok {
		return i + 1, nil
	}
	return i + 1, k
}

func incomplete(b []byte, final bool) (int, edit.Event) {
	if !final {
		return 0, nil
	}
	if len(b) == 2 {
		return 2, edit.Key{Code: '[', Mod: edit.Alt}
	}
	return len(b), nil
}

// csiKey is the key of a whole sequence; false for answers, mouse reports and unknown ones.
func csiKey(params string, last byte) (edit.Key, bool) {
	if strings.HasPrefix(params, "<") || strings.HasPrefix(params, "?") || strings.HasPrefix(params, ">") {
		return edit.Key{}, false
	}
	n := numbers(params)
	switch last {
	case '~':
		if n[0] == 27 && len(n) > 2 {
			return codeKey(n[2], n[1])
		}
		if code := tildeKey(n[0]); code != 0 {
			return edit.Key{Code: code, Mod: modifiers(n)}, true
		}
		return edit.Key{}, false
	case 'u':
		m := 1
		if len(n) > 1 {
			m = n[1]
		}
		return codeKey(n[0], m)
	case 'Z':
		return edit.Key{Code: edit.Tab, Mod: edit.Shift}, true
	case 'R':
		if len(n) > 1 && n[0] > 1 { // an answer: where the cursor is
			return edit.Key{}, false
		}
	}
	if code := letterKey(last); code != 0 {
		return edit.Key{Code: code, Mod: modifiers(n)}, true
	}
	return edit.Key{}, false
}

func numbers(params string) []int {
	parts := strings.Split(params, ";")
	out := make([]int, len(parts))
	for i, p := range parts {
		p, _, _ = strings.Cut(p, ":")
		out[i], _ = strconv.Atoi(p)
	}
	return out
}

// modifiers reads xterm's second parameter: 1 plus the bits Shift, Alt, Ctrl.
func modifiers(n []int) edit.Mod {
	if len(n) < 2 || n[1] < 1 {
		return 0
	}
	return modBits(n[1])
}

func modBits(n int) edit.Mod {
	var m edit.Mod
	for i, bit := range [...]edit.Mod{edit.Shift, edit.Alt, edit.Ctrl} {
		if (n-1)&(1<<i) != 0 {
			m |= bit
		}
	}
	return m
}

// codeKey is a key given by its character and modifiers.
func codeKey(code, mod int) (edit.Key, bool) {
	m := modBits(max(mod, 1))
	switch code {
	case 13:
		return edit.Key{Code: edit.Enter, Mod: m}, true
	case 9:
		return edit.Key{Code: edit.Tab, Mod: m}, true
	case 27:
		return edit.Key{Code: edit.Escape, Mod: m}, true
	case 127, 8:
		return edit.Key{Code: edit.Backspace, Mod: m}, true
	}
	if code < ' ' || code > 0x10FFFF {
		return edit.Key{}, false
	}
	if m&(edit.Ctrl|edit.Alt) == 0 {
		m = 0
	}
	return edit.Key{Code: edit.Code(code), Mod: m}, true
}

// tildeKey is the key of a numbered sequence, 0 for none.
func tildeKey(n int) edit.Code {
	switch {
	case n == 1 || n == 7:
		return edit.Home
	case n == 2:
		return edit.Insert
	case n == 3:
		return edit.Delete
	case n == 4 || n == 8:
		return edit.End
	case n == 5:
		return edit.PageUp
	case n == 6:
		return edit.PageDown
	case n >= 11 && n <= 15:
		return edit.F1 + edit.Code(n-11)
	case n >= 17 && n <= 21:
		return edit.F6 + edit.Code(n-17)
	case n == 23 || n == 24:
		return edit.F11 + edit.Code(n-23)
	}
	return 0
}
