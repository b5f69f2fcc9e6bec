// Package policy is the cmdlets about policies and configurations. The families differ only in data: their settings, types
// and scopes are a table (families.go), and Get-, New-, Set-, Remove- and Grant-Cs<family> are one implementation each.
// Adding a family adds a row.
package policy

import (
	"sync"

	"csshell/cmdlets/cs/schema"
	"csshell/pipeline/value"
	"csshell/store"
)

// A setting is a property of a policy.
type setting struct {
	name string
	typ  *value.Type
	def  any // the default, of the setting's Go type; nil is null
	// min and max bound numbers when max is not nil.
	min, max any
	// words are the only values of a text, nil for any.
	words []string
	// nullable settings take $null.
	nullable bool
	help     string
}

// A family is a kind of policy or configuration.
type family struct {
	kind     string // PinPolicy
	typeName string
	settings []setting // in the order of the object's properties
	newOrder []string  // the order of the parameters of New-; nil is alphabetical, which Set- has always
	tenant   bool      // the cmdlets have -Tenant
	verbs    []string
	// extra checks a policy as a whole.
	extra func(properties map[string]any, target string) *store.Fault
	// warn gives the warning about a change, empty for none.
	warn func(before, after map[string]any) string

	rowOnce sync.Once
	rowType *schema.Row
}

// perUser reports whether policies of the family can be granted to users.
func (f *family) perUser() bool { return !store.IsConfiguration(f.kind) }

// row is the type of the family's objects.
func (f *family) row() *schema.Row {
	f.rowOnce.Do(func() {
		props := []schema.Prop{{Name: "Identity", Type: schema.XdsType()}}
		for _, s := range f.settings {
			t := s.typ
			if s.nullable && t != value.StringType {
				t = schema.Nullable(t)
			}
			props = append(props, schema.Prop{Name: s.name, Type: t, Settable: true})
		}
		f.rowType = schema.NewRow(f.typeName, props...)
	})
	return f.rowType
}

// object makes the object of a policy, with the defaults of what is not stored.
func (f *family) object(p store.Policy) *value.Object {
	slots := make([]any, 1, len(f.settings)+1)
	slots[0] = &schema.XdsIdentity{Typed: p.ID.String()}
	for _, s := range f.settings {
		stored, ok := p.Properties[s.name]
		if !ok {
			slots = append(slots, s.def)
			continue
		}
		slots = append(slots, s.fromStore(stored))
	}
	return f.row().New(slots...)
}

// properties gives what is stored of an object.
func (f *family) properties(o *value.Object) map[string]any {
	p := map[string]any{}
	for i, s := range f.settings {
		p[s.name] = toStore(o.Slots[i+1])
	}
	return p
}

// defaults are the properties of a new policy.
func (f *family) defaults() map[string]any {
	p := map[string]any{}
	for _, s := range f.settings {
		p[s.name] = toStore(s.def)
	}
	return p
}

// fromStore gives a stored value the setting's type.
func (s *setting) fromStore(v any) any {
	n, number := v.(int64)
	switch {
	case s.typ == value.UInt32Type && number:
		return uint32(n)
	case s.typ == value.UInt64Type && number:
		return uint64(n)
	case s.typ == value.Int32Type && number:
		return int32(n)
	case s.typ == value.TimeSpanType && number:
		return value.TimeSpan(n)
	case s.typ.Kind == value.EnumKind:
		if name, ok := v.(string); ok {
			if e, found := schema.EnumValue(s.typ, name); found {
				return e
			}
		}
	}
	return v
}

// toStore gives a value the form in which it is stored.
func toStore(v any) any {
	switch v := value.Base(v).(type) {
	case uint32:
		return int64(v)
	case uint64:
		return int64(v)
	case int32:
		return int64(v)
	case value.TimeSpan:
		return int64(v)
	case value.Enum:
		return schema.EnumName(v)
	case nil, string, bool, int64:
		return v
	}
	if value.IsNull(v) {
		return nil
	}
	return value.ToString(v)
}

func (f *family) setting(name string) *setting {
	for i := range f.settings {
		if f.settings[i].name == name {
			return &f.settings[i]
		}
	}
	return nil
}
