package cmdlets

import (
	"fmt"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// convertTo casts v to t.
func convertTo(_ *pipeline.Proc, v any, t *value.Type) (any, error) {
	if isA(v, t) {
		return v, nil
	}
	if t == value.StringType {
		return textOf(v), nil
	}
	if t == value.SwitchType || t == value.BoolType {
		return v == true || v == int32(1), nil
	}
	if t.Kind == value.ArrayKind {
		return &value.Array{Items: Elements(v), Elem: t.Elem}, nil
	}
	return nil, errs.NewException(errs.PSInvalidCastType, "Cannot convert value %q to type %q.", textOf(v), t.Name)
}

// isA reports whether v has type t.
func isA(v any, t *value.Type) bool {
	vt := value.TypeOf(v)
	return vt != nil && vt.IsA(t)
}

func findType(name string) *value.Type { return &value.Type{Name: strings.TrimSpace(name)} }

func textOf(v any) string { return fmt.Sprint(v) }

// propertyOf reads a property of an object.
func propertyOf(_ *pipeline.Proc, obj any, name string) (any, bool) {
	o, ok := obj.(*value.Object)
	if !ok {
		return nil, false
	}
	return o.Get(name)
}

// newList returns an empty ArrayList.
func newList(*pipeline.Proc) (any, error) { return &value.Array{}, nil }

// compare orders two numbers or texts.
func compare(a, b any) (int, error) {
	x, ok1 := a.(int32)
	y, ok2 := b.(int32)
	if !ok1 || !ok2 {
		return 0, errs.NewException(errs.ArgumentType, "not comparable")
	}
	return int(x) - int(y), nil
}
