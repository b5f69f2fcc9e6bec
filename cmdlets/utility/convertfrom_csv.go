package utility

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// convertFromCsv is ConvertFrom-Csv.
type convertFromCsv struct {
	cmdlets.Base
	InputObject []any                   `pos:"0" mandatory:"" pipe:"value,name" check:"notnull allowemptystring" help:"The lines."`
	Delimiter   cmdlets.Opt[value.Char] `pos:"1" set:"Delimiter" check:"notnull" help:"The character between fields."`
	UseCulture  bool                    `set:"UseCulture" mandatory:"" help:"The current culture's list separator."`
	Header      []string                `check:"notnullorempty" help:"Names of the columns; the first line is data then."`

	reader *csvReader
}

func convertFromCsvCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "ConvertFrom-Csv", Module: module, Class: "Microsoft.PowerShell.Commands.ConvertFromCsvCommand", DefaultSet: "Delimiter",
		Doc: &cmdlets.Doc{Synopsis: "Converts comma-separated values into objects.", Examples: []cmdlets.Example{{Code: "'Name,Age', 'Ann,31' | ConvertFrom-Csv"}}},
	}, func() *convertFromCsv { return &convertFromCsv{} })
}

// Begin makes the reader.
func (c *convertFromCsv) Begin(p *pipeline.Proc) error {
	o := csvOptions{Delimiter: c.Delimiter, UseCulture: c.UseCulture}
	c.reader = &csvReader{separator: o.separatorFor(p), header: c.Header}
	return nil
}

// Process reads the records of each text; a record does not go on in the next one.
func (c *convertFromCsv) Process(p *pipeline.Proc, _ any) error {
	for _, x := range c.InputObject {
		if c.reader.shape != nil && strings.HasPrefix(value.ToString(x), "#") {
			continue
		}
		if err := c.reader.read(p, value.ToString(x), p.Write); err != nil {
			return err
		}
	}
	return nil
}
