package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

type getVariable struct {
	cmdlets.Base
	Exclude   []string `help:"Names to leave out."`
	Include   []string `help:"Only these names."`
	Name      []string `pos:"0" pipe:"value,name" check:"notnullorempty" complete:"variable" help:"Names or wildcards; all variables without it."`
	Scope     string   `check:"notnullorempty" help:"Global, Local, Script, or a number of scopes outwards."`
	ValueOnly bool     `help:"Write the values."`
}

func getVariableCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Variable", Module: module, Class: "Microsoft.PowerShell.Commands.GetVariableCommand",
		Outputs: []string{"System.Management.Automation.PSVariable"},
		Doc: &cmdlets.Doc{
			Synopsis: "Gets variables.",
			Examples: []cmdlets.Example{{Code: "Get-Variable Home -ValueOnly", Remarks: "The home folder."}, {Code: "Get-Variable *Preference", Remarks: "All preferences."}},
			Outputs:  "System.Management.Automation.PSVariable", Links: []string{"Set-Variable", "New-Variable", "Remove-Variable", "Clear-Variable"},
		},
	}, func() *getVariable { return &getVariable{} })
}

// Process writes the variables.
func (c *getVariable) Process(p *pipeline.Proc, _ any) error {
	names := c.Name
	if len(names) == 0 {
		names = []string{"*"}
	}
	s := selection{c.Include, c.Exclude, c.Scope}
	return s.each(p, names, func(_ cmdlets.Variables, v *cmdlets.Variable) error {
		if c.ValueOnly {
			return p.Write(v.Value)
		}
		return p.Write(v.Object)
	})
}
