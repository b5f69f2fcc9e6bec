package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/shell/frame"
)

// stage binds a call to whatever it is of.
func (e *Engine) stage(f *frame.Frame, p *pipeline.Proc, target any, call *cmdlets.Call, dot bool) (pipeline.Stage, error) {
	if c, ok := target.(*cmdlets.Command); !ok || c.Kind != cmdlets.Application {
		call.Args = afterDashes(call.Args)
	}
	switch t := target.(type) {
	case *Block:
		if dot {
			return e.dotted(f, p, t, nil, call)
		}
		s, _, err := e.bindBlock(p, t, call)
		return s, err
	case *Function:
		if dot {
			return e.dotted(f, p, t.Block, t.Command, call)
		}
		call.Command = t.Command
		s, _, err := cmdlets.Bind(p, call)
		return s, err
	}
	c := target.(*cmdlets.Command)
	call.Command = c
	if c.Kind == cmdlets.Application && e.Native != nil {
		return e.Native(p, call)
	}
	if load, ok := c.Info.(*ScriptFile); ok {
		fn, err := load.Function(e)
		if err != nil {
			return nil, err
		}
		s, err := e.stage(f, p, fn, call, dot)
		if err != nil {
			return nil, err
		}
		return &scriptStage{Stage: s, e: e}, nil
	}
	s, _, err := cmdlets.Bind(p, call)
	return s, err
}

// dotted makes the stage of a dot-sourced block or function: it runs in the caller's scope.
func (e *Engine) dotted(f *frame.Frame, p *pipeline.Proc, b *Block, c *cmdlets.Command, call *cmdlets.Call) (pipeline.Stage, error) {
	d := &dotStage{e: e, f: f, b: b}
	body := b.Body.ready()
	if len(body.params) == 0 && (c == nil || !c.Advanced) {
		for _, a := range call.Args {
			d.args = append(d.args, cmdlets.LooseValues(&a)...)
		}
		return d, nil
	}
	if body.command == nil {
		body.command = e.declare(body.Name, cmdlets.Function, body)
	}
	copied := *call
	decl := body.command
	cc := &cmdlets.Command{Name: decl.Name, Kind: decl.Kind, Params: decl.Params, DefaultSet: decl.DefaultSet, Advanced: decl.Advanced,
		ShouldProcess: decl.ShouldProcess, Impact: decl.Impact, NoPositional: decl.NoPositional, Class: decl.Class}
	cc.New = func() cmdlets.Instance { return d }
	copied.Command = cc
	d.given = make([]bool, len(body.params))
	s, bound, err := cmdlets.Bind(p, &copied)
	if err == nil {
		d.args = bound.Rest
	}
	return s, err
}

// dotStage runs a body in the scope of its caller.
type dotStage struct {
	e     *Engine
	f     *frame.Frame
	b     *Block
	args  []any
	given []bool
	input []any
}

// Assign makes a parameter a variable of the caller's scope.
func (d *dotStage) Assign(i int, v any) error {
	if i >= len(d.given) {
		return nil
	}
	d.given[i] = true
	return d.f.Set(d.b.Body.params[i].name, v)
}

// Reset does nothing: parameters of a dot-sourced body are set once.
func (d *dotStage) Reset(int) {}

// Begin runs the parameters' defaults and the begin block.
func (d *dotStage) Begin(p *pipeline.Proc) error {
	form := d.b.form(d.f)
	for i, prm := range d.b.Body.params {
		if d.given == nil || !d.given[i] {
			var v any
			if n := d.b.Body.declared()[i]; n.Default != nil {
				c := *d.b.Body.c
				c.named = true
				x, err := c.value(n.Default)(d.f)
				if err != nil {
					return err
				}
				v = x
			}
			if err := d.f.Set(prm.name, v); err != nil {
				return err
			}
		}
	}
	return d.run(p, form.begin)
}

// Process runs the process block.
func (d *dotStage) Process(p *pipeline.Proc, in any) error {
	if in != pipeline.NoInput {
		d.input = append(d.input, in)
	}
	form := d.b.form(d.f)
	if form.process == nil {
		return nil
	}
	under, had := d.f.Under, d.f.HasUnder
	if in != pipeline.NoInput {
		d.f.Under, d.f.HasUnder = in, true
	}
	err := d.run(p, form.process)
	d.f.Under, d.f.HasUnder = under, had
	return err
}

// End runs the end block.
func (d *dotStage) End(p *pipeline.Proc) error { return d.run(p, d.b.form(d.f).end) }

func (d *dotStage) run(p *pipeline.Proc, r run) error {
	if r == nil {
		return nil
	}
	f, e := d.f, d.e
	out, call, current := f.Out, f.Call, e.Current
	c := frame.Call{Name: "<ScriptBlock>", Args: d.args, Input: d.input, Block: d.b, File: d.b.Body.File}
	if call != nil {
		c.Cmdlet, c.This, c.Bound, c.MakeBound, c.Invocation = call.Cmdlet, call.This, call.Bound, call.MakeBound, call.Invocation
	}
	f.Out, f.Call, e.Current = p.Out, &c, f
	fl, err := r(f)
	f.Out, f.Call, e.Current = out, call, current
	if err != nil {
		return err
	}
	return leave(f, fl)
}
