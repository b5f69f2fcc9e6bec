// Package source names places in program texts.
package source

import (
	"sync"
	"unicode/utf8"
)

// File is a program text with its name.
type File struct {
	// Name is the path, empty for text that came from no file.
	Name string
	// Text is the whole text.
	Text string
	// FirstLine is added to line numbers, for text that is part of another.
	FirstLine int

	once  sync.Once
	lines []int
}

// Span is a part of a File in byte offsets, End behind the last byte. File is nil for "no place". Lines and columns are
// computed when they are printed: a span is 16 bytes.
type Span struct {
	File       *File
	Start, End uint32
}

// Text is the text of the span, empty for "no place".
func (s Span) Text() string {
	if s.File == nil {
		return ""
	}
	return s.File.Text[s.Start:s.End]
}

// Line is the line on which the span begins, from 1; 0 for "no place".
func (s Span) Line() int {
	if s.File == nil {
		return 0
	}
	line, _ := s.File.Position(int(s.Start))
	return line
}

func (f *File) index() {
	f.lines = []int{0}
	for i := 0; i < len(f.Text); i++ {
		switch f.Text[i] {
		case '\n':
			f.lines = append(f.lines, i+1)
		case '\r':
			if i+1 >= len(f.Text) || f.Text[i+1] != '\n' {
				f.lines = append(f.lines, i+1)
			}
		}
	}
}

// Position returns the line and column of a byte offset, both from 1; columns count UTF-16 code units, without a byte
// order mark.
func (f *File) Position(off int) (line, col int) {
	f.once.Do(f.index)
	lo, hi := 0, len(f.lines)
	for lo+1 < hi {
		if mid := (lo + hi) / 2; f.lines[mid] <= off {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo + 1 + f.FirstLine, units(f.Text[f.lines[lo]:off]) + 1
}

func units(s string) int {
	n := 0
	for i, r := range s {
		switch {
		case r == '\ufeff' && i == 0:
		case r > 0xFFFF:
			n += 2
		default:
			n++
		}
	}
	return n
}

// Line returns the text of line n, from 1, without its line end.
func (f *File) Line(n int) string {
	f.once.Do(f.index)
	n -= f.FirstLine
	if n < 1 || n > len(f.lines) {
		return ""
	}
	start := f.lines[n-1]
	end := len(f.Text)
	if n < len(f.lines) {
		end = f.lines[n]
	}
	for end > start && (f.Text[end-1] == '\n' || f.Text[end-1] == '\r') {
		end--
	}
	if r, n := utf8.DecodeRuneInString(f.Text[start:end]); r == '\ufeff' {
		start += n
	}
	return f.Text[start:end]
}

// LineStart returns the byte offset at which line n begins.
func (f *File) LineStart(n int) int {
	f.once.Do(f.index)
	n -= f.FirstLine
	if n < 1 || n > len(f.lines) {
		return 0
	}
	return f.lines[n-1]
}
