package management

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// startProcess is Start-Process.
type startProcess struct {
	cmdlets.Base
	cmdlets.Mutates
	FilePath               string           `pos:"0" mandatory:"" alias:"PSPath,Path" check:"notnullorempty" complete:"command" help:"The program."`
	ArgumentList           []string         `pos:"1" alias:"Args" help:"Its arguments."`
	Credential             any              `alias:"RunAs" type:"System.Management.Automation.PSCredential" check:"credential" help:"Only Windows can start programs as another user."`
	WorkingDirectory       string           `complete:"container" help:"The folder to start in."`
	LoadUserProfile        bool             `alias:"Lup" help:"Only Windows has profiles to load."`
	NoNewWindow            bool             `alias:"nnw" help:"In this terminal, which is always so."`
	PassThru               bool             `help:"Write the process."`
	RedirectStandardError  string           `alias:"RSE" complete:"path" help:"A file for the messages."`
	RedirectStandardInput  string           `alias:"RSI" complete:"path" help:"A file with the input."`
	RedirectStandardOutput string           `alias:"RSO" complete:"path" help:"A file for the output."`
	Verb                   string           `help:"Only Windows has verbs."`
	WindowStyle            any              `help:"Only Windows has windows here."`
	Wait                   bool             `help:"Until the process ended."`
	UseNewEnvironment      bool             `help:"The environment of a new session."`
	Environment            *value.Hashtable `help:"Variables that the process gets besides."`
}

func startProcessCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Start-Process", Module: module, Class: class("StartProcess"), DefaultSet: "", Outputs: []string{"System.Diagnostics.Process"},
		Doc: doc("Starts one or more processes on the local computer.", "Start-Process sleep 1 -Wait"),
	}, func() *startProcess { return &startProcess{} })
}

// Process starts the program.
func (c *startProcess) Process(p *pipeline.Proc, _ any) error {
	path, err := c.program(p)
	if err != nil {
		return err
	}
	target := path + " " + strings.Join(c.ArgumentList, " ")
	if ok, err := p.ShouldProcess(strings.TrimSpace(target), "Start-Process"); err != nil || !ok {
		return err
	}
	x, err := c.start(p, path)
	if err != nil {
		return errs.New("InvalidOperationException", errs.InvalidOperation, nil, errs.InvalidOperationType,
			"This command cannot be run due to the error: %s", err.Error())
	}
	if c.Wait && !x.wait(0, p.Ctx.Done()) {
		return pipeline.ErrStopped
	}
	if c.PassThru {
		return p.Write(x)
	}
	return nil
}

// program finds the program: a path, or a name along PATH.
func (c *startProcess) program(p *pipeline.Proc) (string, error) {
	if strings.ContainsAny(c.FilePath, `/\`) {
		return drive.Of(p).FileTarget(p, c.FilePath, true)
	}
	if path, err := exec.LookPath(c.FilePath); err == nil {
		return path, nil
	}
	here := filepath.Join(drive.Of(p).Folder(), c.FilePath)
	if s, err := os.Stat(here); err == nil && !s.IsDir() {
		return here, nil
	}
	return "", errs.New("InvalidOperationException", errs.InvalidOperation, nil, errs.InvalidOperationType,
		"This command cannot be run due to the error: An error occurred trying to start process '%s' with working directory '%s'. No such file or directory", c.FilePath, drive.Of(p).Folder())
}

func (c *startProcess) start(p *pipeline.Proc, path string) (*process, error) {
	cmd := exec.Command(path, splitArguments(strings.Join(c.ArgumentList, " "))...)
	cmd.Dir = drive.Of(p).Folder()
	if c.WorkingDirectory != "" {
		t, err := drive.Of(p).Parse(c.WorkingDirectory)
		if err != nil {
			return nil, err
		}
		cmd.Dir = t.Inner
	}
	if c.Environment != nil {
		cmd.Env = os.Environ()
		c.Environment.EachEntry(func(k, v any) bool {
			cmd.Env = append(cmd.Env, value.ToString(k)+"="+value.ToString(v))
			return true
		})
	}
	closers, err := c.redirect(p, cmd)
	defer func() {
		for _, f := range closers {
			f.Close()
		}
	}()
	if err != nil {
		return nil, err
	}
	p.Session.Host().Flush()
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	x := &process{pid: cmd.Process.Pid, name: filepath.Base(path), cmd: cmd, done: make(chan struct{})}
	go func() {
		_ = cmd.Wait()
		close(x.done)
	}()
	return x, nil
}

// redirect connects the streams of the program: files, or those of this process.
func (c *startProcess) redirect(p *pipeline.Proc, cmd *exec.Cmd) ([]*os.File, error) {
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	var files []*os.File
	open := func(text string, flags int) (*os.File, error) {
		path, err := drive.Of(p).FileTarget(p, text, true)
		if err != nil {
			return nil, err
		}
		f, err := os.OpenFile(path, flags, 0o666)
		if err == nil {
			files = append(files, f)
		}
		return f, err
	}
	if c.RedirectStandardInput != "" {
		f, err := open(c.RedirectStandardInput, os.O_RDONLY)
		if err != nil {
			return files, err
		}
		cmd.Stdin = f
	}
	const fresh = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	if c.RedirectStandardOutput != "" {
		f, err := open(c.RedirectStandardOutput, fresh)
		if err != nil {
			return files, err
		}
		cmd.Stdout = f
	}
	if c.RedirectStandardError != "" {
		f, err := open(c.RedirectStandardError, fresh)
		if err != nil {
			return files, err
		}
		cmd.Stderr = f
	}
	return files, nil
}

// splitArguments splits a command line into words as .NET does: blanks part them, double quotes hold them together, and
// a backslash before a quote makes it a letter.
func splitArguments(line string) []string {
	var out []string
	var word strings.Builder
	inWord, quoted := false, false
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '\\' && i+1 < len(line) && line[i+1] == '"':
			word.WriteByte('"')
			inWord = true
			i++
		case c == '"':
			quoted, inWord = !quoted, true
		case (c == ' ' || c == '\t') && !quoted:
			if inWord {
				out = append(out, word.String())
				word.Reset()
				inWord = false
			}
		default:
			word.WriteByte(c)
			inWord = true
		}
	}
	if inWord {
		out = append(out, word.String())
	}
	return out
}
