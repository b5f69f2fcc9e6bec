package cmdlets

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/source"
	"csshell/pipeline/value"
)

// binder is one call being bound.
type binder struct {
	proc     *pipeline.Proc
	call     *Call
	command  *Command
	plan     *plan
	instance Instance
	out      *Bound
	// given tells the parameters that are bound; sets the parameter sets that are still possible.
	given []bool
	sets  uint32
	// loose are the arguments that no name took: positional ones and unknown names, in order.
	loose []*Arg
	// later are script blocks to run for every pipeline object.
	later []delayed
	// extra holds what common parameters ask of the stage, nil for nothing.
	extra *extras
	at    source.Span
}

// delayed is a script block given to a parameter that is bound from the pipeline.
type delayed struct {
	param int
	block pipeline.Block
	call  pipeline.BlockCall
}

// Bind binds a call and returns the stage to run. p is the Proc that the command will run with: the common parameters set
// its preferences and streams. The order is PowerShell's: named arguments, positional ones, $PSDefaultParameterValues,
// dynamic parameters, remaining arguments, then the parameter set and the mandatory parameters; what is left comes from
// the pipeline. Errors are *errs.Record.
func Bind(p *pipeline.Proc, call *Call) (pipeline.Stage, *Bound, error) {
	c := call.Command
	plan := c.planned()
	if plan.err != nil {
		r := *plan.err
		return nil, nil, &r
	}
	p.Command, p.Class, p.Impact = c.Name, c.Class, c.Impact
	if call.Invocation != nil {
		p.Invocation = call.Invocation
	}
	b := &binder{proc: p, call: call, command: c, plan: plan, out: &Bound{}, instance: c.New(), given: make([]bool, len(plan.params)), sets: everySet}
	if err := b.bind(); err != nil {
		return nil, nil, err
	}
	return b.stage(), b.out, nil
}

func (b *binder) bind() error {
	steps := [...]func() error{b.named, b.positional, b.defaults, b.dynamicParams, b.rest, b.chooseSet, b.mandatory}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// dynamicParams asks the command for more parameters and binds the arguments that are still loose to them.
func (b *binder) dynamicParams() error {
	if b.command.Dynamic == nil {
		return nil
	}
	more, err := b.command.Dynamic(b.proc, b.instance)
	if err != nil || len(more) == 0 {
		return err
	}
	if in, ok := b.instance.(*instance); ok {
		in.dynamic = more
	}
	b.extend(more)
	if b.plan.err != nil {
		return b.plan.err
	}
	if err := b.namedLoose(); err != nil {
		return err
	}
	return b.positional()
}

// extend makes a plan with the dynamic parameters behind the own ones and moves what is known about the common ones.
func (b *binder) extend(more []*Param) {
	for i, p := range more {
		p.Index = len(b.command.Params) + i
	}
	old := b.plan
	b.plan = newPlan(b.command, append(old.params[:old.own:old.own], more...))
	given := make([]bool, len(b.plan.params))
	copy(given, b.given[:old.own])
	copy(given[b.plan.own:], b.given[old.own:])
	b.given = given
}

// rest deals with arguments that no parameter took: the parameter for remaining arguments, $args of a simple function, or an error.
func (b *binder) rest() error {
	if len(b.loose) == 0 {
		return nil
	}
	if i, ok := b.remainingParam(); ok {
		return b.takeRemaining(i)
	}
	if b.sets&b.plan.all == 0 && b.plan.all != 0 {
		return b.ambiguousSet()
	}
	if !b.command.Advanced {
		for _, a := range b.loose {
			b.out.Rest = append(b.out.Rest, LooseValues(a)...)
		}
		return nil
	}
	return b.unexpected()
}

func (b *binder) unexpected() *errs.Record {
	for _, a := range b.loose {
		if a.Name != "" {
			return b.notFound(a)
		}
	}
	return b.positionalNotFound(b.loose[0])
}

// LooseValues are what an unbound argument adds to $args: its value, or the name as written and then the value.
func LooseValues(a *Arg) []any {
	if a.Name == "" {
		return []any{a.Value}
	}
	text := a.Raw
	if text == "" {
		if text = "-" + a.Name; a.HasValue && (a.Colon || a.Splatted) {
			text += ":"
		}
	}
	if a.HasValue {
		return []any{named(text, a.Name), a.Value}
	}
	return []any{named(text, a.Name)}
}

// nameShape is that of a parameter's name in $args: a text that knows what it was, so that splatting $args passes it on.
var nameShape = value.ShapeOf([]string{"System.String", "System.Object"}, nameNote)

const nameNote = "<CommandParameterName>"

func named(text, name string) any {
	return &value.Object{Shape: nameShape, Base: text, Slots: []any{name}}
}

// ParameterName returns the name that an element of $args stands for.
func ParameterName(v any) (string, bool) {
	o, ok := v.(*value.Object)
	if !ok || o.Shape != nameShape {
		return "", false
	}
	name, ok := o.Slots[0].(string)
	return name, ok
}

// remainingParam finds the parameter that takes the remaining arguments.
func (b *binder) remainingParam() (int, bool) {
	if !b.plan.remaining {
		return 0, false
	}
	for i, parts := range b.plan.parts {
		for _, s := range parts {
			if s.Remaining && !b.given[i] && s.bit&b.sets != 0 {
				return i, true
			}
		}
	}
	return 0, false
}

func (b *binder) takeRemaining(i int) error {
	var items []any
	for _, a := range b.loose {
		items = append(items, LooseValues(a)...)
	}
	first := b.loose[0]
	b.loose = nil
	if len(items) == 1 {
		if takesAnything(b.plan.params[i].Type) {
			return b.give(i, &Arg{Span: first.Span}, items[0])
		}
		if many := Elements(items[0]); many != nil {
			items = many
		}
	}
	return b.give(i, &Arg{Span: first.Span}, newArray(items))
}
