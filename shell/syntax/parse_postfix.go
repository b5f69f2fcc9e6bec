package syntax

import "strings"

// postfix reads member accesses, calls, indexes and ++ behind an operand. inc allows ++ and --.
func (p *parser) postfix(e Expression, inc bool) Expression {
	for e != nil && !p.dead {
		start := int(e.Span().Start)
		switch {
		case p.has("::"):
			e = p.member(start, e, 2, true, false)
		case p.cur() == '.' && p.memberFollows(p.pos+1, inc):
			e = p.member(start, e, 1, false, false)
		case p.has("?.") && p.memberFollows(p.pos+2, inc):
			e = p.member(start, e, 2, false, true)
		case p.has("?["):
			p.pos++
			e = p.index(start, e, true)
		case p.has("["):
			e = p.index(start, e, false)
		case inc && p.has("++"):
			e = p.increment(start, e, PostfixPlusPlus, 2)
		case inc && p.dash(p.pos) > 0 && p.dash(p.pos+p.dash(p.pos)) > 0:
			e = p.increment(start, e, PostfixMinusMinus, p.dash(p.pos)+p.dash(p.pos+p.dash(p.pos)))
		default:
			return e
		}
	}
	return e
}

// memberFollows reports whether a member name begins at i. Behind an expression any dot that is not two is a member
// access; in an argument only one with a name.
func (p *parser) memberFollows(i int, expression bool) bool {
	c := p.at(i)
	if expression {
		return c != '.'
	}
	if _, n := p.quote(i); n > 0 {
		return true
	}
	return isWordByte(c) || c == '$' || c == '(' || c == '{' || c >= 0x80
}

func (p *parser) increment(start int, e Expression, kind TokenKind, n int) Expression {
	p.checkStep(e, p.src[p.pos:p.pos+n])
	p.pos += n
	u := &UnaryExpression{Operator: kind, Child: e}
	u.Place = p.from(start)
	return u
}

// member reads the name behind a dot or ::, and the arguments of a call.
func (p *parser) member(start int, target Expression, n int, static, null bool) Expression {
	p.pos += n
	end := p.mark()
	p.space(true)
	name := p.memberName()
	if name == nil {
		p.reset(end)
		p.incompleteAfter("MissingPropertyName")
		m := &MemberExpression{Target: target, Member: p.badExpression(p.pos), Static: static, NullConditional: null}
		m.Place = p.from(start)
		return p.told(m)
	}
	var typeArgs []*TypeName
	if p.has("[") {
		typeArgs = p.genericCall()
	}
	if p.has("(") || p.has("{") {
		m := &InvokeMemberExpression{Target: target, Member: name, Static: static, NullConditional: null, TypeArgs: typeArgs}
		if p.has("(") {
			m.Args = p.methodArgs()
		} else {
			m.Args = []Expression{p.primary()}
		}
		m.Place = p.from(start)
		return p.told(m)
	}
	m := &MemberExpression{Target: target, Member: name, Static: static, NullConditional: null}
	m.Place = p.from(start)
	return p.told(m)
}

// genericCall reads `[int]` before the parenthesis of a generic method call, and steps back when it is an index.
func (p *parser) genericCall() []*TypeName {
	end := strings.IndexByte(p.src[p.pos:], ']')
	for end > 0 && p.at(p.pos+end+1) == ']' {
		end++
	}
	if end < 0 || p.at(p.pos+end+1) != '(' || !isLetter(p.at(p.pos+1)) {
		return nil
	}
	back, errors := p.mark(), len(p.errors)
	p.pos++
	args := p.typeArgs()
	if len(p.errors) > errors || !p.has("(") {
		p.errors = p.errors[:errors]
		p.reset(back)
		return nil
	}
	return args
}

func (p *parser) memberName() Expression {
	start := p.pos
	c := p.cur()
	if _, n := p.quote(p.pos); n > 0 {
		return p.stringExpression()
	}
	if c == '$' || c == '(' || c == '{' {
		return p.primary()
	}
	w := p.peekWord()
	if w == "" {
		return nil
	}
	p.pos += len(w)
	e := &StringConstantExpression{Value: w}
	e.Place = p.place(start, p.pos)
	return e
}

// methodArgs reads `(a, b)`.
func (p *parser) methodArgs() []Expression {
	p.pos++
	args := []Expression{}
	colons := p.colonEnds
	p.colonEnds = 0
	comma := false
	for !p.dead {
		end := p.mark()
		p.space(true)
		e := p.expressionNoComma()
		if e == nil {
			p.reset(end)
			if comma {
				p.incompleteAfter("MissingExpressionAfterToken", ",")
			}
			break
		}
		args = append(args, e)
		end = p.mark()
		p.space(true)
		if comma = p.has(","); !comma {
			p.reset(end)
			break
		}
		p.pos++
	}
	p.colonEnds = colons
	end := p.mark()
	p.space(true)
	if p.has(")") {
		p.pos++
		return args
	}
	p.reset(end)
	if !comma {
		p.incompleteAfter("MissingEndParenthesisInMethodCall")
	}
	return args
}

func (p *parser) index(start int, target Expression, null bool) Expression {
	p.pos++
	end := p.mark()
	p.space(true)
	x := &IndexExpression{Target: target, NullConditional: null}
	colons := p.colonEnds
	p.colonEnds = 0
	if x.Index = p.expression(); x.Index == nil {
		p.reset(end)
		p.incompleteAfter("MissingArrayIndexExpression")
	}
	p.colonEnds = colons
	end = p.mark()
	p.space(true)
	if p.has("]") {
		p.pos++
	} else {
		p.reset(end)
		if x.Index != nil {
			p.incompleteAfter("MissingEndSquareBracket")
		}
	}
	x.Place = p.from(start)
	return x
}
