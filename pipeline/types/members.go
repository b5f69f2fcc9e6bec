package types

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

// Members lists what Get-Member and completion show of a value: its own members first in order, then those of its
// type, sorted by the caller.
func Members(p *pipeline.Proc, v any) []MemberInfo {
	var out []MemberInfo
	seen := map[string]bool{}
	add := func(m MemberInfo) {
		if key := value.Fold(m.Name); !seen[key] {
			seen[key] = true
			out = append(out, m)
		}
	}
	if o, ok := v.(*value.Object); ok {
		for i, n := range o.Shape.Names() {
			add(ownInfo(o, n, o.Slots[i]))
		}
		addClassMethods(o.Class, add)
	}
	if td := typeData(p); td != nil {
		for _, m := range td.TypeMembers(TypeNames(v)) {
			add(memberInfo(m))
		}
	}
	adapted, ok := value.Base(v).(Adapted)
	if ok {
		for _, m := range adapted.AdaptedProperties() {
			add(m)
		}
	}
	t := value.TypeOf(v)
	for _, m := range tableOf(t).order {
		if i := typeInfo(m, false); !ok || i.Kind != value.PlainProperty || i.Indexer {
			add(i)
		}
	}
	return out
}

// TypeMembers lists what an object of a type has without one at hand: members from type data and those of the type.
func TypeMembers(p *pipeline.Proc, t *value.Type) []MemberInfo {
	var out []MemberInfo
	if td := typeData(p); td != nil {
		for _, m := range td.TypeMembers([]string{t.Name}) {
			out = append(out, memberInfo(m))
		}
	}
	addClassMethods(t, func(m MemberInfo) { out = append(out, m) })
	for c := ClassOf(t); c != nil; c = ClassOf(c.Type.Base) {
		for _, pr := range c.Properties {
			if !pr.Static && !pr.Hidden {
				out = append(out, MemberInfo{Name: pr.Name, Kind: value.PlainProperty, Gettable: true, Settable: true,
					Definition: typeOr(pr.Type).Literal() + " " + pr.Name + " {get;set;}"})
			}
		}
	}
	for _, m := range tableOf(t).order {
		out = append(out, typeInfo(m, false))
	}
	return out
}

// Names lists the full names of all types that are known, unsorted and with repetitions, and the accelerators by their
// own names: completion of type names.
func Names() (full []string, short map[string]string) {
	for _, t := range index().names {
		full = append(full, t.Name)
	}
	short = map[string]string{}
	for _, a := range accelerators {
		short[a.name] = a.full
		full = append(full, a.full)
	}
	for _, e := range enums {
		full = append(full, e.name)
	}
	return full, short
}

// StaticMembers lists the static members of a type.
func StaticMembers(t *value.Type) []MemberInfo {
	var out []MemberInfo
	if t.Kind == value.EnumKind && t.Enum != nil {
		for _, n := range t.Enum.Names {
			out = append(out, MemberInfo{Name: n, Kind: value.PlainProperty, Definition: "static " + t.Literal() + " " + n + " {get;}", Static: true, Gettable: true, TypeName: t.Name})
		}
	}
	for _, m := range tableOf(t).staticOrder {
		out = append(out, typeInfo(m, true))
	}
	if ctor := tableOf(t).ctor; ctor != nil && ctor.owner == t {
		out = append(out, typeInfo(ctor, true))
	}
	for c := ClassOf(t); c != nil; c = ClassOf(c.Type.Base) {
		for _, m := range c.Methods {
			if m.Static {
				out = append(out, methodInfo(m))
			}
		}
		for _, pr := range c.Properties {
			if pr.Static {
				out = append(out, MemberInfo{Name: pr.Name, Kind: value.PlainProperty, Static: true, Hidden: pr.Hidden, Gettable: true, Settable: true,
					Definition: "static " + typeOr(pr.Type).Literal() + " " + pr.Name + " {get;set;}"})
			}
		}
	}
	return out
}

// ownInfo describes a property of the object itself.
func ownInfo(o *value.Object, name string, v any) MemberInfo {
	if m, ok := v.(*value.Member); ok {
		return memberInfo(m)
	}
	if pr := classProperty(o.Class, name, false); pr != nil {
		t, access := typeOr(pr.Type), " {get;set;}"
		if pr.ReadOnly {
			access = " {get;}"
		}
		return MemberInfo{Name: pr.Name, Kind: value.PlainProperty, Definition: t.Literal() + " " + pr.Name + access, TypeName: t.Name, Hidden: pr.Hidden, Gettable: true, Settable: !pr.ReadOnly}
	}
	t := value.TypeOf(v)
	short := "object"
	full := "System.Object"
	if t != nil {
		short, full = t.Literal(), t.Name
		if t == value.PSCustomType {
			short = "System.Management.Automation.PSCustomObject"
		}
	}
	return MemberInfo{Name: name, Kind: value.NoteProperty, Definition: short + " " + name + "=" + noteText(v), TypeName: full, Gettable: true, Settable: true, Own: true}
}

// noteText is the value of a note in its definition.
func noteText(v any) string {
	if v == nil {
		return "null"
	}
	return value.ToString(v)
}

func memberInfo(m *value.Member) MemberInfo {
	i := MemberInfo{Name: m.Name, Kind: m.Kind, Own: true, Hidden: m.Hidden, Member: m, Gettable: m.Get != nil, Settable: m.Set != nil || m.Kind == value.AliasProperty}
	text := func(v any) string {
		if b, ok := v.(pipeline.Block); ok {
			return b.Text()
		}
		return ""
	}
	switch m.Kind {
	case value.AliasProperty:
		i.Definition = m.Name + " = " + value.ToString(m.Get)
	case value.ScriptProperty:
		i.Definition = "System.Object " + m.Name + " {get=" + text(m.Get) + ";"
		if m.Set != nil {
			i.Definition += "set=" + text(m.Set) + ";"
		}
		i.Definition += "}"
	case value.ScriptMethod:
		i.Definition = "System.Object " + m.Name + "();"
	case value.PropertySet:
		i.Definition = m.Name + " {" + strings.Join(m.Names, ", ") + "}"
	case value.NoteProperty:
		t := "object"
		if vt := value.TypeOf(m.Get); vt != nil {
			t = vt.Literal()
		}
		i.Definition = t + " " + m.Name + "=" + noteText(m.Get)
	default:
		i.Definition = m.Name
	}
	return i
}

func addClassMethods(t *value.Type, add func(MemberInfo)) {
	for c := ClassOf(t); c != nil; c = ClassOf(c.Type.Base) {
		for _, m := range c.Methods {
			if !m.Static {
				add(methodInfo(m))
			}
		}
	}
}

func methodInfo(m *Method) MemberInfo {
	sig := m.signature()
	prefix := ""
	if m.Static {
		prefix = "static "
	}
	return MemberInfo{Name: m.Name, Kind: value.PlainMethod, Definition: prefix + sig.text(), Static: m.Static, Hidden: m.Hidden}
}

// typeInfo describes a member of a type.
func typeInfo(m *member, static bool) MemberInfo {
	i := MemberInfo{Name: m.name, Kind: m.kind, Static: static, Indexer: m.parameterized()}
	if m.extra != nil {
		i.Hidden = m.extra.Hidden
		i.Definition = m.name
		if m.extra.Kind == value.AliasProperty {
			i.Definition = m.name + " = " + m.extra.Of
		}
		i.Gettable = true
		return i
	}
	i.Definition = strings.Join(m.definitions(static), ", ")
	if m.kind == value.PlainProperty {
		i.Gettable, i.Settable = true, m.rows[0].Set != nil
		if r := m.overloads()[0].returns; r != nil {
			i.TypeName = r.Name
		}
	}
	return i
}

// parameterized is indexer for members that may come from type data.
func (m *member) parameterized() bool { return m.extra == nil && m.indexer() }
