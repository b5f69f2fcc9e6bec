package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

func blockType() *value.Type { return value.ScriptBlockType }

// blockMethod runs the methods of a script block.
func (e *Engine) blockMethod(f *frame.Frame, b *Block, name string, args []any) (any, bool, error) {
	p := e.Proc(f)
	var out pipeline.Collect
	switch value.Fold(name) {
	case "invoke":
		err := b.Invoke(p, args, nil, &out)
		return collection(out.Items), true, types.InvocationError(err, "Invoke", len(args))
	case "invokereturnasis":
		err := b.Invoke(p, args, nil, &out)
		return out.Result(), true, types.InvocationError(err, "InvokeReturnAsIs", len(args))
	case "getnewclosure":
		return b.Closure(f), true, nil
	case "tostring":
		return b.Text(), true, nil
	case "invokewithcontext":
		v, err := b.withContext(p, args)
		return v, true, err
	case "checkrestrictedlanguage":
		return value.Nothing, true, nil
	}
	return nil, false, nil
}

// collection is the Collection[PSObject] that Invoke returns.
func collection(items []any) any { return value.NewArray(items...) }

// withContext is InvokeWithContext(functions, variables, args).
func (b *Block) withContext(p *pipeline.Proc, args []any) (any, error) {
	var vars, rest []any
	if len(args) > 1 {
		vars = listOf(args[1])
	}
	if len(args) > 2 {
		rest = listOf(args[2])
	}
	var out pipeline.Collect
	err := b.invoke(p, func(in *invocation) {
		if len(args) > 0 {
			if h, ok := value.Base(args[0]).(value.Dictionary); ok {
				h.EachEntry(func(k, v any) bool {
					if blk, ok := v.(*Block); ok {
						b.e.Define(in.f, b.e.NewFunction(value.ToString(k), blk.Body, blk.Home))
					}
					return true
				})
			}
		}
		for _, v := range vars {
			if pv, ok := value.Base(v).(*frame.Var); ok {
				if n := value.Fold(pv.Name); n == "_" {
					in.f.Under, in.f.HasUnder = pv.Value(), true
				} else {
					in.f.Define(pv)
				}
			}
		}
	}, rest, nil, &out)
	return collection(out.Items), err
}

// Closure is GetNewClosure: the block in a module scope of its own that holds copies of the caller's variables.
func (b *Block) Closure(f *frame.Frame) *Block {
	home := &frame.Frame{Layout: frame.NewLayout(), Parent: b.e.Global, Kind: frame.ModuleScope, Proc: f.Proc, Prefs: f.Prefs, Out: f.Out, Escaped: true}
	f.Each(func(v *frame.Var) {
		if v.Options == 0 && v.Get == nil {
			home.Define(frame.NewVar(v.Name, v.Value()))
		}
	})
	return &Block{Body: b.Body, Definer: home, Home: home, e: b.e, lit: b.lit}
}

// AST returns the tree of the block.
func (b *Block) AST() *syntax.ScriptBlock { return b.Body.AST }
