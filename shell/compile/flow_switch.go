package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// switchCase is one clause of a switch: matches tells whether it is for the item.
type switchCase struct {
	matches func(f *frame.Frame, item any) (bool, error)
	body    run
}

func (c *compiler) switchStatement(s *syntax.SwitchStatement) run {
	cases := make([]switchCase, len(s.Clauses))
	for i, cl := range s.Clauses {
		cases[i] = switchCase{c.switchTest(s.Flags, cl.Condition), c.block(cl.Body)}
	}
	otherwise, subject := c.block(s.Default), c.statementValue(s.Condition)
	hasDefault := s.Default != nil
	each := c.switchItems(s, subject)
	label, e := s.Label, c.e
	return func(f *frame.Frame) (flow, error) {
		under, has := f.Under, f.HasUnder
		defer func() { f.Under, f.HasUnder = under, has }()
		result := next
		err := each(f, func(item any) error {
			f.Under, f.HasUnder = item, true
			fl, err := e.switchItem(f, cases, otherwise, hasDefault)
			if err == nil && fl != next {
				if fl == continueLoop && mine(f, label) {
					return nil
				}
				result = fl
				if fl == breakLoop && mine(f, label) {
					result = next
				}
				return loopDone{}
			}
			return err
		})
		if _, left := err.(loopDone); left {
			err = nil
		}
		return result, err
	}
}

// switchItem runs the clauses that fit one item, or the default.
func (e *Engine) switchItem(f *frame.Frame, cases []switchCase, otherwise run, hasDefault bool) (flow, error) {
	hit := false
	for i := range cases {
		if e.Stop.Load() {
			return next, pipeline.ErrStopped
		}
		ok, err := cases[i].matches(f, f.Under) // a clause before may have given $_ another value
		if err != nil {
			return next, err
		}
		if !ok {
			continue
		}
		hit = true
		if fl, err := settle(f, cases[i].body); err != nil || fl != next {
			return fl, err
		}
	}
	if hit || !hasDefault {
		return next, nil
	}
	return settle(f, otherwise)
}

func settle(f *frame.Frame, body run) (flow, error) {
	fl, err := body(f)
	if err != nil {
		return arrived(f, err)
	}
	return fl, nil
}

// switchItems enumerates what a switch looks at: the elements of its value, or the lines of files.
func (c *compiler) switchItems(s *syntax.SwitchStatement, subject eval) func(*frame.Frame, func(any) error) error {
	if s.Flags&syntax.SwitchFile != 0 {
		return func(f *frame.Frame, yield func(any) error) error {
			v, err := subject(f)
			if err != nil {
				return err
			}
			return at(c.e.lines(f, value.ToString(v), yield), s.Condition.Span())
		}
	}
	return func(f *frame.Frame, yield func(any) error) error {
		v, err := subject(f)
		if err != nil {
			return err
		}
		if v == nil {
			return yield(nil)
		}
		return Elements(v, yield)
	}
}

// lines feeds the lines of a file, through Get-Content so that paths mean the same.
func (e *Engine) lines(f *frame.Frame, path string, yield func(any) error) error {
	named := value.NewHashtable(2)
	named.Set("Path", path)
	named.Set("ErrorAction", "Stop")
	err := e.Session.Run(e.Proc(f), "Get-Content", named, nil, nil, pipeline.SinkFunc(yield))
	if r, ok := err.(*errs.Record); ok && r.ID == "PathNotFound" {
		r.Command = "" // the statement itself reports it
	}
	return err
}

func (c *compiler) switchTest(flags syntax.SwitchFlags, cond syntax.Expression) func(*frame.Frame, any) (bool, error) {
	if b, ok := cond.(*syntax.ScriptBlockExpression); ok {
		body := c.inlineTest(b)
		return func(f *frame.Frame, item any) (bool, error) {
			return body(f)
		}
	}
	v, span := c.value(cond), cond.Span()
	sensitive := flags&syntax.SwitchCaseSensitive != 0
	switch {
	case flags&syntax.SwitchWildcard != 0:
		return func(f *frame.Frame, item any) (bool, error) {
			x, err := v(f)
			return err == nil && value.Like(value.ToString(x), !sensitive).Match(value.ToString(item)), at(err, span)
		}
	case flags&syntax.SwitchRegex != 0:
		return func(f *frame.Frame, item any) (bool, error) {
			x, err := v(f)
			if err != nil {
				return false, err
			}
			ok, err := c.e.match(f, value.ToString(item), x, !sensitive)
			return ok, at(err, span)
		}
	}
	return func(f *frame.Frame, item any) (bool, error) {
		x, err := v(f)
		if err != nil {
			return false, err
		}
		return switchEqual(item, x, !sensitive), nil
	}
}

// switchEqual compares as switch does: the texts of both.
func switchEqual(item, x any, ignoreCase bool) bool {
	return value.Equal(value.ToString(item), value.ToString(x), ignoreCase)
}
