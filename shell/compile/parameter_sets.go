package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline/value"
)

// parameterSets are the CommandParameterSetInfo objects of a command, the default set first.
func parameterSets(c *cmdlets.Command) any {
	var sets []any
	for _, name := range cmdlets.SetNames(c) {
		sets = append(sets, parameterSetInfo(c, name))
	}
	return value.NewArray(sets...)
}

func parameterSetInfo(c *cmdlets.Command, name string) any {
	var list []any
	all := c.Params
	if c.Advanced || c.Kind == cmdlets.Cmdlet {
		all = append(all[:len(all):len(all)], c.CommonParams()...)
	}
	for _, p := range all {
		for _, s := range p.Sets {
			if s.Name == "" || value.Fold(s.Name) == value.Fold(name) {
				list = append(list, parameterInfo(p, s))
				break
			}
		}
	}
	shown := name
	if shown == "" {
		shown = cmdlets.AllSets
	}
	return value.NewObject([]string{"Name", "IsDefault", "Parameters"}, shown, value.Fold(name) == value.Fold(c.DefaultSet) && name != "", value.NewArray(list...))
}

// parameterInfo is a CommandParameterInfo: a parameter as it takes part in one set.
func parameterInfo(p *cmdlets.Param, s cmdlets.ParamSet) any {
	aliases := make([]any, len(p.Aliases))
	for i, a := range p.Aliases {
		aliases[i] = a
	}
	t := p.Type
	if t == nil {
		t = value.ObjectType
	}
	position := int32(s.Position)
	return value.NewObject([]string{"Name", "ParameterType", "IsMandatory", "IsDynamic", "Position", "ValueFromPipeline", "ValueFromPipelineByPropertyName",
		"ValueFromRemainingArguments", "HelpMessage", "Aliases", "Attributes"},
		p.Name, t, s.Mandatory, false, position, s.ByValue, s.ByName, s.Remaining, p.HelpMessage, value.NewArray(aliases...), value.NewArray())
}
