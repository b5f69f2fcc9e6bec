package utility

import (
	"sync"

	"csshell/pipeline/value"
)

// infoKind is a .NET class whose objects are only data: its type and its properties. Objects are *value.Object with the
// type as their class, so that all of a kind share one shape.
type infoKind struct {
	typ   *value.Type
	shape func() *value.Shape
}

// newInfoKind declares a kind with its properties in order; base is nil for System.Object.
func newInfoKind(name string, base *value.Type, properties ...string) *infoKind {
	t := &value.Type{Name: name, Base: base}
	if base == nil {
		t.Base = value.ObjectType
	}
	return &infoKind{typ: t, shape: sync.OnceValue(func() *value.Shape { return value.ShapeOf(typeChain(t), properties...) })}
}

func typeChain(t *value.Type) (names []string) {
	for ; t != nil; t = t.Base {
		names = append(names, t.Name)
	}
	return names
}

// object makes an object of the kind; values are in the order of its properties.
func (k *infoKind) object(values ...any) *value.Object {
	return &value.Object{Shape: k.shape(), Slots: values, Class: k.typ}
}
