package screen

import (
	"strconv"
	"strings"
)

// Item is one entry of a menu.
type Item struct{ Text, Tip string }

// MenuStyles are the styles of a menu: its entries, the chosen one, the tip under it.
type MenuStyles struct{ Plain, Selected, Tip string }

// Menu lays the entries of a menu out in columns, at most rows lines of them around the chosen one. Only what is shown is
// looked at.
func Menu(items []Item, selected, width, rows int, st MenuStyles) [][]Segment {
	if len(items) == 0 || rows < 1 {
		return nil
	}
	cell := columnWidth(items, width)
	columns := max(width/cell, 1)
	lines := (len(items) + columns - 1) / columns
	top := min(max(max(selected, 0)/columns-rows/2, 0), max(lines-rows, 0))
	var out [][]Segment
	for l := top; l < min(top+rows, lines); l++ {
		out = append(out, menuLine(items, l*columns, min((l+1)*columns, len(items)), selected, cell, width, st))
	}
	if lines > rows {
		out = append(out, []Segment{{"… " + strconv.Itoa(len(items)) + " entries", st.Tip}})
	}
	if selected >= 0 && items[selected].Tip != "" && items[selected].Tip != items[selected].Text {
		tip := strings.ReplaceAll(items[selected].Tip, "\n", " ")
		out = append(out, []Segment{{Cut(tip, width-1), st.Tip}})
	}
	return out
}

// columnWidth is the width of a column: that of the widest of the first entries, with two blanks.
func columnWidth(items []Item, width int) int {
	cell := 8
	for i := 0; i < len(items) && i < 500; i++ {
		cell = max(cell, Width(items[i].Text)+2)
	}
	return min(cell, max(width-1, 1))
}

func menuLine(items []Item, from, to, selected, cell, width int, st MenuStyles) []Segment {
	var line []Segment
	for i := from; i < to; i++ {
		text := Cut(items[i].Text, cell-1)
		style := st.Plain
		if i == selected {
			style = st.Selected
		}
		line = append(line, Segment{text, style})
		if i < to-1 {
			line = append(line, Segment{strings.Repeat(" ", cell-Width(text)), ""})
		}
	}
	return line
}
