package core

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// getCommand is Get-Command.
type getCommand struct {
	cmdlets.Base
	Name                     []string           `pos:"0" set:"AllCommandSet" pipe:"value,name" check:"notnullorempty" complete:"command" help:"Names, with wildcards."`
	Verb                     []string           `set:"CmdletSet" pipe:"name" help:"Verbs."`
	Noun                     []string           `set:"CmdletSet" pipe:"name" help:"Nouns."`
	Module                   []string           `pipe:"name" alias:"PSSnapin" help:"Modules."`
	FullyQualifiedModule     []any              `pipe:"name" help:"Modules with versions."`
	CommandType              value.Enum         `set:"AllCommandSet" pipe:"name" alias:"Type" type:"System.Management.Automation.CommandTypes" help:"Kinds of commands."`
	TotalCount               cmdlets.Opt[int32] `pipe:"name" help:"At most so many."`
	Syntax                   bool               `pipe:"name" help:"Show the syntax only."`
	ShowCommandInfo          bool               `help:"Show what Show-Command needs."`
	ArgumentList             []any              `pos:"1" alias:"Args" check:"allownull allowemptycollection" help:"Arguments that dynamic parameters depend on."`
	All                      bool               `pipe:"name" help:"All commands of that name."`
	ListImported             bool               `pipe:"name" help:"Only what the session has."`
	ParameterName            []string           `check:"notnullorempty" help:"Commands with such parameters."`
	ParameterType            []any              `check:"notnullorempty" help:"Commands with parameters of such types."`
	UseFuzzyMatching         bool               `set:"AllCommandSet" help:"Accept similar names."`
	FuzzyMinimumDistance     uint32             `set:"AllCommandSet" help:"How similar."`
	UseAbbreviationExpansion bool               `set:"AllCommandSet" help:"Accept abbreviations."`

	left int
}

func getCommandCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Command", Module: module, Class: "Microsoft.PowerShell.Commands.GetCommandCommand", DefaultSet: "CmdletSet",
		Doc: &cmdlets.Doc{Synopsis: "Gets all commands.", Examples: []cmdlets.Example{{Code: "Get-Command -Verb Sort"}, {Code: "Get-Command Get-CsUser -Syntax"}}},
	}, func() *getCommand { return &getCommand{} })
}

// Begin counts down from -TotalCount.
func (g *getCommand) Begin(*pipeline.Proc) error {
	g.left = int(g.TotalCount.Or(1 << 30))
	return nil
}

// Process finds the commands.
func (g *getCommand) Process(p *pipeline.Proc, _ any) error {
	var c cmdlets.Commands
	if !p.Session.Service(&c) {
		return nil
	}
	if len(g.Name) == 0 {
		return g.list(p, c, "*")
	}
	for _, n := range g.Name {
		if strings.ContainsAny(n, "*?[") {
			if err := g.list(p, c, n); err != nil {
				return err
			}
			continue
		}
		if err := g.exact(p, c, n); err != nil {
			return err
		}
	}
	return nil
}

func (g *getCommand) exact(p *pipeline.Proc, c cmdlets.Commands, name string) error {
	found := c.FindCommand(name)
	if found != nil && !g.fits(found) {
		if g.CommandType.N != 0 {
			return g.list(p, c, value.EscapeWildcard(name))
		}
		return nil
	}
	if found == nil {
		r := errs.New("CommandNotFoundException", errs.ObjectNotFound, name, errs.CommandNotFoundType,
			"The term '%s' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.", name)
		return p.WriteError(r)
	}
	return g.write(p, c, found)
}

// list writes what a pattern finds, sorted by kind as PowerShell does: aliases, functions, cmdlets, by name each.
func (g *getCommand) list(p *pipeline.Proc, c cmdlets.Commands, pattern string) error {
	kinds := cmdlets.Kind(g.CommandType.N)
	if len(g.Verb)+len(g.Noun) > 0 && kinds == 0 {
		kinds = cmdlets.Cmdlet | cmdlets.Function | cmdlets.Filter | cmdlets.Alias
	}
	found := c.ListCommands(pattern, kinds)
	sortCommands(found)
	for _, x := range found {
		if !g.fits(x) {
			continue
		}
		if err := g.write(p, c, x); err != nil {
			return err
		}
	}
	return nil
}

func (g *getCommand) write(p *pipeline.Proc, c cmdlets.Commands, x *cmdlets.Command) error {
	if g.left <= 0 {
		return nil
	}
	g.left--
	if g.Syntax {
		return p.Write(cmdlets.Syntax(x.Ready()))
	}
	return p.Write(c.CommandInfo(x))
}

// fits checks verbs, nouns, modules, kinds and parameters.
func (g *getCommand) fits(c *cmdlets.Command) bool {
	verb, noun, _ := strings.Cut(c.Name, "-")
	return anyLike(g.Verb, verb) && anyLike(g.Noun, noun) && anyLike(g.Module, c.Module) &&
		(g.CommandType.N == 0 || g.CommandType.N&int64(c.Kind) != 0) && g.fitsParameters(c)
}

func (g *getCommand) fitsParameters(c *cmdlets.Command) bool {
	if len(g.ParameterName) == 0 {
		return true
	}
	for _, p := range append(c.Ready().Params, c.CommonParams()...) {
		if anyLike(g.ParameterName, p.Name) {
			return true
		}
	}
	return false
}

func anyLike(patterns []string, s string) bool {
	if len(patterns) == 0 {
		return true
	}
	for _, pt := range patterns {
		if value.Like(pt, true).Match(s) {
			return true
		}
	}
	return false
}
