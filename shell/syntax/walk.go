package syntax

import (
	"reflect"
	"sort"
)

// Children returns the nodes directly below n, sorted by start, then by end.
func Children(n Node) []Node {
	var out []Node
	collect(reflect.ValueOf(n).Elem(), &out)
	sort.SliceStable(out, func(i, j int) bool {
		a, b := out[i].Span(), out[j].Span()
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return a.End < b.End
	})
	return out
}

// collect finds nodes in the fields of a struct, looking through slices and the plain structs of clauses and entries.
func collect(v reflect.Value, out *[]Node) {
	for i := 0; i < v.NumField(); i++ {
		f := v.Field(i)
		switch f.Kind() {
		case reflect.Slice:
			for j := 0; j < f.Len(); j++ {
				collectOne(f.Index(j), out)
			}
		default:
			collectOne(f, out)
		}
	}
}

func collectOne(f reflect.Value, out *[]Node) {
	switch f.Kind() {
	case reflect.Pointer, reflect.Interface:
		if f.IsNil() {
			return
		}
		n, ok := f.Interface().(Node)
		if !ok {
			return
		}
		if _, name := n.(*TypeName); !name {
			*out = append(*out, n)
		}
	case reflect.Struct:
		if !f.CanInterface() {
			return
		}
		switch f.Interface().(type) {
		case IfClause, SwitchClause, HashEntry, StringPart:
			collect(f, out)
		}
	}
}

// Inspect calls visit for n and all nodes below it, outer ones first, while visit returns true.
func Inspect(n Node, visit func(Node) bool) {
	if !visit(n) {
		return
	}
	for _, c := range Children(n) {
		Inspect(c, visit)
	}
}
