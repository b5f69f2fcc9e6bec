// Package edit is the line editor as a pure model: a text with a cursor, changed by events. It draws nothing and reads
// nothing, so that every function is tested by a text before and a text after.
package edit

import "fmt"

// Mod is a set of modifier keys.
type Mod uint8

// The modifiers.
const (
	Shift Mod = 1 << iota
	Alt
	Ctrl
)

// Code is a key: the letter it types, or one of the named keys below, which lie outside Unicode.
type Code rune

// The keys that type nothing.
const (
	Enter Code = 0x110000 + iota
	Tab
	Backspace
	Escape
	Up
	Down
	Left
	Right
	Home
	End
	PageUp
	PageDown
	Insert
	Delete
	F1
	F2
	F3
	F4
	F5
	F6
	F7
	F8
	F9
	F10
	F11
	F12
)

// Key is one stroke. Letters with Ctrl are given in lower case.
type Key struct {
	Code Code
	Mod  Mod
}

// String is the key in the notation of Set-PSReadLineKeyHandler: "Ctrl+r", "Alt+.", "UpArrow".
func (k Key) String() string {
	s := ""
	if k.Mod&Ctrl != 0 {
		s += "Ctrl+"
	}
	if k.Mod&Alt != 0 {
		s += "Alt+"
	}
	if k.Mod&Shift != 0 {
		s += "Shift+"
	}
	if k.Code < Enter {
		return s + string(rune(k.Code))
	}
	names := [...]string{"Enter", "Tab", "Backspace", "Escape", "UpArrow", "DownArrow", "LeftArrow", "RightArrow", "Home", "End", "PageUp", "PageDown", "Insert", "Delete"}
	if i := int(k.Code - Enter); i < len(names) {
		return s + names[i]
	}
	return s + fmt.Sprintf("F%d", k.Code-F1+1)
}

// Event is what the editor handles: a Key, a Paste, or a Completion that was asked for.
type Event any

// Paste is text that was pasted: it is inserted as it is, line ends and all, and runs nothing.
type Paste string
