package types

import (
	"strings"

	"errors"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// castRecord is the error of a cast: a RuntimeException around a PSInvalidCastException, which is around cause.
func castRecord(id, text string, cause *value.Exception) *errs.Record {
	cast := errs.NewException(errs.PSInvalidCastType, "%s", text)
	cast.Inner = cause
	r := errs.New(id, errs.InvalidArgument, nil, errs.RuntimeType, "%s", text)
	r.Exception.Inner = cast
	return r
}

// finalCastError is the error when nothing was found to try.
func finalCastError(v any, t *value.Type) *errs.Record {
	return castRecord("ConvertToFinalInvalidCastException",
		`Cannot convert the "`+value.Text(shown(v))+`" value of type "`+value.Text(value.TypeOf(v))+`" to type "`+value.Text(t)+`".`, nil)
}

// convertibleError is the error when a boolean, a char or a date should become a structure it has nothing to do with:
// .NET's IConvertible is asked last, and refuses. Other values get finalCastError.
func convertibleError(v any, vt, t *value.Type) error {
	if t.Kind != value.Struct || vt != value.BoolType && vt != value.CharType && vt != value.DateTimeType {
		return finalCastError(v, t)
	}
	from, to := vt.Name, t.Name
	if t == value.DateTimeType {
		from, to = strings.TrimPrefix(from, "System."), strings.TrimPrefix(to, "System.")
	}
	reason := value.NewException(value.InvalidCastExceptionType, "Invalid cast from '"+from+"' to '"+to+"'.", nil)
	return castError(v, t, "InvalidCastIConvertible", reason)
}

// shown is what errors show of a value: a collection by the name of its type.
func shown(v any) any {
	if isCollection(v) {
		return value.Text(value.TypeOf(v))
	}
	return v
}

// castError is the error of a conversion that was tried and failed; nil when err is nil. Errors that are casts' already
// pass as they are.
func castError(v any, t *value.Type, id string, err error) error {
	if err == nil {
		return nil
	}
	if r, ok := err.(*errs.Record); ok && (r.Category == errs.InvalidArgument || r.ID == "ObjectCreationError") {
		return err
	}
	var op *value.OpError
	if errors.As(err, &op) {
		return errs.Of(op)
	}
	inner := raised(err)
	if inner == nil {
		return err
	}
	return castRecord(id, `Cannot convert value "`+value.Text(shown(v))+`" to type "`+value.Text(t)+`". Error: "`+inner.Message+`"`, inner)
}

// nullCastError is the error for $null where a type has no value for it.
func nullCastError(t *value.Type) *errs.Record {
	return castRecord("nullToObjectInvalidCast", `Cannot convert null to type "`+value.Text(t)+`".`, nil)
}
