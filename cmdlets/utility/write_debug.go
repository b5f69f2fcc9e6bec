package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

// writeDebug is Write-Debug.
type writeDebug struct {
	cmdlets.Base
	Message string `pos:"0" mandatory:"" pipe:"value" alias:"Msg" check:"allowemptystring" help:"The text."`
}

func writeDebugCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Write-Debug", Module: module, Class: "Microsoft.PowerShell.Commands.WriteDebugCommand",
		Doc: &cmdlets.Doc{Synopsis: "Writes a debug message.", Examples: []cmdlets.Example{{Code: "Write-Debug 'text'"}}},
	}, func() *writeDebug { return &writeDebug{} })
}

// Process writes the message.
func (w *writeDebug) Process(p *pipeline.Proc, _ any) error { return p.WriteDebug(w.Message) }
