package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

type setAlias struct{ aliasChange }

func setAliasCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Set-Alias", Module: module, Class: "Microsoft.PowerShell.Commands.SetAliasCommand",
		Outputs: []string{"System.Management.Automation.AliasInfo"},
		Doc: &cmdlets.Doc{
			Synopsis: "Makes or changes an alias.",
			Examples: []cmdlets.Example{{Code: "Set-Alias list Get-ChildItem", Remarks: "list is Get-ChildItem from now on."}},
			Links:    []string{"Get-Alias", "New-Alias", "Remove-Alias"},
		},
	}, func() *setAlias { return &setAlias{} })
}

// Process sets the alias.
func (c *setAlias) Process(p *pipeline.Proc, _ any) error { return c.put(p, "Set Alias", false) }
