package core

import (
	"fmt"
	"strconv"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// note makes a custom object of names and values in turn, with a type name in front.
func note(typeName string, pairs ...any) *value.Object {
	names := make([]string, 0, len(pairs)/2)
	slots := make([]any, 0, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		names = append(names, pairs[i].(string))
		slots = append(slots, pairs[i+1])
	}
	return &value.Object{Shape: value.ShapeOf([]string{typeName, "System.Management.Automation.PSCustomObject", "System.Object"}, names...), Slots: slots}
}

// helpObject is the help of a command as scripts see it; view chooses what is shown of it.
func helpObject(c *cmdlets.Command, view string) any {
	d := c.Doc
	synopsis := "\n" + strings.TrimSpace(cmdlets.Syntax(c)) + "\n"
	if d == nil {
		d = &cmdlets.Doc{}
	} else if d.Synopsis != "" {
		synopsis = d.Synopsis
	}
	params := make([]any, len(c.Params))
	for i, p := range c.Params {
		params[i] = parameterHelp(p, i)
	}
	return note("MamlCommandHelpInfo"+view,
		"Name", c.Name, "Category", category(c), "Synopsis", synopsis, "ModuleName", c.Module,
		"Syntax", strings.Join(helpSyntax(c), "\n"),
		"Description", paragraphs(d.Description),
		"Parameters", note("MamlCommandHelpInfo#parameters", "Parameter", value.NewArray(params...)),
		"Examples", note("MamlCommandHelpInfo#examples", "Example", exampleList(d.Examples)),
		"AlertSet", note("MamlCommandHelpInfo#alertSet", "Alert", paragraphs(d.Notes)),
		"RelatedLinks", note("MamlCommandHelpInfo#relatedLinks", "navigationLink", linkList(d.Links)),
		"InputTypes", d.Inputs, "ReturnValues", d.Outputs)
}

func category(c *cmdlets.Command) string {
	switch c.Kind {
	case cmdlets.Cmdlet:
		return "Cmdlet"
	case cmdlets.ExternalScript:
		return "ExternalScript"
	}
	return "Function"
}

func paragraphs(text string) any {
	if text == "" {
		return nil
	}
	return value.NewArray(note("MamlParaTextItem", "Text", text))
}

func exampleList(list []cmdlets.Example) any {
	items := make([]any, len(list))
	for i, e := range list {
		items[i] = note("MamlCommandHelpInfo#example", "Title", fmt.Sprintf("-------------------------- EXAMPLE %d --------------------------", i+1),
			"Code", e.Code, "Introduction", paragraphs("PS > "), "Remarks", paragraphs(e.Remarks))
	}
	return value.NewArray(items...)
}

func linkList(list []string) any {
	items := make([]any, len(list))
	for i, l := range list {
		if strings.Contains(l, "://") {
			items[i] = note("MamlCommandHelpInfo#navigationLink", "uri", l)
			continue
		}
		items[i] = note("MamlCommandHelpInfo#navigationLink", "linkText", l)
	}
	return value.NewArray(items...)
}

// parameterHelp is the help of one parameter; i is its place among the others.
func parameterHelp(p *cmdlets.Param, i int) any {
	required, position, pipe := "false", "named", []string{}
	for _, s := range p.Sets {
		if s.Mandatory {
			required = "true"
		}
		if s.Position != cmdlets.NoPosition {
			position = strconv.Itoa(s.Position + 1)
		}
		if s.ByValue {
			pipe = append(pipe, "ByValue")
		}
		if s.ByName {
			pipe = append(pipe, "ByPropertyName")
		}
	}
	input := "false"
	if len(pipe) > 0 {
		input = "true (" + strings.Join(pipe, ", ") + ")"
	}
	return note("MamlCommandHelpInfo#parameter",
		"name", p.Name, "description", paragraphs(p.Help), "required", required, "position", position, "pipelineInput", input,
		"defaultValue", p.Default, "aliases", strings.Join(p.Aliases, ", "), "globbing", "false", "type", note("MamlCommandHelpInfo#type", "name", netName(p.Type)))
}

// netName is the name of a type as .NET has it, without its namespace; empty for a switch.
func netName(t *value.Type) string {
	if t == nil {
		return "Object"
	}
	if t.Elem != nil {
		return netName(t.Elem) + "[]"
	}
	if t == value.SwitchType {
		return "SwitchParameter"
	}
	return t.Name[strings.LastIndexByte(t.Name, '.')+1:]
}

// netNames puts .NET's names in the place of PowerShell's in a line of syntax: <string> becomes <String>.
func netNames(line string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(line, "<")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, _ := strings.Cut(rest, ">")
		if t := types.Find(name); t != nil && name != "CommonParameters" {
			name = netName(t)
		}
		b.WriteString("<" + name + ">")
		line = after
	}
}
