package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

func (c *compiler) returnStatement(s *syntax.ReturnStatement) run {
	if s.Value == nil {
		return func(*frame.Frame) (flow, error) { return returned, nil }
	}
	v := c.statement(s.Value)
	if c.member != nil {
		return c.returnResult(s)
	}
	return func(f *frame.Frame) (flow, error) {
		if fl, err := v(f); err != nil || fl != next {
			return fl, err
		}
		return returned, nil
	}
}

// returnResult is return in a method, where it alone gives the result; in a block inside it writes as everywhere.
func (c *compiler) returnResult(s *syntax.ReturnStatement) run {
	v, write := c.statementValue(s.Value), c.statement(s.Value)
	return func(f *frame.Frame) (flow, error) {
		if !f.Method {
			if fl, err := write(f); err != nil || fl != next {
				return fl, err
			}
			return returned, nil
		}
		x, err := v(f)
		f.Result, f.HasResult = x, true
		return returned, err
	}
}

func (c *compiler) exitStatement(s *syntax.ExitStatement) run {
	if s.Value == nil {
		return func(*frame.Frame) (flow, error) { return next, &Exit{} }
	}
	v := c.statementValue(s.Value)
	return func(f *frame.Frame) (flow, error) {
		x, err := v(f)
		if err != nil {
			return next, err
		}
		n, err := value.ToInt32(x)
		if err != nil {
			n = 0
		}
		return next, &Exit{n}
	}
}

func (c *compiler) jumpStatement(kind flow, label syntax.Expression) run {
	if label == nil {
		return func(*frame.Frame) (flow, error) { return kind, nil }
	}
	v := c.value(label)
	return func(f *frame.Frame) (flow, error) {
		x, err := v(f)
		if err != nil {
			return next, err
		}
		f.Label = value.ToString(x)
		return kind, nil
	}
}

func (c *compiler) throwStatement(s *syntax.ThrowStatement) run {
	span := s.Span()
	if s.Value == nil {
		return func(f *frame.Frame) (flow, error) {
			if r := c.e.caught(f); r != nil {
				r.Thrown = true
				return next, r
			}
			return next, thrown("ScriptHalted", nil).At(span)
		}
	}
	v := c.statementValue(s.Value)
	return func(f *frame.Frame) (flow, error) {
		x, err := v(f)
		if err != nil {
			return next, err
		}
		return c.e.raise(f, Throw(x).At(span))
	}
}

// raise throws, except where errors are kept silent and nothing would catch it: PowerShell then goes on behind the throw.
func (e *Engine) raise(f *frame.Frame, r *errs.Record) (flow, error) {
	if quiet := f.Prefs.Error == pipeline.SilentlyContinue || f.Prefs.Error == pipeline.Ignore; !quiet || e.trying > 0 {
		return next, r
	}
	e.OK = false
	e.trace(r)
	e.log(r)
	return next, nil
}

// Throw makes the record that `throw x` raises: a record as it is, a new one around an exception, and for anything else
// a RuntimeException with its text.
func Throw(x any) *errs.Record {
	switch b := value.Base(x).(type) {
	case *errs.Record:
		b.Thrown = true
		return b
	case *value.Exception:
		if inner, ok := b.Record.(*errs.Record); ok && inner.Exception == b {
			inner.Thrown = true
			return inner
		}
		return &errs.Record{ID: b.Message, Category: errs.OperationStopped, Exception: b, Thrown: true}
	}
	if value.IsNull(x) {
		return thrown("ScriptHalted", x)
	}
	text := value.ToString(x)
	return thrown(text, x)
}

func thrown(text string, x any) *errs.Record {
	r := errs.New(text, errs.OperationStopped, x, errs.RuntimeType, "%s", text)
	r.Thrown, r.Wrapped = true, x
	r.Exception.Record = r
	return r
}

// caught is the record that the nearest catch block handles: $_ there.
func (e *Engine) caught(f *frame.Frame) *errs.Record {
	if r, ok := value.Base(e.under(f)).(*errs.Record); ok {
		return r
	}
	return nil
}
