package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/format"
	"csshell/pipeline/value"
)

type formatWide struct {
	formatStage
	Property any                `pos:"0" help:"The one property: a name, a script block, or a table with Expression and FormatString."`
	AutoSize bool               `help:"As many columns as the longest item allows."`
	Column   cmdlets.Opt[int32] `range:"1,2147483647" help:"The number of columns."`
}

func formatWideCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Format-Wide", Module: "Microsoft.PowerShell.Utility", Class: "Microsoft.PowerShell.Commands.FormatWideCommand",
		Outputs: recordTypes,
		Doc: &cmdlets.Doc{
			Synopsis:    "Shows one property of each object, several on a line.",
			Description: "Without -Property the default display property of the type is shown, else the property Name, else the first one. There are two columns unless -Column or -AutoSize says otherwise.",
			Examples:    []cmdlets.Example{{Code: "Get-Command -Verb Format | Format-Wide Name -Column 3", Remarks: "Names of commands in three columns."}},
			Inputs:      "System.Management.Automation.PSObject", Outputs: "Formatting records, for Out-Host, Out-String and Out-File.",
			Links: []string{"Format-Table", "Format-List", "Format-Custom"},
		},
	}, func() *formatWide { return &formatWide{} })
}

// Begin reads the property and the number of columns.
func (c *formatWide) Begin(p *pipeline.Proc) error {
	if c.AutoSize && c.Column.Given {
		return exclusive("FormatCannotSpecifyAutosizeAndColumns", "Cmdlet parameters AutoSize and Column are mutually exclusive.")
	}
	var list []any
	if !value.IsNull(c.Property) {
		list = []any{c.Property}
	}
	return c.open(p, format.Request{Kind: format.Wide, AutoSize: c.AutoSize, Across: int(c.Column.Value)}, list, wideKeys)
}
