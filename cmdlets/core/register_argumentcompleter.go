package core

import (
	"csshell/cmdlets"
	"csshell/pipeline"
)

type registerArgumentCompleter struct {
	cmdlets.Base
	Native        bool           `set:"NativeSet" help:"The completer is for programs."`
	CommandName   []string       `set:"NativeSet:mandatory PowerShellSet" complete:"command" help:"The commands."`
	ParameterName string         `set:"PowerShellSet" mandatory:"" help:"The parameter."`
	ScriptBlock   pipeline.Block `mandatory:"" check:"allownull" help:"What gives the completions."`
}

// Completers keeps the completers that scripts register. A session without completion has none.
type Completers interface {
	// RegisterCompleter keeps a block for a parameter of commands; an empty parameter is for programs.
	RegisterCompleter(commands []string, parameter string, block pipeline.Block)
}

func registerArgumentCompleterCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Register-ArgumentCompleter", Module: module, Class: "Microsoft.PowerShell.Commands.RegisterArgumentCompleterCommand", DefaultSet: "PowerShellSet",
		Doc: &cmdlets.Doc{
			Synopsis: "Registers a completer for the arguments of a parameter.",
			Examples: []cmdlets.Example{{Code: "Register-ArgumentCompleter -CommandName Get-Date -ParameterName Year -ScriptBlock { 2024, 2025 }", Remarks: "Tab offers two years."}},
		},
	}, func() *registerArgumentCompleter { return &registerArgumentCompleter{} })
}

// Process keeps the completer.
func (c *registerArgumentCompleter) Process(p *pipeline.Proc, _ any) error {
	var s Completers
	if p.Session.Service(&s) {
		s.RegisterCompleter(c.CommandName, c.ParameterName, c.ScriptBlock)
	}
	return nil
}
