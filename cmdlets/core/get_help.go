package core

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// getHelp is Get-Help.
type getHelp struct {
	cmdlets.Base
	Name          string   `pos:"0" pipe:"name" complete:"command" help:"The command."`
	Path          string   `help:"Taken and not used."`
	Category      []string `help:"Taken and not used."`
	Full          bool     `set:"AllUsersView" help:"Everything."`
	Detailed      bool     `set:"DetailedView" mandatory:"" help:"Parameters and examples as well."`
	Examples      bool     `set:"Examples" mandatory:"" help:"The examples only."`
	Parameter     []string `set:"Parameters" mandatory:"" help:"These parameters, with wildcards."`
	Online        bool     `set:"Online" mandatory:"" help:"Not supported."`
	ShowWindow    bool     `set:"ShowWindow" mandatory:"" help:"Not supported."`
	Component     []string `help:"Taken and not used."`
	Functionality []string `help:"Taken and not used."`
	Role          []string `help:"Taken and not used."`
}

func getHelpCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Help", Module: module, Class: "Microsoft.PowerShell.Commands.GetHelpCommand", DefaultSet: "AllUsersView",
		Doc: &cmdlets.Doc{Synopsis: "Displays information about commands and their parameters.", Examples: []cmdlets.Example{{Code: "Get-Help Get-Command"}, {Code: "Get-Help Get-Command -Parameter Verb"}}},
	}, func() *getHelp { return &getHelp{} })
}

// Process finds the commands and writes their help.
func (g *getHelp) Process(p *pipeline.Proc, _ any) error {
	var all cmdlets.Commands
	if !p.Session.Service(&all) {
		return nil
	}
	name := g.Name
	if name == "" {
		name = "Get-Help"
	}
	list := g.find(all, name)
	if len(list) == 0 {
		return p.WriteError(errs.New("HelpNotFound", errs.ResourceUnavailable, name, &value.Type{Name: "Microsoft.PowerShell.Commands.HelpNotFoundException"},
			"Get-Help could not find %s in a help file in this session.", name))
	}
	var scripts cmdlets.Scripts
	for _, c := range list {
		if c.Kind == cmdlets.ExternalScript && p.Session.Service(&scripts) {
			c = scripts.DeclareScript(c)
		}
		if err := g.write(p, c); err != nil {
			return err
		}
	}
	return nil
}

// find are the commands of a name: one, or all that fit a wildcard.
func (g *getHelp) find(all cmdlets.Commands, name string) []*cmdlets.Command {
	if value.HasWildcard(name) {
		return all.ListCommands(name, cmdlets.Cmdlet|cmdlets.Function|cmdlets.Filter)
	}
	c := all.FindCommand(name)
	for i := 0; c != nil && c.Kind == cmdlets.Alias && i < 10; i++ {
		c = all.FindCommand(c.Definition)
	}
	if c == nil || c.Kind == cmdlets.Application {
		return nil
	}
	return []*cmdlets.Command{c}
}

func (g *getHelp) write(p *pipeline.Proc, c *cmdlets.Command) error {
	c.Ready()
	if len(g.Parameter) > 0 {
		return g.writeParameters(p, c)
	}
	view := ""
	switch {
	case g.Examples:
		view = "#ExamplesView"
	case g.Full:
		view = "#FullView"
	case g.Detailed:
		view = "#DetailedView"
	}
	return p.Write(helpObject(c, view))
}

func (g *getHelp) writeParameters(p *pipeline.Proc, c *cmdlets.Command) error {
	for _, pattern := range g.Parameter {
		w, found := value.Like(pattern, true), false
		for i, param := range c.Params {
			if !w.Match(param.Name) {
				continue
			}
			found = true
			if err := p.Write(parameterHelp(param, i)); err != nil {
				return err
			}
		}
		if !found {
			if err := p.WriteError(errs.New("NoParmsFound", errs.ObjectNotFound, g.Name, errs.ArgumentType, "No parameter matches criteria %s.", pattern)); err != nil {
				return err
			}
		}
	}
	return nil
}

// helpSyntax is the syntax with the types as .NET names them.
func helpSyntax(c *cmdlets.Command) []string {
	var out []string
	for _, line := range strings.Split(cmdlets.Syntax(c), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, netNames(line))
		}
	}
	return out
}
