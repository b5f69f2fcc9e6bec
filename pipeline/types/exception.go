package types

import (
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// exceptionDef declares System.Exception.
func exceptionDef() *Def {
	of := func(in In) *value.Exception { return in.Self.(*value.Exception) }
	return &Def{
		New: exceptionNew(),
		Members: []Row{
			{Text: "System.Reflection.MethodBase TargetSite {get;}", Do: func(In) (any, error) { return nil, nil }},
			messageRow,
			{Text: "System.Collections.IDictionary Data {get;}", Do: func(in In) (any, error) {
				if of(in).Data == nil {
					of(in).Data = value.NewHashtable(0)
				}
				return of(in).Data, nil
			}},
			{Text: "System.Exception InnerException {get;}", Do: func(in In) (any, error) {
				if i := of(in).Inner; i != nil {
					return i, nil
				}
				return nil, nil
			}},
			{Text: "string HelpLink {get;set;}", Do: func(in In) (any, error) { return emptyNull(of(in).HelpLink), nil }, Set: func(in In) error { of(in).HelpLink = in.Str(0); return nil }},
			{Text: "string Source {get;set;}", Do: func(in In) (any, error) { return emptyNull(of(in).Source), nil }, Set: func(in In) error { of(in).Source = in.Str(0); return nil }},
			{Text: "int HResult {get;set;}", Do: func(in In) (any, error) { return hresult(of(in)), nil }, Set: func(in In) error { of(in).HResult = int32(in.Int(0)); return nil }},
			{Text: "string StackTrace {get;}", Do: func(in In) (any, error) { return emptyNull(of(in).StackTrace), nil }},
			{Text: "System.Exception GetBaseException()", Do: func(in In) (any, error) { return of(in).Innermost(), nil }},
			{Text: "string ToString()", Do: func(in In) (any, error) { return value.ToString(in.Self), nil }},
		},
	}
}

var messageRow = Row{Text: "string Message {get;}", Do: func(in In) (any, error) { return in.Self.(*value.Exception).Message, nil }}

var errorRecordRow = Row{Text: "System.Management.Automation.ErrorRecord ErrorRecord {get;}", Do: func(in In) (any, error) {
	if r, ok := in.Self.(*value.Exception).Record.(*errs.Record); ok {
		return r, nil
	}
	return nil, nil
}}

// ownExceptionRows are the properties that an exception type declares itself, in .NET's order.
func ownExceptionRows(t *value.Type) []Row {
	switch t.Name {
	case "System.ArgumentException":
		return []Row{messageRow, {Text: "string ParamName {get;}", Do: property("paramname")}}
	case "System.ArgumentOutOfRangeException":
		return []Row{messageRow, {Text: "System.Object ActualValue {get;}", Do: property("actualvalue")}}
	case "System.IO.FileNotFoundException":
		return []Row{messageRow, {Text: "string FileName {get;}", Do: property("filename")}}
	case "System.Management.Automation.RuntimeException":
		return []Row{errorRecordRow, {Text: "bool WasThrownFromThrowStatement {get;set;}", Do: func(In) (any, error) { return false, nil }, Set: func(In) error { return nil }}}
	case "System.Management.Automation.CommandNotFoundException":
		return []Row{errorRecordRow, {Text: "string CommandName {get;set;}", Do: property("commandname")}}
	case "System.Management.Automation.ParameterBindingException":
		return []Row{messageRow, {Text: "string ErrorId {get;}", Do: property("errorid")}, {Text: "string ParameterName {get;}", Do: property("parametername")}}
	case "System.Management.Automation.ParseException":
		return []Row{{Text: "System.Object Errors {get;}", Do: property("errors")}, messageRow}
	case "System.Management.Automation.SessionStateException":
		return []Row{errorRecordRow, {Text: "string ItemName {get;}", Do: property("itemname")}}
	case "System.Management.Automation.NativeCommandExitException":
		return []Row{{Text: "int ExitCode {get;}", Do: property("exitcode")}}
	}
	if strings.HasPrefix(t.Name, "System.Management.Automation.PS") {
		return []Row{errorRecordRow}
	}
	return nil
}

func emptyNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// property reads a property that only some exceptions have.
func property(folded string) func(In) (any, error) {
	return func(in In) (any, error) { return in.Self.(*value.Exception).Props[folded], nil }
}

// hresults are the numbers of exception types that scripts look at.
var hresults = map[string]int32{
	"System.Exception": -2146233088, "System.SystemException": -2146233087, "System.ArgumentException": -2147024809, "System.InvalidOperationException": -2146233079,
	"System.FormatException": -2146233033, "System.NullReferenceException": -2147467261, "System.DivideByZeroException": -2147352558, "System.OverflowException": -2146233066,
	"System.IO.FileNotFoundException": -2147024894, "System.IO.DirectoryNotFoundException": -2147024893, "System.IO.IOException": -2146232800,
	"System.UnauthorizedAccessException": -2147024891, "System.NotSupportedException": -2146233067, "System.NotImplementedException": -2147467263,
	"System.IndexOutOfRangeException": -2146233080, "System.InvalidCastException": -2147467262, "System.TimeoutException": -2146233083,
	"System.ArgumentNullException": -2147467261, "System.ArgumentOutOfRangeException": -2146233086,
}

func hresult(e *value.Exception) int32 {
	if e.HResult != 0 {
		return e.HResult
	}
	for t := e.T; t != nil; t = t.Base {
		if n, ok := hresults[t.Name]; ok {
			return n
		}
	}
	return -2146233088
}

// exceptionNew are the constructors that exceptions share.
func exceptionNew() []Row {
	make := func(in In) (any, error) {
		e := &value.Exception{T: in.T, Message: defaultMessage(in.T)}
		if in.Has(0) && in.Arg(0) != nil {
			e.Message = in.Str(0)
		}
		if i, ok := in.Arg(1).(*value.Exception); ok {
			e.Inner = i
		}
		return e, nil
	}
	return []Row{{Text: "void new()", Do: make}, {Text: "void new(string message)", Do: make}, {Text: "void new(string message, System.Exception innerException)", Do: make}}
}

// argumentNew are the constructors of exceptions about an argument: its name comes into the message.
func argumentNew(nameFirst bool) []Row {
	make := func(message, param func(in In) any) func(In) (any, error) {
		return func(in In) (any, error) {
			e := &value.Exception{T: in.T, Message: defaultMessage(in.T)}
			if m := message(in); m != nil {
				e.Message = value.ToString(m)
			}
			if n := param(in); n != nil {
				e.Message += " (Parameter '" + value.ToString(n) + "')"
				e.Props = map[string]any{"paramname": n}
			}
			return e, nil
		}
	}
	none := func(In) any { return nil }
	arg := func(i int) func(In) any { return func(in In) any { return in.Arg(i) } }
	rows := []Row{{Text: "void new()", Do: make(none, none)}}
	if nameFirst {
		return append(rows, Row{Text: "void new(string paramName)", Do: make(none, arg(0))}, Row{Text: "void new(string paramName, string message)", Do: make(arg(1), arg(0))})
	}
	return append(rows, Row{Text: "void new(string message)", Do: make(arg(0), none)}, Row{Text: "void new(string message, string paramName)", Do: make(arg(0), arg(1))},
		Row{Text: "void new(string message, System.Exception innerException)", Do: func(in In) (any, error) {
			i, _ := in.Arg(1).(*value.Exception)
			return &value.Exception{T: in.T, Message: in.Str(0), Inner: i}, nil
		}})
}

// messages are the texts of exceptions made without one.
var messages = map[string]string{
	"System.ArgumentException": "Value does not fall within the expected range.", "System.ArgumentNullException": "Value cannot be null.",
	"System.ArgumentOutOfRangeException": "Specified argument was out of the range of valid values.", "System.InvalidOperationException": "Operation is not valid due to the current state of the object.",
	"System.FormatException": "One of the identified items was in an invalid format.", "System.NotSupportedException": "Specified method is not supported.",
	"System.NotImplementedException": "The method or operation is not implemented.", "System.NullReferenceException": "Object reference not set to an instance of an object.",
	"System.DivideByZeroException": "Attempted to divide by zero.", "System.OverflowException": "Arithmetic operation resulted in an overflow.",
	"System.IndexOutOfRangeException": "Index was outside the bounds of the array.", "System.InvalidCastException": "Specified cast is not valid.",
	"System.IO.FileNotFoundException": "Unable to find the specified file.", "System.IO.DirectoryNotFoundException": "Attempted to access a path that is not on the disk.",
	"System.IO.IOException": "I/O error occurred.", "System.UnauthorizedAccessException": "Attempted to perform an unauthorized operation.",
	"System.TimeoutException": "The operation has timed out.", "System.ArithmeticException": "Overflow or underflow in the arithmetic operation.", "System.OperationCanceledException": "The operation was canceled.",
	"System.Collections.Generic.KeyNotFoundException": "The given key was not present in the dictionary.", "System.SystemException": "System error.",
}

func defaultMessage(t *value.Type) string {
	for u := t; u != nil; u = u.Base {
		if m, ok := messages[u.Name]; ok {
			return m
		}
		if u == value.ExceptionType {
			break
		}
	}
	return "Exception of type '" + t.Name + "' was thrown."
}

// exceptionTypes lists the exceptions that scripts name, besides those of the engine.
func exceptionTypes() []entry {
	out := []entry{{value.ExceptionType, exceptionDef}}
	derived := func(t *value.Type, news func() []Row) func() *Def {
		return func() *Def { return &Def{New: news(), Members: ownExceptionRows(t)} }
	}
	for _, t := range errs.ExceptionTypes() {
		news := exceptionNew
		switch {
		case t.IsA(errs.ArgumentNullType) || t.IsA(errs.ArgumentOutOfRangeType):
			news = func() []Row { return argumentNew(true) }
		case t.IsA(errs.ArgumentType):
			news = func() []Row { return argumentNew(false) }
		}
		out = append(out, entry{t, derived(t, news)})
	}
	return out
}
