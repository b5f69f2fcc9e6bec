package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// letterAt reports whether a letter beyond ASCII stands at i.
func (p *parser) letterAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(p.src[i:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// variable reads a variable in an expression.
func (p *parser) variable() Expression { return p.variableIn(false) }

// variableIn reads a variable; inside a string a colon that is followed by nothing is an error.
func (p *parser) variableIn(inString bool) Expression {
	start := p.pos
	v := &VariableExpression{}
	p.pos++
	if p.cur() == '{' {
		if !p.braced(v, start) {
			return nil
		}
	} else if strings.IndexByte("$?^", p.cur()) >= 0 && p.pos < len(p.src) {
		v.Path = p.src[p.pos : p.pos+1]
		p.pos++
	} else {
		v.Path = p.variablePath(inString)
	}
	if v.Path == "" {
		p.fail("UnexpectedToken", start, start+1, false, "Unexpected token '$' in expression or statement.")
		return nil
	}
	v.split()
	v.Place = p.from(start)
	if strings.EqualFold(v.Scope, "using") {
		u := &UsingExpression{Child: &VariableExpression{expr: v.expr, Path: v.Name, Name: v.Name}}
		u.Place = v.Place
		return u
	}
	return v
}

func (p *parser) variablePath(inString bool) string {
	start := p.pos
	colon := false
	for p.pos < len(p.src) {
		c := p.src[p.pos]
		switch {
		case isWordByte(c):
			p.pos++
		case c == '?' && !inString && p.at(p.pos+1) != '?' && p.at(p.pos+1) != '.' && p.at(p.pos+1) != '[':
			p.pos++
		case c == ':' && !colon && p.at(p.pos+1) != ':' && (isWordByte(p.at(p.pos+1)) || p.at(p.pos+1) == '?' || p.at(p.pos+1) >= 0x80 && p.letterAt(p.pos+1)):
			colon = true
			p.pos++
		case c >= utf8.RuneSelf && p.letterAt(p.pos):
			_, n := utf8.DecodeRuneInString(p.src[p.pos:])
			p.pos += n
		default:
			if c == ':' && inString && !colon && p.at(p.pos+1) != ':' {
				p.fail("InvalidVariableReferenceWithDrive", start-1, p.pos+1, false, "Variable reference is not valid. ':' was not followed by a valid variable name character. Consider using ${} to delimit the name.")
			}
			return p.src[start:p.pos]
		}
	}
	return p.src[start:p.pos]
}

// braced reads ${name}.
func (p *parser) braced(v *VariableExpression, start int) bool {
	p.pos++
	var b strings.Builder
	for p.pos < len(p.src) {
		switch c := p.src[p.pos]; c {
		case '}':
			p.pos++
			v.Path = b.String()
			if v.Path == "" {
				p.fail("EmptyVariableReference", start, p.pos, false, "Empty ${} variable reference, there should be a name between the braces.")
			}
			return !p.dead
		case '`':
			p.pos++
			b.WriteString(p.escape())
		default:
			b.WriteByte(c)
			p.pos++
		}
	}
	p.fail("IncompleteDollarTokenReference", start, start+2, true, "Incomplete variable reference token.")
	return false
}

// split divides a path into scope or drive and name.
func (v *VariableExpression) split() {
	v.Name = v.Path
	if i := strings.IndexByte(v.Path, ':'); i > 0 && i < len(v.Path)-1 || i > 0 && !strings.Contains(v.Path[:i], " ") && i == len(v.Path)-1 && false {
		v.Scope, v.Name = v.Path[:i], v.Path[i+1:]
	}
}

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
		case inc && p.dash(p.pos) > 0 && p.dash(p.pos+p.dash(p.pos)) > 0 && assignable(e):
			e = p.increment(start, e, PostfixMinusMinus, p.dash(p.pos)+p.dash(p.pos+p.dash(p.pos)))
		default:
			return p.nextLineMember(e, inc)
		}
	}
	return e
}

// nextLineMember continues a chain of calls whose dot begins the next line.
func (p *parser) nextLineMember(e Expression, inc bool) Expression {
	if !inc {
		return e
	}
	at, n := p.pos, len(p.comments)
	p.space(true)
	if p.pos > at && strings.ContainsAny(p.src[at:p.pos], "\n\r") && p.cur() == '.' && (isLetter(p.at(p.pos+1)) || p.at(p.pos+1) == '_') {
		return p.postfix(p.member(int(e.Span().Start), e, 1, false, false), inc)
	}
	p.pos, p.comments = at, p.comments[:n]
	return e
}

func (p *parser) memberFollows(i int, spaced bool) bool {
	c := p.at(i)
	if _, n := p.quote(i); n > 0 {
		return true
	}
	return isWordByte(c) || c == '$' || c == '(' || c == '{' || c >= utf8.RuneSelf || spaced && (c == ' ' || c == '\n' || c == '\r')
}

func (p *parser) increment(start int, e Expression, kind TokenKind, n int) Expression {
	if !assignable(e) {
		p.fail("InvalidLeftHandSide", start, p.pos, false, "The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.")
		return e
	}
	p.pos += n
	u := &UnaryExpression{Operator: kind, Child: e}
	u.Place = p.from(start)
	return u
}

// member reads the name behind a dot or ::, and the arguments of a call.
func (p *parser) member(start int, target Expression, n int, static, null bool) Expression {
	p.pos += n
	p.space(true)
	name := p.memberName()
	if name == nil {
		p.missing("MissingPropertyName", "Missing property name after reference operator.")
		return nil
	}
	var typeArgs []*TypeName
	if p.has("[") {
		typeArgs = p.genericCall()
	}
	if p.has("(") {
		m := &InvokeMemberExpression{Target: target, Member: name, Static: static, NullConditional: null, TypeArgs: typeArgs}
		m.Args = p.methodArgs()
		m.Place = p.from(start)
		return m
	}
	if p.has("{") && !static || p.has("{") {
		if _, ok := name.(*StringConstantExpression); ok && p.blockArgument(name) {
			arg := p.primary()
			m := &InvokeMemberExpression{Target: target, Member: name, Static: static, NullConditional: null, Args: []Expression{arg}}
			m.Place = p.from(start)
			return m
		}
	}
	m := &MemberExpression{Target: target, Member: name, Static: static, NullConditional: null}
	m.Place = p.from(start)
	return m
}

// blockArgument reports whether `.name{` calls a method with a block.
func (p *parser) blockArgument(name Expression) bool { return int(name.Span().End) == p.pos }

// genericCall reads `[int]` before the parenthesis of a generic method call, and steps back when it is an index.
func (p *parser) genericCall() []*TypeName {
	at := p.pos
	end := strings.IndexByte(p.src[p.pos:], ']')
	if end < 0 || p.at(p.pos+end+1) != '(' || !isLetter(p.at(p.pos+1)) {
		return nil
	}
	p.pos++
	args := p.typeArgs()
	if p.dead || !p.has("(") {
		p.pos = at
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
	switch {
	case c == '$' || c == '(' || c == '{':
		return p.primary()
	}
	w := p.peekWord()
	if w == "" {
		return nil
	}
	p.pos += len(w)
	e := &StringConstantExpression{Value: w}
	e.Place = p.from(start)
	return e
}

// methodArgs reads `(a, b)`.
func (p *parser) methodArgs() []Expression {
	open := p.pos
	p.pos++
	args := []Expression{}
	for !p.dead {
		p.space(true)
		if p.has(")") {
			p.pos++
			return args
		}
		if len(args) > 0 {
			if !p.has(",") {
				break
			}
			at := p.pos
			p.pos++
			p.space(true)
			if p.has(")") {
				p.fail("MissingExpressionAfterToken", at+1, at+2, false, "Missing expression after ','.")
				return args
			}
		}
		e := p.expressionNoComma()
		if e == nil {
			break
		}
		if a := p.assignment(int(e.Span().Start), e); a != nil {
			pe := &ParenExpression{Pipeline: a}
			pe.Place = a.Place
			e = pe
		}
		args = append(args, e)
	}
	if !p.dead {
		p.fail("MissingEndParenthesisInMethodCall", p.pos, p.pos+1, p.pos >= len(p.src), "Missing ')' in method call.")
	}
	_ = open
	return args
}

func (p *parser) index(start int, target Expression, null bool) Expression {
	open := p.pos
	p.pos++
	p.space(true)
	if p.has("]") {
		p.fail("MissingArrayIndexExpression", p.pos, p.pos+1, false, "Array index expression is missing or not valid.")
		return nil
	}
	x := &IndexExpression{Target: target, NullConditional: null}
	x.Index = p.expression()
	p.space(true)
	if x.Index == nil && !p.dead {
		p.missing("MissingArrayIndexExpression", "Array index expression is missing or not valid.")
		return nil
	}
	if !p.has("]") {
		if !p.dead {
			p.fail("MissingEndSquareBracket", open, open+1, p.pos >= len(p.src), "Missing ] at end of attribute or type literal.")
		}
		return nil
	}
	p.pos++
	x.Place = p.from(start)
	return x
}
