package schema

import (
	"html"
	"strings"

	"csshell/pipeline/value"
)

// Log is the log of a synthetic transaction. Its methods ToHTML and ToXML write it as a document.
type Log struct{ lines []string }

// NewLog is a log of lines.
func NewLog(lines []string) *Log { return &Log{lines} }

var logType = &value.Type{Name: "Microsoft.Rtc.SyntheticTransactions.Logging.LoggerOutput"}

// Type is that of the product's logger.
func (*Log) Type() *value.Type { return logType }

// Text is the lines.
func (l *Log) Text() string { return strings.Join(l.lines, "\n") }

// HTML is the log as a page.
func (l *Log) HTML() string {
	var b strings.Builder
	b.WriteString("<html><body><ul>\n")
	for _, line := range l.lines {
		b.WriteString("<li>" + html.EscapeString(line) + "</li>\n")
	}
	return b.String() + "</ul></body></html>"
}

// XML is the log as an XML document.
func (l *Log) XML() string {
	var b strings.Builder
	b.WriteString("<Log>\n")
	for _, line := range l.lines {
		b.WriteString("  <Message>" + html.EscapeString(line) + "</Message>\n")
	}
	return b.String() + "</Log>"
}
