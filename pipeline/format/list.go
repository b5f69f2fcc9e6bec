package format

import "strings"

// separator stands between the label and the value of a list item.
const separator = " : "

// list writes the labels and values of one object, labels padded to the longest.
func (d *Display) list(fields []Field) error {
	width := 0
	for i := range fields {
		width = max(width, Width(fields[i].Label))
	}
	room := 0
	if d.opt.ListWidth > 0 {
		width = max(min(width, d.opt.ListWidth-len(separator)-1), 1)
		room = max(d.opt.ListWidth-width-len(separator), 1)
	}
	for i := range fields {
		if err := d.field(&fields[i], width, room); err != nil {
			return err
		}
	}
	return nil
}

// field writes one item; its value continues below itself. room is the width of values, 0 for no limit.
func (d *Display) field(f *Field, width, room int) error {
	lines := []string{f.Value}
	if room > 0 {
		lines = wrapKeeping(f.Value, room)
	} else if strings.ContainsAny(f.Value, "\r\n") {
		lines = splitLines(f.Value)
	}
	label := head(f.Label, width)
	d.line = append(d.line[:0], label...)
	d.line = append(pad(d.line, width-Width(label)), separator...)
	for i, l := range lines {
		if i > 0 {
			d.line = pad(d.line[:0], width+len(separator))
		}
		d.line = append(d.line, l...)
		if err := d.flush(); err != nil {
			return err
		}
	}
	return nil
}

// lines writes a custom form.
func (d *Display) lines(lines []Line) error {
	for _, l := range lines {
		parts := []string{l.Text}
		if d.opt.ListWidth > 0 {
			parts = wrapKeeping(l.Text, d.opt.ListWidth-l.Indent)
		}
		for _, p := range parts {
			d.line = append(pad(d.line[:0], l.Indent), p...)
			if err := d.flush(); err != nil {
				return err
			}
		}
	}
	return nil
}
