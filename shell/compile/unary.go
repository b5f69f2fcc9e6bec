package compile

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

func isIncrement(k syntax.TokenKind) bool {
	switch k {
	case syntax.PlusPlus, syntax.MinusMinus, syntax.PostfixPlusPlus, syntax.PostfixMinusMinus:
		return true
	}
	return false
}

func (c *compiler) unary(x *syntax.UnaryExpression) eval {
	switch x.Operator {
	case syntax.Not, syntax.Exclaim:
		return asValue(c.condition(x))
	case syntax.Minus:
		if k, ok := x.Child.(*syntax.ConstantExpression); ok {
			if v, err := value.Neg(literal(k.Value)); err == nil {
				return constant(v)
			}
		}
		return c.unaryValue(x, value.Neg)
	case syntax.Plus:
		return c.unaryValue(x, value.Pos)
	case syntax.Bnot:
		return c.unaryValue(x, value.BitNot)
	case syntax.Join:
		return c.unaryJoin(x)
	case syntax.Isplit, syntax.Csplit:
		return c.unarySplit(x)
	case syntax.Comma:
		v := c.value(x.Child)
		return func(f *frame.Frame) (any, error) {
			a, err := v(f)
			return value.NewArray(a), err
		}
	}
	return c.increment(x, true)
}

func (c *compiler) unaryValue(x *syntax.UnaryExpression, op func(any) (any, error)) eval {
	v, span := c.value(x.Child), c.spot(x)
	return func(f *frame.Frame) (any, error) {
		a, err := v(f)
		if err != nil {
			return nil, err
		}
		r, err := op(a)
		return r, at(err, span)
	}
}

// increment compiles ++ and --, before or behind. As a statement of its own it has no value; wanted asks for one.
func (c *compiler) increment(x *syntax.UnaryExpression, wanted bool) eval {
	step := int64(1)
	if x.Operator == syntax.MinusMinus || x.Operator == syntax.PostfixMinusMinus {
		step = -1
	}
	post := x.Operator == syntax.PostfixPlusPlus || x.Operator == syntax.PostfixMinusMinus
	general := c.incrementAny(x, step, post)
	v, ok := x.Child.(*syntax.VariableExpression)
	if !ok {
		return general
	}
	i, ok := c.slot(v)
	if !ok {
		return general
	}
	return func(f *frame.Frame) (any, error) {
		s := &f.Slots[i]
		n, ok := s.Int()
		if m := n + step; ok && m == int64(int32(m)) {
			s.SetInt(m)
			if !wanted {
				return value.Nothing, nil
			}
			if post {
				return int32(n), nil
			}
			return int32(m), nil
		}
		return general(f)
	}
}

func (c *compiler) incrementAny(x *syntax.UnaryExpression, step int64, post bool) eval {
	span := c.spot(x)
	target := c.place(x.Child)
	return func(f *frame.Frame) (any, error) {
		p, err := target(f)
		if err != nil {
			return nil, err
		}
		old, err := p.get()
		if err != nil {
			return nil, err
		}
		if old == nil {
			old = int32(0)
		}
		if !isNumeric(old) {
			return nil, notNumeric(x.Operator, old).At(span)
		}
		v, err := value.Add(old, int32(step))
		if err != nil {
			return nil, at(err, span)
		}
		if err := p.set(v); err != nil {
			return nil, err
		}
		if post {
			return old, nil
		}
		return v, nil
	}
}

func isNumeric(v any) bool {
	switch value.Base(v).(type) {
	case int32, int64, float64, float32, uint8, int8, int16, uint16, uint32, uint64, value.Decimal:
		return true
	}
	t := value.TypeOf(v)
	return t == value.BigIntType
}

func notNumeric(op syntax.TokenKind, v any) *errs.Record {
	name := "++"
	if op == syntax.MinusMinus || op == syntax.PostfixMinusMinus {
		name = "--"
	}
	return errs.Runtime("OperatorRequiresNumber", "The '%s' operator works only on numbers. The operand is a '%s'.", name, value.TypeOf(v).Name)
}
