package core

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// strict is the version of the caller's strict mode, 0 when it is off.
func strict(p *pipeline.Proc) int {
	var mode cmdlets.StrictMode
	if p.Session == nil || !p.Session.Service(&mode) {
		return 0
	}
	return mode.StrictMode()
}

// matching lists the members of an object whose names fit a pattern, methods only when they are wanted.
func matching(p *pipeline.Proc, in any, pattern string, methods bool) []string {
	w := value.Like(pattern, true)
	if d, ok := value.Base(in).(value.Dictionary); ok {
		var keys []string
		d.EachEntry(func(k, _ any) bool {
			if s := value.ToString(k); w.Match(s) {
				keys = append(keys, s)
			}
			return true
		})
		return keys
	}
	var names []string
	for _, m := range types.Members(p, in) {
		if !m.Hidden && !m.Static && (methods || !isMethod(m)) && w.Match(m.Name) {
			names = append(names, m.Name)
		}
	}
	return names
}

func isMethod(m types.MemberInfo) bool {
	return m.Kind == value.PlainMethod || m.Kind == value.ScriptMethod || m.Kind == value.CodeMethod
}

// ambiguous is the error of a pattern that fits several members.
func ambiguous(id, pattern string, target any, names []string) error {
	return errs.New(id, errs.InvalidArgument, target, errs.InvalidOperationType,
		"Input name \"%s\" is ambiguous. It can be resolved to multiple matched members. Possible matches include: %s.", pattern, strings.Join(names, " "))
}
