package drive

import (
	"sort"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// variableStore is variable:, the variables that the running command's caller sees.
type variableStore struct{}

var variableShape = value.ShapeOf([]string{"System.Management.Automation.PSVariable", "System.Object"}, "Name", "Description", "Value", "Visibility", "Module", "ModuleName", "Options", "Attributes")

func variableEntry(v *cmdlets.Variable) Entry {
	if v.Object != nil {
		return Entry{Name: v.Name, Content: v.Value, Object: v.Object}
	}
	return Entry{Name: v.Name, Content: v.Value, Object: &value.Object{Shape: variableShape,
		Slots: []any{v.Name, v.Description, v.Value, "Public", nil, v.Module, v.Options, value.NewArray(v.Attributes...)}}}
}

func variables(p *pipeline.Proc) cmdlets.Variables {
	var v cmdlets.Variables
	p.Session.Service(&v)
	return v
}

// Items lists the variables.
func (variableStore) Items(p *pipeline.Proc) ([]Entry, error) {
	list, err := variables(p).ListVariables("")
	if err != nil {
		return nil, err
	}
	out := make([]Entry, len(list))
	for i, v := range list {
		out[i] = variableEntry(v)
	}
	sort.Slice(out, func(i, j int) bool { return value.CompareStrings(out[i].Name, out[j].Name, true) < 0 })
	return out, nil
}

// Find returns a variable.
func (variableStore) Find(p *pipeline.Proc, name string) (Entry, bool, error) {
	v, err := variables(p).FindVariable(name, "")
	if err != nil || v == nil {
		return Entry{}, false, err
	}
	return variableEntry(v), true, nil
}

// Put makes or changes a variable.
func (variableStore) Put(p *pipeline.Proc, name string, v any, force bool) error {
	_, err := variables(p).PutVariable(&cmdlets.Variable{Name: name, Value: v}, "", false, force)
	return err
}

// Remove removes a variable.
func (variableStore) Remove(p *pipeline.Proc, name string, force bool) error {
	return variables(p).RemoveVariable(name, "", force)
}

// Cases is false.
func (variableStore) Cases() bool { return false }

// aliasStore is alias:.
type aliasStore struct{}

func aliases(p *pipeline.Proc) cmdlets.Aliases {
	var a cmdlets.Aliases
	p.Session.Service(&a)
	return a
}

// Items lists the aliases.
func (aliasStore) Items(p *pipeline.Proc) ([]Entry, error) {
	a := aliases(p)
	list, err := a.ListAliases("")
	if err != nil {
		return nil, err
	}
	out := make([]Entry, len(list))
	for i, x := range list {
		out[i] = Entry{Name: x.Name, Content: x.Definition, Object: a.AliasObject(x)}
	}
	return out, nil
}

// Find returns an alias.
func (s aliasStore) Find(p *pipeline.Proc, name string) (Entry, bool, error) {
	return findIn(s, p, name)
}

// Put makes or changes an alias.
func (aliasStore) Put(p *pipeline.Proc, name string, v any, force bool) error {
	return aliases(p).PutAlias(cmdlets.AliasInfo{Name: name, Definition: value.ToString(v)}, "", false, force)
}

// Remove removes an alias.
func (aliasStore) Remove(p *pipeline.Proc, name string, force bool) error {
	return aliases(p).RemoveAlias(name, "", force)
}

// Cases is false.
func (aliasStore) Cases() bool { return false }

// findIn looks an item up in the list of a store.
func findIn(s Flat, p *pipeline.Proc, name string) (Entry, bool, error) {
	items, err := s.Items(p)
	for _, e := range items {
		if strings.EqualFold(e.Name, name) {
			return e, true, nil
		}
	}
	return Entry{}, false, err
}
