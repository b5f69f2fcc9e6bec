package session

import (
	"path/filepath"
	"strings"

	"csshell/shell/compile"
)

// prettyName reads PRETTY_NAME out of os-release.
func prettyName(text string) string {
	for _, line := range strings.Split(text, "\n") {
		if v, ok := strings.CutPrefix(line, "PRETTY_NAME="); ok {
			return strings.Trim(v, `"`)
		}
	}
	return ""
}

func (s *Session) pathInfo() any { return s.space.Current() }

func (s *Session) executionContext() any {
	return &compile.ExecutionContext{E: s.Engine}
}

// profile is $PROFILE: the current user's script, with the others as notes.
func (s *Session) profile() any {
	return filepath.Join(home(), ".config", "csshell", "profile.ps1")
}
