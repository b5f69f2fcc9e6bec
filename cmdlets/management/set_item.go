package management

import (
	"os"
	"os/exec"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// notSupported is the error of an action that a provider has not.
func notSupported() *errs.Record {
	return errs.New("NotSupported", errs.NotImplemented, nil, errs.PSNotSupportedType, "Provider operation stopped because the provider does not support this operation.")
}

// setItem is Set-Item.
type setItem struct {
	cmdlets.Base
	cmdlets.Mutates
	paths
	narrow
	Value      any  `pos:"1" pipe:"value,name" help:"The new value."`
	Force      bool `help:"Read-only items too."`
	PassThru   bool `help:"Write the item."`
	Credential any  `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

func setItemCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Set-Item", Module: module, Class: class("SetItem"), DefaultSet: "Path",
		Doc: doc("Changes the value of an item to the value specified in the command.", "Set-Item env:EDITOR vi"),
	}, func() *setItem { return &setItem{} })
}

// Process changes the items; one that is not there is made.
func (c *setItem) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.given()
	targets, err := writable(p, list, c.choice(literal, c.Force))
	if err != nil {
		return err
	}
	for _, t := range targets {
		if err := report(p, c.set(p, t)); err != nil {
			return err
		}
	}
	return nil
}

func (c *setItem) set(p *pipeline.Proc, t drive.Path) error {
	if t.Provider.Files() {
		return notSupported()
	}
	if ok, err := p.ShouldProcess("Item: "+t.Inner+" Value: "+value.ToString(c.Value), "Set Item"); err != nil || !ok {
		return err
	}
	if err := t.Provider.Flat().Put(p, t.Inner, c.Value, c.Force); err != nil || !c.PassThru {
		return err
	}
	v, err := drive.Of(p).Item(p, t)
	if err != nil {
		return err
	}
	return p.Write(v)
}

// clearItem is Clear-Item.
type clearItem struct {
	cmdlets.Base
	cmdlets.Mutates
	paths
	narrow
	Force      bool `help:"Read-only items too."`
	Credential any  `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

func clearItemCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Clear-Item", Module: module, Class: class("ClearItem"), DefaultSet: "Path",
		Doc: doc("Clears the contents of an item, but does not delete the item.", "Clear-Item variable:x"),
	}, func() *clearItem { return &clearItem{} })
}

// Process clears the items.
func (c *clearItem) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.given()
	return each(p, list, c.choice(literal, c.Force), func(t drive.Path) error {
		if t.Provider.Files() {
			return p.WriteError(notSupported())
		}
		if ok, err := p.ShouldProcess("Item: "+t.Inner, "Clear Item"); err != nil || !ok {
			return err
		}
		return report(p, t.Provider.Flat().Put(p, t.Inner, nil, c.Force))
	})
}

// clearContent is Clear-Content.
type clearContent struct {
	cmdlets.Base
	cmdlets.Mutates
	Path        []string `pos:"0" mandatory:"" pipe:"name" set:"Path" complete:"path" help:"The items, with wildcards."`
	LiteralPath []string `mandatory:"" pipe:"name" set:"LiteralPath" alias:"PSPath,LP" complete:"path" help:"The items, taken literally."`
	narrow
	Force      bool   `help:"Read-only files too."`
	Credential any    `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
	Stream     string `help:"An alternate data stream, which only Windows has."`
}

func clearContentCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Clear-Content", Module: module, Class: class("ClearContent"), DefaultSet: "Path",
		Doc: doc("Deletes the contents of an item, but does not delete the item.", "Clear-Content log.txt"),
	}, func() *clearContent { return &clearContent{} })
}

// Process empties the items.
func (c *clearContent) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.Path, false
	if len(c.LiteralPath) > 0 {
		list, literal = c.LiteralPath, true
	}
	return each(p, list, c.choice(literal, c.Force), func(t drive.Path) error { return report(p, c.clear(p, t)) })
}

func (c *clearContent) clear(p *pipeline.Proc, t drive.Path) error {
	if ok, err := p.ShouldProcess("Item: "+t.Message(), "Clear Content"); err != nil || !ok {
		return err
	}
	if !t.Provider.Files() {
		return t.Provider.Flat().Put(p, t.Inner, nil, c.Force)
	}
	if t.Container() {
		return errs.New("ClearDirectoryContent", errs.InvalidOperation, t.Inner, errs.NotSupportedType,
			"Unable to clear content of '%s' because it is a directory. Clear-Content is only supported on files.", t.Inner)
	}
	if err := os.Truncate(t.Inner, 0); err != nil {
		return writerError(err, t.Inner)
	}
	return nil
}

// invokeItem is Invoke-Item.
type invokeItem struct {
	cmdlets.Base
	cmdlets.Mutates
	paths
	narrow
	Credential any `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

func invokeItemCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Invoke-Item", Module: module, Class: class("InvokeItem"), DefaultSet: "Path",
		Doc: doc("Performs the default action on the specified item.", "Invoke-Item report.html -WhatIf"),
	}, func() *invokeItem { return &invokeItem{} })
}

// Process opens the items: programs run, everything else goes to the desktop's opener.
func (c *invokeItem) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.given()
	return each(p, list, c.choice(literal, false), func(t drive.Path) error {
		if !t.Provider.Files() {
			return p.WriteError(notSupported())
		}
		if ok, err := p.ShouldProcess("Item: "+t.Inner, "Invoke Item"); err != nil || !ok {
			return err
		}
		cmd := exec.Command("xdg-open", t.Inner)
		if f := t.FileOf(); f != nil && !f.IsDir() && f.Stat().Mode()&0o111 != 0 {
			cmd = exec.Command(t.Inner)
		}
		cmd.Dir = drive.Of(p).Folder()
		if err := cmd.Start(); err != nil {
			return p.WriteError(errs.New("InvokeItemError", errs.InvalidOperation, t.Inner, errs.InvalidOperationType, "%s", err.Error()))
		}
		return cmd.Process.Release()
	})
}
