package core

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

type newModule struct {
	cmdlets.Base
	Name           string         `pos:"0" set:"Name" mandatory:"" pipe:"value" help:"The name."`
	ScriptBlock    pipeline.Block `set:"ScriptBlock:pos=0,mandatory Name:pos=1,mandatory" check:"notnull" help:"What the module does."`
	Function       []string       `help:"The functions to export."`
	Cmdlet         []string       `help:"The cmdlets to export."`
	ReturnResult   bool           `help:"Write what the block writes."`
	AsCustomObject bool           `help:"Write an object with the functions as methods."`
	ArgumentList   []any          `pos:"remaining" alias:"Args" help:"Arguments for the block."`
}

func newModuleCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "New-Module", Module: module, Class: "Microsoft.PowerShell.Commands.NewModuleCommand", DefaultSet: "ScriptBlock",
		Outputs: []string{"System.Management.Automation.PSModuleInfo"},
		Doc: &cmdlets.Doc{
			Synopsis: "Makes a module of a script block.",
			Examples: []cmdlets.Example{{Code: "$m = New-Module -Name Demo { function Get-Demo { 'demo' } }; Get-Demo", Remarks: "demo"}},
			Links:    []string{"Import-Module", "Export-ModuleMember"},
		},
	}, func() *newModule { return &newModule{} })
}

// Process makes the module.
func (c *newModule) Process(p *pipeline.Proc, _ any) error {
	if c.ReturnResult {
		return c.ScriptBlock.Invoke(p, c.ArgumentList, nil, p.Out)
	}
	mods, err := modulesOf(p)
	if err != nil {
		return err
	}
	m, err := mods.NewModule(p, c.Name, c.ScriptBlock, c.ArgumentList)
	if err != nil {
		return err
	}
	return p.Write(m)
}
