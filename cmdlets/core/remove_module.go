package core

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

type removeModule struct {
	cmdlets.Base
	cmdlets.Mutates
	Name       []string `pos:"0" set:"name" mandatory:"" pipe:"value" complete:"module" help:"The modules."`
	ModuleInfo []any    `pos:"0" set:"ModuleInfo" mandatory:"" pipe:"value" type:"System.Management.Automation.PSModuleInfo[]" help:"Module objects."`
	Force      bool     `help:"Remove read-only modules, too."`
}

func removeModuleCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Remove-Module", Module: module, Class: "Microsoft.PowerShell.Commands.RemoveModuleCommand", DefaultSet: "name",
		Doc: &cmdlets.Doc{
			Synopsis: "Removes modules from the session.",
			Examples: []cmdlets.Example{{Code: "New-Module -Name M { function Get-M { 1 } } | Import-Module; Remove-Module M", Remarks: "The functions of the module are gone."}},
			Links:    []string{"Import-Module", "Get-Module"},
		},
	}, func() *removeModule { return &removeModule{} })
}

// Process removes the modules.
func (c *removeModule) Process(p *pipeline.Proc, _ any) error {
	mods, err := modulesOf(p)
	if err != nil {
		return err
	}
	names := c.Name
	for _, m := range c.ModuleInfo {
		names = append(names, value.ToString(m))
	}
	for _, n := range names {
		if ok, err := p.ShouldProcess(n, "Remove-Module"); err != nil || !ok {
			return err
		}
		err := mods.RemoveModule(p, n, c.Force)
		if r, ok := err.(*errs.Record); ok {
			err = p.WriteError(r)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
