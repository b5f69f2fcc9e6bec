package format

import (
	"strings"

	"csshell/pipeline/source"
)

// place is where an error happened, as the error views show it.
type place struct {
	path       string
	line, col  int    // from 1
	text       string // the source line, tabs replaced by four blanks
	start, end int    // the marked part of text, in characters
}

// locate finds the line of a span. Only the first line of the span is marked.
func locate(s source.Span) (place, bool) {
	if s.File == nil {
		return place{}, false
	}
	text := s.File.Text
	at, end := min(int(s.Start), len(text)), min(int(s.End), len(text))
	from := strings.LastIndexByte(text[:at], '\n') + 1
	to := len(text)
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		to = at + i
	}
	to = from + len(strings.TrimRight(text[from:to], "\r"))
	at, end = min(at, to), min(max(end, at), to)
	line, col := s.File.Position(at)
	p := place{path: s.File.Name, line: line, col: col}
	before, marked := untab(text[from:at]), untab(text[at:end])
	p.text = before + marked + untab(text[end:to])
	p.start = units(before)
	p.end = p.start + max(units(marked), 1)
	return p, true
}

func untab(s string) string { return strings.ReplaceAll(s, "\t", "    ") }

// units counts UTF-16 units, the characters of .NET.
func units(s string) int {
	n := 0
	for _, r := range s {
		if n++; r > 0xffff {
			n++
		}
	}
	return n
}

// The window of a source line: its length, the characters of context kept behind the mark, and those before it.
const (
	windowWidth   = 69
	contextBehind = 8
	contextBefore = 12
)

// window returns the part of the line that is shown and the columns of the mark in it, clipped to it. Long lines show
// 69 characters around the mark, with an ellipsis where they are cut.
func (p place) window() (text string, start, end int) {
	runes := []rune(p.text)
	if len(runes) <= windowWidth {
		return p.text, p.start, p.end
	}
	if p.end <= windowWidth-contextBehind {
		return string(runes[:windowWidth]) + " " + ellipsis, p.start, p.end
	}
	stop := min(p.end+contextBehind, len(runes))
	from := max(min(stop-windowWidth, p.start-contextBefore), 0)
	stop = min(from+windowWidth, len(runes))
	text, shift := string(runes[from:stop]), -from
	if from > 0 {
		text, shift = ellipsis+" "+text, shift+2
	}
	limit := stop + shift
	if stop < len(runes) {
		text += " " + ellipsis
	}
	return text, p.start + shift, min(p.end+shift, limit)
}

// breakMessage wraps a message with its prefix at blanks, the way the concise view does: a line takes what stands before
// the last blank within width characters; a word that finds no blank is not broken and takes all the rest with it.
func breakMessage(message, prefix string, width int) string {
	line := prefix + message
	if units(line) <= width {
		return line
	}
	first := beforeBlank(line, width)
	b := strings.Builder{}
	b.WriteString(first)
	rest := strings.TrimSpace(line[len(first):])
	for units(rest)+units(prefix) > width {
		part := beforeBlank(prefix+rest, width)
		if len(part) <= len(prefix) {
			break
		}
		b.WriteString("\n" + part)
		rest = strings.TrimSpace(rest[len(part)-len(prefix):])
	}
	b.WriteString("\n" + prefix + rest)
	return b.String()
}

// beforeBlank is what stands before the last blank among the first n characters of s; all of these when there is none.
func beforeBlank(s string, n int) string {
	cut, count := len(s), 0
	for i := range s {
		if count == n {
			cut = i
			break
		}
		count++
	}
	if i := strings.LastIndexByte(s[:cut], ' '); i >= 0 {
		return s[:i]
	}
	return s[:cut]
}
