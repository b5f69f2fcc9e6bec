package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"csshell/shell/complete"
	"csshell/shell/edit"
	"csshell/shell/repl"
	"csshell/shell/session"
	"csshell/shell/theme"
)

// prompter is the session as the interactive loop sees it.
type prompter struct {
	s     *session.Session
	quiet bool
}

// Prompt is the text of the prompt function.
func (p prompter) Prompt() string {
	if p.quiet {
		return ""
	}
	return p.s.PromptText()
}

// Run runs what was typed.
func (p prompter) Run(ctx context.Context, text string) (int, bool) { return p.s.RunLine(ctx, text) }

// EndCode is the exit code at the end of input.
func (p prompter) EndCode() int {
	if p.s.OK {
		return 0
	}
	return 1
}

// interact reads commands until exit or the end of input: with the editor on a terminal, otherwise line by line, repeating
// what is read; quiet is -Command -, which shows neither prompt nor input.
func interact(s *startup, sh *session.Session, in io.Reader, out, err io.Writer, quiet bool) int {
	if !s.noLogo && !quiet {
		fmt.Fprintln(out, product, version)
	}
	c := console(sh, in, out, err, quiet)
	defer c.Close()
	sh.Nested = func() { c.Loop(context.Background(), prompter{sh, quiet}) }
	return c.Loop(context.Background(), prompter{sh, quiet})
}

// nested lets a running script open a prompt: the console is made when it is first needed.
func nested(sh *session.Session, in io.Reader, out, err io.Writer) {
	sh.Nested = func() {
		c := console(sh, in, out, err, false)
		defer c.Close()
		c.Loop(context.Background(), prompter{sh, false})
	}
}

// console is the way to the user's lines.
func console(sh *session.Session, in io.Reader, out, err io.Writer, quiet bool) *repl.Console {
	o := repl.Options{Out: out, Err: err, Quiet: quiet, Reader: sh.Host().Stdin(), Assistant: assistant(sh)}
	file, _ := in.(*os.File)
	if file == nil || !term.IsTerminal(int(file.Fd())) {
		o.Echo = true
		return repl.New(o)
	}
	o.In = file
	name := os.Getenv("TERM")
	o.Terminal = isTerminal(out) && name != "dumb" && name != ""
	o.Colours = theme.Wanted(os.LookupEnv)
	if !isTerminal(out) {
		o.Out = err
	}
	c := repl.New(o)
	sh.AskWith(c.ReadLine)
	return c
}

// assistant is what the editor asks the session.
func assistant(sh *session.Session) repl.Assistant {
	past := repl.NewHistory(repl.HistoryPath(os.LookupEnv))
	return repl.Assistant{
		History:  past,
		Remember: past.Add,
		Hidden:   repl.HoldsSecret,
		Known:    func(name string) bool { return sh.FindCommand(name) != nil },
		Complete: func(_ context.Context, text string, cursor int) edit.Completion { return completions(sh, text, cursor) },
		Help:     func(text string, cursor int) []string { return complete.Help(sh.Global.Proc, text, cursor) },
	}
}

// completions are those of the session as the editor shows them.
func completions(sh *session.Session, text string, cursor int) edit.Completion {
	res := complete.At(sh.Global.Proc, text, cursor)
	c := edit.Completion{From: res.From, To: res.To}
	for _, m := range res.Matches {
		c.Choices = append(c.Choices, edit.Choice{Text: m.Text, List: m.List, Tip: m.Tip, Kind: m.Kind})
	}
	return c
}
