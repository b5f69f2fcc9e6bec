package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

type removeAlias struct {
	cmdlets.Base
	Force bool     `help:"Remove read-only aliases, too."`
	Name  []string `pos:"0" mandatory:"" pipe:"value,name" complete:"alias" help:"The aliases."`
	Scope string   `help:"Global, Local, Script, or a number of scopes outwards."`
}

func removeAliasCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Remove-Alias", Module: module, Class: "Microsoft.PowerShell.Commands.RemoveAliasCommand", DefaultSet: "Default",
		Doc: &cmdlets.Doc{
			Synopsis: "Removes aliases.",
			Examples: []cmdlets.Example{{Code: "Set-Alias list Get-ChildItem; Remove-Alias list", Remarks: "The alias is gone."}},
			Links:    []string{"Get-Alias", "New-Alias", "Set-Alias"},
		},
	}, func() *removeAlias { return &removeAlias{} })
}

// Process removes the aliases.
func (c *removeAlias) Process(p *pipeline.Proc, _ any) error {
	aliases, err := aliasesOf(p)
	if err != nil {
		return err
	}
	for _, n := range c.Name {
		if err := aliases.RemoveAlias(n, c.Scope, c.Force); err != nil {
			if err := reported(p, err); err != nil {
				return err
			}
		}
	}
	return nil
}
