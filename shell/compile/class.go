package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/resolve"
	"csshell/shell/syntax"
)

// fillClass gives a class its base, properties, methods and constructors.
func (c *compiler) fillClass(s *syntax.TypeDefinition) {
	t := c.types.find(s.Name)
	k := &types.Class{Type: t}
	t.Ext = k
	if err := c.bases(t, s); err != nil {
		if c.faults == nil {
			c.faults = map[*syntax.TypeDefinition]error{}
		}
		c.faults[s] = err
		return
	}
	m := *c
	m.member, m.layout, m.named = t, frame.NewLayout(), true
	var initial []initialValue
	for _, n := range s.Members {
		switch n := n.(type) {
		case *syntax.PropertyMember:
			p := m.property_(n)
			k.Properties = append(k.Properties, p)
			if n.Initial != nil {
				initial = append(initial, initialValue{p, m.value(n.Initial)})
			}
		case *syntax.FunctionMember:
			method := m.method(n, t)
			if n.Constructor && n.Flags&syntax.StaticMember == 0 {
				k.Constructors = append(k.Constructors, method)
			} else if n.Constructor {
				initial = append(initial, initialValue{nil, func(f *frame.Frame) (any, error) { return method.Invoke(f.Proc, nil, nil) }})
			} else {
				k.Methods = append(k.Methods, method)
			}
		}
	}
	k.Instance = func(p *pipeline.Proc) (*value.Object, error) { return c.e.newObject(p, t) }
	c.instances(t, initial)
}

// initialValue is a property with its initial value; a nil property is a static constructor.
type initialValue struct {
	property *types.Property
	value    eval
}

func (c *compiler) bases(t *value.Type, s *syntax.TypeDefinition) error {
	for i, b := range s.Bases {
		base := c.typeRef(b.TypeName)()
		if base == nil {
			return typeNotFound(b.TypeName)
		}
		if i == 0 && base.Kind != value.Interface {
			t.Base = base
			continue
		}
		t.Interfaces = append(t.Interfaces, base)
	}
	return nil
}

// property_ declares a property.
func (c *compiler) property_(n *syntax.PropertyMember) *types.Property {
	p := &types.Property{Name: n.Name, Static: n.Flags&syntax.StaticMember != 0, Hidden: n.Flags&syntax.HiddenMember != 0}
	if n.Type != nil {
		p.Type = c.typeRef(n.Type.TypeName)()
	}
	var checks []cmdlets.Validator
	for _, a := range n.Attributes {
		if v := c.validator(a); v != nil {
			checks = append(checks, v)
		}
	}
	if len(checks) > 0 {
		p.Check = func(proc *pipeline.Proc, v any) (any, error) {
			var err error
			if p.Type != nil {
				if v, err = types.Convert(proc, v, p.Type); err != nil {
					return nil, err
				}
			}
			for _, k := range checks {
				if err := k.Check(proc, v); err != nil {
					return nil, err
				}
			}
			return v, nil
		}
	}
	if p.Static {
		p.Value = zero(p.Type)
	}
	return p
}

// zero is the value of a property before anything is assigned.
func zero(t *value.Type) any {
	if t == nil || !t.IsValue() {
		return nil
	}
	v, err := types.Convert(nil, nil, t)
	if err != nil {
		if t.Kind == value.EnumKind {
			return value.Enum{T: t}
		}
		if v, err = types.New(nil, t, nil); err != nil {
			return nil
		}
	}
	return v
}

// instances tells the engine how objects of a class begin.
func (c *compiler) instances(t *value.Type, initial []initialValue) {
	k := types.ClassOf(t)
	var own, static []initialValue
	for _, i := range initial {
		if i.property == nil || i.property.Static {
			static = append(static, i)
		} else {
			own = append(own, i)
		}
	}
	e := c.e
	if e.initial == nil {
		e.initial = map[*value.Type][]initialValue{}
	}
	e.initial[t] = own
	if len(static) == 0 {
		return
	}
	done := false
	k.Init = func(p *pipeline.Proc) error {
		if done {
			return nil
		}
		done = true
		return e.initStatic(p, static)
	}
}

func (e *Engine) initStatic(p *pipeline.Proc, list []initialValue) error {
	f := e.scratch(p, nil)
	for _, i := range list {
		v, err := i.value(f)
		if err != nil {
			return err
		}
		if i.property == nil {
			continue
		}
		if v, err = typed(p, i.property, v); err != nil {
			return err
		}
		i.property.Value = v
	}
	return nil
}

func typed(p *pipeline.Proc, prop *types.Property, v any) (any, error) {
	if v == value.Nothing {
		v = nil
	}
	if prop.Check != nil {
		return prop.Check(p, v)
	}
	if prop.Type == nil {
		return v, nil
	}
	return types.Convert(p, v, prop.Type)
}

// scratch is a scope for the initial values of a class.
func (e *Engine) scratch(p *pipeline.Proc, this any) *frame.Frame {
	f := &frame.Frame{Layout: frame.NewLayout(), Parent: e.Global, Proc: e.Global.Proc, Prefs: e.Global.Prefs, Out: pipeline.Discard, Escaped: true}
	if p != nil {
		f.Proc = p
	}
	f.Call = &frame.Call{Name: "<ScriptBlock>", This: this}
	return f
}

// newObject makes an object with the defaults of all properties of the chain, the base class's first.
func (e *Engine) newObject(p *pipeline.Proc, t *value.Type) (*value.Object, error) {
	o := &value.Object{Class: t}
	var chain []*value.Type
	names := []string{}
	for u := t; u != nil; u = u.Base {
		names = append(names, u.Name)
		if types.ClassOf(u) != nil {
			chain = append([]*value.Type{u}, chain...)
		}
	}
	if names[len(names)-1] != "System.Object" {
		names = append(names, "System.Object")
	}
	if e.shapes == nil {
		e.shapes = map[*value.Type]*value.Shape{}
	}
	if e.shapes[t] == nil {
		e.shapes[t] = value.NewShape(names...)
	}
	o.Shape = e.shapes[t]
	for _, u := range chain {
		for _, prop := range types.ClassOf(u).Properties {
			if !prop.Static {
				o.Set(prop.Name, zero(prop.Type))
			}
		}
	}
	f := e.scratch(p, o)
	for _, u := range chain {
		for _, i := range e.initial[u] {
			v, err := i.value(f)
			if err == nil {
				v, err = typed(p, i.property, v)
			}
			if err != nil {
				return nil, err
			}
			o.Set(i.property.Name, v)
		}
	}
	return o, nil
}

// method compiles a method or constructor.
func (c *compiler) method(n *syntax.FunctionMember, t *value.Type) *types.Method {
	m := &types.Method{Name: n.Name, Static: n.Flags&syntax.StaticMember != 0, Hidden: n.Flags&syntax.HiddenMember != 0}
	if n.Constructor {
		m.Name = t.Name
	}
	if n.ReturnType != nil {
		m.Returns = c.typeRef(n.ReturnType.TypeName)()
	}
	for _, p := range n.Params {
		mp := types.Param{Name: p.Name.Name}
		for _, a := range p.Attributes {
			if tc, ok := a.(*syntax.TypeConstraint); ok && mp.Type == nil {
				mp.Type = c.typeRef(tc.TypeName)()
			}
		}
		m.Params = append(m.Params, mp)
	}
	mb := &methodBody{e: c.e, outer: c, node: n, class: t, m: m}
	m.Invoke = mb.invoke
	return m
}

// methodBody is the code of a method, compiled at its first call.
type methodBody struct {
	e     *Engine
	outer *compiler
	node  *syntax.FunctionMember
	class *value.Type
	m     *types.Method
	c     *compiler
	slots []int
	body  run
	base  func(*frame.Frame) ([]any, error)
}

func (b *methodBody) ready() {
	if b.c != nil {
		return
	}
	b.c = &compiler{e: b.e, layout: frame.NewLayout(), types: b.outer.types, member: b.class, inFunction: true}
	resolve.Names(b.node.Body, b.c.layout)
	for _, p := range b.node.Params {
		b.slots = append(b.slots, b.c.layout.Add(p.Name.Name))
	}
	b.body = b.c.namedBlock(b.node.Body.End)
	if b.node.Base != nil {
		b.base = b.c.list(b.node.Base.Args)
	}
}

func (b *methodBody) invoke(p *pipeline.Proc, self any, args []any) (any, error) {
	b.ready()
	e := b.e
	if err := e.enter(b.node.Span()); err != nil {
		return nil, err
	}
	f := e.frame(b.c.layout, e.Global, frame.FunctionScope)
	f.Escaped = true
	if p != nil {
		f.Proc, f.Prefs = p, p.Prefs
		q := *p
		f.Proc = &q
	}
	f.Call = &frame.Call{Name: b.m.Name, This: self, File: fileOf(b.node)}
	for i, s := range b.slots {
		if i < len(args) {
			f.Slots[s].Put(args[i])
		}
	}
	current := e.Current
	e.Current = f
	e.calls = append(e.calls, activation{name: b.m.Name, at: b.node.Span()})
	v, err := b.run(p, f, self)
	e.calls = e.calls[:max(len(e.calls)-1, 0)]
	e.Current = current
	e.depth--
	return v, err
}

// run runs the base constructor and the body. Only what `return` says is the result.
func (b *methodBody) run(p *pipeline.Proc, f *frame.Frame, self any) (any, error) {
	if b.node.Constructor && b.node.Flags&syntax.StaticMember == 0 {
		var args []any
		if b.base != nil {
			var err error
			if args, err = b.base(f); err != nil {
				return nil, err
			}
		}
		if o, ok := self.(*value.Object); ok {
			if err := types.ConstructBase(p, b.class, o, args); err != nil {
				return nil, err
			}
		}
	}
	f.Out = pipeline.Discard
	f.Method = true
	if b.body == nil {
		return value.Nothing, nil
	}
	fl, err := b.body(f)
	if err != nil {
		return nil, err
	}
	if err := leave(f, fl); err != nil {
		return nil, err
	}
	return b.result(p, f)
}

func (b *methodBody) result(p *pipeline.Proc, f *frame.Frame) (any, error) {
	if b.m.Returns == value.VoidType || b.node.Constructor || b.m.Returns == nil && b.node.ReturnType == nil && !f.HasResult {
		return value.Nothing, nil
	}
	v := f.Result
	if v == value.Nothing {
		v = nil
	}
	if b.m.Returns == nil {
		return v, nil
	}
	r, err := types.Convert(p, v, b.m.Returns)
	if err != nil {
		return nil, at(err, b.node.Span())
	}
	return r, nil
}

func fileOf(n syntax.Node) string {
	if f := n.Span().File; f != nil {
		return f.Name
	}
	return ""
}
