package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/format"
)

type formatCustom struct {
	formatStage
	Property []any              `pos:"0" help:"The properties: names, wildcards, script blocks, or tables with Expression and Depth."`
	Depth    cmdlets.Opt[int32] `range:"1,2147483647" help:"How deep nested objects are opened."`
}

func formatCustomCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Format-Custom", Module: "Microsoft.PowerShell.Utility", Class: "Microsoft.PowerShell.Commands.FormatCustomCommand",
		Outputs: recordTypes,
		Doc: &cmdlets.Doc{
			Synopsis:    "Shows objects in the custom view of their type, or as nested blocks of their properties.",
			Description: "Objects inside properties are opened five levels deep unless -Depth says otherwise.",
			Examples:    []cmdlets.Example{{Code: "[pscustomobject]@{ A = 1; B = [pscustomobject]@{ C = 2 } } | Format-Custom", Remarks: "An object within an object."}},
			Inputs:      "System.Management.Automation.PSObject", Outputs: "Formatting records, for Out-Host, Out-String and Out-File.",
			Links: []string{"Format-Table", "Format-List", "Format-Wide"},
		},
	}, func() *formatCustom { return &formatCustom{} })
}

// Begin reads the properties.
func (c *formatCustom) Begin(p *pipeline.Proc) error {
	return c.open(p, format.Request{Kind: format.Custom, Depth: int(c.Depth.Value)}, c.Property, customKeys)
}
