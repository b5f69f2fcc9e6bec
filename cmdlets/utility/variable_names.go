package utility

import (
	"sort"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// scopeOptions are the flags of ScopedItemOptions.
const (
	optionReadOnly = 1
	optionConstant = 2
	optionPrivate  = 4
	optionAllScope = 8
)

// selection says which variables or aliases a cmdlet means: names that may be patterns, and what to leave out.
type selection struct {
	include, exclude []string
	scope            string
}

func variablesOf(p *pipeline.Proc) (cmdlets.Variables, error) {
	var v cmdlets.Variables
	if !p.Session.Service(&v) {
		return nil, errs.Runtime("NotSupported", "There are no variables in this session.")
	}
	return v, nil
}

// plainScope strips a scope prefix from a name: `global:x` is x in the global scope.
func plainScope(name, scope string) (string, string) {
	if i := strings.IndexByte(name, ':'); i > 0 && scope == "" {
		switch s := value.Fold(name[:i]); s {
		case "global", "local", "script", "private":
			return name[i+1:], s
		case "variable":
			return name[i+1:], scope
		}
	}
	return name, scope
}

// find returns the variables that a name or pattern means, sorted by name. A pattern that finds nothing is no error.
func (s selection) find(vars cmdlets.Variables, name string) ([]*cmdlets.Variable, error) {
	if !value.HasWildcard(name) {
		n, scope := plainScope(name, s.scope)
		v, err := vars.FindVariable(n, scope)
		if err != nil || v == nil || !s.wanted(v.Name) {
			return nil, err
		}
		return []*cmdlets.Variable{v}, nil
	}
	list, err := vars.ListVariables(s.scope)
	if err != nil {
		return nil, err
	}
	w := value.Like(name, true)
	var out []*cmdlets.Variable
	for _, v := range list {
		if w.Match(v.Name) && s.wanted(v.Name) && !v.Hidden {
			out = append(out, v)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return value.CompareStrings(out[i].Name, out[j].Name, true) < 0 })
	return out, nil
}

// wanted applies -Include and -Exclude.
func (s selection) wanted(name string) bool {
	for _, x := range s.exclude {
		if value.Like(x, true).Match(name) {
			return false
		}
	}
	for _, x := range s.include {
		if value.Like(x, true).Match(name) {
			return true
		}
	}
	return len(s.include) == 0
}

func variableNotFound(name string) *errs.Record {
	return errs.New("VariableNotFound", errs.ObjectNotFound, name, errs.ItemNotFoundType, "Cannot find a variable with the name '%s'.", name)
}

// each calls do for the variables that the names mean; a plain name that finds none is an error.
func (s selection) each(p *pipeline.Proc, names []string, do func(vars cmdlets.Variables, v *cmdlets.Variable) error) error {
	vars, err := variablesOf(p)
	if err != nil {
		return err
	}
	for _, n := range names {
		list, err := s.find(vars, n)
		if err != nil {
			return err
		}
		if len(list) == 0 && !value.HasWildcard(n) {
			if err := p.WriteError(variableNotFound(n)); err != nil {
				return err
			}
		}
		for _, v := range list {
			if err := do(vars, v); err != nil {
				return err
			}
		}
	}
	return nil
}

// reported writes an error of one variable and goes on; others end the cmdlet.
func reported(p *pipeline.Proc, err error) error {
	if r, ok := err.(*errs.Record); ok {
		return p.WriteError(r)
	}
	return err
}
