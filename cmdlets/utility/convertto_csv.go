package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// convertToCsv is ConvertTo-Csv.
type convertToCsv struct {
	cmdlets.Base
	InputObject any `pos:"0" mandatory:"" pipe:"value,name" help:"The objects."`
	csvOptions

	lines *csvWriter
	begun bool
}

func convertToCsvCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "ConvertTo-Csv", Module: module, Class: "Microsoft.PowerShell.Commands.ConvertToCsvCommand", DefaultSet: "Delimiter",
		Doc: &cmdlets.Doc{Synopsis: "Converts objects into comma-separated values.", Examples: []cmdlets.Example{{Code: "[pscustomobject]@{ A = 1 } | ConvertTo-Csv"}}},
	}, func() *convertToCsv { return &convertToCsv{} })
}

// Begin checks the options.
func (c *convertToCsv) Begin(p *pipeline.Proc) error {
	var err error
	c.lines, err = c.csvOptions.writer(p)
	return err
}

// Process writes the header before the first row, and a row.
func (c *convertToCsv) Process(p *pipeline.Proc, _ any) error {
	return eachInput(c.InputObject, func(in any) error {
		if !c.begun {
			c.begun = true
			c.lines.open(p, in)
			for _, l := range c.lines.head(in) {
				if err := p.Write(l); err != nil {
					return err
				}
			}
		}
		return p.Write(c.lines.row(p, in))
	})
}

// eachInput gives the elements of an -InputObject that is declared as an array.
func eachInput(v any, f func(any) error) error {
	if arr, ok := v.(*value.Array); ok {
		for _, x := range arr.Items {
			if err := f(x); err != nil {
				return err
			}
		}
		return nil
	}
	if value.IsNull(v) {
		return nil
	}
	return f(v)
}
