package utility

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
)

type getVerb struct {
	cmdlets.Base
	Verb  []string `pos:"0" pipe:"value,name" help:"Verbs or wildcards."`
	Group []string `pos:"1" pipe:"name" oneof:"Common,Communications,Data,Diagnostic,Lifecycle,Other,Security" help:"Groups of verbs."`
}

func getVerbCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Verb", Module: module, Class: "Microsoft.PowerShell.Commands.GetVerbCommand",
		Outputs: []string{"System.Management.Automation.VerbInfo"},
		Doc: &cmdlets.Doc{
			Synopsis: "Lists the verbs that names of commands should begin with.",
			Examples: []cmdlets.Example{{Code: "Get-Verb -Group Security", Remarks: "The verbs of security."}},
		},
	}, func() *getVerb { return &getVerb{} })
}

// verbRow is an approved verb.
type verbRow struct{ verb, alias, group, about string }

var verbInfo = newInfoKind("System.Management.Automation.VerbInfo", nil, "Verb", "AliasPrefix", "Group", "Description")

// Process writes the verbs that are asked for.
func (c *getVerb) Process(p *pipeline.Proc, _ any) error {
	for _, r := range verbRows {
		if !(selection{include: c.Verb}).wanted(r.verb) || !c.inGroup(r.group) {
			continue
		}
		if err := p.Write(verbInfo.object(r.verb, r.alias, r.group, r.about)); err != nil {
			return err
		}
	}
	return nil
}

func (c *getVerb) inGroup(group string) bool {
	for _, g := range c.Group {
		if strings.EqualFold(g, group) {
			return true
		}
	}
	return len(c.Group) == 0
}
