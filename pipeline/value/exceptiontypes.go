package value

// The .NET exceptions that values themselves raise. Package errs declares the rest on top of them.
var (
	SystemExceptionType        = exceptionType("System.SystemException", ExceptionType)
	RuntimeExceptionType       = exceptionType("System.Management.Automation.RuntimeException", SystemExceptionType)
	ArithmeticExceptionType    = exceptionType("System.ArithmeticException", SystemExceptionType)
	OverflowExceptionType      = exceptionType("System.OverflowException", ArithmeticExceptionType)
	DivideByZeroType           = exceptionType("System.DivideByZeroException", ArithmeticExceptionType)
	FormatExceptionType        = exceptionType("System.FormatException", SystemExceptionType)
	ArgumentExceptionType      = exceptionType("System.ArgumentException", SystemExceptionType)
	ArgumentOutOfRangeType     = exceptionType("System.ArgumentOutOfRangeException", ArgumentExceptionType)
	ArgumentNullType           = exceptionType("System.ArgumentNullException", ArgumentExceptionType)
	InvalidCastExceptionType   = exceptionType("System.InvalidCastException", SystemExceptionType)
	PSInvalidCastExceptionType = exceptionType("System.Management.Automation.PSInvalidCastException", InvalidCastExceptionType)
)

func exceptionType(name string, base *Type) *Type { return &Type{Name: name, Base: base} }

// NewException returns an exception of type t around inner, which may be nil.
func NewException(t *Type, message string, inner *Exception) *Exception {
	return &Exception{T: t, Message: message, Inner: inner}
}
