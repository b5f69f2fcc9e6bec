package edit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Buffer is a text with a cursor, a byte offset that always stands between two grapheme clusters.
type Buffer struct {
	Text   string
	Cursor int
}

// Insert puts s before the cursor.
func (b *Buffer) Insert(s string) {
	b.Text = b.Text[:b.Cursor] + s + b.Text[b.Cursor:]
	b.Cursor += len(s)
}

// Cut removes the text between two offsets and returns it; the cursor goes where it was.
func (b *Buffer) Cut(from, to int) string {
	s := b.Text[from:to]
	b.Text = b.Text[:from] + b.Text[to:]
	b.Cursor = from
	return s
}

// Replace puts s in the place of the text between two offsets, with the cursor behind it.
func (b *Buffer) Replace(from, to int, s string) {
	b.Text = b.Text[:from] + s + b.Text[to:]
	b.Cursor = from + len(s)
}

// Next is the offset one cluster to the right of i.
func (b *Buffer) Next(i int) int {
	if i >= len(b.Text) {
		return len(b.Text)
	}
	cluster, _, _, _ := uniseg.FirstGraphemeClusterInString(b.Text[i:], -1)
	return i + len(cluster)
}

// Prev is the offset one cluster to the left of i. Clusters are counted from the beginning of the line: where one begins
// cannot be seen from behind.
func (b *Buffer) Prev(i int) int {
	if i <= 0 {
		return 0
	}
	start := strings.LastIndexByte(b.Text[:i-1], '\n') + 1
	if start >= i {
		return i - 1
	}
	at := start
	for next := b.Next(at); next < i; next = b.Next(at) {
		at = next
	}
	return at
}

// LineStart is the offset at which the line of i begins.
func (b *Buffer) LineStart(i int) int { return strings.LastIndexByte(b.Text[:i], '\n') + 1 }

// LineEnd is the offset at which the line of i ends, before its line end.
func (b *Buffer) LineEnd(i int) int {
	if n := strings.IndexByte(b.Text[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(b.Text)
}

// isWord reports whether a letter belongs to a word for moving and deleting.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' }

// WordRight is the end of the word at or behind i.
func (b *Buffer) WordRight(i int) int {
	i = b.skipRight(i, func(r rune) bool { return !isWord(r) })
	return b.skipRight(i, isWord)
}

// WordLeft is the beginning of the word at or before i.
func (b *Buffer) WordLeft(i int) int {
	i = b.skipLeft(i, func(r rune) bool { return !isWord(r) })
	return b.skipLeft(i, isWord)
}

// SpaceLeft is the beginning of the run of letters without blanks before i.
func (b *Buffer) SpaceLeft(i int) int {
	i = b.skipLeft(i, unicode.IsSpace)
	return b.skipLeft(i, func(r rune) bool { return !unicode.IsSpace(r) })
}

func (b *Buffer) skipRight(i int, skip func(rune) bool) int {
	for i < len(b.Text) {
		r, n := utf8.DecodeRuneInString(b.Text[i:])
		if !skip(r) {
			break
		}
		i += n
	}
	return i
}

func (b *Buffer) skipLeft(i int, skip func(rune) bool) int {
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(b.Text[:i])
		if !skip(r) {
			break
		}
		i -= n
	}
	return i
}

// column counts the clusters between the beginning of the line and i.
func (b *Buffer) column(i int) int { return uniseg.GraphemeClusterCount(b.Text[b.LineStart(i):i]) }

// atColumn is the offset of a column in the line that begins at start, or the line's end.
func (b *Buffer) atColumn(start, column int) int {
	end := b.LineEnd(start)
	for ; column > 0 && start < end; column-- {
		start = b.Next(start)
	}
	return min(start, end)
}

// Up moves the cursor one line up; false on the first line.
func (b *Buffer) Up() bool {
	start := b.LineStart(b.Cursor)
	if start == 0 {
		return false
	}
	b.Cursor = b.atColumn(b.LineStart(start-1), b.column(b.Cursor))
	return true
}

// Down moves the cursor one line down; false on the last line.
func (b *Buffer) Down() bool {
	end := b.LineEnd(b.Cursor)
	if end == len(b.Text) {
		return false
	}
	b.Cursor = b.atColumn(end+1, b.column(b.Cursor))
	return true
}
