package value

// OpError is the failure of a conversion or an operator, with what the error record needs beyond the exception. The
// language turns it into a record with errs.Of, which reads the id and the category.
type OpError struct {
	// ID is the FullyQualifiedErrorId: InvalidCastFromStringToInteger.
	ID string
	// Category is the name of the ErrorCategory; empty for NotSpecified.
	Category string
	// Exception is what happened.
	Exception *Exception
}

// Error is the exception's message.
func (e *OpError) Error() string { return e.Exception.Message }

// Unwrap is the exception.
func (e *OpError) Unwrap() error { return e.Exception }

// castError is a failed cast: a RuntimeException around a PSInvalidCastException around the reason.
func castError(id string, v any, t *Type, reason *Exception) error {
	return castFailure(id, `Cannot convert value "`+Text(v)+`" to type "`+typeText(t)+`". Error: "`+reason.Message+`"`, reason)
}

// noCast is the error for a value that no conversion leads from.
func noCast(v any, t *Type) error {
	if IsNull(v) {
		return castFailure("nullToObjectInvalidCast", `Cannot convert null to type "`+typeText(t)+`".`, nil)
	}
	return castFailure("ConvertToFinalInvalidCastException",
		`Cannot convert the "`+Text(v)+`" value of type "`+typeText(TypeOf(v))+`" to type "`+typeText(t)+`".`, nil)
}

func castFailure(id, message string, reason *Exception) error {
	cast := NewException(PSInvalidCastExceptionType, message, reason)
	return &OpError{id, "InvalidArgument", NewException(RuntimeExceptionType, message, cast)}
}

// arithmeticError is an exception that .NET's own operators throw, which arrives in a RuntimeException.
func arithmeticError(t *Type, message string) error {
	return &OpError{"RuntimeException", "", NewException(RuntimeExceptionType, message, NewException(t, message, nil))}
}

func divideByZero() error {
	return arithmeticError(DivideByZeroType, "Attempted to divide by zero.")
}

func decimalOverflow() error {
	return arithmeticError(OverflowExceptionType, "Value was either too large or too small for a Decimal.")
}

// noOperator is the error for operands that have no such operator. The type named is that of the operand which would
// have to define it.
func noOperator(v any, method string) error {
	msg := "Method invocation failed because [" + operatorType(v) + "] does not contain a method named '" + method + "'."
	return &OpError{"MethodNotFound", "InvalidOperation", NewException(RuntimeExceptionType, msg, nil)}
}

func operatorType(v any) string {
	if t := TypeOf(v); t != PSCustomType {
		return typeText(t)
	}
	return PSObjectType.Name
}

// undefinedOperation is the error for operands of simple types that the operator does not take.
func undefinedOperation(a any, op string, b any) error {
	msg := "The operation '[" + typeText(TypeOf(a)) + "] " + op + " [" + typeText(TypeOf(b)) + "]' is not defined."
	return &OpError{"NotADefinedOperationForType", "InvalidOperation", NewException(RuntimeExceptionType, msg, nil)}
}

// argumentError is an exception of a library method that an operator calls: it keeps its own type, whose name is the id.
func argumentError(t *Type, message string) error {
	return &OpError{t.Name, "OperationStopped", NewException(t, message, nil)}
}
