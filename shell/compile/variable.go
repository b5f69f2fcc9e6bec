package compile

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// variable compiles the reading of a variable.
func (c *compiler) variable(v *syntax.VariableExpression) eval {
	if i, ok := c.slot(v); ok {
		return c.slotRead(i, v)
	}
	name := value.Fold(v.Name)
	if v.Scope != "" {
		return c.scoped(v, name)
	}
	if k, ok := constants[name]; ok {
		return func(*frame.Frame) (any, error) { return k, nil }
	}
	if read := c.automatic(name); read != nil {
		return read
	}
	return c.lookup(v, name)
}

var constants = map[string]any{"true": true, "false": false, "null": nil}

func (c *compiler) slotRead(i int, v *syntax.VariableExpression) eval {
	name, e := value.Fold(v.Name), c.e
	return func(f *frame.Frame) (any, error) {
		s := &f.Slots[i]
		if s.Ref != nil {
			return s.Get(), nil
		}
		return e.outer(f, f.Parent, name, v)
	}
}

// ownRead compiles the reading of a variable for an operator that also writes it (+=, ++): it looks at the scope's own
// variable alone, which begins as $null, whatever a caller's variable of that name holds.
func (c *compiler) ownRead(i int, v *syntax.VariableExpression) eval {
	name := value.Fold(v.Name)
	special := c.automatic(name)
	return func(f *frame.Frame) (any, error) {
		if s := &f.Slots[i]; s.Ref != nil {
			return s.Get(), nil
		}
		if x, ok := f.Extra[name]; ok {
			return x.Value(), nil
		}
		if special != nil {
			return special(f)
		}
		return c.e.unset(f, v)
	}
}

// lookup compiles the reading of a variable that the body does not assign: it is searched along the callers.
func (c *compiler) lookup(v *syntax.VariableExpression, name string) eval {
	e := c.e
	return func(f *frame.Frame) (any, error) {
		if x, ok := f.Find(name); ok {
			return x, nil
		}
		return e.unset(f, v)
	}
}

func (e *Engine) outer(f, from *frame.Frame, name string, v *syntax.VariableExpression) (any, error) {
	if x, ok := f.Extra[name]; ok {
		return x.Value(), nil
	}
	if from != nil {
		if x, ok := from.FindOuter(name); ok {
			return x, nil
		}
	}
	return e.unset(f, v)
}

// unset is what a variable that does not exist is worth: $null, or an error in strict mode.
func (e *Engine) unset(f *frame.Frame, v *syntax.VariableExpression) (any, error) {
	if f.Strict == 0 {
		return nil, nil
	}
	r := errs.Runtime("VariableIsUndefined", "The variable '$%s' cannot be retrieved because it has not been set.", v.Path)
	r.Target, r.Category = v.Path, errs.InvalidOperation
	return nil, r.At(v.Span())
}

// scoped compiles $global:x, $script:x, $env:x, $function:x and the like.
func (c *compiler) scoped(v *syntax.VariableExpression, name string) eval {
	e, scope := c.e, value.Fold(v.Scope)
	if scope == "using" {
		plain := *v
		plain.Scope = ""
		return c.variable(&plain)
	}
	if find := scopeOf(scope); find != nil {
		return func(f *frame.Frame) (any, error) {
			if x, ok := find(f).Own(name); ok {
				return x, nil
			}
			if k, ok := constants[name]; ok {
				return k, nil
			}
			return e.unset(f, v)
		}
	}
	if scope == "variable" {
		plain := *v
		plain.Scope, plain.Path = "", v.Name
		return c.variable(&plain)
	}
	return func(f *frame.Frame) (any, error) {
		x, err := e.drive(f).ReadDrive(f.Proc, v.Scope, v.Name)
		if err != nil && record(err).ID == "DriveNotFound" {
			return nil, nil
		}
		return x, at(err, v.Span())
	}
}

// scopeOf returns how to find the scope that a prefix names, nil when it is no scope.
func scopeOf(scope string) func(*frame.Frame) *frame.Frame {
	switch scope {
	case "global":
		return (*frame.Frame).Global
	case "script":
		return (*frame.Frame).Script
	case "local", "private":
		return func(f *frame.Frame) *frame.Frame { return f }
	}
	return nil
}

// setter compiles the assignment of one value to a variable.
func (c *compiler) setter(v *syntax.VariableExpression) func(*frame.Frame, any) error {
	span := c.spot(v)
	if i, ok := c.slot(v); ok {
		return func(f *frame.Frame, x any) error {
			s := &f.Slots[i]
			if s.Ref == nil {
				if err := c.e.inherited(f, value.Fold(v.Name)); err != nil {
					return at(err, span)
				}
			}
			if s.Plain() {
				s.Put(x)
				return nil
			}
			return at(s.Set(x), span)
		}
	}
	set := c.setNamed(v)
	return func(f *frame.Frame, x any) error { return at(set(f, x), span) }
}

func (c *compiler) setNamed(v *syntax.VariableExpression) func(*frame.Frame, any) error {
	name, scope := value.Fold(v.Name), value.Fold(v.Scope)
	if scope == "variable" {
		scope = ""
	}
	if scope != "" && scopeOf(scope) == nil {
		return func(f *frame.Frame, x any) error { return c.e.drive(f).WriteDrive(f.Proc, v.Scope, v.Name, x) }
	}
	find := func(f *frame.Frame) *frame.Frame { return f }
	if scope != "" {
		find = scopeOf(scope)
	}
	private := scope == "private"
	return func(f *frame.Frame, x any) error {
		if handled, err := c.e.assignSpecial(f, name, x); handled {
			return err
		}
		g := find(f)
		if _, exists := g.Own(name); !exists {
			if err := c.e.inherited(g, name); err != nil {
				return err
			}
		}
		if err := g.Set(v.Name, x); err != nil {
			return err
		}
		if private {
			g.Variable(name).Options |= frame.Private
		}
		return nil
	}
}

// inherited refuses a new variable that would hide one that is constant or read-only in all scopes.
func (e *Engine) inherited(f *frame.Frame, name string) error {
	if f == e.Global {
		return nil
	}
	v, ok := e.Global.Extra[name]
	if ok && v.Options&frame.AllScope != 0 && v.Options&(frame.Constant|frame.ReadOnly) != 0 {
		return frame.NotWritable(v.Name)
	}
	return nil
}
