package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// relation is a comparison operator: what it asks, and whether it ignores case.
type relation struct {
	// ask answers for one left value.
	ask func(a, b any, ignoreCase bool) (bool, error)
	// whole answers for two integers.
	whole      func(a, b int64) bool
	ignoreCase bool
}

var relations = makeRelations()

func makeRelations() map[syntax.TokenKind]relation {
	m := map[syntax.TokenKind]relation{}
	put := func(i, c syntax.TokenKind, ask func(a, b any, ic bool) (bool, error), whole func(a, b int64) bool) {
		m[i] = relation{ask, whole, true}
		m[c] = relation{ask, whole, false}
	}
	put(syntax.Ieq, syntax.Ceq, equal, func(a, b int64) bool { return a == b })
	put(syntax.Ine, syntax.Cne, func(a, b any, ic bool) (bool, error) {
		ok, err := equal(a, b, ic)
		return !ok, err
	}, func(a, b int64) bool { return a != b })
	order := func(accept func(int) bool) func(a, b any, ic bool) (bool, error) {
		return func(a, b any, ic bool) (bool, error) {
			n, err := value.Compare(a, b, ic)
			return err == nil && accept(n) && !value.Unordered(a, b), err
		}
	}
	put(syntax.Ilt, syntax.Clt, order(func(n int) bool { return n < 0 }), func(a, b int64) bool { return a < b })
	put(syntax.Ile, syntax.Cle, order(func(n int) bool { return n <= 0 }), func(a, b int64) bool { return a <= b })
	put(syntax.Igt, syntax.Cgt, order(func(n int) bool { return n > 0 }), func(a, b int64) bool { return a > b })
	put(syntax.Ige, syntax.Cge, order(func(n int) bool { return n >= 0 }), func(a, b int64) bool { return a >= b })
	return m
}

func equal(a, b any, ic bool) (bool, error) { return value.Equal(a, b, ic), nil }

func isComparison(k syntax.TokenKind) bool {
	_, ok := relations[k]
	return ok
}

// comparison compiles the condition lane of a comparison, nil for other operators. A collection on the left makes it
// the question whether any element fits.
func (c *compiler) comparison(x *syntax.BinaryExpression) test {
	rel, ok := relations[x.Operator]
	if !ok {
		return nil
	}
	general := c.compareValue(x)
	slow := func(f *frame.Frame) (bool, error) {
		v, err := general(f)
		return truth(v), err
	}
	a, b := c.whole(x.Left), c.whole(x.Right)
	if a == nil || b == nil {
		return slow
	}
	if n, ok := x.Right.(*syntax.ConstantExpression); ok {
		return c.againstConstant(a, int64(n.Value.(int32)), rel.whole, slow)
	}
	return func(f *frame.Frame) (bool, error) {
		l, ok := a(f)
		r, ok2 := b(f)
		if ok && ok2 {
			return rel.whole(l, r), nil
		}
		return slow(f)
	}
}

func (c *compiler) againstConstant(a whole, n int64, holds func(a, b int64) bool, slow test) test {
	return func(f *frame.Frame) (bool, error) {
		if l, ok := a(f); ok {
			return holds(l, n), nil
		}
		return slow(f)
	}
}

// compareValue compiles a comparison as a value: a bool, or the fitting elements of a collection on the left.
func (c *compiler) compareValue(x *syntax.BinaryExpression) eval {
	rel := relations[x.Operator]
	return c.compute(x, func(a, b any) (any, error) {
		return perElement(a, func(e any) (bool, error) { return rel.ask(e, b, rel.ignoreCase) })
	})
}

// perElement asks for a value, or filters a collection.
func perElement(a any, ask func(e any) (bool, error)) (any, error) {
	switch a.(type) {
	case string, int32, bool, nil, float64, int64:
		return box(ask(a))
	}
	if !enumerable(a) {
		return box(ask(a))
	}
	var kept []any
	err := pipeline.Unroll(a, pipeline.SinkFunc(func(e any) error {
		ok, err := ask(e)
		if ok {
			kept = append(kept, e)
		}
		return err
	}))
	if err != nil {
		return nil, err
	}
	return value.NewArray(kept...), nil
}

func box(ok bool, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return ok, nil
}

// enumerable reports whether operators look into v.
func enumerable(v any) bool {
	switch v := value.Base(v).(type) {
	case *value.Array:
		return true
	case *value.Hashtable, string:
		return false
	case value.Enumerable:
		_ = v
		return true
	}
	return false
}
