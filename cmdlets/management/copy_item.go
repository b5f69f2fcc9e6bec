package management

import (
	"os"
	"path/filepath"
	"strings"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// copyItem is Copy-Item.
type copyItem struct {
	cmdlets.Base
	cmdlets.Mutates
	paths
	Destination string            `pos:"1" pipe:"name" complete:"path" help:"The new path, or the folder to copy into."`
	Container   cmdlets.Opt[bool] `help:"Keep folders; -Container:$false puts all files into one."`
	Force       bool              `help:"Replace read-only files too."`
	Filter      string            `help:"A pattern in the terms of the provider."`
	Include     []string          `help:"Only items whose names fit one of these."`
	Exclude     []string          `help:"No items whose names fit one of these."`
	Recurse     bool              `help:"What is in folders too."`
	PassThru    bool              `help:"Write the copies."`
	Credential  any               `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
	FromSession any               `help:"Remote sessions are not supported."`
	ToSession   any               `help:"Remote sessions are not supported."`
}

func copyItemCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Copy-Item", Module: module, Class: class("CopyItem"), DefaultSet: "Path",
		Doc: doc("Copies an item from one location to another.", "Copy-Item a.txt b.txt", "Copy-Item folder backup -Recurse"),
	}, func() *copyItem { return &copyItem{Container: cmdlets.Opt[bool]{Value: true}} })
}

// Process copies what the paths name.
func (c *copyItem) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.given()
	choice := &drive.Choice{Literal: literal, Filter: c.Filter, Include: c.Include, Exclude: c.Exclude, Force: c.Force}
	return each(p, list, choice, func(t drive.Path) error {
		to := t.Parent()
		if c.Destination != "" {
			var err error
			if to, err = drive.Of(p).ParseArgument(c.Destination, false); err != nil {
				return report(p, err)
			}
		} else {
			to, _ = drive.Of(p).Parse(".")
		}
		return report(p, c.copy(p, t, to))
	})
}

func (c *copyItem) copy(p *pipeline.Proc, t, to drive.Path) error {
	switch {
	case !t.Provider.Files():
		return c.flat(p, t, to)
	case !to.Provider.Files():
		return errs.New("Argument", errs.InvalidArgument, nil, errs.PSArgumentType, "Source and destination path did not resolve to the same provider.")
	}
	f := t.FileOf()
	if f == nil {
		return drive.NotFound(t.Inner)
	}
	if f.IsDir() {
		return c.folder(p, f, to.Inner, to)
	}
	return c.file(p, f, to.Inner, to)
}

func (c *copyItem) flat(p *pipeline.Proc, t, to drive.Path) error {
	e, _, err := t.Provider.Flat().Find(p, t.Inner)
	if err != nil {
		return err
	}
	if ok, err := p.ShouldProcess("Item: "+t.Inner+" Destination: "+to.Inner, "Copy Item"); err != nil || !ok {
		return err
	}
	if err := to.Provider.Flat().Put(p, to.Inner, e.Content, c.Force); err != nil || !c.PassThru {
		return err
	}
	v, err := drive.Of(p).Item(p, to)
	if err != nil {
		return err
	}
	return p.Write(v)
}

// file copies a file to a path, or into the folder at that path.
func (c *copyItem) file(p *pipeline.Proc, f *types.FileItem, to string, place drive.Path) error {
	if s, err := os.Stat(to); err == nil && s.IsDir() {
		to = filepath.Join(to, f.Name())
	}
	if ok, err := p.ShouldProcess("Item: "+f.Path()+" Destination: "+to, "Copy File"); err != nil || !ok {
		return err
	}
	if sameFile(f.Path(), to) {
		return errs.New("CopyError", errs.WriteError, to, errs.IOType, "Cannot overwrite the item %s with itself.", to)
	}
	if old := types.StatItem(to); old != nil && c.Force && old.ReadOnly() {
		_ = old.SetReadOnly(false)
	}
	if err := types.CopyFile(f.Path(), to); err != nil {
		e, _ := err.(*value.Exception)
		id := "CopyFileInfoItemIOError"
		cat := errs.WriteError
		if e.T.IsA(errs.UnauthorizedAccessType) {
			id, cat = "CopyFileInfoItemUnauthorizedAccessError", errs.PermissionDenied
		}
		return &errs.Record{ID: id, Category: cat, Target: f.Path(), Exception: e}
	}
	if c.PassThru {
		return p.Write(place.WrapFile(types.StatItem(to)))
	}
	return nil
}

func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// folder copies a folder to a path, or into the folder that is there already.
func (c *copyItem) folder(p *pipeline.Proc, f *types.FileItem, to string, place drive.Path) error {
	if !c.Container.Or(true) {
		return c.flatten(p, f, to, place)
	}
	if s, err := os.Stat(to); err == nil {
		if !s.IsDir() {
			return errs.New("CopyError", errs.WriteError, to, errs.ArgumentType, "Container cannot be copied onto existing leaf item.")
		}
		to = filepath.Join(to, f.Name())
	}
	if ok, err := p.ShouldProcess("Item: "+f.Path()+" Destination: "+to, "Copy Directory"); err != nil || !ok {
		return err
	}
	if c.Recurse && (to == f.Path() || strings.HasPrefix(to, f.Path()+"/")) {
		return errs.New("CopyContainerItemToSubdirectory", errs.InvalidArgument, f.Path(), errs.IOType, "Cannot overwrite the item %s with itself.", f.Path())
	}
	return c.tree(p, f, to, place)
}

// tree makes the folder at a path and, with -Recurse, copies what is in it.
func (c *copyItem) tree(p *pipeline.Proc, f *types.FileItem, to string, place drive.Path) error {
	if err := os.MkdirAll(to, 0o777); err != nil {
		return &errs.Record{ID: "CopyDirectoryInfoItemIOError", Category: errs.WriteError, Target: f.Path(), Exception: types.IOError(err, to)}
	}
	if c.PassThru {
		if err := p.Write(place.WrapFile(types.StatItem(to))); err != nil {
			return err
		}
	}
	if !c.Recurse {
		return nil
	}
	for _, x := range c.children(f) {
		target := filepath.Join(to, x.Name())
		var err error
		if x.IsDir() {
			err = c.tree(p, x, target, place)
		} else {
			err = c.file(p, x, target, place)
		}
		if err := report(p, err); err != nil {
			return err
		}
	}
	return nil
}

// children are the items of a folder that -Filter, -Include and -Exclude let pass.
func (c *copyItem) children(f *types.FileItem) []*types.FileItem {
	names := &drive.Choice{Exclude: c.Exclude}
	var out []*types.FileItem
	for _, x := range drive.List(f.Path(), true) {
		if (c.Filter == "" || x.IsDir() || drive.FilterLike(c.Filter, x.Name())) && names.Names(x.Name()) {
			out = append(out, x)
		}
	}
	return out
}

// flatten copies all files of a tree into one folder.
func (c *copyItem) flatten(p *pipeline.Proc, f *types.FileItem, to string, place drive.Path) error {
	if !c.Recurse {
		return nil
	}
	for _, x := range c.children(f) {
		var err error
		if x.IsDir() {
			err = c.flatten(p, x, to, place)
		} else {
			err = c.file(p, x, to, place)
		}
		if err := report(p, err); err != nil {
			return err
		}
	}
	return nil
}
