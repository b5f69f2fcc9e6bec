package repl

import (
	"bufio"
	"io"
	"strings"

	"csshell/shell/edit"
)

// continuation stands before every line of a text but the first.
const continuation = ">> "

// plainReader reads lines from a pipe or a terminal without editing.
type plainReader struct {
	in    *bufio.Reader
	out   io.Writer
	quiet bool
	echo  bool
}

func newPlainReader(o Options) *plainReader {
	var in io.Reader = o.In
	if o.Reader != nil {
		in = o.Reader
	}
	r, ok := in.(*bufio.Reader)
	if !ok {
		r = bufio.NewReader(in)
	}
	return &plainReader{in: r, out: o.Out, quiet: o.Quiet, echo: o.Echo}
}

func (p *plainReader) close() {}

// readText reads a line; when it is not complete, further lines up to an empty one; an empty line
// in a text that is still incomplete counts for nothing. A block that is still open at the end
// of input does not run.
func (p *plainReader) readText(prompt string) (string, edit.Result) {
	line, ok := p.line(prompt)
	if !ok {
		return "", edit.Closed
	}
	if !Incomplete(line) {
		return line, edit.Accepted
	}
	lines := []string{line}
	for {
		line, ok := p.line(continuation)
		if !ok {
			return "", edit.Closed
		}
		if line != "" {
			lines = append(lines, line)
			continue
		}
		if text := strings.Join(lines, "\n"); !Incomplete(text) {
			return text, edit.Accepted
		}
	}
}

// line shows a prompt and reads one line; false at the end of input.
func (p *plainReader) line(prompt string) (string, bool) {
	p.write(prompt)
	s, err := p.in.ReadString('\n')
	if err != nil && s == "" {
		return "", false
	}
	s = strings.TrimRight(s, "\r\n")
	if p.echo {
		p.write(s + "\n")
	}
	return s, true
}

func (p *plainReader) write(s string) {
	if p.quiet {
		return
	}
	_, _ = io.WriteString(p.out, s)
	if f, ok := p.out.(interface{ Flush() error }); ok {
		_ = f.Flush()
	}
}
