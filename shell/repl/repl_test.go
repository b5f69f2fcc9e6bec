package repl

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"github.com/creack/pty"

	"csshell/shell/edit"
)

// echoShell repeats what is run; "exit" ends it, "wait" waits to be stopped.
type echoShell struct{ out io.Writer }

func (s echoShell) Prompt() string { return "PS> " }
func (s echoShell) EndCode() int   { return 0 }

func (s echoShell) Run(ctx context.Context, text string) (int, bool) {
	switch text {
	case "exit":
		return 3, true
	case "wait":
		fmt.Fprintln(s.out, "waiting")
		<-ctx.Done()
		fmt.Fprintln(s.out, "stopped")
		return 0, false
	}
	if text != "" {
		fmt.Fprintf(s.out, "ran %q\n", text)
	}
	return 0, false
}

type past []string

func (p past) Len() int        { return len(p) }
func (p past) At(i int) string { return p[i] }

// TestMain is also the program that runs on the pseudo-terminal: the editor needs a controlling terminal of its own.
func TestMain(m *testing.M) {
	if os.Getenv("CSSHELL_TEST_CHILD") == "" {
		os.Exit(m.Run())
	}
	c := New(Options{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Terminal: true, Assistant: Assistant{
		History: past{"Get-Date", "Get-Item x"},
		Complete: func(_ context.Context, text string, cursor int) edit.Completion {
			return edit.Completion{From: 0, To: cursor, Choices: []edit.Choice{{Text: "Get-One", List: "Get-One"}, {Text: "Get-Two", List: "Get-Two"}}}
		},
	}})
	code := c.Loop(context.Background(), echoShell{os.Stdout})
	c.Close()
	os.Exit(code)
}

type child struct {
	*emulator
	cmd  *exec.Cmd
	pty  *os.File
	done chan struct{}
}

func start(t *testing.T, width, height int) *child {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "CSSHELL_TEST_CHILD=1", "TERM=xterm-256color")
	f, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)})
	if err != nil {
		t.Skip("no pseudo-terminal:", err)
	}
	c := &child{newEmulator(width, height), cmd, f, make(chan struct{})}
	go func() { _, _ = io.Copy(c, f); close(c.done) }()
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait(); f.Close() })
	return c
}

func (c *child) send(s string) { _, _ = c.pty.WriteString(s) }

func (c *child) exit(t *testing.T, code int) {
	t.Helper()
	err := c.cmd.Wait()
	if got := c.cmd.ProcessState.ExitCode(); got != code {
		t.Errorf("exit code %d (%v), want %d", got, err, code)
	}
}

func TestEditAndRun(t *testing.T) {
	c := start(t, 40, 10)
	c.want(t, 4, "PS>")
	c.send("echo\x1b[D\x1b[DX\r")
	c.want(t, 4, "PS> ecXho", `ran "ecXho"`, "PS>")
	c.send("exit\r")
	c.exit(t, 3)
}

func TestBlockAndCancel(t *testing.T) {
	c := start(t, 40, 12)
	c.want(t, 4, "PS>")
	c.send("& {\r")
	c.want(t, 3, "PS> & {", ">>")
	c.send("\x03")
	c.want(t, 4, "PS> & {", ">>", "PS>")
	c.send("\x04")
	c.exit(t, 0)
}

func TestPasteRunsNothing(t *testing.T) {
	c := start(t, 40, 10)
	c.want(t, 4, "PS>")
	c.send("\x1b[200~a\rb\x1b[201~")
	c.want(t, 4, "PS> a", ">> b")
}

func TestTypeAhead(t *testing.T) {
	c := start(t, 40, 10)
	c.want(t, 4, "PS>")
	c.send("one\rtwo\r")
	c.want(t, 4, "PS> one", `ran "one"`, "PS> two", `ran "two"`, "PS>")
}

func TestMenuOnTab(t *testing.T) {
	c := start(t, 40, 10)
	c.want(t, 4, "PS>")
	c.send("G\t")
	c.want(t, -1, "PS> Get-", "Get-One  Get-Two")
	c.send("\t\t\r")
	c.want(t, 11, "PS> Get-Two")
}

func TestWideAtTheMargin(t *testing.T) {
	c := start(t, 20, 10)
	c.want(t, 4, "PS>")
	c.send(strings.Repeat("日", 9))
	c.want(t, 2, "PS> "+strings.Repeat("日", 8), "日")
	c.send("\x1b[D\x1b[DX")
	c.want(t, -1, "PS> "+strings.Repeat("日", 7)+"X", "日日")
}

func TestCtrlCStopsWhatRuns(t *testing.T) {
	c := start(t, 40, 10)
	c.want(t, 4, "PS>")
	c.send("wait\r")
	c.want(t, 0, "PS> wait", "waiting")
	c.send("\x03")
	c.want(t, 4, "PS> wait", "waiting", "^Cstopped", "PS>")
}

func TestTermEnds(t *testing.T) {
	c := start(t, 40, 10)
	c.want(t, 4, "PS>")
	_ = c.cmd.Process.Signal(syscall.SIGTERM)
	_ = c.cmd.Wait()
	if ws, ok := c.cmd.ProcessState.Sys().(syscall.WaitStatus); !ok || ws.Signal() != syscall.SIGTERM {
		t.Errorf("ended by %v", c.cmd.ProcessState)
	}
}

func TestResize(t *testing.T) {
	c := start(t, 40, 10)
	c.want(t, 4, "PS>")
	c.send("abc")
	c.want(t, 7, "PS> abc")
	_ = pty.Setsize(c.pty, &pty.Winsize{Rows: 10, Cols: 30})
	c.send("d")
	c.want(t, 8, "PS> abcd")
}

func TestPlainReader(t *testing.T) {
	in, w, _ := os.Pipe()
	fmt.Fprint(w, "one\n& {\n  x\n}\n\n. {\n")
	w.Close()
	var out bytes.Buffer
	c := New(Options{In: in, Out: &out, Echo: true})
	c.Loop(context.Background(), echoShell{&out})
	want := "PS> one\nran \"one\"\nPS> & {\n>>   x\n>> }\n>> \nran \"& {\\n  x\\n}\"\nPS> . {\n>> "
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}
