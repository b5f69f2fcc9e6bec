package format

import (
	"sync"

	"csshell/pipeline/value"
)

// View is the layout declared for one or more types. Views are data: the built-in ones are tables in this package, others
// come from a ViewSource.
type View struct {
	// Name is the name that -View takes.
	Name string
	// Types are the type names the view applies to.
	Types []string
	Kind  Kind
	// GroupBy starts a new group when its value changes; nil for none. Its Label stands in the title.
	GroupBy *Column
	// GroupLines makes the lines above a group, nil for the title made of GroupBy.
	GroupLines func(c *Context, v any) ([]Line, error)
	// GroupIndent is how far the title of a group is indented, 0 for the usual three columns.
	GroupIndent int
	// Columns are the columns of a table, the items of a list, or the one item of a wide form.
	Columns []Column
	// Entries are columns for single types, chosen before Columns when one of their types is the object's.
	Entries []ViewEntry
	// Lines makes the lines of a custom form.
	Lines func(c *Context, v any) ([]Line, error)
	// AutoSize, Wrap and HideHeaders are as in Start; OutOfBand prints without opening a display.
	AutoSize, Wrap, HideHeaders, OutOfBand bool
	// Across is the number of columns of a wide form; 0 stands for two.
	Across int
}

// ViewEntry are the columns of a view for single types.
type ViewEntry struct {
	Types   []string
	Columns []Column
	Wrap    bool
}

// Column is a column of a table or an item of a list.
type Column struct {
	// Label is the header; empty stands for the property's name.
	Label string
	// Width in columns, 0 when not declared.
	Width int
	Align Align
	// Property is the name of the property shown.
	Property string
	// Value computes what is shown; nil reads Property.
	Value func(c *Context, v any) (any, error)
	// Format is a .NET format string for the value.
	Format string
	// When decides whether a list shows the item; nil always does.
	When func(c *Context, v any) bool
}

// label is the header of the column.
func (c *Column) label() string {
	if c.Label != "" {
		return c.Label
	}
	return c.Property
}

// columnsFor returns the columns for an object with these type names and whether its row wraps.
func (v *View) columnsFor(names []string) ([]Column, bool) {
	for _, e := range v.Entries {
		if len(e.Types) > 0 && meets(e.Types, names) {
			return e.Columns, e.Wrap || v.Wrap
		}
	}
	return v.Columns, v.Wrap
}

// meets reports whether the lists have a name in common, without regard to case.
func meets(types, names []string) bool {
	for _, n := range names {
		for _, t := range types {
			if n == t || value.Fold(n) == value.Fold(t) {
				return true
			}
		}
	}
	return false
}

// ViewSource is a session service: views that come before the built-in ones (Update-FormatData, domain packages).
type ViewSource interface {
	// Views returns the views in the order in which they are tried.
	Views() []*View
}

// DisplaySets is a session service: the standard members of types, as Update-TypeData declares them.
type DisplaySets interface {
	// DisplaySet returns DefaultDisplayPropertySet and DefaultDisplayProperty of a type by its name, nil and empty if none.
	DisplaySet(typeName string) (set []string, property string)
}

// index is the built-in views by folded type name, in order of declaration.
var index = sync.OnceValue(func() map[string][]*View {
	m := map[string][]*View{}
	for _, group := range builtin() {
		for _, v := range group {
			for _, t := range v.Types {
				f := value.Fold(t)
				m[f] = append(m[f], v)
			}
		}
	}
	return m
})

// findView returns the first view of the kind (Auto: any) for the most derived type that has one; name restricts it
// unless empty.
func (c *Context) findView(names []string, kind Kind, name string) *View {
	extra := c.views()
	for _, n := range names {
		for _, v := range extra {
			if v.suits(kind, name) && meets(v.Types, []string{n}) {
				return v
			}
		}
		for _, v := range index()[value.Fold(n)] {
			if v.suits(kind, name) {
				return v
			}
		}
	}
	return nil
}

func (v *View) suits(kind Kind, name string) bool {
	return (kind == Auto || v.Kind == kind) && (name == "" || value.Fold(v.Name) == value.Fold(name))
}

// viewNames lists the names of the views of a kind for an object with these type names.
func (c *Context) viewNames(names []string, kind Kind) []string {
	var found []string
	add := func(v *View) {
		for _, f := range found {
			if f == v.Name {
				return
			}
		}
		found = append(found, v.Name)
	}
	for _, n := range names {
		for _, v := range c.views() {
			if v.Kind == kind && meets(v.Types, []string{n}) {
				add(v)
			}
		}
		for _, v := range index()[value.Fold(n)] {
			if v.Kind == kind {
				add(v)
			}
		}
	}
	return found
}
