// Package schema declares the objects that the Skype for Business cmdlets return and the parameter types that name them:
// their .NET names, properties in order, and default views. It knows no store beyond the columns of an account.
//
// Rows are *value.Object with a shape that all objects of a type share, so a pipeline over a million users allocates one
// slice a user. The type names are those of the product where a public source has them, otherwise those under which the
// conformance cases were recorded.
package schema

import (
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// A Prop is a property of a row: its name, type, and whether scripts may assign it.
type Prop struct {
	Name     string
	Type     *value.Type
	Settable bool
	// Check refuses or converts an assigned value; nil casts to Type.
	Check func(p *pipeline.Proc, v any) (any, error)
}

// A Row is a type of domain objects.
type Row struct {
	Type  *value.Type
	Shape *value.Shape
}

// NewRow declares a type of domain objects by its full .NET name.
func NewRow(name string, props ...Prop) *Row {
	t := &value.Type{Name: name}
	class := &types.Class{Type: t, Properties: make([]*types.Property, len(props))}
	names := make([]string, len(props))
	for i, p := range props {
		names[i] = p.Name
		class.Properties[i] = &types.Property{Name: p.Name, Type: p.Type, ReadOnly: !p.Settable, Check: p.Check}
	}
	t.Ext = class
	return &Row{Type: t, Shape: value.ShapeOf([]string{name, value.ObjectType.Name}, names...)}
}

// New makes an object of the row's type; slots are its properties in order.
func (r *Row) New(slots ...any) *value.Object {
	return &value.Object{Shape: r.Shape, Slots: slots, Class: r.Type}
}

// Is reports whether v is an object of the row's type.
func (r *Row) Is(v any) bool {
	o, ok := v.(*value.Object)
	return ok && o.Class == r.Type
}

// List makes a `List<string>` of texts.
func List(texts []string) any {
	items := make([]any, len(texts))
	for i, s := range texts {
		items[i] = s
	}
	return types.NewList(value.StringType, items...)
}

// Nullable is the type `Nullable<t>` as a property's type.
func Nullable(t *value.Type) *value.Type {
	return &value.Type{
		Name: "System.Nullable`1[[" + t.Name + "]]", Short: "System.Nullable[" + t.ShortName() + "]",
		Kind: value.Struct, Def: value.NullableDef, Args: []*value.Type{t},
	}
}

// ListType is the type of List.
func ListType() *value.Type { return types.NewList(value.StringType).Type() }
