package audit

import (
	"fmt"

	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/pipeline"
	"csshell/store"
)

// undoChange is Undo-CsChange. A new PIN can be taken back as long as the one before is remembered; nobody sees either.
type undoChange struct {
	cmdlets.Base
	cmdlets.Mutates
	ID    int64 `pos:"0" mandatory:"" pipe:"value,name" help:"The number of an entry of Get-CsAuditLog."`
	Force bool  `help:"Undo even what was changed again since then."`

	dir *directory.Directory
}

func newUndoChange(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Undo-CsChange", Module: "SkypeForBusiness", Class: "CsShell.Commands.UndoCsChangeCommand",
		Doc: &cmdlets.Doc{
			Synopsis:    "Takes a change of the directory back.",
			Description: "The undoing is recorded like any change and can be undone itself. What was changed again since then is left alone unless -Force is given.",
			Examples:    []cmdlets.Example{{Code: `Get-CsAuditLog -Last 1 | Undo-CsChange -WhatIf`, Remarks: "Says what the latest change was about."}},
			Inputs:      "Numbers, or entries of Get-CsAuditLog.", Links: []string{"Get-CsAuditLog"},
		},
	}, func() *undoChange { return &undoChange{dir: dir} })
}

// Process takes one change back.
func (c *undoChange) Process(p *pipeline.Proc, _ any) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	target := fmt.Sprint(c.ID)
	entries, err := db.AuditLog(directory.Context(p), store.AuditQuery{ID: c.ID})
	if err != nil {
		return err
	}
	if len(entries) == 1 {
		target = fmt.Sprintf("%d: %s %s", c.ID, entries[0].Action, entries[0].Target)
	}
	if ok, err := p.ShouldProcess(target, p.Command); err != nil || !ok {
		return err
	}
	if err := db.Undo(directory.Context(p), directory.By(p), c.ID, c.Force); err != nil {
		return directory.Report(p, err, nil)
	}
	return nil
}
