package compile

import (
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
