package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// ObjectView is $x.psobject: a value seen as a set of members.
type ObjectView struct{ Of any }

// Type is PSObject.
func (*ObjectView) Type() *value.Type { return value.PSObjectType }

// TypeNameList is $x.pstypenames: changing it changes the object.
type TypeNameList struct{ of any }

var typeNameListType = &value.Type{Name: "System.Collections.ObjectModel.Collection`1[[System.String]]", Interfaces: []*value.Type{value.IListType}}

// Type is Collection[string].
func (*TypeNameList) Type() *value.Type { return typeNameListType }

// Len, At, SetAt and Each make it a list.
func (l *TypeNameList) Len() int { return len(TypeNames(l.of)) }

// At is name i.
func (l *TypeNameList) At(i int) any { return TypeNames(l.of)[i] }

// SetAt replaces name i.
func (l *TypeNameList) SetAt(i int, v any) error {
	names := append([]string(nil), TypeNames(l.of)...)
	names[i] = value.ToString(v)
	return l.put(names)
}

// Each calls yield for every name.
func (l *TypeNameList) Each(yield func(any) error) error {
	for _, n := range TypeNames(l.of) {
		if err := yield(n); err != nil {
			return err
		}
	}
	return nil
}

func (l *TypeNameList) put(names []string) error {
	if o, ok := l.of.(*value.Object); ok {
		o.Shape = o.Shape.Retyped(names)
	}
	return nil
}

func typeNameListDef() *Def {
	of := func(in In) *TypeNameList { return in.Self.(*TypeNameList) }
	names := func(in In) []string { return append([]string(nil), TypeNames(of(in).of)...) }
	return &Def{Members: []Row{
		{Text: "int Count {get;}", Do: func(in In) (any, error) { return int32(of(in).Len()), nil }},
		{Text: "void Insert(int index, string item)", Do: attempt(func(in In) error {
			n := names(in)
			i := min(max(in.Int(0), 0), len(n))
			return of(in).put(append(n[:i:i], append([]string{in.Str(1)}, n[i:]...)...))
		})},
		{Text: "void Add(string item)", Do: attempt(func(in In) error { return of(in).put(append(names(in), in.Str(0))) })},
		{Text: "void Clear()", Do: attempt(func(in In) error { return of(in).put(nil) })},
		{Text: "bool Contains(string item)", Do: func(in In) (any, error) {
			for _, n := range names(in) {
				if n == in.Str(0) {
					return true, nil
				}
			}
			return false, nil
		}},
		{Text: "bool Remove(string item)", Do: func(in In) (any, error) {
			var kept []string
			for _, n := range names(in) {
				if n != in.Str(0) {
					kept = append(kept, n)
				}
			}
			return len(kept) < len(names(in)), of(in).put(kept)
		}},
		{Text: "void RemoveAt(int index)", Do: attempt(func(in In) error {
			n := names(in)
			return of(in).put(append(n[:in.Int(0)], n[in.Int(0)+1:]...))
		})},
	}}
}

func psobjectDef() *Def {
	view := func(in In) *ObjectView {
		if v, ok := in.Self.(*ObjectView); ok {
			return v
		}
		return &ObjectView{Of: in.Self}
	}
	list := func(text string, keep func(MemberInfo) bool) Row {
		return Row{Text: text, Do: func(in In) (any, error) { return &MemberList{p: in.P, of: view(in).Of, keep: keep}, nil }}
	}
	return &Def{
		New: []Row{{Text: "void new()", Do: func(In) (any, error) { return value.NewObject(nil), nil }},
			{Text: "void new(System.Object obj)", Do: func(in In) (any, error) { return in.Arg(0), nil }}},
		Members: []Row{
			list("System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSPropertyInfo] Properties {get;}", isProperty),
			list("System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSMemberInfo] Members {get;}", func(MemberInfo) bool { return true }),
			list("System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSMethodInfo] Methods {get;}", func(m MemberInfo) bool { return !isProperty(m) && m.Kind != value.PropertySet }),
			{Text: "System.Object BaseObject {get;}", Do: func(in In) (any, error) { return value.Base(view(in).Of), nil }},
			{Text: "System.Object ImmediateBaseObject {get;}", Do: func(in In) (any, error) { return value.Base(view(in).Of), nil }},
			{Text: "System.Collections.ObjectModel.Collection[string] TypeNames {get;}", Do: func(in In) (any, error) { return &TypeNameList{of: view(in).Of}, nil }},
			{Text: "psobject Copy()", Do: func(in In) (any, error) { return copyOf(view(in).Of), nil }},
		},
		Static: []Row{{Text: "psobject AsPSObject(System.Object obj)", Do: func(in In) (any, error) { return in.Arg(0), nil }}},
	}
}

// copyOf is a shallow copy of an object.
func copyOf(v any) any {
	switch x := v.(type) {
	case *value.Object:
		return x.Copy()
	case *value.Hashtable:
		return x.Clone()
	case *value.Array:
		return &value.Array{Items: append([]any(nil), x.Items...), Elem: x.Elem, Dims: x.Dims}
	}
	return v
}

func isProperty(m MemberInfo) bool {
	switch m.Kind {
	case value.PlainMethod, value.ScriptMethod, value.CodeMethod, value.PropertySet, value.MemberSet:
		return false
	}
	return !m.Indexer && !m.Static
}

// MemberList is psobject.Properties, .Members or .Methods.
type MemberList struct {
	p    *pipeline.Proc
	of   any
	keep func(MemberInfo) bool
}

var memberListType = &value.Type{Name: "System.Management.Automation.PSMemberInfoIntegratingCollection`1[[System.Management.Automation.PSPropertyInfo]]", Interfaces: []*value.Type{value.IEnumerableType}}

// Type is the collection's type.
func (*MemberList) Type() *value.Type { return memberListType }

func (l *MemberList) items() []any {
	var out []any
	for _, m := range Members(l.p, l.of) {
		if l.keep(m) && !m.Hidden {
			out = append(out, &MemberView{Info: m, Of: l.of})
		}
	}
	return out
}

// Each calls yield for every member.
func (l *MemberList) Each(yield func(any) error) error {
	for _, m := range l.items() {
		if err := yield(m); err != nil {
			return err
		}
	}
	return nil
}

// Len is the number of members, Lookup finds one by name; Store and EachEntry make it a dictionary.
func (l *MemberList) Len() int { return len(l.items()) }

func (l *MemberList) find(name string) any {
	folded := value.Fold(name)
	for _, m := range l.items() {
		if value.Fold(m.(*MemberView).Info.Name) == folded {
			return m
		}
	}
	return nil
}

func memberListDef() *Def {
	of := func(in In) *MemberList { return in.Self.(*MemberList) }
	item := func(in In) (any, error) { return of(in).find(in.Str(0)), nil }
	return &Def{Members: []Row{
		{Text: "System.Management.Automation.PSMemberInfo Item(string name) {get;}", Do: item},
		{Text: "int Count {get;}", Do: func(in In) (any, error) { return int32(of(in).Len()), nil }},
		{Text: "void Add(System.Object member)", Do: attempt(func(in In) error { return addMember(of(in).of, in.Arg(0)) })},
		{Text: "void Add(System.Object member, bool preValidated)", Do: attempt(func(in In) error { return addMember(of(in).of, in.Arg(0)) })},
		{Text: "void Remove(string name)", Do: void(func(in In) {
			if o, ok := of(in).of.(*value.Object); ok {
				o.Delete(in.Str(0))
			}
		})},
		{Text: "System.Object Match(string name)", Do: func(in In) (any, error) {
			w := value.Like(in.Str(0), true)
			var out []any
			for _, m := range of(in).items() {
				if w.Match(m.(*MemberView).Info.Name) {
					out = append(out, m)
				}
			}
			return value.NewArray(out...), nil
		}},
		{Text: "System.Collections.IEnumerator GetEnumerator()", Do: func(in In) (any, error) { return NewEnumerator(of(in).items()), nil }},
	}}
}

// addMember adds a member object to a value.
func addMember(of, m any) error {
	o, ok := of.(*value.Object)
	if !ok {
		return invalidOperation("The object cannot get members of its own.")
	}
	switch x := m.(type) {
	case *MemberView:
		if x.Info.Member != nil {
			o.Set(x.Info.Name, x.Info.Member)
		} else {
			o.Set(x.Info.Name, x.held)
		}
	case *value.Object:
		n, _ := x.Get("Name")
		v, _ := x.Get("Value")
		o.Set(value.ToString(n), v)
	}
	return nil
}

// MemberView is one member as an object: PSNoteProperty, PSProperty, PSMethod ...
type MemberView struct {
	Info MemberInfo
	Of   any
	held any
}

var (
	psmemberType   = &value.Type{Name: "System.Management.Automation.PSMemberInfo"}
	pspropertyType = &value.Type{Name: "System.Management.Automation.PSPropertyInfo", Base: psmemberType}
	noteType       = &value.Type{Name: "System.Management.Automation.PSNoteProperty", Base: pspropertyType}
	plainPropType  = &value.Type{Name: "System.Management.Automation.PSProperty", Base: pspropertyType}
	aliasPropType  = &value.Type{Name: "System.Management.Automation.PSAliasProperty", Base: pspropertyType}
	scriptPropType = &value.Type{Name: "System.Management.Automation.PSScriptProperty", Base: pspropertyType}
	psmethodType   = &value.Type{Name: "System.Management.Automation.PSMethod", Base: psmemberType}
	scriptMethType = &value.Type{Name: "System.Management.Automation.PSScriptMethod", Base: psmemberType}
)

// Type is the type of the member's kind.
func (m *MemberView) Type() *value.Type {
	switch m.Info.Kind {
	case value.NoteProperty:
		return noteType
	case value.AliasProperty:
		return aliasPropType
	case value.ScriptProperty:
		return scriptPropType
	case value.ScriptMethod:
		return scriptMethType
	case value.PlainMethod, value.CodeMethod:
		return psmethodType
	}
	return plainPropType
}

// Text is the definition.
func (m *MemberView) Text() string { return m.Info.Definition }

func memberViewDef() *Def {
	of := func(in In) *MemberView { return in.Self.(*MemberView) }
	return &Def{Members: []Row{
		{Text: "System.Management.Automation.PSMemberTypes MemberType {get;}", Do: func(in In) (any, error) { return memberKind(of(in).Info.Kind), nil }},
		{Text: "System.Object Value {get;set;}", Do: func(in In) (any, error) {
			m := of(in)
			if m.Of == nil {
				return m.held, nil
			}
			v, _, err := Get(in.P, m.Of, m.Info.Name)
			return v, err
		}, Set: func(in In) error {
			m := of(in)
			if m.Of == nil {
				m.held = in.Arg(0)
				return nil
			}
			return Set(in.P, m.Of, m.Info.Name, in.Arg(0))
		}},
		{Text: "bool IsSettable {get;}", Do: func(in In) (any, error) { return of(in).Info.Settable, nil }},
		{Text: "bool IsGettable {get;}", Do: func(in In) (any, error) { return of(in).Info.Gettable, nil }},
		{Text: "string TypeNameOfValue {get;}", Do: func(in In) (any, error) { return of(in).Info.TypeName, nil }},
		{Text: "string Name {get;}", Do: func(in In) (any, error) { return of(in).Info.Name, nil }},
		{Text: "bool IsInstance {get;}", Do: func(in In) (any, error) { return of(in).Info.Own, nil }},
		{Text: "System.Object Invoke(params System.Object[] arguments)", Do: func(in In) (any, error) {
			return Call(in.P, of(in).Of, of(in).Info.Name, in.Items(0))
		}},
		{Text: "System.Collections.ObjectModel.Collection[string] OverloadDefinitions {get;}", Do: func(in In) (any, error) { return value.NewArray(of(in).Info.Definition), nil }},
	}}
}

// memberKind is a kind as PSMemberTypes.
func memberKind(k value.MemberKind) value.Enum {
	n := map[value.MemberKind]int64{value.AliasProperty: 1, value.CodeProperty: 2, value.PlainProperty: 4, value.NoteProperty: 8, value.ScriptProperty: 16,
		value.PropertySet: 32, value.PlainMethod: 64, value.CodeMethod: 128, value.ScriptMethod: 256, value.MemberSet: 1024}[k]
	return EnumValue("System.Management.Automation.PSMemberTypes", n)
}

// newMember declares the types by which scripts make members: PSNoteProperty, PSScriptProperty, PSAliasProperty ...
func newMember(kind value.MemberKind) func() *Def {
	return func() *Def {
		d := memberViewDef()
		make := func(in In) (any, error) {
			m := &value.Member{Kind: kind, Name: in.Str(0), Get: in.Arg(1)}
			if in.Has(2) {
				m.Set = in.Arg(2)
			}
			if kind == value.NoteProperty {
				return &MemberView{Info: MemberInfo{Name: in.Str(0), Kind: kind, Gettable: true, Settable: true}, held: in.Arg(1)}, nil
			}
			return &MemberView{Info: memberInfo(m)}, nil
		}
		d.New = []Row{{Text: "void new(string name, System.Object value)", Do: make}}
		if kind == value.ScriptProperty {
			d.New = append(d.New, Row{Text: "void new(string name, scriptblock getter, scriptblock setter)", Do: make})
		}
		return d
	}
}
