package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/shell/frame"
)

// invocation is one call of a function, script or block as a stage: the binder assigns its parameters, the pipeline
// runs it.
type invocation struct {
	// exited is true once the exit statement of a script file was met.
	exited  bool
	e       *Engine
	block   *Block
	body    *Body
	command *cmdlets.Command
	f       *frame.Frame
	call    frame.Call
	given   []bool
	table   *value.Hashtable
	bound   *cmdlets.Bound
	// dynamic are the parameters that the dynamicparam block added.
	dynamic []*cmdlets.Param
	// runtime are the RuntimeDefinedParameter objects behind them.
	runtime []any
	caller  *frame.Frame
	input   bool
	ran     bool
	// early are the arguments of a call by & { } with values, bound in Begin.
	begun bool
	// shared is true when the body runs in the caller's scope (dot-sourcing).
	shared bool
}

func (e *Engine) newInvocation(b *Block, c *cmdlets.Command) *invocation {
	body := b.Body.ready()
	in := &invocation{e: e, block: b, body: body, command: c, caller: e.Current, given: make([]bool, len(body.params))}
	parent := e.Current
	if b.Home != nil {
		parent = b.Home
	}
	kind := frame.FunctionScope
	if c != nil && c.Kind == cmdlets.ExternalScript {
		kind = frame.ScriptScope
	}
	in.f = e.frame(body.c.layout, parent, kind)
	in.call = frame.Call{Name: body.Name, Block: b, File: body.File}
	if in.call.Name == "" {
		in.call.Name = "<ScriptBlock>"
		if c != nil {
			in.call.Name = c.Name
		}
	}
	in.f.Call = &in.call
	return in
}

// Assign gives parameter i its value, which the binder has converted.
func (in *invocation) Assign(i int, v any) error {
	if i < len(in.body.params) {
		p := in.body.params[i]
		in.given[i] = true
		p.store(in.f, v)
		in.note(p.name, v)
		return nil
	}
	if i -= len(in.body.params); i < len(in.dynamic) {
		in.note(in.dynamic[i].Name, v)
		return in.setDynamic(i, v)
	}
	return nil
}

// note enters a parameter into $PSBoundParameters once that exists.
func (in *invocation) note(name string, v any) {
	if in.table != nil {
		in.table.Set(name, v)
	}
}

// Reset gives parameter i its default again.
func (in *invocation) Reset(i int) {
	if i < len(in.body.params) {
		p := in.body.params[i]
		in.given[i] = false
		if in.table != nil {
			in.table.Delete(p.name)
		}
		if in.begun {
			p.initial(in.f)
		}
	}
}

// Chosen keeps what the binder bound, for $PSBoundParameters and $PSCmdlet.ParameterSetName.
func (in *invocation) Chosen(b *cmdlets.Bound) {
	in.bound = b
	in.call.Args = b.Rest
	in.call.MakeBound = func() *value.Hashtable {
		if in.table == nil {
			in.table = value.NewHashtable(len(b.Names))
			for i, n := range b.Names {
				in.table.Set(n, b.Values[i])
			}
		}
		return in.table
	}
}

// callerSink writes with the caller's scope current, because what is downstream runs for the caller.
type callerSink struct {
	e   *Engine
	at  *frame.Frame
	out pipeline.Sink
}

func (s *callerSink) Write(v any) error {
	current := s.e.Current
	s.e.Current = s.at
	err := s.out.Write(v)
	s.e.Current = current
	return err
}

// Begin sets the scope up and runs the begin block.
func (in *invocation) Begin(p *pipeline.Proc) error {
	e, f := in.e, in.f
	if err := e.enter(p.Invocation.Span); err != nil {
		return err
	}
	e.depth--
	f.Proc, f.Out = p, &callerSink{e, in.caller, p.Out}
	in.preferences(p)
	in.call.Invocation = p.Invocation
	if in.command != nil && in.command.Advanced {
		in.call.Cmdlet = &PSCmdlet{Proc: p, in: in}
	}
	in.begun = true
	if in.bound != nil && in.table == nil {
		in.call.MakeBound()
	}
	return in.exit(p, in.within(func() error {
		for i, param := range in.body.params {
			if !in.given[i] {
				if err := param.initial(f); err != nil {
					return err
				}
			}
		}
		return in.runBlock(in.body.begin)
	}))
}

// exit ends a script file at its exit statement: the caller goes on with the code in $LASTEXITCODE.
func (in *invocation) exit(p *pipeline.Proc, err error) error {
	x, ok := err.(*Exit)
	if !ok || in.command == nil || in.command.Kind != cmdlets.ExternalScript {
		return err
	}
	in.exited = true
	in.e.LastExit, in.e.HasExit = x.Code, true
	p.ErrorSeen = p.ErrorSeen || x.Code != 0
	return nil
}

// preferences makes the common parameters of the call visible as variables.
func (in *invocation) preferences(p *pipeline.Proc) {
	held := in.caller.Prefs
	in.f.Prefs = p.Prefs
	if p.Prefs == held {
		return
	}
	for name, show := range shownPreferences {
		if v, changed := show(p.Prefs, held); changed {
			in.f.Define(frame.NewVar(name, v))
		}
	}
}

// within runs f as part of this call: with its scope current and the call on the stack of calls.
func (in *invocation) within(f func() error) error {
	e := in.e
	current, trying := e.Current, e.trying
	e.Current = in.f
	e.depth++
	span := in.f.Proc.Invocation.Span
	e.calls = append(e.calls, activation{name: in.call.Name, at: span})
	n := len(e.calls)
	err := f()
	if len(e.calls) >= n {
		e.calls = e.calls[:n-1]
	}
	e.depth--
	e.Current, e.trying = current, trying
	return err
}

// runBlock runs a named block; a return ends it.
func (in *invocation) runBlock(r run) error {
	if r == nil {
		return nil
	}
	fl, err := r(in.f)
	if err != nil {
		return err
	}
	return leave(in.f, fl)
}

// Process runs the process block for an object, or keeps the object for $input.
func (in *invocation) Process(p *pipeline.Proc, v any) error {
	in.ran = true
	if in.exited {
		return nil
	}
	if in.body.process == nil {
		if v != pipeline.NoInput {
			in.call.Input = append(in.call.Input, v)
		}
		return nil
	}
	if v != pipeline.NoInput {
		in.f.Under, in.f.HasUnder = v, true
		in.call.Input = []any{v}
	}
	return in.exit(p, in.within(func() error { return in.runBlock(in.body.process) }))
}

// End runs the end block.
func (in *invocation) End(p *pipeline.Proc) error {
	if in.exited {
		return nil
	}
	if in.body.process != nil {
		in.call.Input = nil
	}
	return in.exit(p, in.within(func() error { return in.runBlock(in.body.end) }))
}

// Close runs the clean block and gives the scope back.
func (in *invocation) Close(p *pipeline.Proc) error {
	if in.body.clean == nil || in.f.Proc == nil {
		return nil
	}
	out := in.f.Out
	in.f.Out = pipeline.Discard
	err := in.within(func() error { return in.runBlock(in.body.clean) })
	in.f.Out = out
	if err != nil && !control(err) {
		return in.e.report(in.f, record(err))
	}
	return nil
}
