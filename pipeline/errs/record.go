// Package errs is the error record: what went wrong, in PowerShell's terms, as a Go error. A stage or an expression
// that returns a *Record ends itself (a terminating error); one that hands it to Proc.WriteError goes on.
package errs

import (
	"csshell/pipeline/source"
	"csshell/pipeline/value"
)

// Record is an ErrorRecord.
type Record struct {
	// ID is the error id without the command's suffix: "PathNotFound". FullID adds the suffix.
	ID string
	// Command is the suffix of the full id: the class of the cmdlet ("Microsoft.PowerShell.Commands.GetItemCommand") or the
	// name of the function; empty for errors of the language.
	Command string
	// Category, and the texts that replace what is derived for CategoryInfo when they are not empty.
	Category                                 Category
	Activity, Reason, TargetName, TargetType string
	// Target is the object that was worked on.
	Target any
	// Exception says what happened; never nil.
	Exception *value.Exception
	// Details replace the exception's message on screen, nil if none.
	Details *Details
	// Invocation says which command the error is of, nil for an expression.
	Invocation *Invocation
	// Span is the place that the error view underlines; File nil when there is none.
	Span source.Span
	// Site is where the command that reported the error was called, for the stack trace; Span when File is nil.
	Site source.Span
	// Trace lists the calls that were running, innermost first; filled once, when the error leaves its command.
	Trace []Call
	// Stopped is true for errors that ErrorAction Stop made terminating: the preference of the script does not swallow
	// these, as SilentlyContinue does those of a throw statement.
	Stopped bool
	// Thrown is true for errors that came from `throw` or from ErrorAction Stop, which no preference can turn into a
	// statement-terminating error.
	Thrown bool
	// Wrapped holds the object of `throw $object`; Exception then only carries its text.
	Wrapped any
	// Logged is true once the record is in $Error, so that it enters only once while it travels.
	Logged bool
	// Collected is true once an error variable holds the record.
	Collected bool
	// Terminating is true for errors of ThrowTerminatingError: they end the command, not its caller.
	Terminating bool
	// Raised is true when the record was written or returned by a command with WriteError or ThrowTerminatingError,
	// so that the place shown is that of the command's call.
	Raised bool
	// Merged is true in the copy of a record that a redirection (2>&1) put among the output: shown by the console, it goes
	// to standard error.
	Merged bool
	// Placed is true once Span is final: until an error leaves its statement, Span is that of an expression.
	Placed bool
	// Object keeps the members a script added to the record, nil if none.
	Object *value.Object
}

// Details are ErrorDetails: a text for the user, and what to do.
type Details struct {
	Message           string
	RecommendedAction string
}

var detailsType = &value.Type{Name: "System.Management.Automation.ErrorDetails"}

// DetailsType is the type of error details.
func DetailsType() *value.Type { return detailsType }

// Type is ErrorDetails.
func (*Details) Type() *value.Type { return detailsType }

// Text is the message.
func (d *Details) Text() string { return d.Message }

// Invocation is the part of InvocationInfo (MyInvocation) that errors and commands share.
type Invocation struct {
	// Name is the command as it was called.
	Name string
	// Command is the CommandInfo object, nil when unknown.
	Command any
	// Span is the place of the call; Statement is the text of the whole statement's span.
	Span, Statement source.Span
	// Bound and Unbound are the parameters of the call, made when asked for.
	Bound, Unbound func() any
	// PipelineLength and Position count commands from 1.
	PipelineLength, Position int
	// ExpectingInput is true when something is piped into the command.
	ExpectingInput bool
	// HistoryID is the number of the command line in the history.
	HistoryID int64
	// Origin is "Runspace" or "Internal".
	Origin string
	// InModule is true when the command belongs to a module, whose lines errors do not show.
	InModule bool
}

// Call is one entry of a stack trace.
type Call struct {
	// Name is the command's name, "<ScriptBlock>" for the script itself and for blocks.
	Name string
	// Span is the place that was running in it.
	Span source.Span
}

// Error is the text that a user reads.
func (r *Record) Error() string {
	if r.Details != nil && r.Details.Message != "" {
		return r.Details.Message
	}
	return r.Exception.Message
}

// Unwrap returns the exception.
func (r *Record) Unwrap() error { return r.Exception }

// FullID is the FullyQualifiedErrorId: the id, a comma and the command's suffix when there is one.
func (r *Record) FullID() string {
	switch {
	case r.Command == "":
		return r.ID
	case r.ID == "":
		return r.Command
	}
	return r.ID + "," + r.Command
}

// recordType is the type of error records.
var recordType = &value.Type{Name: "System.Management.Automation.ErrorRecord", Short: "ErrorRecord"}

// RecordType is the type of error records.
func RecordType() *value.Type { return recordType }

// Type is the type of error records.
func (r *Record) Type() *value.Type { return recordType }

// Text is the message, as ToString() gives it.
func (r *Record) Text() string { return r.Error() }

// At returns r with its place set, unless it has one already.
func (r *Record) At(s source.Span) *Record {
	if r.Span.File == nil {
		r.Span = s
	}
	return r
}
