package pipeline

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// Streams take the messages of a pipeline. Each sink gets records: *errs.Record, *Message, *Progress.
type Streams struct {
	Error, Warning, Verbose, Debug, Information Sink
	// Progress takes progress records; nil drops them.
	Progress func(*Progress)
	// Observe sees every error and message before the preferences decide what becomes of it (-ErrorVariable and its kin);
	// nil when nobody looks.
	Observe func(v any)
}

// MessageKind tells the streams of text messages apart.
type MessageKind uint8

// The kinds of messages.
const (
	Warning MessageKind = iota
	Verbose
	Debug
	Information
)

// Message is a WarningRecord, VerboseRecord, DebugRecord or InformationRecord.
type Message struct {
	// Kind is the stream.
	Kind MessageKind
	// Body is the text of the first three kinds.
	Body string
	// Data is what an information record carries; HostText true means it came from Write-Host and is shown as it is.
	Data     any
	HostText *HostText
	// Silent information goes down its stream but is not shown by the console: $InformationPreference said so.
	Silent bool
	// Source, Tags and Time are those of an information record.
	Source string
	Tags   []string
	Time   value.DateTime
	// Invocation is the command that wrote it.
	Invocation *errs.Invocation
}

// HostText is the text of Write-Host and its looks.
type HostText struct {
	Text                   string
	NoNewline              bool
	Foreground, Background int8 // ConsoleColor, -1 for the default
}

// Progress is a ProgressRecord.
type Progress struct {
	Activity, Status, Operation  string
	ID, Parent, Percent, Seconds int32
	Completed                    bool
	Source                       int64
}

var messageTypes = [...]*value.Type{
	{Name: "System.Management.Automation.WarningRecord"},
	{Name: "System.Management.Automation.VerboseRecord"},
	{Name: "System.Management.Automation.DebugRecord"},
	{Name: "System.Management.Automation.InformationRecord"},
}

// MessageType is the type of the messages of a kind.
func MessageType(k MessageKind) *value.Type { return messageTypes[k] }

// Text is what the record prints as: the message.
func (m *Message) Text() string {
	if m.HostText != nil {
		return m.HostText.Text
	}
	if m.Kind != Information {
		return m.Body
	}
	if value.IsNull(m.Data) {
		return ""
	}
	return value.ToString(m.Data)
}

// Type is the record's type.
func (m *Message) Type() *value.Type { return messageTypes[m.Kind] }
