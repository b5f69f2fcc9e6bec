package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// Function is a function, filter or script as it can be called.
type Function struct {
	// Command is its declaration for the binder, help and completion.
	Command *cmdlets.Command
	// Block is its body.
	Block *Block
}

func (fn *Function) plain() bool {
	return fn.Command.Kind != cmdlets.ExternalScript && fn.Block.Body.plain()
}

// functionDefinition compiles a definition: running it makes the function exist in the scope.
func (c *compiler) functionDefinition(s *syntax.FunctionDefinition) run {
	scope, name := splitScope(s.Name)
	body := c.newBody(s.Body, name, s.Params)
	body.Filter = s.Filter
	find := scopeOf(scope)
	e := c.e
	return func(f *frame.Frame) (flow, error) {
		g := f
		if find != nil {
			g = find(f)
		}
		e.Define(g, e.NewFunction(name, body, e.home(f)))
		return next, nil
	}
}

// splitScope takes a scope off a function's name: "global:f".
func splitScope(name string) (scope, rest string) {
	for i := 0; i < len(name); i++ {
		if name[i] == ':' {
			return value.Fold(name[:i]), name[i+1:]
		}
	}
	return "", name
}

// home is the module scope that code running in f belongs to, nil outside of modules.
func (e *Engine) home(f *frame.Frame) *frame.Frame {
	for g := f; g != nil; g = g.Parent {
		if g.Kind == frame.ModuleScope {
			return g
		}
		if g.Call != nil && g.Call.Block != nil {
			if b, ok := g.Call.Block.(*Block); ok {
				return b.Home
			}
		}
	}
	return nil
}

// NewFunction makes a function of a body.
func (e *Engine) NewFunction(name string, body *Body, home *frame.Frame) *Function {
	fn := &Function{Block: &Block{Body: body, Home: home, e: e}}
	kind := cmdlets.Function
	if body.Filter {
		kind = cmdlets.Filter
	}
	fn.Command = e.declare(name, kind, body)
	fn.Command.Info = fn
	fn.Command.New = func() cmdlets.Instance { return e.newInvocation(fn.Block, fn.Command) }
	return fn
}

// Define puts a function into a scope.
func (e *Engine) Define(f *frame.Frame, fn *Function) {
	if f.Functions == nil {
		f.Functions = map[string]any{}
	}
	f.Functions[value.Fold(fn.Command.Name)] = fn.Command
	e.Changed()
}

// callPlain calls a function that needs no binder. Arguments that it cannot place go the long way.
func (k *call) callPlain(f *frame.Frame, fn *Function, out pipeline.Sink) error {
	e, b := k.e, fn.Block.Body
	args, err := k.evaluate(f)
	if err != nil {
		return err
	}
	args = afterDashes(args)
	parent := f
	if fn.Block.Home != nil {
		parent = fn.Block.Home
	}
	if err := e.enter(k.span); err != nil {
		return err
	}
	g := e.frame(b.c.layout, parent, frame.FunctionScope)
	g.Proc, g.Out, g.Prefs = f.Proc, out, f.Prefs
	state := plainCall{Call: frame.Call{Name: b.Name, Block: fn.Block, File: b.File}}
	g.Call = &state.Call
	if !state.bind(g, b, args) {
		e.depth--
		e.release(g)
		return k.callBound(f, fn, out)
	}
	return e.runPlain(f, g, k, &state, b)
}

// runPlain runs the body of a plain call.
func (e *Engine) runPlain(caller, g *frame.Frame, k *call, state *plainCall, b *Body) error {
	current := e.Current
	e.Current = g
	state.Site = k
	e.calls = append(e.calls, activation{name: b.Name, at: k.span})
	e.OK = true
	err := b.defaults(g, &state.given)
	var fl flow
	if err == nil && b.end != nil {
		fl, err = b.end(g)
	}
	e.calls = e.calls[:len(e.calls)-1]
	e.Current = current
	e.depth--
	if err == nil {
		err = leave(g, fl)
	}
	if err == nil || !control(err) {
		e.release(g)
	}
	return err
}

// plainCall is the state of a plain call.
type plainCall struct {
	frame.Call
	given uint64
}

// bind places the arguments: named ones by their full names, the others in order. It reports false when the binder
// must do it.
func (s *plainCall) bind(g *frame.Frame, b *Body, args []cmdlets.Arg) bool {
	if len(b.params) > 64 {
		return false
	}
	for i := 0; i < len(args); i++ {
		if args[i].Name == "" {
			continue
		}
		p := b.find(args[i].Name)
		if p < 0 || s.given&(1<<p) != 0 {
			return false
		}
		v, used, ok := namedValue(b.params[p], args, i)
		if !ok || !b.params[p].take(g, v) {
			return false
		}
		s.given |= 1 << p
		if used {
			args[i+1].Splatted, args[i+1].Colon = true, true
		}
	}
	return s.positional(g, b, args)
}

// namedValue is the value of `-Name`: what follows, or true for a switch.
func namedValue(p *param, args []cmdlets.Arg, i int) (v any, used, ok bool) {
	a := &args[i]
	switch {
	case a.HasValue:
		return a.Value, false, true
	case p.toggle:
		return true, false, true
	case i+1 < len(args) && args[i+1].Name == "":
		return args[i+1].Value, true, true
	}
	return nil, false, false
}

func (s *plainCall) positional(g *frame.Frame, b *Body, args []cmdlets.Arg) bool {
	next := 0
	for i := range args {
		a := &args[i]
		if a.Name != "" || a.Splatted && a.Colon {
			continue
		}
		for next < len(b.params) && (s.given&(1<<next) != 0 || b.params[next].toggle) {
			next++
		}
		if next >= len(b.params) {
			s.Args = append(s.Args, a.Value)
			continue
		}
		if !b.params[next].take(g, a.Value) {
			return false
		}
		s.given |= 1 << next
	}
	return true
}

func (b *Body) find(name string) int {
	folded := value.Fold(name)
	for i, p := range b.params {
		if p.folded == folded {
			return i
		}
	}
	return -1
}
