package utility

import (
	"context"
	"strings"
	"testing"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

func TestFormattingDeclarations(t *testing.T) {
	for _, err := range cmdlets.Check(Formatting()) {
		t.Error(err)
	}
}

// table is a hashtable of names and values.
func table(pairs ...any) *value.Hashtable {
	h := value.NewOrdered()
	for i := 0; i < len(pairs); i += 2 {
		h.Set(pairs[i], pairs[i+1])
	}
	return h
}

// asText runs `$in | Format-X ... | Out-String` and returns its text, or the full id of the error.
func asText(t *testing.T, c *cmdlets.Command, in []any, args ...cmdlets.Arg) string {
	t.Helper()
	var procs []*pipeline.Proc
	var stages []pipeline.Stage
	for _, call := range []*cmdlets.Call{{Command: c, Args: args, Input: true}, {Command: outStringCommand(), Input: true}} {
		p := pipeline.NewProc(context.Background(), nil, nil)
		p.Prefs, p.Streams = &pipeline.Preferences{Error: pipeline.Continue}, &pipeline.Streams{}
		stage, _, err := cmdlets.Bind(p, call)
		if err != nil {
			return errs.Of(err).FullID()
		}
		procs, stages = append(procs, p), append(stages, stage)
	}
	var out pipeline.Collect
	feed := func(s pipeline.Sink) error { return pipeline.Unroll(&value.Array{Items: in}, s) }
	if err := pipeline.Run(procs, stages, feed, &out); err != nil {
		return errs.Of(err).ID + ": " + err.Error()
	}
	return value.ToString(out.Result())
}

func positional(v any) cmdlets.Arg { return cmdlets.Arg{Value: v, HasValue: true} }

func TestFormatCmdlets(t *testing.T) {
	row := value.NewObject([]string{"A", "B"}, int32(4), "x")
	tests := []struct {
		name string
		c    *cmdlets.Command
		args []cmdlets.Arg
		want string
	}{
		{"columns", formatTableCommand(), []cmdlets.Arg{positional(value.NewArray("b", table("n", "Other", "e", "A", "w", int32(6))))},
			"\nB Other\n- -----\nx     4\n\n"},
		{"list", formatListCommand(), []cmdlets.Arg{positional("B")}, "\nB : x\n\n"},
		{"wide", formatWideCommand(), []cmdlets.Arg{{Name: "Column"}, positional(int32(1))}, "\n4\n\n"},
		{"bad key", formatTableCommand(), []cmdlets.Arg{positional(table("Foo", int32(1), "e", "A"))}, "DictionaryKeyIllegal: The Foo key is not valid."},
		{"no expression", formatTableCommand(), []cmdlets.Arg{positional(table("n", "N"))}, "DictionaryKeyMandatoryEntry: A mandatory entry for expression is missing."},
		{"number", formatTableCommand(), []cmdlets.Arg{positional(int32(5))},
			"DictionaryKeyUnknownType: Cannot convert System.Int32 to one of the following types {System.String, System.Management.Automation.ScriptBlock}."},
		{"width", formatTableCommand(), []cmdlets.Arg{positional(table("e", "A", "w", "wide"))},
			`DictionaryKeyIllegalValue2: The "w" key has a type, System.String, that is not valid; expected type is System.Int32.`},
		{"alignment", formatTableCommand(), []cmdlets.Arg{positional(table("e", "A", "a", "middle"))},
			`AlignmentIllegalValue: The value "middle" for key "alignment" is not valid; valid values are {left, center, right}.`},
		{"view and property", formatListCommand(), []cmdlets.Arg{positional("A"), {Name: "View"}, positional("v")},
			"FormatCannotSpecifyViewAndProperty: Cmdlet parameters View and Property are mutually exclusive."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := asText(t, tt.c, []any{row}, tt.args...); strings.TrimSpace(got) != strings.TrimSpace(tt.want) {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}
