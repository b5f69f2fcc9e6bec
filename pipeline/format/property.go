package format

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// getProperty reads a property of any object.
func (c *Context) getProperty(v any, name string) (any, bool, error) {
	switch v := v.(type) {
	case *value.Object:
		if x, ok := v.Get(name); ok {
			if m, ok := x.(*value.Member); ok {
				return c.member(v, m)
			}
			return x, true, nil
		}
		if v.Base == nil {
			return nil, false, nil
		}
		return c.getProperty(v.Base, name)
	case *pair:
		return v.property(name)
	}
	return nil, false, nil
}

func (c *Context) member(o *value.Object, m *value.Member) (any, bool, error) {
	if name, ok := m.Get.(string); ok && m.Kind == value.AliasProperty {
		return c.getProperty(o, name)
	}
	return nil, true, nil
}

// propertyNames lists the properties of any object in order.
func (c *Context) propertyNames(v any) []string {
	switch v := v.(type) {
	case *value.Object:
		names := make([]string, 0, v.Shape.Len())
		for i, n := range v.Shape.Names() {
			if m, ok := v.Slots[i].(*value.Member); ok && (m.Hidden || !isProperty(m.Kind)) {
				continue
			}
			names = append(names, n)
		}
		if v.Base != nil {
			names = append(c.propertyNames(v.Base), names...)
		}
		return names
	case *pair:
		return v.names()
	}
	return nil
}

func isProperty(k value.MemberKind) bool {
	switch k {
	case value.ScriptMethod, value.CodeMethod, value.PlainMethod, value.PropertySet, value.MemberSet:
		return false
	}
	return true
}

// cell is where the value of a column comes from: a property, a function or a script block.
type cell struct {
	name  string
	fold  string
	fn    func(c *Context, v any) (any, error)
	block pipeline.BlockCall
	shape *value.Shape
	slot  int
}

func newCell(name string) *cell { return &cell{name: name, fold: value.Fold(name)} }

// read returns the value for an object and whether there is one. The slot of a property is kept for the next object
// of the same shape.
func (x *cell) read(c *Context, v any) (any, bool, error) {
	if o, ok := v.(*value.Object); ok && x.fold != "" {
		if o.Shape == x.shape {
			if r := o.Slots[x.slot]; !isMember(r) {
				return r, true, nil
			}
		} else if i, ok := o.Shape.Index(x.fold); ok {
			x.shape, x.slot = o.Shape, i
			if r := o.Slots[i]; !isMember(r) {
				return r, true, nil
			}
		}
	}
	switch {
	case x.fn != nil:
		r, err := x.fn(c, v)
		return r, true, err
	case x.block != nil:
		r, err := x.block.Value(v)
		return r, true, err
	}
	return c.getProperty(v, x.name)
}

func isMember(v any) bool {
	_, ok := v.(*value.Member)
	return ok
}
