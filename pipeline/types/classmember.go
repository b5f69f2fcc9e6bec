package types

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// classMethods collects the overloads of a method along the chain of script classes; one that a derived class declares
// with the same parameters hides the base's.
func classMethods(t *value.Type, name string, static bool) []*Method {
	var found []*Method
	folded := value.Fold(name)
	for ; t != nil; t = t.Base {
		c := ClassOf(t)
		if c == nil {
			break
		}
		for _, m := range c.Methods {
			if m.Static == static && value.Fold(m.Name) == folded && !hidden(found, m) {
				found = append(found, m)
			}
		}
	}
	return found
}

func hidden(found []*Method, m *Method) bool {
	for _, f := range found {
		if sameParams(f.Params, m.Params) {
			return true
		}
	}
	return false
}

func sameParams(a, b []Param) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if typeOr(a[i].Type) != typeOr(b[i].Type) {
			return false
		}
	}
	return true
}

func typeOr(t *value.Type) *value.Type {
	if t == nil {
		return value.ObjectType
	}
	return t
}

// classProperty finds a property along the chain of script classes.
func classProperty(t *value.Type, name string, static bool) *Property {
	folded := value.Fold(name)
	for ; t != nil; t = t.Base {
		c := ClassOf(t)
		if c == nil {
			return nil
		}
		for _, p := range c.Properties {
			if p.Static == static && value.Fold(p.Name) == folded {
				return p
			}
		}
	}
	return nil
}

// checkProperty converts and validates a value for a property.
func checkProperty(p *pipeline.Proc, prop *Property, v any) (any, error) {
	if prop.Check != nil {
		return prop.Check(p, v)
	}
	if prop.Type == nil {
		return v, nil
	}
	return Convert(p, v, prop.Type)
}

// signatures gives script methods the form in which overloads are chosen.
func signatures(ms []*Method) []signature {
	sigs := make([]signature, len(ms))
	for i, m := range ms {
		sigs[i] = m.signature()
	}
	return sigs
}

func (m *Method) signature() signature {
	s := signature{name: m.Name, method: true, returns: typeOr(m.Returns), spelt: typeOr(m.Returns).Literal()}
	for _, p := range m.Params {
		s.params = append(s.params, parameter{typ: typeOr(p.Type), name: p.Name, spelt: typeOr(p.Type).Literal()})
	}
	return s
}

// callClassMethod chooses among the overloads of a script method and runs it. What the body throws passes as it is.
func callClassMethod(p *pipeline.Proc, ms []*Method, self any, name string, args []any) (any, error) {
	i, converted, err := chooseOverload(p, name, signatures(ms), args)
	if err != nil {
		return nil, err
	}
	return ms[i].Invoke(p, self, converted)
}

// CallBase calls a method as the class t has it, whatever a derived class of self does: `([Base]$this).Method()`.
func CallBase(p *pipeline.Proc, t *value.Type, self *value.Object, name string, args []any) (any, error) {
	if ms := classMethods(t, name, false); len(ms) > 0 {
		return callClassMethod(p, ms, self, name, args)
	}
	return callTyped(p, self, name, args)
}

// newInstance makes an instance of a script class.
func newInstance(p *pipeline.Proc, c *Class, args []any) (any, error) {
	if err := initClass(p, c.Type); err != nil {
		return nil, err
	}
	o, err := c.Instance(p)
	if err != nil {
		return nil, err
	}
	return o, construct(p, c, o, args)
}

// construct runs the constructor that takes args; the default one makes the base part only.
func construct(p *pipeline.Proc, c *Class, o *value.Object, args []any) error {
	if len(c.Constructors) == 0 {
		if len(args) > 0 {
			return countMismatch("new", len(args))
		}
		return ConstructBase(p, c.Type, o, nil)
	}
	i, converted, err := chooseOverload(p, "new", signatures(c.Constructors), args)
	if err != nil {
		return err
	}
	_, err = c.Constructors[i].Invoke(p, o, converted)
	return err
}

// ConstructBase runs the constructor of the base of class t on self: of the script class it derives from, or it makes
// the .NET object that becomes self.Base.
func ConstructBase(p *pipeline.Proc, t *value.Type, self *value.Object, args []any) error {
	base := t.Base
	if base == nil || base == value.ObjectType {
		return nil
	}
	if c := ClassOf(base); c != nil {
		return construct(p, c, self, args)
	}
	v, err := New(p, base, args)
	if err != nil {
		return err
	}
	switch b := v.(type) {
	case *value.Exception:
		b.T = self.Class
		if b.Props == nil {
			b.Props = map[string]any{}
		}
		b.Props[instanceKey] = self
	case *List:
		b.T = self.Class
	}
	self.Base = v
	return nil
}

// instanceKey is the name under which an exception keeps the object of the script class that it is part of.
const instanceKey = "\x00instance"

// instanceOf is the object of a script class that an exception is part of; other values are returned as they are.
func instanceOf(v any) any {
	if e, ok := v.(*value.Exception); ok && ClassOf(e.T) != nil {
		if o, ok := e.Props[instanceKey].(*value.Object); ok {
			return o
		}
	}
	return v
}

// EqualObjects is the equality that a class declares with Equals([object]); declared is false when it has none.
func (c *Class) EqualObjects(o *value.Object, other any) (equal, declared bool) {
	ms := classMethods(c.Type, "Equals", false)
	if len(ms) == 0 {
		return false, false
	}
	v, err := callClassMethod(nil, ms, o, "Equals", []any{other})
	return err == nil && value.ToBool(v), true
}

// CompareObjects is the order that a class declares with CompareTo([object]); declared is false when it has none.
func (c *Class) CompareObjects(o *value.Object, other any) (order int, declared bool, err error) {
	ms := classMethods(c.Type, "CompareTo", false)
	if len(ms) == 0 {
		return 0, false, nil
	}
	v, err := callClassMethod(nil, ms, o, "CompareTo", []any{other})
	if err != nil {
		return 0, true, err
	}
	n, err := value.ToInt32(v)
	return int(n), true, err
}

// initClass runs the static initialisers of a class and its bases before their first use.
func initClass(p *pipeline.Proc, t *value.Type) error {
	for ; t != nil; t = t.Base {
		c := ClassOf(t)
		if c == nil {
			return nil
		}
		if init := c.Init; init != nil {
			c.Init = nil
			if err := init(p); err != nil {
				return err
			}
		}
	}
	return nil
}

// scriptMethodError wraps what a script method threw.
func scriptMethodError(err error, name string, n int) error {
	inner := raised(err)
	if inner == nil {
		return err
	}
	r := errs.New("ScriptMethodRuntimeException", errs.NotSpecified, nil, errs.MethodInvocationType,
		`Exception calling "%s" with "%d" argument(s): "%s"`, name, n, inner.Message)
	r.Exception.Inner = inner
	return r
}
