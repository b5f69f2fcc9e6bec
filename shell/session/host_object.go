package session

import (
	"path/filepath"
	"strings"

	"csshell/pipeline/value"
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

var pathInfoType = &value.Type{Name: "System.Management.Automation.PathInfo"}

// PathInfo is $PWD: a location, which prints as its path.
type PathInfo struct{ Path string }

// Type is PathInfo.
func (*PathInfo) Type() *value.Type { return pathInfoType }

// Text is the path.
func (p *PathInfo) Text() string { return p.Path }

func (s *Session) pathInfo() any { return &PathInfo{s.location} }

func (s *Session) executionContext() any {
	return &compile.ExecutionContext{E: s.Engine}
}

// profile is $PROFILE: the current user's script, with the others as notes.
func (s *Session) profile() any {
	return filepath.Join(home(), ".config", "csshell", "profile.ps1")
}
