package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

type clearVariable struct {
	cmdlets.Base
	cmdlets.Mutates `impact:"low"`
	Exclude         []string `help:"Names to leave out."`
	Force           bool     `help:"Clear read-only variables, too."`
	Include         []string `help:"Only these names."`
	Name            []string `pos:"0" mandatory:"" pipe:"name" complete:"variable" help:"Names or wildcards."`
	PassThru        bool     `help:"Write the variables."`
	Scope           string   `check:"notnullorempty" help:"Global, Local, Script, or a number of scopes outwards."`
}

func clearVariableCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Clear-Variable", Module: module, Class: "Microsoft.PowerShell.Commands.ClearVariableCommand",
		Outputs: []string{"System.Management.Automation.PSVariable"},
		Doc: &cmdlets.Doc{
			Synopsis: "Sets variables to $null.",
			Examples: []cmdlets.Example{{Code: "$Total = 5; Clear-Variable Total", Remarks: "The variable is $null."}},
			Links:    []string{"Get-Variable", "Set-Variable", "New-Variable", "Remove-Variable"},
		},
	}, func() *clearVariable { return &clearVariable{} })
}

// Process clears the variables.
func (c *clearVariable) Process(p *pipeline.Proc, _ any) error {
	s := selection{c.Include, c.Exclude, c.Scope}
	return s.each(p, c.Name, func(vars cmdlets.Variables, v *cmdlets.Variable) error {
		if ok, err := p.ShouldProcess("Name: "+v.Name, "Clear variable"); err != nil || !ok {
			return err
		}
		n := *v
		n.Value = nil
		made, err := vars.PutVariable(&n, c.Scope, false, c.Force)
		if err != nil {
			return reported(p, err)
		}
		if c.PassThru {
			return p.Write(made.Object)
		}
		return nil
	})
}
