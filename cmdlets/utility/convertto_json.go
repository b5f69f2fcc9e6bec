package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// convertToJSON is ConvertTo-Json.
type convertToJSON struct {
	cmdlets.Base
	InputObject    any        `pos:"0" mandatory:"" pipe:"value" check:"allownull" help:"The object."`
	Depth          int32      `range:"0,100" help:"How many levels are written; deeper ones become text."`
	Compress       bool       `help:"Without blanks and line breaks."`
	EnumsAsStrings bool       `help:"Enumerations by name."`
	AsArray        bool       `help:"An array even for one object."`
	EscapeHandling value.Enum `type:"Newtonsoft.Json.StringEscapeHandling" help:"Which characters are escaped."`

	items []any
}

func convertToJSONCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "ConvertTo-Json", Module: module, Class: "Microsoft.PowerShell.Commands.ConvertToJsonCommand",
		Doc: &cmdlets.Doc{Synopsis: "Converts an object to a JSON-formatted string.", Examples: []cmdlets.Example{{Code: "[pscustomobject]@{ A = 1 } | ConvertTo-Json"}}},
	}, func() *convertToJSON { return &convertToJSON{Depth: 2} })
}

// Process keeps the objects: several become one array.
func (c *convertToJSON) Process(_ *pipeline.Proc, _ any) error {
	c.items = append(c.items, c.InputObject)
	return nil
}

// End writes the text.
func (c *convertToJSON) End(p *pipeline.Proc) error {
	if len(c.items) == 0 {
		return nil
	}
	var v any = c.items[0]
	if len(c.items) > 1 || c.AsArray {
		v = value.NewArray(c.items...)
	}
	w := &jsonWriter{p: p, depth: int(c.Depth), compress: c.Compress, names: c.EnumsAsStrings, escape: c.EscapeHandling.N}
	if err := w.value(v, 0); err != nil {
		return err
	}
	if w.truncated {
		if err := p.WriteWarning("Resulting JSON is truncated as serialization has exceeded the set depth of " + value.ToString(c.Depth) + "."); err != nil {
			return err
		}
	}
	return p.Write(string(w.buf))
}
