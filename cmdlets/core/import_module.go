package core

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

type importModule struct {
	cmdlets.Base
	Name                 []string `pos:"0" set:"Name" mandatory:"" pipe:"value" complete:"module" help:"Names or paths of modules."`
	ModuleInfo           []any    `pos:"0" set:"ModuleInfo" mandatory:"" pipe:"value" type:"System.Management.Automation.PSModuleInfo[]" help:"Module objects."`
	Global               bool     `help:"Import into the global scope."`
	Prefix               string   `help:"A prefix for the nouns of the commands."`
	Function             []string `help:"The functions to import."`
	Cmdlet               []string `help:"The cmdlets to import."`
	Variable             []string `help:"The variables to import."`
	Alias                []string `help:"The aliases to import."`
	Force                bool     `help:"Load it again."`
	SkipEditionCheck     bool     `help:"Load modules of other editions, too."`
	PassThru             bool     `help:"Write the module."`
	AsCustomObject       bool     `help:"Write an object with the functions as methods."`
	MinimumVersion       string   `set:"Name" alias:"Version" help:"The least version."`
	MaximumVersion       string   `set:"Name" help:"The greatest version."`
	RequiredVersion      string   `set:"Name" help:"The very version."`
	ArgumentList         []any    `alias:"Args" help:"Arguments for the module's script."`
	DisableNameChecking  bool     `help:"Do not warn of unapproved verbs."`
	NoClobber            bool     `alias:"NoOverwrite" help:"Do not replace commands."`
	Scope                string   `oneof:"Local,Global" help:"Local or Global."`
	UseWindowsPowerShell bool     `set:"Name" alias:"UseWinPS" help:"Only Windows has it."`
}

func importModuleCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Import-Module", Module: module, Class: "Microsoft.PowerShell.Commands.ImportModuleCommand", DefaultSet: "Name",
		Outputs: []string{"System.Management.Automation.PSModuleInfo"},
		Doc: &cmdlets.Doc{
			Synopsis: "Loads modules into the session.",
			Examples: []cmdlets.Example{{Code: "Import-Module SkypeForBusiness", Remarks: "The cmdlets are there anyway; scripts may ask for the module."}},
			Links:    []string{"Get-Module", "Remove-Module", "New-Module", "Export-ModuleMember"},
		},
	}, func() *importModule { return &importModule{} })
}

func modulesOf(p *pipeline.Proc) (cmdlets.Modules, error) {
	var m cmdlets.Modules
	if !p.Session.Service(&m) {
		return nil, errs.Runtime("NotSupported", "There are no modules in this session.")
	}
	return m, nil
}

// Process loads the modules. One that cannot be found is an error, the others go on.
func (c *importModule) Process(p *pipeline.Proc, _ any) error {
	mods, err := modulesOf(p)
	if err != nil {
		return err
	}
	names := c.Name
	for _, m := range c.ModuleInfo {
		names = append(names, value.ToString(m))
	}
	o := cmdlets.ImportOptions{Prefix: c.Prefix, Function: c.Function, Cmdlet: c.Cmdlet, Variable: c.Variable, Alias: c.Alias, Args: c.ArgumentList,
		Force: c.Force, Global: c.Global || c.Scope == "Global", DisableNameChecking: c.DisableNameChecking, NoClobber: c.NoClobber,
		MinimumVersion: c.MinimumVersion, Maximum: c.MaximumVersion, RequiredExact: c.RequiredVersion}
	for _, n := range names {
		m, err := mods.ImportModule(p, n, o)
		if err != nil {
			r, ok := err.(*errs.Record)
			if !ok || r.ID != "Modules_ModuleNotFound" {
				return err
			}
			if err := p.WriteError(r); err != nil {
				return err
			}
			continue
		}
		if c.PassThru {
			if err := p.Write(m); err != nil {
				return err
			}
		}
	}
	return nil
}
