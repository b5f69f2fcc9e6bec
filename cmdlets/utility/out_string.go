package utility

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/format"
)

type outString struct {
	cmdlets.Base
	Stream      bool               `set:"StreamFormatting" help:"Write each line as a string of its own."`
	Width       cmdlets.Opt[int32] `range:"2,2147483647" help:"The number of columns; without it tables take the width of the console, and lists are not wrapped."`
	NoNewline   bool               `set:"NoNewLineFormatting" help:"Leave all line breaks out."`
	InputObject any                `pipe:"value" help:"The objects to show."`

	text    strings.Builder
	display *format.Display
}

func outStringCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Out-String", Module: "Microsoft.PowerShell.Utility", Class: "Microsoft.PowerShell.Commands.OutStringCommand",
		DefaultSet: "NoNewLineFormatting", Outputs: []string{"System.String"},
		Doc: &cmdlets.Doc{
			Synopsis:    "Gives what the console would show as a string.",
			Description: "All of it becomes one string; with -Stream each line is one.",
			Examples:    []cmdlets.Example{{Code: "[pscustomobject]@{ A = 1; B = 'x' } | Out-String -Stream | Where-Object { $_ }", Remarks: "The lines of a table that are not empty."}},
			Inputs:      "System.Management.Automation.PSObject", Outputs: "System.String",
			Links: []string{"Format-Table", "Out-File", "Out-Host"},
		},
	}, func() *outString { return &outString{} })
}

// Begin opens the display.
func (c *outString) Begin(p *pipeline.Proc) error {
	opt := format.TextOptions(p, int(c.Width.Value))
	opt.NoNewline = c.NoNewline
	if c.Stream {
		opt.Line = func(text string) error { return p.Write(text) }
	}
	c.display = format.NewDisplayWith(&c.text, opt, p)
	return nil
}

// Process shows one object.
func (c *outString) Process(_ *pipeline.Proc, _ any) error { return c.display.Write(c.InputObject) }

// End writes the string.
func (c *outString) End(p *pipeline.Proc) error {
	if err := c.display.Close(); err != nil || c.Stream {
		return err
	}
	return p.Write(c.text.String())
}
