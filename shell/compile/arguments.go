package compile

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline/source"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// arguments compiles the elements behind a command's name.
func (c *compiler) arguments(elements []syntax.Node) []argument {
	var out []argument
	for _, el := range elements {
		switch x := el.(type) {
		case *syntax.CommandParameter:
			out = append(out, c.parameterArgument(x))
		case *syntax.VariableExpression:
			if x.Splatted {
				out = append(out, c.splat(x))
				continue
			}
			out = append(out, c.plainArgument(x))
		case syntax.Expression:
			out = append(out, c.plainArgument(x))
		}
	}
	return out
}

func (c *compiler) plainArgument(x syntax.Expression) argument {
	v, span, raw := c.argumentValue(x), x.Span(), rawText(x)
	return func(f *frame.Frame, to []cmdlets.Arg) ([]cmdlets.Arg, error) {
		a, err := v(f)
		if err != nil {
			return nil, err
		}
		if a == value.Nothing {
			a = nil
		}
		return append(to, cmdlets.Arg{Value: a, HasValue: true, Span: span, Raw: raw}), nil
	}
}

// argumentValue compiles the value of an argument: bare words stand for themselves.
func (c *compiler) argumentValue(x syntax.Expression) eval { return c.value(x) }

// rawText keeps how a bare number was written, because a string parameter gets it that way.
func rawText(x syntax.Expression) string {
	switch x.(type) {
	case *syntax.ConstantExpression, *syntax.UnaryExpression, *syntax.ArrayLiteral:
		return syntax.Text(x)
	case *syntax.StringConstantExpression:
		if s := x.(*syntax.StringConstantExpression); s.Kind == syntax.BareWord && (s.Value == "--" || strings.HasPrefix(s.Value, "~")) {
			return s.Value
		}
	}
	return ""
}

func (c *compiler) parameterArgument(x *syntax.CommandParameter) argument {
	span := x.Span()
	raw := syntax.Text(x)
	if raw == "--" {
		return func(_ *frame.Frame, to []cmdlets.Arg) ([]cmdlets.Arg, error) {
			return append(to, cmdlets.Arg{Value: raw, HasValue: true, Raw: raw, Span: span}), nil
		}
	}
	if x.Argument == nil {
		return func(_ *frame.Frame, to []cmdlets.Arg) ([]cmdlets.Arg, error) {
			return append(to, cmdlets.Arg{Name: x.Name, Raw: raw, Span: span, NameSpan: x.NamePlace.Extent}), nil
		}
	}
	v := c.argumentValue(x.Argument)
	named := syntax.Text(&x.NamePlace) + ":"
	at := x.Argument.Span()
	return func(f *frame.Frame, to []cmdlets.Arg) ([]cmdlets.Arg, error) {
		a, err := v(f)
		if err != nil {
			return nil, err
		}
		return append(to, cmdlets.Arg{Name: x.Name, Value: a, HasValue: true, Colon: true, Raw: named, Span: at, NameSpan: x.NamePlace.Extent}), nil
	}
}

// splat compiles @name: a table gives named arguments, a list positional ones.
func (c *compiler) splat(x *syntax.VariableExpression) argument {
	plain := *x
	plain.Splatted = false
	v, span, e := c.variable(&plain), x.Span(), c.e
	args := value.Fold(x.Name) == "args"
	return func(f *frame.Frame, to []cmdlets.Arg) ([]cmdlets.Arg, error) {
		a, err := v(f)
		if err != nil {
			return nil, err
		}
		switch s := value.Base(a).(type) {
		case value.Dictionary:
			s.EachEntry(func(k, v any) bool {
				to = append(to, cmdlets.Arg{Name: value.ToString(k), Value: v, HasValue: true, Splatted: true, Span: span})
				return true
			})
			return to, nil
		case nil:
			return to, nil
		case string:
			value.EachUnit(s, func(_ int, c value.Char) bool {
				to = append(to, cmdlets.Arg{Value: c, HasValue: true, Splatted: true, Span: span})
				return true
			})
			return to, nil
		}
		for _, item := range listOf(a) {
			to = append(to, e.splatted(item, args, span, to))
		}
		return to, nil
	}
}

// splatted is one element of a list that is splatted. Those of $args that were parameter names are names again.
func (e *Engine) splatted(item any, args bool, span source.Span, _ []cmdlets.Arg) cmdlets.Arg {
	if name, ok := cmdlets.ParameterName(item); ok && args {
		return cmdlets.Arg{Name: name, Raw: value.ToString(item), Span: span, NameSpan: span}
	}
	return cmdlets.Arg{Value: item, HasValue: true, Splatted: true, Span: span}
}

// afterDashes applies a bare `--`: the names behind it are plain words.
func afterDashes(args []cmdlets.Arg) []cmdlets.Arg {
	for i := range args {
		if args[i].Raw != "--" || args[i].Name != "" {
			continue
		}
		out := append([]cmdlets.Arg(nil), args[:i]...)
		for _, a := range args[i+1:] {
			if a.Name != "" {
				a = cmdlets.Arg{Value: a.Raw, HasValue: true, Span: a.Span}
			}
			out = append(out, a)
		}
		return out
	}
	return args
}
