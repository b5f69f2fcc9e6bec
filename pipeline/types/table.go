package types

import (
	"slices"
	"strings"
	"sync"

	"csshell/pipeline/value"
)

// table holds the members of one type with those it inherits.
type table struct {
	// instance and static find members by their own spelling and by their folded name.
	instance, static map[string]*member
	// order and staticOrder list them as they are declared, inherited ones last.
	order, staticOrder []*member
	// extras is how many of the first in order come from type data.
	extras int
	// ctor holds the constructors; nil when the type cannot be made.
	ctor *member
}

// member is a method with its overloads, or a property.
type member struct {
	name      string
	kind      value.MemberKind
	owner     *value.Type
	rows      []Row
	extra     *Extra
	env       map[string]*value.Type
	parseOnce sync.Once
	sigs      []signature
}

// overloads returns the parsed definitions, parallel to rows.
func (m *member) overloads() []signature {
	m.parseOnce.Do(func() {
		m.sigs = make([]signature, len(m.rows))
		for i, r := range m.rows {
			m.sigs[i] = parseSignature(r.Text, m.env)
		}
	})
	return m.sigs
}

// indexer reports whether the member is a parameterized property.
func (m *member) indexer() bool {
	return m.kind == value.PlainProperty && strings.Contains(m.rows[0].Text, "(")
}

// tables remembers what tableOf built; a type's table never changes.
var tables sync.Map

// tableOf returns the members of a type. A script class has those of the .NET type that its chain ends in.
func tableOf(t *value.Type) *table {
	for ClassOf(t) != nil {
		t = baseOf(t)
	}
	if t == nil {
		t = value.ObjectType
	}
	if tb, ok := tables.Load(t); ok {
		return tb.(*table)
	}
	tb, _ := tables.LoadOrStore(t, buildTable(t))
	return tb.(*table)
}

// baseOf is the type whose members t inherits.
func baseOf(t *value.Type) *value.Type {
	switch {
	case t.Base != nil:
		return t.Base
	case t == value.ObjectType || t.Kind == value.Interface:
		return nil
	case t.Kind == value.EnumKind:
		return value.EnumBase
	case t.Kind == value.ArrayKind:
		return value.ArrayType
	}
	return value.ObjectType
}

func buildTable(t *value.Type) *table {
	tb := &table{instance: map[string]*member{}, static: map[string]*member{}}
	for owner := t; owner != nil; owner = baseOf(owner) {
		def := defOf(owner)
		if def == nil {
			continue
		}
		env := environment(def, owner)
		if owner == t || t.Kind == value.ArrayKind {
			tb.addConstructors(def, owner, env)
		}
		addRows(tb.instance, &tb.order, def.Members, owner, env)
		addRows(tb.static, &tb.staticOrder, def.Static, owner, env)
		tb.addExtras(def, owner)
	}
	return tb
}

// environment maps the names of a generic definition's type parameters to the arguments of a closed type.
func environment(def *Def, t *value.Type) map[string]*value.Type {
	if len(def.Params) == 0 {
		return nil
	}
	env := make(map[string]*value.Type, len(def.Params))
	for i, name := range def.Params {
		if i < len(t.Args) {
			env[name] = t.Args[i]
		}
	}
	return env
}

func (tb *table) addConstructors(def *Def, owner *value.Type, env map[string]*value.Type) {
	if len(def.New) > 0 {
		tb.ctor = &member{name: "new", kind: value.PlainMethod, owner: owner, rows: def.New, env: env}
	}
}

// addRows enters rows; those of one name and owner become one member, and a member of a derived type hides the base's.
func addRows(index map[string]*member, order *[]*member, rows []Row, owner *value.Type, env map[string]*value.Type) {
	for _, r := range rows {
		name, method := rowName(r.Text)
		folded := value.Fold(name)
		if m := index[folded]; m != nil {
			if m.owner == owner {
				m.rows = append(m.rows, r)
			}
			continue
		}
		m := &member{name: name, kind: value.PlainProperty, owner: owner, rows: []Row{r}, env: env}
		if method {
			m.kind = value.PlainMethod
		}
		index[folded], index[name] = m, m
		*order = append(*order, m)
	}
}

// rowName reads the name out of a definition without parsing the rest, and tells methods from properties.
func rowName(text string) (name string, method bool) {
	method = true
	if i := strings.IndexByte(text, '{'); i >= 0 {
		text, method = strings.TrimSpace(text[:i]), false
	}
	i := strings.IndexByte(text, '(')
	if i >= 0 {
		text = text[:i]
	} else {
		method = false
	}
	return text[strings.LastIndexByte(text, ' ')+1:], method
}

// addExtras puts the members from type data before those of the type itself, as PowerShell lists them.
func (tb *table) addExtras(def *Def, owner *value.Type) {
	for i := range def.Extra {
		e := &def.Extra[i]
		folded := value.Fold(e.Name)
		if tb.instance[folded] != nil {
			continue
		}
		m := &member{name: e.Name, kind: e.Kind, owner: owner, extra: e}
		tb.instance[folded], tb.instance[e.Name] = m, m
		tb.order = slices.Insert(tb.order, tb.extras, m)
		tb.extras++
	}
}

// find looks a member up by the spelling at hand first, which spares folding it.
func find(index map[string]*member, name string) *member {
	if m := index[name]; m != nil {
		return m
	}
	return index[value.Fold(name)]
}
