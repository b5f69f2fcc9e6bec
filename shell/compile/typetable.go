package compile

import (
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/syntax"
)

// typeTable holds the classes and enumerations that texts of a session defined, and the namespaces that `using`
// opened.
type typeTable struct {
	byName     map[string]*value.Type
	namespaces []string
	// outer is asked for what is not found here.
	outer *typeTable
}

// types returns the session's table.
func (e *Engine) types() *typeTable {
	if e.classes == nil {
		e.classes = &typeTable{byName: map[string]*value.Type{}}
	}
	return e.classes
}

// find looks a name up among the defined types, arrays of them, and in the opened namespaces.
func (t *typeTable) find(name string) *value.Type {
	folded := value.Fold(name)
	if n := len(folded); n > 2 && folded[n-2:] == "[]" {
		if elem := t.find(name[:n-2]); elem != nil {
			return value.ArrayOf(elem)
		}
		return nil
	}
	for g := t; g != nil; g = g.outer {
		if x := g.byName[folded]; x != nil {
			return x
		}
	}
	for g := t; g != nil; g = g.outer {
		for _, ns := range g.namespaces {
			if x := types.Find(ns + "." + name); x != nil {
				return x
			}
		}
	}
	return t.generic(name)
}

// generic finds List[Mine]: an open type of the library with arguments defined by the session.
func (t *typeTable) generic(name string) *value.Type {
	open := -1
	for i := range name {
		if name[i] == '[' {
			open = i
			break
		}
	}
	if open <= 0 || name[len(name)-1] != ']' {
		return nil
	}
	var args []*value.Type
	own := false
	for _, a := range splitArgs(name[open+1 : len(name)-1]) {
		x := t.find(a)
		own = own || x != nil
		if x == nil {
			x = types.Find(a)
		}
		if x == nil {
			return nil
		}
		args = append(args, x)
	}
	if !own {
		return nil
	}
	return types.Generic(name[:open], args)
}

// splitArgs splits type arguments at the commas outside of brackets.
func splitArgs(s string) []string {
	var out []string
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			depth++
		case ']':
			depth--
		case ',':
			if depth == 0 {
				out = append(out, s[from:i])
				from = i + 1
			}
		}
	}
	return append(out, s[from:])
}

func (t *typeTable) define(x *value.Type) { t.byName[value.Fold(x.Name)] = x }

// usings applies the using statements at the head of a text.
func (c *compiler) usings(sb *syntax.ScriptBlock) error {
	for _, u := range sb.Usings {
		switch u.Kind {
		case "namespace":
			c.types.namespaces = append(c.types.namespaces, u.Name.Value)
		case "module":
			if err := c.e.useModule(u); err != nil {
				return at(err, u.Span())
			}
		}
	}
	return nil
}

// useModule imports the module that `using module` names.
func (e *Engine) useModule(u *syntax.UsingStatement) error {
	if u.Name == nil {
		return nil
	}
	named := value.NewHashtable(1)
	named.Set("Name", u.Name.Value)
	return e.Session.Run(e.Proc(e.Current), "Import-Module", named, nil, nil, discard)
}

// FindType finds a type by its name as the session sees it, classes and `using namespace` included; nil for none.
func (e *Engine) FindType(name string) *value.Type {
	if e.classes == nil {
		return types.Find(name)
	}
	return e.classes.find(name)
}
