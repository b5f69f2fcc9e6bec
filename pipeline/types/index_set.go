package types

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// SetIndex is `$obj[i] = v`.
func SetIndex(p *pipeline.Proc, obj any, idx []any, v any) error {
	if v == value.Nothing {
		v = nil
	}
	base := value.Base(obj)
	if value.IsNull(base) {
		return errs.Runtime("NullArray", "Cannot index into a null array.")
	}
	if a, ok := base.(*value.Array); ok && len(a.Dims) > 1 {
		return setCoordinates(p, a, idx, v)
	}
	if len(idx) != 1 {
		return errs.Runtime("ArraySliceAssignmentFailed", "Array assignment to [%s] failed because assignment to slices is not supported.", value.Join(value.NewArray(idx...), ","))
	}
	i := value.Base(idx[0])
	if i == value.Nothing {
		i = nil
	}
	switch c := base.(type) {
	case *value.Hashtable:
		return setTable(c, i, v)
	case value.Dictionary:
		return setDictionary(p, c, i, v)
	case value.Indexed:
		return setList(p, c, i, v)
	}
	return setItem(p, base, i, v)
}

func setTable(h *value.Hashtable, key, v any) error {
	if key == nil {
		return errs.Runtime("NullArrayIndex", "Index operation failed; the array index evaluated to null.")
	}
	if n, ok := key.(int32); ok && h.Ordered {
		if n < 0 || int(n) >= h.Len() {
			return rawException(indexOutOfRange())
		}
		h.SetEntryAt(int(n), v)
		return nil
	}
	h.Set(key, v)
	return nil
}

// rawException is the record of an exception that an operator let through: its id is the full name of its type.
func rawException(e *value.Exception) *errs.Record {
	return &errs.Record{ID: e.T.Name, Category: errs.OperationStopped, Exception: e}
}

func setDictionary(p *pipeline.Proc, d value.Dictionary, key, v any) error {
	if t := value.TypeOf(d); len(t.Args) == 2 {
		var err error
		if key, err = Convert(p, key, t.Args[0]); err != nil {
			return err
		}
		if v, err = Convert(p, v, t.Args[1]); err != nil {
			return err
		}
	}
	if err := d.Store(key, v); err != nil {
		if e, ok := err.(*value.Exception); ok {
			return rawException(e)
		}
		return err
	}
	return nil
}

func setList(p *pipeline.Proc, c value.Indexed, i, v any) error {
	if list, ok := indexes(i); ok {
		return errs.Runtime("ArraySliceAssignmentFailed", "Array assignment to [%s] failed because assignment to slices is not supported.", value.Join(value.NewArray(list...), ","))
	}
	if i == nil {
		return errs.Runtime("NullArrayIndex", "Index operation failed; the array index evaluated to null.")
	}
	n, err := Convert(p, i, value.Int32Type)
	if err != nil {
		return err
	}
	a, isArray := c.(*value.Array)
	at, ok := position(n.(int32), c.Len())
	if !ok {
		if isArray {
			return rawException(errs.NewException(errs.IndexOutOfRangeType, "Index was outside the bounds of the array."))
		}
		return rawException(indexOutOfRange())
	}
	if elem := elementType(value.TypeOf(c)); elem != nil && elem != value.ObjectType && (!isArray || a.Elem != nil) {
		if v, err = Convert(p, v, elem); err != nil {
			return err
		}
	}
	if err := c.SetAt(at, v); err != nil {
		if e, ok := err.(*value.Exception); ok {
			return rawException(e)
		}
		return err
	}
	return nil
}

func setItem(p *pipeline.Proc, base, i, v any) error {
	m := find(tableOf(value.TypeOf(base)).instance, "Item")
	if m == nil || !m.indexer() || m.rows[0].Set == nil {
		return errs.Runtime("CannotIndex", "Unable to index into an object of type \"%s\".", value.Text(value.TypeOf(base)))
	}
	sig := m.overloads()[0]
	args, err := convertArguments(p, m.name, sig.params, []any{i})
	if err != nil {
		return err
	}
	cv, err := Convert(p, v, sig.returns)
	if err != nil {
		return err
	}
	return m.rows[0].Set(In{P: p, Self: base, Args: append([]any{cv}, args...), T: m.owner})
}

func setCoordinates(p *pipeline.Proc, a *value.Array, idx []any, v any) error {
	at, ok, err := coordinates(p, a, idx)
	if err != nil {
		return err
	}
	if !ok {
		return rawException(errs.NewException(errs.IndexOutOfRangeType, "Index was outside the bounds of the array."))
	}
	if a.Elem != nil {
		if v, err = Convert(p, v, a.Elem); err != nil {
			return err
		}
	}
	return a.SetAt(at, v)
}
