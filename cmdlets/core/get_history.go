package core

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// getHistory is Get-History.
type getHistory struct {
	cmdlets.Base
	Id    []int64            `pos:"0" pipe:"value" help:"The numbers of the entries."`
	Count cmdlets.Opt[int32] `pos:"1" help:"The newest so many entries."`
}

func getHistoryCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-History", Module: module, Class: "Microsoft.PowerShell.Commands.GetHistoryCommand",
		Outputs: []string{"Microsoft.PowerShell.Commands.HistoryInfo"},
		Doc:     &cmdlets.Doc{Synopsis: "Gets a list of the commands entered during the current session.", Examples: []cmdlets.Example{{Code: "Get-History"}, {Code: "Get-History -Count 5"}}},
	}, func() *getHistory { return &getHistory{} })
}

// Process writes the entries.
func (g *getHistory) Process(p *pipeline.Proc, _ any) error {
	list := historyOf(p)
	if len(g.Id) == 0 {
		if g.Count.Given {
			list = list[max(0, len(list)-int(g.Count.Value)):]
		}
		for _, e := range list {
			if err := p.Write(historyInfo(e)); err != nil {
				return err
			}
		}
		return nil
	}
	for _, id := range g.Id {
		e := entryOf(list, id)
		if e == nil {
			if err := p.WriteError(noEntry("GetHistoryNoHistoryForId", id)); err != nil {
				return err
			}
			continue
		}
		if err := p.Write(historyInfo(*e)); err != nil {
			return err
		}
	}
	return nil
}

func historyOf(p *pipeline.Proc) []cmdlets.HistoryEntry {
	var h cmdlets.History
	if !p.Session.Service(&h) {
		return nil
	}
	return h.Entries()
}

func entryOf(list []cmdlets.HistoryEntry, id int64) *cmdlets.HistoryEntry {
	for i := range list {
		if list[i].ID == id {
			return &list[i]
		}
	}
	return nil
}

func noEntry(id string, number int64) *errs.Record {
	return errs.New(id, errs.ObjectNotFound, number, errs.ArgumentType, "Cannot locate the history for Id %d.", number)
}

var historyShape = value.ShapeOf([]string{"Microsoft.PowerShell.Commands.HistoryInfo", "System.Object"},
	"Id", "CommandLine", "ExecutionStatus", "StartExecutionTime", "EndExecutionTime", "Duration")

// historyInfo is an entry as scripts see it.
func historyInfo(e cmdlets.HistoryEntry) any {
	return &value.Object{Shape: historyShape, Slots: []any{e.ID, e.Line, e.Status, value.FromTime(e.Start, value.Local), value.FromTime(e.End, value.Local),
		value.TimeSpan(e.End.Sub(e.Start).Nanoseconds() / 100)}}
}
