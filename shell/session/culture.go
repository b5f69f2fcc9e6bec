package session

import (
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// cultures are the session's cultures; nil stands for en-US.
type cultures struct{ current, ui *value.Culture }

var _ types.Cultures = (*Session)(nil)

// Culture is the culture in which numbers and dates are written.
func (s *Session) Culture() *value.Culture { return orEnglish(s.cultures.current) }

// UICulture is the culture of messages.
func (s *Session) UICulture() *value.Culture { return orEnglish(s.cultures.ui) }

// SetCulture changes the culture in which numbers and dates are written.
func (s *Session) SetCulture(c *value.Culture) { s.cultures.current = c }

// SetUICulture changes the culture of messages, which stay English.
func (s *Session) SetUICulture(c *value.Culture) { s.cultures.ui = c }

func orEnglish(c *value.Culture) *value.Culture {
	if c == nil {
		return value.EnUS()
	}
	return c
}
