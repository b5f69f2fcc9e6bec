// Package repl is the interactive loop: it asks for a line, has the session run it, and asks again. On a terminal the
// line is edited (goprompt.go, line.go); from anything else it is read as it comes (plain.go).
package repl

import (
	"context"
	"io"
	"os"
	"os/signal"
	"strings"

	"csshell/pipeline/source"
	"csshell/shell/edit"
	"csshell/shell/syntax"
)

// Shell is what the loop needs of a session.
type Shell interface {
	// Prompt runs the prompt function and returns its text.
	Prompt() string
	// Run runs what was typed, until it ends or ctx does. done is true when the session is to end with the code.
	Run(ctx context.Context, text string) (code int, done bool)
	// EndCode is the exit code at the end of input: 0 when the last command succeeded, otherwise 1.
	EndCode() int
}

// Assistant is what the editor needs besides; a nil function switches its feature off.
type Assistant struct {
	// Complete returns what could stand at the cursor, a byte offset. It is called on a goroutine of its own, and ctx ends
	// when the answer is no longer wanted.
	Complete func(ctx context.Context, text string, cursor int) edit.Completion
	// History are the lines that were run before.
	History edit.History
	// Remember is told each line before it runs.
	Remember func(line string)
	// Hidden reports whether a line may hold a secret, so that it is never offered by itself.
	Hidden func(line string) bool
	// Help returns help for what stands at the cursor, as lines to show under the text.
	Help func(text string, cursor int) []string
	// Known reports whether a command of that name exists; others are coloured as errors.
	Known func(name string) bool
}

// Console is the way to the user: where lines come from.
type Console struct {
	reader   lineReader
	remember func(string)
}

// lineReader reads one text: a line, or several when the first is not complete.
type lineReader interface {
	readText(prompt string) (string, edit.Result)
	close()
}

// Options say how a Console works.
type Options struct {
	// In is standard input; Out and Err the other streams.
	In       *os.File
	Out, Err io.Writer
	// Terminal is true when In and Out are a terminal that can be edited on; otherwise lines are read plainly.
	Terminal bool
	// Quiet reads without prompts and echo, as -Command - does. Echo repeats what is read, as a session on a pipe does.
	Quiet, Echo bool
	// Colours is true when the terminal is to show colours.
	Colours bool
	// Assistant helps the editor.
	Assistant Assistant
	// Reader is what In is read through when somebody else reads it too; nil makes one.
	Reader io.Reader
}

// New returns a console. On a terminal that cannot be edited on it falls back to plain lines.
func New(o Options) *Console {
	if o.Terminal {
		if r, err := newEditorReader(o); err == nil {
			return &Console{r, o.Assistant.Remember}
		}
	}
	return &Console{reader: newPlainReader(o)}
}

// Close gives the terminal back.
func (c *Console) Close() { c.reader.close() }

// Loop runs the session until exit or the end of input and returns its code. A nested prompt calls it again.
func (c *Console) Loop(ctx context.Context, s Shell) int {
	for {
		text, r := c.reader.readText(s.Prompt())
		switch r {
		case edit.Closed:
			return s.EndCode()
		case edit.Cancelled:
			continue
		}
		if c.remember != nil {
			c.remember(text)
		}
		if code, done := runStoppable(ctx, s, text); done {
			return code
		}
	}
}

// runStoppable runs a text so that Ctrl-C stops it and nothing else.
func runStoppable(ctx context.Context, s Shell, text string) (int, bool) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	return s.Run(ctx, text)
}

// Incomplete reports whether a text ends too early, so that more lines are wanted.
func Incomplete(text string) bool {
	if strings.HasSuffix(text, "`") && !strings.HasSuffix(text, "``") {
		return true
	}
	_, errors := syntax.Parse(&source.File{Text: text})
	return len(errors) > 0 && errors[0].Incomplete
}
