package session

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/format"
	"csshell/pipeline/value"
)

// native makes the stage of a program.
func (s *Session) native(p *pipeline.Proc, call *cmdlets.Call) (pipeline.Stage, error) {
	n := &nativeStage{s: s, path: call.Command.Definition, name: call.Command.Name, input: call.Input}
	for _, a := range call.Args {
		n.args = append(n.args, nativeWords(a)...)
	}
	return n, nil
}

// nativeWords are the words that one argument becomes on the command line of a program.
func nativeWords(a cmdlets.Arg) []string {
	if a.Name != "" {
		word := a.Raw
		if word == "" {
			word = "-" + a.Name
		}
		if !a.HasValue {
			return []string{word}
		}
		if a.Splatted {
			return []string{"-" + a.Name + ":" + value.ToString(a.Value)}
		}
		return []string{word + value.ToString(a.Value)}
	}
	if strings.HasPrefix(a.Raw, "~") {
		return []string{tilde(a.Raw)}
	}
	if arr, ok := value.Base(a.Value).(*value.Array); ok {
		if a.Raw != "" && !strings.ContainsAny(a.Raw, " \t\n") {
			return []string{value.Join(arr, ",")}
		}
		var out []string
		for _, e := range arr.Items {
			out = append(out, value.ToString(e))
		}
		return out
	}
	if value.IsNull(a.Value) {
		return nil
	}
	if a.Raw != "" {
		return []string{a.Raw}
	}
	return []string{value.ToString(a.Value)}
}

// tilde is a word with ~ or ~/ at its beginning replaced by the home folder.
func tilde(word string) string {
	if word == "~" || strings.HasPrefix(word, "~/") {
		return home() + word[1:]
	}
	return word
}

// nativeStage is a program as a stage: what is piped in are its lines of input, its lines of output are strings.
type nativeStage struct {
	s          *Session
	path, name string
	args       []string
	input      bool

	cmd   *exec.Cmd
	stdin io.WriteCloser
	// feed writes what is piped in as text: strings as lines, objects as the console shows them.
	feed *format.Display
	// told is set once a line of messages has been reported.
	told  bool
	lines chan nativeLine
	wait  sync.WaitGroup
}

// nativeLine is a line of output, or of messages when err is true.
type nativeLine struct {
	text string
	err  bool
}

// Begin starts the program.
func (n *nativeStage) Begin(p *pipeline.Proc) error {
	n.s.host.Flush()
	n.cmd = exec.CommandContext(p.Ctx, n.path, n.args...)
	n.cmd.Dir = n.s.Location()
	n.lines = make(chan nativeLine, 64)
	if err := n.connect(p); err != nil {
		return err
	}
	if err := n.cmd.Start(); err != nil {
		r := errs.New("NativeCommandFailed", errs.ResourceUnavailable, nil, errs.RuntimeType, "Program '%s' failed to run: %s", n.name, cause(err))
		return r
	}
	go func() {
		n.wait.Wait()
		close(n.lines)
	}()
	return nil
}

func cause(err error) string {
	var pe *os.PathError
	if errors.As(err, &pe) {
		return pe.Err.Error()
	}
	return err.Error()
}

// connect joins the program's streams: input, output and messages.
func (n *nativeStage) connect(p *pipeline.Proc) error {
	if n.input {
		in, err := n.cmd.StdinPipe()
		if err != nil {
			return err
		}
		n.stdin = in
		n.feed = format.NewDisplayWith(in, format.Options{Width: n.s.host.Width()}, p)
	} else {
		n.cmd.Stdin = n.s.host.files[0]
	}
	if n.direct(p.Out) {
		n.cmd.Stdout = n.s.host.files[1]
	} else if err := n.read(false); err != nil {
		return err
	}
	if _, console := p.Streams.Error.(*consoleErrors); console && n.s.host.files[2] != nil {
		n.cmd.Stderr = n.s.host.files[2]
		return nil
	}
	return n.read(true)
}

// direct reports whether the output goes straight to the console.
func (n *nativeStage) direct(out pipeline.Sink) bool {
	return out == n.s.Out() && n.s.host.files[1] != nil
}

// read makes a goroutine that turns a stream of the program into lines.
func (n *nativeStage) read(messages bool) error {
	open := n.cmd.StdoutPipe
	if messages {
		open = n.cmd.StderrPipe
	}
	r, err := open()
	if err != nil {
		return err
	}
	n.wait.Add(1)
	go func() {
		defer n.wait.Done()
		b := bufio.NewReader(r)
		for {
			line, err := b.ReadBytes('\n')
			if len(line) > 0 {
				n.lines <- nativeLine{string(bytes.TrimRight(line, "\r\n")), messages}
			}
			if err != nil {
				return
			}
		}
	}()
	return nil
}

// Process feeds a line, and passes on what has come out meanwhile.
func (n *nativeStage) Process(p *pipeline.Proc, in any) error {
	if in != pipeline.NoInput && n.stdin != nil {
		if err := n.feed.Write(in); err != nil {
			n.stdin = nil
		}
	}
	for {
		select {
		case l, ok := <-n.lines:
			if !ok {
				return nil
			}
			if err := n.pass(p, l); err != nil {
				return err
			}
		default:
			return nil
		}
	}
}

func (n *nativeStage) pass(p *pipeline.Proc, l nativeLine) error {
	if !l.err {
		return p.Write(l.text)
	}
	id := "NativeCommandErrorMessage"
	if !n.told {
		n.told, id = true, "NativeCommandError"
	}
	r := errs.New(id, errs.NotSpecified, l.text, errs.RemoteType, "%s", l.text)
	return p.Streams.Error.Write(r)
}

// End closes the input, passes on the rest and notes the exit code.
func (n *nativeStage) End(p *pipeline.Proc) error {
	if n.stdin != nil {
		_ = n.feed.Close()
		n.stdin.Close()
	}
	var failed error
	for l := range n.lines {
		if failed == nil {
			failed = n.pass(p, l)
		}
	}
	err := n.cmd.Wait()
	code := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	}
	n.s.LastExit, n.s.HasExit = int32(code), true
	if code != 0 {
		p.ErrorSeen = true
	}
	n.cmd = nil
	if failed == nil && code != 0 {
		return n.asError(p, code)
	}
	return failed
}

// asError is the error of a program that failed when $PSNativeCommandUseErrorActionPreference asks for one.
func (n *nativeStage) asError(p *pipeline.Proc, code int) error {
	v, _ := n.s.Variable("PSNativeCommandUseErrorActionPreference")
	if !value.ToBool(v) {
		return nil
	}
	r := errs.New("ProgramExitedWithNonZeroCode", errs.NotSpecified, int32(code), errs.NativeExitType, "Program \"%s\" ended with non-zero exit code: %d (0x%02X).", n.name, code, uint32(code))
	r.Exception.Props = map[string]any{"exitcode": int32(code)}
	if p.Prefs.Error == pipeline.Stop {
		r.Thrown = true
		return r
	}
	n.s.RecordError(r)
	return p.Streams.Error.Write(r)
}

// Close ends a program that is still running.
func (n *nativeStage) Close(*pipeline.Proc) error {
	if n.cmd != nil && n.cmd.Process != nil {
		n.cmd.Process.Kill()
		go func() {
			for range n.lines {
			}
		}()
		n.cmd.Wait()
	}
	return nil
}
