package syntax

import "strings"

func (p *parser) classDefinition(start int, _ Loop) Statement {
	return p.typeDefinition(start, false, nil)
}

func (p *parser) enumDefinition(start int, _ Loop) Statement {
	return p.typeDefinition(start, true, nil)
}

// attributedType reads a class or enum with attributes before it; nil when something else stands behind them.
func (p *parser) attributedType() Statement {
	back := p.mark()
	start := p.pos
	var attrs []*Attribute
	for p.has("[") {
		a, ok := p.attribute().(*Attribute)
		if !ok {
			p.reset(back)
			return nil
		}
		attrs = append(attrs, a)
		p.space(true)
	}
	switch {
	case p.keyword("class"):
		return p.typeDefinition(start, false, attrs)
	case p.keyword("enum"):
		return p.typeDefinition(start, true, attrs)
	}
	p.reset(back)
	return nil
}

// typeDefinition reads a class or enum behind its keyword.
func (p *parser) typeDefinition(start int, enum bool, attrs []*Attribute) Statement {
	t := &TypeDefinition{Enum: enum, Attributes: attrs}
	word := "class"
	if enum {
		word = "enum"
	}
	end := p.mark()
	p.space(true)
	if t.Name = p.peekWord(); t.Name == "" {
		p.reset(end)
		p.incompleteAfter("MissingNameAfterKeyword", word)
		return &ErrorStatement{}
	}
	p.pos += len(t.Name)
	end = p.mark()
	p.space(true)
	if p.has(":") {
		p.pos++
		p.bases(t)
		end = p.mark()
		p.space(true)
	}
	if !p.has("{") {
		p.reset(end)
		p.incompleteAfter("MissingTypeBody", word)
		return &ErrorStatement{}
	}
	p.pos++
	p.members(t, p.pos)
	t.Place = p.from(start)
	p.defineType(t)
	p.see(t)
	return t
}

// defineType checks that the name is new.
func (p *parser) defineType(t *TypeDefinition) {
	key := strings.ToLower(t.Name)
	if p.typeNames[key] {
		p.check("MemberAlreadyDefined", t, t.Name)
	}
	if p.typeNames == nil {
		p.typeNames = map[string]bool{}
	}
	p.typeNames[key] = true
}

// members reads the members and the closing brace.
func (p *parser) members(t *TypeDefinition, open int) {
	for !p.dead {
		p.space(true)
		if p.has("}") {
			p.pos++
			break
		}
		at := p.pos
		read := p.classMember
		if t.Enum {
			read = p.enumMember
		}
		if p.eof() || !read(t) || p.pos == at {
			p.note(&p.errors, "MissingEndCurlyBrace", open, open, p.blankTo(p.pos), nil)
			break
		}
	}
}

func (p *parser) bases(t *TypeDefinition) {
	for {
		end := p.mark()
		p.space(true)
		at := p.pos
		n := p.typeName(false)
		if n == nil {
			p.reset(end)
			p.incompleteAfter("TypeNameExpected")
			return
		}
		c := &TypeConstraint{TypeName: n}
		c.Place = p.from(at)
		t.Bases = append(t.Bases, c)
		end = p.mark()
		p.space(true)
		if !p.has(",") {
			p.reset(end)
			return
		}
		p.pos++
	}
}

func (p *parser) enumMember(t *TypeDefinition) bool {
	start := p.pos
	m := &PropertyMember{Name: p.peekWord(), Flags: StaticMember}
	if m.Name == "" {
		return false
	}
	p.pos += len(m.Name)
	bad := len(p.errors)
	p.initial(m, func() Expression { return p.expressionNoComma() })
	if m.Initial != nil && !isConstant(m.Initial) {
		p.check("EnumeratorValueMustBeConstant", m.Initial)
	}
	p.memberEnd(len(p.errors) > bad)
	m.Place = p.from(start)
	t.Members = append(t.Members, m)
	return true
}

// initial reads `= value` if it stands here.
func (p *parser) initial(m *PropertyMember, read func() Expression) {
	end := p.mark()
	p.space(false)
	if !p.has("=") {
		p.reset(end)
		return
	}
	p.pos++
	end = p.mark()
	p.space(true)
	if m.Initial = read(); m.Initial == nil {
		p.reset(end)
		p.incompleteAfter("ExpectedValueExpression", "=")
	}
}

// memberEnd steps over the semicolon behind a property; a line end or the closing brace serves as well.
func (p *parser) memberEnd(quiet bool) {
	end := p.mark()
	p.space(false)
	switch c := p.cur(); {
	case c == ';':
		p.pos++
		return
	case !p.eof() && (c == '\n' || c == '\r' || c == '}'):
		p.reset(end)
		return
	}
	p.reset(end)
	if !quiet {
		p.incompleteAfter("MissingPropertyTerminator")
	}
}

func (p *parser) classMember(t *TypeDefinition) bool {
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
			default:
				return false
			}
		case p.keyword("static"):
			flags |= StaticMember
		case p.keyword("hidden"):
			flags |= HiddenMember
		case p.has("$") && p.variableStarts(p.pos) && p.at(p.pos+1) != '(':
			p.property(t, start, flags, attrs, typ)
			return true
		default:
			return p.method(t, start, flags, attrs, typ)
		}
	}
	return false
}

func (p *parser) property(t *TypeDefinition, start int, flags MemberFlags, attrs []*Attribute, typ *TypeConstraint) {
	m := &PropertyMember{Flags: flags, Attributes: attrs, Type: typ}
	if v, ok := p.variable().(*VariableExpression); ok {
		m.Name = v.Name
	}
	bad := len(p.errors)
	p.initial(m, func() Expression { return p.expression() })
	p.memberEnd(len(p.errors) > bad)
	m.Place = p.from(start)
	t.Members = append(t.Members, m)
}

// method reads a method or constructor; false when no member stands here.
func (p *parser) method(t *TypeDefinition, start int, flags MemberFlags, attrs []*Attribute, typ *TypeConstraint) bool {
	m := &FunctionMember{Name: p.peekWord(), Flags: flags, Attributes: attrs, ReturnType: typ}
	if m.Name == "" {
		return false
	}
	m.NamePlace = p.place(p.pos, p.pos+len(m.Name))
	p.pos += len(m.Name)
	m.Constructor = strings.EqualFold(m.Name, t.Name)
	end := p.mark()
	p.space(true)
	if p.has("(") {
		m.Params = p.parameters()
		end = p.mark()
		p.space(true)
		if p.has(":") && m.Constructor {
			p.pos++
			p.space(true)
			m.Base = p.baseCall()
			end = p.mark()
			p.space(true)
		}
	} else {
		p.reset(end)
		p.incompleteAfter("MissingMethodParameterList")
	}
	if !p.has("{") {
		p.reset(end)
		p.incompleteAfter("MissingFunctionBody")
		t.Members = append(t.Members, m)
		return true
	}
	p.flow.methodNext = true
	m.Body = p.blockBody(false)
	p.flow.methodNext = false
	m.Place = p.from(start)
	t.Members = append(t.Members, m)
	p.checkMethod(m)
	return true
}

func (p *parser) baseCall() *BaseCtorInvokeMemberExpression {
	start := p.pos
	if !p.keyword("base") {
		p.incompleteAfter("MissingBaseCtorCall")
		return nil
	}
	b := &BaseCtorInvokeMemberExpression{}
	b.Word = p.place(start, p.pos)
	p.space(true)
	if p.has("(") {
		b.Args = p.methodArgs()
	} else {
		p.incompleteAfter("MissingMethodParameterList")
	}
	b.Place = p.from(start)
	return b
}
