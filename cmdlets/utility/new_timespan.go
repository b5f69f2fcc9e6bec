package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// newTimeSpan is New-TimeSpan.
type newTimeSpan struct {
	cmdlets.Base
	Start        cmdlets.Opt[value.DateTime] `pos:"0" set:"Date" pipe:"value,name" alias:"LastWriteTime" help:"Where the time begins; now if not given."`
	EndDate      cmdlets.Opt[value.DateTime] `name:"End" pos:"1" set:"Date" pipe:"name" help:"Where the time ends; now if not given."`
	Days         int32                       `set:"Time" help:"Days of the time."`
	Hours        int32                       `set:"Time" help:"Hours of the time."`
	Minutes      int32                       `set:"Time" help:"Minutes of the time."`
	Seconds      int32                       `set:"Time" help:"Seconds of the time."`
	Milliseconds int32                       `set:"Time" help:"Milliseconds of the time."`

	set string
}

func newTimeSpanCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "New-TimeSpan", Module: module, Class: "Microsoft.PowerShell.Commands.NewTimeSpanCommand", DefaultSet: "Date",
		Outputs: []string{"System.TimeSpan"},
		Doc: &cmdlets.Doc{
			Synopsis: "Makes a timespan of parts, or between two dates.",
			Examples: []cmdlets.Example{{Code: "New-TimeSpan -Start 2024-01-01 -End 2024-03-01"}, {Code: "New-TimeSpan -Days 1 -Hours 12"}},
		},
	}, func() *newTimeSpan { return &newTimeSpan{} })
}

// Chosen keeps the parameter set.
func (n *newTimeSpan) Chosen(b *cmdlets.Bound) { n.set = b.Set }

// Process writes the timespan.
func (n *newTimeSpan) Process(p *pipeline.Proc, _ any) error {
	if n.set == "Time" {
		seconds := ((int64(n.Days)*24+int64(n.Hours))*60+int64(n.Minutes))*60 + int64(n.Seconds)
		return p.Write(value.TimeSpan(seconds*value.TicksPerSecond + int64(n.Milliseconds)*(value.TicksPerSecond/1000)))
	}
	now := value.FromTime(p.Session.Now().Local(), value.Local)
	return p.Write(value.TimeSpan(n.EndDate.Or(now).Ticks - n.Start.Or(now).Ticks))
}
