package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

// writeWarning is Write-Warning.
type writeWarning struct {
	cmdlets.Base
	Message string `pos:"0" mandatory:"" pipe:"value" alias:"Msg" check:"allowemptystring" help:"The text."`
}

func writeWarningCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Write-Warning", Module: module, Class: "Microsoft.PowerShell.Commands.WriteWarningCommand",
		Doc: &cmdlets.Doc{Synopsis: "Writes a warning message.", Examples: []cmdlets.Example{{Code: "Write-Warning 'text'"}}},
	}, func() *writeWarning { return &writeWarning{} })
}

// Process writes the message.
func (w *writeWarning) Process(p *pipeline.Proc, _ any) error { return p.WriteWarning(w.Message) }
