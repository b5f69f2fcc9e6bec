package session

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"csshell/pipeline"
	"csshell/pipeline/errs"
)

// Console is the host of a process: its standard streams. Output is buffered and sent out before anything is read,
// before a program runs, and at the end.
type Console struct {
	out    *column
	err    io.Writer
	in     *bufio.Reader
	files  [3]*os.File
	width  int
	nonint bool
	isTerm bool
	// Ask replaces the reading of a line at a terminal, nil for none.
	Ask func(ctx context.Context, masked bool) (string, error)
}

// column is a buffered writer that knows in which column the next character goes.
type column struct {
	*bufio.Writer
	at int
}

// Write writes and keeps the column.
func (c *column) Write(b []byte) (int, error) {
	if i := strings.LastIndexByte(string(b), '\n'); i >= 0 {
		c.at = len(b) - i - 1
	} else {
		c.at += len(b)
	}
	return c.Writer.Write(b)
}

// NewConsole returns the host of the given streams.
func NewConsole(in io.Reader, out, err io.Writer, width int) *Console {
	c := &Console{out: &column{Writer: bufio.NewWriterSize(out, 32<<10)}, err: err, width: width}
	if in != nil {
		c.in = bufio.NewReader(in)
	}
	for i, s := range []any{in, out, err} {
		c.files[i], _ = s.(*os.File)
	}
	return c
}

// SetInteractive says whether somebody can answer questions.
func (c *Console) SetInteractive(yes bool) { c.nonint = !yes }

// SetTerminal says whether standard output is a terminal.
func (c *Console) SetTerminal(yes bool) { c.isTerm = yes }

// Stdout is the buffered output.
func (c *Console) Stdout() io.Writer { return c.out }

// Stderr is standard error; what is in the output's buffer goes out first, so that both keep their order.
func (c *Console) Stderr() io.Writer { return c.err }

// Stdin is standard input.
func (c *Console) Stdin() io.Reader {
	if c.in == nil {
		return strings.NewReader("")
	}
	return c.in
}

// Flush sends the output out.
func (c *Console) Flush() { c.out.Flush() }

// Width is the number of columns.
func (c *Console) Width() int {
	if c.width <= 0 {
		return 80
	}
	return c.width
}

// Interactive reports whether somebody can answer.
func (c *Console) Interactive() bool { return !c.nonint }

// Terminal reports whether standard output is a terminal.
func (c *Console) Terminal() bool { return c.isTerm }

// Column is the column in which the next character of output goes.
func (c *Console) Column() int { return c.out.at }

// ReadLine reads one line of input.
func (c *Console) ReadLine(ctx context.Context, masked bool) (string, error) {
	if c.nonint {
		return "", notInteractive("Read and Prompt functionality is not available.")
	}
	c.Flush()
	if c.Ask != nil {
		return c.Ask(ctx, masked)
	}
	if c.in == nil {
		return "", io.EOF
	}
	line, err := c.in.ReadString('\n')
	if err != nil && line == "" {
		return "", err
	}
	line = strings.TrimRight(line, "\r\n")
	if !c.inTerm() {
		c.echo(line)
	}
	return line, nil
}

// AskWith makes the session read lines for its commands with ask, where that can; an answer that was broken off stops the
// command.
func (s *Session) AskWith(ask func(ctx context.Context, masked bool) (line string, ok bool, err error)) {
	c := s.host
	c.Ask = nil
	plain := c.ReadLine
	c.Ask = func(ctx context.Context, masked bool) (string, error) {
		line, ok, err := ask(ctx, masked)
		if !ok {
			held := c.Ask
			c.Ask = nil
			defer func() { c.Ask = held }()
			return plain(ctx, masked)
		}
		if errors.Is(err, context.Canceled) {
			return "", pipeline.ErrStopped
		}
		return line, err
	}
}

// inTerm reports whether standard input is a terminal, which shows what is typed by itself.
func (c *Console) inTerm() bool { return c.files[0] != nil && term.IsTerminal(int(c.files[0].Fd())) }

// echo repeats a line that was read from a pipe, as a terminal would.
func (c *Console) echo(line string) { _, _ = io.WriteString(c.out, line+"\n") }

func notInteractive(what string) *errs.Record {
	return errs.New("InvalidOperation", errs.InvalidOperation, nil, errs.PSInvalidOperationType, "PowerShell is in NonInteractive mode. %s", what)
}

var _ pipeline.Host = (*Console)(nil)
