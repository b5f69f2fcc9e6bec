package compile

import (
	"math"

	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// whole compiles the integer lane of an expression made of [int] constants, variables in slots and + - * % -band -bor
// -bxor; nil for any other. Only such lanes are free of effects.
func (c *compiler) whole(x syntax.Expression) whole {
	switch x := x.(type) {
	case *syntax.ConstantExpression:
		if n, ok := x.Value.(int32); ok {
			return func(*frame.Frame) (int64, bool) { return int64(n), true }
		}
	case *syntax.VariableExpression:
		if i, ok := c.slot(x); ok {
			return func(f *frame.Frame) (int64, bool) { return f.Slots[i].Int() }
		}
	case *syntax.ParenExpression:
		if y := inner(x); y != nil {
			return c.whole(y)
		}
	case *syntax.BinaryExpression:
		return c.wholeBinary(x)
	}
	return nil
}

func (c *compiler) wholeBinary(x *syntax.BinaryExpression) whole {
	op, ok := wholeOperators[x.Operator]
	if !ok {
		return nil
	}
	a, b := c.whole(x.Left), c.whole(x.Right)
	if a == nil || b == nil {
		return nil
	}
	switch x.Operator {
	case syntax.Plus:
		return func(f *frame.Frame) (int64, bool) {
			l, ok := a(f)
			r, ok2 := b(f)
			return fits(l+r, ok && ok2)
		}
	case syntax.Minus:
		return func(f *frame.Frame) (int64, bool) {
			l, ok := a(f)
			r, ok2 := b(f)
			return fits(l-r, ok && ok2)
		}
	}
	return func(f *frame.Frame) (int64, bool) {
		l, ok := a(f)
		r, ok2 := b(f)
		if !ok || !ok2 {
			return 0, false
		}
		n, ok := op(l, r)
		return fits(n, ok)
	}
}

// fits gives up on what is no [int].
func fits(n int64, ok bool) (int64, bool) { return n, ok && n == int64(int32(n)) }

var wholeOperators = map[syntax.TokenKind]func(a, b int64) (int64, bool){
	syntax.Plus:     func(a, b int64) (int64, bool) { return a + b, true },
	syntax.Minus:    func(a, b int64) (int64, bool) { return a - b, true },
	syntax.Multiply: func(a, b int64) (int64, bool) { return a * b, true },
	syntax.Rem: func(a, b int64) (int64, bool) {
		if b == 0 || b == -1 && a == math.MinInt32 {
			return 0, false
		}
		return a % b, true
	},
	syntax.Divide: func(a, b int64) (int64, bool) {
		if b == 0 || a%b != 0 {
			return 0, false
		}
		return a / b, true
	},
	syntax.Band: func(a, b int64) (int64, bool) { return a & b, true },
	syntax.Bor:  func(a, b int64) (int64, bool) { return a | b, true },
	syntax.Bxor: func(a, b int64) (int64, bool) { return a ^ b, true },
}

// wholeFirst puts the integer lane of an expression before its value lane.
func (c *compiler) wholeFirst(x *syntax.BinaryExpression, general eval) eval {
	w := c.wholeBinary(x)
	if w == nil {
		return general
	}
	return func(f *frame.Frame) (any, error) {
		if n, ok := w(f); ok {
			return int32(n), nil
		}
		return general(f)
	}
}
