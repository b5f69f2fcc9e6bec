package compile

import (
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

var compoundOperators = map[syntax.TokenKind]syntax.TokenKind{
	syntax.PlusEquals:      syntax.Plus,
	syntax.MinusEquals:     syntax.Minus,
	syntax.MultiplyEquals:  syntax.Multiply,
	syntax.DivideEquals:    syntax.Divide,
	syntax.RemainderEquals: syntax.Rem,
}

// compoundAssign compiles += and its kin, and ??=.
func (c *compiler) compoundAssign(s *syntax.AssignmentStatement) eval {
	if s.Operator == syntax.QuestionQuestionEquals {
		return c.assignIfNull(s)
	}
	general := c.compoundGeneral(s)
	v, ok := s.Left.(*syntax.VariableExpression)
	if !ok {
		return general
	}
	i, ok := c.slot(v)
	if !ok {
		return general
	}
	if w := c.compoundWhole(s, i, general); w != nil {
		return w
	}
	if s.Operator == syntax.PlusEquals {
		return c.append(s, i)
	}
	return general
}

func (c *compiler) compoundGeneral(s *syntax.AssignmentStatement) eval {
	target, right, span := c.place(s.Left), c.valueOf(s.Right), s.Span()
	op := c.userOperator(compoundOperators[s.Operator], arithmetic[compoundOperators[s.Operator]])
	return func(f *frame.Frame) (any, error) {
		p, err := target(f)
		if err != nil {
			return nil, err
		}
		b, err := right(f)
		if err != nil {
			return nil, err
		}
		a, err := p.get()
		if err != nil {
			return nil, err
		}
		v, err := op(a, b)
		if err != nil {
			return nil, at(err, span)
		}
		return v, p.set(v)
	}
}

// compoundWhole is `$i += n` with integers.
func (c *compiler) compoundWhole(s *syntax.AssignmentStatement, slot int, general eval) eval {
	op, ok := wholeOperators[compoundOperators[s.Operator]]
	x := lone(s.Right)
	if !ok || x == nil {
		return nil
	}
	w := c.whole(x)
	if w == nil {
		return nil
	}
	if s.Operator == syntax.PlusEquals {
		general = c.append(s, slot)
	}
	return func(f *frame.Frame) (any, error) {
		sl := &f.Slots[slot]
		if a, ok := sl.Int(); ok {
			if b, ok := w(f); ok {
				if n, ok := op(a, b); ok && n == int64(int32(n)) {
					sl.SetInt(n)
					return nil, nil
				}
			}
		}
		return general(f)
	}
}

// append is `$x += v`: strings grow in a buffer, arrays share their elements, so that a run of appends is linear.
func (c *compiler) append(s *syntax.AssignmentStatement, slot int) eval {
	right, span := c.valueOf(s.Right), s.Span()
	read, set := c.ownRead(slot, s.Left.(*syntax.VariableExpression)), c.setter(s.Left.(*syntax.VariableExpression))
	add := c.userOperator(syntax.Plus, value.Add)
	return func(f *frame.Frame) (any, error) {
		b, err := right(f)
		if err != nil {
			return nil, err
		}
		sl := &f.Slots[slot]
		if appendTo(sl, b) {
			return nil, nil
		}
		a, err := read(f)
		if err != nil {
			return nil, err
		}
		v, err := add(a, b)
		if err != nil {
			return nil, at(err, span)
		}
		return v, set(f, v)
	}
}

// appendTo appends in place where that is possible.
func appendTo(sl *frame.Slot, b any) bool {
	switch a := sl.Ref.(type) {
	case *frame.Tail:
		a.Append(value.ToString(b))
		return true
	case string:
		text := value.ToString(b)
		if len(a) < 64 {
			sl.Ref = a + text
			return true
		}
		t := frame.NewTail(a)
		t.Append(text)
		sl.Ref = t
		return true
	case *value.Array:
		if b == value.Nothing || len(a.Dims) > 1 {
			return false
		}
		sl.Ref = a.Plus(listOf(b)...)
		return true
	}
	return false
}

func (c *compiler) assignIfNull(s *syntax.AssignmentStatement) eval {
	target, right := c.place(s.Left), c.valueOf(s.Right)
	return func(f *frame.Frame) (any, error) {
		p, err := target(f)
		if err != nil {
			return nil, err
		}
		strict := f.Strict
		f.Strict = 0
		a, err := p.get()
		f.Strict = strict
		if err != nil || !value.IsNull(a) {
			return a, err
		}
		v, err := right(f)
		if err != nil {
			return nil, err
		}
		if v == value.Nothing {
			v = nil
		}
		return v, p.set(v)
	}
}
