package compile

import (
	"csshell/pipeline/source"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// typeOf returns a function that finds a type or fails with TypeNotFound.
func (c *compiler) typeOf(n *syntax.TypeName) func() (*value.Type, error) {
	find := c.typeRef(n)
	return func() (*value.Type, error) {
		if t := find(); t != nil {
			return t, nil
		}
		return nil, typeNotFound(n)
	}
}

func typeNotFound(n *syntax.TypeName) error {
	return invalid("TypeNotFound", "Unable to find type [%s].", n.Text).At(inBrackets(n.Span()))
}

// inBrackets is the place of a type's name with the brackets around it.
func inBrackets(s source.Span) source.Span {
	if s.File != nil && s.Start > 0 && int(s.End) < len(s.File.Text) && s.File.Text[s.Start-1] == '[' && s.File.Text[s.End] == ']' {
		s.Start, s.End = s.Start-1, s.End+1
	}
	return s
}

func (c *compiler) typeExpression(x *syntax.TypeExpression) eval {
	t := c.typeOf(x.TypeName)
	return func(*frame.Frame) (any, error) {
		v, err := t()
		if err != nil {
			return nil, at(err, x.Span())
		}
		return v, nil
	}
}

// cast compiles [type]x.
func (c *compiler) cast(x *syntax.ConvertExpression) eval {
	switch value.Fold(x.Type.TypeName.Text) {
	case "ordered":
		if h, ok := x.Child.(*syntax.Hashtable); ok {
			return c.hashtable(h, true)
		}
	case "pscustomobject":
		if h, ok := x.Child.(*syntax.Hashtable); ok {
			return c.customObject(h)
		}
		v := c.value(x.Child)
		return func(f *frame.Frame) (any, error) {
			a, err := v(f)
			if err != nil {
				return nil, err
			}
			return types.ToCustomObject(a), nil
		}
	case "ref":
		return c.reference(x)
	case "void":
		v := c.value(x.Child)
		return func(f *frame.Frame) (any, error) {
			_, err := v(f)
			return value.Nothing, err
		}
	}
	v, t, span := c.value(x.Child), c.typeOf(x.Type.TypeName), c.spot(x)
	if value.Fold(x.Type.TypeName.Text) == "pscustomobject" {
		t = func() (*value.Type, error) { return value.PSCustomType, nil } // the accelerator stands for PSObject; the cast makes custom objects
	}
	return func(f *frame.Frame) (any, error) {
		want, err := t()
		if err != nil {
			return nil, at(err, span)
		}
		a, err := v(f)
		if err != nil {
			return nil, err
		}
		if a == value.Nothing {
			a = nil
		}
		r, err := types.Convert(f.Proc, a, want)
		return r, at(err, span)
	}
}

// reference compiles [ref]$x.
func (c *compiler) reference(x *syntax.ConvertExpression) eval {
	v, ok := x.Child.(*syntax.VariableExpression)
	if !ok {
		val := c.value(x.Child)
		return func(f *frame.Frame) (any, error) {
			a, err := val(f)
			return types.NewRef(a), err
		}
	}
	get, set, span := c.variable(v), c.setter(v), c.spot(x)
	name := value.Fold(v.Name)
	return func(f *frame.Frame) (any, error) {
		if _, ok := f.Find(name); !ok && v.Scope == "" && constants[name] == nil && name != "null" {
			r := invalid("NonExistingVariableReference", "[ref] cannot be applied to a variable that does not exist.")
			r.Target = v.Name
			return nil, r.At(span)
		}
		f.Escaped = true
		return &types.Ref{
			Get: func() any { a, _ := get(f); return a },
			Set: func(a any) error { return set(f, a) },
		}, nil
	}
}

// constraint is the types and attributes before a variable: what they make of a value that is assigned.
type constraint struct {
	convert func(f *frame.Frame, v any) (any, error)
	typ     func() (*value.Type, error)
}

// constrained compiles `[int]$x = ...`: the variable keeps its constraint from then on.
func (c *compiler) constrained(x syntax.Expression) func(*frame.Frame, any) error {
	v, k := c.unwrap(x)
	span := c.spot(x)
	if v == nil {
		inner := c.target(innermost(x))
		return func(f *frame.Frame, a any) error {
			a, err := k.convert(f, a)
			if err != nil {
				return at(err, span)
			}
			return inner(f, a)
		}
	}
	name := value.Fold(v.Name)
	set := c.setter(v)
	scope := scopeOf(value.Fold(v.Scope))
	return func(f *frame.Frame, a any) error {
		b, err := k.convert(f, a)
		if err != nil {
			return at(err, span)
		}
		if err := set(f, b); err != nil {
			return err
		}
		g := f
		if scope != nil {
			g = scope(f)
		}
		box := g.Variable(name)
		if box == nil {
			return nil
		}
		g.Escaped = true
		box.Convert = func(a any) (any, error) { return k.convert(g, a) }
		if k.typ != nil {
			box.TypeOf, _ = k.typ()
		}
		return nil
	}
}

func innermost(x syntax.Expression) syntax.Expression {
	switch x := x.(type) {
	case *syntax.ConvertExpression:
		return innermost(x.Child)
	case *syntax.AttributedExpression:
		return innermost(x.Child)
	}
	return x
}

// unwrap takes types and attributes off a variable; v is nil when something else is inside.
func (c *compiler) unwrap(x syntax.Expression) (*syntax.VariableExpression, constraint) {
	var k constraint
	k.convert = func(_ *frame.Frame, v any) (any, error) { return v, nil }
	v, _ := innermost(x).(*syntax.VariableExpression)
	c.wrap(x, v, &k)
	return v, k
}

func (c *compiler) wrap(x syntax.Expression, v *syntax.VariableExpression, k *constraint) {
	switch x := x.(type) {
	case *syntax.ConvertExpression:
		c.wrap(x.Child, v, k)
		t, before := c.typeOf(x.Type.TypeName), k.convert
		if k.typ == nil {
			k.typ = t
		}
		k.convert = func(f *frame.Frame, a any) (any, error) {
			a, err := before(f, a)
			if err != nil {
				return nil, err
			}
			want, err := t()
			if err != nil {
				return nil, err
			}
			return variableCast(f, v, a, want)
		}
	case *syntax.AttributedExpression:
		c.wrap(x.Child, v, k)
		check, before := c.variableAttribute(x.Attribute, v), k.convert
		k.convert = func(f *frame.Frame, a any) (any, error) {
			a, err := before(f, a)
			if err != nil {
				return nil, err
			}
			return check(f, a)
		}
	}
}

func (c *compiler) constrainedPlace(x syntax.Expression) func(*frame.Frame) (place, error) {
	inside, set := c.place(innermost(x)), c.constrained(x)
	return func(f *frame.Frame) (place, error) {
		p, err := inside(f)
		if err != nil {
			return p, err
		}
		return place{p.get, func(v any) error { return set(f, v) }}, nil
	}
}

// variableCast converts a value for a typed variable. The error is a MetadataError, as PowerShell makes one of it.
func variableCast(f *frame.Frame, _ *syntax.VariableExpression, v any, t *value.Type) (any, error) {
	r, err := types.Convert(f.Proc, v, t)
	if err != nil {
		rec := *record(err)
		rec.Category, rec.ID = metadataError, "RuntimeException" // parameters keep the id of the cast
		return nil, &rec
	}
	return r, nil
}

// typeTest compiles -is and -isnot.
func (c *compiler) typeTest(x *syntax.BinaryExpression) eval {
	not := x.Operator == syntax.IsNot
	return c.withType(x, "RuntimeException", func(f *frame.Frame, a any, t *value.Type) (any, error) { return types.Is(a, t) != not, nil })
}

// asType compiles -as.
func (c *compiler) asType(x *syntax.BinaryExpression) eval {
	return c.withType(x, "InvalidCastFromStringToType", func(f *frame.Frame, a any, t *value.Type) (any, error) {
		v, _ := types.As(f.Proc, a, t)
		return v, nil
	})
}

// withType compiles an operator whose right side is a type or the name of one; id is that of the error for other text.
func (c *compiler) withType(x *syntax.BinaryExpression, id string, op func(*frame.Frame, any, *value.Type) (any, error)) eval {
	l, r, span := c.value(x.Left), c.value(x.Right), c.spot(x)
	return func(f *frame.Frame) (any, error) {
		a, err := l(f)
		if err != nil {
			return nil, err
		}
		b, err := r(f)
		if err != nil {
			return nil, err
		}
		t, err := typeOperand(b, id)
		if err != nil {
			return nil, at(err, span)
		}
		v, err := op(f, a, t)
		return v, at(err, span)
	}
}

func typeOperand(b any, id string) (*value.Type, error) {
	if t, ok := value.Base(b).(*value.Type); ok {
		return t, nil
	}
	name := value.ToString(b)
	if t := types.Find(name); t != nil {
		return t, nil
	}
	return nil, invalid(id, "Cannot convert the \"%s\" value of type \"%s\" to type \"System.Type\".", name, typeName(b))
}

func typeName(v any) string {
	if t := value.TypeOf(v); t != nil {
		return t.Name
	}
	return "null"
}
