package session

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline/value"
	"csshell/shell/compile"
)

// findProgram looks for a script or program: by path when the name has a separator, otherwise along PATH.
func (s *Session) findProgram(name string) *cmdlets.Command {
	if name == "" {
		return nil
	}
	if strings.HasPrefix(name, "~/") || strings.HasPrefix(name, `~\`) {
		name = filepath.Join(home(), name[2:])
	}
	if strings.ContainsAny(name, `/\`) {
		path := filepath.FromSlash(strings.ReplaceAll(name, `\`, "/"))
		if !filepath.IsAbs(path) {
			path = filepath.Join(s.Location(), path)
		}
		return program(path)
	}
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		if c := program(filepath.Join(dir, name)); c != nil {
			return c
		}
	}
	return nil
}

// program returns the command of a file that can be run, nil when it cannot.
func program(path string) *cmdlets.Command {
	for _, ext := range extensions() {
		full := path + ext
		info, err := os.Stat(full)
		if err != nil || info.IsDir() {
			continue
		}
		if strings.EqualFold(filepath.Ext(full), ".ps1") {
			return compile.NewScript(full, filepath.Base(full))
		}
		if runtime.GOOS != "windows" && info.Mode()&0o111 == 0 {
			continue
		}
		return &cmdlets.Command{Name: filepath.Base(full), Kind: cmdlets.Application, Definition: full}
	}
	return nil
}

func extensions() []string {
	if runtime.GOOS == "windows" {
		return append([]string{"", ".ps1"}, strings.Split(strings.ToLower(os.Getenv("PATHEXT")), ";")...)
	}
	return []string{"", ".ps1"}
}

// listPrograms lists what PATH offers.
func (s *Session) listPrograms(w *value.Wildcard, kinds cmdlets.Kind, add func(*cmdlets.Command)) {
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		entries, err := os.ReadDir(dir)
		if err != nil {
			continue
		}
		for _, e := range entries {
			if !w.Match(e.Name()) {
				continue
			}
			if c := program(filepath.Join(dir, e.Name())); c != nil && kinds&c.Kind != 0 {
				add(c)
			}
		}
	}
}
