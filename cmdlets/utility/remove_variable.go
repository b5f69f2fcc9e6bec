package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

type removeVariable struct {
	cmdlets.Base
	cmdlets.Mutates `impact:"low"`
	Exclude         []string `help:"Names to leave out."`
	Force           bool     `help:"Remove read-only variables, too."`
	Include         []string `help:"Only these names."`
	Name            []string `pos:"0" mandatory:"" pipe:"name" complete:"variable" help:"Names or wildcards."`
	Scope           string   `check:"notnullorempty" help:"Global, Local, Script, or a number of scopes outwards."`
}

func removeVariableCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Remove-Variable", Module: module, Class: "Microsoft.PowerShell.Commands.RemoveVariableCommand",
		Doc: &cmdlets.Doc{
			Synopsis: "Removes variables.",
			Examples: []cmdlets.Example{{Code: "$Temp = 1; Remove-Variable Temp", Remarks: "The variable is gone."}},
			Links:    []string{"Get-Variable", "Set-Variable", "New-Variable", "Clear-Variable"},
		},
	}, func() *removeVariable { return &removeVariable{} })
}

// Process removes the variables.
func (c *removeVariable) Process(p *pipeline.Proc, _ any) error {
	scope := c.Scope
	if scope == "" {
		scope = "local"
	}
	s := selection{c.Include, c.Exclude, scope}
	return s.each(p, c.Name, func(vars cmdlets.Variables, v *cmdlets.Variable) error {
		if ok, err := p.ShouldProcess("Name: "+v.Name, "Remove variable"); err != nil || !ok {
			return err
		}
		if err := vars.RemoveVariable(v.Name, scope, c.Force); err != nil {
			return reported(p, err)
		}
		return nil
	})
}
