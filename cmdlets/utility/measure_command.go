package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

type measureCommand struct {
	cmdlets.Base
	Expression  pipeline.Block `pos:"0" mandatory:"" help:"What to measure."`
	InputObject any            `pipe:"value" help:"The objects that $_ is, one after the other."`

	total value.TimeSpan
}

func measureCommandCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Measure-Command", Module: module, Class: "Microsoft.PowerShell.Commands.MeasureCommandCommand",
		Outputs: []string{"System.TimeSpan"},
		Doc: &cmdlets.Doc{
			Synopsis: "Measures how long a script block takes.",
			Examples: []cmdlets.Example{{Code: "(Measure-Command { 1..1000 | ForEach-Object { $_ } }).TotalSeconds -ge 0", Remarks: "The time as a number of seconds."}},
			Outputs:  "System.TimeSpan",
		},
	}, func() *measureCommand { return &measureCommand{} })
}

// Process runs the block in the caller's scope and drops its output.
func (c *measureCommand) Process(p *pipeline.Proc, in any) error {
	var here cmdlets.CallerBlock
	if !p.Session.Service(&here) {
		return nil
	}
	item := c.InputObject
	if in == pipeline.NoInput && item == nil {
		item = value.Nothing
	}
	w := cmdlets.StartWatch()
	err := here.InvokeHere(p, c.Expression, item, pipeline.Discard)
	c.total += w.Elapsed()
	return err
}

// End writes the time.
func (c *measureCommand) End(p *pipeline.Proc) error { return p.Write(c.total) }
