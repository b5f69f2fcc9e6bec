package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

type getError struct {
	cmdlets.Base
	InputObject any                `set:"Error:pos=0,value" check:"notnullorempty" help:"The error or exception to show."`
	Newest      cmdlets.Opt[int32] `set:"Newest" alias:"Last" range:"1,2147483647" help:"How many of the newest errors to show."`
}

func getErrorCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Error", Module: "Microsoft.PowerShell.Utility", Class: "Microsoft.PowerShell.Commands.GetErrorCommand",
		DefaultSet: "Newest",
		Outputs:    []string{"System.Management.Automation.ErrorRecord#PSExtendedError", "System.Exception#PSExtendedError"},
		Doc: &cmdlets.Doc{
			Synopsis:    "Shows all parts of the newest errors.",
			Description: "Without parameters it is the newest error of the session; an error piped in is shown instead.",
			Examples:    []cmdlets.Example{{Code: "Get-Error -Newest 2", Remarks: "The last two errors."}},
			Links:       []string{"Write-Error"},
		},
	}, func() *getError { return &getError{} })
}

// Process writes the errors.
func (c *getError) Process(p *pipeline.Proc, _ any) error {
	if !value.IsNull(c.InputObject) {
		return p.Write(extendedError(c.InputObject, nil))
	}
	list, _ := p.Session.Variable("global:Error")
	all, ok := value.Base(list).(value.Indexed)
	if !ok {
		return nil
	}
	n := int(c.Newest.Or(1))
	for i := range min(n, all.Len()) {
		var index any
		if n > 1 {
			index = int32(i)
		}
		if err := p.Write(extendedError(all.At(i), index)); err != nil {
			return err
		}
	}
	return nil
}

// extendedError gives an error the type names by which all its parts are shown, and its place in the list unless nil.
func extendedError(v, index any) any {
	base := value.Base(v)
	var names []string
	switch x := base.(type) {
	case *errs.Record:
		names = []string{"System.Management.Automation.ErrorRecord#PSExtendedError", errs.RecordType().Name, value.ObjectType.Name}
	case *value.Exception:
		names = []string{"System.Exception#PSExtendedError"}
		for t := x.T; t != nil; t = t.Base {
			names = append(names, t.Name)
		}
		names = append(names, value.ObjectType.Name)
	default:
		return v
	}
	o := &value.Object{Shape: value.NewShape(names...), Base: base}
	if index != nil {
		o.Set("PSErrorIndex", index)
	}
	return o
}
