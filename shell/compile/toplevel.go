package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/shell/frame"
	"csshell/shell/resolve"
	"csshell/shell/syntax"
)

// RunTree runs a parsed text in the global scope.
func (e *Engine) RunTree(sb *syntax.ScriptBlock, out pipeline.Sink) error {
	c := e.topCompiler()
	resolve.Names(sb, c.layout)
	e.Global.Ready()
	if err := e.require(sb); err != nil {
		return err
	}
	if err := c.usings(sb); err != nil {
		return err
	}
	f := e.Global
	held := f.Out
	defer func() { f.Out = held }()
	f.Out = out
	for _, b := range []*syntax.NamedBlock{sb.Begin, sb.Process, sb.End} {
		if b == nil {
			continue
		}
		fl, err := c.namedBlock(b)(f)
		if err != nil || fl != next {
			return afterAll(err)
		}
	}
	return nil
}

// afterAll is what an error means at the top: a break or continue outside of every loop just ends the text.
func afterAll(err error) error {
	if _, ok := err.(*jump); ok {
		return nil
	}
	return err
}

// RunNamed runs a text in scope f, as Invoke-Expression does.
func (e *Engine) RunNamed(f *frame.Frame, name, text string, out pipeline.Sink) error {
	sb, err := e.parse(name, text)
	if err != nil {
		return err
	}
	c := e.topCompiler()
	if f == e.Global {
		resolve.Names(sb, c.layout)
		f.Ready()
	} else {
		c.named = true
	}
	if err := c.usings(sb); err != nil {
		return err
	}
	held, current := f.Out, e.Current
	f.Out, e.Current = out, f
	defer func() { f.Out, e.Current = held, current }()
	for _, b := range []*syntax.NamedBlock{sb.Begin, sb.Process, sb.End} {
		if b == nil {
			continue
		}
		fl, err := c.namedBlock(b)(f)
		if err != nil {
			return err
		}
		if fl != next {
			return leave(f, fl)
		}
	}
	return nil
}

// ParseFailure is the error of a text that does not parse: the first error's id and place, with all of them kept.
func ParseFailure(list []syntax.ParseError) *errs.Record {
	first := list[0]
	r := errs.New(first.ID, errs.ParserError, nil, errs.ParseType, "%s", first.Message)
	r.Span = first.Place.Extent
	r.Exception.Props = map[string]any{"errors": list}
	return r
}

// RunScript runs a script file in the global scope with arguments, as -File does.
func (e *Engine) RunScript(path, text string, args []cmdlets.Arg, out pipeline.Sink) error {
	sb, err := e.parse(path, text)
	if err != nil {
		return err
	}
	c := e.topCompiler()
	resolve.Names(sb, c.layout)
	if sb.Param != nil {
		for _, p := range sb.Param.Params {
			c.layout.Add(p.Name.Name)
		}
	}
	e.Global.Ready()
	if err := e.require(sb); err != nil {
		return err
	}
	if err := c.usings(sb); err != nil {
		return err
	}
	body := c.newBody(sb, "", nil)
	body.File = path
	b := &Block{Body: body, Definer: e.Global, e: e, lit: &literalBlock{c: c, node: sb, body: body}}
	e.Global.Call.File = path
	p := e.Proc(e.Global)
	inv := &errs.Invocation{Name: path, Origin: "Internal"}
	p.Invocation = inv
	e.Global.Call.Invocation = inv
	held := e.Global.Out
	defer func() { e.Global.Out = held }()
	stage, err := e.dotted(e.Global, p, b, nil, &cmdlets.Call{Args: args, Invocation: inv})
	if err != nil {
		r := record(err)
		r.Activity = baseName(path)
		return r
	}
	return afterAll(pipeline.Run([]*pipeline.Proc{p}, []pipeline.Stage{stage}, e.scriptInput(), out))
}

// scriptInput feeds a script what the session was given as its $input, nil for nothing.
func (e *Engine) scriptInput() func(pipeline.Sink) error {
	items := e.Global.Call.Input
	if items == nil {
		return nil
	}
	return func(out pipeline.Sink) error {
		for _, v := range items {
			if err := out.Write(v); err != nil {
				return err
			}
		}
		return nil
	}
}
