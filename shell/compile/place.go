package compile

import (
	"csshell/pipeline/source"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// place is somewhere a value can be read from and written to; its operands have been evaluated once.
type place struct {
	get func() (any, error)
	set func(v any) error
}

// place compiles an expression that is read and written, as in `$a.b[1] += 2`.
func (c *compiler) place(x syntax.Expression) func(*frame.Frame) (place, error) {
	switch x := x.(type) {
	case *syntax.VariableExpression:
		get, set := c.variable(x), c.setter(x)
		if i, ok := c.slot(x); ok {
			get = c.ownRead(i, x)
		}
		return func(f *frame.Frame) (place, error) {
			return place{func() (any, error) { return get(f) }, func(v any) error { return set(f, v) }}, nil
		}
	case *syntax.MemberExpression:
		return c.memberPlace(x)
	case *syntax.IndexExpression:
		return c.indexPlace(x)
	case *syntax.ParenExpression:
		if y := inner(x); y != nil {
			return c.place(y)
		}
	case *syntax.ConvertExpression, *syntax.AttributedExpression:
		return c.constrainedPlace(x)
	}
	get := c.value(x)
	return func(f *frame.Frame) (place, error) {
		return place{func() (any, error) { return get(f) }, func(any) error { return errNotAssignable.At(x.Span()) }}, nil
	}
}

func (c *compiler) memberPlace(x *syntax.MemberExpression) func(*frame.Frame) (place, error) {
	target, name, span, e := c.targetOf(x), c.memberName(x.Member), c.spot(x), c.e
	return func(f *frame.Frame) (place, error) {
		obj, err := target(f)
		if err != nil {
			return place{}, err
		}
		n, err := name(f)
		if err != nil {
			return place{}, err
		}
		if x.Static {
			return e.staticPlace(f, span, obj, n), nil
		}
		return place{
			get: func() (any, error) { return e.member(f, obj, n, span) },
			set: func(v any) error { return at(e.setMember(f, obj, n, v), span) },
		}, nil
	}
}

func (e *Engine) staticPlace(f *frame.Frame, span source.Span, obj any, n string) place {
	return place{
		get: func() (any, error) { return e.staticMember(f, obj, n, span) },
		set: func(v any) error {
			t, err := typeValue(obj)
			if err == nil {
				err = types.SetStatic(f.Proc, t, n, v)
			}
			return at(err, span)
		},
	}
}

func (c *compiler) indexPlace(x *syntax.IndexExpression) func(*frame.Frame) (place, error) {
	target, idx, span := c.value(x.Target), c.indexArgs(x.Index), c.spot(x)
	return func(f *frame.Frame) (place, error) {
		obj, err := target(f)
		if err != nil {
			return place{}, err
		}
		i, err := idx(f)
		if err != nil {
			return place{}, err
		}
		return place{
			get: func() (any, error) {
				v, err := types.Index(f.Proc, obj, i)
				return v, at(err, span)
			},
			set: func(v any) error { return at(setIndex(f, obj, i, v), span) },
		}, nil
	}
}

// element compiles the assignment of one element. A text key of a table needs no list of indexes and no place: half a
// second in a million assignments.
func (c *compiler) element(x *syntax.IndexExpression) func(*frame.Frame, any) error {
	target, list, span := c.value(x.Target), c.indexArgs(x.Index), c.spot(x)
	var one eval
	if _, several := x.Index.(*syntax.ArrayLiteral); !several {
		one = c.value(x.Index)
	}
	return func(f *frame.Frame, v any) error {
		obj, err := target(f)
		if err != nil {
			return err
		}
		if h, ok := obj.(*value.Hashtable); ok && one != nil {
			k, err := one(f)
			if err != nil {
				return err
			}
			if s, ok := k.(string); ok {
				h.Set(s, v)
				return nil
			}
			return at(types.SetIndex(f.Proc, h, []any{k}, v), span)
		}
		i, err := list(f)
		if err != nil {
			return err
		}
		return at(setIndex(f, obj, i, v), span)
	}
}

// setIndex writes an element, with the commonest containers first.
func setIndex(f *frame.Frame, obj any, idx []any, v any) error {
	if len(idx) == 1 {
		switch o := obj.(type) {
		case *value.Hashtable:
			if s, ok := idx[0].(string); ok {
				o.Set(s, v)
				return nil
			}
		case *value.Array:
			if i, ok := idx[0].(int32); ok && o.Elem == nil && i >= 0 && int(i) < len(o.Items) {
				return o.SetAt(int(i), v)
			}
		}
	}
	return types.SetIndex(f.Proc, obj, idx, v)
}
