package screen

import (
	"strconv"
	"strings"
)

// Painter knows what the terminal shows of the line, and how to change it.
type Painter struct {
	width, height int
	shown         *Frame
}

// Resize tells the size of the terminal. What is shown has been wrapped anew by it: the row of the cursor is computed
// from the widths of the rows above.
func (p *Painter) Resize(width, height int) {
	if f := p.shown; f != nil && width != p.width && width > 0 {
		p.shown = f.rewrap(width)
	}
	p.width, p.height = max(width, 1), max(height, 1)
}

// rewrap is the frame as a terminal of another width shows it; only the rows up to the cursor matter.
func (f *Frame) rewrap(width int) *Frame {
	out := &Frame{}
	cells := 0
	for i := 0; i <= f.row; i++ {
		r := f.rows[i]
		if i == f.row {
			out.row += (cells + f.col) / width
			out.col = (cells + f.col) % width
			break
		}
		cells += r.width
		if !r.soft {
			out.row += max(cells-1, 0)/width + 1
			cells = 0
		}
	}
	out.rows = make([]row, out.row+1)
	return out
}

// Forget drops what is shown: the next frame begins at the cursor's place.
func (p *Painter) Forget() { p.shown = nil }

// Paint returns the bytes that show a line in the place of the one shown before.
func (p *Painter) Paint(l Line) string {
	f := Layout(l, p.width).window(p.height)
	var b strings.Builder
	b.WriteString("\x1b[?2026h\x1b[?25l")
	p.home(&b)
	b.WriteString("\x1b[J")
	for i, r := range f.rows {
		b.WriteString(r.text)
		if i == len(f.rows)-1 {
			break
		}
		if !r.soft {
			b.WriteString("\x1b[0m\r\n")
		} else if next := f.rows[i+1]; next.width == 0 {
			b.WriteString(" \r\x1b[K")
		}
	}
	b.WriteString("\x1b[0m")
	if last := f.rows[len(f.rows)-1]; last.width >= p.width && len(f.rows)-1 == f.row && f.col == 0 {
		b.WriteString("\r")
	}
	up(&b, len(f.rows)-1-f.row)
	b.WriteString("\x1b[" + strconv.Itoa(f.col+1) + "G\x1b[?25h\x1b[?2026l")
	p.shown = f
	return b.String()
}

// home goes to the first cell of what is shown.
func (p *Painter) home(b *strings.Builder) {
	if p.shown != nil {
		up(b, p.shown.row)
	}
	b.WriteString("\r")
}

func up(b *strings.Builder, n int) {
	if n > 0 {
		b.WriteString("\x1b[" + strconv.Itoa(n) + "A")
	}
}

// Leave returns the bytes that go behind what is shown and begin a new row.
func (p *Painter) Leave() string {
	f := p.shown
	p.shown = nil
	if f == nil {
		return ""
	}
	var b strings.Builder
	if n := len(f.rows) - 1 - f.row; n > 0 {
		b.WriteString("\x1b[" + strconv.Itoa(n) + "B")
	}
	b.WriteString("\r\n")
	return b.String()
}

// window keeps the rows around the cursor when there are more than the terminal has.
func (f *Frame) window(height int) *Frame {
	if len(f.rows) <= height {
		return f
	}
	from := min(max(f.row-height/2, 0), len(f.rows)-height)
	if f.row < from {
		from = f.row
	}
	rows := append([]row(nil), f.rows[from:from+height]...)
	rows[height-1].soft = false
	return &Frame{rows, f.row - from, f.col}
}
