package management

import (
	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
)

// writeContent is what Set-Content and Add-Content share.
type writeContent struct {
	cmdlets.Base
	cmdlets.Mutates
	Path         []string       `pos:"0" mandatory:"" pipe:"name" set:"Path" complete:"path" help:"The items, with wildcards."`
	LiteralPath  []string       `mandatory:"" pipe:"name" set:"LiteralPath" alias:"PSPath,LP" complete:"path" help:"The items, taken literally."`
	Value        []any          `pos:"1" mandatory:"" pipe:"value,name" check:"allownull allowemptycollection allowemptystring" help:"What to write, one line each."`
	PassThru     bool           `help:"Write the values to the pipeline too."`
	Filter       string         `help:"A pattern in the terms of the provider."`
	Include      []string       `help:"Only items whose names fit one of these."`
	Exclude      []string       `help:"No items whose names fit one of these."`
	Force        bool           `help:"Read-only and hidden files too."`
	Credential   any            `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
	NoNewline    bool           `help:"No line ends between and behind the values."`
	Encoding     drive.Encoding `help:"How to write the text; utf8 without byte order mark by default."`
	AsByteStream bool           `help:"The values are bytes."`
	Stream       string         `help:"An alternate data stream, which only Windows has."`

	append  bool
	opened  bool
	files   []*contentWriter
	stores  []drive.Path
	gathers []any
}

func setContentCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Set-Content", Module: module, Class: class("SetContent"), DefaultSet: "Path", Outputs: []string{"System.String"},
		Doc: doc("Writes new content or replaces existing content in a file.", "'one', 'two' | Set-Content list.txt", "Set-Content list.txt -Value three -Encoding utf8BOM"),
	}, func() *writeContent { return &writeContent{} })
}

func addContentCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Add-Content", Module: module, Class: class("AddContent"), DefaultSet: "Path",
		Doc: doc("Adds content to the specified items, such as adding words to a file.", "Add-Content log.txt 'one more line'"),
	}, func() *writeContent { return &writeContent{append: true} })
}

// Process writes the values to every item.
func (c *writeContent) Process(p *pipeline.Proc, _ any) error {
	if !c.opened {
		c.opened = true
		if err := c.open(p); err != nil {
			return err
		}
	}
	if c.PassThru {
		for _, v := range c.Value {
			if err := p.Write(v); err != nil {
				return err
			}
		}
	}
	if len(c.stores) > 0 {
		c.gathers = append(c.gathers, c.Value...)
	}
	for _, w := range c.files {
		if err := w.write(c.Value); err != nil {
			return p.WriteError(writerError(err, w.path))
		}
	}
	return nil
}

// open finds the items and opens their writers.
func (c *writeContent) open(p *pipeline.Proc) error {
	list, literal := c.Path, false
	if c.LiteralPath != nil {
		list, literal = c.LiteralPath, true
	}
	targets, err := writable(p, list, &drive.Choice{Literal: literal, Filter: c.Filter, Include: c.Include, Exclude: c.Exclude, Force: c.Force})
	if err != nil {
		return err
	}
	action := "Set Content"
	if c.append {
		action = "Add Content"
	}
	for _, t := range targets {
		if ok, err := p.ShouldProcess("Path: "+t.Message(), action); err != nil || !ok {
			if err != nil {
				return err
			}
			continue
		}
		if !t.Provider.Files() {
			c.stores = append(c.stores, t)
			continue
		}
		w, err := openWriter(t.Inner, c)
		if err != nil {
			if err := p.WriteError(writerError(err, t.Inner)); err != nil {
				return err
			}
			continue
		}
		c.files = append(c.files, w)
	}
	return nil
}

// writable are the items that paths name for writing: one without wildcards need not exist.
func writable(p *pipeline.Proc, list []string, c *drive.Choice) ([]drive.Path, error) {
	var out []drive.Path
	for _, text := range list {
		found, err := drive.Of(p).Resolve(p, text, c)
		if err == nil && len(found) == 0 {
			r := errs.New("ItemNotFound", errs.ObjectNotFound, text, types.Find("System.Exception"),
				"An object at the specified path %s does not exist, or has been filtered by the -Include or -Exclude parameter.", text)
			if err := p.WriteError(r); err != nil {
				return nil, err
			}
			continue
		}
		if err != nil && errs.Of(err).ID == "PathNotFound" {
			t, e := drive.Of(p).ParseArgument(text, c.Literal)
			found, err = []drive.Path{t}, e
		}
		if err != nil {
			if err := report(p, err); err != nil {
				return nil, err
			}
			continue
		}
		out = append(out, found...)
	}
	return out, nil
}

// writerError is the record for a file that cannot be written.
func writerError(err error, path string) *errs.Record {
	if r, ok := err.(*errs.Record); ok {
		return r
	}
	e := types.IOError(err, path)
	id, cat := "GetContentWriterIOError", errs.WriteError
	switch {
	case e.T.IsA(errs.UnauthorizedAccessType):
		id, cat = "GetContentWriterUnauthorizedAccessError", errs.PermissionDenied
	case e.T.IsA(errs.FileNotFoundType):
		id, cat = "GetContentWriterFileNotFoundError", errs.ObjectNotFound
	case e.T.IsA(errs.DirectoryNotFoundType):
		id, cat = "GetContentWriterDirectoryNotFoundError", errs.ObjectNotFound
	}
	return &errs.Record{ID: id, Category: cat, Target: path, Exception: e}
}

// End closes the files and gives the stores what they get.
func (c *writeContent) End(p *pipeline.Proc) error {
	for _, w := range c.files {
		if err := w.close(); err != nil {
			if err := p.WriteError(writerError(err, w.path)); err != nil {
				return err
			}
		}
	}
	c.files = nil
	for _, t := range c.stores {
		if err := report(p, c.store(p, t)); err != nil {
			return err
		}
	}
	return nil
}

func (c *writeContent) store(p *pipeline.Proc, t drive.Path) error {
	values := c.gathers
	if c.append {
		if e, ok, _ := t.Provider.Flat().Find(p, t.Inner); ok {
			values = append(contents(e.Content), values...)
		}
	}
	return t.Provider.Flat().Put(p, t.Inner, oneOrMany(values), c.Force)
}

// Close closes the files of a pipeline that ended early.
func (c *writeContent) Close(*pipeline.Proc) error {
	for _, w := range c.files {
		_ = w.close()
	}
	return nil
}
