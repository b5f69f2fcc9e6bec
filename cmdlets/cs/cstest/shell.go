// Package cstest runs single cmdlets and pipelines of them over a directory, for tests of the cmdlets without the language.
package cstest

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"csshell/cmdlets"
	"csshell/cmdlets/cs"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/store"
)

// Shell is a session with the demo directory, or another one, whose clock stands at the demo's time.
type Shell struct {
	T         *testing.T
	DB        *store.DB
	Errors    []*errs.Record
	Messages  []string
	Variables map[string]any
	Folder    string
	registry  *cmdlets.Registry
}

// New opens the demo directory for a test.
func New(t *testing.T) *Shell {
	t.Helper()
	db, err := store.OpenDemo(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return Over(t, db)
}

// Over makes a session over an open directory, which the end of the test closes.
func Over(t *testing.T, db *store.DB) *Shell {
	t.Cleanup(func() { db.Close() })
	return &Shell{T: t, DB: db, Variables: map[string]any{}, Folder: t.TempDir(),
		registry: cmdlets.NewRegistry(cs.Group(func() (*store.DB, error) { return db, nil }))}
}

// A Call is a cmdlet with its arguments: names begin with a dash, `-Switch` alone is a switch.
type Call []any

// Pipe runs a pipeline and returns what comes out. Errors and messages are kept.
func (s *Shell) Pipe(calls ...Call) []any {
	s.T.Helper()
	s.Errors, s.Messages = nil, nil
	var procs []*pipeline.Proc
	var stages []pipeline.Stage
	for i, call := range calls {
		p := s.proc()
		c := s.registry.Find(call[0].(string))
		if c == nil {
			s.T.Fatalf("there is no %s", call[0])
		}
		stage, _, err := cmdlets.Bind(p, &cmdlets.Call{Command: c, Args: arguments(call[1:]), Input: i > 0})
		if err != nil {
			s.Errors = append(s.Errors, errs.Of(err))
			return nil
		}
		procs, stages = append(procs, p), append(stages, stage)
	}
	var out pipeline.Collect
	if err := pipeline.Run(procs, stages, nil, &out); err != nil {
		s.Errors = append(s.Errors, errs.Of(err))
	}
	return out.Items
}

func arguments(list []any) []cmdlets.Arg {
	args := make([]cmdlets.Arg, len(list))
	for i, v := range list {
		if text, ok := v.(string); ok && len(text) > 1 && text[0] == '-' {
			args[i] = cmdlets.Arg{Name: text[1:]}
			continue
		}
		args[i] = cmdlets.Arg{Value: v, HasValue: true}
	}
	return args
}

func (s *Shell) proc() *pipeline.Proc {
	p := pipeline.NewProc(context.Background(), s, nil)
	p.Prefs = &pipeline.Preferences{Error: pipeline.Continue, Warning: pipeline.Continue, Confirm: 3}
	message := pipeline.SinkFunc(func(v any) error {
		m := v.(*pipeline.Message)
		text := m.Body
		if m.HostText != nil {
			text = m.HostText.Text
		}
		s.Messages = append(s.Messages, text)
		return nil
	})
	p.Streams = &pipeline.Streams{Error: pipeline.Discard, Warning: message, Verbose: message, Debug: message, Information: message}
	return p
}

// Texts gives a property of every object, as text.
func Texts(items []any, property string) []string {
	texts := make([]string, len(items))
	for i, item := range items {
		if o, ok := item.(*value.Object); ok {
			v, _ := o.Get(property)
			texts[i] = value.ToString(v)
		}
	}
	return texts
}

// Failure gives the ids and texts of the errors of the last run.
func (s *Shell) Failure() string {
	texts := make([]string, len(s.Errors))
	for i, e := range s.Errors {
		texts[i] = e.ID + ": " + e.Error()
	}
	return strings.Join(texts, "\n")
}

// The methods of pipeline.Session follow.

// Variable reads a variable of the test.
func (s *Shell) Variable(name string) (any, bool) { v, ok := s.Variables[name]; return v, ok }

// SetVariable sets one.
func (s *Shell) SetVariable(name string, v any) error { s.Variables[name] = v; return nil }

// Host answers nothing.
func (s *Shell) Host() pipeline.Host { return silent{} }

// Now is the time of the demo directory's stories.
func (s *Shell) Now() time.Time { return store.DemoTime() }

// Location is a folder of the test.
func (s *Shell) Location() string { return s.Folder }

// Service has none.
func (s *Shell) Service(any) bool { return false }

// RecordError keeps an error.
func (s *Shell) RecordError(r *errs.Record) { s.Errors = append(s.Errors, r) }

// Compile refuses.
func (s *Shell) Compile(string) (pipeline.Block, error) { return nil, errors.ErrUnsupported }

// Run of a command by name refuses.
func (s *Shell) Run(*pipeline.Proc, string, *value.Hashtable, []any, func(pipeline.Sink) error, pipeline.Sink) error {
	return errors.ErrUnsupported
}

type silent struct{}

func (silent) Stdout() io.Writer { return io.Discard }
func (silent) Stderr() io.Writer { return io.Discard }
func (silent) Stdin() io.Reader  { return strings.NewReader("") }
func (silent) Flush()            {}
func (silent) Width() int        { return 80 }
func (silent) Interactive() bool { return false }
func (silent) Terminal() bool    { return false }
func (silent) ReadLine(context.Context, bool) (string, error) {
	return "", io.EOF
}
func (silent) Choose(context.Context, string, string, []pipeline.Choice, int) (int, error) {
	return 0, io.EOF
}
