package frame

import (
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// varDef declares the members of PSVariable.
func varDef() *types.Def {
	of := func(in types.In) *Var { return in.Self.(*Var) }
	return &types.Def{
		New: []types.Row{
			{Text: "psvariable new(string name)", Do: newVariable},
			{Text: "psvariable new(string name, System.Object value)", Do: newVariable},
			{Text: "psvariable new(string name, System.Object value, System.Management.Automation.ScopedItemOptions options)", Do: newVariable},
		},
		Members: []types.Row{
			{Text: "string Name {get;}", Do: func(in types.In) (any, error) { return of(in).Name, nil }},
			{Text: "string Description {get;set;}", Do: func(in types.In) (any, error) { return of(in).Description, nil },
				Set: func(in types.In) error { of(in).Description = in.Str(0); return nil }},
			{Text: "System.Object Value {get;set;}", Do: func(in types.In) (any, error) { return of(in).Value(), nil },
				Set: func(in types.In) error { return of(in).Set(in.Arg(0)) }},
			{Text: "System.Management.Automation.SessionStateEntryVisibility Visibility {get;set;}",
				Do: func(types.In) (any, error) {
					return types.EnumValue("System.Management.Automation.SessionStateEntryVisibility", 0), nil
				},
				Set: func(types.In) error { return nil }},
			{Text: "psmoduleinfo Module {get;}", Do: func(types.In) (any, error) { return nil, nil }},
			{Text: "string ModuleName {get;}", Do: func(types.In) (any, error) { return "", nil }},
			{Text: "System.Management.Automation.ScopedItemOptions Options {get;set;}",
				Do: func(in types.In) (any, error) {
					return types.EnumValue("System.Management.Automation.ScopedItemOptions", int64(of(in).Options)), nil
				},
				Set: func(in types.In) error { of(in).Options = Options(in.Enum(0)); return nil }},
			{Text: "System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}", Do: func(types.In) (any, error) { return value.NewArray(), nil }},
			{Text: "bool IsValidValue(System.Object value)", Do: func(in types.In) (any, error) {
				v := of(in)
				if v.Convert == nil {
					return true, nil
				}
				_, err := v.Convert(in.Arg(0))
				return err == nil, nil
			}},
		},
	}
}

func newVariable(in types.In) (any, error) {
	v := NewVar(in.Str(0), in.Arg(1))
	v.Options = Options(in.Enum(2))
	return v, nil
}
