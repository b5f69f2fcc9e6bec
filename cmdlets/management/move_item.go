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
)

// moveItem is Move-Item.
type moveItem struct {
	cmdlets.Base
	cmdlets.Mutates
	paths
	narrow
	Destination string `pos:"1" pipe:"name" complete:"path" help:"The new path, or the folder to move into."`
	Force       bool   `help:"Replace a file that is there."`
	PassThru    bool   `help:"Write the moved items."`
	Credential  any    `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

func moveItemCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Move-Item", Module: module, Class: class("MoveItem"), DefaultSet: "Path",
		Doc: doc("Moves an item from one location to another.", "Move-Item a.txt folder"),
	}, func() *moveItem { return &moveItem{Destination: "."} })
}

// Process moves what the paths name.
func (c *moveItem) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.given()
	return each(p, list, c.choice(literal, c.Force), func(t drive.Path) error {
		to, err := drive.Of(p).ParseArgument(c.Destination, false)
		if err == nil {
			err = c.move(p, t, to)
		}
		return report(p, err)
	})
}

func (c *moveItem) move(p *pipeline.Proc, t, to drive.Path) error {
	if !t.Provider.Files() {
		return renameFlat(p, t, to.Inner, "Move Item", c.Force, c.PassThru)
	}
	f := t.FileOf()
	if f == nil {
		return drive.NotFound(t.Inner)
	}
	if f.IsDir() && inside(drive.Of(p), t) {
		return errs.New("InvalidOperation", errs.InvalidOperation, t.Message(), errs.PSInvalidOperationType, "Cannot move the item at '%s' because it is in use.", t.Inner)
	}
	target := to.Inner
	if s, err := os.Stat(target); err == nil && s.IsDir() && target != t.Inner {
		target = filepath.Join(target, f.Name())
	}
	return rename{p: p, verb: "Move", force: c.Force, passThru: c.PassThru}.do(f, target, to)
}

// rename gives a file or folder another path.
type rename struct {
	p               *pipeline.Proc
	verb            string
	force, passThru bool
}

func (r rename) do(f *types.FileItem, target string, place drive.Path) error {
	kind := "File"
	if f.IsDir() {
		kind = "Directory"
	}
	if ok, err := r.p.ShouldProcess("Item: "+f.Path()+" Destination: "+target, r.verb+" "+kind); err != nil || !ok {
		return err
	}
	if err := r.rename(f, target); err != nil {
		return r.failure(err, f, target)
	}
	if r.passThru {
		return r.p.Write(place.WrapFile(types.StatItem(target)))
	}
	return nil
}

func (r rename) rename(f *types.FileItem, target string) error {
	if s, err := os.Lstat(target); err == nil && target != f.Path() {
		switch {
		case f.IsDir():
			return errs.NewException(errs.IOType, "Cannot create '%s' because a file or directory with the same name already exists.", target)
		case !r.force || s.IsDir():
			return errs.NewException(errs.IOType, "The file '%s' already exists.", target)
		}
	}
	if f.IsDir() && strings.HasPrefix(target, f.Path()+"/") {
		return errs.NewException(errs.IOType, "Source and destination path must be different.")
	}
	err := os.Rename(f.Path(), target)
	if err != nil && !f.IsDir() && !os.IsNotExist(err) {
		if e := types.CopyFile(f.Path(), target); e != nil {
			return e
		}
		err = os.Remove(f.Path())
	}
	if err != nil {
		return types.IOError(err, target)
	}
	return nil
}

func (r rename) failure(err error, f *types.FileItem, target string) error {
	rec := errs.Of(err)
	what := "File"
	if f.IsDir() {
		what = "Directory"
	}
	id, cat := r.verb+what+"InfoItemIOError", errs.WriteError
	if r.verb == "Rename" {
		id = "RenameItemIOError"
	}
	if f.IsDir() && r.verb == "Move" {
		id = "MoveDirectoryItemIOError"
	}
	if rec.Exception.T.IsA(errs.UnauthorizedAccessType) {
		id, cat = r.verb+what+"InfoItemUnauthorizedAccessError", errs.PermissionDenied
	}
	return &errs.Record{ID: id, Category: cat, Target: f.Path(), Exception: rec.Exception}
}

// renameFlat gives an item of a flat store another name.
func renameFlat(p *pipeline.Proc, t drive.Path, name, action string, force, passThru bool) error {
	store := t.Provider.Flat()
	e, ok, err := store.Find(p, t.Inner)
	if err != nil || !ok {
		return err
	}
	if ok, err := p.ShouldProcess("Item: "+t.Inner+" Destination: "+name, action); err != nil || !ok {
		return err
	}
	if _, taken, _ := store.Find(p, name); taken && !force {
		return errs.New("Argument", errs.InvalidArgument, nil, errs.PSArgumentType, "Cannot rename the item because an item named '%s' already exists.", name)
	}
	if err := store.Put(p, name, e.Content, force); err != nil {
		return err
	}
	if err := store.Remove(p, t.Inner, force); err != nil || !passThru {
		return err
	}
	v, err := drive.Of(p).Item(p, t.Child(name))
	if err != nil {
		return err
	}
	return p.Write(v)
}

// renameItem is Rename-Item.
type renameItem struct {
	cmdlets.Base
	cmdlets.Mutates
	Path        string `pos:"0" mandatory:"" pipe:"value,name" set:"ByPath" complete:"path" help:"The item."`
	LiteralPath string `mandatory:"" pipe:"name" set:"ByLiteralPath" alias:"PSPath,LP" complete:"path" help:"The item, taken literally."`
	NewName     string `pos:"1" mandatory:"" pipe:"name" help:"The new name."`
	Force       bool   `help:"Replace what is there."`
	PassThru    bool   `help:"Write the renamed item."`
	Credential  any    `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

func renameItemCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Rename-Item", Module: module, Class: class("RenameItem"), DefaultSet: "ByPath",
		Doc: doc("Renames an item in a PowerShell provider namespace.", "Rename-Item a.txt b.txt"),
	}, func() *renameItem { return &renameItem{} })
}

// Process renames the item.
func (c *renameItem) Process(p *pipeline.Proc, _ any) error {
	text, literal := c.Path, false
	if c.LiteralPath != "" {
		text, literal = c.LiteralPath, true
	}
	found, err := drive.Of(p).Resolve(p, text, &drive.Choice{Literal: literal, Force: c.Force})
	switch {
	case err != nil:
		r := errs.Of(err)
		if r.ID == "PathNotFound" {
			return p.WriteError(nothingToRename(text))
		}
		return report(p, err)
	case len(found) != 1:
		return p.WriteError(nothingToRename(text))
	}
	return report(p, c.rename(p, found[0]))
}

func nothingToRename(text string) *errs.Record {
	return errs.New("InvalidOperation", errs.InvalidOperation, text, errs.PSInvalidOperationType, "Cannot rename because item at '%s' does not exist.", text)
}

func (c *renameItem) rename(p *pipeline.Proc, t drive.Path) error {
	if !t.Provider.Files() {
		return renameFlat(p, t, c.NewName, "Rename Item", c.Force, c.PassThru)
	}
	name := strings.TrimPrefix(strings.ReplaceAll(c.NewName, `\`, "/"), "./")
	if dir, leaf := filepath.Split(name); dir != "" {
		if filepath.Clean(dir) != filepath.Dir(t.Inner) {
			return errs.New("Argument", errs.InvalidArgument, nil, errs.PSArgumentType, "Cannot rename the specified target, because it represents a path or device name.")
		}
		name = leaf
	}
	if inside(drive.Of(p), t) {
		return errs.New("InvalidOperation", errs.InvalidOperation, t.Message(), errs.PSInvalidOperationType, "Cannot rename the item at '%s' because it is in use.", t.Inner)
	}
	target := filepath.Join(filepath.Dir(t.Inner), name)
	return rename{p: p, verb: "Rename", force: c.Force, passThru: c.PassThru}.do(t.FileOf(), target, t)
}
