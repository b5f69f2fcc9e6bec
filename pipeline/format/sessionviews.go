package format

import "sync"

// SessionViews are the views that a session has beside the built-in ones: those of the program's own packages, and those
// that Update-FormatData loads. It is a ViewSource to hand to a session as a service.
type SessionViews struct {
	mu    sync.Mutex
	first []*View
	last  []*View
}

// NewSessionViews returns the views of a new session.
func NewSessionViews(own ...*View) *SessionViews { return &SessionViews{last: own} }

// ViewStore is a ViewSource that views can be added to.
type ViewStore interface {
	ViewSource
	// Prepend puts views before all others, Append behind the other views of the session.
	Prepend(views []*View)
	Append(views []*View)
}

// Views returns the views in the order in which they are tried.
func (s *SessionViews) Views() []*View {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append(append(make([]*View, 0, len(s.first)+len(s.last)), s.first...), s.last...)
}

// Prepend puts views before all others.
func (s *SessionViews) Prepend(views []*View) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.first = append(append([]*View(nil), views...), s.first...)
}

// Append puts views behind the others of the session.
func (s *SessionViews) Append(views []*View) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.last = append(s.last[:len(s.last):len(s.last)], views...)
}
