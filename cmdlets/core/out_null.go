package core

import "csshell/cmdlets"

type outNull struct {
	cmdlets.Base
	InputObject any `pipe:"value" help:"The objects to drop."`
}

func outNullCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Out-Null", Module: "Microsoft.PowerShell.Core", Class: "Microsoft.PowerShell.Commands.OutNullCommand",
		Doc: &cmdlets.Doc{
			Synopsis:    "Drops what is piped to it.",
			Description: "Errors and messages still appear.",
			Examples:    []cmdlets.Example{{Code: "Get-Date | Out-Null", Remarks: "Shows nothing."}},
			Inputs:      "System.Management.Automation.PSObject", Outputs: "None",
		},
	}, func() *outNull { return &outNull{} })
}
