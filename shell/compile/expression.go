package compile

import (
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// value compiles the value lane of an expression.
func (c *compiler) value(x syntax.Expression) eval {
	switch x := x.(type) {
	case *syntax.ConstantExpression:
		return constant(literal(x.Value))
	case *syntax.StringConstantExpression:
		return constant(x.Value)
	case *syntax.ExpandableStringExpression:
		return c.expandable(x)
	case *syntax.VariableExpression:
		return c.variable(x)
	case *syntax.BinaryExpression:
		return c.binary(x)
	case *syntax.UnaryExpression:
		return c.unary(x)
	case *syntax.ParenExpression:
		return c.paren(x)
	case *syntax.MemberExpression:
		return c.member_(x)
	case *syntax.InvokeMemberExpression:
		return c.invoke(x)
	case *syntax.IndexExpression:
		return c.index(x)
	case *syntax.ArrayLiteral:
		return c.arrayLiteral(x)
	case *syntax.ArrayExpression:
		return c.arrayExpression(x)
	case *syntax.SubExpression:
		return c.subExpression(x)
	case *syntax.Hashtable:
		return c.hashtable(x, false)
	case *syntax.ScriptBlockExpression:
		return c.blockLiteral(x)
	}
	return c.rareValue(x)
}

func (c *compiler) rareValue(x syntax.Expression) eval {
	switch x := x.(type) {
	case *syntax.ConvertExpression:
		return c.cast(x)
	case *syntax.TypeExpression:
		return c.typeExpression(x)
	case *syntax.TernaryExpression:
		return c.ternary(x)
	case *syntax.AttributedExpression:
		return c.value(x.Child)
	case *syntax.UsingExpression:
		return c.value(x.Child)
	}
	r := invalid("ErrorExpression", "This expression cannot be evaluated.")
	return func(*frame.Frame) (any, error) { return nil, r.At(x.Span()) }
}

func constant(v any) eval { return func(*frame.Frame) (any, error) { return v, nil } }

// literal turns what the parser keeps of a number into a value.
func literal(v any) any {
	if d, ok := v.(syntax.DecimalText); ok {
		if x, ok := value.ParseNumber(d.Text + "d"); ok {
			if d.Multiplier > 1 {
				x, _ = value.Mul(x, d.Multiplier)
			}
			return x
		}
		return d.Text
	}
	return v
}

// condition compiles the condition lane.
func (c *compiler) condition(x syntax.Expression) test {
	switch x := x.(type) {
	case *syntax.BinaryExpression:
		if t := c.comparison(x); t != nil {
			return t
		}
		if t := c.logical(x); t != nil {
			return t
		}
	case *syntax.UnaryExpression:
		if x.Operator == syntax.Not || x.Operator == syntax.Exclaim {
			t := c.condition(x.Child)
			return func(f *frame.Frame) (bool, error) {
				ok, err := t(f)
				return !ok, err
			}
		}
	case *syntax.ParenExpression:
		if y := inner(x); y != nil {
			return c.condition(y)
		}
	}
	v := c.value(x)
	return func(f *frame.Frame) (bool, error) {
		y, err := v(f)
		return truth(y), err
	}
}

// truth is value.ToBool with the commonest case first.
func truth(v any) bool {
	if b, ok := v.(bool); ok {
		return b
	}
	return value.ToBool(v)
}

// inner returns the expression inside parentheses when that is all there is.
func inner(p *syntax.ParenExpression) syntax.Expression { return lone(p.Pipeline) }

func (c *compiler) paren(x *syntax.ParenExpression) eval {
	if y := inner(x); y != nil {
		return c.value(y)
	}
	return c.valueOf(x.Pipeline)
}

func (c *compiler) ternary(x *syntax.TernaryExpression) eval {
	cond, a, b := c.condition(x.Condition), c.value(x.IfTrue), c.value(x.IfFalse)
	return func(f *frame.Frame) (any, error) {
		ok, err := cond(f)
		if err != nil {
			return nil, err
		}
		if ok {
			return a(f)
		}
		return b(f)
	}
}
