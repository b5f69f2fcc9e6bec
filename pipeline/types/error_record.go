package types

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// CategoryInfo is ErrorRecord.CategoryInfo.
type CategoryInfo struct{ R *errs.Record }

var categoryInfoType = &value.Type{Name: "System.Management.Automation.ErrorCategoryInfo"}

// Type is ErrorCategoryInfo.
func (*CategoryInfo) Type() *value.Type { return categoryInfoType }

// Text is "Category: (target:type) [activity], reason".
func (c *CategoryInfo) Text() string { return errs.CategoryText(c.R) }

func categoryInfoDef() *Def {
	of := func(in In) *errs.Record { return in.Self.(*CategoryInfo).R }
	text := func(name string, get func(*errs.Record) string, set func(*errs.Record, string)) Row {
		return Row{Text: "string " + name + " {get;set;}", Do: func(in In) (any, error) { return get(of(in)), nil },
			Set: func(in In) error { set(of(in), in.Str(0)); return nil }}
	}
	return &Def{Members: []Row{
		{Text: "System.Management.Automation.ErrorCategory Category {get;}", Do: func(in In) (any, error) {
			return EnumValue("System.Management.Automation.ErrorCategory", int64(of(in).Category)), nil
		}},
		text("Activity", errs.Activity, func(r *errs.Record, s string) { r.Activity = s }),
		text("Reason", errs.Reason, func(r *errs.Record, s string) { r.Reason = s }),
		text("TargetName", errs.TargetName, func(r *errs.Record, s string) { r.TargetName = s }),
		text("TargetType", errs.TargetType, func(r *errs.Record, s string) { r.TargetType = s }),
		{Text: "string GetMessage()", Do: func(in In) (any, error) { return errs.CategoryText(of(in)), nil }},
	}}
}

// InvocationSource makes the InvocationInfo object of a call; the language provides it.
type InvocationSource interface {
	InvocationInfo(i *errs.Invocation) any
}

func recordDef() *Def {
	of := func(in In) *errs.Record { return in.Self.(*errs.Record) }
	return &Def{
		New: []Row{{Text: "void new(System.Exception exception, string errorId, System.Management.Automation.ErrorCategory errorCategory, System.Object targetObject)", Do: func(in In) (any, error) {
			e, _ := in.Arg(0).(*value.Exception)
			if e == nil {
				return nil, argumentNull("exception")
			}
			return &errs.Record{Exception: e, ID: in.Str(1), Category: errs.Category(in.Enum(2)), Target: in.Arg(3)}, nil
		}}},
		Members: []Row{
			{Text: "System.Exception Exception {get;}", Do: func(in In) (any, error) { return of(in).Exception, nil }},
			{Text: "System.Object TargetObject {get;}", Do: func(in In) (any, error) { return of(in).Target, nil }},
			{Text: "System.Management.Automation.ErrorCategoryInfo CategoryInfo {get;}", Do: func(in In) (any, error) { return &CategoryInfo{of(in)}, nil }},
			{Text: "string FullyQualifiedErrorId {get;}", Do: func(in In) (any, error) { return of(in).FullID(), nil }},
			{Text: "System.Management.Automation.ErrorDetails ErrorDetails {get;set;}", Do: func(in In) (any, error) { return details(of(in)), nil }, Set: func(in In) error {
				d, ok := in.Arg(0).(*errs.Details)
				if !ok {
					d = &errs.Details{Message: value.ToString(in.Arg(0))}
				}
				of(in).Details = d
				return nil
			}},
			{Text: "System.Management.Automation.InvocationInfo InvocationInfo {get;}", Do: func(in In) (any, error) {
				var s InvocationSource
				if in.P != nil && in.P.Session != nil && in.P.Session.Service(&s) {
					return s.InvocationInfo(errs.InvocationOf(of(in))), nil
				}
				return nil, nil
			}},
			{Text: "string ScriptStackTrace {get;}", Do: func(in In) (any, error) { return errs.StackTrace(of(in)), nil }},
			{Text: "System.Collections.ObjectModel.ReadOnlyCollection[int] PipelineIterationInfo {get;}", Do: func(In) (any, error) { return value.NewArray(), nil }},
			{Text: "string ToString()", Do: func(in In) (any, error) { return of(in).Error(), nil }},
		},
	}
}

func details(r *errs.Record) any {
	if r.Details == nil {
		return nil
	}
	return r.Details
}

func detailsDef() *Def {
	of := func(in In) *errs.Details { return in.Self.(*errs.Details) }
	return &Def{
		New: []Row{{Text: "void new(string message)", Do: func(in In) (any, error) { return &errs.Details{Message: in.Str(0)}, nil }}},
		Members: []Row{
			{Text: "string Message {get;}", Do: func(in In) (any, error) { return of(in).Message, nil }},
			{Text: "string RecommendedAction {get;set;}", Do: func(in In) (any, error) { return of(in).RecommendedAction, nil },
				Set: func(in In) error { of(in).RecommendedAction = in.Str(0); return nil }},
			{Text: "string ToString()", Do: func(in In) (any, error) { return of(in).Message, nil }},
		},
	}
}
