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

	strict   int
	wild     bool
	calls    []pipeline.BlockCall
	first    pipeline.Block
	last     pipeline.Block
	parallel []any
	names    []string
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
	f.strict, f.wild = strict(p), value.HasWildcard(f.MemberName)
	if f.Parallel != nil {
		return f.checkParallel()
	}
	if f.MemberName != "" {
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

// Chosen learns which parameters were given.
func (f *forEachObject) Chosen(b *cmdlets.Bound) { f.names = b.Names }

// checkParallel refuses the common parameters that -Parallel does not know.
func (f *forEachObject) checkParallel() error {
	for _, n := range f.names {
		switch n {
		case "ErrorAction", "WarningAction", "InformationAction", "PipelineVariable":
			return errs.New("ParallelCommonParametersNotSupported", errs.InvalidOperation, nil, errs.PSArgumentType,
				"The following common parameters are not currently supported in the Parallel parameter set:\nErrorAction, WarningAction, InformationAction, PipelineVariable")
		}
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

// member reads a property, or calls a method when there is no such property. What does not exist gives $null, or in
// strict mode an error.
func (f *forEachObject) member(p *pipeline.Proc, in any) error {
	if value.IsNull(in) {
		if f.strict >= 2 {
			return p.WriteError(errs.New("InputObjectIsNull", errs.InvalidArgument, nil, errs.PSInvalidOperationType, "Cannot operate on a 'null' input object."))
		}
		return p.Write(nil)
	}
	name, err := f.resolve(p, in)
	if err != nil {
		return p.WriteError(errs.Of(err))
	}
	if len(f.ArgumentList) == 0 {
		done, err := f.read(p, in, name)
		if done || err != nil {
			return err
		}
	}
	return f.invoke(p, in, name)
}

// resolve finds the member that a name with wildcards means.
func (f *forEachObject) resolve(p *pipeline.Proc, in any) (string, error) {
	if !f.wild {
		return f.MemberName, nil
	}
	names := matching(p, in, f.MemberName, true)
	switch len(names) {
	case 0:
		return f.MemberName, nil
	case 1:
		return names[0], nil
	}
	return "", ambiguous("AmbiguousPropertyOrMethodName", f.MemberName, in, names)
}

// read writes the value of a property; done is false when the name is that of a method.
func (f *forEachObject) read(p *pipeline.Proc, in any, name string) (done bool, err error) {
	v, found, err := types.Get(p, in, name)
	if err != nil {
		return true, f.nothing(p, in, name)
	}
	if _, method := v.(*types.BoundMethod); method {
		return false, nil
	}
	if !found {
		return true, f.nothing(p, in, name)
	}
	if p.Prefs.WhatIf || p.Prefs.Confirm != 0 {
		if ok, err := p.ShouldProcess("InputObject: "+value.ToString(in), "Retrieve the value for property '"+name+"'"); err != nil || !ok {
			return true, err
		}
	}
	return true, p.WriteEach(v)
}

// nothing stands for a member that does not exist.
func (f *forEachObject) nothing(p *pipeline.Proc, in any, name string) error {
	if f.strict >= 2 {
		return p.WriteError(errs.New("PropertyOrMethodNotFound", errs.InvalidArgument, in, errs.PSArgumentType, "The input name \"%s\" cannot be resolved to a member.", name))
	}
	return p.Write(nil)
}

func (f *forEachObject) invoke(p *pipeline.Proc, in any, name string) error {
	action := "Invoke method " + name
	if len(f.ArgumentList) > 0 {
		action += " with arguments: " + value.ToString(value.NewArray(f.ArgumentList...))
	}
	if ok, err := p.ShouldProcess("InputObject: "+value.ToString(in), action); err != nil || !ok {
		return err
	}
	v, err := types.Call(p, in, name, f.ArgumentList)
	if err == nil {
		return p.WriteEach(v)
	}
	r := *errs.Of(err)
	if r.ID == "MethodNotFound" {
		return f.nothing(p, in, name)
	}
	r.ID = "MethodInvocationError"
	return p.WriteError(&r)
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
