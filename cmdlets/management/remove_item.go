package management

import (
	"os"
	"strings"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
)

// removeItem is Remove-Item.
type removeItem struct {
	cmdlets.Base
	cmdlets.Mutates
	paths
	narrow
	Recurse    bool     `help:"What is in a folder too."`
	Force      bool     `help:"Read-only and hidden items too."`
	Credential any      `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
	Stream     []string `help:"Alternate data streams, which only Windows has."`

	answers pipeline.Answers
}

func removeItemCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Remove-Item", Module: module, Class: class("RemoveItem"), DefaultSet: "Path",
		Doc: doc("Deletes the specified items.", "Remove-Item *.tmp", "Remove-Item folder -Recurse"),
	}, func() *removeItem { return &removeItem{} })
}

// Process removes what the paths name.
func (c *removeItem) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.given()
	return each(p, list, c.choice(literal, c.Force), func(t drive.Path) error { return report(p, c.remove(p, t)) })
}

func (c *removeItem) remove(p *pipeline.Proc, t drive.Path) error {
	if inside(drive.Of(p), t) {
		return errs.New("InvalidOperation", errs.InvalidOperation, t.Message(), errs.PSInvalidOperationType,
			"Cannot remove the item at '%s' because it is in use.", t.Message())
	}
	if !t.Provider.Files() {
		if ok, err := p.ShouldProcess("Item: "+t.Inner, "Remove Item"); err != nil || !ok {
			return err
		}
		return t.Provider.Flat().Remove(p, t.Inner, c.Force)
	}
	f := t.FileOf()
	if f == nil {
		return drive.NotFound(t.Inner)
	}
	if f.IsDir() && !f.IsLink() {
		return c.folder(p, t, f)
	}
	if ok, err := p.ShouldProcess(t.Inner, "Remove File"); err != nil || !ok {
		return err
	}
	return c.file(p, f)
}

// inside reports whether the current location is the item or below it.
func inside(s *drive.Space, t drive.Path) bool {
	here := s.Current()
	if here.Provider() != t.Provider {
		return false
	}
	if !t.Provider.Files() {
		return t.Inner == ""
	}
	return here.Inner() == t.Inner || strings.HasPrefix(here.Inner(), strings.TrimRight(t.Inner, "/")+"/")
}

// folder removes a folder; one that is not empty needs -Recurse, or a yes.
func (c *removeItem) folder(p *pipeline.Proc, t drive.Path, f *types.FileItem) error {
	if !c.Recurse {
		entries, _ := os.ReadDir(t.Inner)
		if len(entries) > 0 && !p.Prefs.WhatIf {
			query := "The item at " + t.Inner + " has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?"
			if ok, err := p.ShouldContinue(query, "Confirm", &c.answers); err != nil || !ok {
				return err
			}
		}
	}
	if ok, err := p.ShouldProcess(t.Inner, "Remove Directory"); err != nil || !ok {
		return err
	}
	return c.tree(p, f)
}

// tree removes what is in a folder, then the folder. What cannot be removed is reported, and the rest goes on.
func (c *removeItem) tree(p *pipeline.Proc, f *types.FileItem) error {
	items, err := drive.ListError(f.Path(), true)
	if err != nil {
		return removeError(err, f.Path())
	}
	for _, x := range items {
		if p.Stopping() {
			return pipeline.ErrStopped
		}
		remove := c.file
		if x.IsDir() && !x.IsLink() {
			remove = func(p *pipeline.Proc, x *types.FileItem) error { return c.tree(p, x) }
		}
		if err := report(p, remove(p, x)); err != nil {
			return err
		}
	}
	if err := os.Remove(f.Path()); err != nil {
		return removeError(err, f.Path())
	}
	return nil
}

func (c *removeItem) file(_ *pipeline.Proc, f *types.FileItem) error {
	if !c.Force && !f.IsLink() && f.ReadOnly() {
		return errs.New("RemoveFileSystemItemUnAuthorizedAccess", errs.PermissionDenied, f.Path(), errs.IOType,
			"You do not have sufficient access rights to perform this operation or the item is hidden, system, or read only.")
	}
	if err := os.Remove(f.Path()); err != nil {
		return removeError(err, f.Path())
	}
	return nil
}

func removeError(err error, path string) error {
	e := types.IOError(err, path)
	if os.IsPermission(err) {
		return &errs.Record{ID: "RemoveFileSystemItemUnAuthorizedAccess", Category: errs.PermissionDenied, Target: path, Exception: errs.NewException(errs.IOType,
			"Access to the path '%s' is denied.", path)}
	}
	return &errs.Record{ID: "RemoveFileSystemItemIOError", Category: errs.WriteError, Target: path, Exception: e}
}
