package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// SessionTypes is the service that knows the types which a session's scripts have defined; the session implements it.
type SessionTypes interface {
	// FindType finds a type by its name as the session sees it, nil for none.
	FindType(name string) *value.Type
}

// typeFromText is `[type]'int'`.
func typeFromText(p *pipeline.Proc, v any, t *value.Type) (any, error) {
	name := value.ToString(v)
	var known SessionTypes
	if p != nil && p.Session != nil && p.Session.Service(&known) {
		if found := known.FindType(name); found != nil {
			return found, nil
		}
	}
	if found := Find(name); found != nil {
		return found, nil
	}
	return nil, castRecord("InvalidCastFromStringToType",
		`Cannot convert the "`+name+`" value of type "System.String" to type "System.Type".`, nil)
}
