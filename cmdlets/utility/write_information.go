package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// writeInformation is Write-Information.
type writeInformation struct {
	cmdlets.Base
	MessageData any      `pos:"0" mandatory:"" pipe:"value" alias:"Msg,Message" check:"allownull" help:"What to write."`
	Tags        []string `pos:"1" help:"Words by which messages can be told apart."`
}

func writeInformationCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Write-Information", Module: module, Class: "Microsoft.PowerShell.Commands.WriteInformationCommand",
		Doc: &cmdlets.Doc{Synopsis: "Specifies how PowerShell handles information stream data for a command.", Examples: []cmdlets.Example{{Code: "Write-Information 'Working' -InformationAction Continue"}}},
	}, func() *writeInformation { return &writeInformation{} })
}

// Process writes the record.
func (w *writeInformation) Process(p *pipeline.Proc, _ any) error {
	m := &pipeline.Message{Data: w.MessageData, Tags: w.Tags, Time: value.FromTime(p.Session.Now(), value.Local)}
	return p.WriteInformation(m)
}
