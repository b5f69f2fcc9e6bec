package core

import (
	"fmt"
	"strconv"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
)

// invokeHistory is Invoke-History.
type invokeHistory struct {
	cmdlets.Base
	cmdlets.Mutates
	Id string `pos:"0" pipe:"name" help:"The number of the entry, or how its text begins; the newest when not given."`
}

func invokeHistoryCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Invoke-History", Module: module, Class: "Microsoft.PowerShell.Commands.InvokeHistoryCommand",
		Doc: &cmdlets.Doc{Synopsis: "Runs commands from the session history.", Examples: []cmdlets.Example{{Code: "Invoke-History"}, {Code: "Invoke-History 3"}}},
	}, func() *invokeHistory { return &invokeHistory{} })
}

// Process shows the line and runs it.
func (i *invokeHistory) Process(p *pipeline.Proc, _ any) error {
	e := i.find(historyOf(p))
	if e == nil {
		return p.WriteError(errs.New("InvokeHistoryNoLastHistoryEntryFound", errs.InvalidOperation, nil, errs.InvalidOperationType, "Cannot locate the history for command line %s.", i.Id))
	}
	if ok, err := p.ShouldProcess(e.Line, "Invoke-History"); !ok || err != nil {
		return err
	}
	var run cmdlets.Evaluator
	if !p.Session.Service(&run) {
		return nil
	}
	fmt.Fprintln(p.Session.Host().Stdout(), e.Line)
	return run.Evaluate(p, e.Line, p.Out)
}

// find is the entry that is meant, nil for none.
func (i *invokeHistory) find(list []cmdlets.HistoryEntry) *cmdlets.HistoryEntry {
	if i.Id == "" && len(list) > 0 {
		return &list[len(list)-1]
	}
	if n, err := strconv.ParseInt(i.Id, 10, 64); err == nil {
		return entryOf(list, n)
	}
	for k := len(list) - 1; k >= 0; k-- {
		if i.Id != "" && strings.HasPrefix(strings.ToLower(list[k].Line), strings.ToLower(i.Id)) {
			return &list[k]
		}
	}
	return nil
}
