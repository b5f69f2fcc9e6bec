package core

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/format"
)

// hostDisplay is the work of Out-Host and Out-Default: a display of its own on the console.
type hostDisplay struct {
	cmdlets.Base
	InputObject any `pipe:"value" help:"The objects to show."`

	display *format.Display
}

// Begin opens the display.
func (c *hostDisplay) Begin(p *pipeline.Proc) error {
	h := p.Session.Host()
	c.display = format.NewDisplay(h.Stdout(), h.Width(), p)
	return nil
}

// Process shows one object.
func (c *hostDisplay) Process(*pipeline.Proc, any) error { return c.display.Write(c.InputObject) }

// End shows what is held back.
func (c *hostDisplay) End(*pipeline.Proc) error { return c.display.Close() }

type outHost struct {
	hostDisplay
	Paging bool `help:"Show one screen at a time."`
}

func outHostCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Out-Host", Module: "Microsoft.PowerShell.Core", Class: "Microsoft.PowerShell.Commands.OutHostCommand",
		Doc: &cmdlets.Doc{
			Synopsis:    "Shows objects on the console.",
			Description: "What Out-Host shows is a display of its own and cannot be redirected.",
			Examples:    []cmdlets.Example{{Code: "[pscustomobject]@{ A = 1 } | Out-Host", Remarks: "Shows a table at once."}},
			Inputs:      "System.Management.Automation.PSObject", Outputs: "None",
			Links: []string{"Out-Default", "Out-String", "Write-Host"},
		},
	}, func() *outHost { return &outHost{} })
}
