package format

import (
	"strings"
	"unicode/utf8"
)

// splitLines breaks a text at its line breaks; CRLF counts as one.
func splitLines(s string) []string {
	if !strings.ContainsAny(s, "\r\n") {
		return []string{s}
	}
	return strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
}

// words splits a line into words, each with the one blank behind it.
func words(s string, yield func(word string) bool) {
	for len(s) > 0 {
		n := strings.IndexByte(s, ' ') + 1
		if n == 0 {
			n = len(s)
		}
		if !yield(s[:n]) {
			return
		}
		s = s[n:]
	}
}

// wrapKeeping breaks a text into lines of at most width columns. Breaks come after a blank, which stays at the end of the
// line when it fits; a word longer than a line starts on the current one and is cut hard.
func wrapKeeping(s string, width int) []string {
	var out []string
	width = max(width, 1)
	for _, line := range splitLines(s) {
		if Width(line) <= width {
			out = append(out, line)
			continue
		}
		cur := ""
		for word := range func(yield func(string) bool) { words(line, yield) } {
			switch {
			case Width(cur)+Width(word) <= width:
				cur += word
			case Width(word) <= width:
				out, cur = append(out, cur), word
			default:
				out, cur = fill(out, cur, word, width)
			}
		}
		out = append(out, cur)
	}
	return out
}

// fill cuts a long word hard into the rest of the current line and the lines after it.
func fill(out []string, cur, word string, width int) ([]string, string) {
	for {
		part := head(word, width-Width(cur))
		if part == "" && cur == "" {
			_, n := utf8.DecodeRuneInString(word)
			part = word[:n]
		}
		cur, word = cur+part, word[len(part):]
		if word == "" {
			return out, cur
		}
		out, cur = append(out, cur), ""
	}
}

// wrapDropping breaks a text like wrapKeeping for the cells of a table, whose lines lose the blanks at their ends.
func wrapDropping(s string, width int) []string {
	if len(s) <= width && !strings.ContainsAny(s, "\r\n") {
		return []string{s}
	}
	lines := wrapKeeping(s, width)
	if len(lines) == 1 {
		return lines
	}
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return lines
}
