package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// toArray casts to an array type: a collection element by element, a single value as the only element. A string becomes
// its characters in a char[].
func toArray(p *pipeline.Proc, v any, t *value.Type) (any, error) {
	if t.Rank > 1 {
		return nil, finalCastError(v, t)
	}
	base := value.Base(v)
	if s, ok := base.(string); ok && t.Elem == value.CharType {
		return charArray(s), nil
	}
	items := []any{v}
	if isCollection(base) {
		items = Elements(base)
	}
	return NewArrayOf(p, t.Elem, items)
}

// NewArrayOf makes an array of elements of type elem, converting each.
func NewArrayOf(p *pipeline.Proc, elem *value.Type, items []any) (*value.Array, error) {
	a := &value.Array{Items: make([]any, len(items))}
	if elem == nil || elem == value.ObjectType {
		copy(a.Items, items)
		return a, nil
	}
	a.Elem = elem
	for i, e := range items {
		c, err := Convert(p, e, elem)
		if err != nil {
			return nil, err
		}
		a.Items[i] = c
	}
	return a, nil
}

// ArrayOf makes an array of elements that are of type elem already.
func ArrayOf(elem *value.Type, items []any) *value.Array {
	if elem == value.ObjectType {
		elem = nil
	}
	return &value.Array{Items: items, Elem: elem}
}

// charArray is the UTF-16 units of a string as a char[].
func charArray(s string) *value.Array {
	items := make([]any, 0, len(s))
	value.EachUnit(s, func(_ int, c value.Char) bool { items = append(items, c); return true })
	return &value.Array{Items: items, Elem: value.CharType}
}

// toInterface casts to an interface: values that implement it stay, sequences are made of other collections.
func toInterface(p *pipeline.Proc, v any, t *value.Type) (any, error) {
	if implementsGeneric(v, t) {
		return v, nil
	}
	if t.Def != nil && len(t.Args) == 1 && (isCollection(v) || collectionInterface(t)) {
		return toArray(p, v, value.ArrayOf(t.Args[0]))
	}
	if (t == value.IListType || t == value.ICollectionType || t == value.IEnumerableType) && !value.IsNull(v) {
		return toArray(p, v, value.ArrayOf(value.ObjectType))
	}
	return nil, finalCastError(v, t)
}

// collectionInterface reports whether t is IEnumerable[T] or one of its kin.
func collectionInterface(t *value.Type) bool { return collectionInterfaces[t.Def.Name] }

var collectionInterfaces = map[string]bool{
	"System.Collections.Generic.IEnumerable`1": true, "System.Collections.Generic.ICollection`1": true,
	"System.Collections.Generic.IList`1": true, "System.Collections.Generic.IReadOnlyList`1": true,
	"System.Collections.Generic.IReadOnlyCollection`1": true,
}

// implementsGeneric reports whether a value implements a closed generic interface: collections say their element type
// by an array type or their type argument.
func implementsGeneric(v any, t *value.Type) bool {
	if t.Kind != value.Interface || t.Def == nil || len(t.Args) == 0 {
		return false
	}
	vt := value.TypeOf(v)
	if vt == nil {
		return false
	}
	if !collectionInterfaces[t.Def.Name] {
		return vt.Def != nil && len(vt.Args) == len(t.Args) && declaresInterface(vt.Def, t.Def) && sameTypes(vt.Args, t.Args)
	}
	elem := elementType(vt)
	return elem != nil && (elem == t.Args[0] || !elem.IsValue() && elem.IsA(t.Args[0]))
}

func declaresInterface(def, iface *value.Type) bool {
	for _, i := range def.Interfaces {
		if i == iface {
			return true
		}
	}
	return false
}

func sameTypes(a, b []*value.Type) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// elementType is the type of the elements that a collection type declares; nil when it declares none.
func elementType(t *value.Type) *value.Type {
	switch {
	case t.Kind == value.ArrayKind:
		return t.Elem
	case t == value.StringType:
		return value.CharType
	case t.Def != nil && len(t.Args) == 1:
		return t.Args[0]
	}
	return nil
}
