package types

import (
	"cmp"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// Conversion is a way by which values of another type become values of the type that declares it.
type Conversion struct {
	// From is the type of the values it takes, or a base type or interface of theirs.
	From *value.Type
	// ID is the id of the cast's error, InvalidCastParseTargetInvocation when empty.
	ID string
	// Do converts; its exception becomes the inner one of the cast's error.
	Do func(p *pipeline.Proc, v any, t *value.Type) (any, error)
}

// Convert is the cast `[t]v`, with everything that PowerShell tries: conversions of the language, of the type itself,
// Parse and constructors with one parameter, properties set from a dictionary. The error is a record with PowerShell's id
// and text, whose exception is a RuntimeException around a PSInvalidCastException.
func Convert(p *pipeline.Proc, v any, t *value.Type) (any, error) {
	if v == value.Nothing {
		v = nil
	}
	if t == nil || t == value.ObjectType {
		return v, nil
	}
	if v == nil {
		return convertNull(t)
	}
	vt := value.TypeOf(v)
	if vt == t || vt.IsA(t) && t != value.ArrayType.Base {
		return v, nil
	}
	if f := primitives()[t]; f != nil {
		return f(p, v, t)
	}
	return convertTo(p, v, vt, t)
}

// convertTo converts to a type that is no primitive.
func convertTo(p *pipeline.Proc, v any, vt, t *value.Type) (any, error) {
	switch {
	case t.Kind == value.EnumKind:
		return toEnum(v, t)
	case t.Kind == value.ArrayKind:
		return toArray(p, v, t)
	case t == value.ArrayType:
		return toArray(p, v, value.ArrayOf(value.ObjectType))
	case t.Def == value.NullableDef:
		return Convert(p, v, t.Args[0])
	case t == value.TypeType || t == value.TypeType.Base:
		return toType(v, t)
	case t == value.PSObjectType:
		return v, nil
	case t == value.PSCustomType:
		return ToCustomObject(v), nil
	case isDelegate(t):
		return toDelegate(p, v, t)
	case t.Kind == value.Interface:
		return toInterface(p, v, t)
	case t == value.VoidType:
		return value.Nothing, nil
	}
	return convertDeclared(p, v, vt, t)
}

// toType casts the name of a type to the type.
func toType(v any, t *value.Type) (any, error) {
	if s, ok := value.Base(v).(string); ok {
		if found := Find(s); found != nil {
			return found, nil
		}
	}
	r := finalCastError(v, value.TypeType.Base)
	if value.TypeOf(v) == value.StringType {
		r.ID = "InvalidCastFromStringToType"
	}
	return nil, r
}

// convertDeclared uses what the type itself declares: conversions, Parse, constructors, properties.
func convertDeclared(p *pipeline.Proc, v any, vt, t *value.Type) (any, error) {
	if def := defOf(t); def != nil {
		for _, c := range def.From {
			if vt.IsA(c.From) {
				r, err := c.Do(p, value.Base(v), t)
				return r, castError(v, t, cmp.Or(c.ID, "InvalidCastParseTargetInvocation"), err)
			}
		}
	}
	if vt == value.StringType {
		if m := find(tableOf(t).static, "Parse"); m != nil && m.owner != value.EnumBase {
			r, err := parseWith(p, m, v, t)
			return r, castError(v, t, parseErrorID(m), err)
		}
	}
	if r, done, err := convertFromProperties(p, v, t); done {
		return r, err
	}
	if i := constructorFor(t, v); i >= 0 {
		r, err := New(p, t, []any{v})
		return r, castError(v, t, "InvalidCastConstructorTargetInvocationException", innermost(err))
	}
	return nil, convertibleError(v, vt, t)
}

// parseErrorID is the id of the error when Parse fails; types whose Parse takes a format provider have their own.
func parseErrorID(m *member) string {
	for _, s := range m.overloads() {
		if len(s.params) == 2 && s.params[1].typ.Name == "System.IFormatProvider" {
			return "InvalidCastParseTargetInvocationWithFormatProvider"
		}
	}
	return "InvalidCastParseTargetInvocation"
}

// parseWith calls Parse(string, invariant culture), or Parse(string) of a type whose Parse knows no cultures.
func parseWith(p *pipeline.Proc, m *member, v any, t *value.Type) (any, error) {
	for i, s := range m.overloads() {
		if len(s.params) == 2 && s.params[0].typ == value.StringType && s.params[1].typ == value.FormatProviderType {
			return m.rows[i].Do(In{P: p, Args: []any{value.ToString(v), value.InvariantCulture()}, T: t})
		}
	}
	for i, s := range m.overloads() {
		if len(s.params) > 0 && s.params[0].typ == value.StringType && takes(s.params, 1) {
			return m.rows[i].Do(In{P: p, Args: []any{value.ToString(v)}, T: t})
		}
	}
	return nil, finalCastError(v, t)
}

// innermost strips the MethodInvocationException around what a constructor threw.
func innermost(err error) error {
	if err == nil {
		return nil
	}
	if e := raised(err); e != nil && e.Inner != nil && e.T == errs.MethodInvocationType {
		return e.Inner
	}
	return err
}

// constructorFor finds a constructor with one parameter that takes v as it is; -1 if none.
func constructorFor(t *value.Type, v any) int {
	sigs := constructors(t)
	vt := value.TypeOf(v)
	for i := range sigs {
		if len(sigs[i].params) > 0 && takes(sigs[i].params, 1) && !sigs[i].params[0].params {
			pt := sigs[i].params[0].typ
			if numberOf(vt) != nil && t.IsA(value.ICollectionType) {
				continue // a number would be the capacity, not an element
			}
			if vt == pt || vt.IsA(pt) && pt != value.ObjectType || implementsGeneric(v, pt) || listFits(v, pt) {
				return i
			}
		}
	}
	return -1
}

// listFits reports whether a collection can be given where a sequence is wanted, its elements converted.
func listFits(v any, t *value.Type) bool {
	return t.Kind == value.Interface && t.Def != nil && len(t.Args) == 1 && isCollection(v)
}

// constructors are the definitions of a type's constructors.
func constructors(t *value.Type) []signature {
	if c := ClassOf(t); c != nil {
		return signatures(c.Constructors)
	}
	if ctor := tableOf(t).ctor; ctor != nil && ctor.owner == t {
		return ctor.overloads()
	}
	return nil
}

// hasDefaultConstructor reports whether an object of the type can be made without arguments.
func hasDefaultConstructor(t *value.Type) bool {
	if c := ClassOf(t); c != nil && len(c.Constructors) == 0 {
		return true
	}
	for _, s := range constructors(t) {
		if takes(s.params, 0) {
			return true
		}
	}
	return false
}

// As is `v -as [t]`: the conversion, or false where it fails.
func As(p *pipeline.Proc, v any, t *value.Type) (any, bool) {
	r, err := Convert(p, v, t)
	if err != nil {
		return nil, false
	}
	return r, true
}

// Is is `v -is [t]`.
func Is(v any, t *value.Type) bool {
	vt := value.TypeOf(v)
	if vt == nil {
		return false
	}
	if t == value.PSObjectType || t == value.PSCustomType {
		o, ok := v.(*value.Object)
		return ok && o.Class == nil && (o.Base == nil || t == value.PSObjectType)
	}
	if t.Def == value.NullableDef {
		t = t.Args[0]
	}
	return vt.IsA(t) || implementsGeneric(v, t)
}
