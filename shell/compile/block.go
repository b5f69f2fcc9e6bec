package compile

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/source"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// statements compiles a list of statements with the traps of its block. An error that no trap takes is handled by the
// engine's rule for failed statements.
func (c *compiler) statements(list []syntax.Statement, traps []*syntax.TrapStatement) run {
	c.hoist(list)
	runs, spans := make([]run, 0, len(list)), make([]source.Span, 0, len(list))
	for _, s := range list {
		runs, spans = append(runs, c.statement(s)), append(spans, markOf(s))
	}
	handlers := c.traps(traps)
	e := c.e
	if len(runs) == 1 && handlers == nil {
		return one(e, runs[0], spans[0])
	}
	return func(f *frame.Frame) (flow, error) {
		for i, r := range runs {
			fl, err := e.trapped(f, handlers, r)
			if err != nil {
				if fl, err = e.mend(f, handlers, pinned(err, spans[i])); err != nil || fl != next {
					return fl, err
				}
				continue
			}
			if fl != next {
				return fl, nil
			}
		}
		return next, nil
	}
}

// trapped runs a statement; under a trap, errors inside of what it calls end that too.
func (e *Engine) trapped(f *frame.Frame, traps []handler, r run) (flow, error) {
	if traps == nil {
		return r(f)
	}
	e.trying++
	defer func() { e.trying-- }()
	return r(f)
}

func one(e *Engine, r run, span source.Span) run {
	return func(f *frame.Frame) (flow, error) {
		fl, err := r(f)
		if err != nil {
			return e.mend(f, nil, pinned(err, span))
		}
		return fl, nil
	}
}

// mend deals with the error of a statement: jumps become flows again, traps get their chance, and the rest is handled
// by the engine.
func (e *Engine) mend(f *frame.Frame, handlers []handler, err error) (flow, error) {
	if control(err) {
		return next, err
	}
	for _, h := range handlers {
		if h.takes(record(err)) {
			return h.handle(e, f, record(err))
		}
	}
	return next, e.failed(f, err)
}

// part compiles a statement that is part of another one: a pipeline in parentheses or on the right of an assignment.
func (c *compiler) part(s syntax.Statement) run {
	if p, ok := s.(*syntax.Pipeline); ok {
		return c.pipelineStatement(p)
	}
	return c.statement(s)
}

// statement compiles one statement.
func (c *compiler) statement(s syntax.Statement) run {
	switch s := s.(type) {
	case *syntax.Pipeline:
		return within(c, s, func() run { return c.pipelineStatement(s) })
	case *syntax.PipelineChain:
		return c.chain(s)
	case *syntax.AssignmentStatement:
		return within(c, s, func() run { return c.assignment(s) })
	case *syntax.IfStatement:
		return c.ifStatement(s)
	case *syntax.WhileStatement:
		return c.whileStatement(s)
	case *syntax.DoWhileStatement:
		return c.doLoop(s.Condition, s.Body, s.Label, true)
	case *syntax.DoUntilStatement:
		return c.doLoop(s.Condition, s.Body, s.Label, false)
	case *syntax.ForStatement:
		return c.forStatement(s)
	case *syntax.ForEachStatement:
		return c.foreachStatement(s)
	case *syntax.SwitchStatement:
		return c.switchStatement(s)
	case *syntax.TryStatement:
		return c.tryStatement(s)
	}
	return c.rareStatement(s)
}

func (c *compiler) rareStatement(s syntax.Statement) run {
	switch s := s.(type) {
	case *syntax.ReturnStatement:
		return c.returnStatement(s)
	case *syntax.ThrowStatement:
		return c.throwStatement(s)
	case *syntax.ExitStatement:
		return c.exitStatement(s)
	case *syntax.BreakStatement:
		return c.jumpStatement(breakLoop, s.Label)
	case *syntax.ContinueStatement:
		return c.jumpStatement(continueLoop, s.Label)
	case *syntax.FunctionDefinition:
		return c.functionDefinition(s)
	case *syntax.TypeDefinition:
		return c.typeDefinition(s)
	case *syntax.DataStatement:
		return c.dataStatement(s)
	case *syntax.TrapStatement, *syntax.UsingStatement:
		return func(*frame.Frame) (flow, error) { return next, nil }
	}
	r := invalid("ErrorStatement", "This statement cannot be run.")
	return func(*frame.Frame) (flow, error) { return next, r.At(s.Span()) }
}

// block compiles the statements of a block in braces.
func (c *compiler) block(b *syntax.StatementBlock) run {
	if b == nil {
		return func(*frame.Frame) (flow, error) { return next, nil }
	}
	return c.statements(b.Statements, b.Traps)
}

func (c *compiler) namedBlock(b *syntax.NamedBlock) run {
	if b == nil {
		return nil
	}
	return c.statements(b.Statements, b.Traps)
}

// throwable returns the record when err is one that catch and trap may take, nil for ways out.
func throwable(err error) *errs.Record {
	if err == nil || control(err) {
		return nil
	}
	return record(err)
}
