package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// assignment compiles an assignment statement.
func (c *compiler) assignment(s *syntax.AssignmentStatement) run {
	do := c.assign(s)
	e := c.e
	return func(f *frame.Frame) (flow, error) {
		e.OK = true
		_, err := do(f)
		return next, err
	}
}

// assign compiles an assignment that answers with the value assigned.
func (c *compiler) assign(s *syntax.AssignmentStatement) eval {
	if s.Operator != syntax.Equals {
		return c.compoundAssign(s)
	}
	if fast := c.assignWhole(s); fast != nil {
		return fast
	}
	right := c.assignedValue(s)
	set := c.target(s.Left)
	_, variable := s.Left.(*syntax.VariableExpression) // a variable keeps "no output" as it is, which pipelines drop
	return func(f *frame.Frame) (any, error) {
		v, err := right(f)
		if err != nil {
			return nil, err
		}
		if v == value.Nothing && !variable {
			v = nil
		}
		return v, set(f, v)
	}
}

// assignedValue compiles the right side; a type or attributes on the left apply to it first.
func (c *compiler) assignedValue(s *syntax.AssignmentStatement) eval { return c.valueOf(s.Right) }

// assignWhole assigns through the integer lane when the right side has one.
func (c *compiler) assignWhole(s *syntax.AssignmentStatement) eval {
	v, ok := s.Left.(*syntax.VariableExpression)
	if !ok {
		return nil
	}
	i, ok := c.slot(v)
	x := lone(s.Right)
	if !ok || x == nil {
		return nil
	}
	w := c.whole(x)
	if w == nil {
		return nil
	}
	general, set := c.value(x), c.setter(v)
	return func(f *frame.Frame) (any, error) {
		if sl := &f.Slots[i]; sl.Ref != nil && sl.Plain() {
			if n, ok := w(f); ok {
				sl.SetInt(n)
				return nil, nil
			}
		}
		x, err := general(f)
		if err != nil {
			return nil, err
		}
		return x, set(f, x)
	}
}

// target compiles the left side of an assignment.
func (c *compiler) target(x syntax.Expression) func(*frame.Frame, any) error {
	switch x := x.(type) {
	case *syntax.VariableExpression:
		return c.setter(x)
	case *syntax.ConvertExpression, *syntax.AttributedExpression:
		return c.constrained(x)
	case *syntax.ArrayLiteral:
		return c.deconstruct(x.Elements)
	case *syntax.IndexExpression:
		return c.element(x)
	case *syntax.ParenExpression:
		if y := inner(x); y != nil {
			return c.target(y)
		}
	}
	p := c.place(x)
	return func(f *frame.Frame, v any) error {
		at, err := p(f)
		if err != nil {
			return err
		}
		return at.set(v)
	}
}

// deconstruct assigns elements to several targets; the last one takes the rest.
func (c *compiler) deconstruct(list []syntax.Expression) func(*frame.Frame, any) error {
	targets := make([]func(*frame.Frame, any) error, len(list))
	for i, x := range list {
		targets[i] = c.target(x)
	}
	return func(f *frame.Frame, v any) error {
		items := listOf(v)
		for i, set := range targets {
			var x any
			switch {
			case i >= len(items):
			case i == len(targets)-1 && len(items) > len(targets):
				x = value.NewArray(append([]any(nil), items[i:]...)...)
			default:
				x = items[i]
			}
			if err := set(f, x); err != nil {
				return err
			}
		}
		return nil
	}
}

// listOf returns the elements of a collection, or the one value.
func listOf(v any) []any {
	switch v := v.(type) {
	case *value.Array:
		return v.Items
	case string, *value.Hashtable:
		return []any{v}
	}
	if !enumerable(v) {
		return []any{v}
	}
	var c pipeline.Collect
	pipeline.Unroll(v, &c)
	return c.Items
}

var errNotAssignable = errs.Runtime("InvalidLeftHandSide", "The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.")
