package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// Call calls a method by its name in any case. A collection without such a method has it called on each element.
// Methods that return nothing give value.Nothing.
func Call(p *pipeline.Proc, obj any, name string, args []any) (any, error) {
	if value.IsNull(obj) {
		return nil, callOnNull()
	}
	obj = instanceOf(obj)
	if o, ok := obj.(*value.Object); ok {
		if v, done, err := callOnObject(p, o, name, args); done {
			return v, err
		}
	}
	if b, ok := obj.(*BaseView); ok {
		obj = b.Of
	}
	if t, ok := obj.(*value.Type); ok {
		if v, done, err := callOnType(p, t, name, args); done {
			return v, err
		}
	}
	return callTyped(p, obj, name, args)
}

// callOnObject calls a method of an object's own or of its class.
func callOnObject(p *pipeline.Proc, o *value.Object, name string, args []any) (any, bool, error) {
	if v, ok := o.Get(name); ok {
		switch m := v.(type) {
		case *value.Member:
			if m.Kind == value.ScriptMethod || m.Kind == value.CodeMethod {
				v, err := callOwn(p, o, m, args)
				return v, true, err
			}
		case *BoundMethod:
			v, err := m.Invoke(p, args)
			return v, true, err
		}
	}
	if o.Class != nil {
		if ms := classMethods(o.Class, name, false); len(ms) > 0 {
			v, err := callClassMethod(p, ms, o, name, args)
			return v, true, err
		}
	}
	return nil, false, nil
}

// callTyped calls a method of the value's type, of type data, or one that every value has.
func callTyped(p *pipeline.Proc, obj any, name string, args []any) (any, error) {
	t := value.TypeOf(obj)
	m := find(tableOf(t).instance, name)
	if m == nil || m.owner == value.ObjectType {
		if added := addedMember(p, obj, name); added != nil && (added.Kind == value.ScriptMethod || added.Kind == value.CodeMethod) {
			return callOwn(p, obj, added, args)
		}
	}
	if m != nil {
		if m.kind == value.PlainMethod || m.kind == value.PlainProperty && m.indexer() {
			return m.call(p, obj, args)
		}
		return callPropertyValue(p, obj, m, name, args)
	}
	if v, done, err := callIntrinsic(p, obj, name, args); done {
		return v, err
	}
	if isCollection(obj) && len(Elements(obj)) > 0 {
		return callEach(p, obj, name, args)
	}
	return nil, methodNotFound(t, name)
}

// callPropertyValue handles `$o.Property(...)`: a property that holds a delegate or a method can be called.
func callPropertyValue(p *pipeline.Proc, obj any, m *member, name string, args []any) (any, error) {
	v, _, err := readMember(p, obj, m)
	if err != nil {
		return nil, err
	}
	switch f := v.(type) {
	case *BoundMethod:
		return f.Invoke(p, args)
	case *Delegate:
		return f.Call(p, args...)
	}
	return nil, methodNotFound(value.TypeOf(obj), name)
}

// callOwn calls a script method.
func callOwn(p *pipeline.Proc, obj any, m *value.Member, args []any) (any, error) {
	v, err := runMember(p, m.Get, obj, args)
	if err != nil {
		return nil, scriptMethodError(err, m.Name, len(args))
	}
	return v, nil
}

// call chooses the overload, converts the arguments and calls it.
func (m *member) call(p *pipeline.Proc, obj any, args []any) (any, error) {
	i, converted, err := m.choose(p, args)
	if err != nil {
		return nil, err
	}
	v, err := m.rows[i].Do(In{P: p, Self: value.Base(obj), Args: converted, T: m.owner})
	if err != nil {
		return nil, invocationError(err, m.name, len(args))
	}
	return v, nil
}

// CallStatic calls a static method of a type.
func CallStatic(p *pipeline.Proc, t *value.Type, name string, args []any) (any, error) {
	if value.Fold(name) == "new" {
		return New(p, t, args)
	}
	if t.Kind == value.EnumKind && ClassOf(t) == nil {
		return enumStaticCall(p, t, name, args)
	}
	if ms := classMethods(t, name, true); len(ms) > 0 {
		if err := initClass(p, t); err != nil {
			return nil, err
		}
		return callClassMethod(p, ms, nil, name, args)
	}
	m := find(tableOf(t).static, name)
	if m == nil || m.kind != value.PlainMethod {
		return nil, methodNotFound(t, name)
	}
	return m.call(p, nil, args)
}

// enumStaticCall calls a static method of an enumeration, which has those of System.Enum.
func enumStaticCall(p *pipeline.Proc, t *value.Type, name string, args []any) (any, error) {
	if m := find(tableOf(t).static, name); m != nil {
		return m.call(p, nil, args)
	}
	return nil, methodNotFound(t, name)
}

// GetStatic reads a static property or field, a member of an enumeration, or binds a static method.
func GetStatic(p *pipeline.Proc, t *value.Type, name string) (any, bool, error) {
	if t.Kind == value.EnumKind && t.Enum != nil {
		if e, ok := enumMember(t, name); ok {
			return e, true, nil
		}
	}
	if prop := classProperty(t, name, true); prop != nil {
		err := initClass(p, t)
		return prop.Value, true, err
	}
	if ms := classMethods(t, name, true); len(ms) > 0 {
		return &BoundMethod{Name: ms[0].Name, Static: t}, true, nil
	}
	tb := tableOf(t)
	m := find(tb.static, name)
	switch {
	case m == nil && value.Fold(name) == "new" && (tb.ctor != nil || ClassOf(t) != nil):
		return &BoundMethod{Name: "new", Static: t, member: tb.ctor}, true, nil
	case m == nil:
		return nil, false, nil
	case m.kind == value.PlainMethod:
		return &BoundMethod{Name: m.name, Static: t, member: m}, true, nil
	}
	v, err := m.rows[0].Do(In{P: p, T: t})
	return v, true, err
}

// SetStatic writes a static property.
func SetStatic(p *pipeline.Proc, t *value.Type, name string, v any) error {
	if prop := classProperty(t, name, true); prop != nil {
		if err := initClass(p, t); err != nil {
			return err
		}
		cv, err := checkProperty(p, prop, v)
		if err == nil {
			prop.Value = cv
		}
		return err
	}
	m := find(tableOf(t).static, name)
	if m == nil || m.kind == value.PlainMethod {
		return propertyNotFound(t, name)
	}
	return writeMember(p, nil, m, v)
}

// New makes an object: `[type]::new(...)`.
func New(p *pipeline.Proc, t *value.Type, args []any) (any, error) {
	if c := ClassOf(t); c != nil {
		return newInstance(p, c, args)
	}
	if t.Kind == value.ArrayKind {
		return newArray(p, t, args)
	}
	ctor := tableOf(t).ctor
	if ctor == nil || ctor.owner != t {
		return newWithoutConstructor(t, len(args))
	}
	i, converted, err := ctor.choose(p, args)
	if err != nil {
		return nil, err
	}
	v, err := ctor.rows[i].Do(In{P: p, Args: converted, T: t})
	if err != nil {
		return nil, invocationError(err, ".ctor", len(args))
	}
	return v, nil
}

// newWithoutConstructor makes what types without declared constructors give: structs have a zero value.
func newWithoutConstructor(t *value.Type, n int) (any, error) {
	if n == 0 && t.IsValue() {
		if z := zeroOf(t); z != nil {
			return z, nil
		}
	}
	if t.IsValue() {
		return nil, countMismatch("new", n)
	}
	return nil, methodNotFound(t, "new")
}
