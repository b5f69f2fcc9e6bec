package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/format"
)

type formatTable struct {
	formatStage
	Property         []any `pos:"0" help:"The columns: names, wildcards, script blocks, or tables with Name, Expression, Width, Alignment, FormatString."`
	AutoSize         bool  `help:"Measure all rows before the first is shown."`
	HideTableHeaders bool  `help:"Leave the names of the columns out."`
	Wrap             bool  `help:"Continue long cells on further lines."`
	RepeatHeader     bool  `help:"Repeat the header on every screen when paging."`
}

func formatTableCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Format-Table", Module: "Microsoft.PowerShell.Utility", Class: "Microsoft.PowerShell.Commands.FormatTableCommand",
		Outputs: recordTypes,
		Doc: &cmdlets.Doc{
			Synopsis:    "Shows objects as a table.",
			Description: "Each object becomes a row, each property a column. Without -Property the view of the type or its first ten properties are shown. Columns without a width are as wide as the rows of the first 300 milliseconds need, with -AutoSize as all rows need.",
			Examples: []cmdlets.Example{
				{Code: "Get-Date | Format-Table Year, Month, Day", Remarks: "Three properties of a date."},
				{Code: "Get-Date | Format-Table @{ Name = 'Day'; Expression = { $_.DayOfYear }; Width = 6 }", Remarks: "A calculated column with a width of its own."},
			},
			Inputs: "System.Management.Automation.PSObject", Outputs: "Formatting records, for Out-Host, Out-String and Out-File.",
			Links: []string{"Format-List", "Format-Wide", "Format-Custom", "Out-String"},
		},
	}, func() *formatTable { return &formatTable{} })
}

// Begin reads the columns.
func (c *formatTable) Begin(p *pipeline.Proc) error {
	req := format.Request{Kind: format.Table, AutoSize: c.AutoSize, Wrap: c.Wrap, HideHeaders: c.HideTableHeaders}
	return c.open(p, req, c.Property, tableKeys)
}
