package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/source"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// call is one command as it stands in the program.
type call struct {
	e    *Engine
	node *syntax.Command
	span source.Span
	// name is the constant name; who the expression that gives the command otherwise.
	name string
	who  eval
	dot  bool
	amp  bool
	// parens is true for `f(1, 2)`, which strict mode takes for a mistake.
	parens bool
	args   []argument
	// redirect changes the streams, nil when nothing is redirected.
	redirect redirect
	// position and length tell where in its pipeline the command stands.
	position, length int

	found      *cmdlets.Command
	generation int
	scope      *frame.Frame
}

// argument adds the arguments of one element to those of a call.
type argument func(f *frame.Frame, to []cmdlets.Arg) ([]cmdlets.Arg, error)

func (c *compiler) call(n *syntax.Command) *call {
	k := &call{e: c.e, node: n, span: n.Span(), dot: n.Invocation == syntax.Dot, amp: n.Invocation == syntax.Ampersand, position: 1, length: 1}
	switch x := n.Elements[0].(type) {
	case *syntax.StringConstantExpression:
		k.name = x.Value
	case syntax.Expression:
		k.who = c.value(x)
	}
	k.args = c.arguments(n.Elements[1:])
	k.parens = len(n.Elements) == 2 && isCallLike(n.Elements[0], n.Elements[1])
	k.redirect = c.redirections(n.Redirections)
	return k
}

// isCallLike reports whether a parenthesis with several values stands right behind a command's name.
func isCallLike(name, arg syntax.Node) bool {
	p, ok := arg.(*syntax.ParenExpression)
	if !ok || p.Span().Start != name.Span().End {
		return false
	}
	_, list := inner(p).(*syntax.ArrayLiteral)
	return list
}

// single compiles a pipeline of one command.
func (c *compiler) single(n *syntax.Command) func(*frame.Frame, pipeline.Sink) error {
	k := c.call(n)
	e := c.e
	steps := []*call{k}
	return func(f *frame.Frame, out pipeline.Sink) error {
		if k.dot || k.redirect != nil {
			return e.runSteps(f, steps, nil, out)
		}
		target, err := k.resolve(f)
		if err != nil {
			return at(err, k.span)
		}
		if fn, ok := target.(*Function); ok && fn.plain() {
			return k.callPlain(f, fn, out)
		}
		return e.runOne(f, k, target, out)
	}
}

func (e *Engine) runOne(f *frame.Frame, k *call, target any, out pipeline.Sink) error {
	p := e.Proc(f)
	stage, err := k.bind(f, p, target, false)
	if err != nil {
		return at(err, k.span)
	}
	e.OK = true
	err = pipeline.Run([]*pipeline.Proc{p}, []pipeline.Stage{stage}, nil, out)
	if p.ErrorSeen {
		e.OK = false
	}
	if err != nil {
		err = e.commandError(k, p, err)
	}
	return err
}

// open resolves, evaluates and binds.
func (k *call) open(f *frame.Frame, p *pipeline.Proc, input bool) (pipeline.Stage, error) {
	target, err := k.resolve(f)
	if err != nil {
		return nil, err
	}
	return k.bind(f, p, target, input)
}

// resolve finds what the call is of: a *Function that can be called at once, a *Block, or a *cmdlets.Command.
func (k *call) resolve(f *frame.Frame) (any, error) {
	if k.who == nil {
		return k.resolveName(f)
	}
	v, err := k.who(f)
	if err != nil {
		return nil, err
	}
	return k.e.callee(f, v, k)
}

func (k *call) resolveName(f *frame.Frame) (any, error) {
	if k.found != nil && k.generation == k.e.generation && k.scope == f.Parent {
		return asFunction(k.found), nil
	}
	c := k.e.Lookup(f, k.name)
	if c == nil {
		return nil, k.notFound()
	}
	k.found, k.generation, k.scope = c, k.e.generation, f.Parent
	return asFunction(c), nil
}

func asFunction(c *cmdlets.Command) any {
	if fn, ok := c.Info.(*Function); ok {
		return fn
	}
	return c
}

func (k *call) notFound() error {
	if k.name == "" {
		return invalid("BadExpression", "The expression after '%s' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.", k.operator())
	}
	return NotFound(k.name).At(k.node.Elements[0].Span())
}

func (k *call) operator() string {
	if k.dot {
		return "."
	}
	return "&"
}

// NotFound is the error of a name that is no command.
func NotFound(name string) *errs.Record {
	r := errs.New("CommandNotFoundException", errs.ObjectNotFound, name, errs.CommandNotFoundType,
		"The term '%s' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.", name)
	r.Exception.Record = r
	r.Exception.Props = map[string]any{"commandname": name}
	return r
}

// callee turns the value behind & or . into what is called.
func (e *Engine) callee(f *frame.Frame, v any, k *call) (any, error) {
	switch x := value.Base(v).(type) {
	case *Block:
		return x, nil
	case *cmdlets.Command:
		return asFunction(x), nil
	case *CommandInfo:
		return asFunction(x.Command), nil
	case string:
		if c := e.Lookup(f, x); c != nil {
			return asFunction(c), nil
		}
		if x != "" {
			return nil, NotFound(x)
		}
	case nil:
	default:
		if s := value.ToString(v); s != "" {
			if c := e.Lookup(f, s); c != nil {
				return asFunction(c), nil
			}
			return nil, NotFound(s)
		}
	}
	return nil, (&call{dot: k.dot}).notFound()
}

// evaluate evaluates the arguments.
func (k *call) evaluate(f *frame.Frame) ([]cmdlets.Arg, error) {
	if k.parens && f.Strict >= 2 {
		return nil, invalid("StrictModeFunctionCallWithParens", "The function or command was called as if it were a method. Parameters should be separated by spaces. For information about parameters, see the about_Parameters Help topic.")
	}
	if len(k.args) == 0 {
		return nil, nil
	}
	out := make([]cmdlets.Arg, 0, len(k.args)+1)
	for _, a := range k.args {
		var err error
		if out, err = a(f, out); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// bind makes the stage of a call.
func (k *call) bind(f *frame.Frame, p *pipeline.Proc, target any, input bool) (pipeline.Stage, error) {
	args, err := k.evaluate(f)
	if err != nil {
		return nil, err
	}
	inv := k.invocation(f, target, input)
	p.Invocation = inv
	stage, err := k.e.stage(f, p, target, &cmdlets.Call{Args: args, Invocation: inv, Input: input}, k.dot)
	if err != nil {
		if r, ok := err.(*errs.Record); ok {
			if r.Invocation == nil {
				r.Invocation = inv
			}
			if r.Activity == "" && r.Command != "" {
				r.Activity = inv.Name
			}
		}
		return nil, err
	}
	if k.redirect != nil {
		return k.redirect(f, p, stage)
	}
	return stage, nil
}

func (k *call) invocation(f *frame.Frame, target any, input bool) *errs.Invocation {
	inv := &errs.Invocation{Name: k.name, Span: k.span, Statement: k.span, PipelineLength: k.length, Position: k.position, ExpectingInput: input, Origin: "Internal"}
	if k.e.Global == f {
		inv.Origin = "Runspace"
	}
	if c := commandOf(target); c != nil {
		inv.Command = c
		if inv.Name == "" {
			inv.Name = c.Name
		}
	}
	return inv
}

// callee is what the call was last resolved to.
func (k *call) callee() any {
	if k.found == nil {
		return nil
	}
	return asFunction(k.found)
}

// commandOf is the command behind a callee, nil for a block.
func commandOf(target any) *cmdlets.Command {
	switch t := target.(type) {
	case *cmdlets.Command:
		return t
	case *Function:
		return t.Command
	}
	return nil
}
