package errs

import (
	"fmt"
	"strings"

	"csshell/pipeline/value"
)

// CategoryText is the text of CategoryInfo: `Category: (target:Type) [activity], Reason`. Long parts are shortened in
// the middle to 15 characters, three dots and 15 characters.
func CategoryText(r *Record) string {
	return fmt.Sprintf("%s: (%s:%s) [%s], %s", r.Category, shorten(TargetName(r)), shorten(TargetType(r)), shorten(Activity(r)), shorten(Reason(r)))
}

// Reason is CategoryInfo.Reason: the short name of the exception's type unless the record says otherwise.
func Reason(r *Record) string {
	if r.Reason != "" {
		return r.Reason
	}
	return lastName(r.Exception.T.Name)
}

// Activity is CategoryInfo.Activity: the command that reported the error.
func Activity(r *Record) string {
	if r.Activity == "" && r.Raised && r.Invocation != nil {
		return r.Invocation.Name
	}
	return r.Activity
}

// TargetName is CategoryInfo.TargetName: the text of the target object unless the record says otherwise.
func TargetName(r *Record) string {
	if r.TargetName != "" || value.IsNull(r.Target) {
		return r.TargetName
	}
	return value.ToString(r.Target)
}

// TargetType is CategoryInfo.TargetType: the short type name of the target object unless the record says otherwise.
func TargetType(r *Record) string {
	if r.TargetType != "" || value.IsNull(r.Target) {
		return r.TargetType
	}
	return lastName(value.TypeOf(r.Target).Name)
}

func lastName(name string) string { return name[strings.LastIndexByte(name, '.')+1:] }

func shorten(s string) string {
	r := []rune(s)
	if len(r) <= 40 {
		return s
	}
	return string(r[:15]) + "..." + string(r[len(r)-15:])
}

// StackTrace is ScriptStackTrace: a line for each running call, innermost first.
func StackTrace(r *Record) string {
	var lines []string
	for _, c := range r.Trace {
		where := "<No file>"
		line := 0
		if c.Span.File != nil {
			line = c.Span.Line()
			if c.Span.File.Name != "" {
				where = c.Span.File.Name
			}
		}
		lines = append(lines, fmt.Sprintf("at %s, %s: line %d", c.Name, where, line))
	}
	return strings.Join(lines, "\n")
}

// InvocationOf is the invocation that the record's InvocationInfo shows: that of its command, at the place of the error.
func InvocationOf(r *Record) *Invocation {
	if r.Invocation != nil {
		i := *r.Invocation
		if r.Span.File != nil {
			i.Span = r.Span
		}
		return &i
	}
	return &Invocation{Span: r.Span}
}
