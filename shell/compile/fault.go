package compile

import (
	"errors"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/source"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

func equalLabel(a, b string) bool { return strings.EqualFold(a, b) }

// control reports whether err is no failure but a way out: a stop, an exit, a jump.
func control(err error) bool {
	switch err.(type) {
	case *jump, *Exit:
		return true
	}
	return err == pipeline.ErrStopped || pipeline.IsStop(err)
}

// at makes a record of err and gives it its place; ways out pass unchanged.
func at(err error, s source.Span) error {
	if err == nil || control(err) {
		return err
	}
	return record(err).At(s)
}

// markOf is what the error view marks when an expression of the statement fails: the whole pipeline or assignment; none for
// other statements, where the expression itself is marked.
func markOf(s syntax.Statement) source.Span {
	switch s.(type) {
	case *syntax.Pipeline, *syntax.PipelineChain, *syntax.AssignmentStatement:
		return s.Span()
	}
	return source.Span{}
}

// ownPlace are the errors of expressions that mark just what they are about.
var ownPlace = map[string]bool{"VariableIsUndefined": true, "TypeNotFound": true, "CommandNotFoundException": true}

// pinned fixes the place of an error when it leaves the statement that it happened in.
func pinned(err error, s source.Span) error {
	if control(err) {
		return err
	}
	r := record(err)
	if !r.Placed && s.File != nil && !r.Raised && !r.Thrown && r.Invocation == nil && !ownPlace[r.ID] && !r.Exception.T.IsA(errs.ParseType) {
		r.Span = s
	}
	r.Placed = true
	return r
}

// record returns the record of an error of an operator, a member or a command.
func record(err error) *errs.Record {
	var r *errs.Record
	if errors.As(err, &r) {
		return r
	}
	if e, ok := err.(*value.Exception); ok { // one that an operator let through: its id is the whole name of its type
		return &errs.Record{ID: e.T.Name, Category: errs.OperationStopped, Exception: e}
	}
	return errs.Of(err)
}

// failed handles the error of a statement: inside a try, after a throw, in a function that ended itself and under ErrorAction Stop it goes on outwards;
// a throw does not when the preference wants to hear nothing; otherwise it is written to the error stream and the next statement runs.
func (e *Engine) failed(f *frame.Frame, err error) error {
	if control(err) {
		return err
	}
	r := record(err)
	e.OK = false
	e.trace(r)
	quiet := f.Prefs.Error == pipeline.SilentlyContinue || f.Prefs.Error == pipeline.Ignore
	if e.trying > 0 || r.Terminating || r.Thrown && (r.Stopped || !quiet) {
		return r
	}
	switch f.Prefs.Error {
	case pipeline.Stop:
		r.Thrown, r.Stopped = true, true
		if r.Category == errs.NotSpecified && r.Command == "" && r.Exception.T == errs.RuntimeType {
			r.Reason = "ParentContainsErrorRecordException" // what PowerShell puts into the record of an error that ends the script
		}
		return r
	case pipeline.SilentlyContinue:
		e.log(r)
		return nil
	case pipeline.Ignore:
		return nil
	}
	return e.report(f, r)
}

// report puts an error into $Error and onto the error stream.
func (e *Engine) report(f *frame.Frame, r *errs.Record) error {
	e.log(r)
	s := f.Proc.Streams
	if s.Observe != nil {
		s.Observe(r)
	}
	return s.Error.Write(r)
}

func (e *Engine) log(r *errs.Record) {
	if !r.Logged {
		e.Record(r)
	}
}

// trace notes the running calls in a record, once.
func (e *Engine) trace(r *errs.Record) {
	if r.Trace != nil {
		return
	}
	span := r.Span
	if r.Site.File != nil {
		span = r.Site
	}
	for i := len(e.calls) - 1; i >= 0; i-- {
		a := e.calls[i]
		r.Trace = append(r.Trace, errs.Call{Name: a.name, Span: span})
		span = a.at
	}
	r.Trace = append(r.Trace, errs.Call{Name: "<ScriptBlock>", Span: span})
}

// invalid is the record for a mistake of the program itself.
func invalid(id, format string, args ...any) *errs.Record { return errs.Runtime(id, format, args...) }
