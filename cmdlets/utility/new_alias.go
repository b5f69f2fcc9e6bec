package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

type newAlias struct{ aliasChange }

func newAliasCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "New-Alias", Module: module, Class: "Microsoft.PowerShell.Commands.NewAliasCommand",
		Outputs: []string{"System.Management.Automation.AliasInfo"},
		Doc: &cmdlets.Doc{
			Synopsis: "Makes an alias that does not exist yet.",
			Examples: []cmdlets.Example{{Code: "New-Alias list Get-ChildItem", Remarks: "list is Get-ChildItem from now on."}},
			Links:    []string{"Get-Alias", "Set-Alias", "Remove-Alias"},
		},
	}, func() *newAlias { return &newAlias{} })
}

// Process makes the alias.
func (c *newAlias) Process(p *pipeline.Proc, _ any) error { return c.put(p, "New Alias", true) }
