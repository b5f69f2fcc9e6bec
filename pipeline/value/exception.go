package value

// Exception is a .NET exception. Those with properties of their own (ParamName, ActualValue ...) keep them in Props.
type Exception struct {
	// T is the exception's type.
	T *Type
	// Message is its text.
	Message string
	// Inner is the exception that caused it.
	Inner *Exception
	// Props holds further properties by folded name.
	Props map[string]any
	// Data is the Data dictionary, nil until someone asks.
	Data *Hashtable
	// Record is the *errs.Record that an exception carries (RuntimeException.ErrorRecord), if any.
	Record any
	// StackTrace, Source and HelpLink as in .NET; StackTrace is empty before the exception was thrown.
	StackTrace, Source, HelpLink string
	// HResult is the number of the error.
	HResult int32
}

// Type is the exception's type.
func (e *Exception) Type() *Type { return e.T }

// Error is the message.
func (e *Exception) Error() string { return e.Message }

// Unwrap is the inner exception.
func (e *Exception) Unwrap() error {
	if e.Inner == nil {
		return nil
	}
	return e.Inner
}

// Innermost returns the exception at the root of the chain, e itself when it has no inner one.
func (e *Exception) Innermost() *Exception {
	for e.Inner != nil {
		e = e.Inner
	}
	return e
}
