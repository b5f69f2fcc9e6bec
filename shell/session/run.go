package session

import (
	"io"
	"os"
	"path/filepath"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/shell/compile"
)

// RunText runs a text in the global scope, shows its output and errors, and returns the exit code that `exit` gave.
func (s *Session) RunText(name, text string) (code int, exited bool) {
	err := s.Engine.RunGlobal(name, text, s.Out())
	if e := s.EndOutput(); err == nil {
		err = e
	}
	return s.outcome(err)
}

// outcome shows the error that ended a text.
func (s *Session) outcome(err error) (code int, exited bool) {
	defer s.host.Flush()
	switch e := err.(type) {
	case nil:
		return 0, false
	case *compile.Exit:
		return int(e.Code), true
	}
	if err == pipeline.ErrStopped {
		return 130, true
	}
	s.OK = false
	r := errs.Of(err)
	if !r.Logged {
		s.Engine.Record(r)
	}
	s.ShowError(r)
	return 1, false
}

// RunCommand is -Command: exit codes are those of `exit`, else 0 or 1 by $?.
func (s *Session) RunCommand(text string) int {
	s.feedInput(text)
	code, exited := s.RunText("", text)
	if exited || code != 0 {
		return code
	}
	if !s.OK {
		return 1
	}
	return 0
}

// RunFile is -File: the script runs in the global scope with arguments; it ends with 0, with what `exit` says, or with
// 1 when an error ended it.
func (s *Session) RunFile(path string, args []cmdlets.Arg) int {
	abs := path
	if !filepath.IsAbs(abs) {
		abs = filepath.Join(s.Location(), path)
	}
	b, err := os.ReadFile(abs)
	if err != nil {
		io.WriteString(s.host.err, "The argument '"+path+"' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.\n")
		return 64
	}
	s.feedInput(compile.DecodeScript(b))
	err = s.Engine.RunScript(abs, compile.DecodeScript(b), args, s.Out())
	if e := s.EndOutput(); err == nil {
		err = e
	}
	code, _ := s.outcome(err)
	return code
}

// SetArgs gives the global scope its $args, as -CommandWithArgs does.
func (s *Session) SetArgs(args []any) { s.Global.Call.Args = args }
