package session

import (
	"csshell/cmdlets/drive"
)

// Space is the session's drives and locations.
func (s *Session) Space() *drive.Space { return s.space }

// ProcessFolder is the folder to which .NET paths are relative.
func (s *Session) ProcessFolder() string { return s.space.ProcessFolder() }

// SetProcessFolder changes it.
func (s *Session) SetProcessFolder(path string) { s.space.SetProcessFolder(path) }

// ScopeKey returns the frame of a scope, which is kept from being used again.
func (s *Session) ScopeKey(scope string) (any, error) {
	f, err := s.scopeNamed(scope)
	if err != nil {
		return nil, err
	}
	f.Escaped = true
	return f, nil
}

// ScopeVisible reports whether a frame is the current one or one of its callers'.
func (s *Session) ScopeVisible(key any) bool {
	for f := s.Current; f != nil; f = f.Parent {
		if any(f) == key {
			return true
		}
	}
	return key == any(s.Global)
}

var (
	_ drive.Owner  = (*Session)(nil)
	_ drive.Scopes = (*Session)(nil)
)
