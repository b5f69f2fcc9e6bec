package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

// writeVerbose is Write-Verbose.
type writeVerbose struct {
	cmdlets.Base
	Message string `pos:"0" mandatory:"" pipe:"value" alias:"Msg" check:"allowemptystring" help:"The text."`
}

func writeVerboseCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Write-Verbose", Module: module, Class: "Microsoft.PowerShell.Commands.WriteVerboseCommand",
		Doc: &cmdlets.Doc{Synopsis: "Writes a verbose message.", Examples: []cmdlets.Example{{Code: "Write-Verbose 'text'"}}},
	}, func() *writeVerbose { return &writeVerbose{} })
}

// Process writes the message.
func (w *writeVerbose) Process(p *pipeline.Proc, _ any) error { return p.WriteVerbose(w.Message) }
