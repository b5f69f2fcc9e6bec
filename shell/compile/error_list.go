package compile

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
)

// ErrorList is $Error, an ArrayList as in PowerShell: the errors of the session, newest first.
type ErrorList = types.List

// maxErrors is $MaximumErrorCount.
const maxErrors = 256

// Record puts an error into $Error, at the front.
func (e *Engine) Record(r *errs.Record) {
	r.Logged = true
	e.trace(r)
	items := append(e.Errors.Items, nil)
	copy(items[1:], items)
	items[0] = r
	e.Errors.Items = items[:min(len(items), maxErrors)]
}
