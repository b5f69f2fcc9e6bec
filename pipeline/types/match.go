package types

import (
	"csshell/pipeline/value"

	"github.com/dlclark/regexp2"
)

// Match is one match of a regular expression; without one it did not succeed.
type Match struct {
	m  *regexp2.Match
	re *regexp2.Regexp
}

// NewMatch wraps a match.
func NewMatch(m *regexp2.Match) any { return &Match{m: m} }

// Type is Match.
func (*Match) Type() *value.Type { return matchType }

// Text is what matched.
func (m *Match) Text() string {
	if m.m == nil {
		return ""
	}
	return m.m.String()
}

// Group is a captured group.
type Group struct{ g *regexp2.Group }

// Type is Group.
func (*Group) Type() *value.Type { return groupType }

// Text is what the group captured.
func (g *Group) Text() string {
	if g.g == nil || len(g.g.Captures) == 0 {
		return ""
	}
	return g.g.String()
}

// MatchList is a MatchCollection or GroupCollection.
type MatchList struct {
	t     *value.Type
	items []any
	names []string
}

// Type is the collection's type.
func (l *MatchList) Type() *value.Type { return l.t }

// Len is the number of elements.
func (l *MatchList) Len() int { return len(l.items) }

// At is element i.
func (l *MatchList) At(i int) any { return l.items[i] }

// SetAt refuses.
func (l *MatchList) SetAt(int, any) error { return notSupported("Collection is read-only.") }

// Each calls yield for every element.
func (l *MatchList) Each(yield func(any) error) error {
	for _, x := range l.items {
		if err := yield(x); err != nil {
			return err
		}
	}
	return nil
}

func (l *MatchList) named(name string) any {
	for i, n := range l.names {
		if n == name {
			return l.items[i]
		}
	}
	return &Group{}
}

func matchListDef() *Def {
	of := func(in In) *MatchList { return in.Self.(*MatchList) }
	at := func(in In) (any, error) {
		if i := in.Int(0); i >= 0 && i < len(of(in).items) {
			return of(in).items[i], nil
		}
		if of(in).t == groupsType {
			return &Group{}, nil
		}
		return nil, listRange("i")
	}
	return &Def{Members: []Row{
		{Text: "int Count {get;}", Do: func(in In) (any, error) { return int32(len(of(in).items)), nil }},
		{Text: "System.Text.RegularExpressions.Group Item(int i) {get;}", Do: at},
		{Text: "System.Text.RegularExpressions.Group Item(string name) {get;}", Do: func(in In) (any, error) { return of(in).named(in.Str(0)), nil }},
		{Text: "bool ContainsKey(string key)", Do: func(in In) (any, error) {
			for _, n := range of(in).names {
				if n == in.Str(0) {
					return true, nil
				}
			}
			return false, nil
		}},
		{Text: "System.Collections.IEnumerator GetEnumerator()", Do: func(in In) (any, error) { return NewEnumerator(of(in).items), nil }},
		{Text: "System.Collections.Generic.IEnumerable[string] Keys {get;}", Do: func(in In) (any, error) {
			var out []any
			for _, n := range of(in).names {
				out = append(out, n)
			}
			return value.NewArray(out...), nil
		}},
	}}
}

// captured is the group that a Match, Group or capture is.
func captured(in In) (g *regexp2.Group, ok bool) {
	switch x := in.Self.(type) {
	case *Match:
		if x.m == nil {
			return nil, false
		}
		return &x.m.Group, true
	case *Group:
		return x.g, x.g != nil && len(x.g.Captures) > 0
	}
	return nil, false
}

func captureDef() *Def {
	return &Def{Members: []Row{
		{Text: "int Index {get;}", Do: func(in In) (any, error) {
			if g, ok := captured(in); ok {
				return int32(g.Index), nil
			}
			return int32(0), nil
		}},
		{Text: "int Length {get;}", Do: func(in In) (any, error) {
			if g, ok := captured(in); ok {
				return int32(g.Length), nil
			}
			return int32(0), nil
		}},
		{Text: "string Value {get;}", Do: func(in In) (any, error) {
			if g, ok := captured(in); ok {
				return g.String(), nil
			}
			return "", nil
		}},
		{Text: "System.ReadOnlySpan[char] ValueSpan {get;}", Do: func(In) (any, error) { return nil, nil }},
		{Text: "string ToString()", Do: func(in In) (any, error) { return value.ToString(in.Self), nil }},
	}}
}

func groupDef() *Def {
	return &Def{Members: []Row{
		{Text: "bool Success {get;}", Do: func(in In) (any, error) { _, ok := captured(in); return ok, nil }},
		{Text: "string Name {get;}", Do: func(in In) (any, error) {
			if g, ok := captured(in); ok {
				return g.Name, nil
			}
			return "0", nil
		}},
		{Text: "System.Text.RegularExpressions.CaptureCollection Captures {get;}", Do: func(in In) (any, error) {
			var out []any
			if g, ok := captured(in); ok {
				for i := range g.Captures {
					c := g.Captures[i]
					out = append(out, &Group{&regexp2.Group{Capture: c, Captures: []regexp2.Capture{c}, Name: g.Name}})
				}
			}
			return value.NewArray(out...), nil
		}},
	}}
}

func matchDef() *Def {
	of := func(in In) *Match { return in.Self.(*Match) }
	return &Def{Members: []Row{
		{Text: "System.Text.RegularExpressions.GroupCollection Groups {get;}", Do: func(in In) (any, error) {
			l := &MatchList{t: groupsType}
			if of(in).m == nil {
				return &MatchList{t: groupsType, items: []any{&Group{}}, names: []string{"0"}}, nil
			}
			groups := of(in).m.Groups()
			for i := range groups {
				if i == 0 {
					l.items, l.names = append(l.items, of(in)), append(l.names, groups[i].Name)
					continue
				}
				l.items, l.names = append(l.items, &Group{&groups[i]}), append(l.names, groups[i].Name)
			}
			return l, nil
		}},
		{Text: "System.Text.RegularExpressions.Match NextMatch()", Do: func(in In) (any, error) {
			m := of(in)
			if m.m == nil || m.re == nil {
				return &Match{re: m.re}, nil
			}
			n, err := m.re.FindNextMatch(m.m)
			return &Match{m: n, re: m.re}, err
		}},
		{Text: "string Result(string replacement)", Do: func(in In) (any, error) {
			if of(in).m == nil || of(in).re == nil {
				return "", nil
			}
			return of(in).re.Replace(of(in).Text(), in.Str(0), -1, 1)
		}},
	}}
}
