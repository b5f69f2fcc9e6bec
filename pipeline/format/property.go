package format

import (
	"slices"

	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// getProperty reads a property of any object.
func (c *Context) getProperty(v any, name string) (any, bool, error) {
	switch v := v.(type) {
	case *pair:
		return v.property(name)
	case *value.Object:
		if x, ok := v.Get(name); ok && !isMember(x) {
			return x, true, nil
		}
	}
	x, found, err := types.Get(c.Proc, v, name)
	if x == value.Nothing {
		x = nil
	}
	return x, found, err
}

// propertyNames lists the properties of any object in order.
func (c *Context) propertyNames(v any) []string {
	switch v := v.(type) {
	case *value.Object:
		if v.Base == nil && v.Class == nil && isCustom(v.Shape.TypeNames()) && plainSlots(v.Slots) {
			return v.Shape.Names()
		}
	case *pair:
		return v.names()
	}
	names := classProperties(v)
	own := len(names)
	for _, m := range types.Members(c.Proc, v) {
		if own > 0 && slices.Contains(names[:own], m.Name) {
			continue
		}
		if isProperty(m.Kind) && !m.Hidden && !m.Static && !m.Indexer {
			names = append(names, m.Name)
		}
	}
	if _, ok := v.(*value.Array); ok && len(names) > 1 && names[0] == "Count" { // an alias, which comes last in an array
		names = append(names[1:], names[0])
	}
	return names
}

// unnamed lists the properties that show when none are named: those of the type itself come before those that type data
// and the object add. A pattern ("*") keeps the order of propertyNames, where those of the type come last.
func (c *Context) unnamed(v any) []string {
	if value.TypeOf(v) == value.PSCustomType {
		return c.propertyNames(v)
	}
	plain := map[string]bool{}
	for _, m := range types.Members(c.Proc, v) {
		plain[m.Name] = m.Kind == value.PlainProperty
	}
	names := slices.Clone(c.propertyNames(v))
	slices.SortStableFunc(names, func(a, b string) int {
		switch {
		case plain[a] == plain[b]:
			return 0
		case plain[a]:
			return -1
		}
		return 1
	})
	return names
}

// classProperties are the properties of an instance of a script class: those of the derived class first.
func classProperties(v any) []string {
	o, ok := v.(*value.Object)
	if !ok || o.Class == nil {
		return nil
	}
	var names []string
	for c := types.ClassOf(o.Class); c != nil; c = types.ClassOf(c.Type.Base) {
		for _, p := range c.Properties {
			if !p.Static && !p.Hidden {
				names = append(names, p.Name)
			}
		}
	}
	return names
}

// isCustom reports whether these are the type names of a custom object, to which no session has added members by name.
func isCustom(names []string) bool { return len(names) > 0 && names[0] == value.PSCustomType.Name }

// plainSlots reports whether an object has note properties only.
func plainSlots(slots []any) bool {
	for _, s := range slots {
		if isMember(s) {
			return false
		}
	}
	return true
}

// hasProperties reports whether an object has any property.
func (c *Context) hasProperties(v any) bool {
	switch v := v.(type) {
	case *value.Object:
		if v.Base == nil && v.Class == nil && len(v.Slots) > 0 {
			return true
		}
	case *pair:
		return true
	}
	return len(c.propertyNames(v)) > 0
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
		r, err := blockValue(x.block, v)
		return r, true, err
	}
	return c.getProperty(v, x.name)
}

func isMember(v any) bool {
	_, ok := v.(*value.Member)
	return ok
}

// blockValue is what a calculated property's block is worth for an object.
func blockValue(call pipeline.BlockCall, v any) (any, error) {
	var x any
	var err error
	if t, ok := call.(pipeline.Trying); ok {
		x, err = t.Try(v)
	} else {
		x, err = call.Value(v)
	}
	if x == value.Nothing {
		x = nil
	}
	return x, err
}
