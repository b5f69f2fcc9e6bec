package compile

import (
	"path/filepath"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
)

// SessionState is $ExecutionContext.SessionState and $PSCmdlet.SessionState.
type SessionState struct{ e *Engine }

var sessionStateType = &value.Type{Name: "System.Management.Automation.SessionState", Ext: &types.Declared{Def: sessionStateDef}}

// Type is SessionState.
func (*SessionState) Type() *value.Type { return sessionStateType }

func sessionStateDef() *types.Def {
	of := func(in types.In) *Engine { return in.Self.(*SessionState).e }
	return &types.Def{Members: []types.Row{
		{Text: "System.Management.Automation.PSVariableIntrinsics PSVariable {get;}", Do: func(in types.In) (any, error) { return &psVariables{of(in)}, nil }},
		{Text: "System.Management.Automation.PathIntrinsics Path {get;}", Do: func(in types.In) (any, error) { return &pathIntrinsics{of(in)}, nil }},
		{Text: "System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}", Do: func(in types.In) (any, error) { return &InvokeCommand{of(in)}, nil }},
		{Text: "System.Management.Automation.PSLanguageMode LanguageMode {get;}", Do: func(types.In) (any, error) { return "FullLanguage", nil }},
		{Text: "System.Management.Automation.PSModuleInfo Module {get;}", Do: func(types.In) (any, error) { return nil, nil }},
	}}
}

// ExecutionContext is $ExecutionContext.
type ExecutionContext struct{ E *Engine }

var executionContextType = &value.Type{Name: "System.Management.Automation.EngineIntrinsics", Ext: &types.Declared{Def: executionContextDef}}

// Type is EngineIntrinsics.
func (*ExecutionContext) Type() *value.Type { return executionContextType }

func executionContextDef() *types.Def {
	of := func(in types.In) *Engine { return in.Self.(*ExecutionContext).E }
	return &types.Def{Members: []types.Row{
		{Text: "System.Management.Automation.SessionState SessionState {get;}", Do: func(in types.In) (any, error) { return &SessionState{of(in)}, nil }},
		{Text: "System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}", Do: func(in types.In) (any, error) { return &InvokeCommand{of(in)}, nil }},
		{Text: "System.Management.Automation.Host.PSHost Host {get;}", Do: func(in types.In) (any, error) {
			v, _ := of(in).Global.Find("host")
			return v, nil
		}},
	}}
}

// psVariables is SessionState.PSVariable.
type psVariables struct{ e *Engine }

var psVariablesType = &value.Type{Name: "System.Management.Automation.PSVariableIntrinsics", Ext: &types.Declared{Def: psVariablesDef}}

// Type is PSVariableIntrinsics.
func (*psVariables) Type() *value.Type { return psVariablesType }

func psVariablesDef() *types.Def {
	of := func(in types.In) *frame.Frame { return in.Self.(*psVariables).e.Current }
	get := func(in types.In) (any, error) {
		v, ok := of(in).Find(value.Fold(in.Str(0)))
		if !ok && in.Has(1) {
			return in.Arg(1), nil
		}
		return v, nil
	}
	return &types.Def{Members: []types.Row{
		{Text: "System.Management.Automation.PSVariable Get(string name)", Do: func(in types.In) (any, error) {
			if v := of(in).FindVariable(value.Fold(in.Str(0))); v != nil {
				return v, nil
			}
			return nil, nil
		}},
		{Text: "System.Object GetValue(string name)", Do: get},
		{Text: "System.Object GetValue(string name, System.Object defaultValue)", Do: get},
		{Text: "void Set(string name, System.Object value)", Do: func(in types.In) (any, error) {
			e := in.Self.(*psVariables).e
			return value.Nothing, e.Assign(of(in), in.Str(0), in.Arg(1))
		}},
		{Text: "void Remove(string name)", Do: func(in types.In) (any, error) {
			of(in).Remove(value.Fold(in.Str(0)))
			return value.Nothing, nil
		}},
	}}
}

// pathIntrinsics is SessionState.Path.
type pathIntrinsics struct{ e *Engine }

var pathIntrinsicsType = &value.Type{Name: "System.Management.Automation.PathIntrinsics", Ext: &types.Declared{Def: pathIntrinsicsDef}}

// Type is PathIntrinsics.
func (*pathIntrinsics) Type() *value.Type { return pathIntrinsicsType }

func pathIntrinsicsDef() *types.Def {
	of := func(in types.In) *Engine { return in.Self.(*pathIntrinsics).e }
	full := func(in types.In) (any, error) { return absolute(of(in).Session.Location(), in.Str(0)), nil }
	location := func(in types.In) (any, error) {
		v, _ := of(in).Global.Find("pwd")
		return v, nil
	}
	return &types.Def{Members: []types.Row{
		{Text: "System.Management.Automation.PathInfo CurrentLocation {get;}", Do: location},
		{Text: "System.Management.Automation.PathInfo CurrentFileSystemLocation {get;}", Do: location},
		{Text: "string GetUnresolvedProviderPathFromPSPath(string path)", Do: full},
		{Text: "string Combine(string parent, string child)", Do: func(in types.In) (any, error) { return filepath.Join(in.Str(0), in.Str(1)), nil }},
		{Text: "bool IsValid(string path)", Do: func(types.In) (any, error) { return true, nil }},
		{Text: "string ParseChildName(string path)", Do: func(in types.In) (any, error) { return filepath.Base(in.Str(0)), nil }},
		{Text: "string ParseParent(string path, string root)", Do: func(in types.In) (any, error) { return filepath.Dir(in.Str(0)), nil }},
	}}
}

// absolute is a path made absolute in a folder; ~ is the home folder.
func absolute(base, path string) string {
	path = strings.ReplaceAll(path, `\`, "/")
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(base, path)
}

// InvokeCommand is $ExecutionContext.InvokeCommand.
type InvokeCommand struct{ e *Engine }

var invokeCommandType = &value.Type{Name: "System.Management.Automation.CommandInvocationIntrinsics", Ext: &types.Declared{Def: invokeCommandDef}}

// Type is CommandInvocationIntrinsics.
func (*InvokeCommand) Type() *value.Type { return invokeCommandType }

func invokeCommandDef() *types.Def {
	of := func(in types.In) *Engine { return in.Self.(*InvokeCommand).e }
	get := func(in types.In) (any, error) {
		if c := of(in).Lookup(of(in).Current, in.Str(0)); c != nil {
			return &CommandInfo{c}, nil
		}
		return nil, nil
	}
	return &types.Def{Members: []types.Row{
		{Text: "string ExpandString(string source)", Do: func(in types.In) (any, error) { return of(in).Expand(of(in).Current, in.Str(0)) }},
		{Text: "scriptblock NewScriptBlock(string scriptText)", Do: func(in types.In) (any, error) { return of(in).Compile("", in.Str(0)) }},
		{Text: "System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script)", Do: func(in types.In) (any, error) {
			var out pipeline.Collect
			err := of(in).RunNamed(of(in).Current, "", in.Str(0), &out)
			return collection(out.Items), err
		}},
		{Text: "System.Management.Automation.CommandInfo GetCommand(string commandName, System.Object type)", Do: get},
		{Text: "System.Management.Automation.CmdletInfo GetCmdlet(string commandName)", Do: get},
		{Text: "System.Collections.Generic.List[string] GetCommandName(string name, bool nameIsPattern, bool returnFullName)", Do: func(in types.In) (any, error) {
			var c cmdlets.Commands
			var names []any
			if of(in).Session.Service(&c) {
				for _, x := range c.ListCommands(in.Str(0), 0) {
					names = append(names, x.Name)
				}
			}
			return value.NewArray(names...), nil
		}},
	}}
}

// Expand expands a text as a string in double quotes.
func (e *Engine) Expand(f *frame.Frame, text string) (any, error) {
	b, err := e.Compile("", "@\"\n"+text+"\n\"@")
	if err != nil {
		return nil, err
	}
	call, err := b.Call(e.Proc(f))
	if err != nil {
		return nil, err
	}
	v, err := call.Value(e.under(f))
	return value.ToString(v), err
}
