package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

type getHost struct{ cmdlets.Base }

func getHostCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Host", Module: module, Class: "Microsoft.PowerShell.Commands.GetHostCommand",
		Outputs: []string{"System.Management.Automation.Host.PSHost"},
		Doc: &cmdlets.Doc{
			Synopsis: "Gets the program that hosts the session.",
			Examples: []cmdlets.Example{{Code: "(Get-Host).Name", Remarks: "ConsoleHost"}},
		},
	}, func() *getHost { return &getHost{} })
}

// Process writes $Host.
func (c *getHost) Process(p *pipeline.Proc, _ any) error {
	v, _ := p.Session.Variable("Host")
	return p.Write(v)
}
