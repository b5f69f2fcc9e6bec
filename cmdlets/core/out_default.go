package core

import "csshell/cmdlets"

type outDefault struct {
	hostDisplay
	Transcript bool `help:"Write to the transcript only."`
}

func outDefaultCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Out-Default", Module: "Microsoft.PowerShell.Core", Class: "Microsoft.PowerShell.Commands.OutDefaultCommand",
		Doc: &cmdlets.Doc{
			Synopsis:    "Shows objects in their default form.",
			Description: "The shell ends every command line in Out-Default; there is seldom a reason to call it.",
			Examples:    []cmdlets.Example{{Code: "'text' | Out-Default", Remarks: "Shows a line."}},
			Inputs:      "System.Management.Automation.PSObject", Outputs: "None",
			Links: []string{"Out-Host"},
		},
	}, func() *outDefault { return &outDefault{} })
}
