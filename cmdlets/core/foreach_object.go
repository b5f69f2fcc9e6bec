package core

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// forEachObject is ForEach-Object.
type forEachObject struct {
	cmdlets.Base
	cmdlets.Mutates
	Process_         []pipeline.Block `name:"Process" set:"ScriptBlockSet" pos:"0" mandatory:"" check:"allownull allowemptycollection" help:"What to do with each object; $_ is the object."`
	InputObject      any              `pipe:"value" help:"The objects."`
	BeginBlock       pipeline.Block   `name:"Begin" set:"ScriptBlockSet" help:"Runs before the first object."`
	EndBlock         pipeline.Block   `name:"End" set:"ScriptBlockSet" help:"Runs after the last object."`
	RemainingScripts []pipeline.Block `set:"ScriptBlockSet" pos:"remaining" check:"allownull allowemptycollection" help:"Further blocks."`
	MemberName       string           `set:"PropertyAndMethodSet" pos:"0" mandatory:"" check:"notnullorempty" help:"A property to read or a method to call."`
	ArgumentList     []any            `set:"PropertyAndMethodSet" pos:"remaining" alias:"Args" help:"The method's arguments."`
	Parallel         pipeline.Block   `set:"ParallelParameterSet" mandatory:"" help:"Runs for several objects at the same time, each in a session of its own."`
	ThrottleLimit    int32            `set:"ParallelParameterSet" range:"1,2147483647" help:"How many run at the same time."`
	TimeoutSeconds   int32            `set:"ParallelParameterSet" range:"0,2147483" help:"Stop all after this time."`
	AsJob            bool             `set:"ParallelParameterSet" help:"Run as a job."`
	UseNewRunspace   bool             `set:"ParallelParameterSet" help:"Use a new session for each object."`

	calls    []pipeline.BlockCall
	first    pipeline.Block
	last     pipeline.Block
	parallel []any
}

func forEachObjectCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "ForEach-Object", Module: module, Class: "Microsoft.PowerShell.Commands.ForEachObjectCommand", DefaultSet: "ScriptBlockSet",
		Doc: &cmdlets.Doc{
			Synopsis: "Performs an operation against each item in a collection of input objects.",
			Examples: []cmdlets.Example{{Code: "1..3 | ForEach-Object { $_ * 2 }"}, {Code: "'a','b' | ForEach-Object ToUpper"}},
		},
	}, func() *forEachObject { return &forEachObject{ThrottleLimit: 5} })
}

// Begin sorts the blocks into begin, process and end, as PowerShell does: of several positional ones the first is
// begin and, when there are more than two, the last is end.
func (f *forEachObject) Begin(p *pipeline.Proc) error {
	if f.MemberName != "" || f.Parallel != nil {
		return nil
	}
	f.first, f.last = f.BeginBlock, f.EndBlock
	blocks := append(append([]pipeline.Block(nil), f.Process_...), f.RemainingScripts...)
	if f.first == nil && len(blocks) > 1 {
		f.first, blocks = blocks[0], blocks[1:]
	}
	if f.last == nil && len(blocks) > 1 {
		f.last, blocks = blocks[len(blocks)-1], blocks[:len(blocks)-1]
	}
	if err := f.once(p, f.first); err != nil {
		return err
	}
	for _, b := range blocks {
		if b == nil {
			continue
		}
		c, err := b.Call(p)
		if err != nil {
			return err
		}
		f.calls = append(f.calls, c)
	}
	return nil
}

// once runs the begin or end block.
func (f *forEachObject) once(p *pipeline.Proc, b pipeline.Block) error {
	if b == nil {
		return nil
	}
	c, err := b.Call(p)
	if err != nil {
		return err
	}
	defer c.Done()
	return c.Each(nil, p.Out)
}

// Process runs the blocks for an object, or reads or calls its member.
func (f *forEachObject) Process(p *pipeline.Proc, in any) error {
	if f.Parallel != nil {
		f.parallel = append(f.parallel, f.InputObject)
		return nil
	}
	if f.MemberName != "" {
		return f.member(p, f.InputObject)
	}
	item := f.InputObject
	for _, c := range f.calls {
		if err := c.Each(item, p.Out); err != nil {
			return err
		}
	}
	return nil
}

// member reads a property, or calls a method when there is no such property.
func (f *forEachObject) member(p *pipeline.Proc, in any) error {
	if value.IsNull(in) {
		return p.WriteError(errs.New("InputObjectIsNull", errs.InvalidArgument, nil, errs.PSArgumentNullType, "You cannot call a method on a null-valued expression."))
	}
	if ok, err := p.ShouldProcess("InputObject: "+value.ToString(in), f.action()); err != nil || !ok {
		return err
	}
	if len(f.ArgumentList) == 0 {
		v, found, err := types.Get(p, in, f.MemberName)
		if err != nil {
			return nil
		}
		if found {
			if _, method := v.(*types.BoundMethod); !method {
				return p.WriteEach(v)
			}
		} else if _, table := value.Base(in).(value.Dictionary); table {
			return nil
		}
	}
	v, err := types.Call(p, in, f.MemberName, f.ArgumentList)
	if err != nil {
		r := *errs.Of(err)
		if r.ID == "MethodNotFound" {
			return nil
		}
		return p.WriteError(&r)
	}
	return p.WriteEach(v)
}

func (f *forEachObject) action() string {
	if len(f.ArgumentList) > 0 {
		return "Invoke method " + f.MemberName
	}
	return "Retrieve the value for property '" + f.MemberName + "'"
}

// Parallel runs a block for many objects at the same time in sessions of their own.
type Parallel interface {
	RunParallel(p *pipeline.Proc, block pipeline.Block, items []any, limit int, out pipeline.Sink) error
}

// End runs the end block.
func (f *forEachObject) End(p *pipeline.Proc) error {
	for _, c := range f.calls {
		c.Done()
	}
	if f.Parallel != nil {
		var s Parallel
		if !p.Session.Service(&s) {
			return errs.Runtime("NotSupported", "ForEach-Object -Parallel is not available in this session.")
		}
		return s.RunParallel(p, f.Parallel, f.parallel, int(f.ThrottleLimit), p.Out)
	}
	return f.once(p, f.last)
}
