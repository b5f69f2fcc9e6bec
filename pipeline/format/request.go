package format

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// Property is one property that was asked for: a name, perhaps with wildcards, or a calculated one.
type Property struct {
	// Label is the given name, empty for none; Labelled tells an empty one from none.
	Label    string
	Labelled bool
	// Name is the property's name or wildcard; empty when Block or Func computes the value.
	Name string
	// Block computes the value with the object as $_.
	Block pipeline.Block
	// Func computes the value.
	Func func(c *Context, v any) (any, error)
	// Format is a .NET format string; Width and Align count in tables.
	Format string
	Width  int
	Align  Align
	// Depth is how deep the custom form opens the value, 0 for the depth of the request.
	Depth int
}

// wild reports whether the name has wildcards.
func (p *Property) wild() bool { return value.HasWildcard(p.Name) }

// header is the text above a calculated property.
func (p *Property) header() string {
	switch {
	case p.Labelled:
		return p.Label
	case p.Block != nil:
		return p.Block.Text()
	}
	return p.Name
}

// tableCell is a column of the running table or an item of a list: its source and how its text is made.
type tableCell struct {
	cell
	label  string
	width  int
	align  Align
	format string
	// named is true when the property was asked for by its name, so that a list leaves it out of objects without it.
	named bool
	when  func(c *Context, v any) bool
	// title is the expression in messages about its failure.
	title string
}

// resolve turns the properties asked for into cells; wildcards expand in the order of the object, and names take the
// spelling of the object.
func (f *Formatter) resolve(v any) ([]*tableCell, error) {
	var cells []*tableCell
	var names []string
	for _, p := range f.req.Props {
		if p.Name != "" && names == nil {
			names = f.c.propertyNames(v)
		}
		if p.Name != "" && p.wild() {
			like := value.Like(p.Name, true)
			for _, n := range names {
				if like.Match(n) {
					cells = append(cells, p.cell(n, n))
				}
			}
			continue
		}
		x, err := f.single(p, names)
		if err != nil {
			return nil, err
		}
		cells = append(cells, x)
	}
	return cells, nil
}

func (f *Formatter) single(p *Property, names []string) (*tableCell, error) {
	if p.Name != "" {
		spelled := p.Name
		fold := value.Fold(p.Name)
		for _, n := range names {
			if value.Fold(n) == fold {
				spelled = n
				break
			}
		}
		x := p.cell(spelled, spelled)
		x.named = true
		return x, nil
	}
	x := p.cell(p.header(), "")
	x.fn = p.Func
	if p.Block != nil {
		call, err := p.Block.Call(f.c.Proc)
		if err != nil {
			return nil, err
		}
		x.block, x.title = call, p.Block.Text()
		f.calls = append(f.calls, call)
	}
	return x, nil
}

// cell makes the cell of a property name for this property.
func (p *Property) cell(label, name string) *tableCell {
	if p.Labelled {
		label = p.Label
	}
	return &tableCell{cell: *newCell(name), label: label, width: p.Width, align: p.Align, format: p.Format}
}

// ofColumns makes cells of the columns of a view.
func ofColumns(cols []Column) []*tableCell {
	cells := make([]*tableCell, len(cols))
	for i := range cols {
		c := &cols[i]
		x := &tableCell{cell: *newCell(c.Property), label: c.label(), width: c.Width, align: c.Align, format: c.Format, when: c.When}
		if c.Value != nil {
			x.fn, x.fold = c.Value, ""
		}
		cells[i] = x
	}
	return cells
}

// ofNames makes cells of property names.
func ofNames(names []string) []*tableCell {
	cells := make([]*tableCell, len(names))
	for i, n := range names {
		cells[i] = &tableCell{cell: *newCell(n), label: n}
	}
	return cells
}
