package compile

import (
	"csshell/pipeline"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// turn runs the body of a loop once and says whether the loop goes on; the flow is what the loop itself answers with
// when it does not.
func (e *Engine) turn(f *frame.Frame, body run, label string) (more bool, fl flow, err error) {
	if e.Stop.Load() {
		return false, next, pipeline.ErrStopped
	}
	fl, err = body(f)
	if err != nil {
		if fl, err = arrived(f, err); err != nil {
			return false, next, err
		}
	}
	switch fl {
	case next:
		return true, next, nil
	case continueLoop:
		if mine(f, label) {
			return true, next, nil
		}
	case breakLoop:
		if mine(f, label) {
			return false, next, nil
		}
	}
	return false, fl, nil
}

func (c *compiler) whileStatement(s *syntax.WhileStatement) run {
	cond, body, label, e := c.conditionOf(s.Condition), c.block(s.Body), s.Label, c.e
	return func(f *frame.Frame) (flow, error) {
		for {
			ok, err := cond(f)
			if err != nil || !ok {
				return next, err
			}
			if more, fl, err := e.turn(f, body, label); !more {
				return fl, err
			}
		}
	}
}

func (c *compiler) doLoop(condition syntax.Statement, b *syntax.StatementBlock, label string, while bool) run {
	cond, body, e := c.conditionOf(condition), c.block(b), c.e
	return func(f *frame.Frame) (flow, error) {
		for {
			if more, fl, err := e.turn(f, body, label); !more {
				return fl, err
			}
			ok, err := cond(f)
			if err != nil || ok != while {
				return next, err
			}
		}
	}
}

func (c *compiler) forStatement(s *syntax.ForStatement) run {
	start, step := c.optional(s.Initializer), c.optional(s.Iterator)
	cond := func(*frame.Frame) (bool, error) { return true, nil }
	if s.Condition != nil {
		cond = c.conditionOf(s.Condition)
	}
	body, label, e := c.block(s.Body), s.Label, c.e
	return func(f *frame.Frame) (flow, error) {
		if _, err := start(f); err != nil {
			return next, err
		}
		for {
			ok, err := cond(f)
			if err != nil || !ok {
				return next, err
			}
			if more, fl, err := e.turn(f, body, label); !more {
				return fl, err
			}
			if _, err := step(f); err != nil {
				return next, err
			}
		}
	}
}

// optional compiles the initializer or iterator of a for, whose value is dropped.
func (c *compiler) optional(s syntax.Statement) run {
	if s == nil {
		return func(*frame.Frame) (flow, error) { return next, nil }
	}
	r := c.statement(s)
	switch s.(type) {
	case *syntax.AssignmentStatement:
		return r
	}
	if c.silent(s) {
		return r
	}
	return func(f *frame.Frame) (flow, error) {
		out := f.Out
		f.Out = pipeline.Discard
		fl, err := r(f)
		f.Out = out
		return fl, err
	}
}

// silent reports whether a statement writes nothing: `$i++` and the like.
func (c *compiler) silent(s syntax.Statement) bool {
	u, ok := lone(s).(*syntax.UnaryExpression)
	return ok && isIncrement(u.Operator)
}

// conditionOf compiles a statement that stands where a condition does.
func (c *compiler) conditionOf(s syntax.Statement) test {
	if x := lone(s); x != nil {
		return within(c, s, func() test { return c.condition(x) })
	}
	v := c.valueOf(s)
	return func(f *frame.Frame) (bool, error) {
		x, err := v(f)
		if err != nil {
			return false, err
		}
		return truth(x), nil
	}
}

// lone returns the expression that a pipeline consists of, nil when it is more than that.
func lone(s syntax.Statement) syntax.Expression {
	p, ok := s.(*syntax.Pipeline)
	if !ok || len(p.Elements) != 1 || p.Background {
		return nil
	}
	x, ok := p.Elements[0].(*syntax.CommandExpression)
	if !ok || len(x.Redirections) > 0 {
		return nil
	}
	return x.Expression
}
