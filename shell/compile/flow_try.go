package compile

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// handler is a catch clause or a trap.
type handler struct {
	// types are what it takes; none means everything.
	types []func() *value.Type
	names []*syntax.TypeConstraint
	body  run
	trap  bool
}

func (h *handler) takes(r *errs.Record) bool {
	if len(h.types) == 0 {
		return true
	}
	depth, _ := h.fits(r)
	return depth >= 0
}

// fits returns how far the exception's type is from the nearest one of the handler's, -1 when none fits. A type that
// does not exist is an error only now, when an exception is there.
func (h *handler) fits(r *errs.Record) (int, error) {
	if len(h.types) == 0 {
		return 1 << 20, nil
	}
	best := -1
	for i, t := range h.types {
		want := t()
		if want == nil {
			return -1, typeNotFound(h.names[i].TypeName)
		}
		if d := distance(r.Exception, want); d >= 0 && (best < 0 || d < best) {
			best = d
		}
	}
	return best, nil
}

// distance counts the steps from the exception's type up to want. The exception that a RuntimeException carries counts
// too: a catch for DivideByZeroException takes the error of `1/0`.
func distance(x *value.Exception, want *value.Type) int {
	if want == nil {
		return -1
	}
	for e, depth := x, 0; e != nil; e, depth = e.Inner, depth+1000 {
		steps := 0
		for t := e.T; t != nil; t, steps = t.Base, steps+1 {
			if t == want {
				return depth + steps
			}
		}
		if want == value.ObjectType {
			return depth + 500
		}
	}
	return -1
}

func (c *compiler) handlerTypes(list []*syntax.TypeConstraint) []func() *value.Type {
	var out []func() *value.Type
	for _, t := range list {
		out = append(out, c.typeRef(t.TypeName))
	}
	return out
}

// traps compiles the traps of a block.
func (c *compiler) traps(list []*syntax.TrapStatement) []handler {
	var out []handler
	for _, t := range list {
		h := handler{trap: true, body: c.block(t.Body)}
		if t.TrapType != nil {
			h.names = []*syntax.TypeConstraint{t.TrapType}
			h.types = c.handlerTypes(h.names)
		}
		out = append(out, h)
	}
	return out
}

// handle runs a trap: without continue or break the error is shown and the block goes on.
func (h *handler) handle(e *Engine, f *frame.Frame, r *errs.Record) (flow, error) {
	e.OK = false
	e.trace(r)
	fl, err := e.withUnder(f, r, h.body)
	switch {
	case err != nil:
		return next, err
	case fl == continueLoop:
		e.log(r)
		return next, nil
	case fl == breakLoop:
		r.Thrown = true
		return next, r
	case fl == returned:
		return returned, nil
	}
	if e.trying > 0 {
		return next, r
	}
	return next, e.report(f, r)
}

func (c *compiler) tryStatement(s *syntax.TryStatement) run {
	body, finally := c.block(s.Body), c.block(s.Finally)
	var catches []handler
	for _, cl := range s.Catches {
		catches = append(catches, handler{types: c.handlerTypes(cl.Types), names: cl.Types, body: c.block(cl.Body)})
	}
	e := c.e
	try := func(f *frame.Frame) (flow, error) {
		if len(catches) == 0 {
			return body(f)
		}
		return e.try(f, body, catches)
	}
	if s.Finally == nil {
		return try
	}
	return func(f *frame.Frame) (flow, error) {
		fl, err := try(f)
		label := f.Label
		ffl, ferr := finally(f)
		if ferr != nil || ffl != next {
			return ffl, ferr
		}
		f.Label = label
		return fl, err
	}
}

// try runs a body whose errors go to the nearest fitting catch.
func (e *Engine) try(f *frame.Frame, body run, catches []handler) (flow, error) {
	e.trying++
	depth, calls, current, out := e.depth, len(e.calls), e.Current, f.Out
	fl, err := body(f)
	e.trying--
	r := throwable(err)
	if r == nil {
		return fl, err
	}
	e.depth, e.calls, e.Current, f.Out = depth, e.calls[:calls], current, out
	best, at := -1, -1
	for i := range catches {
		d, err := catches[i].fits(r)
		if err != nil {
			return next, err
		}
		if d >= 0 && (best < 0 || d < best) {
			best, at = d, i
		}
	}
	if at < 0 {
		return next, r
	}
	e.OK = false
	e.trace(r)
	r.Thrown = false
	e.log(r)
	return e.withUnder(f, r, catches[at].body)
}

// withUnder runs a body with $_ set to the record.
func (e *Engine) withUnder(f *frame.Frame, r *errs.Record, body run) (flow, error) {
	under, has := f.Under, f.HasUnder
	f.Under, f.HasUnder = r, true
	fl, err := body(f)
	f.Under, f.HasUnder = under, has
	return fl, err
}

// typeRef returns a function that finds a type when it is first needed, nil when there is none.
func (c *compiler) typeRef(n *syntax.TypeName) func() *value.Type {
	if t := c.types.find(n.Text); t != nil {
		return func() *value.Type { return t }
	}
	var found *value.Type
	return func() *value.Type {
		if found == nil {
			if found = c.types.find(n.Text); found == nil {
				found = types.Find(n.Text)
			}
		}
		return found
	}
}
