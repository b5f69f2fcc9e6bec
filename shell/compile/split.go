package compile

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// unarySplit splits at blanks.
func (c *compiler) unarySplit(x *syntax.UnaryExpression) eval {
	v := c.value(x.Child)
	return func(f *frame.Frame) (any, error) {
		a, err := v(f)
		if err != nil {
			return nil, err
		}
		var out []any
		eachText(a, func(s string) {
			for _, w := range strings.Fields(s) {
				out = append(out, w)
			}
		})
		return texts(out), nil
	}
}

func eachText(a any, yield func(s string)) {
	if !enumerable(a) {
		yield(value.ToString(a))
		return
	}
	pipeline.Unroll(a, pipeline.SinkFunc(func(e any) error {
		yield(value.ToString(e))
		return nil
	}))
}

func texts(items []any) *value.Array { return &value.Array{Items: items, Elem: value.StringType} }

// split compiles the binary -split.
func (c *compiler) split(x *syntax.BinaryExpression) eval {
	ignore := x.Operator == syntax.Isplit
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
		v, err := e.splitBy(f, a, operands(b), ignore)
		if err != nil {
			return nil, at(err, span)
		}
		return v, nil
	}
}

func (e *Engine) splitBy(f *frame.Frame, a any, args []any, ignore bool) (any, error) {
	limit, err := splitLimit(args)
	if err != nil {
		return nil, err
	}
	var out []any
	if len(args) == 0 {
		return texts(nil), nil
	}
	if b, ok := value.Base(args[0]).(pipeline.Block); ok {
		call, err := b.Call(e.Proc(f))
		if err != nil {
			return nil, err
		}
		defer call.Done()
		eachText(a, func(s string) {
			if err == nil {
				out, err = splitWhere(call, s, limit, out)
			}
		})
		return texts(out), err
	}
	re, err := splitPattern(args, ignore)
	if err != nil {
		return nil, err
	}
	eachText(a, func(s string) { out = append(out, types.SplitText(re, s, limit)...) })
	return texts(out), nil
}

func splitLimit(args []any) (int, error) {
	if len(args) < 2 {
		return 0, nil
	}
	n, err := value.ToInt32(args[1])
	return int(n), err
}

// splitPattern makes the pattern of a -split with its options.
func splitPattern(args []any, ignore bool) (*types.Regexp, error) {
	pattern := args[0]
	if len(args) < 3 {
		return types.PatternOf(pattern, ignore)
	}
	options, err := splitOptions(args[2])
	if err != nil {
		return nil, err
	}
	return types.SplitPattern(value.ToString(pattern), options, ignore)
}

// The bits of SplitOptions that matter to which of them go together.
const (
	simpleMatch = 1 << 0
	multiline   = 1 << 4
	singleline  = 1 << 5
	ignoreCase  = 1 << 6
)

// splitOptions reads the options: SimpleMatch goes with IgnoreCase alone, Multiline not with Singleline.
func splitOptions(v any) (int, error) {
	v, err := types.Convert(nil, v, types.Find("System.Management.Automation.SplitOptions"))
	if err != nil {
		r := *record(err)
		r.ID = "RuntimeException"
		return 0, &r
	}
	e, _ := v.(value.Enum)
	n := int(e.N)
	if n&simpleMatch != 0 && n&^(simpleMatch|ignoreCase) != 0 || n&multiline != 0 && n&singleline != 0 {
		return 0, errs.Runtime("InvalidSplitOptionCombination", "The combination of options with the -split operator is not valid.")
	}
	return n, nil
}

// splitWhere splits at the characters for which a block is true.
func splitWhere(call pipeline.BlockCall, s string, limit int, out []any) ([]any, error) {
	if limit < 0 {
		return out, errs.Runtime("InvalidSplitOptionCombination", "A negative limit cannot be used with a script block.")
	}
	from, made := 0, 1
	for i, r := range s {
		if limit > 0 && made >= limit {
			break
		}
		ok, err := call.True(string(r))
		if err != nil {
			return out, err
		}
		if ok {
			out = append(out, s[from:i])
			from, made = i+len(string(r)), made+1
		}
	}
	return append(out, s[from:]), nil
}
