package syntax

import "strings"

func (p *parser) classDefinition(start int, _ Loop) Statement { return p.typeDefinition(start, false) }

func (p *parser) enumDefinition(start int, _ Loop) Statement { return p.typeDefinition(start, true) }

// typeDefinition reads a class or enum behind its keyword.
func (p *parser) typeDefinition(start int, enum bool) Statement {
	t := &TypeDefinition{Enum: enum}
	p.space(true)
	t.Name = p.peekWord()
	if t.Name == "" {
		p.missing("MissingNameAfterKeyword", "Missing name after %s keyword.", map[bool]string{true: "enum", false: "class"}[enum])
		return nil
	}
	p.pos += len(t.Name)
	p.space(true)
	if p.has(":") {
		p.pos++
		p.bases(t)
	}
	open := p.pos
	if !p.expect("{", "MissingTypeBody", "Missing class body in class declaration.") {
		return nil
	}
	for !p.dead {
		p.terminators()
		if p.has("}") || p.pos >= len(p.src) {
			break
		}
		if enum {
			p.enumMember(t)
		} else {
			p.classMember(t)
		}
	}
	p.closeCurly(open)
	t.Place = p.from(start)
	return t
}

func (p *parser) bases(t *TypeDefinition) {
	for !p.dead {
		p.space(true)
		at := p.pos
		n := p.typeName()
		if n == nil {
			p.missing("TypeNameExpected", "A type name was expected.")
			return
		}
		c := &TypeConstraint{TypeName: n}
		c.Place = p.from(at)
		t.Bases = append(t.Bases, c)
		p.space(true)
		if !p.has(",") {
			return
		}
		p.pos++
	}
}

func (p *parser) enumMember(t *TypeDefinition) {
	start := p.pos
	m := &PropertyMember{Name: p.peekWord(), Flags: StaticMember}
	if m.Name == "" {
		p.unexpected()
		return
	}
	p.pos += len(m.Name)
	end := p.pos
	p.space(false)
	if p.has("=") {
		p.pos++
		p.space(true)
		m.Initial = p.expression()
		end = p.pos
	}
	p.pos = end
	m.Place = p.from(start)
	t.Members = append(t.Members, m)
	p.space(false)
}

func (p *parser) classMember(t *TypeDefinition) {
	start := p.pos
	var flags MemberFlags
	var attrs []*Attribute
	var typ *TypeConstraint
	for !p.dead {
		p.space(true)
		switch {
		case p.has("["):
			switch a := p.attribute().(type) {
			case *Attribute:
				attrs = append(attrs, a)
			case *TypeConstraint:
				typ = a
			}
		case p.keyword("static"):
			flags |= StaticMember
		case p.keyword("hidden"):
			flags |= HiddenMember
		case p.has("$"):
			p.property(t, start, flags, attrs, typ)
			return
		default:
			p.method(t, start, flags, attrs, typ)
			return
		}
	}
}

func (p *parser) property(t *TypeDefinition, start int, flags MemberFlags, attrs []*Attribute, typ *TypeConstraint) {
	m := &PropertyMember{Flags: flags, Attributes: attrs, Type: typ}
	if v, ok := p.variable().(*VariableExpression); ok {
		m.Name = v.Name
	}
	end := p.pos
	p.space(false)
	if p.has("=") {
		p.pos++
		p.space(true)
		m.Initial = p.expression()
		end = p.pos
	}
	p.pos = end
	m.Place = p.from(start)
	t.Members = append(t.Members, m)
}

func (p *parser) method(t *TypeDefinition, start int, flags MemberFlags, attrs []*Attribute, typ *TypeConstraint) {
	m := &FunctionMember{Name: p.peekWord(), Flags: flags, Attributes: attrs, ReturnType: typ}
	if m.Name == "" {
		p.unexpected()
		return
	}
	p.pos += len(m.Name)
	m.Constructor = strings.EqualFold(m.Name, t.Name)
	p.space(true)
	if !p.has("(") {
		p.missing("MissingMethodParameterList", "Missing '(' in method parameter list.")
		return
	}
	m.Params = p.parameters()
	p.space(true)
	if p.has(":") {
		p.pos++
		p.space(true)
		m.Base = p.baseCall()
		p.space(true)
	}
	if !p.has("{") {
		p.missing("MissingMethodBody", "Missing method body in method declaration.")
		return
	}
	m.Body = p.blockBody(false)
	m.Place = p.from(start)
	t.Members = append(t.Members, m)
}

func (p *parser) baseCall() *BaseCtorInvokeMemberExpression {
	start := p.pos
	if !p.keyword("base") {
		p.missing("MissingBaseCtorCall", "A 'base' constructor call was expected.")
		return nil
	}
	b := &BaseCtorInvokeMemberExpression{}
	p.space(true)
	if p.has("(") {
		b.Args = p.methodArgs()
	}
	b.Place = p.from(start)
	return b
}
