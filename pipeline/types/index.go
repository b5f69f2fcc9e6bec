package types

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// Index is `$obj[i]`, `$obj[i, j]`, `$obj['key']`: one index that is an array selects several elements, several indexes
// reach into an array of several dimensions. What is not there is $null.
func Index(p *pipeline.Proc, obj any, idx []any) (any, error) {
	v, _, err := Lookup(p, obj, idx)
	return v, err
}

// Lookup is Index, and also tells whether the element exists: strict mode reports those that do not.
func Lookup(p *pipeline.Proc, obj any, idx []any) (v any, found bool, err error) {
	base := value.Base(obj)
	if value.IsNull(base) {
		return nil, false, errs.Runtime("NullArray", "Cannot index into a null array.")
	}
	if a, ok := base.(*value.Array); ok && len(a.Dims) > 1 {
		at, found, err := coordinates(p, a, idx)
		if err != nil || !found {
			return nil, found, err
		}
		return a.Items[at], true, nil
	}
	if len(idx) != 1 {
		idx = []any{value.NewArray(idx...)}
	}
	return lookupOne(p, base, idx[0])
}

// OutsideOf is the error by which strict mode reports an index that a list does not have; nil for values that are no
// lists.
func OutsideOf(obj any) error {
	switch value.Base(obj).(type) {
	case *value.Array, string:
		return rawException(errs.NewException(errs.IndexOutOfRangeType, "Index was outside the bounds of the array."))
	case value.Dictionary:
		return nil
	case value.Indexed:
		return rawException(indexOutOfRange())
	}
	return nil
}

func lookupOne(p *pipeline.Proc, base, i any) (any, bool, error) {
	if i == value.Nothing {
		i = nil
	}
	switch c := base.(type) {
	case *value.Hashtable:
		return lookupTable(p, c, i)
	case value.Dictionary:
		return lookupDictionary(p, c, i)
	case string:
		return lookupText(p, c, i)
	case value.Indexed:
		return lookupList(p, c, i)
	}
	return lookupItem(p, base, i)
}

// lookupTable finds an entry by key, several by an array of keys, and by position in an ordered table.
func lookupTable(p *pipeline.Proc, h *value.Hashtable, key any) (any, bool, error) {
	key = value.Base(key)
	if list, ok := key.(*value.Array); ok {
		return each(list.Items, func(k any) (any, bool, error) {
			v, _, err := lookupTable(p, h, k)
			return v, true, err
		})
	}
	if n, ok := key.(int32); ok && h.Ordered {
		i, ok := position(n, h.Len())
		if !ok {
			return nil, false, nil
		}
		_, v := h.EntryAt(i)
		return v, true, nil
	}
	if key == nil {
		return nil, false, errs.Runtime("NullArrayIndex", "Index operation failed; the array index evaluated to null.")
	}
	v, ok := h.Lookup(key)
	return v, ok, nil
}

// each collects what several indexes give; those without an element are left out.
func each(indexes []any, get func(i any) (any, bool, error)) (any, bool, error) {
	out := make([]any, 0, len(indexes))
	for _, i := range indexes {
		v, ok, err := get(i)
		if err != nil {
			return nil, false, err
		}
		if ok {
			out = append(out, v)
		}
	}
	return &value.Array{Items: out}, true, nil
}

func lookupDictionary(p *pipeline.Proc, d value.Dictionary, key any) (any, bool, error) {
	key = value.Base(key)
	if list, ok := key.(*value.Array); ok {
		return each(list.Items, func(k any) (any, bool, error) {
			v, _, err := lookupDictionary(p, d, k)
			return v, true, err
		})
	}
	if list, ok := d.(value.Indexed); ok {
		if n, isInt := key.(int32); isInt {
			if i, ok := position(n, list.Len()); ok {
				return list.At(i), true, nil
			}
			return nil, false, nil
		}
	}
	if ct := value.TypeOf(d); len(ct.Args) == 2 {
		k, err := Convert(p, key, ct.Args[0])
		if err != nil {
			return nil, false, err
		}
		key = k
	}
	v, ok := d.Lookup(key)
	return v, ok, nil
}

// position turns an index that may count from the end into one from the start.
func position(n int32, length int) (int, bool) {
	i := int(n)
	if i < 0 {
		i += length
	}
	return i, i >= 0 && i < length
}

// listIndex makes an index a number; what is no number gives ok false.
func listIndex(p *pipeline.Proc, i any) (n int32, ok bool, err error) {
	switch v := value.Base(i).(type) {
	case int32:
		return v, true, nil
	case nil:
		return 0, false, errs.Runtime("NullArrayIndex", "Index operation failed; the array index evaluated to null.")
	}
	c, ok := As(p, i, value.Int32Type)
	if !ok {
		return 0, false, nil
	}
	return c.(int32), true, nil
}

// indexes returns the several indexes that one value stands for.
func indexes(i any) ([]any, bool) {
	switch list := value.Base(i).(type) {
	case *value.Array:
		return list.Items, true
	case value.Enumerable:
		if isCollection(list) {
			return Elements(list), true
		}
	}
	return nil, false
}

func lookupText(p *pipeline.Proc, s string, i any) (any, bool, error) {
	if list, ok := indexes(i); ok {
		return each(list, func(i any) (any, bool, error) { return lookupText(p, s, i) })
	}
	n, ok, err := listIndex(p, i)
	if !ok {
		return nil, false, err
	}
	at, ok := position(n, value.UTF16Len(s))
	if !ok {
		return nil, false, nil
	}
	return value.UnitAt(s, at), true, nil
}

func lookupList(p *pipeline.Proc, c value.Indexed, i any) (any, bool, error) {
	if list, ok := indexes(i); ok {
		return each(list, func(i any) (any, bool, error) { return lookupList(p, c, i) })
	}
	if _, text := value.Base(i).(string); text {
		if m := find(tableOf(value.TypeOf(c)).instance, "Item"); m != nil && len(m.rows) > 1 {
			v, err := m.call(p, c, []any{i})
			return v, err == nil, err
		}
	}
	n, ok, err := listIndex(p, i)
	if !ok {
		return nil, false, err
	}
	at, ok := position(n, c.Len())
	if !ok {
		return nil, false, nil
	}
	return c.At(at), true, nil
}

// lookupItem uses a type's Item property; a value without one answers to 0 with itself.
func lookupItem(p *pipeline.Proc, base, i any) (any, bool, error) {
	if m := find(tableOf(value.TypeOf(base)).instance, "Item"); m != nil && m.indexer() {
		v, err := m.call(p, base, []any{i})
		return v, err == nil, err
	}
	n, ok := value.Base(i).(int32)
	if ok && (n == 0 || n == -1) {
		return base, true, nil
	}
	return nil, false, nil
}

// coordinates is the place of an element in an array of several dimensions.
func coordinates(p *pipeline.Proc, a *value.Array, idx []any) (int, bool, error) {
	if len(idx) == 1 {
		if list, ok := indexes(idx[0]); ok {
			idx = list
		}
	}
	if len(idx) != len(a.Dims) {
		return 0, false, errs.Runtime("NeedMultidimensionalIndex", "The array indexing operation failed because the array is of dimension %d and %d indexes were given.", len(a.Dims), len(idx))
	}
	at := 0
	for d, i := range idx {
		c, err := Convert(p, i, value.Int32Type)
		if err != nil {
			return 0, false, err
		}
		n, ok := position(c.(int32), a.Dims[d])
		if !ok {
			return 0, false, nil
		}
		at = at*a.Dims[d] + n
	}
	return at, true, nil
}
