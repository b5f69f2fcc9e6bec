package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// newGuid is New-Guid.
type newGuid struct {
	cmdlets.Base
	Empty       bool                `set:"Empty" help:"The guid of zeros."`
	InputObject cmdlets.Opt[string] `pos:"0" set:"InputObject" pipe:"value" help:"A guid as text."`
}

func newGuidCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "New-Guid", Module: module, Class: "Microsoft.PowerShell.Commands.NewGuidCommand", DefaultSet: "Default",
		Outputs: []string{"System.Guid"},
		Doc:     &cmdlets.Doc{Synopsis: "Makes a new guid.", Examples: []cmdlets.Example{{Code: "New-Guid"}, {Code: "New-Guid -Empty"}}},
	}, func() *newGuid { return &newGuid{} })
}

// Process writes the guid.
func (n *newGuid) Process(p *pipeline.Proc, _ any) error {
	switch {
	case n.Empty:
		return p.Write(value.Guid{})
	case n.InputObject.Given:
		g, err := value.ParseGuid(n.InputObject.Value)
		if err != nil {
			r := errs.Of(err)
			r.ID, r.Category, r.Target = "StringNotRecognizedAsGuid", errs.InvalidArgument, n.InputObject.Value
			return p.WriteError(r)
		}
		return p.Write(g)
	}
	return p.Write(types.NewGuid())
}
