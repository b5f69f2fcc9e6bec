package cmdlets

import (
	"fmt"

	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// setter is implemented by *Opt.
type setter interface {
	store(v any) error
	load() any
	restore(any)
}

func (o *Opt[T]) store(v any) error {
	o.Given = true
	return store(&o.Value, v)
}

func (o *Opt[T]) load() any     { return *o }
func (o *Opt[T]) restore(v any) { *o = v.(Opt[T]) }

// store assigns a converted argument to the field that ptr points to.
func store(ptr, v any) error {
	switch f := ptr.(type) {
	case *any:
		*f = v
		return nil
	case *string:
		*f, _ = value.Base(v).(string)
		return nil
	case *bool:
		*f = truth(v)
		return nil
	case setter:
		return f.store(v)
	case Storing:
		f.StoreArgument(v)
		return nil
	case *int32:
		return one(f, v)
	case *int64:
		return one(f, v)
	case *uint32:
		return one(f, v)
	case *uint64:
		return one(f, v)
	case *float64:
		return one(f, v)
	case *value.Char:
		return one(f, v)
	case *value.DateTime:
		return one(f, v)
	case *value.TimeSpan:
		return one(f, v)
	case *value.Guid:
		return one(f, v)
	case *value.Enum:
		return one(f, v)
	case **value.Hashtable:
		return one(f, v)
	case **value.Type:
		return one(f, v)
	case **value.Exception:
		return one(f, v)
	case *pipeline.Block:
		return one(f, v)
	case *[]any:
		*f = Elements(v)
		return nil
	case *[]string:
		return many(f, v)
	case *[]int32:
		return many(f, v)
	case *[]int64:
		return many(f, v)
	case *[]value.Char:
		return many(f, v)
	case *[]pipeline.Block:
		return many(f, v)
	case *[]*value.Hashtable:
		return many(f, v)
	}
	return fmt.Errorf("no argument fits a %T", ptr)
}

// one stores a value that has the field's own type; $null is its zero value.
func one[T any](f *T, v any) error {
	if value.IsNull(v) {
		var zero T
		*f = zero
		return nil
	}
	t, ok := value.Base(v).(T)
	if !ok {
		return fmt.Errorf("cannot use a %T as a %T", v, *f)
	}
	*f = t
	return nil
}

// many stores the elements of an array.
func many[T any](f *[]T, v any) error {
	items := Elements(v)
	if items == nil {
		*f = nil
		return nil
	}
	out := make([]T, len(items))
	for i, e := range items {
		if err := one(&out[i], e); err != nil {
			return err
		}
	}
	*f = out
	return nil
}

// Elements returns the elements of a collection, or v as the only one; nil for $null.
func Elements(v any) []any {
	switch a := value.Base(v).(type) {
	case *value.Array:
		return a.Items
	case nil:
		return nil
	case value.Enumerable:
		var out []any
		_ = a.Each(func(e any) error { out = append(out, e); return nil })
		return out
	}
	if value.IsNull(v) {
		return nil
	}
	return []any{v}
}

// load copies the field that ptr points to.
func load(ptr any) any {
	switch f := ptr.(type) {
	case *any:
		return anyDefault{*f}
	case setter:
		return f.load()
	case *string:
		return *f
	case *bool:
		return *f
	case *int32:
		return *f
	case *int64:
		return *f
	case *float64:
		return *f
	case *[]string:
		return *f
	case *[]any:
		return *f
	case *value.DateTime:
		return *f
	case *value.TimeSpan:
		return *f
	case *value.Enum:
		return *f
	}
	return zeroDefault{}
}

// anyDefault keeps a default that may be nil; zeroDefault stands for the zero value of the rarer types, which no
// cmdlet gives a default of its own.
type (
	anyDefault  struct{ v any }
	zeroDefault struct{}
)

func restore(ptr, def any) {
	switch f := ptr.(type) {
	case *any:
		*f = def.(anyDefault).v
	case setter:
		f.restore(def)
	case *string:
		*f = def.(string)
	case *bool:
		*f = def.(bool)
	case *[]string:
		*f = def.([]string)
	case *[]any:
		*f = def.([]any)
	default:
		if _, zero := def.(zeroDefault); zero {
			def = nil
		}
		_ = store(ptr, def)
	}
}

// truth is the state of a switch.
func truth(v any) bool {
	switch b := value.Base(v).(type) {
	case bool:
		return b
	case types.Switch:
		return bool(b)
	}
	return false
}
