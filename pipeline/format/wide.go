package format

// across finds the columns of a wide form: as many as were asked for, or as many of the longest text as fit, all sharing
// the width, the left ones getting the odd columns.
func (t *tableWriter) across(s *Start, width int, rows []*Entry) {
	n := s.Across
	if n == 0 {
		longest := 1
		for _, e := range rows {
			if !e.OutOfBand && len(e.Cells) > 0 {
				longest = max(longest, Width(e.Cells[0]))
			}
		}
		n = max(width/(longest+1), 1)
	}
	*t = tableWriter{widths: t.widths[:0]}
	for range n {
		t.widths = append(t.widths, 0)
		t.heads = append(t.heads, Head{Align: Left})
	}
	t.share(width)
}

// wideItem puts one item into the current row.
func (d *Display) wideItem(e *Entry) error {
	s := ""
	if len(e.Cells) > 0 {
		s = e.Cells[0]
	}
	d.wide = d.table.item(d.wide, d.item, s)
	if d.item++; d.item == len(d.table.widths) {
		return d.wideRow()
	}
	return nil
}

// item appends an item to the row under way.
func (t *tableWriter) item(row []byte, i int, s string) []byte {
	if i > 0 {
		row = append(row, ' ')
	}
	s = t.cut(s, i)
	row = append(row, s...)
	if i < len(t.widths)-1 {
		row = pad(row, t.widths[i]-Width(s))
	}
	return row
}

func (d *Display) wideRow() error {
	d.line = append(d.line[:0], d.wide...)
	d.wide, d.item = d.wide[:0], 0
	return d.flush()
}

// endWideRow pads an unfinished row over its empty columns and writes it.
func (d *Display) endWideRow() error {
	if d.item == 0 {
		return nil
	}
	for ; d.item < len(d.table.widths); d.item++ {
		d.wide = d.table.item(d.wide, d.item, "")
	}
	return d.wideRow()
}
