package session

import (
	"context"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/source"
	"csshell/pipeline/value"
	"csshell/shell/compile"
	"csshell/shell/syntax"
)

// failedPrompt is what stands there when the prompt function fails or gives nothing.
const failedPrompt = "PS>"

// PromptText runs the prompt function and returns its first object as text. It leaves $? and $Error as they are, and
// writes nothing about an error.
func (s *Session) PromptText() string {
	ok, kept := s.OK, append([]any(nil), s.Engine.Errors.Items...)
	var c pipeline.Collect
	err := s.Engine.Invoke(s.Engine.Proc(s.Global), "prompt", nil, nil, nil, &c)
	s.OK = ok
	s.Engine.Errors.Items = kept
	s.host.Flush()
	if err != nil || len(c.Items) == 0 || value.IsNull(c.Items[0]) {
		return failedPrompt
	}
	if text := value.ToString(c.Items[0]); text != "" {
		return text
	}
	return failedPrompt
}

// RunLine runs what was typed at the prompt until it ends or ctx does, and notes it in the history. exited is true when
// exit was called, with its code.
func (s *Session) RunLine(ctx context.Context, text string) (code int, exited bool) {
	if strings.TrimSpace(text) == "" {
		return 0, false
	}
	entry := cmdlets.HistoryEntry{Line: text, Start: s.now()}
	stop := s.stopWith(ctx)
	err := s.Engine.RunGlobal("", text, s.Out())
	if e := s.EndOutput(); err == nil {
		err = e
	}
	stop()
	entry.End, entry.Status = s.now(), "Completed"
	switch {
	case err == pipeline.ErrStopped:
		entry.Status = "Stopped"
	case err != nil:
		entry.Status = "Failed"
	}
	s.Add(entry)
	s.noteTokens(text)
	if code, exited := s.lineOutcome(err); exited {
		return code, true
	}
	if s.shouldExit != nil {
		return int(*s.shouldExit), true
	}
	return 0, false
}

// stopWith makes the engine stop when ctx ends, until the returned function is called.
func (s *Session) stopWith(ctx context.Context) func() {
	before := s.Engine.Ctx
	s.Engine.Ctx = ctx
	unhook := context.AfterFunc(ctx, func() { s.Engine.Stop.Store(true) })
	return func() {
		unhook()
		s.Engine.Ctx = before
		s.Engine.Stop.Store(false)
	}
}

// lineOutcome shows the error that ended a line; only exit ends the session.
func (s *Session) lineOutcome(err error) (code int, exited bool) {
	defer s.host.Flush()
	switch e := err.(type) {
	case nil:
		return 0, false
	case *compile.Exit:
		return int(e.Code), true
	}
	s.OK = false
	if err == pipeline.ErrStopped {
		return 0, false
	}
	r := errs.Of(err)
	if !r.Logged {
		s.Engine.Record(r)
	}
	s.ShowError(r)
	return 0, false
}

// noteTokens sets $^ and $$: the name of the command that the line begins with, and its last token.
func (s *Session) noteTokens(text string) {
	first, last := syntax.Ends(&source.File{Text: text})
	if first != "" {
		_ = s.Engine.Assign(s.Global, "^", first)
	}
	_ = s.Engine.Assign(s.Global, "$", last)
}
