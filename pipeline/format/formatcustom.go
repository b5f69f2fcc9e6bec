package format

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"csshell/pipeline/value"
)

// fileCustom is a CustomControl element.
type fileCustom struct {
	Entries []struct {
		fileSelected
		Item customItems `xml:"CustomItem"`
	} `xml:"CustomEntries>CustomEntry"`
}

// customItems are the contents of a CustomItem element, in order.
type customItems struct{ list []customItem }

// customItem is one of them: a text, a line break, an expression, or a frame around others.
type customItem struct {
	kind  string
	text  string
	bound *fileBinding
	frame *fileFrame
}

type fileBinding struct {
	fileValue
	Enumerate   *struct{}   `xml:"EnumerateCollection"`
	When        *fileValue  `xml:"ItemSelectionCondition"`
	ControlName string      `xml:"CustomControlName"`
	Control     *fileCustom `xml:"CustomControl"`
}

type fileFrame struct {
	Left  int         `xml:"LeftIndent"`
	First int         `xml:"FirstLineIndent"`
	Item  customItems `xml:"CustomItem"`
}

// UnmarshalXML keeps the order of the elements, which the usual way of decoding loses.
func (l *customItems) UnmarshalXML(d *xml.Decoder, _ xml.StartElement) error {
	for {
		t, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.EndElement:
			return nil
		case xml.StartElement:
			item := customItem{kind: t.Name.Local}
			if err := item.decode(d, t); err != nil {
				return err
			}
			l.list = append(l.list, item)
		}
	}
}

func (i *customItem) decode(d *xml.Decoder, start xml.StartElement) error {
	switch i.kind {
	case "Text":
		return d.DecodeElement(&i.text, &start)
	case "ExpressionBinding":
		i.bound = &fileBinding{}
		return d.DecodeElement(i.bound, &start)
	case "Frame":
		i.frame = &fileFrame{}
		return d.DecodeElement(i.frame, &start)
	case "NewLine":
		count := struct {
			N string `xml:"Count"`
		}{}
		err := d.DecodeElement(&count, &start)
		n, _ := strconv.Atoi(strings.TrimSpace(count.N))
		i.text = strings.Repeat("\n", max(n, 1))
		return err
	}
	return d.Skip()
}

// step writes a part of a custom form.
type step func(w *customWriter, v any) error

// custom returns the function that makes the lines of a custom form.
func (r *fileReader) custom(f *fileCustom) (func(c *Context, v any) ([]Line, error), error) {
	run, err := r.control(f)
	if err != nil {
		return nil, err
	}
	return func(c *Context, v any) ([]Line, error) {
		w := &customWriter{c: c}
		if err := run(w, v); err != nil {
			return nil, err
		}
		return w.finish(), nil
	}, nil
}

// control chooses the entry for an object.
func (r *fileReader) control(f *fileCustom) (step, error) {
	type choice struct {
		types []string
		run   step
	}
	var choices []choice
	for i := range f.Entries {
		e := &f.Entries[i]
		run, err := r.steps(e.Item.list)
		if err != nil {
			return nil, err
		}
		choices = append(choices, choice{r.selected(e.Types, e.Sets), run})
	}
	return func(w *customWriter, v any) error {
		names := w.c.typeNames(v)
		for _, e := range choices {
			if len(e.types) > 0 && meets(e.types, names) {
				return e.run(w, v)
			}
		}
		for _, e := range choices {
			if len(e.types) == 0 {
				return e.run(w, v)
			}
		}
		return nil
	}, nil
}

func (r *fileReader) steps(items []customItem) (step, error) {
	var all []step
	for i := range items {
		s, err := r.step(&items[i])
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return func(w *customWriter, v any) error {
		for _, s := range all {
			if err := s(w, v); err != nil {
				return err
			}
		}
		return nil
	}, nil
}

func (r *fileReader) step(i *customItem) (step, error) {
	switch {
	case i.bound != nil:
		return r.binding(i.bound)
	case i.frame != nil:
		inner, err := r.steps(i.frame.Item.list)
		left := i.frame.Left
		return func(w *customWriter, v any) error {
			w.indent(left)
			defer w.indent(-left)
			return inner(w, v)
		}, err
	}
	text := i.text
	return func(w *customWriter, _ any) error {
		w.write(text)
		return nil
	}, nil
}

// binding shows an expression: its text, or what a control makes of it.
func (r *fileReader) binding(b *fileBinding) (step, error) {
	get, err := r.source(&b.fileValue)
	if err != nil {
		return nil, err
	}
	when, err := r.conditionOf(b.When)
	if err != nil {
		return nil, err
	}
	show := func(w *customWriter, v any) error {
		w.write(w.c.cellText(v))
		return nil
	}
	if b.Control != nil {
		if show, err = r.control(b.Control); err != nil {
			return nil, err
		}
	}
	if name := strings.TrimSpace(b.ControlName); name != "" {
		show = r.named(name)
	}
	return func(w *customWriter, v any) error {
		if when != nil && !when(w.c, v) {
			return nil
		}
		return w.bound(get, show, b.Enumerate != nil, v)
	}, nil
}

// controlDepth is how deep named controls may call each other.
const controlDepth = 50

// named runs a control by its name; it is read when it is first used, because controls may use each other.
func (r *fileReader) named(name string) step {
	return func(w *customWriter, v any) error {
		run := r.steppers[name]
		if f := r.controls[name]; run == nil && f != nil {
			var err error
			if run, err = r.control(f); err != nil {
				return err
			}
			r.steppers[name] = run
		}
		if run == nil || w.depth >= controlDepth {
			return nil
		}
		w.depth++
		defer func() { w.depth-- }()
		return run(w, v)
	}
}

func (r *fileReader) conditionOf(f *fileValue) (func(c *Context, v any) bool, error) {
	if f == nil {
		return nil, nil
	}
	return r.condition(f)
}

// customWriter puts the lines of a custom form together.
type customWriter struct {
	c      *Context
	lines  []Line
	text   strings.Builder
	margin int
	depth  int
}

func (w *customWriter) write(s string) {
	for i, part := range splitLines(s) {
		if i > 0 {
			w.end()
		}
		w.text.WriteString(part)
	}
}

func (w *customWriter) end() {
	w.lines = append(w.lines, Line{w.margin, w.text.String()})
	w.text.Reset()
}

// indent moves the margin; what was begun is a line of its own.
func (w *customWriter) indent(n int) {
	if w.text.Len() > 0 {
		w.end()
	}
	w.margin += n
}

func (w *customWriter) finish() []Line {
	if w.text.Len() > 0 {
		w.end()
	}
	return w.lines
}

// bound shows the value of an expression, element by element when asked to.
func (w *customWriter) bound(get func(c *Context, v any) (any, error), show step, enumerate bool, v any) error {
	if get != nil {
		x, err := get(w.c, v)
		if err != nil && isFatal(err) {
			return err
		}
		v = x
	}
	if value.IsNull(v) {
		return nil
	}
	if !enumerate {
		return show(w, v)
	}
	var err error
	if eachElement(v, func(e any) bool { err = show(w, e); return err == nil }) {
		return err
	}
	return show(w, v)
}
