package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

type newVariable struct {
	cmdlets.Base
	cmdlets.Mutates `impact:"low"`
	Description     string     `help:"A description."`
	Force           bool       `help:"Replace a variable of that name."`
	Name            string     `pos:"0" mandatory:"" pipe:"name" help:"The name."`
	Option          value.Enum `type:"System.Management.Automation.ScopedItemOptions" help:"ReadOnly, Constant, Private, AllScope."`
	PassThru        bool       `help:"Write the variable."`
	Scope           string     `check:"notnullorempty" help:"Global, Local, Script, or a number of scopes outwards."`
	Value           any        `pos:"1" pipe:"value,name" help:"The value."`
	Visibility      value.Enum `type:"System.Management.Automation.SessionStateEntryVisibility" help:"Public or Private."`
}

func newVariableCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "New-Variable", Module: module, Class: "Microsoft.PowerShell.Commands.NewVariableCommand",
		Outputs: []string{"System.Management.Automation.PSVariable"},
		Doc: &cmdlets.Doc{
			Synopsis: "Makes a variable.",
			Examples: []cmdlets.Example{{Code: "New-Variable Pi 3.14 -Option Constant", Remarks: "Makes a constant."}},
			Links:    []string{"Get-Variable", "Set-Variable", "Remove-Variable", "Clear-Variable"},
		},
	}, func() *newVariable { return &newVariable{} })
}

// Process makes the variable.
func (c *newVariable) Process(p *pipeline.Proc, _ any) error {
	vars, err := variablesOf(p)
	if err != nil {
		return err
	}
	if ok, err := p.ShouldProcess("Name: "+c.Name+" Value: "+shown(c.Value), "New variable"); err != nil || !ok {
		return err
	}
	name, scope := plainScope(c.Name, c.Scope)
	v := c.Value
	if v == value.Nothing {
		v = nil
	}
	made, err := vars.PutVariable(&cmdlets.Variable{Name: name, Value: v, Description: c.Description, Options: c.Option.N}, scope, true, c.Force)
	if err != nil {
		return reported(p, err)
	}
	if c.PassThru {
		return p.Write(made.Object)
	}
	return nil
}
