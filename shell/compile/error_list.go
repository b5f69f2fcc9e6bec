package compile

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// ErrorList is $Error: the errors of the session, newest first.
type ErrorList struct {
	// Items are the records, newest first.
	Items []any
	// Max is $MaximumErrorCount.
	Max int
}

var errorListType = &value.Type{Name: "System.Collections.ArrayList", Interfaces: []*value.Type{value.IListType}}

// Type is ArrayList, as $Error is in PowerShell.
func (l *ErrorList) Type() *value.Type { return errorListType }

// Add puts a record at the front.
func (l *ErrorList) Add(r any) {
	l.Items = append(l.Items, nil)
	copy(l.Items[1:], l.Items)
	l.Items[0] = r
	if len(l.Items) > l.Max {
		l.Items = l.Items[:l.Max]
	}
}

// Clear empties the list.
func (l *ErrorList) Clear() { l.Items = nil }

// Len, At, SetAt and Each make it a collection.
func (l *ErrorList) Len() int { return len(l.Items) }

// At returns error i.
func (l *ErrorList) At(i int) any { return l.Items[i] }

// SetAt replaces error i.
func (l *ErrorList) SetAt(i int, v any) error {
	l.Items[i] = v
	return nil
}

// RemoveAt drops error i.
func (l *ErrorList) RemoveAt(i int) { l.Items = append(l.Items[:i:i], l.Items[i+1:]...) }

// Each calls yield for every error.
func (l *ErrorList) Each(yield func(any) error) error {
	for _, v := range l.Items {
		if err := yield(v); err != nil {
			return err
		}
	}
	return nil
}

// Record puts an error into $Error.
func (e *Engine) Record(r *errs.Record) {
	r.Logged = true
	e.Errors.Add(r)
}
