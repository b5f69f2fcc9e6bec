package compile

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/source"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// memberName compiles the name of a member: a constant word, or any expression.
func (c *compiler) memberName(m syntax.Expression) func(*frame.Frame) (string, error) {
	if s, ok := m.(*syntax.StringConstantExpression); ok {
		name := s.Value
		return func(*frame.Frame) (string, error) { return name, nil }
	}
	v := c.value(m)
	return func(f *frame.Frame) (string, error) {
		x, err := v(f)
		return value.ToString(x), err
	}
}

// targetOf compiles what stands before the dot; before :: a type expression.
func (c *compiler) targetOf(x *syntax.MemberExpression) eval { return c.value(x.Target) }

// member_ compiles a.b, a?.b and a::b.
func (c *compiler) member_(x *syntax.MemberExpression) eval {
	target, e, span := c.targetOf(x), c.e, c.spot(x)
	s, fixed := x.Member.(*syntax.StringConstantExpression)
	if fixed && !x.Static {
		return c.property(x, target, s.Value)
	}
	name, key := c.memberName(x.Member), constantKey(x.Member)
	return func(f *frame.Frame) (any, error) {
		obj, err := target(f)
		if err != nil {
			return nil, err
		}
		if x.NullConditional && value.IsNull(obj) {
			return nil, nil
		}
		if d, ok := obj.(value.Dictionary); ok && key != nil {
			if v, ok := d.Lookup(key); ok {
				return v, nil
			}
		}
		n, err := name(f)
		if err != nil {
			return nil, err
		}
		if x.Static {
			return e.staticMember(f, obj, n, span)
		}
		return e.member(f, obj, n, span)
	}
}

// constantKey is the number that stands for a member ($h.3), nil for other expressions: it is a key of that type.
func constantKey(m syntax.Expression) any {
	if k, ok := m.(*syntax.ConstantExpression); ok {
		return literal(k.Value)
	}
	return nil
}

// property reads a member with a name that is known, remembering where the last object's shape had it.
func (c *compiler) property(x *syntax.MemberExpression, target eval, name string) eval {
	folded, e, span := value.Fold(name), c.e, c.spot(x)
	var shape *value.Shape
	var slot int
	return func(f *frame.Frame) (any, error) {
		obj, err := target(f)
		if err != nil {
			return nil, err
		}
		switch o := obj.(type) {
		case *value.Object:
			if o.Shape != shape || o.Shape == nil {
				i, ok := o.Shape.Index(folded)
				if !ok {
					return e.member(f, obj, name, span)
				}
				shape, slot = o.Shape, i
			}
			v := o.Slots[slot]
			if _, special := v.(*value.Member); !special {
				return v, nil
			}
		case *value.Hashtable:
			if v, ok := o.Lookup(name); ok {
				return v, nil
			}
		case nil:
			if x.NullConditional || f.Strict == 0 && folded != "count" && folded != "length" {
				return nil, nil
			}
		}
		return e.member(f, obj, name, span)
	}
}

// member reads any member of any object.
func (e *Engine) member(f *frame.Frame, obj any, name string, span source.Span) (any, error) {
	if obj == value.Nothing {
		obj = nil
	}
	if obj == nil && f.Strict >= 2 {
		return nil, e.noProperty(f, name, span)
	}
	v, found, err := types.Get(f.Proc, obj, name)
	if err != nil {
		return nil, at(err, span)
	}
	if !found && f.Strict >= 2 {
		return nil, e.noProperty(f, name, span)
	}
	return v, nil
}

func (e *Engine) noProperty(_ *frame.Frame, name string, span source.Span) error {
	r := errs.New("PropertyNotFoundStrict", errs.NotSpecified, nil, errs.PropertyNotFoundType,
		"The property '%s' cannot be found on this object. Verify that the property exists.", name)
	return r.At(span)
}

func (e *Engine) staticMember(f *frame.Frame, obj any, name string, span source.Span) (any, error) {
	t, err := typeValue(obj)
	if err != nil {
		return nil, at(err, span)
	}
	v, found, err := types.GetStatic(f.Proc, t, name)
	if err == nil && !found && f.Strict >= 2 {
		return nil, e.noProperty(f, name, span)
	}
	return v, at(err, span)
}

// typeValue is the type whose static members are meant: a type, or the type of any other object.
func typeValue(obj any) (*value.Type, error) {
	switch o := value.Base(obj).(type) {
	case *value.Type:
		return o, nil
	case nil:
		return nil, invalid("InvokeMethodOnNull", "You cannot call a method on a null-valued expression.")
	}
	return value.TypeOf(obj), nil
}

// setMember writes a member; elements of a collection do not get it.
func (e *Engine) setMember(f *frame.Frame, obj any, name string, v any) error {
	if value.IsNull(obj) {
		return invalid("PropertyNotFound", "The property '%s' cannot be found on this object. Verify that the property exists and can be set.", name)
	}
	if o, ok := obj.(*value.Object); ok && o.Class == nil && o.Base == nil {
		if i, ok := o.Shape.Index(value.Fold(name)); ok {
			if _, special := o.Slots[i].(*value.Member); !special {
				o.Slots[i] = v
				return nil
			}
		}
	}
	return types.Set(f.Proc, obj, name, v)
}
