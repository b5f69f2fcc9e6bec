package utility

import (
	"time"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

type startSleep struct {
	cmdlets.Base
	Duration     cmdlets.Opt[value.TimeSpan] `pos:"0" set:"FromTimeSpan" mandatory:"" pipe:"value,name" alias:"ts" help:"How long."`
	Milliseconds cmdlets.Opt[int32]          `set:"Milliseconds" mandatory:"" pipe:"name" alias:"ms" range:"0,2147483647" help:"How long, in milliseconds."`
	Seconds      cmdlets.Opt[float64]        `pos:"0" set:"Seconds" mandatory:"" pipe:"value,name" range:"0,2147483" help:"How long, in seconds."`
}

func startSleepCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Start-Sleep", Module: module, Class: "Microsoft.PowerShell.Commands.StartSleepCommand", DefaultSet: "Seconds",
		Doc: &cmdlets.Doc{
			Synopsis: "Waits for some time.",
			Examples: []cmdlets.Example{{Code: "Start-Sleep -Milliseconds 10", Remarks: "Waits for a hundredth of a second."}},
		},
	}, func() *startSleep { return &startSleep{} })
}

// Process waits, or until the pipeline is stopped.
func (c *startSleep) Process(p *pipeline.Proc, _ any) error {
	d := time.Duration(c.Seconds.Value * float64(time.Second))
	switch {
	case c.Milliseconds.Given:
		d = time.Duration(c.Milliseconds.Value) * time.Millisecond
	case c.Duration.Given:
		d = time.Duration(c.Duration.Value) * 100
	}
	p.Session.Host().Flush()
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-p.Ctx.Done():
		return pipeline.ErrStopped
	}
}
