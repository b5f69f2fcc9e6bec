package edit

import "strings"

// past is where the line stands in the history.
type past struct {
	// active is set while a line of the history is shown; index is its number, 0 for the newest.
	active bool
	index  int
	// own is the text that stood there before; prefix what a shown line must begin with.
	own, prefix string
	keep        bool
}

// older shows the next older line that begins with what was typed.
func (e *Editor) older(prefix bool) Result {
	h := e.o.History
	if h == nil {
		return Pending
	}
	p := e.past
	if !p.active {
		p = past{active: true, index: -1, own: e.Text}
		if prefix {
			p.prefix = e.Text[:e.Cursor]
		}
	}
	for i := p.index + 1; i < h.Len(); i++ {
		if line := h.At(i); line != e.Text && strings.HasPrefix(line, p.prefix) {
			p.index = i
			e.show(p, line)
			return Pending
		}
	}
	e.past.keep = true
	return Pending
}

// newer goes back towards the line that was being typed.
func (e *Editor) newer() Result {
	p := e.past
	if !p.active {
		return Pending
	}
	for i := p.index - 1; i >= 0; i-- {
		if line := e.o.History.At(i); line != e.Text && strings.HasPrefix(line, p.prefix) {
			p.index = i
			e.show(p, line)
			return Pending
		}
	}
	own := p.own
	e.past = past{}
	e.change(func() { e.Buffer = Buffer{own, len(own)} })
	e.past.keep = true
	return Pending
}

func (e *Editor) show(p past, line string) {
	e.changeIn("history", func() { e.Buffer = Buffer{line, len(line)} })
	p.keep = true
	e.past = p
}

func (e *Editor) oldest() Result {
	if h := e.o.History; h != nil && h.Len() > 0 {
		p := past{active: true, index: h.Len() - 1, own: e.Text}
		e.show(p, h.At(p.index))
	}
	return Pending
}

func (e *Editor) newest() Result {
	if e.past.active {
		e.past.index = 0
		e.past.prefix = ""
		return e.newer()
	}
	return Pending
}

// Ghost is the rest of the newest line that begins with the text, shown dimly behind the cursor; empty for none.
func (e *Editor) Ghost() string {
	h := e.o.History
	if h == nil || e.Text == "" || e.Cursor != len(e.Text) || e.Menu != nil || e.Search != nil || e.past.active {
		return ""
	}
	for i := 0; i < h.Len() && i < 1000; i++ {
		line := h.At(i)
		if len(line) > len(e.Text) && strings.HasPrefix(line, e.Text) && !strings.Contains(line, "\n") {
			if e.o.Hidden != nil && e.o.Hidden(line) {
				continue
			}
			return line[len(e.Text):]
		}
	}
	return ""
}
