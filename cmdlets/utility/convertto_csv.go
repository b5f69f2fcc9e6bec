package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// convertToCsv is ConvertTo-Csv.
type convertToCsv struct {
	cmdlets.Base
	InputObject            any                     `pos:"0" mandatory:"" pipe:"value,name" help:"The objects."`
	Delimiter              cmdlets.Opt[value.Char] `pos:"1" set:"Delimiter" check:"notnull" help:"The character between fields."`
	UseCulture             bool                    `set:"UseCulture" help:"The current culture's list separator."`
	IncludeTypeInformation bool                    `alias:"ITI" help:"A #TYPE line first."`
	NoTypeInformation      bool                    `alias:"NTI" help:"No #TYPE line, the default."`
	QuoteFields            []string                `alias:"QF" help:"The columns to quote."`
	UseQuotes              cmdlets.Opt[value.Enum] `alias:"UQ" type:"Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind" help:"When to quote."`
	NoHeader               bool                    `help:"No header line."`

	writer *csvWriter
	begun  bool
}

func convertToCsvCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "ConvertTo-Csv", Module: module, Class: "Microsoft.PowerShell.Commands.ConvertToCsvCommand", DefaultSet: "Delimiter",
		Doc: &cmdlets.Doc{Synopsis: "Converts objects into comma-separated values.", Examples: []cmdlets.Example{{Code: "[pscustomobject]@{ A = 1 } | ConvertTo-Csv"}}},
	}, func() *convertToCsv { return &convertToCsv{} })
}

// Begin checks the options.
func (c *convertToCsv) Begin(p *pipeline.Proc) error {
	o := csvOptions{c.Delimiter, c.UseCulture, c.IncludeTypeInformation, c.NoTypeInformation, c.QuoteFields, c.UseQuotes, c.NoHeader}
	var err error
	c.writer, err = o.writer(p)
	return err
}

// Process writes the header before the first row, and a row.
func (c *convertToCsv) Process(p *pipeline.Proc, _ any) error {
	return eachInput(c.InputObject, func(in any) error {
		if !c.begun {
			c.begun = true
			c.writer.open(p, in)
			for _, l := range c.writer.head(in) {
				if err := p.Write(l); err != nil {
					return err
				}
			}
		}
		return p.Write(c.writer.row(p, in))
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
