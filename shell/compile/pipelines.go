package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// pipelineStatement compiles a pipeline whose output goes where the body's does.
func (c *compiler) pipelineStatement(s *syntax.Pipeline) run {
	if s.Background {
		return c.backgroundStatement(s)
	}
	if x := lone(s); x != nil {
		return c.expressionStatement(x)
	}
	do := c.pipeline(s)
	return func(f *frame.Frame) (flow, error) {
		return next, do(f, f.Out)
	}
}

// expressionStatement evaluates and writes what there is to write.
func (c *compiler) expressionStatement(x syntax.Expression) run {
	if sub, ok := x.(*syntax.SubExpression); ok {
		return c.block(sub.Body)
	}
	if u, ok := x.(*syntax.UnaryExpression); ok && isIncrement(u.Operator) {
		v := c.increment(u, false)
		return func(f *frame.Frame) (flow, error) {
			_, err := v(f)
			return next, err
		}
	}
	v, e := c.value(x), c.e
	return func(f *frame.Frame) (flow, error) {
		r, err := v(f)
		if err != nil {
			return next, err
		}
		e.OK = true
		return next, writeOut(f.Out, r)
	}
}

// writeOut writes a result: collections element by element.
func writeOut(out pipeline.Sink, v any) error {
	if v == value.Nothing {
		return nil
	}
	return pipeline.Unroll(v, out)
}

// step is one command of a pipeline, ready to become a stage.
type step interface {
	// open evaluates the arguments and binds them. Input tells whether something is piped in.
	open(f *frame.Frame, p *pipeline.Proc, input bool) (pipeline.Stage, error)
}

// pipeline compiles a pipeline to something that runs with any output.
func (c *compiler) pipeline(s *syntax.Pipeline) func(f *frame.Frame, out pipeline.Sink) error {
	var first eval
	elements := s.Elements
	var head *syntax.CommandExpression
	if x, ok := elements[0].(*syntax.CommandExpression); ok {
		first, elements, head = c.value(x.Expression), elements[1:], x
		if len(x.Redirections) > 0 {
			return c.redirectedExpression(s, x)
		}
	}
	if first == nil && len(elements) == 1 {
		if cmd, ok := elements[0].(*syntax.Command); ok {
			return c.single(cmd)
		}
	}
	steps := make([]*call, len(elements))
	for i, el := range elements {
		cmd, ok := el.(*syntax.Command)
		if !ok {
			r := invalid("ExpressionsMustBeFirstInPipeline", "Expressions are only allowed as the first element of a pipeline.").At(el.Span())
			return func(*frame.Frame, pipeline.Sink) error { return r }
		}
		steps[i] = c.call(cmd)
		steps[i].position, steps[i].length = i+1, len(elements)
		if head != nil {
			steps[i].position, steps[i].length = i+2, len(elements)+1
		}
	}
	e := c.e
	return func(f *frame.Frame, out pipeline.Sink) error { return e.runSteps(f, steps, first, out) }
}

// runSteps opens the steps and runs them as one pipeline.
func (e *Engine) runSteps(f *frame.Frame, steps []*call, first eval, out pipeline.Sink) error {
	procs := make([]*pipeline.Proc, len(steps))
	stages := make([]pipeline.Stage, len(steps))
	var input func(pipeline.Sink) error
	if first != nil {
		v, err := first(f)
		if err != nil {
			return err
		}
		input = func(s pipeline.Sink) error { return writeOut(s, v) }
	}
	for i, st := range steps {
		procs[i] = e.Proc(f)
		stage, err := st.open(f, procs[i], input != nil || i > 0)
		if err != nil {
			return at(err, st.span)
		}
		stages[i] = stage
	}
	e.OK = true
	err := pipeline.Run(procs, stages, input, out)
	for i, p := range procs {
		if p.ErrorSeen {
			e.OK = false
		}
		if err != nil {
			err = e.commandError(steps[i], p, err)
		}
	}
	return err
}

// commandError gives an error that a command returned the place of its call, unless it has one.
func (e *Engine) commandError(st *call, p *pipeline.Proc, err error) error {
	if control(err) {
		return err
	}
	r := record(err)
	if r.Terminating && r.Invocation == p.Invocation {
		r.Terminating = false
	}
	if r.Span.File == nil && r.Command == p.Class && p.Class != "" || r.Span.File == nil && st.position == st.length {
		r.At(st.span)
		if r.Invocation == nil {
			r.Invocation = p.Invocation
		}
	}
	return r
}

// chain compiles && and ||.
func (c *compiler) chain(s *syntax.PipelineChain) run {
	left, right, e := c.statement(s.Left), c.statement(s.Right), c.e
	wantOK := s.Operator == syntax.AndAnd
	return func(f *frame.Frame) (flow, error) {
		fl, err := left(f)
		if err != nil {
			if err = e.failed(f, err); err != nil {
				return next, err
			}
		}
		if fl != next {
			return fl, nil
		}
		if e.OK != wantOK {
			return next, nil
		}
		return right(f)
	}
}
