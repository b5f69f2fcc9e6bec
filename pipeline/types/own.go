package types

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// TypeData is the service through which a session gives members to types (Update-TypeData). The session implements it.
type TypeData interface {
	// TypeMember returns the member that was added under a folded name for the first of the type names that has one, nil
	// if none.
	TypeMember(typeNames []string, folded string) *value.Member
	// TypeMembers returns all members that were added for the type names.
	TypeMembers(typeNames []string) []*value.Member
	// AnyTypeData reports whether any member was added at all.
	AnyTypeData() bool
}

// typeData returns the session's type data, nil when it has none.
func typeData(p *pipeline.Proc) TypeData {
	if p == nil || p.Session == nil {
		return nil
	}
	var td TypeData
	if !p.Session.Service(&td) || td == nil || !td.AnyTypeData() {
		return nil
	}
	return td
}

// addedMember finds the member that type data gives a value.
func addedMember(p *pipeline.Proc, obj any, name string) *value.Member {
	if td := typeData(p); td != nil {
		return td.TypeMember(TypeNames(obj), value.Fold(name))
	}
	return nil
}

func typeDataMember(p *pipeline.Proc, obj any, name string) (any, bool, error) {
	if m := addedMember(p, obj, name); m != nil {
		return ownMember(p, obj, m)
	}
	return nil, false, nil
}

func setTypeData(p *pipeline.Proc, obj any, name string, v any) (bool, error) {
	if m := addedMember(p, obj, name); m != nil {
		return true, setOwnMember(p, obj, m, v)
	}
	return false, nil
}

// ownMember reads a member that an object or type data has of its own.
func ownMember(p *pipeline.Proc, obj any, m *value.Member) (any, bool, error) {
	switch m.Kind {
	case value.AliasProperty:
		to, _ := m.Get.(string)
		v, found, err := Get(p, obj, to)
		if err == nil && m.Type != nil && found {
			v, err = Convert(p, v, m.Type)
		}
		return v, found, err
	case value.ScriptProperty, value.CodeProperty:
		v, err := runMember(p, m.Get, obj, nil)
		if err != nil {
			return nil, true, wrapped(err, errs.GetValueInvocationType, `Exception getting "`+m.Name+`"`, "ScriptGetValueRuntimeException")
		}
		if v == value.Nothing {
			v = nil
		}
		return v, true, nil
	case value.NoteProperty:
		return m.Get, true, nil
	case value.ScriptMethod, value.CodeMethod:
		return &BoundMethod{Self: obj, Name: m.Name, own: m}, true, nil
	case value.PropertySet:
		return m, true, nil
	}
	return nil, true, nil
}

// setOwnMember writes a member that is no plain note.
func setOwnMember(p *pipeline.Proc, obj any, m *value.Member, v any) error {
	switch m.Kind {
	case value.AliasProperty:
		to, _ := m.Get.(string)
		return Set(p, obj, to, v)
	case value.NoteProperty:
		m.Get = v
		return nil
	case value.ScriptProperty, value.CodeProperty:
		if m.Set == nil {
			return errs.Runtime("SetWithoutSetterFromScriptProperty", "Set accessor for property \"%s\" is unavailable.", m.Name)
		}
		_, err := runMember(p, m.Set, obj, []any{v})
		if err != nil {
			return wrapped(err, errs.SetValueInvocationType, `Exception setting "`+m.Name+`"`, "ScriptSetValueRuntimeException")
		}
		return nil
	}
	return readOnly(m.Name)
}

// TypeNames returns the type names of a value, most derived first: its own when it has some, those of its type and
// base types otherwise.
func TypeNames(v any) []string {
	o, ok := v.(*value.Object)
	if !ok {
		return typeChain(value.TypeOf(v))
	}
	if o.Class == nil && (o.Base == nil || len(o.Shape.TypeNames()) > 0) {
		return o.Shape.TypeNames()
	}
	return typeChain(o.Type())
}

// typeChain is the names of a type and its base types.
func typeChain(t *value.Type) []string {
	var names []string
	for ; t != nil && t != value.ObjectType; t = baseOf(t) {
		names = append(names, t.Name)
	}
	return append(names, value.ObjectType.Name)
}
