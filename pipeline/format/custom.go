package format

import (
	"strings"

	"csshell/pipeline/value"
)

// defaultDepth is how deep Format-Custom opens objects when -Depth is not given.
const defaultDepth = 5

// dump makes the lines of an object in the custom form: its class, and its properties in braces.
func (f *Formatter) dump(v any) ([]Line, error) {
	depth := f.req.Depth
	if depth == 0 {
		depth = defaultDepth
	}
	d := &dumper{f: f}
	if err := d.object(v, 0, depth, f.req.Props != nil); err != nil {
		return nil, err
	}
	d.line(0, "")
	return d.lines, nil
}

// dumper collects the lines of a custom form.
type dumper struct {
	f     *Formatter
	lines []Line
}

func (d *dumper) line(indent int, text string) { d.lines = append(d.lines, Line{indent, text}) }

func (d *dumper) object(v any, indent, depth int, asked bool) error {
	d.line(indent, "class "+lastPart(d.f.c.typeNames(v)[0]))
	d.line(indent, "{")
	var cells []*tableCell
	if asked {
		var err error
		if cells, err = d.f.resolve(v); err != nil {
			return err
		}
	} else {
		cells = ofNames(d.f.shown(v, Custom))
	}
	for _, x := range cells {
		if err := d.property(x, v, indent+2, depth); err != nil {
			return err
		}
	}
	d.line(indent, "}")
	return nil
}

// property writes one member: `Name = text`, or the nested object or collection on the lines below.
func (d *dumper) property(x *tableCell, v any, indent, depth int) error {
	val, _, err := x.read(d.f.c, v)
	if err != nil {
		if isFatal(err) {
			return err
		}
		val = nil
	}
	name := x.label + " = "
	switch {
	case x.format != "" && !value.IsNull(val):
		s, _ := d.f.c.formatted(val, x.format)
		d.text(indent, name, s)
	case depth < 1 || d.simple(val):
		d.text(indent, name, d.f.c.cellText(val))
	case isCollection(val):
		d.line(indent, name)
		return d.collection(val, indent+2, depth-1)
	default:
		d.line(indent, name)
		return d.object(val, indent+2, depth-1, false)
	}
	return nil
}

func (d *dumper) text(indent int, name, text string) {
	for i, l := range strings.Split(text, "\n") {
		if i > 0 {
			name = ""
		}
		d.line(indent, name+l)
	}
}

// simple reports whether v has nothing to open.
func (d *dumper) simple(v any) bool {
	return value.IsNull(v) || scalar(v) || !isCollection(v) && !d.f.c.hasProperties(v)
}

func isCollection(v any) bool { return eachElement(v, func(any) bool { return false }) }

func (d *dumper) collection(v any, indent, depth int) error {
	items, more, _ := d.f.c.elements(v)
	d.line(indent, "[")
	for _, e := range items {
		if depth < 1 || d.simple(e) || isCollection(e) {
			d.text(indent+2, "", d.f.c.elementText(e))
		} else if err := d.object(e, indent+2, depth, false); err != nil {
			return err
		}
	}
	if more {
		d.line(indent+2, ellipsis)
	}
	d.line(indent, "]")
	d.line(indent, "")
	return nil
}
