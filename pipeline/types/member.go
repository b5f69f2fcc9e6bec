package types

import (
	"strconv"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// Get reads a member by its name in any case: a property, the value of a dictionary's key, a method (as a *BoundMethod).
// A collection without such a member gives those of its elements. Where nothing has the name, found is false and the
// value is $null, except that Count and Length of a single value are 1 (0 of $null) even so: strict mode reports them.
func Get(p *pipeline.Proc, obj any, name string) (v any, found bool, err error) {
	switch o := obj.(type) {
	case *value.Exception:
		if o := instanceOf(o); o != obj {
			return Get(p, o, name)
		}
	case *value.Object:
		if v, ok := o.Get(name); ok {
			if m, special := v.(*value.Member); special {
				return ownMember(p, o, m)
			}
			return v, true, nil
		}
		return getFromObject(p, o, name)
	case *value.Hashtable:
		if v, ok := entryNamed(o, name); ok {
			return v, true, nil
		}
	case value.Dictionary:
		if v, ok := entryNamed(o, name); ok {
			return v, true, nil
		}
	case *BaseView:
		return getTyped(p, o.Of, name)
	case Adapted:
		if v, ok := o.AdaptedGet(name); ok {
			return v, true, nil
		}
	case *value.Type:
		if v, found, err := typeProperty(p, o, name); found || err != nil {
			return v, found, err
		}
	}
	return getTyped(p, obj, name)
}

// getFromObject reads what is no property of the object's own: a member of its class, of its base value or its type.
func getFromObject(p *pipeline.Proc, o *value.Object, name string) (any, bool, error) {
	if o.Class != nil {
		if m := classMethods(o.Class, name, false); len(m) > 0 {
			return &BoundMethod{Self: o, Name: m[0].Name}, true, nil
		}
	}
	if d, ok := o.Base.(value.Dictionary); ok {
		if v, ok := entryNamed(d, name); ok {
			return v, true, nil
		}
	}
	return getTyped(p, o, name)
}

// Adapted is implemented by values whose contents are their properties, such as XML elements.
type Adapted interface {
	// AdaptedGet reads a property of the contents.
	AdaptedGet(name string) (any, bool)
	// AdaptedSet writes one; false when there is none of that name.
	AdaptedSet(name string, v any) (bool, error)
	// AdaptedProperties lists them.
	AdaptedProperties() []MemberInfo
}

// entryNamed finds the entry that `$d.name` means: by the name, or by the number that it spells.
func entryNamed(d value.Dictionary, name string) (any, bool) {
	if v, ok := d.Lookup(name); ok {
		return v, true
	}
	if name != "" && name[0] >= '0' && name[0] <= '9' {
		if n, err := strconv.ParseInt(name, 10, 32); err == nil {
			return d.Lookup(int32(n))
		}
	}
	return nil, false
}

// getTyped reads a member that the value's type has, or type data, or that every value has.
func getTyped(p *pipeline.Proc, obj any, name string) (any, bool, error) {
	if value.IsNull(obj) {
		return nullMember(name), false, nil
	}
	if m := find(tableOf(value.TypeOf(obj)).instance, name); m != nil {
		return readMember(p, obj, m)
	}
	if v, found, err := typeDataMember(p, obj, name); found || err != nil {
		return v, found, err
	}
	if v, ok := intrinsic(p, obj, name); ok {
		return v, true, nil
	}
	if isCollection(obj) {
		return getEach(p, obj, name)
	}
	return scalarCount(name), false, nil
}

// readMember reads a property, or binds a method to its object.
func readMember(p *pipeline.Proc, obj any, m *member) (any, bool, error) {
	switch {
	case m.extra != nil:
		return readExtra(p, obj, m.extra)
	case m.kind == value.PlainMethod || m.indexer():
		return &BoundMethod{Self: obj, Name: m.name, member: m}, true, nil
	}
	v, err := m.rows[0].Do(In{P: p, Self: value.Base(obj), T: m.owner})
	if err != nil {
		return nil, true, wrapped(err, errs.GetValueInvocationType, `Exception getting "`+m.name+`"`, "ExceptionWhenGetting")
	}
	return v, true, nil
}

func readExtra(p *pipeline.Proc, obj any, e *Extra) (any, bool, error) {
	if e.Kind == value.AliasProperty {
		return Get(p, obj, e.Of)
	}
	if e.Get == nil {
		return nil, false, nil
	}
	v, err := e.Get(p, obj)
	return v, true, err
}

// nullMember is what a member of $null is worth.
func nullMember(name string) any {
	if isCountName(name) {
		return int32(0)
	}
	return nil
}

// scalarCount gives every single value a Count and a Length of 1.
func scalarCount(name string) any {
	if isCountName(name) {
		return int32(1)
	}
	return nil
}

func isCountName(name string) bool {
	folded := value.Fold(name)
	return folded == "count" || folded == "length"
}

// Set writes a property, or the entry of a dictionary. A collection without that property gets it written in each element.
func Set(p *pipeline.Proc, obj any, name string, v any) error {
	if v == value.Nothing {
		v = nil
	}
	switch o := instanceOf(obj).(type) {
	case *value.Object:
		return setOnObject(p, o, name, v)
	case *value.Hashtable:
		return setEntry(p, o, name, v)
	case value.Dictionary:
		return setEntry(p, o, name, v)
	case Adapted:
		if ok, err := o.AdaptedSet(name, v); ok || err != nil {
			return err
		}
	}
	return setTyped(p, obj, name, v)
}

func setOnObject(p *pipeline.Proc, o *value.Object, name string, v any) error {
	if o.Class != nil {
		if prop := classProperty(o.Class, name, false); prop != nil {
			if prop.ReadOnly {
				return readOnly(prop.Name)
			}
			cv, err := checkProperty(p, prop, v)
			if err != nil {
				return wrapped(err, errs.SetValueInvocationType, `Exception setting "`+prop.Name+`"`, "ExceptionWhenSetting")
			}
			o.Set(prop.Name, cv)
			return nil
		}
	}
	if old, ok := o.Get(name); ok {
		if m, special := old.(*value.Member); special {
			return setOwnMember(p, o, m, v)
		}
		o.Set(name, v)
		return nil
	}
	if d, ok := o.Base.(value.Dictionary); ok {
		return setEntry(p, d, name, v)
	}
	return setTyped(p, o, name, v)
}

func setEntry(p *pipeline.Proc, d value.Dictionary, name string, v any) error {
	if _, ok := d.Lookup(name); !ok {
		if m := find(tableOf(value.TypeOf(d)).instance, name); m != nil && m.kind == value.PlainProperty && m.rows[0].Set != nil {
			return writeMember(p, d, m, v)
		}
	}
	return d.Store(name, v)
}

func setTyped(p *pipeline.Proc, obj any, name string, v any) error {
	if value.IsNull(obj) {
		return propertyNotFound(obj, name)
	}
	if m := find(tableOf(value.TypeOf(obj)).instance, name); m != nil && m.kind != value.PlainMethod {
		return writeMember(p, obj, m, v)
	}
	if done, err := setTypeData(p, obj, name, v); done || err != nil {
		return err
	}
	return propertyNotFound(obj, name)
}

func writeMember(p *pipeline.Proc, obj any, m *member, v any) error {
	if m.extra != nil {
		if m.extra.Kind == value.AliasProperty {
			return Set(p, obj, m.extra.Of, v)
		}
		return readOnly(m.name)
	}
	if m.rows[0].Set == nil {
		return readOnly(m.name)
	}
	cv, err := Convert(p, v, m.overloads()[0].returns)
	if err == nil {
		err = m.rows[0].Set(In{P: p, Self: value.Base(obj), Args: []any{cv}, T: m.owner})
	}
	if err == nil {
		return nil
	}
	return wrapped(err, errs.SetValueInvocationType, `Exception setting "`+m.name+`"`, "ExceptionWhenSetting")
}
