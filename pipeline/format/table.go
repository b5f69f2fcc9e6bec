package format

import "strings"

// tableWriter lays out the columns of the running group of a table or wide form.
type tableWriter struct {
	heads  []Head
	widths []int
	// dropped is true when columns did not fit; then the last one shown is padded.
	dropped     bool
	wrap, plain bool
	parts       [][]string
}

// prepare finds the widths of the columns. With rows, or when the first column declares no width, all are measured;
// otherwise columns without a width share what is left.
func (t *tableWriter) prepare(s *Start, width int, rows []*Entry) {
	*t = tableWriter{heads: s.Columns, wrap: s.Wrap, plain: s.HideHeaders, widths: t.widths[:0]}
	if rows != nil {
		for i := range s.Columns {
			t.widths = append(t.widths, max(Width(s.Columns[i].Label), 1))
		}
		t.measure(rows)
	} else {
		for i := range s.Columns {
			t.widths = append(t.widths, s.Columns[i].Width)
		}
		t.share(width)
	}
	t.fit(width)
}

func (t *tableWriter) measure(rows []*Entry) {
	for _, e := range rows {
		if e.OutOfBand {
			continue
		}
		for i, s := range e.Cells {
			if i >= len(t.widths) {
				break
			}
			if len(s) > t.widths[i] {
				t.widths[i] = max(t.widths[i], Width(s))
			}
		}
	}
}

// share gives the columns without a width equal parts of what the others leave, the left ones the odd columns.
func (t *tableWriter) share(width int) {
	free, used := 0, len(t.widths)-1
	for _, w := range t.widths {
		used += w
		if w == 0 {
			free++
		}
	}
	if free == 0 {
		return
	}
	rest := max(width-used, free)
	each, odd := rest/free, rest%free
	for i, w := range t.widths {
		if w == 0 {
			t.widths[i] = each
			if odd > 0 {
				t.widths[i]++
				odd--
			}
		}
	}
}

// fit keeps the columns from the left that fit, shortens the next one to what is left and drops the others.
func (t *tableWriter) fit(width int) {
	used := 0
	for i, w := range t.widths {
		room := width - used
		if w > room {
			if room >= 1 {
				t.widths[i] = room
				i++
			}
			t.dropped = i < len(t.widths)
			t.widths, t.heads = t.widths[:i], t.heads[:i]
			return
		}
		used += w + 1
	}
}

// header writes the names and the dashes below them.
func (t *tableWriter) header(d *Display) error {
	if t.plain || len(t.heads) == 0 {
		return nil
	}
	if err := t.names(d); err != nil {
		return err
	}
	d.line = d.line[:0]
	for i, h := range t.heads {
		n := min(max(Width(h.Label), 0), t.widths[i])
		if strings.TrimSpace(h.Label) == "" {
			n = min(max(n, 1), t.widths[i])
		}
		t.place(d, i, strings.Repeat("-", n), h.Align, t.dropped)
	}
	return d.flush()
}

// names writes the header labels, broken into lines where they are longer than their columns.
func (t *tableWriter) names(d *Display) error {
	t.parts = t.parts[:0]
	lines := 1
	for i, h := range t.heads {
		p := []string{h.Label}
		if Width(h.Label) > t.widths[i] || strings.ContainsAny(h.Label, "\r\n") {
			p = wrapKeeping(h.Label, t.widths[i])
		} else if h.Label == "" {
			p[0] = " "
		}
		t.parts = append(t.parts, p)
		lines = max(lines, len(p))
	}
	for n := range lines {
		if err := t.partLine(d, n); err != nil {
			return err
		}
	}
	return nil
}

// partLine writes line n of the broken cells in t.parts, up to the last column that has one.
func (t *tableWriter) partLine(d *Display, n int) error {
	last := len(t.parts) - 1
	if n > 0 {
		for last > 0 && len(t.parts[last]) <= n {
			last--
		}
	}
	d.line = d.line[:0]
	for i := 0; i <= last; i++ {
		s := ""
		if n < len(t.parts[i]) {
			s = t.parts[i][n]
		}
		if i == last && i < len(t.parts)-1 {
			t.lastPart(d, i, s)
			continue
		}
		t.place(d, i, s, t.heads[i].Align, false)
	}
	return d.flush()
}

// lastPart places a text behind which nothing comes, though columns do.
func (t *tableWriter) lastPart(d *Display, i int, s string) {
	widths := t.widths
	t.widths = widths[:i+1]
	t.place(d, i, s, t.heads[i].Align, false)
	t.widths = widths
}

// place appends a text to the line in column i, aligned in its width. The last column is padded behind only when asked.
func (t *tableWriter) place(d *Display, i int, s string, a Align, padLast bool) {
	if i > 0 {
		d.line = append(d.line, ' ')
	}
	room := t.widths[i] - Width(s)
	after := padLast || i < len(t.widths)-1
	switch a {
	case Right:
		d.line = append(pad(d.line, room), s...)
		return
	case Center:
		d.line = append(pad(d.line, room/2), s...)
		room -= room / 2
	default:
		d.line = append(d.line, s...)
	}
	if after {
		d.line = pad(d.line, room)
	}
}

// row writes a row; with wrapping its cells may take several lines.
func (t *tableWriter) row(d *Display, e *Entry) error {
	if len(t.heads) == 0 {
		return nil
	}
	if t.wrap || e.Wrap {
		return t.wrapped(d, e)
	}
	d.line = d.line[:0]
	for i := range t.heads {
		s := ""
		if i < len(e.Cells) {
			s = t.cut(e.Cells[i], i)
		}
		t.place(d, i, s, t.heads[i].Align, t.dropped)
	}
	return d.flush()
}

// cut shortens a cell to one line of its column.
func (t *tableWriter) cut(s string, i int) string {
	w := t.widths[i]
	if n := strings.IndexAny(s, "\r\n"); n >= 0 {
		s = s[:n]
		if Width(s) < w {
			return s + ellipsis
		}
		return head(s, w-1) + ellipsis
	}
	if len(s) <= w {
		return s
	}
	if t.heads[i].Align == Right {
		return cutFront(s, w)
	}
	return cutEnd(s, w)
}

func (t *tableWriter) wrapped(d *Display, e *Entry) error {
	t.parts = t.parts[:0]
	lines := 1
	for i := range t.heads {
		p := []string{""}
		if i < len(e.Cells) {
			p = wrapDropping(e.Cells[i], t.widths[i])
		}
		t.parts = append(t.parts, p)
		lines = max(lines, len(p))
	}
	for n := range lines {
		if err := t.partLine(d, n); err != nil {
			return err
		}
	}
	return nil
}
