package cmdlets

import (
	"errors"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// takesAnything reports whether a parameter of type t takes every value as it is.
func takesAnything(t *value.Type) bool {
	return t == nil || t == value.ObjectType || t == value.PSObjectType
}

// give binds v to parameter i: transformation, conversion, validation, the checks of mandatory parameters, assignment.
func (b *binder) give(i int, a *Arg, v any) error {
	p := b.plan.params[i]
	if a != nil {
		b.place(a.Span)
		v = spelled(p.Type, a, v)
	}
	v, err := b.convert(i, v)
	if err != nil {
		return err
	}
	return b.accept(i, v)
}

// accept checks a converted value and assigns it.
func (b *binder) accept(i int, v any) error {
	p := b.plan.params[i]
	for _, check := range p.Validate {
		if err := check.Check(b.proc, v); err != nil {
			return b.invalid(p, err)
		}
	}
	if r := b.checkMandatory(i, v); r != nil {
		return r
	}
	return b.assign(i, v)
}

// spelled returns the text of a bare number as it stands in the program when the parameter takes text.
func spelled(t *value.Type, a *Arg, v any) any {
	if t == value.StringType && a.Raw != "" && a.Name == "" {
		if _, text := v.(string); !text && isNumber(v) {
			return a.Raw
		}
	}
	return v
}

func isNumber(v any) bool {
	t := value.TypeOf(v)
	return t != nil && t.Kind == value.Struct && t != value.BoolType && t != value.CharType
}

func (b *binder) convert(i int, v any) (any, error) {
	p := b.plan.params[i]
	for _, f := range p.Convert {
		c, err := f(b.proc, v)
		if err != nil {
			return nil, b.conversion(i, v, err)
		}
		v = c
	}
	if takesAnything(p.Type) || p.Type.Ext == any(opaque{}) || p.Converts {
		return v, nil
	}
	if s, ok := v.(string); ok && p.Type == value.StringType {
		return s, nil
	}
	return b.cast(i, v)
}

func (b *binder) cast(i int, v any) (any, error) {
	p := b.plan.params[i]
	if err := b.castable(i, v); err != nil {
		return nil, b.conversion(i, v, err)
	}
	if b.command.Kind == Cmdlet && p.Type == value.StringType && value.IsNull(v) && len(p.Validate) > 0 {
		return nil, nil // a null text stays null for NotNull and its kin
	}
	c, err := convertTo(b.proc, v, p.Type)
	if err != nil {
		return nil, b.conversion(i, v, err)
	}
	return c, nil
}

// castable refuses what a cast would do and the binder does not: text for a boolean, several values for one text.
func (b *binder) castable(i int, v any) error {
	t := b.plan.params[i].Type
	switch t {
	case value.BoolType, value.SwitchType:
		return booleanOnly(v, t)
	case value.StringType:
		if _, many := value.Base(v).(*value.Array); many && !b.transforms(i) {
			return errs.NewException(errs.NotSupportedType, "Specified method is not supported.")
		}
	}
	return nil
}

func booleanOnly(v any, t *value.Type) error {
	switch value.Base(v).(type) {
	case bool, int32, int64, float64, uint8, int16, int8, uint16, uint32, uint64, float32, value.Decimal, value.Enum:
		return nil
	}
	vt := value.TypeOf(v)
	if vt != nil && vt == value.SwitchType {
		return nil
	}
	name := ""
	if vt != nil {
		name = vt.Name
	}
	return errs.NewException(errs.PSInvalidCastType,
		`Cannot convert value "%s" to type "%s". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.`, name, t.Name)
}

// checkMandatory refuses what a mandatory parameter does not take unless its attributes allow it.
func (b *binder) checkMandatory(i int, v any) *errs.Record {
	p := b.plan.params[i]
	if !b.mandatoryAnywhere(i) {
		return nil
	}
	switch c := value.Base(v).(type) {
	case string:
		if c == "" && !p.AllowEmptyString {
			return b.notAllowed("EmptyStringNotAllowed", p.Name, "is an empty string")
		}
		return nil
	case *value.Array:
		if !isCollectionType(p.Type) {
			return nil
		}
		return b.checkElements(p, c.Items, "EmptyArrayNotAllowed", "is an empty array")
	case *value.Hashtable:
		return nil
	case value.Enumerable:
		if !isCollectionType(p.Type) {
			return nil
		}
		return b.checkElements(p, Elements(v), "EmptyCollectionNotAllowed", "is an empty collection")
	}
	if value.IsNull(v) && !p.AllowNull {
		if p.Type == value.StringType {
			if !p.AllowEmptyString {
				return b.notAllowed("EmptyStringNotAllowed", p.Name, "is an empty string")
			}
		}
		return b.notAllowed("NullNotAllowed", p.Name, "is null")
	}
	return nil
}

// isCollectionType reports whether a parameter is declared as a collection, whose elements are checked.
func isCollectionType(t *value.Type) bool {
	return t != nil && (t.Kind == value.ArrayKind || t != value.StringType && t.IsA(value.IEnumerableType))
}

func (b *binder) mandatoryAnywhere(i int) bool {
	for _, s := range b.plan.params[i].Sets {
		if s.Mandatory {
			return true
		}
	}
	return false
}

func (b *binder) checkElements(p *Param, items []any, id, why string) *errs.Record {
	if len(items) == 0 {
		if p.AllowEmptyCollection {
			return nil
		}
		return b.notAllowed(id, p.Name, why)
	}
	for _, e := range items {
		if s, ok := e.(string); ok && s == "" && !p.AllowEmptyString && p.Type != nil && p.Type.Elem == value.StringType {
			return b.notAllowed("EmptyStringNotAllowed", p.Name, "is an empty string")
		}
		if value.IsNull(e) && !p.AllowNull && !(p.AllowEmptyString && p.Type != nil && p.Type.Elem == value.StringType) {
			return b.notAllowed("NullNotAllowed", p.Name, "is null")
		}
	}
	return nil
}

// assign hands v to the command, or to the common parameters.
func (b *binder) assign(i int, v any) error {
	if i >= b.plan.own {
		if err := b.common(b.plan.params[i].Index, v); err != nil {
			return err
		}
	} else if err := b.instance.Assign(b.plan.params[i].Index, v); err != nil {
		var r *errs.Record
		if errors.As(err, &r) {
			return err
		}
		return b.conversion(i, v, err)
	}
	b.note(i, v)
	return nil
}

// note remembers that parameter i is bound, and narrows the parameter sets.
func (b *binder) note(i int, v any) {
	b.given[i] = true
	if m := b.plan.masks[i]; m != everySet {
		b.sets &= m
	}
	b.out.Names = append(b.out.Names, b.plan.params[i].Name)
	b.out.Values = append(b.out.Values, v)
}
