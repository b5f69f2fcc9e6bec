package utility

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// order compares objects the way of Sort-Object, Group-Object, Compare-Object and Get-Unique: values of one kind by
// their order, others by their text; it never fails.
type order struct{ ignoreCase bool }

// missing stands for the value of a property that an object does not have.
type missingValue struct{}

var missing any = missingValue{}

// compare orders two values. A property that is not there comes after everything else.
func (o order) compare(a, b any) int {
	switch {
	case a == missing && b == missing:
		return 0
	case a == missing:
		return 1
	case b == missing:
		return -1
	}
	return o.values(a, b)
}

// values orders two values that are there. Custom objects have no order: all are the same.
func (o order) values(a, b any) int {
	if x, ok := a.(string); ok {
		if y, ok := b.(string); ok {
			return value.CompareStrings(x, y, o.ignoreCase)
		}
	}
	if x, ok := a.(int32); ok {
		if y, ok := b.(int32); ok {
			return int(x) - int(y)
		}
	}
	a, b = value.Base(a), value.Base(b)
	if value.IsNull(a) && value.IsNull(b) {
		return 0
	}
	if isCustom(a) && isCustom(b) {
		return 0
	}
	if n, err := value.Compare(a, b, o.ignoreCase); err == nil {
		return n
	}
	return value.CompareStrings(value.ToString(a), value.ToString(b), o.ignoreCase)
}

func isCustom(v any) bool {
	x, ok := v.(*value.Object)
	return ok && x.Base == nil && x.Class == nil
}

// keysOf reads the properties of an object; with no properties the object itself is the key.
func keysOf(p *pipeline.Proc, list []*property, in any) []any {
	if len(list) == 0 {
		return []any{in}
	}
	keys := make([]any, len(list))
	for i, pr := range list {
		v, found, err := pr.value(p, in)
		switch {
		case err != nil:
			keys[i] = nil
		case !found:
			keys[i] = missing
		default:
			keys[i] = v
		}
	}
	return keys
}

// present gives $null for a missing property.
func present(v any) any {
	if v == missing {
		return nil
	}
	return v
}
