package session

import (
	"strconv"

	"csshell/cmdlets"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/frame"
)

// scopeNamed finds the scope that a cmdlet's -Scope names; empty is the caller's.
func (s *Session) scopeNamed(scope string) (*frame.Frame, error) {
	switch value.Fold(scope) {
	case "", "local", "private", "0":
		return s.Current, nil
	case "global":
		return s.Global, nil
	case "script":
		return s.Current.Script(), nil
	}
	n, err := strconv.Atoi(scope)
	if err != nil {
		return nil, errs.New("Argument", errs.InvalidArgument, scope, errs.PSArgumentType,
			"Cannot process argument because the value of parameter \"Scope\" is not valid. Valid values are \"Global\", \"Local\", or \"Script\", or a number relative to the current scope "+
				"(0 through the number of scopes where 0 is the current scope and 1 is its parent). Change the value of the \"Scope\" parameter and run the operation again.")
	}
	f := s.Current.Up(n)
	if f == nil || n < 0 {
		return nil, errs.New("ArgumentOutOfRange", errs.InvalidArgument, scope, errs.PSArgumentOutOfRangeType,
			"The scope number '%s' exceeds the number of active scopes. (Parameter 'Scope')\nActual value was %s.", scope, scope)
	}
	return f, nil
}

func (s *Session) show(f *frame.Frame, v *frame.Var) *cmdlets.Variable {
	return &cmdlets.Variable{Name: v.Name, Description: v.Description, Value: v.Value(), Options: int64(v.Options), Object: v,
		Write: func(x any) error { return v.Set(x) }}
}

// FindVariable returns the variable of that name, nil when there is none.
func (s *Session) FindVariable(name, scope string) (*cmdlets.Variable, error) {
	f, err := s.scopeNamed(scope)
	if err != nil {
		return nil, err
	}
	folded := value.Fold(name)
	var v *frame.Var
	if scope == "" {
		v = f.FindVariable(folded)
	} else {
		v = f.Variable(folded)
	}
	if v == nil {
		if x, ok := s.callVariable(f, folded); ok {
			return &cmdlets.Variable{Name: name, Value: x}, nil
		}
		return nil, nil
	}
	return s.show(f, v), nil
}

// callVariable finds $_ and the like, which live beside the variables.
func (s *Session) callVariable(f *frame.Frame, folded string) (any, bool) {
	if folded == "_" || folded == "psitem" {
		for g := f; g != nil; g = g.Parent {
			if g.HasUnder {
				return g.Under, true
			}
		}
		return nil, false
	}
	return s.Engine.CallVariable(f, folded)
}

// ListVariables returns all variables visible in the scope.
func (s *Session) ListVariables(scope string) ([]*cmdlets.Variable, error) {
	f, err := s.scopeNamed(scope)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	var out []*cmdlets.Variable
	for g := f; g != nil; g = g.Parent {
		g.Each(func(v *frame.Var) {
			n := value.Fold(v.Name)
			if seen[n] || g != f && v.Options&frame.Private != 0 {
				return
			}
			seen[n] = true
			out = append(out, s.show(g, v))
		})
		if scope != "" {
			break
		}
	}
	return out, nil
}

// PutVariable makes or changes a variable.
func (s *Session) PutVariable(v *cmdlets.Variable, scope string, fresh, force bool) (*cmdlets.Variable, error) {
	f, err := s.scopeNamed(scope)
	if err != nil {
		return nil, err
	}
	folded := value.Fold(v.Name)
	old := f.Variable(folded)
	if old != nil {
		if err := s.mayPut(old, fresh, force); err != nil {
			return nil, err
		}
	}
	if handled, err := s.Engine.Watch(f, folded, v.Value); handled || err != nil {
		return v, err
	}
	if old == nil {
		old = frame.NewVar(v.Name, v.Value)
		f.Define(old)
	} else if err := old.Force(v.Value); err != nil {
		return nil, err
	}
	old.Options, old.Description = frame.Options(v.Options), v.Description
	if value.Fold(scope) == "private" {
		old.Options |= frame.Private
	}
	f.Escaped = true
	return s.show(f, old), nil
}

func (s *Session) mayPut(old *frame.Var, fresh, force bool) error {
	constant, ro := old.Options&frame.Constant != 0, old.Options&frame.ReadOnly != 0
	switch {
	case constant || ro && !force:
		r := frame.NotWritable(old.Name)
		return r
	case fresh && !force:
		return errs.New("VariableAlreadyExists", errs.ResourceExists, old.Name, errs.SessionStateType, "A variable with name '%s' already exists.", old.Name)
	}
	return nil
}

// RemoveVariable removes a variable; force removes a read-only one.
func (s *Session) RemoveVariable(name, scope string, force bool) error {
	f, err := s.scopeNamed(scope)
	if err != nil {
		return err
	}
	folded := value.Fold(name)
	if scope == "" {
		for g := f; g != nil; g = g.Parent {
			if g.Variable(folded) != nil {
				f = g
				break
			}
		}
	}
	v := f.Variable(folded)
	if v == nil {
		return errs.New("VariableNotFound", errs.ObjectNotFound, name, errs.ItemNotFoundType, "Cannot find a variable with the name '%s'.", name)
	}
	if v.Options&frame.Constant != 0 || v.Options&frame.ReadOnly != 0 && !force {
		return errs.New("VariableNotRemovable", errs.WriteError, v.Name, errs.UnauthorizedSessionType,
			"Cannot remove variable %s because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.", v.Name)
	}
	f.Remove(folded)
	return nil
}
