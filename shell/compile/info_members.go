package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// commandInfoDef declares the members of commands as objects.
func commandInfoDef() *types.Def {
	return &types.Def{Members: commandInfoRows()}
}

func infoOf(in types.In) *cmdlets.Command { return in.Self.(*CommandInfo).Command }

func commandInfoRows() []types.Row {
	return []types.Row{
		{Text: "string Name {get;}", Do: func(in types.In) (any, error) { return infoOf(in).Name, nil }},
		{Text: "System.Management.Automation.CommandTypes CommandType {get;}", Do: func(in types.In) (any, error) {
			return value.Enum{T: types.Find("System.Management.Automation.CommandTypes"), N: int64(infoOf(in).Kind)}, nil
		}},
		{Text: "string Definition {get;}", Do: func(in types.In) (any, error) { return definitionOf(infoOf(in)), nil }},
		{Text: "string Source {get;}", Do: func(in types.In) (any, error) { return sourceOf(infoOf(in)), nil }},
		{Text: "string ModuleName {get;}", Do: func(in types.In) (any, error) { return infoOf(in).Module, nil }},
		{Text: "version Version {get;}", Do: func(in types.In) (any, error) { return infoVersion(infoOf(in)), nil }},
		{Text: "System.Management.Automation.PSModuleInfo Module {get;}", Do: func(types.In) (any, error) { return nil, nil }},
		{Text: "System.Management.Automation.SessionStateEntryVisibility Visibility {get;set;}", Do: func(types.In) (any, error) {
			return value.Enum{T: types.Find("System.Management.Automation.SessionStateEntryVisibility")}, nil
		}},
		{Text: "System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata] Parameters {get;}", Do: func(in types.In) (any, error) {
			return parametersOf(infoOf(in)), nil
		}},
		{Text: "System.Collections.ObjectModel.ReadOnlyCollection[System.Object] ParameterSets {get;}", Do: func(in types.In) (any, error) {
			return parameterSets(infoOf(in)), nil
		}},
		{Text: "scriptblock ScriptBlock {get;}", Do: func(in types.In) (any, error) {
			if fn, ok := infoOf(in).Info.(*Function); ok {
				return fn.Block, nil
			}
			return nil, nil
		}},
		{Text: "string DefaultParameterSet {get;}", Do: func(in types.In) (any, error) { return orNil(infoOf(in).DefaultSet), nil }},
		{Text: "string DefaultParameterSetName {get;}", Do: func(in types.In) (any, error) { return orNil(infoOf(in).DefaultSet), nil }},
		{Text: "bool CmdletBinding {get;}", Do: func(in types.In) (any, error) { return infoOf(in).Advanced, nil }},
		{Text: "string Verb {get;}", Do: func(in types.In) (any, error) { v, _ := verbNoun(infoOf(in).Name); return v, nil }},
		{Text: "string Noun {get;}", Do: func(in types.In) (any, error) { _, n := verbNoun(infoOf(in).Name); return n, nil }},
		{Text: "string Path {get;}", Do: func(in types.In) (any, error) { return infoOf(in).Definition, nil }},
		{Text: "string HelpFile {get;}", Do: func(types.In) (any, error) { return nil, nil }},
		{Text: "string Description {get;set;}", Do: func(in types.In) (any, error) {
			if a, ok := infoOf(in).Info.(cmdlets.AliasInfo); ok {
				return a.Description, nil
			}
			return nil, nil
		}},
		{Text: "System.Management.Automation.ScopedItemOptions Options {get;set;}", Do: func(in types.In) (any, error) {
			n := int64(0)
			if a, ok := infoOf(in).Info.(cmdlets.AliasInfo); ok {
				n = a.Options
			}
			return value.Enum{T: types.Find("System.Management.Automation.ScopedItemOptions"), N: n}, nil
		}},
		{Text: "System.Management.Automation.CommandInfo ReferencedCommand {get;}", Do: referenced},
		{Text: "System.Management.Automation.CommandInfo ResolvedCommand {get;}", Do: referenced},
		{Text: "string ResolvedCommandName {get;}", Do: func(in types.In) (any, error) {
			v, err := referenced(in)
			if c, ok := v.(*CommandInfo); ok {
				return c.Command.Name, err
			}
			return nil, err
		}},
		{Text: "string DisplayName {get;}", Do: func(in types.In) (any, error) { return displayName(infoOf(in)), nil }},
		{Text: "System.Collections.ObjectModel.ReadOnlyCollection[System.Object] OutputType {get;}", Do: func(in types.In) (any, error) {
			var out []any
			for _, n := range infoOf(in).OutputTypes {
				out = append(out, value.NewObject([]string{"Name", "Type"}, n, types.Find(n)))
			}
			return value.NewArray(out...), nil
		}},
	}
}

// displayName is what Get-Command shows: an alias with what it stands for.
func displayName(c *cmdlets.Command) string {
	if c.Kind == cmdlets.Alias {
		return c.Name + " -> " + c.Definition
	}
	return c.Name
}

func orNil(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func definitionOf(c *cmdlets.Command) string {
	if c.Kind == cmdlets.Cmdlet {
		return cmdlets.Syntax(c)
	}
	return c.Definition
}

func sourceOf(c *cmdlets.Command) string {
	if c.Kind == cmdlets.Application || c.Kind == cmdlets.ExternalScript {
		return c.Definition
	}
	return c.Module
}

func infoVersion(c *cmdlets.Command) any {
	if c.Kind != cmdlets.Cmdlet {
		return nil
	}
	v, err := types.Convert(nil, "7.0.0.0", types.Find("System.Version"))
	if err != nil {
		return "7.0.0.0"
	}
	return v
}

func verbNoun(name string) (string, string) {
	for i := 0; i < len(name); i++ {
		if name[i] == '-' {
			return name[:i], name[i+1:]
		}
	}
	return "", ""
}

// referenced is the command that an alias stands for.
func referenced(in types.In) (any, error) {
	c := infoOf(in)
	if c.Kind != cmdlets.Alias || in.P == nil {
		return nil, nil
	}
	var s cmdlets.Commands
	if in.P.Session.Service(&s) {
		if to := s.FindCommand(c.Definition); to != nil {
			return &CommandInfo{to}, nil
		}
	}
	return nil, nil
}

// parametersOf is the table of a command's parameters, common ones included.
func parametersOf(c *cmdlets.Command) any {
	h := value.NewHashtable(len(c.Params))
	list := c.Params
	if c.Advanced || c.Kind == cmdlets.Cmdlet {
		list = append(list[:len(list):len(list)], c.CommonParams()...)
	}
	for _, p := range list {
		h.Set(p.Name, parameterMetadata(p))
	}
	return h
}

var parameterShape = value.ShapeOf([]string{"System.Management.Automation.ParameterMetadata", "System.Object"},
	"Name", "ParameterType", "ParameterSets", "IsDynamic", "Aliases", "Attributes", "SwitchParameter")

func parameterMetadata(p *cmdlets.Param) any {
	t := p.Type
	if t == nil {
		t = value.ObjectType
	}
	sets := value.NewHashtable(len(p.Sets))
	for _, s := range p.Sets {
		name := s.Name
		if name == "" {
			name = "__AllParameterSets"
		}
		sets.Set(name, parameterSetObject(s))
	}
	aliases := make([]any, len(p.Aliases))
	for i, a := range p.Aliases {
		aliases[i] = a
	}
	var attributes []any
	if p.Attributes != nil {
		attributes = p.Attributes()
	}
	return &value.Object{Shape: parameterShape, Slots: []any{p.Name, t, sets, false, value.NewArray(aliases...), value.NewArray(attributes...), t == value.SwitchType}}
}

func parameterSetObject(s cmdlets.ParamSet) any {
	pos := int32(s.Position)
	return value.NewObject([]string{"IsMandatory", "Position", "ValueFromPipeline", "ValueFromPipelineByPropertyName", "ValueFromRemainingArguments", "HelpMessage"},
		s.Mandatory, pos, s.ByValue, s.ByName, s.Remaining, nil)
}
