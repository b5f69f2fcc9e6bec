package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

// writeOutput is Write-Output.
type writeOutput struct {
	cmdlets.Base
	InputObject any  `pos:"0,remaining" mandatory:"" pipe:"value" check:"allownull allowemptycollection" help:"What to write."`
	NoEnumerate bool `help:"Write a collection as one object."`
}

func writeOutputCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Write-Output", Module: module, Class: "Microsoft.PowerShell.Commands.WriteOutputCommand",
		Doc: &cmdlets.Doc{Synopsis: "Writes the specified objects to the pipeline.", Examples: []cmdlets.Example{{Code: "Write-Output 1 2 3"}}},
	}, func() *writeOutput { return &writeOutput{} })
}

// Process writes.
func (w *writeOutput) Process(p *pipeline.Proc, _ any) error {
	if w.NoEnumerate {
		return p.Write(w.InputObject)
	}
	return p.WriteEach(w.InputObject)
}
