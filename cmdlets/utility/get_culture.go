package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// getCulture is Get-Culture.
type getCulture struct {
	cmdlets.Base
	NoUserOverrides bool     `set:"CurrentCulture Name" help:"Without the user's own settings."`
	Name            []string `pos:"0" set:"Name" pipe:"value" help:"The cultures to get by name."`
	ListAvailable   bool     `set:"ListAvailable" help:"All known cultures."`
}

func getCultureCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Culture", Module: module, Class: "Microsoft.PowerShell.Commands.GetCultureCommand", DefaultSet: "CurrentCulture",
		Outputs: []string{"System.Globalization.CultureInfo"},
		Doc:     &cmdlets.Doc{Synopsis: "Gets the current culture, or others by name.", Examples: []cmdlets.Example{{Code: "Get-Culture -Name de-DE"}}},
	}, func() *getCulture { return &getCulture{} })
}

// Process writes the cultures.
func (g *getCulture) Process(p *pipeline.Proc, _ any) error {
	switch {
	case g.ListAvailable:
		for _, c := range value.Cultures() {
			if err := p.Write(c); err != nil {
				return err
			}
		}
		return nil
	case len(g.Name) == 0:
		return p.Write(types.CurrentCulture(p))
	}
	for _, name := range g.Name {
		c, err := types.FindCulture(name)
		if err != nil {
			return err
		}
		if err := p.Write(c); err != nil {
			return err
		}
	}
	return nil
}

// getUICulture is Get-UICulture.
type getUICulture struct{ cmdlets.Base }

func getUICultureCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-UICulture", Module: module, Class: "Microsoft.PowerShell.Commands.GetUICultureCommand",
		Outputs: []string{"System.Globalization.CultureInfo"},
		Doc:     &cmdlets.Doc{Synopsis: "Gets the culture of the user interface.", Examples: []cmdlets.Example{{Code: "Get-UICulture"}}},
	}, func() *getUICulture { return &getUICulture{} })
}

// End writes the culture.
func (g *getUICulture) End(p *pipeline.Proc) error { return p.Write(types.CurrentUICulture(p)) }
