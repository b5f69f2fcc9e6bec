package core

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// addHistory is Add-History.
type addHistory struct {
	cmdlets.Base
	InputObject []any `pos:"0" pipe:"value" check:"allownull" help:"The entries, as Get-History gives them."`
	Passthru    bool  `help:"Write the new entries."`
}

func addHistoryCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Add-History", Module: module, Class: "Microsoft.PowerShell.Commands.AddHistoryCommand",
		Doc: &cmdlets.Doc{Synopsis: "Appends entries to the session history.", Examples: []cmdlets.Example{{Code: "Get-History 1 | Add-History"}}},
	}, func() *addHistory { return &addHistory{} })
}

// Process appends the entries.
func (a *addHistory) Process(p *pipeline.Proc, _ any) error {
	var h cmdlets.History
	if !p.Session.Service(&h) {
		return nil
	}
	for _, v := range a.InputObject {
		line, found, err := types.Get(p, v, "CommandLine")
		if err != nil || !found {
			continue
		}
		now := p.Session.Now()
		h.Add(cmdlets.HistoryEntry{Line: value.ToString(line), Start: now, End: now, Status: "Completed"})
		if a.Passthru {
			list := h.Entries()
			if err := p.Write(historyInfo(list[len(list)-1])); err != nil {
				return err
			}
		}
	}
	return nil
}
