package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// errLoopDone ends the enumeration of a collection whose loop was left.
type loopDone struct{}

func (loopDone) Error() string { return "loop left" }

func (c *compiler) foreachStatement(s *syntax.ForEachStatement) run {
	set := c.setter(s.Variable)
	body, label, e := c.block(s.Body), s.Label, c.e
	if lo, hi, ok := c.rangeOf(s.Collection); ok && !mentions(s.Body, "foreach") {
		if slot, ok := c.slot(s.Variable); ok {
			return c.foreachRange(s, slot, lo, hi)
		}
	}
	collection, enumerator := c.statementValue(s.Collection), mentions(s.Body, "foreach")
	return func(f *frame.Frame) (flow, error) {
		v, err := collection(f)
		if err != nil {
			return next, err
		}
		if enumerator {
			return e.stepping(f, v, set, body, label)
		}
		result := next
		err = Elements(v, func(x any) error {
			if err := set(f, x); err != nil {
				return err
			}
			more, fl, err := e.turn(f, body, label)
			if err == nil && !more {
				result = fl
				return loopDone{}
			}
			return err
		})
		if _, left := err.(loopDone); left {
			err = nil
		}
		return result, err
	}
}

// mentions reports whether a block reads a variable of that name.
func mentions(b *syntax.StatementBlock, name string) bool {
	found := false
	syntax.Inspect(b, func(n syntax.Node) bool {
		if v, ok := n.(*syntax.VariableExpression); ok && v.Scope == "" && value.Fold(v.Name) == name {
			found = true
		}
		return !found
	})
	return found
}

// stepping is foreach for a body that uses the loop's enumerator, $foreach, which can move on by itself.
func (e *Engine) stepping(f *frame.Frame, v any, set func(*frame.Frame, any) error, body run, label string) (flow, error) {
	var items []any
	if err := Elements(v, func(x any) error { items = append(items, x); return nil }); err != nil {
		return next, err
	}
	n := types.NewEnumerator(items)
	outer := f.Extra["foreach"]
	f.Define(frame.NewVar("foreach", n))
	defer func() {
		delete(f.Extra, "foreach")
		if outer != nil {
			f.Extra["foreach"] = outer
		}
	}()
	for n.At < len(n.Items) {
		n.At++
		if err := set(f, n.Items[n.At-1]); err != nil {
			return next, err
		}
		if more, fl, err := e.turn(f, body, label); !more {
			return fl, err
		}
	}
	return next, nil
}

// foreachRange runs over a..b without making the array.
func (c *compiler) foreachRange(s *syntax.ForEachStatement, slot int, lo, hi eval) run {
	body, label, e, span := c.block(s.Body), s.Label, c.e, s.Collection.Span()
	return func(f *frame.Frame) (flow, error) {
		a, b, list, err := rangeBounds(f, lo, hi)
		if err != nil {
			return next, at(err, span)
		}
		if list != nil {
			return c.overList(f, s, list, body)
		}
		step := int64(1)
		if b < a {
			step = -1
		}
		for i := a; ; i += step {
			if f.Slots[slot].Plain() {
				f.Slots[slot].SetInt(i)
			} else if err := f.Slots[slot].Set(int32(i)); err != nil {
				return next, at(err, s.Variable.Span())
			}
			if more, fl, err := e.turn(f, body, label); !more {
				return fl, err
			}
			if i == b {
				return next, nil
			}
		}
	}
}

func (c *compiler) overList(f *frame.Frame, s *syntax.ForEachStatement, list []any, body run) (flow, error) {
	set := c.setter(s.Variable)
	for _, x := range list {
		if err := set(f, x); err != nil {
			return next, err
		}
		if more, fl, err := c.e.turn(f, body, s.Label); !more {
			return fl, err
		}
	}
	return next, nil
}

// rangeOf takes a collection of the form a..b apart.
func (c *compiler) rangeOf(s syntax.Statement) (lo, hi eval, ok bool) {
	x := lone(s)
	if p, isParen := x.(*syntax.ParenExpression); isParen {
		x = inner(p)
	}
	b, isBinary := x.(*syntax.BinaryExpression)
	if !isBinary || b.Operator != syntax.DotDot {
		return nil, nil, false
	}
	return c.value(b.Left), c.value(b.Right), true
}

// Elements calls yield for every element of what foreach runs over: nothing for $null, one for a scalar.
func Elements(v any, yield func(any) error) error {
	switch v := v.(type) {
	case nil:
		return nil
	case *value.Array:
		for i := 0; i < len(v.Items); i++ {
			if err := yield(v.Items[i]); err != nil {
				return err
			}
		}
		return nil
	}
	if v == value.Nothing {
		return nil
	}
	return pipeline.Unroll(v, pipeline.SinkFunc(yield))
}
