package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The cases are recorded from PowerShell: a script, what it printed and its exit code. pending.txt lists those that are
// not met yet; it only shrinks, because a listed case that passes fails the test too.
const (
	conformanceDir = "testdata/conformance"
	pendingFile    = "testdata/pending.txt"
	caseLimit      = 60 * time.Second
)

func TestConformance(t *testing.T) {
	paths, err := filepath.Glob(conformanceDir + "/*/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	if testing.Short() {
		paths = everyTenth(paths)
	}
	pending := readPending(t)
	for _, path := range paths {
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.ToSlash(path), conformanceDir+"/"), ".txtar")
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := readCase(t, path)
			diff := c.run(t, strings.HasPrefix(name, "cs-"))
			switch listed := slices.Contains(pending, name); {
			case diff != "" && !listed:
				t.Error(diff)
			case diff == "" && listed:
				t.Errorf("%s passes: take it out of %s", name, pendingFile)
			}
		})
	}
}

func everyTenth(paths []string) []string {
	var some []string
	for i := 0; i < len(paths); i += 10 {
		some = append(some, paths[i])
	}
	return some
}

func readPending(t *testing.T) []string {
	b, err := os.ReadFile(pendingFile)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(b))
}

// conformanceCase is a case: its files, and what came out of the real shell.
type conformanceCase struct {
	files          map[string]string
	stdout, stderr string
	exit           string
}

var sectionMark = regexp.MustCompile(`^-- (.+) --$`)

// readCase splits a case into its sections.
func readCase(t *testing.T, path string) *conformanceCase {
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	c := &conformanceCase{files: map[string]string{}}
	name, body := "", strings.Builder{}
	put := func() {
		if name != "" {
			c.put(name, body.String())
		}
		body.Reset()
	}
	for _, line := range strings.SplitAfter(string(b), "\n") {
		if m := sectionMark.FindStringSubmatch(strings.TrimRight(line, "\n")); m != nil {
			put()
			name = m[1]
			continue
		}
		body.WriteString(line)
	}
	put()
	return c
}

func (c *conformanceCase) put(name, body string) {
	base, cut := strings.CutSuffix(name, " (no final newline)")
	if cut {
		body = strings.TrimSuffix(body, "\n")
	}
	switch base {
	case "stdout":
		c.stdout = body
	case "stderr":
		c.stderr = body
	case "exit":
		c.exit = strings.TrimSpace(body)
	default:
		c.files[name] = body
	}
}

// run runs the case in an empty folder and says how what came out differs.
func (c *conformanceCase) run(t *testing.T, demo bool) string {
	work := t.TempDir()
	for name, body := range c.files {
		if name == "stdin" || name == "argv" {
			continue
		}
		path := filepath.Join(work, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(body), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), caseLimit)
	defer cancel()
	cmd := exec.CommandContext(ctx, os.Args[0], c.args(filepath.Join(work, "case.ps1"), demo)...)
	cmd.Dir = work
	cmd.Env = []string{"NO_COLOR=1", "LANG=en_US.UTF-8", "TZ=UTC", "TERM=dumb", "PATH=" + os.Getenv("PATH"), "HOME=" + work, runVariable + "=1"}
	cmd.Stdin = strings.NewReader(c.files["stdin"])
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	_ = cmd.Run()
	return c.compare(work, stdout.String(), stderr.String(), cmd.ProcessState.ExitCode())
}

func (c *conformanceCase) args(script string, demo bool) []string {
	args := []string{"-NoProfile", "-NonInteractive", "-File", script}
	if _, ok := c.files["stdin"]; ok {
		args = []string{"-NoProfile", "-File", script}
	}
	if argv, ok := c.files["argv"]; ok {
		args = strings.Split(strings.TrimSuffix(strings.ReplaceAll(argv, "{script}", script), "\n"), "\n")
	}
	if demo {
		args = append([]string{"-Demo"}, args...)
	}
	return args
}

func (c *conformanceCase) compare(work, stdout, stderr string, exit int) string {
	var b strings.Builder
	clean := strings.NewReplacer("\r\n", "\n", "\u202f", " ", work, "$WORK")
	differ := func(what, want, got string) {
		if want != got {
			b.WriteString(what + " expected:\n" + want + "\n" + what + " came:\n" + got + "\n")
		}
	}
	differ("standard output", c.stdout, clean.Replace(stdout))
	differ("standard error", c.stderr, clean.Replace(stderr))
	want := c.exit
	if want == "" {
		want = "0"
	}
	differ("exit code", want, strconv.Itoa(exit))
	return b.String()
}
