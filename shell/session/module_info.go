package session

import (
	"path/filepath"

	"csshell/cmdlets"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/compile"
	"csshell/shell/frame"
)

// Module is a module of the session: a PSModuleInfo.
type Module struct {
	Name, Version, Path string
	// home is the scope of a script module, nil for one that is built in.
	home *frame.Frame
	// chosen is true once the module said what it exports: functions, variables and aliases, with wildcards.
	chosen                        bool
	functions, variables, aliases []string
}

// exports reports whether a member is public: without a choice all functions are, and nothing else.
func (m *Module) exports(patterns []string, name string, byDefault bool) bool {
	if !m.chosen {
		return byDefault
	}
	return patterns != nil && listed(patterns, name)
}

var moduleType = &value.Type{Name: "System.Management.Automation.PSModuleInfo", Ext: &types.Declared{Def: moduleDef}}

// Type is PSModuleInfo.
func (m *Module) Type() *value.Type { return moduleType }

// Text is the name.
func (m *Module) Text() string { return m.Name }

func moduleDef() *types.Def {
	of := func(in types.In) *Module { return in.Self.(*Module) }
	kind := func(in types.In) (any, error) {
		if of(in).home == nil {
			return types.EnumValue("System.Management.Automation.ModuleType", 1), nil
		}
		return types.EnumValue("System.Management.Automation.ModuleType", 0), nil
	}
	names := func(in types.In) (any, error) {
		h := value.NewHashtable(4)
		m := of(in)
		if m.home != nil {
			for _, fn := range m.home.Functions {
				if c, ok := fn.(*cmdlets.Command); ok && m.exports(m.functions, c.Name, true) {
					h.Set(c.Name, &compile.CommandInfo{Command: c})
				}
			}
		}
		return h, nil
	}
	return &types.Def{Members: []types.Row{
		{Text: "string Name {get;}", Do: func(in types.In) (any, error) { return of(in).Name, nil }},
		{Text: "version Version {get;}", Do: func(in types.In) (any, error) {
			return types.Convert(in.P, of(in).Version, types.Find("version"))
		}},
		{Text: "System.Management.Automation.ModuleType ModuleType {get;}", Do: kind},
		{Text: "string Path {get;}", Do: func(in types.In) (any, error) { return of(in).Path, nil }},
		{Text: "string ModuleBase {get;}", Do: func(in types.In) (any, error) {
			if of(in).Path == "" {
				return "", nil
			}
			return filepath.Dir(of(in).Path), nil
		}},
		{Text: "string Description {get;set;}", Do: func(types.In) (any, error) { return "", nil }, Set: func(types.In) error { return nil }},
		{Text: "System.Collections.Generic.Dictionary[string,System.Management.Automation.FunctionInfo] ExportedFunctions {get;}", Do: names},
		{Text: "System.Collections.Generic.Dictionary[string,System.Management.Automation.CommandInfo] ExportedCommands {get;}", Do: names},
		{Text: "string ToString()", Do: func(in types.In) (any, error) { return of(in).Name, nil }},
	}}
}
