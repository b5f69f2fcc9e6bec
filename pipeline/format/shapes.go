package format

import (
	"errors"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// listFrom is the number of properties from which an object without a view prints as a list.
const listFrom = 5

// tableLimit is how many properties Format-Table shows when none are named.
const tableLimit = 10

// start decides the layout by the first object and opens the display.
func (f *Formatter) start(v any) error {
	names := f.c.typeNames(v)
	r := &running{kind: f.req.Kind, names: names}
	if len(f.req.Props) == 0 {
		r.view = f.c.findView(names, f.req.Kind, f.req.View)
		if r.view == nil && f.req.View != "" {
			return f.noView(names)
		}
	}
	if r.view != nil {
		r.kind = r.view.Kind
	}
	if err := f.layout(r, v); err != nil {
		return err
	}
	f.run = r
	f.grouping(r, v)
	return f.emit(f.opening(r, v))
}

// noView is the error for a view that does not exist.
func (f *Formatter) noView(names []string) error {
	kind := f.req.Kind.String()
	if known := f.c.viewNames(names, f.req.Kind); len(known) > 0 {
		return f.fail("FormatViewNotFound", "The view name %s cannot be found. Specify one of the following %s views and try again: %s.",
			f.req.View, kind, strings.Join(known, ", "))
	}
	return f.fail("FormatViewNotFound", "The view name %s cannot be found. There are no existing %s views for %s objects.", f.req.View, kind, names[0])
}

func (f *Formatter) fail(id, format string, args ...any) error {
	r := errs.New(id, errs.ObjectNotFound, f.req.View, pipelineStopped, "The pipeline has been stopped.")
	r.Details = &errs.Details{Message: errs.NewException(pipelineStopped, format, args...).Message}
	return r
}

var pipelineStopped = errs.PipelineStoppedType

// layout fills in the columns of a table or wide form and settles the kind.
func (f *Formatter) layout(r *running, v any) error {
	if r.kind == Auto {
		r.kind = List
		if n := len(f.shown(v, Auto)); n > 0 && n < listFrom {
			r.kind = Table
		}
	}
	var err error
	switch {
	case r.kind != Table && r.kind != Wide:
	case r.view != nil:
		cols, _ := r.view.columnsFor(r.names)
		r.cells = ofColumns(cols)
		if len(r.view.Entries) > 0 {
			r.cells = ofColumns(r.view.Columns)
		}
	case len(f.req.Props) > 0:
		r.cells, err = f.resolve(v)
	case r.kind == Wide:
		r.cells = f.wideCell(v)
	default:
		r.cells = ofNames(f.shown(v, Table))
	}
	return err
}

// shown are the properties that show when none are named: the default display set or all of them.
func (f *Formatter) shown(v any, kind Kind) []string {
	if set, _ := f.c.displaySet(f.c.typeNames(v)); len(set) > 0 {
		return set
	}
	names := f.c.unnamed(v)
	if kind == Table && len(names) > tableLimit {
		names = names[:tableLimit]
	}
	return names
}

// wideCell is the one property of a wide form: the default display property, else one called Name, else the first.
func (f *Formatter) wideCell(v any) []*tableCell {
	names := f.c.propertyNames(v)
	if _, p := f.c.displaySet(f.c.typeNames(v)); p != "" {
		return ofNames([]string{p})
	}
	for _, n := range names {
		if value.Fold(n) == "name" {
			return ofNames([]string{n})
		}
	}
	return ofNames(names[:min(1, len(names))])
}

// titleIndent is how far the titles of groups are indented.
const titleIndent = 3

// grouping finds what starts new groups.
func (f *Formatter) grouping(r *running, v any) {
	r.indent = titleIndent
	if r.view != nil && r.view.GroupIndent > 0 && f.req.GroupBy == nil {
		r.indent = r.view.GroupIndent
	}
	switch {
	case f.req.GroupBy != nil:
		x, err := f.single(f.req.GroupBy, f.c.propertyNames(v))
		if err == nil {
			r.group, r.label = &x.cell, x.label
		}
	case r.view != nil && r.view.GroupBy != nil:
		x := ofColumns([]Column{*r.view.GroupBy})[0]
		r.group, r.label = &x.cell, x.label
	}
}

// opening is the record that opens the display; the first object decides the alignment of generated columns.
func (f *Formatter) opening(r *running, v any) *Start {
	s := &Start{Kind: r.kind, AutoSize: f.req.AutoSize, Wrap: f.req.Wrap, HideHeaders: f.req.HideHeaders, Across: f.req.Across}
	if r.view != nil {
		s.AutoSize = s.AutoSize || r.view.AutoSize
		s.Wrap = s.Wrap || r.view.Wrap
		s.HideHeaders = s.HideHeaders || r.view.HideHeaders
		if s.Across == 0 {
			s.Across = r.view.Across
		}
	}
	if r.kind == Wide && s.Across == 0 && !s.AutoSize {
		s.Across = 2
	}
	if r.kind != Table {
		return s
	}
	s.Columns = make([]Head, len(r.cells))
	for i, x := range r.cells {
		a := x.align
		if a == Undefined && r.view == nil {
			first, _, _ := x.read(f.c, v)
			a = defaultAlign(first)
		}
		s.Columns[i] = Head{Label: x.label, Width: x.width, Align: a}
	}
	return s
}

// defaultAlign is right for numbers, booleans, characters and enumerations, left for everything else.
func defaultAlign(v any) Align {
	switch v := value.Base(v).(type) {
	case string, nil:
		return Left
	default:
		t := value.TypeOf(v)
		if scalar(v) && t != value.ScriptBlockType {
			return Right
		}
	}
	return Left
}

// entry emits the record of one object.
func (f *Formatter) entry(v any) error {
	r := f.run
	switch r.kind {
	case Table, Wide:
		return f.row(v)
	case List:
		fields, err := f.fields(v)
		return f.orError(err, &Entry{Fields: fields})
	}
	if r.view != nil && r.view.Lines != nil {
		lines, err := r.view.Lines(f.c, v)
		return f.orError(err, &Entry{Lines: lines})
	}
	lines, err := f.dump(v)
	return f.orError(err, &Entry{Lines: lines})
}

// row emits a row of a table or an item of a wide form.
func (f *Formatter) row(v any) error {
	cells, wrap := f.run.cells, false
	if f.run.view != nil && len(f.run.view.Entries) > 0 {
		cols, w := f.run.view.columnsFor(f.c.typeNames(v))
		cells, wrap = ofColumns(cols), w
	}
	e := &Entry{Cells: make([]string, len(cells)), Wrap: wrap}
	var failed []*tableCell
	for i, x := range cells {
		s, err := f.text(x, v, f.run.kind == Table)
		if err != nil {
			if isFatal(err) {
				return err
			}
			failed = append(failed, x)
		}
		e.Cells[i] = s
	}
	if err := f.emit(e); err != nil {
		return err
	}
	return f.reportErrors(failed)
}

// reportErrors writes the lines of -ShowError.
func (f *Formatter) reportErrors(failed []*tableCell) error {
	if !f.req.ShowError {
		return nil
	}
	for _, x := range failed {
		name := x.title
		if name == "" {
			name = x.label
		}
		if err := f.plain("InvalidArgument: Failed to evaluate expression \"" + name + "\"."); err != nil {
			return err
		}
	}
	return nil
}

// isFatal reports whether an error ends the command: the pipeline was stopped, rather than an expression that threw.
func isFatal(err error) bool {
	var r *errs.Record
	var e *value.Exception
	return !errors.As(err, &r) && !errors.As(err, &e)
}

// text is the text of a column for an object; one whose expression throws has an empty text.
func (f *Formatter) text(x *tableCell, v any, table bool) (string, error) {
	val, _, err := x.read(f.c, v)
	if err != nil {
		if f.req.DisplayError {
			return "#ERR", err
		}
		return "", err
	}
	if s, ok := val.(string); ok && x.format == "" {
		return s, nil
	}
	if x.format != "" && !value.IsNull(val) {
		s, err := f.c.formatted(val, x.format)
		if err != nil && f.req.DisplayError {
			s = formatFailure
		}
		return s, nil
	}
	if table {
		return f.c.rowText(val), nil
	}
	return f.c.cellText(val), nil
}

// fields are the labels and values of an object in the running list.
func (f *Formatter) fields(v any) ([]Field, error) {
	var cells []*tableCell
	var err error
	switch r := f.run; {
	case len(f.req.Props) > 0:
		cells, err = f.resolve(v)
	case r.view != nil:
		cols, _ := r.view.columnsFor(f.c.typeNames(v))
		cells = ofColumns(cols)
	default:
		return f.allFields(v)
	}
	if err != nil {
		return nil, err
	}
	return f.fieldsOf(cells, v)
}

func (f *Formatter) allFields(v any) ([]Field, error) {
	return f.fieldsOf(ofNames(f.shown(v, List)), v)
}

func (f *Formatter) fieldsOf(cells []*tableCell, v any) ([]Field, error) {
	fields := make([]Field, 0, len(cells))
	for _, x := range cells {
		if x.when != nil && !x.when(f.c, v) {
			continue
		}
		if x.named {
			if _, found, _ := x.read(f.c, v); !found {
				continue
			}
		}
		s, err := f.text(x, v, false)
		if err != nil && isFatal(err) {
			return nil, err
		}
		fields = append(fields, Field{x.label, s})
	}
	return fields, nil
}
