package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// invoke compiles a method call.
func (c *compiler) invoke(x *syntax.InvokeMemberExpression) eval {
	target, name, args, span, e := c.value(x.Target), c.memberName(x.Member), c.list(x.Args), c.spot(x), c.e
	return func(f *frame.Frame) (any, error) {
		obj, err := target(f)
		if err != nil {
			return nil, err
		}
		if value.IsNull(obj) {
			if x.NullConditional {
				return nil, nil
			}
			return nil, invalid("InvokeMethodOnNull", "You cannot call a method on a null-valued expression.").At(span)
		}
		n, err := name(f)
		if err != nil {
			return nil, err
		}
		vals, err := args(f)
		if err != nil {
			return nil, err
		}
		v, err := e.call(f, x, obj, n, vals)
		if err != nil {
			return nil, at(err, span)
		}
		return v, nil
	}
}

func (e *Engine) call(f *frame.Frame, x *syntax.InvokeMemberExpression, obj any, name string, args []any) (any, error) {
	if x.Static {
		t, err := typeValue(obj)
		if err != nil {
			return nil, err
		}
		if equalLabel(name, "new") {
			return types.New(f.Proc, t, args)
		}
		return types.CallStatic(f.Proc, t, name, args)
	}
	if b, ok := obj.(*Block); ok {
		if v, done, err := e.blockMethod(f, b, name, args); done {
			return v, err
		}
	}
	if (equalLabel(name, "foreach") || equalLabel(name, "where")) && len(args) > 0 {
		if v, done, err := e.intrinsic(f, obj, name, args); done {
			return v, err
		}
	}
	return types.Call(f.Proc, obj, name, args)
}

// list compiles arguments.
func (c *compiler) list(args []syntax.Expression) func(*frame.Frame) ([]any, error) {
	evals := make([]eval, len(args))
	for i, a := range args {
		evals[i] = c.value(a)
	}
	return func(f *frame.Frame) ([]any, error) {
		if len(evals) == 0 {
			return nil, nil
		}
		out := make([]any, len(evals))
		for i, ev := range evals {
			v, err := ev(f)
			if err != nil {
				return nil, err
			}
			if v == value.Nothing {
				v = nil
			}
			out[i] = v
		}
		return out, nil
	}
}

// intrinsic runs the methods ForEach and Where that every value has.
func (e *Engine) intrinsic(f *frame.Frame, obj any, name string, args []any) (any, bool, error) {
	block, isBlock := value.Base(args[0]).(pipeline.Block)
	if equalLabel(name, "where") {
		if !isBlock {
			return nil, false, nil
		}
		v, err := e.whereMethod(f, obj, block, args[1:])
		return v, true, err
	}
	if !isBlock {
		return nil, false, nil
	}
	var out pipeline.Collect
	err := e.forEachMethod(f, obj, block, args[1:], &out)
	return types.Collected(out.Items), true, err
}

func (e *Engine) forEachMethod(_ *frame.Frame, obj any, block pipeline.Block, args []any, out *pipeline.Collect) error {
	return pipeline.Unroll(obj, pipeline.SinkFunc(func(x any) error {
		return e.withItem(block, x, args, out)
	}))
}
