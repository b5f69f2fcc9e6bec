package compile

import (
	"csshell/pipeline/source"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// indexArgs compiles what stands between the brackets: the elements of a list written there, otherwise the one value.
func (c *compiler) indexArgs(x syntax.Expression) func(*frame.Frame) ([]any, error) {
	if l, ok := x.(*syntax.ArrayLiteral); ok {
		return c.list(l.Elements)
	}
	v := c.value(x)
	return func(f *frame.Frame) ([]any, error) {
		i, err := v(f)
		if err != nil {
			return nil, err
		}
		return []any{i}, nil
	}
}

// index compiles a[i].
func (c *compiler) index(x *syntax.IndexExpression) eval {
	target, args, span := c.value(x.Target), c.indexArgs(x.Index), c.spot(x)
	w := c.whole(x.Index)
	single, keyed := c.value(x.Index), byObject(x.Index)
	if _, list := x.Index.(*syntax.ArrayLiteral); list {
		single = nil
	}
	return func(f *frame.Frame) (any, error) {
		obj, err := target(f)
		if err != nil {
			return nil, err
		}
		if value.IsNull(obj) && x.NullConditional {
			return nil, nil
		}
		if v, ok := quickIndex(f, obj, w); ok {
			return v, nil
		}
		if d, ok := obj.(value.Dictionary); ok && keyed {
			k, err := single(f)
			v, _ := d.Lookup(k)
			return v, err
		}
		if h, ok := obj.(*value.Hashtable); ok && single != nil {
			return lookup(f, h, single, span)
		}
		i, err := args(f)
		if err != nil {
			return nil, err
		}
		v, found, err := types.Lookup(f.Proc, obj, i)
		if err == nil && !found && f.Strict >= 3 {
			err = types.OutsideOf(obj)
		}
		return v, at(err, span)
	}
}

// byObject reports whether an index is cast to [object]: an ordered dictionary then takes even a number for a key.
func byObject(x syntax.Expression) bool {
	c, ok := x.(*syntax.ConvertExpression)
	return ok && value.Fold(c.Type.TypeName.Text) == "object"
}

// quickIndex reads an element of an array by an integer that is inside.
func quickIndex(f *frame.Frame, obj any, w whole) (any, bool) {
	if w == nil {
		return nil, false
	}
	arr, ok := obj.(*value.Array)
	if !ok {
		return nil, false
	}
	n, ok := w(f)
	if !ok || n < 0 || n >= int64(len(arr.Items)) || len(arr.Dims) > 1 {
		return nil, false
	}
	return arr.Items[n], true
}

func lookup(f *frame.Frame, h *value.Hashtable, key eval, span source.Span) (any, error) {
	k, err := key(f)
	if err != nil {
		return nil, err
	}
	if s, ok := k.(string); ok {
		v, _ := h.Lookup(s)
		return v, nil
	}
	v, err := types.Index(f.Proc, h, []any{k})
	return v, at(err, span)
}
