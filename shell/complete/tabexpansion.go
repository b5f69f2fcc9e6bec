package complete

import (
	"strings"
	"unicode/utf16"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// tabExpansion is TabExpansion2: what a host calls when Tab is pressed.
type tabExpansion struct {
	cmdlets.Base
	InputScript  string             `pos:"0" mandatory:"" check:"allowemptystring" help:"The text."`
	CursorColumn cmdlets.Opt[int32] `pos:"1" help:"Where the cursor stands, counted from 0."`
	Options      any                `pos:"2" help:"Taken and not used."`
}

func tabExpansionCommand() *cmdlets.Command {
	c := cmdlets.Define(cmdlets.Spec{
		Name: "TabExpansion2", Class: "TabExpansion2",
		Doc: &cmdlets.Doc{Synopsis: "Tells what could stand at the cursor.", Examples: []cmdlets.Example{{Code: "(TabExpansion2 'Get-Loc').CompletionMatches"}}},
	}, func() *tabExpansion { return &tabExpansion{} })
	c.Kind = cmdlets.Function
	return c
}

// Commands is the group of the commands of this package.
func Commands() []*cmdlets.Command { return []*cmdlets.Command{tabExpansionCommand()} }

// Process completes.
func (t *tabExpansion) Process(p *pipeline.Proc, _ any) error {
	units := utf16.Encode([]rune(t.InputScript))
	at := int(t.CursorColumn.Or(int32(len(units))))
	switch {
	case at > len(units):
		return errs.New("PSArgumentException", errs.InvalidArgument, nil, errs.PSArgumentType, "The value of the parameter \"cursorIndex\" must not be greater than the length of the input.")
	case at < 0:
		return errs.New("IndexOutOfRangeException", errs.OperationStopped, nil, &value.Type{Name: "System.IndexOutOfRangeException"}, "Index was outside the bounds of the array.")
	}
	cursor := len(string(utf16.Decode(units[:at])))
	res := At(p, t.InputScript, cursor)
	return p.Write(newCompletion(t.InputScript, res))
}

// CompletionResult is one match as scripts see it; completers make them, too.
type CompletionResult struct{ Match Match }

// Type is CompletionResult.
func (*CompletionResult) Type() *value.Type { return resultType }

// Text is how it prints.
func (c *CompletionResult) Text() string { return c.Match.Text }

var resultType = &value.Type{Name: "System.Management.Automation.CompletionResult", Ext: &types.Declared{Def: resultDef}}

func resultDef() *types.Def {
	row := func(text string, get func(m *Match) any) types.Row {
		return types.Row{Text: text + " {get;}", Do: func(in types.In) (any, error) {
			return get(&in.Self.(*CompletionResult).Match), nil
		}}
	}
	return &types.Def{Members: []types.Row{
		row("string CompletionText", func(m *Match) any { return m.Text }),
		row("string ListItemText", func(m *Match) any { return m.List }),
		row("System.Management.Automation.CompletionResultType ResultType", func(m *Match) any { return kindValue(m.Kind) }),
		row("string ToolTip", func(m *Match) any { return m.Tip }),
	}}
}

// kindValue is the CompletionResultType of that name, or the name while the type is not known.
func kindValue(name string) any {
	t := types.Find("System.Management.Automation.CompletionResultType")
	if t == nil {
		return name
	}
	if v, err := types.Convert(nil, name, t); err == nil {
		return v
	}
	return name
}

var completionShape = value.ShapeOf([]string{"System.Management.Automation.CommandCompletion", "System.Object"},
	"CurrentMatchIndex", "ReplacementIndex", "ReplacementLength", "CompletionMatches")

// newCompletion is the answer as scripts see it: offsets in UTF-16 units.
func newCompletion(text string, res Result) any {
	from, length := -1, -1
	if res.From >= 0 {
		from = value.UTF16Len(text[:res.From])
		length = value.UTF16Len(text[res.From:res.To])
	}
	items := make([]any, len(res.Matches))
	for i, m := range res.Matches {
		if strings.TrimSpace(m.Tip) == "" {
			m.Tip = m.List
		}
		items[i] = &CompletionResult{Match: m}
	}
	return &value.Object{Shape: completionShape, Slots: []any{int32(-1), int32(from), int32(length), value.NewArray(items...)}}
}
