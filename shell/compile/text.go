package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// textOf is the text of a value inside a string: what the ToString of a class or object says, otherwise the cast's.
func (e *Engine) textOf(f *frame.Frame, v any) (string, error) {
	if o, ok := v.(*value.Object); ok && o.Class != nil {
		s, err := types.Call(f.Proc, v, "ToString", nil)
		return value.ToString(s), err
	}
	return value.ToString(v), nil
}

// operatorMethods are the static methods by which a class defines an operator.
var operatorMethods = map[syntax.TokenKind]string{
	syntax.Plus: "op_Addition", syntax.Minus: "op_Subtraction", syntax.Multiply: "op_Multiply", syntax.Divide: "op_Division",
	syntax.Rem: "op_Modulus", syntax.Band: "op_BitwiseAnd", syntax.Bor: "op_BitwiseOr", syntax.Bxor: "op_ExclusiveOr",
}

// userOperator lets a class on the left define the operator.
func (c *compiler) userOperator(k syntax.TokenKind, op func(a, b any) (any, error)) func(a, b any) (any, error) {
	name := operatorMethods[k]
	e := c.e
	return func(a, b any) (any, error) {
		if o, ok := a.(*value.Object); ok && o.Class != nil && name != "" && types.ClassOf(o.Class) != nil {
			return types.CallStatic(e.Current.Proc, o.Class, name, []any{a, b})
		}
		return op(a, b)
	}
}

// inlineTest compiles a block that stands as the condition of a switch clause.
func (c *compiler) inlineTest(b *syntax.ScriptBlockExpression) test {
	form := c.inline(b.ScriptBlock)
	if form.test != nil {
		return form.test
	}
	return func(f *frame.Frame) (bool, error) {
		if form.end == nil {
			return false, nil
		}
		var out pipeline.Collect
		if err := capture(f, form.end, &out); err != nil {
			return false, err
		}
		return truth(out.Result()), nil
	}
}
