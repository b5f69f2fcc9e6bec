package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// Cultures is implemented by a session whose culture can be changed ([cultureinfo]::CurrentCulture = 'de-DE'). It is
// asked for at every ToString(), and so it is no service: looking one up costs ten times as much.
type Cultures interface {
	// Culture and UICulture are the current ones.
	Culture() *value.Culture
	UICulture() *value.Culture
	// SetCulture and SetUICulture change them for the session.
	SetCulture(c *value.Culture)
	SetUICulture(c *value.Culture)
}

func cultures(p *pipeline.Proc) Cultures {
	if p == nil {
		return nil
	}
	c, _ := p.Session.(Cultures)
	return c
}

// CurrentCulture is the culture in which the session writes numbers and dates: en-US unless it was changed.
func CurrentCulture(p *pipeline.Proc) *value.Culture {
	if p == nil {
		return value.EnUS()
	}
	return SessionCulture(p.Session)
}

// SessionCulture is the current culture of a session.
func SessionCulture(s pipeline.Session) *value.Culture {
	if c, ok := s.(Cultures); ok {
		return c.Culture()
	}
	return value.EnUS()
}

// CurrentUICulture is the culture of the session's messages.
func CurrentUICulture(p *pipeline.Proc) *value.Culture {
	if c := cultures(p); c != nil {
		return c.UICulture()
	}
	return value.EnUS()
}

// cultureArg is argument i, an IFormatProvider; $null is the current culture.
func cultureArg(in In, i int) *value.Culture {
	switch a := in.Arg(i).(type) {
	case *value.Culture:
		return a
	case *NumberFormat:
		c := *CurrentCulture(in.P)
		c.Number = a.f
		return &c
	case *DateFormat:
		c := *CurrentCulture(in.P)
		c.Date = a.f
		return &c
	}
	return CurrentCulture(in.P)
}
