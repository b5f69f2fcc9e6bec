package session

import (
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/compile"
)

// HostObject is $Host.
type HostObject struct{ s *Session }

// Type is the host's type.
func (*HostObject) Type() *value.Type { return hostType }

var hostType = &value.Type{Name: "System.Management.Automation.Internal.Host.InternalHost", Ext: &types.Declared{Def: hostDef},
	Base: &value.Type{Name: "System.Management.Automation.Host.PSHost"}}

// hostID is the host's id, the same in every session.
var hostID = value.Guid{0x6c, 0x1f, 0x5f, 0x3e, 0x2a, 0x5d, 0x4c, 0x0b, 0x9d, 0x11, 0x7a, 0x34, 0x5b, 0x0c, 0x4e, 0x21}

func hostDef() *types.Def {
	get := func(text string, f func(s *Session) any) types.Row {
		return types.Row{Text: text + " {get;}", Do: func(in types.In) (any, error) { return f(in.Self.(*HostObject).s), nil }}
	}
	do := func(text string, f func(s *Session, in types.In) (any, error)) types.Row {
		return types.Row{Text: text, Do: func(in types.In) (any, error) { return f(in.Self.(*HostObject).s, in) }}
	}
	return &types.Def{Members: []types.Row{
		get("string Name", func(*Session) any { return "ConsoleHost" }),
		get("version Version", func(*Session) any { return version("", "7.6.5") }),
		get("guid InstanceId", func(*Session) any { return hostID }),
		get("System.Management.Automation.Host.PSHostUserInterface UI", func(s *Session) any { return &HostUI{s} }),
		get("cultureinfo CurrentCulture", func(s *Session) any { return s.Culture() }),
		get("cultureinfo CurrentUICulture", func(s *Session) any { return s.UICulture() }),
		get("psobject PrivateData", func(*Session) any { return nil }),
		{Text: "bool DebuggerEnabled {get;set;}", Do: func(types.In) (any, error) { return true, nil }, Set: func(types.In) error { return nil }},
		get("bool IsRunspacePushed", func(*Session) any { return false }),
		get("runspace Runspace", func(*Session) any { return nil }),
		do("void EnterNestedPrompt()", func(s *Session, in types.In) (any, error) { return value.Nothing, s.EnterNestedPrompt() }),
		do("void ExitNestedPrompt()", func(s *Session, in types.In) (any, error) { return value.Nothing, &compile.Exit{} }),
		do("void SetShouldExit(int exitCode)", func(s *Session, in types.In) (any, error) {
			code := int32(in.Int(0))
			s.shouldExit = &code
			return value.Nothing, nil
		}),
		do("void NotifyBeginApplication()", func(*Session, types.In) (any, error) { return value.Nothing, nil }),
		do("void NotifyEndApplication()", func(*Session, types.In) (any, error) { return value.Nothing, nil }),
	}}
}

// EnterNestedPrompt runs a prompt inside the running command, until exit.
func (s *Session) EnterNestedPrompt() error {
	if s.Nested == nil {
		return notInteractive("Read and Prompt functionality is not available.")
	}
	held, stop, out := s.Current, s.Engine.Ctx, s.Global.Out
	level := s.nesting + 1
	s.setNesting(level)
	s.Current = s.Global
	s.Nested()
	s.Current, s.Engine.Ctx, s.Global.Out = held, stop, out
	s.setNesting(level - 1)
	return nil
}

func (s *Session) setNesting(n int32) {
	s.nesting = n
	_ = s.Engine.Assign(s.Global, "NestedPromptLevel", n)
}
