package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// aliasChange is what Set-Alias and New-Alias share: their parameters and the work.
type aliasChange struct {
	cmdlets.Base
	cmdlets.Mutates `impact:"low"`
	Description     string     `help:"A description."`
	Force           bool       `help:"Change a read-only alias, too."`
	Name            string     `pos:"0" mandatory:"" pipe:"name" help:"The name of the alias."`
	Option          value.Enum `type:"System.Management.Automation.ScopedItemOptions" help:"ReadOnly, Constant, Private, AllScope."`
	PassThru        bool       `help:"Write the alias."`
	Scope           string     `help:"Global, Local, Script, or a number of scopes outwards."`
	Value           string     `pos:"1" mandatory:"" pipe:"name" complete:"command" help:"The command that the alias stands for."`
}

func aliasesOf(p *pipeline.Proc) (cmdlets.Aliases, error) {
	var a cmdlets.Aliases
	if !p.Session.Service(&a) {
		return nil, errs.Runtime("NotSupported", "There are no aliases in this session.")
	}
	return a, nil
}

// put makes or changes the alias; action is what -WhatIf says.
func (c *aliasChange) put(p *pipeline.Proc, action string, fresh bool) error {
	aliases, err := aliasesOf(p)
	if err != nil {
		return err
	}
	if ok, err := p.ShouldProcess("Name: "+c.Name+" Value: "+c.Value, action); err != nil || !ok {
		return err
	}
	a := cmdlets.AliasInfo{Name: c.Name, Definition: c.Value, Description: c.Description, Options: c.Option.N}
	if err := aliases.PutAlias(a, c.Scope, fresh, c.Force); err != nil {
		return reported(p, err)
	}
	if c.PassThru {
		return p.Write(aliases.AliasObject(a))
	}
	return nil
}
