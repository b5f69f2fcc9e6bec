package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// Block is a script block: its code, the scope it was written in, and the module scope it belongs to.
type Block struct {
	// Body is the code for a scope of its own.
	Body *Body
	// Definer is the scope it was made in, for running there without one of its own.
	Definer *frame.Frame
	// Home is its module's scope, nil outside of modules.
	Home *frame.Frame

	e   *Engine
	lit *literalBlock
}

// literalBlock is a block as it stands in a program; its forms are compiled when they are first needed and shared by
// all values made of it.
type literalBlock struct {
	c    *compiler
	node *syntax.ScriptBlock
	body *Body
	// inline runs in the scope of its definer, named in any other scope.
	inline, named *inlineForm
}

// inlineForm is the code of a block that runs in somebody else's scope.
type inlineForm struct {
	begin, process, end run
	value               eval
	test                test
}

// Type is [scriptblock].
func (b *Block) Type() *value.Type { return blockType() }

// Text is the source between the braces.
func (b *Block) Text() string {
	n := b.Body.AST
	s := syntax.Text(n)
	if (b.lit != nil || n.Span().Start > 0) && len(s) >= 2 && s[0] == '{' {
		return s[1 : len(s)-1]
	}
	return s
}

// blockLiteral compiles { ... } as a value.
func (c *compiler) blockLiteral(x *syntax.ScriptBlockExpression) eval {
	lit := &literalBlock{c: c, node: x.ScriptBlock}
	lit.body = c.newBody(x.ScriptBlock, "", nil)
	e := c.e
	return func(f *frame.Frame) (any, error) {
		f.Escaped = true
		return &Block{Body: lit.body, Definer: f, Home: e.home(f), e: e, lit: lit}, nil
	}
}

// form returns the code for running in scope f.
func (b *Block) form(f *frame.Frame) *inlineForm {
	if b.lit == nil {
		b.lit = &literalBlock{c: b.Body.c, node: b.Body.AST, body: b.Body}
	}
	l := b.lit
	if f == b.Definer && !l.c.named {
		if l.inline == nil {
			l.inline = l.c.inline(l.node)
			f.Ready()
		}
		f.Ready()
		return l.inline
	}
	if l.named == nil {
		c := *l.c
		c.named = true
		l.named = c.inline(l.node)
	}
	return l.named
}

// inline compiles a block for a scope that is not its own.
func (c *compiler) inline(sb *syntax.ScriptBlock) *inlineForm {
	k := &inlineForm{begin: c.namedBlock(sb.Begin), process: c.namedBlock(sb.Process), end: c.namedBlock(sb.End)}
	if x := loneExpression(sb); x != nil {
		k.value, k.test = c.value(x), c.condition(x)
	}
	return k
}

// loneExpression is the one expression that a block consists of, nil when it is more.
func loneExpression(sb *syntax.ScriptBlock) syntax.Expression {
	if sb.End == nil || sb.Begin != nil || sb.Process != nil || sb.Param != nil || len(sb.End.Statements) != 1 || len(sb.End.Traps) > 0 {
		return nil
	}
	x := lone(sb.End.Statements[0])
	if u, ok := x.(*syntax.UnaryExpression); ok && isIncrement(u.Operator) {
		return nil
	}
	return x
}

// Invoke runs the block in a scope of its own: `& $block args`.
func (b *Block) Invoke(p *pipeline.Proc, args []any, input func(pipeline.Sink) error, out pipeline.Sink) error {
	return b.invoke(p, nil, args, input, out)
}

// InvokeThis runs the block as a member of an object: with $this.
func (b *Block) InvokeThis(p *pipeline.Proc, this any, args []any, out pipeline.Sink) error {
	return b.invoke(p, func(in *invocation) {
		in.call.This = this
		in.f.Under, in.f.HasUnder = this, true
	}, args, nil, out)
}

func (b *Block) invoke(p *pipeline.Proc, prepare func(*invocation), args []any, input func(pipeline.Sink) error, out pipeline.Sink) error {
	e := b.e
	list := make([]cmdlets.Arg, len(args))
	for i, a := range args {
		list[i] = cmdlets.Arg{Value: a, HasValue: true}
	}
	q := e.proc()
	q.Streams, q.Prefs = p.Streams, p.Prefs
	inv := p.Invocation
	if inv == nil {
		inv = &errs.Invocation{}
	}
	q.Invocation = inv
	stage, in, err := e.bindBlock(q, b, &cmdlets.Call{Args: list, Invocation: inv, Input: input != nil})
	if err != nil {
		return err
	}
	if prepare != nil {
		prepare(in)
	}
	return pipeline.Run([]*pipeline.Proc{q}, []pipeline.Stage{stage}, input, out)
}

// bindBlock binds a call of a block. Blocks become commands when they are first called.
func (e *Engine) bindBlock(p *pipeline.Proc, b *Block, call *cmdlets.Call) (pipeline.Stage, *invocation, error) {
	body := b.Body.ready()
	if body.command == nil {
		body.command = e.declare("", cmdlets.Function, body)
	}
	var made *invocation
	c := cmdlets.Command{Name: body.command.Name, Kind: body.command.Kind, Params: body.command.Params, DefaultSet: body.command.DefaultSet,
		Advanced: body.command.Advanced, ShouldProcess: body.command.ShouldProcess, Impact: body.command.Impact, NoPositional: body.command.NoPositional,
		Dynamic: body.command.Dynamic}
	c.New = func() cmdlets.Instance {
		made = e.newInvocation(b, nil)
		if c.Advanced {
			made.command = &c
		}
		return made
	}
	call.Command = &c
	stage, _, err := cmdlets.Bind(p, call)
	return stage, made, err
}

// Call prepares the block to run for one object after another in the scope that is current.
func (b *Block) Call(p *pipeline.Proc) (pipeline.BlockCall, error) {
	e := b.e
	f := e.Current
	if b.Home != nil && b.Definer != nil {
		f = b.Definer
	}
	form := b.form(f)
	c := &blockCall{e: e, f: f, form: form, streams: p.Streams, prefs: p.Prefs, block: b}
	c.under, c.had, c.proc, c.held = f.Under, f.HasUnder, f.Proc, f.Prefs
	if form.begin != nil {
		fl, err := form.begin(f)
		if err != nil {
			return nil, err
		}
		if err := leave(f, fl); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// blockCall runs a block for one object after another.
type blockCall struct {
	e       *Engine
	f       *frame.Frame
	form    *inlineForm
	block   *Block
	streams *pipeline.Streams
	prefs   *pipeline.Preferences
	under   any
	had     bool
	proc    *pipeline.Proc
	held    *pipeline.Preferences
	sink    pipeline.Collect
}

// enter makes the block's scope current with $_ set.
func (c *blockCall) enter(item any) func() {
	e, f := c.e, c.f
	current, under, had, out := e.Current, f.Under, f.HasUnder, f.Out
	e.Current, f.Under, f.HasUnder = f, item, true
	return func() { e.Current, f.Under, f.HasUnder, f.Out = current, under, had, out }
}

// Each runs the block for item.
func (c *blockCall) Each(item any, out pipeline.Sink) error {
	e, f := c.e, c.f
	current, under, had, held := e.Current, f.Under, f.HasUnder, f.Out
	e.Current, f.Under, f.HasUnder, f.Out = f, item, true, out
	body := c.form.end
	if c.form.process != nil {
		body = c.form.process
	}
	var fl flow
	var err error
	if body != nil {
		fl, err = body(f)
	}
	e.Current, f.Under, f.HasUnder, f.Out = current, under, had, held
	if err != nil || fl == next {
		return err
	}
	return leave(f, fl)
}

// Value runs the block for item and returns what it is worth.
func (c *blockCall) Value(item any) (any, error) {
	if c.form.value != nil {
		defer c.enter(item)()
		v, err := c.form.value(c.f)
		if err != nil {
			return nil, c.e.failed(c.f, err)
		}
		if arr, ok := v.(*value.Array); ok && len(arr.Items) == 1 {
			return arr.Items[0], nil
		}
		return v, nil
	}
	var out pipeline.Collect
	if err := c.Each(item, &out); err != nil {
		return nil, err
	}
	return out.Result(), nil
}

// Try is Value with every error returned, also one that would let the next statement run.
func (c *blockCall) Try(item any) (any, error) {
	held, trying := c.f.Prefs, c.e.trying
	prefs := *held
	prefs.Error = pipeline.Stop
	c.f.Prefs = &prefs
	c.e.trying++
	defer func() { c.f.Prefs, c.e.trying = held, trying }()
	return c.Value(item)
}

// True runs the block for item as a condition.
func (c *blockCall) True(item any) (bool, error) {
	if c.form.test == nil {
		v, err := c.Value(item)
		return truth(v), err
	}
	e, f := c.e, c.f
	current, under, had := e.Current, f.Under, f.HasUnder
	e.Current, f.Under, f.HasUnder = f, item, true
	ok, err := c.form.test(f)
	if err != nil {
		err = e.failed(f, err)
		ok = false
	}
	e.Current, f.Under, f.HasUnder = current, under, had
	return ok, err
}

// Done ends the run.
func (c *blockCall) Done() {}

// InvokeItem runs the block with $_ set to item and with arguments: what the method ForEach does.
func (b *Block) InvokeItem(p *pipeline.Proc, item any, args []any, out pipeline.Sink) error {
	return b.invoke(p, func(in *invocation) { in.f.Under, in.f.HasUnder = item, true }, args, nil, out)
}

var (
	_ types.MemberBlock = (*Block)(nil)
	_ types.ItemBlock   = (*Block)(nil)
)
