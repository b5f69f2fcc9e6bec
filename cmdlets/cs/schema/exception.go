package schema

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/store"
)

// ManagementException is the exception of all errors that an administrator can cause.
var ManagementException = &value.Type{Name: "Microsoft.Rtc.Management.ManagementException", Base: value.ExceptionType}

// categories are the error categories of the faults; the rest are InvalidArgument.
var categories = map[store.FaultKind]errs.Category{
	store.FaultIdentity: errs.InvalidData, store.FaultMultiple: errs.InvalidData, store.FaultLineURI: errs.InvalidData,
	store.FaultSipAddress: errs.InvalidData, store.FaultNotHomed: errs.InvalidOperation, store.FaultPinLocked: errs.InvalidOperation,
	store.FaultPinNotSet: errs.InvalidOperation, store.FaultPolicyNotFound: errs.ObjectNotFound, store.FaultSiteNotFound: errs.ObjectNotFound,
	store.FaultPoolNotFound: errs.ObjectNotFound, store.FaultPolicyExists: errs.ResourceExists,
	store.FaultConfigurationNotFound: errs.ObjectNotFound, store.FaultConfigurationExists: errs.ResourceExists,
	store.FaultRoleNotFound: errs.ObjectNotFound, store.FaultUndo: errs.InvalidOperation,
}

// Record makes the error record of a fault. target replaces the fault's own target unless it is nil.
func Record(f *store.Fault, target any) *errs.Record {
	category, ok := categories[f.Kind]
	if !ok {
		category = errs.InvalidArgument
	}
	if target == nil {
		target = f.Target
	}
	return errs.New(string(f.Kind), category, target, ManagementException, "%s", f.Text)
}
