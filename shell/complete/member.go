package complete

import (
	"sort"
	"strings"

	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/syntax"
)

// member completes the name behind a dot or two colons.
func (r *request) member(m *syntax.MemberExpression) Result {
	from := int(m.Extent.End)
	if s, ok := m.Member.(*syntax.StringConstantExpression); ok {
		from = int(s.Extent.Start)
	}
	return r.members(m, r.text[from:r.end(isNameByte)], from)
}

// members lists the members of the target that begin with a text.
func (r *request) members(m *syntax.MemberExpression, text string, from int) Result {
	res := Result{From: from, To: r.end(isNameByte)}
	if m.Static {
		res.Matches = r.staticMatches(m.Target, text)
	} else if of := r.infer(m.Target); of != nil {
		res.Matches = r.memberMatches(of, text, true)
	}
	if len(res.Matches) == 0 {
		return r.whole()
	}
	return res
}

// memberMatches lists the members of what an expression is worth: properties first, then methods, each by name.
func (r *request) memberMatches(of *subject, text string, methods bool) []Match {
	w := pattern(text)
	var props, calls []Match
	seen := map[string]bool{}
	for _, i := range r.membersOf(of) {
		key := value.Fold(i.Name)
		if i.Hidden || i.Indexer || seen[key] || !w.Match(i.Name) || isAccessor(i.Name) {
			continue
		}
		seen[key] = true
		if isMethod(i.Kind) {
			if methods {
				calls = append(calls, Match{Text: i.Name + "(", List: i.Name, Kind: "Method", Tip: i.Definition})
			}
			continue
		}
		props = append(props, Match{Text: memberText(i.Name), List: i.Name, Kind: "Property", Tip: i.Definition})
	}
	if !of.ordered {
		byName(props)
	}
	byName(calls)
	props = append(props, of.keys(w, seen)...)
	if of.hash {
		byName(props)
	}
	return append(props, calls...)
}

func byName(list []Match) {
	sort.SliceStable(list, func(i, j int) bool { return value.CompareStrings(list[i].List, list[j].List, true) < 0 })
}

// memberText is a member's name as it stands behind a dot: in quotes when it is no plain name.
func memberText(name string) string {
	for i := 0; i < len(name); i++ {
		if !isNameByte(name[i]) {
			return "'" + strings.ReplaceAll(name, "'", "''") + "'"
		}
	}
	return name
}

func isMethod(k value.MemberKind) bool {
	return k == value.PlainMethod || k == value.ScriptMethod || k == value.CodeMethod
}

// isAccessor reports whether a method only stands behind a property, an event or an operator.
func isAccessor(name string) bool {
	for _, p := range [...]string{"get_", "set_", "add_", "remove_", "op_"} {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return false
}

func (r *request) membersOf(of *subject) []types.MemberInfo {
	switch {
	case of.class != nil:
		return classMembers(of.class)
	case of.has:
		list := types.Members(r.p, of.value)
		if a, ok := value.Base(of.value).(*value.Array); ok && len(a.Items) > 0 {
			list = append(list, types.Members(r.p, a.Items[0])...)
		}
		return list
	case of.typ != nil:
		return types.TypeMembers(r.p, of.typ)
	}
	return nil
}

// classMembers are the members of a class that stands in the text.
func classMembers(t *syntax.TypeDefinition) []types.MemberInfo {
	var out []types.MemberInfo
	for _, m := range t.Members {
		switch m := m.(type) {
		case *syntax.PropertyMember:
			if m.Flags&syntax.StaticMember == 0 {
				out = append(out, types.MemberInfo{Name: m.Name, Kind: value.PlainProperty, Definition: m.Name})
			}
		case *syntax.FunctionMember:
			if m.Flags&syntax.StaticMember == 0 && !m.Constructor {
				out = append(out, types.MemberInfo{Name: m.Name, Kind: value.PlainMethod, Definition: m.Name + "()"})
			}
		}
	}
	return out
}

// staticMatches lists the static members of a type.
func (r *request) staticMatches(target syntax.Expression, text string) []Match {
	t := r.typeOfExpression(target)
	if t == nil {
		return nil
	}
	w := pattern(text)
	var props, calls []Match
	seen := map[string]bool{}
	for _, i := range types.StaticMembers(t) {
		key := value.Fold(i.Name)
		if i.Hidden || seen[key] || !w.Match(i.Name) || isAccessor(i.Name) {
			continue
		}
		seen[key] = true
		if isMethod(i.Kind) {
			calls = append(calls, Match{Text: i.Name + "(", List: i.Name, Kind: "Method", Tip: i.Definition})
			continue
		}
		props = append(props, Match{Text: memberText(i.Name), List: i.Name, Kind: "Property", Tip: i.Definition})
	}
	byName(props)
	byName(calls)
	return append(props, calls...)
}

// typeOfExpression is the type that stands before ::, nil when it is unknown.
func (r *request) typeOfExpression(e syntax.Expression) *value.Type {
	if t, ok := e.(*syntax.TypeExpression); ok {
		return r.findType(t.TypeName)
	}
	of := r.infer(e)
	if of == nil || !of.has {
		return nil
	}
	t, _ := of.value.(*value.Type)
	return t
}

// findType finds a type by its name; classes of the session included.
func (r *request) findType(n *syntax.TypeName) *value.Type {
	if t := types.Find(n.Text); t != nil {
		return t
	}
	var finder interface {
		FindType(name string) *value.Type
	}
	if r.p.Session.Service(&finder) {
		return finder.FindType(n.Text)
	}
	return nil
}
