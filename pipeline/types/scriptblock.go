package types

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
)

// blockFacts are what the language's script blocks tell about themselves beyond pipeline.Block.
type blockFacts interface {
	// BlockProperty returns File, Module, Ast, StartPosition, IsFilter, IsConfiguration and Attributes by folded name.
	BlockProperty(folded string) any
}

// scriptBlockDef declares ScriptBlock. The language itself answers GetNewClosure and InvokeWithContext, which need its
// scopes.
func scriptBlockDef() *Def {
	fact := func(folded string) func(In) (any, error) {
		return func(in In) (any, error) {
			if b, ok := in.Self.(blockFacts); ok {
				return b.BlockProperty(folded), nil
			}
			return nil, nil
		}
	}
	invokeAll := func(in In) (any, error) {
		out := &pipeline.Collect{}
		err := in.Self.(pipeline.Block).Invoke(in.P, in.Items(0), nil, out)
		return Collected(out.Items), err
	}
	return &Def{
		Members: []Row{
			{Text: "System.Object Ast {get;}", Do: fact("ast")},
			{Text: "System.Collections.Generic.List[System.Attribute] Attributes {get;}", Do: fact("attributes")},
			{Text: "string File {get;}", Do: fact("file")},
			{Text: "guid Id {get;}", Do: fact("id")},
			{Text: "bool IsConfiguration {get;set;}", Do: constant(false)},
			{Text: "bool IsFilter {get;set;}", Do: fact("isfilter")},
			{Text: "psmoduleinfo Module {get;}", Do: fact("module")},
			{Text: "System.Object StartPosition {get;}", Do: fact("startposition")},
			{Text: "bool DebuggerHidden {get;set;}", Do: constant(false)},
			{Text: "System.Collections.ObjectModel.Collection[psobject] Invoke(params System.Object[] args)", Do: invokeAll},
			{Text: "System.Object InvokeReturnAsIs(params System.Object[] args)", Do: func(in In) (any, error) {
				return invoke(in.P, in.Self.(pipeline.Block), in.Items(0)...)
			}},
			{Text: "void CheckRestrictedLanguage(System.Collections.Generic.IEnumerable[string] allowedCommands, System.Collections.Generic.IEnumerable[string] allowedVariables, bool allowEnvironmentVariables)", Do: void(func(In) {})},
			{Text: "scriptblock GetNewClosure()", Do: func(in In) (any, error) { return in.Self, nil }},
			{Text: "string ToString()", Do: func(in In) (any, error) { return in.Self.(pipeline.Block).Text(), nil }},
		},
		Static: []Row{
			{Text: "scriptblock Create(string script)", Do: func(in In) (any, error) {
				if in.P == nil || in.P.Session == nil {
					return nil, errs.NewException(errs.PSInvalidOperationType, "There is no Runspace available to run scripts in this thread.")
				}
				b, err := in.P.Session.Compile(in.Str(0))
				if err != nil {
					return nil, err
				}
				return b, nil
			}},
		},
	}
}
