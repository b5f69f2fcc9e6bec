package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

type writeProgress struct {
	cmdlets.Base
	Activity         string `pos:"0" help:"What is going on."`
	Completed        bool   `help:"It is done: take the bar away."`
	CurrentOperation string `help:"The line below the bar."`
	Id               int32  `pos:"2" range:"0,2147483647" help:"The number of the bar."`
	ParentId         int32  `range:"-1,2147483647" help:"The bar that this one belongs to."`
	PercentComplete  int32  `range:"-1,100" help:"How far it is."`
	SecondsRemaining int32  `help:"How long it will take."`
	SourceId         int32  `help:"The number of the source."`
	Status           string `pos:"1" check:"notnullorempty" help:"How it stands."`
}

func writeProgressCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Write-Progress", Module: module, Class: "Microsoft.PowerShell.Commands.WriteProgressCommand",
		Doc: &cmdlets.Doc{
			Synopsis: "Shows how far a command is.",
			Examples: []cmdlets.Example{{Code: "Write-Progress -Activity Copying -Status 'file 1' -PercentComplete 10", Remarks: "Shows a bar at 10 percent."}},
		},
	}, func() *writeProgress {
		return &writeProgress{ParentId: -1, PercentComplete: -1, SecondsRemaining: -1, Status: "Processing"}
	})
}

// Process shows the progress.
func (c *writeProgress) Process(p *pipeline.Proc, _ any) error {
	p.WriteProgress(&pipeline.Progress{
		Activity: c.Activity, Status: c.Status, Operation: c.CurrentOperation, ID: c.Id, Parent: c.ParentId,
		Percent: c.PercentComplete, Seconds: c.SecondsRemaining, Completed: c.Completed, Source: int64(c.SourceId),
	})
	return nil
}
