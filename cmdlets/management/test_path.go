package management

import (
	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// testPath is Test-Path.
type testPath struct {
	cmdlets.Base
	Path        []string                    `pos:"0" mandatory:"" pipe:"value,name" set:"Path" complete:"path" check:"allownull allowemptycollection allowemptystring" help:"The items, with wildcards."`
	LiteralPath []string                    `mandatory:"" pipe:"name" set:"LiteralPath" alias:"PSPath,LP" complete:"path" check:"allownull allowemptycollection allowemptystring" help:"The items, taken literally."`
	Filter      string                      `help:"A pattern in the terms of the provider."`
	Include     []string                    `help:"Only items whose names fit one of these."`
	Exclude     []string                    `help:"No items whose names fit one of these."`
	PathType    value.Enum                  `type:"Microsoft.PowerShell.Commands.TestPathType" alias:"Type" help:"Container, Leaf or Any."`
	IsValid     bool                        `help:"Only test whether the path could be one."`
	Credential  any                         `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
	OlderThan   cmdlets.Opt[value.DateTime] `help:"Whether the file was last written before this time."`
	NewerThan   cmdlets.Opt[value.DateTime] `help:"Whether the file was last written after this time."`
}

func testPathCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Test-Path", Module: module, Class: class("TestPath"), DefaultSet: "Path", Outputs: []string{"System.Boolean"},
		Doc: doc("Determines whether all elements of a path exist.", "Test-Path $HOME", "Test-Path env:PATH"),
	}, func() *testPath { return &testPath{} })
}

// Process writes a truth for every path.
func (c *testPath) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.Path, false
	if c.LiteralPath != nil {
		list, literal = c.LiteralPath, true
	}
	if list == nil {
		return p.WriteError(nullPath())
	}
	for _, text := range list {
		ok := c.test(p, text, literal)
		if err := p.Write(ok); err != nil {
			return err
		}
	}
	return nil
}

// nullPath is the error of a null path.
func nullPath() *errs.Record {
	return errs.New("NullPathNotPermitted", errs.InvalidArgument, nil, errs.ArgumentType, "The provided Path argument was null or an empty collection.")
}

func (c *testPath) test(p *pipeline.Proc, text string, literal bool) bool {
	if text == "" {
		return false
	}
	space := drive.Of(p)
	if c.IsValid {
		_, err := space.Parse(text)
		return err == nil
	}
	found, err := space.Resolve(p, text, &drive.Choice{Literal: literal, Filter: c.Filter, Include: c.Include, Exclude: c.Exclude, Force: true})
	if err != nil {
		return false
	}
	for _, t := range found {
		if c.fits(t) {
			return true
		}
	}
	return false
}

func (c *testPath) fits(t drive.Path) bool {
	switch c.PathType.N {
	case 1:
		if !t.Container() {
			return false
		}
	case 2:
		if t.Container() {
			return false
		}
	}
	if !c.OlderThan.Given && !c.NewerThan.Given {
		return true
	}
	f := t.FileOf()
	if f == nil {
		return false
	}
	written, _, _ := types.Get(nil, f, "LastWriteTime")
	d, _ := written.(value.DateTime)
	return (!c.OlderThan.Given || d.Ticks < c.OlderThan.Value.Ticks) && (!c.NewerThan.Given || d.Ticks > c.NewerThan.Value.Ticks)
}
