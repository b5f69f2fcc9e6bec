package errs

import (
	"errors"
	"fmt"

	"csshell/pipeline/value"
)

// Exception types that the engine itself raises. Those of the .NET library that only members raise are declared in
// package types.
var (
	SystemExceptionType      = value.SystemExceptionType
	RuntimeType              = value.RuntimeExceptionType
	CommandNotFoundType      = exception("System.Management.Automation.CommandNotFoundException", RuntimeType)
	ParseType                = exception("System.Management.Automation.ParseException", RuntimeType)
	IncompleteParseType      = exception("System.Management.Automation.IncompleteParseException", ParseType)
	ParameterBindingType     = exception("System.Management.Automation.ParameterBindingException", RuntimeType)
	ParameterValidationType  = exception("System.Management.Automation.ParameterBindingValidationException", ParameterBindingType)
	ParameterTransformType   = exception("System.Management.Automation.ParameterBindingArgumentTransformationException", ParameterBindingType)
	ValidationMetadataType   = exception("System.Management.Automation.ValidationMetadataException", MetadataType)
	TransformationMetaType   = exception("System.Management.Automation.ArgumentTransformationMetadataException", MetadataType)
	MetadataType             = exception("System.Management.Automation.MetadataException", RuntimeType)
	ActionPreferenceStopType = exception("System.Management.Automation.ActionPreferenceStopException", RuntimeType)
	CmdletInvocationType     = exception("System.Management.Automation.CmdletInvocationException", RuntimeType)
	PipelineStoppedType      = exception("System.Management.Automation.PipelineStoppedException", RuntimeType)
	SessionStateType         = exception("System.Management.Automation.SessionStateException", RuntimeType)
	ItemNotFoundType         = exception("System.Management.Automation.ItemNotFoundException", SessionStateType)
	DriveNotFoundType        = exception("System.Management.Automation.DriveNotFoundException", SessionStateType)
	ProviderNotFoundType     = exception("System.Management.Automation.ProviderNotFoundException", SessionStateType)
	UnauthorizedSessionType  = exception("System.Management.Automation.SessionStateUnauthorizedAccessException", SessionStateType)
	ExtendedTypeSystemType   = exception("System.Management.Automation.ExtendedTypeSystemException", RuntimeType)
	MethodType               = exception("System.Management.Automation.MethodException", ExtendedTypeSystemType)
	MethodInvocationType     = exception("System.Management.Automation.MethodInvocationException", MethodType)
	GetValueType             = exception("System.Management.Automation.GetValueException", ExtendedTypeSystemType)
	GetValueInvocationType   = exception("System.Management.Automation.GetValueInvocationException", GetValueType)
	SetValueType             = exception("System.Management.Automation.SetValueException", ExtendedTypeSystemType)
	SetValueInvocationType   = exception("System.Management.Automation.SetValueInvocationException", SetValueType)
	PropertyNotFoundType     = exception("System.Management.Automation.PropertyNotFoundException", ExtendedTypeSystemType)
	PSInvalidCastType        = value.PSInvalidCastExceptionType
	ScriptRequiresType       = exception("System.Management.Automation.ScriptRequiresException", RuntimeType)
	RemoteType               = exception("System.Management.Automation.RemoteException", RuntimeType)
	NativeExitType           = exception("System.Management.Automation.NativeCommandExitException", RuntimeType)
	ScriptCallDepthType      = exception("System.Management.Automation.ScriptCallDepthException", SystemExceptionType)
	HostType                 = exception("System.Management.Automation.Host.HostException", RuntimeType)
	WriteErrorType           = exception("Microsoft.PowerShell.Commands.WriteErrorException", SystemExceptionType)
	PSArgumentType           = exception("System.Management.Automation.PSArgumentException", ArgumentType)
	PSArgumentNullType       = exception("System.Management.Automation.PSArgumentNullException", ArgumentNullType)
	PSArgumentOutOfRangeType = exception("System.Management.Automation.PSArgumentOutOfRangeException", ArgumentOutOfRangeType)
	PSInvalidOperationType   = exception("System.Management.Automation.PSInvalidOperationException", InvalidOperationType)
	PSNotSupportedType       = exception("System.Management.Automation.PSNotSupportedException", NotSupportedType)
	PSNotImplementedType     = exception("System.Management.Automation.PSNotImplementedException", NotImplementedType)

	ArgumentType           = value.ArgumentExceptionType
	ArgumentNullType       = value.ArgumentNullType
	ArgumentOutOfRangeType = value.ArgumentOutOfRangeType
	InvalidOperationType   = exception("System.InvalidOperationException", SystemExceptionType)
	NotSupportedType       = exception("System.NotSupportedException", SystemExceptionType)
	NotImplementedType     = exception("System.NotImplementedException", SystemExceptionType)
	InvalidCastType        = value.InvalidCastExceptionType
	FormatType             = value.FormatExceptionType
	OverflowType           = value.OverflowExceptionType
	ArithmeticType         = value.ArithmeticExceptionType
	DivideByZeroType       = value.DivideByZeroType
	IndexOutOfRangeType    = exception("System.IndexOutOfRangeException", SystemExceptionType)
	NullReferenceType      = exception("System.NullReferenceException", SystemExceptionType)
	KeyNotFoundType        = exception("System.Collections.Generic.KeyNotFoundException", SystemExceptionType)
	IOType                 = exception("System.IO.IOException", SystemExceptionType)
	FileNotFoundType       = exception("System.IO.FileNotFoundException", IOType)
	DirectoryNotFoundType  = exception("System.IO.DirectoryNotFoundException", IOType)
	UnauthorizedAccessType = exception("System.UnauthorizedAccessException", SystemExceptionType)
	OperationCanceledType  = exception("System.OperationCanceledException", SystemExceptionType)
	TimeoutType            = exception("System.TimeoutException", SystemExceptionType)
)

func exception(name string, base *value.Type) *value.Type { return &value.Type{Name: name, Base: base} }

// New returns a record for a new exception of type t. The message is formatted as by fmt.Sprintf when args are given.
func New(id string, cat Category, target any, t *value.Type, format string, args ...any) *Record {
	return &Record{ID: id, Category: cat, Target: target, Exception: NewException(t, format, args...)}
}

// NewException returns an exception of type t.
func NewException(t *value.Type, format string, args ...any) *value.Exception {
	if len(args) > 0 {
		format = fmt.Sprintf(format, args...)
	}
	return &value.Exception{T: t, Message: format}
}

// Runtime returns a record of the language itself: a RuntimeException in category InvalidOperation.
func Runtime(id, format string, args ...any) *Record {
	return New(id, InvalidOperation, nil, RuntimeType, format, args...)
}

// Of returns the record for any error: the record itself, one around an exception (id and reason are the exception's
// type), or one around the text of a Go error.
func Of(err error) *Record {
	var r *Record
	if errors.As(err, &r) {
		return r
	}
	var op *value.OpError
	if errors.As(err, &op) {
		return &Record{ID: op.ID, Category: CategoryOf(op.Category), Exception: op.Exception}
	}
	var e *value.Exception
	if errors.As(err, &e) {
		return &Record{ID: e.T.ShortName(), Category: NotSpecified, Exception: e}
	}
	return &Record{ID: "RuntimeException", Category: NotSpecified, Exception: NewException(RuntimeType, "%s", err.Error())}
}
