package format

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
)

// prefixes stand before the texts of warnings, verbose and debug messages.
var prefixes = [...]string{pipeline.Warning: "WARNING: ", pipeline.Verbose: "VERBOSE: ", pipeline.Debug: "DEBUG: "}

// MessageText is the line that shows a message on the console. Messages are never wrapped.
func MessageText(p *pipeline.Proc, m *pipeline.Message) string { return newContext(p).messageText(m) }

func (c *Context) messageText(m *pipeline.Message) string {
	switch {
	case m.HostText != nil:
		return m.HostText.Text
	case m.Kind == pipeline.Information:
		return c.lineText(m.Data)
	}
	return prefixes[m.Kind] + m.Body
}

// errorEntry shows an error record as an ordinary object: the error view, with an empty line behind it when it has a
// source line.
func (c *Context) errorEntry(r *errs.Record) *Entry {
	if r.ID == "NativeCommandError" || r.ID == "NativeCommandErrorMessage" {
		return &Entry{Lines: textLines(r.Error()), OutOfBand: true}
	}
	view := c.errorView()
	e := &Entry{Lines: textLines(ErrorText(r, view, c.HostWidth)), OutOfBand: true}
	e.Stderr = r.Merged
	if at, ok := locate(r.Span); ok && at.showsLine(r) {
		e.Lines = append(e.Lines, Line{})
	}
	return e
}
