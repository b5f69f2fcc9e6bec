package compile

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// textOperator compiles -like, -match, -replace, -split, -join, -contains and -in.
func (c *compiler) textOperator(x *syntax.BinaryExpression) eval {
	switch x.Operator {
	case syntax.Ilike, syntax.Clike, syntax.Inotlike, syntax.Cnotlike:
		return c.like(x)
	case syntax.Imatch, syntax.Cmatch, syntax.Inotmatch, syntax.Cnotmatch:
		return c.matchOperator(x)
	case syntax.Ireplace, syntax.Creplace:
		return c.replace(x)
	case syntax.Isplit, syntax.Csplit:
		return c.split(x)
	case syntax.Join:
		return c.compute(x, func(a, b any) (any, error) { return join(a, value.ToString(b)), nil })
	}
	return c.membership(x)
}

func (c *compiler) membership(x *syntax.BinaryExpression) eval {
	ignore := false
	not, swap := false, false
	switch x.Operator {
	case syntax.Icontains, syntax.Inotcontains, syntax.Iin, syntax.Inotin:
		ignore = true
	}
	switch x.Operator {
	case syntax.Inotcontains, syntax.Cnotcontains, syntax.Inotin, syntax.Cnotin:
		not = true
	}
	switch x.Operator {
	case syntax.Iin, syntax.Cin, syntax.Inotin, syntax.Cnotin:
		swap = true
	}
	return c.compute(x, func(a, b any) (any, error) {
		if swap {
			a, b = b, a
		}
		return contains(a, b, ignore) != not, nil
	})
}

// contains reports whether a collection has an element equal to x.
func contains(list, x any, ignoreCase bool) bool {
	found := false
	if arr, ok := list.(*value.Array); ok {
		for _, e := range arr.Items {
			if value.Equal(e, x, ignoreCase) {
				return true
			}
		}
		return false
	}
	if !enumerable(list) {
		return value.Equal(list, x, ignoreCase)
	}
	pipeline.Unroll(list, pipeline.SinkFunc(func(e any) error {
		if value.Equal(e, x, ignoreCase) {
			found = true
			return loopDone{}
		}
		return nil
	}))
	return found
}

func (c *compiler) like(x *syntax.BinaryExpression) eval {
	ignore := x.Operator == syntax.Ilike || x.Operator == syntax.Inotlike
	not := x.Operator == syntax.Inotlike || x.Operator == syntax.Cnotlike
	var last string
	var compiled *value.Wildcard
	return c.compute(x, func(a, b any) (any, error) {
		pattern := value.ToString(b)
		if compiled == nil || last != pattern {
			last, compiled = pattern, value.Like(pattern, ignore)
		}
		if err := compiled.Err(); err != nil {
			return nil, err
		}
		return perElement(a, func(e any) (bool, error) { return compiled.Match(value.ToString(e)) != not, nil })
	})
}

// join is the text of the elements of a with sep between them.
func join(a any, sep string) string {
	if !enumerable(a) {
		return value.ToString(a)
	}
	var parts []string
	pipeline.Unroll(a, pipeline.SinkFunc(func(e any) error {
		parts = append(parts, value.ToString(e))
		return nil
	}))
	return strings.Join(parts, sep)
}

// operands are the elements of the right side of -split and -replace.
func operands(b any) []any {
	if arr, ok := value.Base(b).(*value.Array); ok {
		return arr.Items
	}
	return []any{b}
}

func (c *compiler) replace(x *syntax.BinaryExpression) eval {
	ignore, name := true, "-replace"
	if x.Operator == syntax.Creplace {
		ignore, name = false, "-creplace"
	}
	l, r, span, e := c.value(x.Left), c.value(x.Right), c.spot(x), c.e
	return func(f *frame.Frame) (any, error) {
		a, err := l(f)
		if err != nil {
			return nil, err
		}
		b, err := r(f)
		if err != nil {
			return nil, err
		}
		args := operands(b)
		if len(args) > 2 {
			return nil, errs.Runtime("BadReplaceArgument", "The %s operator allows only two elements to follow it, not %d.", name, len(args)).At(span)
		}
		v, err := e.replaceIn(f, a, args, ignore)
		return v, at(err, span)
	}
}

func (e *Engine) replaceIn(f *frame.Frame, a any, args []any, ignore bool) (any, error) {
	var pattern, by any = "", ""
	if len(args) > 0 {
		pattern = args[0]
	}
	if len(args) > 1 {
		by = args[1]
	}
	one := func(v any) (any, error) { return e.replaceOne(f, value.ToString(v), pattern, by, ignore) }
	if !enumerable(a) {
		return one(a)
	}
	var out []any
	err := pipeline.Unroll(a, pipeline.SinkFunc(func(v any) error {
		s, err := one(v)
		out = append(out, s)
		return err
	}))
	if err != nil {
		return nil, err
	}
	return value.NewArray(out...), nil
}

func (c *compiler) unaryJoin(x *syntax.UnaryExpression) eval {
	v := c.value(x.Child)
	return func(f *frame.Frame) (any, error) {
		a, err := v(f)
		if err != nil {
			return nil, err
		}
		return join(a, ""), nil
	}
}
