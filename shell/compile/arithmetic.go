package compile

import (
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// arithmetic are the operators that value computes.
var arithmetic = map[syntax.TokenKind]func(a, b any) (any, error){
	syntax.Plus:     value.Add,
	syntax.Minus:    value.Sub,
	syntax.Multiply: value.Mul,
	syntax.Divide:   value.Div,
	syntax.Rem:      value.Mod,
	syntax.Band:     value.BitAnd,
	syntax.Bor:      value.BitOr,
	syntax.Bxor:     value.BitXor,
	syntax.Shl:      value.Shl,
	syntax.Shr:      value.Shr,
}

// binary compiles a binary expression.
func (c *compiler) binary(x *syntax.BinaryExpression) eval {
	if op, ok := arithmetic[x.Operator]; ok {
		return c.wholeFirst(x, c.compute(x, c.userOperator(x.Operator, op)))
	}
	if t := c.logical(x); t != nil {
		return asValue(t)
	}
	if isComparison(x.Operator) {
		return c.compareValue(x)
	}
	switch x.Operator {
	case syntax.QuestionQuestion:
		return c.coalesce(x)
	case syntax.Is, syntax.IsNot:
		return c.typeTest(x)
	case syntax.As:
		return c.asType(x)
	case syntax.DotDot:
		return c.rangeValue(x)
	case syntax.Format:
		return c.format(x)
	}
	return c.textOperator(x)
}

func asValue(t test) eval {
	return func(f *frame.Frame) (any, error) {
		ok, err := t(f)
		if err != nil {
			return nil, err
		}
		return ok, nil
	}
}

// compute compiles an operator over both values, left first.
func (c *compiler) compute(x *syntax.BinaryExpression, op func(a, b any) (any, error)) eval {
	l, r, span := c.value(x.Left), c.value(x.Right), c.spot(x)
	return func(f *frame.Frame) (any, error) {
		a, err := l(f)
		if err != nil {
			return nil, err
		}
		b, err := r(f)
		if err != nil {
			return nil, err
		}
		v, err := op(a, b)
		if err != nil {
			return nil, at(err, span)
		}
		return v, nil
	}
}

func (c *compiler) coalesce(x *syntax.BinaryExpression) eval {
	l, r := c.value(x.Left), c.value(x.Right)
	return func(f *frame.Frame) (any, error) {
		strict := f.Strict
		f.Strict = 0
		a, err := l(f)
		f.Strict = strict
		if err != nil || !value.IsNull(a) {
			return a, err
		}
		return r(f)
	}
}

// logical compiles -and, -or and -xor; nil for other operators.
func (c *compiler) logical(x *syntax.BinaryExpression) test {
	switch x.Operator {
	case syntax.And, syntax.Or, syntax.Xor:
	default:
		return nil
	}
	l, r := c.condition(x.Left), c.condition(x.Right)
	if x.Operator == syntax.Xor {
		return func(f *frame.Frame) (bool, error) {
			a, err := l(f)
			if err != nil {
				return false, err
			}
			b, err := r(f)
			return a != b, err
		}
	}
	decides := x.Operator == syntax.Or
	return func(f *frame.Frame) (bool, error) {
		a, err := l(f)
		if err != nil || a == decides {
			return a, err
		}
		return r(f)
	}
}

// rangeValue compiles a..b.
func (c *compiler) rangeValue(x *syntax.BinaryExpression) eval {
	lo, hi, span := c.value(x.Left), c.value(x.Right), c.spot(x)
	return func(f *frame.Frame) (any, error) {
		a, b, list, err := rangeBounds(f, lo, hi)
		if err != nil {
			return nil, at(err, span)
		}
		if list != nil {
			return value.NewArray(list...), nil
		}
		n := b - a
		step := int64(1)
		if n < 0 {
			n, step = -n, -1
		}
		items := make([]any, 0, n+1)
		for i := a; ; i += step {
			items = append(items, int32(i))
			if i == b {
				return value.NewArray(items...), nil
			}
		}
	}
}

// rangeBounds evaluates the ends of a range: numbers, or the list itself for 'a'..'e'.
func rangeBounds(f *frame.Frame, lo, hi eval) (a, b int64, list []any, err error) {
	x, err := lo(f)
	if err != nil {
		return 0, 0, nil, err
	}
	y, err := hi(f)
	if err != nil {
		return 0, 0, nil, err
	}
	from, to, chars, err := value.RangeEnds(x, y)
	if err != nil || !chars {
		return int64(from), int64(to), nil, err
	}
	l, err := value.Range(x, y)
	return 0, 0, l.Items, err
}

func (c *compiler) format(x *syntax.BinaryExpression) eval {
	return c.compute(x, func(a, b any) (any, error) {
		args := []any{b}
		if arr, ok := value.Base(b).(*value.Array); ok {
			args = arr.Items
		}
		s, err := value.FormatIn(types.SessionCulture(c.e.Session), value.ToString(a), args)
		if err != nil {
			return nil, err
		}
		return s, nil
	})
}
