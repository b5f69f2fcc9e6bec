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

// newItem is New-Item.
type newItem struct {
	cmdlets.Base
	cmdlets.Mutates
	Path       []string `pos:"0" mandatory:"" pipe:"name" set:"pathSet nameSet:optional" complete:"path" help:"Where to make items."`
	Name       string   `mandatory:"" pipe:"name" set:"nameSet" check:"allownull allowemptystring" help:"The name of the item in the folder."`
	ItemType   string   `pipe:"name" alias:"Type" help:"File, Directory, SymbolicLink or HardLink."`
	Value      any      `pipe:"value,name" alias:"Target" help:"The content, or what a link leads to."`
	Force      bool     `help:"Make missing folders, replace a file."`
	Credential any      `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

func newItemCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "New-Item", Module: module, Class: class("NewItem"), DefaultSet: "pathSet",
		Doc: doc("Creates a new item.", "New-Item report.txt -Value 'text'", "New-Item data -ItemType Directory"),
	}, func() *newItem { return &newItem{} })
}

// Process makes the items.
func (c *newItem) Process(p *pipeline.Proc, _ any) error {
	list := c.Path
	if len(list) == 0 {
		list = []string{""}
	}
	for _, text := range list {
		if c.Name != "" {
			text = join(text, c.Name)
			if len(c.Path) == 0 {
				text = c.Name
			}
		}
		t, err := drive.Of(p).Parse(text)
		if err == nil {
			err = c.create(p, t)
		}
		if err := report(p, err); err != nil {
			return err
		}
	}
	return nil
}

func (c *newItem) create(p *pipeline.Proc, t drive.Path) error {
	if !t.Provider.Files() {
		return c.createFlat(p, t)
	}
	switch kind := value.Fold(c.ItemType); {
	case kind == "" || strings.HasPrefix("file", kind):
		return c.file(p, t)
	case strings.HasPrefix("directory", kind) || strings.HasPrefix("container", kind):
		return c.directory(p, t)
	case strings.HasPrefix("symboliclink", kind) || strings.HasPrefix("junction", kind):
		return c.link(p, t, "Create Symbolic Link", os.Symlink)
	case strings.HasPrefix("hardlink", kind):
		return c.link(p, t, "Create Hard Link", os.Link)
	}
	return errs.New("Argument", errs.InvalidArgument, c.ItemType, errs.PSArgumentType,
		`The type is not a known type for the file system. Only "file","directory" or "symboliclink" can be specified.`)
}

func (c *newItem) createFlat(p *pipeline.Proc, t drive.Path) error {
	if ok, err := p.ShouldProcess("Item: "+t.Inner+" Type: "+c.ItemType+" Value: "+value.ToString(c.Value), "New Item"); err != nil || !ok {
		return err
	}
	if _, exists, _ := t.Provider.Flat().Find(p, t.Inner); exists && !c.Force {
		return errs.New("Argument", errs.InvalidArgument, nil, errs.PSArgumentType, "The %s '%s' already exists.", strings.ToLower(t.Provider.Name), t.Inner)
	}
	if err := t.Provider.Flat().Put(p, t.Inner, c.Value, c.Force); err != nil {
		return err
	}
	return c.write(p, t)
}

// write gives the new item to the pipeline.
func (c *newItem) write(p *pipeline.Proc, t drive.Path) error {
	v, err := drive.Of(p).Item(p, t)
	if err != nil || v == nil {
		return err
	}
	return p.Write(v)
}

// newItemError is the record for an item that cannot be made.
func newItemError(err error, path string) error {
	if err == nil {
		return nil
	}
	e := types.IOError(err, path)
	if os.IsPermission(err) {
		return &errs.Record{ID: "NewItemUnauthorizedAccessError", Category: errs.PermissionDenied, Target: path, Exception: e}
	}
	return &errs.Record{ID: "NewItemIOError", Category: errs.WriteError, Target: path, Exception: e}
}

func (c *newItem) file(p *pipeline.Proc, t drive.Path) error {
	if ok, err := p.ShouldProcess("Destination: "+t.Inner, "Create File"); err != nil || !ok {
		return err
	}
	flags := os.O_WRONLY | os.O_CREATE | os.O_EXCL
	if c.Force {
		flags = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
		if err := os.MkdirAll(filepath.Dir(t.Inner), 0o777); err != nil {
			return newItemError(err, t.Inner)
		}
	}
	f, err := os.OpenFile(t.Inner, flags, 0o666)
	if err != nil {
		return newItemError(err, t.Inner)
	}
	if !value.IsNull(c.Value) {
		_, err = f.Write(types.UTF8NoBOM.Encode(value.Text(c.Value)))
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return newItemError(err, t.Inner)
	}
	return c.write(p, t)
}

func (c *newItem) directory(p *pipeline.Proc, t drive.Path) error {
	if ok, err := p.ShouldProcess("Destination: "+t.Inner, "Create Directory"); err != nil || !ok {
		return err
	}
	if s, err := os.Lstat(t.Inner); err == nil {
		if !c.Force || !s.IsDir() {
			return errs.New("DirectoryExist", errs.ResourceExists, t.Inner, errs.IOType, "An item with the specified name %s already exists.", t.Inner)
		}
		return c.write(p, t)
	}
	if err := os.MkdirAll(t.Inner, 0o777); err != nil {
		return &errs.Record{ID: "CreateDirectoryIOError", Category: errs.WriteError, Target: t.Inner, Exception: types.IOError(err, t.Inner)}
	}
	return c.write(p, t)
}

func (c *newItem) link(p *pipeline.Proc, t drive.Path, action string, make func(string, string) error) error {
	to := value.Text(c.Value)
	if value.IsNull(c.Value) || to == "" {
		return errs.New("ArgumentNull", errs.InvalidArgument, nil, errs.PSArgumentNullType, "Cannot process argument because the value of argument \"content\" is null. Change the value of argument \"content\" to a non-null value.")
	}
	if ok, err := p.ShouldProcess("Destination: "+t.Inner, action); err != nil || !ok {
		return err
	}
	target := to
	if !filepath.IsAbs(to) && action == "Create Hard Link" {
		target = filepath.Join(drive.Of(p).Folder(), to)
	}
	if _, err := os.Lstat(t.Inner); err == nil {
		if !c.Force {
			return errs.New("NewItemIOError", errs.ResourceExists, t.Inner, errs.IOType, "A file or directory with the name %s already exists.", t.Inner)
		}
		if err := os.Remove(t.Inner); err != nil {
			return newItemError(err, t.Inner)
		}
	}
	if err := make(target, t.Inner); err != nil {
		if os.IsNotExist(err) {
			return errs.New("PathNotFound", errs.ObjectNotFound, to, errs.ItemNotFoundType, "Cannot find path '%s' because it does not exist.", to)
		}
		return newItemError(err, t.Inner)
	}
	return c.write(p, t)
}
