package management

import (
	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// getItem is Get-Item.
type getItem struct {
	cmdlets.Base
	paths
	narrow
	Force      bool     `help:"Hidden items too."`
	Credential any      `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
	Stream     []string `help:"Alternate data streams, which only Windows has."`
}

func getItemCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Item", Module: module, Class: class("GetItem"), DefaultSet: "Path",
		Doc: doc("Gets the item at the specified location.", "Get-Item .", "Get-Item env:PATH"),
	}, func() *getItem { return &getItem{} })
}

// Process writes the items.
func (c *getItem) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.given()
	return each(p, list, c.choice(literal, c.Force), func(t drive.Path) error {
		v, err := drive.Of(p).Item(p, t)
		if err != nil {
			return report(p, err)
		}
		if a, ok := v.(*value.Array); ok {
			return p.WriteEach(a)
		}
		return p.Write(v)
	})
}
