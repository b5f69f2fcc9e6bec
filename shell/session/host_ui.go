package session

import (
	"context"
	"fmt"
	"io"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// HostUI is $Host.UI.
type HostUI struct{ s *Session }

// Type is the user interface's type.
func (*HostUI) Type() *value.Type { return hostUIType }

var hostUIType = &value.Type{Name: "System.Management.Automation.Internal.Host.InternalHostUserInterface", Ext: &types.Declared{Def: hostUIDef},
	Base: &value.Type{Name: "System.Management.Automation.Host.PSHostUserInterface"}}

// uiRow is a member of $Host.UI.
func uiRow(text string, f func(s *Session, in types.In) (any, error)) types.Row {
	return types.Row{Text: text, Do: func(in types.In) (any, error) { return f(in.Self.(*HostUI).s, in) }}
}

// writes is a method that writes its text to standard output, between two others.
func writes(text, before, after string) types.Row {
	return uiRow(text, func(s *Session, in types.In) (any, error) {
		last := ""
		if n := len(in.Args); n > 0 {
			last = in.Str(n - 1)
		}
		_, err := io.WriteString(s.host.out, before+last+after)
		return value.Nothing, err
	})
}

func hostUIDef() *types.Def {
	return &types.Def{Members: []types.Row{
		writes("void Write(string value)", "", ""),
		writes("void Write(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)", "", ""),
		writes("void WriteLine()", "", "\n"),
		writes("void WriteLine(string value)", "", "\n"),
		writes("void WriteLine(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)", "", "\n"),
		writes("void WriteDebugLine(string message)", "DEBUG: ", "\n"),
		writes("void WriteVerboseLine(string message)", "VERBOSE: ", "\n"),
		writes("void WriteWarningLine(string message)", "WARNING: ", "\n"),
		uiRow("void WriteErrorLine(string value)", func(s *Session, in types.In) (any, error) {
			s.host.Flush()
			_, err := io.WriteString(s.host.err, in.Str(0)+"\n")
			return value.Nothing, err
		}),
		uiRow("string ReadLine()", func(s *Session, in types.In) (any, error) {
			line, err := s.host.ReadLine(ctxOf(in), false)
			if err == io.EOF {
				return nil, nil
			}
			return line, err
		}),
		uiRow("int PromptForChoice(string caption, string message, System.Object choices, int defaultChoice)", choose),
		uiRow("System.Object Prompt(string caption, string message, System.Object descriptions)", promptFields),
		uiRow("bool SupportsVirtualTerminal {get;}", func(s *Session, _ types.In) (any, error) { return s.host.isTerm, nil }),
		uiRow("System.Object RawUI {get;}", func(*Session, types.In) (any, error) { return nil, nil }),
	}}
}

func ctxOf(in types.In) context.Context {
	if in.P != nil && in.P.Ctx != nil {
		return in.P.Ctx
	}
	return context.Background()
}

// choose is PromptForChoice.
func choose(s *Session, in types.In) (any, error) {
	var list []pipeline.Choice
	for _, v := range types.Elements(in.Arg(2)) {
		if d, ok := value.Base(v).(*types.Description); ok {
			list = append(list, pipeline.Choice{Label: d.Label, Help: d.Help})
			continue
		}
		list = append(list, pipeline.Choice{Label: value.ToString(v)})
	}
	if len(list) == 0 {
		return nil, argument("PSArgumentException", "choices cannot be empty.")
	}
	def := in.Int(3)
	if def < -1 || def >= len(list) {
		return nil, argument("PSArgumentOutOfRangeException", fmt.Sprintf("\"defaultChoice\" was out of range; %d is not valid.", def))
	}
	i, err := s.host.Choose(ctxOf(in), in.Str(0), in.Str(1), list, def)
	if err != nil {
		return nil, err
	}
	return int32(i), nil
}

func argument(name, text string) error {
	return &value.Exception{T: &value.Type{Name: "System.Management.Automation." + name}, Message: text}
}

// promptFields is Prompt: it asks for each field and returns a dictionary.
func promptFields(s *Session, in types.In) (any, error) {
	fields := types.Elements(in.Arg(2))
	if len(fields) == 0 {
		return nil, argument("PSArgumentException", "descriptions cannot be empty.")
	}
	if s.host.nonint {
		return nil, notInteractive("Read and Prompt functionality is not available.")
	}
	w := s.host.out
	if caption := in.Str(0); caption != "" {
		fmt.Fprintf(w, "\n%s\n", caption)
	}
	if message := in.Str(1); message != "" {
		fmt.Fprintln(w, message)
	}
	out, err := types.New(in.P, types.Find("System.Collections.Generic.Dictionary[string,psobject]"), nil)
	if err != nil {
		return nil, err
	}
	for _, f := range fields {
		d, ok := value.Base(f).(*types.Description)
		if !ok {
			continue
		}
		label := strings.ReplaceAll(d.Label, "&", "")
		if label == "" {
			label = d.Name
		}
		fmt.Fprintf(w, "%s: ", label)
		line, err := s.host.ReadLine(ctxOf(in), false)
		if err != nil && err != io.EOF {
			return nil, err
		}
		if err := types.SetIndex(in.P, out, []any{d.Name}, line); err != nil {
			return nil, err
		}
	}
	return out, nil
}
