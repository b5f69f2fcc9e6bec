package cmdlets

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// convertTo casts v to t.
func convertTo(p *pipeline.Proc, v any, t *value.Type) (any, error) {
	if t == value.SwitchType {
		return types.Convert(p, v, value.BoolType)
	}
	return types.Convert(p, v, t)
}

// isA reports whether v has type t.
func isA(v any, t *value.Type) bool { return types.Is(v, t) }

func findType(name string) *value.Type { return types.Find(strings.TrimSpace(name)) }

func textOf(v any) string { return value.ToString(v) }

// propertyOf reads a property of an object for binding by name. Entries of tables do not count, and a property that
// fails is none.
func propertyOf(p *pipeline.Proc, obj any, name string) (any, bool) {
	if o, ok := obj.(*value.Object); ok {
		if v, ok := o.Get(name); ok {
			if _, special := v.(*value.Member); !special {
				return v, true
			}
		} else if o.Base == nil && o.Class == nil {
			return dataProperty(p, obj, name)
		}
	}
	switch value.Base(obj).(type) {
	case nil, int32, int64, float64, bool:
		return nil, false
	case *value.Hashtable, value.Dictionary:
		return tableProperty(obj, name)
	}
	return dataProperty(p, obj, name)
}

// dataProperty reads a property of the type or its type data.
func dataProperty(p *pipeline.Proc, obj any, name string) (any, bool) {
	v, found, err := types.Get(p, obj, name)
	if err != nil || !found {
		return nil, false
	}
	if _, method := v.(*types.BoundMethod); method {
		return nil, false
	}
	return v, true
}

// tableProperty reads the properties that a table itself has: Count, Keys, Values.
func tableProperty(obj any, name string) (any, bool) {
	table := value.Base(obj).(value.Counted)
	switch value.Fold(name) {
	case "count":
		return int32(table.Len()), true
	}
	return nil, false
}

// newList returns an empty ArrayList.
func newList(*pipeline.Proc) (any, error) { return types.NewArrayList(), nil }

// compare orders e against a bound of a range: e is converted to the bound's type first.
func compare(e, limit any) (int, error) {
	t := value.TypeOf(limit)
	if t == nil || value.IsNull(e) {
		return 0, errs.NewException(errs.ArgumentType, "not comparable")
	}
	c, err := types.Convert(nil, e, t)
	if err != nil {
		return 0, err
	}
	return value.Compare(c, limit, false)
}
