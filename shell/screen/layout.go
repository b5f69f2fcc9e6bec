// Package screen lays an edited line out in rows of cells and says which bytes bring a terminal from one frame to the
// next. It is pure: it knows no terminal. Cells are grapheme clusters, as wide as the terminal draws them.
package screen

import (
	"strings"

	"github.com/rivo/uniseg"
)

// Segment is text in one style; Style is the SGR sequence that switches it on, empty for none.
type Segment struct{ Text, Style string }

// row is one row of the screen: its bytes, its cells, and whether the terminal itself goes on with the next row.
type row struct {
	text  string
	width int
	soft  bool
}

// Frame is what the screen shows: rows, and the place of the cursor in them.
type Frame struct {
	rows     []row
	row, col int
}

// Rows is the number of rows.
func (f *Frame) Rows() int { return len(f.rows) }

// Cursor is the row and column of the cursor, from 0.
func (f *Frame) Cursor() (row, col int) { return f.row, f.col }

// Text returns the rows without styles, for tests.
func (f *Frame) Text() []string {
	out := make([]string, len(f.rows))
	for i, r := range f.rows {
		out[i] = strings.TrimRight(plain(r.text), " ")
	}
	return out
}

// plain removes the escape sequences of styles.
func plain(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != 0x1b {
			b.WriteByte(s[i])
			continue
		}
		for i++; i < len(s) && (s[i] < '@' || s[i] == '['); i++ {
		}
	}
	return b.String()
}

// Line is an edited line with what stands around it.
type Line struct {
	// Prompt stands before the text; it may hold styles of its own and line ends.
	Prompt string
	// Continuation stands before each further line of the text.
	Continuation string
	// Body is the text in styled pieces; Cursor the byte offset of the cursor in it.
	Body   []Segment
	Cursor int
	// Below are lines under the text: the menu, a message.
	Below [][]Segment
}

// pen writes clusters into rows.
type pen struct {
	width int
	rows  []row
	text  strings.Builder
	cells int
	style string
}

// Layout lays a line out for a terminal of that many columns.
func Layout(l Line, width int) *Frame {
	p := &pen{width: max(width, 1)}
	p.prompt(l.Prompt)
	f := &Frame{row: -1}
	offset := 0
	for _, s := range l.Body {
		p.setStyle(s.Style)
		p.body(s.Text, l, &offset, f)
	}
	p.setStyle("")
	if f.row < 0 {
		p.mark(f)
	}
	for _, line := range l.Below {
		p.hardBreak()
		for _, s := range line {
			p.setStyle(s.Style)
			p.write(s.Text)
		}
		p.setStyle("")
	}
	p.finish(false)
	f.rows = p.rows
	return f
}

// body writes a piece of the text and notes where the cursor stands.
func (p *pen) body(text string, l Line, offset *int, f *Frame) {
	state := -1
	for text != "" {
		if *offset == l.Cursor && f.row < 0 {
			p.mark(f)
		}
		var c string
		c, text, _, state = uniseg.FirstGraphemeClusterInString(text, state)
		*offset += len(c)
		if c == "\n" || c == "\r\n" {
			style := p.style
			p.setStyle("")
			p.hardBreak()
			p.write(l.Continuation)
			p.setStyle(style)
			continue
		}
		p.cluster(c)
	}
}

// mark notes the place of the cursor: behind a full row it is the beginning of the next.
func (p *pen) mark(f *Frame) {
	if p.cells >= p.width {
		p.softBreak()
	}
	f.row, f.col = len(p.rows), p.cells
}

// prompt writes text that may hold styles of its own.
func (p *pen) prompt(s string) {
	for s != "" {
		switch {
		case s[0] == 0x1b:
			n := sequence(s)
			p.text.WriteString(s[:n])
			s = s[n:]
		case s[0] == '\n':
			p.hardBreak()
			s = s[1:]
		case s[0] == '\r':
			s = s[1:]
		default:
			c, rest, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
			p.cluster(c)
			s = rest
		}
	}
}

// sequence is the length of the escape sequence at the beginning of s.
func sequence(s string) int {
	if len(s) < 2 {
		return len(s)
	}
	if s[1] == ']' {
		for i := 2; i < len(s); i++ {
			if s[i] == 7 {
				return i + 1
			}
			if s[i] == '\\' && s[i-1] == 0x1b {
				return i + 1
			}
		}
		return len(s)
	}
	for i := 2; i < len(s); i++ {
		if s[i] >= '@' && s[i] <= '~' {
			return i + 1
		}
	}
	return len(s)
}

func (p *pen) write(s string) {
	state := -1
	for s != "" {
		var c string
		c, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
		p.cluster(c)
	}
}

// cluster writes one cluster, on the next row when it does not fit. Control characters are shown as ^X: they are never
// sent to the terminal.
func (p *pen) cluster(c string) {
	w := uniseg.StringWidth(c)
	if c[0] < ' ' || c[0] == 0x7f {
		if c == "\t" {
			w = 8 - p.cells%8
			c = strings.Repeat(" ", w)
		} else {
			c, w = "^"+string(rune(c[0]^0x40)), 2
		}
	}
	if p.cells+w > p.width && p.cells > 0 {
		p.softBreak()
	}
	p.text.WriteString(c)
	p.cells += w
}

func (p *pen) setStyle(style string) {
	if style == p.style {
		return
	}
	if p.style != "" {
		p.text.WriteString("\x1b[0m")
	}
	p.text.WriteString(style)
	p.style = style
}

func (p *pen) softBreak() { p.finish(true) }

func (p *pen) hardBreak() { p.finish(false) }

func (p *pen) finish(soft bool) {
	p.rows = append(p.rows, row{p.text.String(), p.cells, soft})
	p.text.Reset()
	p.cells = 0
}

// Width is the number of cells that a text takes.
func Width(s string) int { return uniseg.StringWidth(s) }

// Cut is the beginning of s that fits into so many cells, with an ellipsis in the place of what does not.
func Cut(s string, cells int) string {
	if Width(s) <= cells {
		return s
	}
	var b strings.Builder
	used := 1
	for rest := s; rest != ""; {
		c, next, w, _ := uniseg.FirstGraphemeClusterInString(rest, -1)
		if used+w > cells {
			break
		}
		b.WriteString(c)
		used += w
		rest = next
	}
	return b.String() + "…"
}
