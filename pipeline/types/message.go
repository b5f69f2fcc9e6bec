package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// messageTypes are the records of the streams of text messages.
func messageTypes() []entry {
	return []entry{
		{pipeline.MessageType(pipeline.Warning), messageDef},
		{pipeline.MessageType(pipeline.Verbose), messageDef},
		{pipeline.MessageType(pipeline.Debug), messageDef},
		{pipeline.MessageType(pipeline.Information), informationDef},
	}
}

func messageDef() *Def {
	of := func(in In) *pipeline.Message { return in.Self.(*pipeline.Message) }
	return &Def{Members: []Row{
		{Text: "string Message {get;set;}", Do: func(in In) (any, error) { return of(in).Body, nil },
			Set: func(in In) error { of(in).Body = in.Str(0); return nil }},
		{Text: "System.Management.Automation.InvocationInfo InvocationInfo {get;}", Do: func(in In) (any, error) { return messageCall(in.P, of(in)), nil }},
	}}
}

// messageCall is the InvocationInfo of the command that wrote a message.
func messageCall(p *pipeline.Proc, m *pipeline.Message) any {
	var s InvocationSource
	if m.Invocation == nil || p == nil || p.Session == nil || !p.Session.Service(&s) {
		return nil
	}
	return s.InvocationInfo(m.Invocation)
}

func informationDef() *Def {
	of := func(in In) *pipeline.Message { return in.Self.(*pipeline.Message) }
	return &Def{Members: []Row{
		{Text: "System.Object MessageData {get;}", Do: func(in In) (any, error) {
			if m := of(in); m.HostText != nil {
				return &HostInformation{of(in).HostText}, nil
			}
			return of(in).Data, nil
		}},
		{Text: "string Source {get;set;}", Do: func(in In) (any, error) { return of(in).Source, nil },
			Set: func(in In) error { of(in).Source = in.Str(0); return nil }},
		{Text: "datetime TimeGenerated {get;set;}", Do: func(in In) (any, error) { return of(in).Time, nil },
			Set: func(in In) error { of(in).Time = in.Arg(0).(value.DateTime); return nil }},
		{Text: "System.Collections.Generic.List[string] Tags {get;}", Do: func(in In) (any, error) {
			list := NewList(value.StringType)
			for _, t := range of(in).Tags {
				list.Append(t)
			}
			return list, nil
		}},
	}}
}

// HostInformation is the HostInformationMessage that Write-Host puts into the information stream.
type HostInformation struct{ of *pipeline.HostText }

var hostInformationType = &value.Type{Name: "System.Management.Automation.HostInformationMessage", Ext: &Declared{Def: hostInformationDef}}

// Type is HostInformationMessage.
func (*HostInformation) Type() *value.Type { return hostInformationType }

// Text is the text.
func (h *HostInformation) Text() string { return h.of.Text }

func hostInformationDef() *Def {
	of := func(in In) *pipeline.HostText { return in.Self.(*HostInformation).of }
	colour := func(n int8) any {
		if n < 0 {
			return nil
		}
		return EnumValue("System.ConsoleColor", int64(n))
	}
	return &Def{Members: []Row{
		{Text: "string Message {get;}", Do: func(in In) (any, error) { return of(in).Text, nil }},
		{Text: "System.Object NoNewLine {get;}", Do: func(in In) (any, error) { return of(in).NoNewline, nil }},
		{Text: "System.Object ForegroundColor {get;}", Do: func(in In) (any, error) { return colour(of(in).Foreground), nil }},
		{Text: "System.Object BackgroundColor {get;}", Do: func(in In) (any, error) { return colour(of(in).Background), nil }},
	}}
}
