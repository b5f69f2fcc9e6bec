package core

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// clearHistory is Clear-History.
type clearHistory struct {
	cmdlets.Base
	cmdlets.Mutates
	Id          []int32            `pos:"0" set:"IDParameter" help:"The numbers of the entries."`
	CommandLine []string           `set:"CommandLineParameter" help:"Texts of the entries, with wildcards."`
	Count       cmdlets.Opt[int32] `pos:"1" help:"So many entries, the oldest first."`
	Newest      bool               `help:"Begin with the newest."`
}

func clearHistoryCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Clear-History", Module: module, Class: "Microsoft.PowerShell.Commands.ClearHistoryCommand", DefaultSet: "IDParameter",
		Doc: &cmdlets.Doc{Synopsis: "Deletes entries from the session's command history.", Examples: []cmdlets.Example{{Code: "Clear-History"}}},
	}, func() *clearHistory { return &clearHistory{} })
}

// Process removes the entries.
func (c *clearHistory) Process(p *pipeline.Proc, _ any) error {
	var h cmdlets.History
	if !p.Session.Service(&h) {
		return nil
	}
	list := h.Entries()
	ids := c.chosen(list)
	if len(ids) == 0 && (len(c.Id) > 0 || len(c.CommandLine) > 0) {
		return nil
	}
	if ok, err := p.ShouldProcess("Command history", "Clear-History"); !ok || err != nil {
		return err
	}
	h.Clear(ids)
	return nil
}

// chosen are the numbers of the entries to remove; none stands for all.
func (c *clearHistory) chosen(list []cmdlets.HistoryEntry) []int64 {
	var ids []int64
	for _, id := range c.Id {
		if entryOf(list, int64(id)) != nil {
			ids = append(ids, int64(id))
		}
	}
	for _, e := range list {
		for _, text := range c.CommandLine {
			if value.Like(text, true).Match(e.Line) || strings.EqualFold(text, e.Line) {
				ids = append(ids, e.ID)
			}
		}
	}
	if c.Count.Given && len(ids) == 0 {
		n := min(int(c.Count.Value), len(list))
		part := list[:n]
		if c.Newest {
			part = list[len(list)-n:]
		}
		for _, e := range part {
			ids = append(ids, e.ID)
		}
	}
	return ids
}
