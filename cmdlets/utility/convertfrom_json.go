package utility

import (
	"errors"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// convertFromJSON is ConvertFrom-Json.
type convertFromJSON struct {
	cmdlets.Base
	InputObject string             `pos:"0" mandatory:"" pipe:"value" check:"allowemptystring" help:"The text, or its lines."`
	AsHashtable bool               `help:"Tables in place of objects."`
	Depth       cmdlets.Opt[int32] `range:"1,2147483647" help:"The deepest nesting that is read."`
	NoEnumerate bool               `help:"An array is written as one object."`
	DateKind    value.Enum         `type:"Microsoft.PowerShell.Commands.JsonDateKind" help:"What becomes of dates."`

	lines []string
}

func convertFromJSONCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "ConvertFrom-Json", Module: module, Class: "Microsoft.PowerShell.Commands.ConvertFromJsonCommand",
		Doc: &cmdlets.Doc{Synopsis: "Converts a JSON-formatted string to a custom object or a hash table.", Examples: []cmdlets.Example{{Code: `'{ "a": 1 }' | ConvertFrom-Json`}}},
	}, func() *convertFromJSON { return &convertFromJSON{} })
}

// Process keeps a line.
func (c *convertFromJSON) Process(*pipeline.Proc, any) error {
	c.lines = append(c.lines, c.InputObject)
	return nil
}

// End reads the lines: each by itself when the first of them is JSON, otherwise all as one text.
func (c *convertFromJSON) End(p *pipeline.Proc) error {
	if len(c.lines) == 0 {
		return nil
	}
	if len(c.lines) == 1 {
		return c.convert(p, c.lines[0])
	}
	if _, err := c.parse(c.lines[0]); err != nil {
		return c.convert(p, strings.Join(c.lines, "\n"))
	}
	for _, l := range c.lines {
		if err := c.convert(p, l); err != nil {
			return err
		}
	}
	return nil
}

func (c *convertFromJSON) parse(text string) (any, error) {
	r := &jsonReader{src: text, tables: c.AsHashtable, depth: int(c.Depth.Or(1024)), dates: c.DateKind.N}
	return r.document()
}

func (c *convertFromJSON) convert(p *pipeline.Proc, text string) error {
	if strings.TrimSpace(text) == "" {
		return p.Write(nil)
	}
	v, err := c.parse(text)
	if err != nil {
		return jsonFailure(err)
	}
	if c.NoEnumerate {
		return p.Write(v)
	}
	return p.WriteEach(v)
}

// jsonFailure is the cmdlet's error for a text that is not JSON.
func jsonFailure(err error) error {
	var r *errs.Record
	if errors.As(err, &r) {
		return r
	}
	return errs.New("System.ArgumentException", errs.NotSpecified, nil, errs.ArgumentType, "Conversion from JSON failed with error: %s", err.Error())
}
