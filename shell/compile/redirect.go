package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// redirect puts a stage's streams where its redirections say.
type redirect func(f *frame.Frame, p *pipeline.Proc, s pipeline.Stage) (pipeline.Stage, error)

// target is one compiled redirection.
type target struct {
	from, to syntax.Stream
	file     eval
	append   bool
	node     syntax.Node
}

// redirections compiles the redirections of a command, nil for none.
func (c *compiler) redirections(nodes []syntax.Node) redirect {
	if len(nodes) == 0 {
		return nil
	}
	list := make([]target, len(nodes))
	for i, n := range nodes {
		switch n := n.(type) {
		case *syntax.MergingRedirection:
			list[i] = target{from: n.From, to: n.To, node: n}
		case *syntax.FileRedirection:
			list[i] = target{from: n.From, file: c.value(n.Target), append: n.Append, node: n}
		}
	}
	e := c.e
	return func(f *frame.Frame, p *pipeline.Proc, s pipeline.Stage) (pipeline.Stage, error) {
		r := &redirected{Stage: s, e: e, f: f, list: list}
		for _, t := range list {
			if t.file == nil {
				r.files = append(r.files, nil)
				continue
			}
			name, err := t.file(f)
			if err != nil {
				return nil, err
			}
			sink, err := e.openFile(f, name, t)
			if err != nil {
				return nil, err
			}
			r.files = append(r.files, sink)
		}
		return r, nil
	}
}

// redirected is a stage whose streams go elsewhere.
type redirected struct {
	pipeline.Stage
	e     *Engine
	f     *frame.Frame
	list  []target
	files []*fileSink
}

// Begin puts the sinks in place: the output's place is only known now.
func (r *redirected) Begin(p *pipeline.Proc) error {
	streams := *p.Streams
	out := p.Out
	for i, t := range r.list {
		var to pipeline.Sink
		switch {
		case r.files[i] != nil:
			to = r.files[i]
			if err := r.files[i].begin(); err != nil {
				return err
			}
		case t.to == syntax.OutputStream:
			to = &merging{p.Out}
		default:
			to = streamOf(&streams, t.to)
		}
		if t.from == syntax.OutputStream || t.from == syntax.AllStreams {
			if r.files[i] != nil {
				out = to
			}
		}
		point(&streams, t.from, to)
	}
	p.Streams, p.Out = &streams, out
	return r.Stage.Begin(p)
}

// merging puts the records of other streams among the output; errors are marked, so that the console still shows them as
// errors.
type merging struct{ out pipeline.Sink }

// Write writes v, an error as a marked copy.
func (m *merging) Write(v any) error {
	if r, ok := v.(*errs.Record); ok {
		c := *r
		c.Merged = true
		v = &c
	}
	return m.out.Write(v)
}

// point makes a stream go to a sink.
func point(s *pipeline.Streams, from syntax.Stream, to pipeline.Sink) {
	all := from == syntax.AllStreams
	if all || from == syntax.ErrorStream {
		s.Error = to
	}
	if all || from == syntax.WarningStream {
		s.Warning = to
	}
	if all || from == syntax.VerboseStream {
		s.Verbose = to
	}
	if all || from == syntax.DebugStream {
		s.Debug = to
	}
	if all || from == syntax.InformationStream {
		s.Information = to
	}
}

func streamOf(s *pipeline.Streams, n syntax.Stream) pipeline.Sink {
	switch n {
	case syntax.WarningStream:
		return s.Warning
	case syntax.VerboseStream:
		return s.Verbose
	case syntax.DebugStream:
		return s.Debug
	case syntax.InformationStream:
		return s.Information
	}
	return s.Error
}

// Close closes the stage and the files.
func (r *redirected) Close(p *pipeline.Proc) error {
	var err error
	if c, ok := r.Stage.(pipeline.Closer); ok {
		err = c.Close(p)
	}
	for _, s := range r.files {
		if s != nil {
			if e := s.end(); e != nil && err == nil {
				err = e
			}
		}
	}
	return err
}

// fileSink writes into a file as Out-File does: it is that cmdlet.
type fileSink struct {
	proc  *pipeline.Proc
	stage pipeline.Stage
	began bool
}

// openFile makes the sink of a file redirection; a target of $null drops everything.
func (e *Engine) openFile(f *frame.Frame, name any, t target) (*fileSink, error) {
	if value.IsNull(name) {
		return &fileSink{}, nil
	}
	c := e.Lookup(f, "Out-File")
	if c == nil {
		return nil, NotFound("Out-File")
	}
	p := e.Proc(f)
	p.Out = pipeline.Discard
	args := []cmdlets.Arg{{Name: "FilePath", Value: value.ToString(name), HasValue: true, Splatted: true}}
	if t.append {
		args = append(args, cmdlets.Arg{Name: "Append", Value: true, HasValue: true, Splatted: true})
	}
	inv := &errs.Invocation{Name: "Out-File", Span: t.node.Span(), Command: c}
	s, _, err := cmdlets.Bind(p, &cmdlets.Call{Command: c, Args: args, Input: true, Invocation: inv})
	if err != nil {
		return nil, err
	}
	return &fileSink{proc: p, stage: s}, nil
}

func (s *fileSink) begin() error {
	if s.stage == nil || s.began {
		return nil
	}
	s.began = true
	return s.stage.Begin(s.proc)
}

// Write writes one object to the file.
func (s *fileSink) Write(v any) error {
	if s.stage == nil {
		return nil
	}
	if m, ok := v.(*pipeline.Message); ok && m.Kind != pipeline.Information {
		v = m.Text() // in a file a warning is its text alone
	}
	return s.stage.Process(s.proc, v)
}

func (s *fileSink) end() error {
	if s.stage == nil || !s.began {
		return nil
	}
	err := s.stage.End(s.proc)
	if c, ok := s.stage.(pipeline.Closer); ok {
		if e := c.Close(s.proc); err == nil {
			err = e
		}
	}
	return err
}

// redirectedExpression compiles a pipeline whose first element is an expression with redirections.
func (c *compiler) redirectedExpression(s *syntax.Pipeline, x *syntax.CommandExpression) func(*frame.Frame, pipeline.Sink) error {
	v, red := c.value(x.Expression), c.redirections(x.Redirections)
	e := c.e
	var steps []*call
	for _, el := range s.Elements[1:] {
		if cmd, ok := el.(*syntax.Command); ok {
			steps = append(steps, c.call(cmd))
		}
	}
	return func(f *frame.Frame, out pipeline.Sink) error {
		p := e.Proc(f)
		stage, err := red(f, p, &expressionStage{e: e, f: f, v: v})
		if err != nil {
			return at(err, x.Span())
		}
		procs, stages := []*pipeline.Proc{p}, []pipeline.Stage{stage}
		for _, st := range steps {
			q := e.Proc(f)
			stage, err := st.open(f, q, true)
			if err != nil {
				return at(err, st.span)
			}
			procs, stages = append(procs, q), append(stages, stage)
		}
		return pipeline.Run(procs, stages, nil, out)
	}
}

// expressionStage evaluates an expression as the first stage of a pipeline.
type expressionStage struct {
	e *Engine
	f *frame.Frame
	v eval
}

// Begin does nothing.
func (*expressionStage) Begin(*pipeline.Proc) error { return nil }

// Process evaluates and writes; messages of what runs inside go where the redirections say.
func (s *expressionStage) Process(p *pipeline.Proc, _ any) error {
	held := s.f.Proc
	q := *held
	q.Streams = p.Streams
	s.f.Proc = &q
	v, err := s.v(s.f)
	s.f.Proc = held
	if err != nil {
		if err = s.e.failedOn(s.f, p.Streams, err); err != nil {
			return err
		}
		return nil
	}
	return writeOut(p.Out, v)
}

// End does nothing.
func (*expressionStage) End(*pipeline.Proc) error { return nil }

// failedOn is failed with other streams.
func (e *Engine) failedOn(f *frame.Frame, s *pipeline.Streams, err error) error {
	held := f.Proc
	q := *held
	q.Streams = s
	f.Proc = &q
	err = e.failed(f, err)
	f.Proc = held
	return err
}
