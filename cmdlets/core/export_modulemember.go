package core

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

type exportModuleMember struct {
	cmdlets.Base
	Function []string `pos:"0" pipe:"value,name" help:"The functions to export."`
	Cmdlet   []string `pipe:"name" help:"The cmdlets to export."`
	Variable []string `pipe:"name" help:"The variables to export."`
	Alias    []string `pipe:"name" help:"The aliases to export."`
}

func exportModuleMemberCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Export-ModuleMember", Module: module, Class: "Microsoft.PowerShell.Commands.ExportModuleMemberCommand",
		Doc: &cmdlets.Doc{
			Synopsis: "Says what a module gives to those who import it.",
			Examples: []cmdlets.Example{{Code: "New-Module { function Get-A { 1 }; function hidden { 2 }; Export-ModuleMember Get-A } | Out-Null", Remarks: "A module with one public function."}},
			Links:    []string{"Import-Module", "New-Module"},
		},
	}, func() *exportModuleMember { return &exportModuleMember{} })
}

// Process notes what is exported.
func (c *exportModuleMember) Process(p *pipeline.Proc, _ any) error {
	mods, err := modulesOf(p)
	if err != nil {
		return err
	}
	return mods.ExportMembers(c.Function, c.Cmdlet, c.Variable, c.Alias)
}
