package session

import (
	"io"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/format"
	"csshell/pipeline/value"
)

// consoleStreams are the streams of a session whose messages nobody redirects: errors on standard error, the others on
// standard output.
func (s *Session) consoleStreams() *pipeline.Streams {
	show := pipeline.SinkFunc(s.showMessage)
	return &pipeline.Streams{Error: &consoleErrors{s}, Warning: show, Verbose: show, Debug: show, Information: show}
}

// consoleErrors is the error stream that ends on standard error.
type consoleErrors struct{ s *Session }

// Write shows an error.
func (c *consoleErrors) Write(v any) error {
	r, ok := value.Base(v).(*errs.Record)
	if !ok {
		return c.s.showMessage(v)
	}
	c.s.ShowError(r)
	return nil
}

// ShowError writes an error record to standard error in the view that $ErrorView asks for.
func (s *Session) ShowError(r *errs.Record) {
	s.host.Flush()
	view := "ConciseView"
	if v, ok := s.Global.Find("errorview"); ok {
		view = value.ToString(v)
	}
	io.WriteString(s.host.err, format.ErrorText(r, view, s.host.Width())+"\n")
}

// showMessage writes a message of another stream to standard output.
func (s *Session) showMessage(v any) error {
	m, ok := value.Base(v).(*pipeline.Message)
	if !ok {
		return s.Out().Write(v)
	}
	if m.Silent {
		return nil
	}
	text := format.MessageText(s.Global.Proc, m)
	if m.HostText == nil || !m.HostText.NoNewline {
		text += "\n"
	}
	_, err := io.WriteString(s.host.out, text)
	return err
}

// Out is where the output of scripts goes: the display of the session.
func (s *Session) Out() pipeline.Sink { return s.display }

// EndOutput shows what the display still holds, as at the end of a command line.
func (s *Session) EndOutput() error {
	err := s.display.Close()
	s.display = format.NewDisplay(s.host.out, s.host.Width(), s.Global.Proc)
	s.host.Flush()
	return err
}
