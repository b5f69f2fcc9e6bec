package utility

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

type joinString struct {
	cmdlets.Base
	DoubleQuote  bool                `set:"DoubleQuote" help:"Put every value into double quotes."`
	FormatString string              `set:"Format" help:"The format of every value; {0} is the value."`
	InputObject  []any               `pipe:"value" type:"System.Management.Automation.PSObject[]" help:"The objects."`
	OutputPrefix string              `alias:"op" help:"What stands before the result."`
	OutputSuffix string              `alias:"os" help:"What stands behind the result."`
	Property     any                 `pos:"0" type:"Microsoft.PowerShell.Commands.PSPropertyExpression" complete:"property" help:"The property to join, or a script block."`
	Separator    cmdlets.Opt[string] `pos:"1" check:"allowemptystring" help:"What stands between the values; $OFS without it."`
	SingleQuote  bool                `set:"SingleQuote" help:"Put every value into single quotes."`
	UseCulture   bool                `help:"Separate by the list separator of the culture."`

	property *property
	text     strings.Builder
	sep      string
	some     bool
}

func joinStringCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Join-String", Module: module, Class: "Microsoft.PowerShell.Commands.Utility.JoinStringCommand", DefaultSet: "default",
		Outputs: []string{"System.String"},
		Doc: &cmdlets.Doc{
			Synopsis: "Makes one string of many objects.",
			Examples: []cmdlets.Example{
				{Code: "1..3 | Join-String -Separator ', '", Remarks: "1, 2, 3"},
				{Code: "'a', 'b' | Join-String -SingleQuote -Separator ',' -OutputPrefix '(' -OutputSuffix ')'", Remarks: "('a','b')"},
			},
			Inputs: "System.Management.Automation.PSObject", Outputs: "System.String",
		},
	}, func() *joinString { return &joinString{} })
}

// Begin decides what stands between.
func (c *joinString) Begin(p *pipeline.Proc) error {
	c.sep = c.Separator.Value
	switch {
	case c.UseCulture:
		c.sep = ","
	case !c.Separator.Given:
		if v, ok := p.Session.Variable("OFS"); ok {
			c.sep = value.ToString(v)
		}
	}
	if value.IsNull(c.Property) {
		return nil
	}
	var err error
	c.property, err = newProperty(p, c.Property, nil)
	return err
}

// Process adds the objects.
func (c *joinString) Process(p *pipeline.Proc, _ any) error {
	for _, v := range c.InputObject {
		if value.IsNull(v) {
			continue
		}
		if c.property != nil {
			var err error
			if v, err = c.read(p, v); err != nil {
				return err
			}
		}
		if err := c.add(v); err != nil {
			return err
		}
	}
	return nil
}

func (c *joinString) read(p *pipeline.Proc, in any) (any, error) {
	v, found, err := c.property.value(p, in)
	if err != nil || !found {
		return nil, nil
	}
	if _, method := v.(*types.BoundMethod); method {
		return nil, nil
	}
	return v, nil
}

func (c *joinString) add(v any) error {
	if c.some {
		c.text.WriteString(c.sep)
	}
	c.some = true
	text := value.ToString(v)
	switch {
	case c.SingleQuote:
		text = "'" + text + "'"
	case c.DoubleQuote:
		text = `"` + text + `"`
	case c.FormatString != "":
		var err error
		if text, err = value.Format(c.FormatString, []any{v}); err != nil {
			return err
		}
	}
	c.text.WriteString(text)
	return nil
}

// End writes the string.
func (c *joinString) End(p *pipeline.Proc) error {
	if c.property != nil {
		closeProperties([]*property{c.property})
	}
	return p.Write(c.OutputPrefix + c.text.String() + c.OutputSuffix)
}
