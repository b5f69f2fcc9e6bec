package core

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

type getModule struct {
	cmdlets.Base
	Name               []string `pos:"0" pipe:"value" set:"Loaded Available" complete:"module" help:"Names or wildcards."`
	FullyQualifiedName []any    `pipe:"name" help:"Names with versions."`
	All                bool     `set:"Loaded Available" help:"All modules, nested ones too."`
	ListAvailable      bool     `set:"Available" mandatory:"" help:"The modules that could be loaded."`
	PSEdition          string   `set:"Available" help:"Desktop or Core."`
	SkipEditionCheck   bool     `set:"Available" help:"Modules of other editions, too."`
	Refresh            bool     `set:"Available" help:"Look again."`
}

func getModuleCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Module", Module: module, Class: "Microsoft.PowerShell.Commands.GetModuleCommand", DefaultSet: "Loaded",
		Outputs: []string{"System.Management.Automation.PSModuleInfo"},
		Doc: &cmdlets.Doc{
			Synopsis: "Lists modules that are loaded, or could be.",
			Examples: []cmdlets.Example{{Code: "Get-Module -ListAvailable SkypeForBusiness", Remarks: "Whether the module is there."}},
			Links:    []string{"Import-Module", "Remove-Module"},
		},
	}, func() *getModule { return &getModule{} })
}

// Process writes the modules whose names fit.
func (c *getModule) Process(p *pipeline.Proc, _ any) error {
	mods, err := modulesOf(p)
	if err != nil {
		return err
	}
	list, err := mods.ListModules(p, c.ListAvailable)
	if err != nil {
		return err
	}
	for _, m := range list {
		if !anyLike(c.Name, value.ToString(m)) {
			continue
		}
		if err := p.Write(m); err != nil {
			return err
		}
	}
	return nil
}
