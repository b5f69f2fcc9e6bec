package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/format"
)

type formatList struct {
	formatStage
	Property []any `pos:"0" help:"The properties: names, wildcards, script blocks, or tables with Name, Expression, FormatString."`
}

func formatListCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Format-List", Module: "Microsoft.PowerShell.Utility", Class: "Microsoft.PowerShell.Commands.FormatListCommand",
		Outputs: recordTypes,
		Doc: &cmdlets.Doc{
			Synopsis:    "Shows the properties of objects, one on a line.",
			Description: "Long values continue below themselves. Without -Property the list view of the type or all its properties are shown.",
			Examples:    []cmdlets.Example{{Code: "Get-Date | Format-List Year, Month, Day", Remarks: "Three properties of a date."}},
			Inputs:      "System.Management.Automation.PSObject", Outputs: "Formatting records, for Out-Host, Out-String and Out-File.",
			Links: []string{"Format-Table", "Format-Wide", "Format-Custom", "Out-String"},
		},
	}, func() *formatList { return &formatList{} })
}

// Begin reads the properties.
func (c *formatList) Begin(p *pipeline.Proc) error {
	return c.open(p, format.Request{Kind: format.List}, c.Property, listKeys)
}
