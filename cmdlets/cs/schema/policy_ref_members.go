package schema

import "csshell/pipeline/types"

func policyRefDef() *types.Def {
	name := func(in types.In) (any, error) { return in.Self.(*PolicyRef).Name, nil }
	return &types.Def{Members: []types.Row{
		{Text: "string FriendlyName {get;}", Do: name},
		{Text: "bool Equals(System.Object obj)", Do: func(in types.In) (any, error) { return in.Self.(*PolicyRef).EqualTo(in.Arg(0)), nil }},
		{Text: "string ToString()", Do: name},
	}}
}
