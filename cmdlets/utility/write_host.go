package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// writeHost is Write-Host.
type writeHost struct {
	cmdlets.Base
	Object          any        `pos:"0,remaining" pipe:"value" alias:"Msg,Message" help:"What to show."`
	NoNewline       bool       `help:"Stay on the line."`
	Separator       any        `help:"What stands between several objects."`
	ForegroundColor value.Enum `type:"System.ConsoleColor" help:"Colour of the text."`
	BackgroundColor value.Enum `type:"System.ConsoleColor" help:"Colour behind the text."`
}

func writeHostCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Write-Host", Module: module, Class: "Microsoft.PowerShell.Commands.WriteHostCommand",
		Doc: &cmdlets.Doc{Synopsis: "Writes customized output to a host.", Examples: []cmdlets.Example{{Code: "Write-Host 'Done' -ForegroundColor Green"}}},
	}, func() *writeHost {
		return &writeHost{Separator: " ", ForegroundColor: value.Enum{N: -1}, BackgroundColor: value.Enum{N: -1}}
	})
}

// Process writes to the information stream, marked for the host.
func (w *writeHost) Process(p *pipeline.Proc, _ any) error {
	text := hostText(w.Object, value.ToString(w.Separator))
	return p.WriteInformation(&pipeline.Message{Data: text, Tags: []string{"PSHOST"}, HostText: &pipeline.HostText{
		Text: text, NoNewline: w.NoNewline, Foreground: colour(w.ForegroundColor), Background: colour(w.BackgroundColor)}})
}

func colour(e value.Enum) int8 { return int8(e.N) }

// hostText is the text of an object; the elements of a collection come with the separator between them.
func hostText(v any, sep string) string {
	switch x := value.Base(v).(type) {
	case nil:
		return ""
	case string:
		return x
	case *value.Hashtable, value.Dictionary:
		return value.Join(entriesOf(x), sep)
	case *value.Array, value.Enumerable:
		text := ""
		for i, e := range cmdlets.Elements(x) {
			if i > 0 {
				text += sep
			}
			text += hostText(e, sep)
		}
		return text
	}
	return value.Text(v)
}

// entriesOf are the entries of a table as they print: [key, value] each.
func entriesOf(v any) *value.Array {
	d, ok := v.(value.Dictionary)
	if !ok {
		return value.NewArray()
	}
	var out []any
	d.EachEntry(func(k, e any) bool {
		out = append(out, "["+value.Text(k)+", "+value.Text(e)+"]")
		return true
	})
	return value.NewArray(out...)
}
