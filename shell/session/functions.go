package session

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/compile"
)

// PutFunction makes or changes a function.
func (s *Session) PutFunction(name string, block pipeline.Block, scope string) error {
	f, err := s.scopeNamed(scope)
	if err != nil {
		return err
	}
	b, ok := block.(*compile.Block)
	if !ok {
		return errs.Runtime("InvalidFunction", "A function needs a script block.")
	}
	s.Engine.Define(f, s.Engine.NewFunction(name, b.Body.Renamed(name), b.Home))
	return nil
}

// RemoveFunction removes a function.
func (s *Session) RemoveFunction(name, scope string) error {
	f, err := s.scopeNamed(scope)
	if err != nil {
		return err
	}
	folded := value.Fold(name)
	for g := f; g != nil; g = g.Parent {
		if _, ok := g.Functions[folded]; ok {
			delete(g.Functions, folded)
			s.Engine.Changed()
			return nil
		}
	}
	return errs.New("FunctionNotFound", errs.ObjectNotFound, name, errs.ItemNotFoundType, "Cannot find path 'Function:\\%s' because it does not exist.", name)
}

// builtinFunctions are the functions that PowerShell starts with, compiled when they are first called.
var builtinFunctions = map[string][2]string{
	"prompt":     {"prompt", "\n\"PS $($executionContext.SessionState.Path.CurrentLocation)$('>' * ($nestedPromptLevel + 1)) \";\n# .Link\n# https://go.microsoft.com/fwlink/?LinkID=225750\n# .ExternalHelp System.Management.Automation.dll-help.xml\n"},
	"cd..":       {"cd..", "Set-Location .."},
	"cd\\":       {"cd\\", "Set-Location \\"},
	"cd~":        {"cd~", "Set-Location ~"},
	"clear-host": {"Clear-Host", "[Console]::Write(\"`e[H`e[2J`e[3J\")"},
	"pause":      {"Pause", "$null = Read-Host 'Press Enter to continue...'"},
	"oss":        {"oss", "\n[CmdletBinding()]\nparam(\n    [ValidateRange(2, 2147483647)]\n    [int]\n    ${Width},\n    [Parameter(ValueFromPipeline=$true)]\n    [psobject]\n    ${InputObject})\nprocess { $_ | Out-String -Stream @PSBoundParameters }\n"},
	"help":       {"help", "Get-Help @args"},
}

// autoload defines a built-in function, or imports the module that has the command.
func (s *Session) autoload(name string) bool {
	b, ok := builtinFunctions[value.Fold(name)]
	if !ok {
		return false
	}
	block, err := s.Engine.Compile("", b[1])
	if err != nil {
		return false
	}
	s.Engine.Define(s.Global, s.Engine.NewFunction(b[0], block.Body.Renamed(b[0]), nil))
	return true
}

var _ cmdlets.Functions = (*Session)(nil)
