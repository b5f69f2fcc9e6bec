package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline/errs"
	"csshell/pipeline/source"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

func invocationInfoDef() *types.Def {
	row := func(text string, read func(i *InvocationInfo) any) types.Row {
		return types.Row{Text: text, Do: func(in types.In) (any, error) { return read(in.Self.(*InvocationInfo)), nil }}
	}
	return &types.Def{Members: []types.Row{
		row("System.Management.Automation.CommandInfo MyCommand {get;}", (*InvocationInfo).command),
		row("System.Collections.Generic.Dictionary[string,System.Object] BoundParameters {get;}", (*InvocationInfo).bound),
		row("System.Collections.Generic.List[System.Object] UnboundArguments {get;}", func(i *InvocationInfo) any {
			if i.call == nil {
				return value.NewArray()
			}
			return value.NewArray(i.call.Args...)
		}),
		row("int ScriptLineNumber {get;}", func(i *InvocationInfo) any { l, _ := i.position(); return int32(l) }),
		row("int OffsetInLine {get;}", func(i *InvocationInfo) any { _, c := i.position(); return int32(c) }),
		row("long HistoryId {get;}", func(i *InvocationInfo) any {
			return i.get(func(c *errs.Invocation) any { return c.HistoryID }, int64(0))
		}),
		row("string ScriptName {get;}", func(i *InvocationInfo) any {
			if f := i.span().File; f != nil {
				return f.Name
			}
			return ""
		}),
		row("string Line {get;}", func(i *InvocationInfo) any { return lineOf(i.span()) }),
		row("string Statement {get;}", func(i *InvocationInfo) any { return i.span().Text() }),
		row("string PositionMessage {get;}", func(i *InvocationInfo) any { return positionMessage(i.span()) }),
		row("string PSScriptRoot {get;}", func(i *InvocationInfo) any {
			if f := i.span().File; f != nil {
				return folder(f.Name)
			}
			return ""
		}),
		row("string PSCommandPath {get;}", func(i *InvocationInfo) any {
			if f := i.span().File; f != nil {
				return f.Name
			}
			return ""
		}),
		row("string InvocationName {get;}", func(i *InvocationInfo) any { return i.get(func(c *errs.Invocation) any { return c.Name }, "") }),
		row("int PipelineLength {get;}", func(i *InvocationInfo) any {
			return i.get(func(c *errs.Invocation) any { return int32(c.PipelineLength) }, int32(0))
		}),
		row("int PipelinePosition {get;}", func(i *InvocationInfo) any {
			return i.get(func(c *errs.Invocation) any { return int32(c.Position) }, int32(0))
		}),
		row("bool ExpectingInput {get;}", func(i *InvocationInfo) any {
			return i.get(func(c *errs.Invocation) any { return c.ExpectingInput }, false)
		}),
		row("System.Management.Automation.CommandOrigin CommandOrigin {get;}", func(i *InvocationInfo) any {
			return i.get(func(c *errs.Invocation) any { return c.Origin }, "Runspace")
		}),
		row("System.Management.Automation.Language.IScriptExtent DisplayScriptPosition {get;set;}", func(*InvocationInfo) any { return nil }),
	}}
}

func (i *InvocationInfo) get(read func(*errs.Invocation) any, none any) any {
	if i.Call == nil {
		return none
	}
	return read(i.Call)
}

func (i *InvocationInfo) span() source.Span {
	if i.Call == nil {
		return source.Span{}
	}
	return i.Call.Span
}

// position is the line and column of the call, 0 when it stands nowhere.
func (i *InvocationInfo) position() (line, column int) {
	s := i.span()
	if s.File == nil {
		return 0, 0
	}
	return s.File.Position(int(s.Start))
}

func (i *InvocationInfo) command() any {
	if i.Call != nil {
		if c, ok := i.Call.Command.(*cmdlets.Command); ok && c != nil {
			return &CommandInfo{c}
		}
	}
	if i.call != nil {
		if b, ok := i.call.Block.(*Block); ok {
			return &CommandInfo{&cmdlets.Command{Name: i.call.File, Kind: cmdlets.Script, Definition: b.Text()}}
		}
	}
	return &CommandInfo{&cmdlets.Command{Kind: cmdlets.Script}}
}

func (i *InvocationInfo) bound() any {
	if i.call != nil && i.call.MakeBound != nil {
		return i.call.MakeBound()
	}
	return value.NewHashtable(0)
}

// positionMessage is "At file:line char:column" with the line and its mark.
func positionMessage(s source.Span) string {
	if s.File == nil {
		return ""
	}
	return errs.PositionMessage(s)
}

// lineOf is the whole line on which a place begins.
func lineOf(s source.Span) string {
	if s.File == nil {
		return ""
	}
	line := s.File.Line(s.Line())
	if end := s.File.LineStart(s.Line()) + len(line); end < len(s.File.Text) {
		line += "\n"
	}
	return line
}
