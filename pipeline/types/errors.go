package types

import (
	"errors"
	"fmt"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// methodNotFound is the error of a call by a name that the type has no method of.
func methodNotFound(t *value.Type, name string) *errs.Record {
	r := errs.Runtime("MethodNotFound", "Method invocation failed because [%s] does not contain a method named '%s'.", value.Text(t), name)
	r.Target = name
	return r
}

// callOnNull is the error of a method called on $null.
func callOnNull() *errs.Record {
	return errs.Runtime("InvokeMethodOnNull", "You cannot call a method on a null-valued expression.")
}

// countMismatch is the error when no overload takes that many arguments, or none takes these.
func countMismatch(name string, n int) *errs.Record {
	return errs.New("MethodCountCouldNotFindBest", errs.NotSpecified, nil, errs.MethodType,
		`Cannot find an overload for "%s" and the argument count: "%d".`, name, n)
}

// ambiguous is the error when several overloads take the arguments equally well.
func ambiguous(name string, n int) *errs.Record {
	return errs.New("MethodCountAmbiguous", errs.NotSpecified, nil, errs.MethodType,
		`Multiple ambiguous overloads found for "%s" and the argument count: "%d".`, name, n)
}

// badArgument is the error when an argument does not convert to its parameter's type.
func badArgument(p *parameter, v any, method string, cause error) *errs.Record {
	r := errs.New("MethodArgumentConversionInvalidCastArgument", errs.NotSpecified, nil, errs.MethodType,
		`Cannot convert argument "%s", with value: "%s", for "%s" to type "%s": "%s"`, p.name, value.ToString(v), method, value.Text(p.typ), cause.Error())
	r.Exception.Inner = castException(cause)
	return r
}

// castException finds the PSInvalidCastException inside a conversion error.
func castException(err error) *value.Exception {
	e := errs.Of(err).Exception
	for x := e; x != nil; x = x.Inner {
		if x.T.IsA(errs.InvalidCastType) {
			return x
		}
	}
	return e
}

// InvocationError wraps what a method that is declared elsewhere raised; errors that are on their way out of a command
// and requests to stop pass unchanged.
func InvocationError(err error, name string, n int) error {
	if err == nil {
		return nil
	}
	return invocationError(err, name, n)
}

// invocationError wraps what a method raised: `Exception calling "Substring" with "1" argument(s): "..."`. Requests to
// stop the pipeline and the like pass unchanged.
func invocationError(err error, name string, n int) error {
	return wrapped(err, errs.MethodInvocationType, fmt.Sprintf(`Exception calling "%s" with "%d" argument(s)`, name, n), "")
}

// wrapped puts an exception of type t around err, its text being head and the inner message. The id is the inner
// exception's type unless one is given.
func wrapped(err error, t *value.Type, head, id string) error {
	inner := raised(err)
	if inner == nil || ending(err) {
		return err
	}
	if id == "" {
		id = inner.T.ShortName()
	}
	r := errs.New(id, errs.NotSpecified, nil, t, `%s: "%s"`, head, inner.Message)
	r.Exception.Inner = inner
	return r
}

// ending reports whether the error is the one of ThrowTerminatingError, which ends its function as it is.
func ending(err error) bool {
	r, ok := err.(*errs.Record)
	return ok && r.Terminating
}

// raised is the exception behind an error, nil for errors that are no exceptions but requests to stop.
func raised(err error) *value.Exception {
	if pipeline.IsStop(err) || errors.Is(err, pipeline.ErrStopped) {
		return nil
	}
	var e *value.Exception
	if errors.As(err, &e) {
		return e
	}
	return nil
}

const noProperty = "The property '%s' cannot be found on this object. Verify that the property exists and can be set."

// propertyNotFound is the error of an assignment to a property that does not exist: custom objects, $null and other
// values each report it in their own way.
func propertyNotFound(obj any, name string) *errs.Record {
	if o, ok := obj.(*value.Object); ok && o.Base == nil && o.Class == nil {
		r := errs.New("ExceptionWhenSetting", errs.NotSpecified, nil, errs.SetValueInvocationType, `Exception setting "%s": "`+noProperty+`"`, name, name)
		r.Exception.Inner = errs.NewException(errs.SetValueType, noProperty, name)
		return r
	}
	if value.IsNull(obj) {
		return errs.Runtime("PropertyNotFound", noProperty, name)
	}
	return errs.Runtime("PropertyAssignmentException", noProperty, name)
}

// isPropertyNotFound reports whether an error is propertyNotFound's.
func isPropertyNotFound(err error) bool {
	e := raised(err)
	return e != nil && (strings.HasPrefix(e.Message, "The property '") || strings.HasPrefix(e.Message, "Exception setting")) && strings.Contains(e.Message, "cannot be found on this object. Verify that")
}

// readOnly is the error of an assignment to a property without a setter.
func readOnly(name string) *errs.Record {
	return errs.Runtime("PropertyAssignmentException", "'%s' is a ReadOnly property.", name)
}

// argument returns an ArgumentException; a parameter's name is appended as .NET does.
func argument(param, format string, args ...any) *value.Exception {
	return paramException(errs.ArgumentType, param, format, args...)
}

// outOfRange returns an ArgumentOutOfRangeException.
func outOfRange(param, format string, args ...any) *value.Exception {
	return paramException(errs.ArgumentOutOfRangeType, param, format, args...)
}

// argumentNull returns the ArgumentNullException of a parameter.
func argumentNull(param string) *value.Exception {
	return paramException(errs.ArgumentNullType, param, "Value cannot be null.")
}

func paramException(t *value.Type, param, format string, args ...any) *value.Exception {
	e := errs.NewException(t, format, args...)
	if param != "" {
		e.Message += " (Parameter '" + param + "')"
		e.Props = map[string]any{"paramname": param}
	}
	return e
}

// indexOutOfRange is the exception of lists for a position they do not have.
func indexOutOfRange() *value.Exception {
	return outOfRange("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
}

// invalidOperation returns an InvalidOperationException.
func invalidOperation(format string, args ...any) *value.Exception {
	return errs.NewException(errs.InvalidOperationType, format, args...)
}

// notSupported returns a NotSupportedException.
func notSupported(format string, args ...any) *value.Exception {
	return errs.NewException(errs.NotSupportedType, format, args...)
}

// errFormat returns a FormatException.
func errFormat(format string, args ...any) *value.Exception {
	return errs.NewException(errs.FormatType, format, args...)
}

// errOverflow returns an OverflowException.
func errOverflow(format string, args ...any) *value.Exception {
	return errs.NewException(errs.OverflowType, format, args...)
}
