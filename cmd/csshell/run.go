package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/term"

	"csshell/cmdlets"
	"csshell/pipeline/value"
	"csshell/shell/session"
)

const product = "csshell"

// version is the product's version.
const version = "0.1.0"

// run is the whole program: it returns the exit code.
func run(words []string, stdin io.Reader, stdout, stderr io.Writer) int {
	s, err := parseFlags(words)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 64
	}
	switch {
	case s.version:
		fmt.Fprintln(stdout, product, version)
		return 0
	case s.help:
		fmt.Fprint(stdout, usage)
		return 0
	}
	dir := &directory{demo: s.demo, path: s.database}
	defer dir.close()
	sh, err := open(s, dir, stdin, stdout, stderr)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 70
	}
	nested(sh, stdin, stdout, stderr)
	return dispatch(s, sh, stdin, stdout, stderr)
}

// dispatch runs what the command line asks for.
func dispatch(s *startup, sh *session.Session, stdin io.Reader, stdout, stderr io.Writer) int {
	code := 0
	switch {
	case s.hasCommand && !s.stdin:
		if s.commandArgs {
			sh.SetArgs(anys(s.args))
		}
		code = sh.RunCommand(s.command)
	case s.hasFile:
		code = sh.RunFile(s.file, scriptArgs(s.args))
	default:
		return interact(s, sh, stdin, stdout, stderr, s.hasCommand)
	}
	if s.noExit {
		return interact(s, sh, stdin, stdout, stderr, false)
	}
	return code
}

func anys(words []string) []any {
	out := make([]any, len(words))
	for i, w := range words {
		out[i] = w
	}
	return out
}

// open makes the session.
func open(s *startup, dir *directory, stdin io.Reader, stdout, stderr io.Writer) (*session.Session, error) {
	host := session.NewConsole(stdin, stdout, stderr, width(stdout))
	host.SetInteractive(!s.nonInteractive)
	host.SetTerminal(isTerminal(stdout))
	now, err := clock(s)
	if err != nil {
		return nil, err
	}
	o := session.Options{Registry: registry(dir), Host: host, Now: now, Services: services(dir)}
	if s.workingDir != "" {
		if o.Location, err = filepath.Abs(s.workingDir); err != nil {
			return nil, err
		}
	}
	return session.New(o), nil
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

func width(w any) int {
	if f, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil {
			return n
		}
	}
	return 80
}

// demoClock is when the stories of the demo directory happen.
const demoClock = "2025-01-15T09:00:00"

// clock makes the session's clock: the machine's, or one that starts at a given local time.
func clock(s *startup) (func() time.Time, error) {
	at := s.clock
	if at == "" && s.demo {
		at = demoClock
	}
	if at == "" {
		return nil, nil
	}
	for _, form := range []string{"2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02"} {
		if t, err := time.ParseInLocation(form, at, time.Local); err == nil {
			started := time.Now()
			return func() time.Time { return t.Add(time.Since(started)) }, nil
		}
	}
	return nil, fmt.Errorf("the clock %q is no date and time such as 2025-01-15T09:00:00", at)
}

// scriptArgs turns the words behind a script into arguments: -name:value and -name are names, all else are strings.
func scriptArgs(words []string) []cmdlets.Arg {
	var out []cmdlets.Arg
	for _, w := range words {
		if len(w) < 2 || w[0] != '-' || w[1] >= '0' && w[1] <= '9' {
			out = append(out, cmdlets.Arg{Value: w, HasValue: true})
			continue
		}
		name, v, colon := strings.Cut(w[1:], ":")
		a := cmdlets.Arg{Name: name, Raw: w}
		if colon && v != "" {
			a.Value, a.HasValue, a.Colon, a.Raw = flagValue(v), true, true, "-"+name
		}
		out = append(out, a)
	}
	return out
}

func flagValue(v string) any {
	switch value.Fold(strings.TrimPrefix(v, "$")) {
	case "true":
		return true
	case "false":
		return false
	}
	return v
}
