package format

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// Expand says what is formatted of a collection: itself, its elements, or both.
type Expand uint8

// The ways to treat a collection.
const (
	EnumOnly Expand = iota
	CoreOnly
	Both
)

// Request is what a Format-* cmdlet was asked for. The zero value is the default display.
type Request struct {
	Kind  Kind
	Props []*Property
	// GroupBy starts a new group when its value changes; nil for none.
	GroupBy *Property
	// View names a view.
	View                                                        string
	AutoSize, Wrap, HideHeaders, ShowError, DisplayError, Force bool
	Expand                                                      Expand
	// Across is the number of columns of the wide form, 0 for the default; Depth how deep the custom form goes.
	Across, Depth int
}

// Formatter turns objects into formatting records. It holds no object back.
type Formatter struct {
	c    *Context
	req  Request
	emit func(rec any) error
	run  *running
	// calls are the prepared script blocks, to be ended at Close.
	calls []pipeline.BlockCall
}

// NewFormatter returns a formatter for p (which may be nil) that hands its records to emit.
func NewFormatter(p *pipeline.Proc, req Request, emit func(rec any) error) *Formatter {
	return &Formatter{c: newContext(p), req: req, emit: emit}
}

// running is the display that objects are added to: its layout and its current group.
type running struct {
	view    *View // nil for one made from properties
	names   []string
	kind    Kind
	cells   []*tableCell // columns of a table
	group   *cell
	indent  int
	label   string
	format  string
	opened  bool
	value   string
	present bool
	null    bool
}

// Write adds an object. Records pass through and end what was running.
func (f *Formatter) Write(v any) error {
	switch x := v.(type) {
	case nil:
		return nil
	case string:
		return f.plain(x)
	case *Start:
		if err := f.Close(); err != nil {
			return err
		}
		return f.emit(v)
	}
	if v == value.Nothing {
		return nil
	}
	if isRecord(v) {
		return f.emit(v)
	}
	if scalar(v) {
		return f.plain(f.c.lineText(v))
	}
	if o, ok := v.(*value.Object); ok && (o.Base == nil || o.Class != nil) {
		return f.object(v)
	}
	if f.req.Expand != CoreOnly {
		if done, err := f.expand(v); done || err != nil {
			return err
		}
	}
	return f.object(v)
}

// expand formats the elements of a collection.
func (f *Formatter) expand(v any) (bool, error) {
	var items []any
	if !eachElement(v, func(e any) bool { items = append(items, e); return true }) {
		return false, nil
	}
	if f.req.Expand == Both {
		if err := f.announce(v, len(items)); err != nil {
			return true, err
		}
	}
	for _, e := range items {
		if value.IsNull(e) {
			continue
		}
		if err := f.object(e); err != nil {
			return true, err
		}
	}
	return true, nil
}

func (f *Formatter) announce(v any, n int) error {
	if err := f.plain("The following object supports IEnumerable:"); err != nil {
		return err
	}
	fields, err := f.allFields(v)
	if err != nil {
		return err
	}
	if err := f.emit(&Entry{Fields: fields, OutOfBand: true}); err != nil {
		return err
	}
	text := "The IEnumerable contains the following " + plainText(int32(n)) + " objects:"
	if n == 1 {
		text = "The IEnumerable contains the following object:"
	}
	return f.plain(text)
}

func (f *Formatter) plain(text string) error {
	return f.emit(&Entry{Lines: []Line{{Text: text}}, OutOfBand: true})
}

// object formats one object without unrolling it.
func (f *Formatter) object(v any) error {
	if f.run == nil {
		f.c.refresh()
	}
	if done, err := f.outOfBand(v); done {
		return err
	}
	if f.run != nil && !f.run.takes(f.c, v) {
		return f.stranger(v)
	}
	if f.run == nil {
		if err := f.start(v); err != nil {
			return err
		}
	}
	if err := f.regroup(v); err != nil {
		return err
	}
	return f.entry(v)
}

// outOfBand prints what belongs to no shape.
func (f *Formatter) outOfBand(v any) (bool, error) {
	if scalar(v) {
		return true, f.plain(f.c.lineText(v))
	}
	switch x := value.Base(v).(type) {
	case *errs.Record:
		if !f.req.Force && !extended(f.c.typeNames(v)) {
			return true, f.emit(f.c.errorEntry(x))
		}
	case *pipeline.Message:
		return true, f.emit(&Entry{Lines: textLines(f.c.messageText(x)), OutOfBand: true})
	}
	names := f.c.typeNames(v)
	if view := f.c.customView(names); view != nil && view.OutOfBand && f.req.Kind != Custom {
		lines, err := view.Lines(f.c, v)
		return true, f.orError(err, &Entry{Lines: lines, OutOfBand: true})
	}
	if f.run != nil && f.run.view != nil && f.run.takes(f.c, v) {
		return false, nil
	}
	if !f.c.hasProperties(v) && f.c.findView(names, Auto, "") == nil {
		return true, f.plain(f.c.bareText(v))
	}
	return false, nil
}

// extended reports whether these are the type names of an error as Get-Error gives it.
func extended(names []string) bool { return strings.HasSuffix(names[0], "#PSExtendedError") }

func (f *Formatter) orError(err error, e *Entry) error {
	if err != nil {
		return err
	}
	return f.emit(e)
}

// bareText is the line of an object without properties.
func (c *Context) bareText(v any) string {
	if o, ok := v.(*value.Object); ok && o.Base == nil && o.Class == nil {
		return ""
	}
	return c.lineText(v)
}

// takes reports whether v fits the running display: any object does unless a declared view runs.
func (r *running) takes(c *Context, v any) bool {
	return r.view == nil || r.view.Kind == Custom && r.view.Lines == nil || meets(r.view.Types, c.typeNames(v))
}

// stranger shows an object that does not fit the running view as a list between the others.
func (f *Formatter) stranger(v any) error {
	fields, err := f.allFields(v)
	if err != nil {
		return err
	}
	return f.emit(&Entry{Fields: fields, OutOfBand: true})
}

// Close ends the running display.
func (f *Formatter) Close() error {
	if f.run == nil {
		return nil
	}
	opened := f.run.opened
	f.run = nil
	if opened {
		if err := f.emit(&GroupEnd{}); err != nil {
			return err
		}
	}
	return f.emit(&End{})
}

// regroup opens a group when there is none or when the value of GroupBy has changed.
func (f *Formatter) regroup(v any) error {
	r := f.run
	title, text, null, err := "", "", false, error(nil)
	present := false
	if r.group != nil {
		var x any
		x, present, err = r.group.read(f.c, v)
		if err != nil {
			x, present = nil, true
		}
		null, text = value.IsNull(x), f.c.cellText(x)
	}
	if r.opened {
		if r.group == nil || present == r.present && null == r.null && value.Fold(text) == value.Fold(r.value) {
			return nil
		}
		if err := f.emit(&GroupEnd{}); err != nil {
			return err
		}
	}
	r.opened, r.value, r.present, r.null = true, text, present, null
	switch {
	case present && null:
		title = strings.Repeat(" ", r.indent) + ": "
	case present:
		title = strings.Repeat(" ", r.indent) + r.label + ": " + text
	}
	if r.view != nil && r.view.GroupLines != nil && f.req.GroupBy == nil {
		lines, err := r.view.GroupLines(f.c, v)
		if err != nil {
			return err
		}
		title = linesText(lines)
	}
	return f.emit(&GroupStart{Title: title})
}

// Done ends the script blocks of calculated properties. It is safe to call twice.
func (f *Formatter) Done() {
	for _, call := range f.calls {
		call.Done()
	}
	f.calls = nil
}

// linesText joins lines with their indents.
func linesText(lines []Line) string {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(strings.Repeat(" ", l.Indent) + l.Text)
	}
	return b.String()
}

func textLines(s string) []Line {
	parts := strings.Split(s, "\n")
	lines := make([]Line, len(parts))
	for i, p := range parts {
		lines[i].Text = p
	}
	return lines
}
