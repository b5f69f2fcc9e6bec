package complete

import (
	"strings"

	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/syntax"
)

// inferMember tells what a property is worth: its value where reading it runs nothing, else its declared type.
func (r *request) inferMember(m *syntax.MemberExpression) *subject {
	name, ok := m.Member.(*syntax.StringConstantExpression)
	if !ok {
		return nil
	}
	if m.Static {
		t := r.typeOfExpression(m.Target)
		if t == nil {
			return nil
		}
		if v, found, err := types.GetStatic(r.p, t, name.Value); err == nil && found && v != nil {
			return known(v)
		}
		return nil
	}
	of := r.infer(m.Target)
	if of == nil {
		return nil
	}
	for _, i := range r.membersOf(of) {
		if !strings.EqualFold(i.Name, name.Value) || isMethod(i.Kind) {
			continue
		}
		if of.has && i.Kind != value.ScriptProperty {
			if v, found, err := types.Get(r.p, of.value, name.Value); err == nil && found && v != nil {
				return known(v)
			}
		}
		return typed(types.Find(i.TypeName))
	}
	if h, ok := of.value.(*value.Hashtable); ok {
		if v, found := h.Lookup(name.Value); found {
			return known(v)
		}
	}
	return nil
}

// inferCall tells the type that a method returns, read from its definition.
func (r *request) inferCall(m *syntax.InvokeMemberExpression) *subject {
	name, ok := m.Member.(*syntax.StringConstantExpression)
	if !ok {
		return nil
	}
	var list []types.MemberInfo
	if m.Static {
		t := r.typeOfExpression(m.Target)
		if t == nil {
			return nil
		}
		if strings.EqualFold(name.Value, "new") {
			return typed(t)
		}
		list = types.StaticMembers(t)
	} else if of := r.infer(m.Target); of != nil {
		list = r.membersOf(of)
	}
	for _, i := range list {
		if strings.EqualFold(i.Name, name.Value) {
			first, _, _ := strings.Cut(strings.TrimPrefix(i.Definition, "static "), " ")
			return typed(types.Find(first))
		}
	}
	return nil
}

// underscore tells what $_ is: the error in a catch, or what is piped into the command whose block the cursor stands in.
func (r *request) underscore(v *syntax.VariableExpression) *subject {
	at := int(v.Extent.Start)
	var best syntax.Node
	for _, n := range r.nodes {
		switch n.(type) {
		case *syntax.CatchClause, *syntax.Command:
			if inside(n, at) && (best == nil || n.Span().Start > best.Span().Start) && !isHead(n, at) {
				best = n
			}
		}
	}
	switch n := best.(type) {
	case *syntax.CatchClause:
		return typed(types.Find("System.Management.Automation.ErrorRecord"))
	case *syntax.Command:
		return r.input(n)
	}
	return nil
}

// isHead reports whether an offset stands before the end of a command's name: in no block of it.
func isHead(n syntax.Node, at int) bool {
	c, ok := n.(*syntax.Command)
	if !ok {
		return false
	}
	for _, e := range c.Elements[1:] {
		switch e.(type) {
		case *syntax.ScriptBlockExpression, *syntax.Hashtable:
			if inside(e, at) {
				return false
			}
		}
	}
	return true
}

// input tells what is piped into a command.
func (r *request) input(c *syntax.Command) *subject {
	for _, n := range r.nodes {
		pl, ok := n.(*syntax.Pipeline)
		if !ok {
			continue
		}
		for i, e := range pl.Elements {
			if e == syntax.CommandElement(c) {
				return r.element(r.inferPipeline(pl, i))
			}
		}
	}
	return nil
}

// enclosingClass is the class whose body an offset stands in, nil for none.
func (r *request) enclosingClass(at int) *syntax.TypeDefinition {
	for _, n := range r.nodes {
		if t, ok := n.(*syntax.TypeDefinition); ok && inside(t, at) {
			return t
		}
	}
	return nil
}
