package management

import (
	"os"
	"path"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// getChildItem is Get-ChildItem.
type getChildItem struct {
	cmdlets.Base
	Path          []string            `pos:"0" pipe:"value,name" set:"Items" complete:"path" help:"Folders and items, with wildcards."`
	LiteralPath   []string            `mandatory:"" pipe:"name" set:"LiteralItems" alias:"PSPath,LP" complete:"path" help:"Folders and items, taken literally."`
	Filter        string              `pos:"1" help:"A pattern in the terms of the provider."`
	Include       []string            `help:"Only items whose names fit one of these."`
	Exclude       []string            `help:"No items whose names fit one of these."`
	Recurse       bool                `alias:"s,r" help:"Everything below too."`
	Depth         cmdlets.Opt[uint32] `help:"How deep to go."`
	Force         bool                `help:"Hidden items too."`
	Name          bool                `help:"Only the names."`
	Attributes    cmdlets.Opt[string] `help:"Attributes that items must have: words with !, + and commas."`
	FollowSymlink bool                `help:"Go into linked folders."`
	Directory     bool                `alias:"ad,d" help:"Only folders."`
	File          bool                `alias:"af" help:"Only files."`
	Hidden        bool                `alias:"ah,h" help:"Only hidden items."`
	ReadOnly      bool                `alias:"ar" help:"Only items that are read-only."`
	System        bool                `alias:"as" help:"Only system items."`

	wanted *attributeTest
}

func getChildItemCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-ChildItem", Module: module, Class: class("GetChildItem"), DefaultSet: "Items", Outputs: []string{"System.IO.FileInfo", "System.IO.DirectoryInfo"},
		Doc: doc("Gets the items and child items in one or more specified locations.", "Get-ChildItem", "Get-ChildItem -Recurse -Filter *.log"),
	}, func() *getChildItem { return &getChildItem{} })
}

// Begin reads -Attributes.
func (c *getChildItem) Begin(*pipeline.Proc) error {
	if c.Attributes.Given {
		w, err := parseAttributes(c.Attributes.Value)
		if err != nil {
			return err
		}
		c.wanted = w
	}
	return nil
}

// Process lists what the paths name, the current location when there is none.
func (c *getChildItem) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.Path, false
	switch {
	case len(c.LiteralPath) > 0:
		list, literal = c.LiteralPath, true
	case len(list) == 0:
		list = []string{""}
	}
	for _, text := range list {
		if err := c.one(p, text, literal); err != nil {
			return err
		}
	}
	return nil
}

func (c *getChildItem) deep() bool { return c.Recurse || c.Depth.Given }

func (c *getChildItem) depth() int {
	if c.Depth.Given {
		return int(min(c.Depth.Value, 1<<20))
	}
	if c.Recurse {
		return 1 << 20
	}
	return 0
}

// hidden reports whether hidden items are to be looked at.
func (c *getChildItem) hidden() bool {
	return c.Force || c.Hidden || c.wanted != nil && c.wanted.hidden
}

func (c *getChildItem) one(p *pipeline.Proc, text string, literal bool) error {
	space := drive.Of(p)
	if text == "" {
		text = "."
	}
	t, err := space.Parse(text)
	if err != nil {
		return report(p, err)
	}
	wild := !literal && value.HasWildcard(t.Inner)
	if !wild && !literal {
		t.Inner = value.UnescapeWildcard(t.Inner)
	}
	switch {
	case !t.Provider.Files():
		return c.flat(p, text, t, literal)
	case !wild && t.Container():
		return c.folder(p, t)
	case c.deep():
		return c.search(p, t, wild)
	}
	found, err := space.Resolve(p, text, &drive.Choice{Literal: literal, Filter: c.Filter, Include: c.Include, Exclude: c.Exclude, Force: c.hidden()})
	if err != nil {
		return report(p, err)
	}
	for _, t := range found {
		if f := t.FileOf(); f != nil && c.attributes(f) {
			if err := c.write(p, t, f, f.Name()); err != nil {
				return err
			}
		}
	}
	return nil
}

// flat lists the items of a store without folders.
func (c *getChildItem) flat(p *pipeline.Proc, text string, t drive.Path, literal bool) error {
	list := []drive.Path{t}
	if t.Inner == "" {
		items, err := t.Provider.Flat().Items(p)
		if err != nil {
			return report(p, err)
		}
		list = list[:0]
		for _, e := range items {
			list = append(list, t.Child(e.Name))
		}
	} else {
		found, err := drive.Of(p).Resolve(p, text, &drive.Choice{Literal: literal})
		if err != nil {
			return report(p, err)
		}
		list = found
	}
	names := &drive.Choice{Include: c.Include, Exclude: c.Exclude}
	for _, x := range list {
		if !names.Names(x.Inner) {
			continue
		}
		v, err := drive.Of(p).Item(p, x)
		if c.Name {
			v = x.Inner
		}
		if err != nil || v == nil {
			continue
		}
		if err := p.Write(v); err != nil {
			return err
		}
	}
	return nil
}

// folder lists a folder. -Include without -Recurse looks at the folder's own name, as the product does.
func (c *getChildItem) folder(p *pipeline.Proc, t drive.Path) error {
	if len(c.Include) > 0 && !c.deep() {
		if f := t.FileOf(); f != nil && c.passes(f) {
			return c.list(p, t, "", 0, "*", true)
		}
		return nil
	}
	return c.list(p, t, "", c.depth(), "*", false)
}

// search looks for a name or a pattern below the folder it stands in.
func (c *getChildItem) search(p *pipeline.Proc, t drive.Path, wild bool) error {
	dir, leaf := path.Split(t.Inner)
	parents := []drive.Path{t.Parent()}
	if wild && value.HasWildcard(dir) {
		parents, _ = drive.Of(p).Resolve(p, path.Clean(dir), &drive.Choice{Force: c.Force})
	}
	if !wild {
		leaf = value.EscapeWildcard(leaf)
		if !parents[0].Container() {
			return p.WriteError(drive.NotFound(t.Message()))
		}
	}
	for _, parent := range parents {
		if !parent.Container() {
			continue
		}
		if err := c.list(p, parent, "", c.depth(), leaf, false); err != nil {
			return err
		}
	}
	return nil
}

// list writes the items of a folder and, as deep as wanted, those below. prefix is the folder's place for -Name; all lets
// every name pass.
func (c *getChildItem) list(p *pipeline.Proc, t drive.Path, prefix string, depth int, leaf string, all bool) error {
	if p.Stopping() {
		return pipeline.ErrStopped
	}
	items, err := drive.ListError(t.Inner, c.hidden())
	if err != nil {
		return p.WriteError(listError(err, t.Inner))
	}
	like := value.Like(leaf, true)
	for _, f := range items {
		if (leaf != "*" && !like.Match(f.Name())) || !(all || c.passes(f)) || !c.attributes(f) {
			continue
		}
		if err := c.write(p, t, f, prefix+f.Name()); err != nil {
			return err
		}
	}
	if depth == 0 {
		return nil
	}
	for _, f := range items {
		if !f.IsDir() || f.Hidden() && !c.Force || f.IsLink() && !c.FollowSymlink && !c.Name {
			continue
		}
		if err := c.list(p, t.Child(f.Name()), prefix+f.Name()+"/", depth-1, leaf, all); err != nil {
			return err
		}
	}
	return nil
}

// listError is the record for a folder that cannot be read.
func listError(err error, dir string) *errs.Record {
	e := types.IOError(err, dir)
	if os.IsPermission(err) {
		return &errs.Record{ID: "DirUnauthorizedAccessError", Category: errs.PermissionDenied, Target: dir, Exception: e}
	}
	return &errs.Record{ID: "DirIOError", Category: errs.ReadError, Target: dir, Exception: e}
}

func (c *getChildItem) write(p *pipeline.Proc, t drive.Path, f *types.FileItem, name string) error {
	if c.Name {
		return p.Write(name)
	}
	return p.Write(t.WrapFile(f))
}

// passes reports whether -Filter, -Include and -Exclude let an item pass.
func (c *getChildItem) passes(f *types.FileItem) bool {
	if c.Filter != "" && !drive.FilterLike(c.Filter, f.Name()) {
		return false
	}
	return (&drive.Choice{Include: c.Include, Exclude: c.Exclude}).Names(f.Name())
}

// attributes reports whether the switches about attributes let an item pass.
func (c *getChildItem) attributes(f *types.FileItem) bool {
	switch {
	case c.Directory && !c.File && !f.IsDir(), c.File && !c.Directory && f.IsDir():
		return false
	case c.Hidden && !f.Hidden(), c.ReadOnly && !f.ReadOnly(), c.System:
		return false
	case c.Directory && c.File:
		return false
	}
	return c.wanted == nil || c.wanted.holds(f.Attributes())
}
