package utility

import (
	"sort"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

type getAlias struct {
	cmdlets.Base
	Definition []string `set:"Definition" check:"notnullorempty" complete:"command" help:"The commands that the aliases stand for."`
	Exclude    []string `help:"Names to leave out."`
	Name       []string `pos:"0" set:"Default" pipe:"value,name" check:"notnullorempty" complete:"alias" help:"Names or wildcards."`
	Scope      string   `help:"Global, Local, Script, or a number of scopes outwards."`
}

func getAliasCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Alias", Module: module, Class: "Microsoft.PowerShell.Commands.GetAliasCommand", DefaultSet: "Default",
		Outputs: []string{"System.Management.Automation.AliasInfo"},
		Doc: &cmdlets.Doc{
			Synopsis: "Gets aliases.",
			Examples: []cmdlets.Example{{Code: "Get-Alias gci", Remarks: "What gci stands for."}, {Code: "Get-Alias -Definition Get-ChildItem", Remarks: "All aliases of a command."}},
			Links:    []string{"New-Alias", "Set-Alias", "Remove-Alias"},
		},
	}, func() *getAlias { return &getAlias{} })
}

// Process writes the aliases that the names or definitions mean.
func (c *getAlias) Process(p *pipeline.Proc, _ any) error {
	aliases, err := aliasesOf(p)
	if err != nil {
		return err
	}
	list, err := aliases.ListAliases(c.Scope)
	if err != nil {
		return reported(p, err)
	}
	sort.SliceStable(list, func(i, j int) bool { return value.CompareStrings(list[i].Name, list[j].Name, true) < 0 })
	if len(c.Definition) > 0 {
		return c.matching(p, aliases, list, c.Definition, definitionOf, "definition")
	}
	names := c.Name
	if len(names) == 0 {
		names = []string{"*"}
	}
	return c.matching(p, aliases, list, names, nameOf, "name")
}

func nameOf(a cmdlets.AliasInfo) string       { return a.Name }
func definitionOf(a cmdlets.AliasInfo) string { return a.Definition }

func (c *getAlias) matching(p *pipeline.Proc, aliases cmdlets.Aliases, list []cmdlets.AliasInfo, patterns []string, part func(cmdlets.AliasInfo) string, word string) error {
	s := selection{exclude: c.Exclude}
	for _, pattern := range patterns {
		w, found := value.Like(pattern, true), false
		for _, a := range list {
			if !w.Match(part(a)) || !s.wanted(a.Name) {
				continue
			}
			found = true
			if err := p.Write(aliases.AliasObject(a)); err != nil {
				return err
			}
		}
		if found || value.HasWildcard(pattern) {
			continue
		}
		err := p.WriteError(errs.New("ItemNotFoundException", errs.ObjectNotFound, pattern, errs.ItemNotFoundType,
			"This command cannot find a matching alias because an alias with the %s '%s' does not exist.", word, pattern))
		if err != nil {
			return err
		}
	}
	return nil
}
