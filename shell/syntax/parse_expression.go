package syntax

import "unicode/utf8"

// expression reads an expression with all its operators, the ternary loosest of all.
func (p *parser) expression() Expression { return p.ternary(true) }

// expressionNoComma reads an expression in which a comma ends it: a default value, a method argument.
func (p *parser) expressionNoComma() Expression { return p.ternary(false) }

func (p *parser) ternary(comma bool) Expression {
	if !p.enter() {
		return nil
	}
	defer p.leave()
	start := p.pos
	cond := p.binary(levelLogical, comma)
	if cond == nil {
		return nil
	}
	end := p.pos
	p.space(false)
	if !p.has("?") || p.has("??") || p.has("?.") || p.has("?[") {
		p.pos = end
		return cond
	}
	p.pos++
	p.space(true)
	t := &TernaryExpression{Condition: cond}
	t.IfTrue = p.ternary(comma)
	p.space(true)
	if !p.expect(":", "MissingColonInTernaryExpression", "Missing ':' in the ternary expression.") {
		return nil
	}
	p.space(true)
	t.IfFalse = p.ternary(comma)
	if t.IfFalse == nil && !p.dead {
		p.missing("ExpectedValueExpression", "You must provide a value expression following the ':' operator.")
	}
	t.Place = p.from(start)
	return t
}

func (p *parser) binary(level int, comma bool) Expression {
	start := p.pos
	left := p.arrayLiteral(comma)
	if left == nil {
		return nil
	}
	return p.operators(start, left, level, comma)
}

// operators extends left by the operators of at least the given level: all binary operators bind to the left.
func (p *parser) operators(start int, left Expression, level int, comma bool) Expression {
	for !p.dead {
		end := p.pos
		p.space(false)
		op, n, ok := p.operatorAt(p.pos, false)
		if !ok || op.level < level {
			p.pos = end
			break
		}
		at := p.pos
		p.pos += n
		opPlace := p.from(at)
		p.space(true)
		rightStart := p.pos
		right := p.arrayLiteral(comma)
		if right == nil {
			if !p.dead {
				p.fail("ExpectedValueExpression", at+n, at+n+1, p.pos >= len(p.src), "You must provide a value expression following the '%s' operator.", p.src[at:at+n])
			}
			return left
		}
		right = p.operators(rightStart, right, op.level+1, comma)
		b := &BinaryExpression{Operator: op.kind, Left: left, Right: right, OperatorPlace: opPlace}
		b.Place = p.from(start)
		left = b
	}
	return left
}

// arrayLiteral reads `a, b, c` of unary expressions.
func (p *parser) arrayLiteral(comma bool) Expression {
	start := p.pos
	first := p.unary()
	if first == nil || !comma {
		return first
	}
	list := []Expression{first}
	for !p.dead {
		end := p.pos
		p.space(false)
		if !p.has(",") {
			p.pos = end
			break
		}
		at := p.pos
		p.pos++
		p.space(true)
		next := p.unary()
		if next == nil {
			if !p.dead {
				p.fail("MissingExpressionAfterToken", at+1, at+2, p.pos >= len(p.src), "Missing expression after ','.")
			}
			return first
		}
		list = append(list, next)
	}
	if len(list) == 1 {
		return first
	}
	a := &ArrayLiteral{Elements: list}
	a.Place = p.from(start)
	return a
}

// unary reads prefix operators, casts and the expression behind them.
func (p *parser) unary() Expression {
	if !p.enter() {
		return nil
	}
	defer p.leave()
	start := p.pos
	kind, n := p.prefixOperator()
	if n == 0 {
		if p.has("[") {
			return p.cast()
		}
		return p.postfix(p.primary(), true)
	}
	if e := p.signedNumber(kind, n); e != nil {
		return e
	}
	p.pos += n
	p.space(kind != Comma)
	u := &UnaryExpression{Operator: kind}
	u.Child = p.unary()
	if u.Child == nil {
		if !p.dead {
			p.missing("MissingExpressionAfterOperator", "Missing expression after unary operator '%s'.", p.src[start:start+n])
		}
		return nil
	}
	u.Place = p.from(start)
	if kind == Comma {
		a := &ArrayLiteral{Elements: []Expression{u.Child}}
		a.Place = u.Place
		return a
	}
	return u
}

// signedNumber reads a minus with its number as one constant.
func (p *parser) signedNumber(kind TokenKind, n int) Expression {
	if kind != Minus {
		return nil
	}
	start := p.pos
	v, m := p.number(p.pos + n)
	if m == 0 {
		return nil
	}
	p.pos += n + m
	e := &ConstantExpression{Value: negate(v)}
	e.Place = p.from(start)
	return p.postfix(e, true)
}

func (p *parser) prefixOperator() (TokenKind, int) {
	switch c := p.cur(); {
	case c == '!':
		return Exclaim, 1
	case c == ',':
		return Comma, 1
	case c == '+' && p.at(p.pos+1) == '+':
		return PlusPlus, 2
	case c == '+':
		return Plus, 1
	}
	d := p.dash(p.pos)
	if d == 0 {
		return Unknown, 0
	}
	if o, n, ok := p.operatorAt(p.pos, true); ok {
		return o.kind, n
	}
	if d2 := p.dash(p.pos + d); d2 > 0 {
		return MinusMinus, d + d2
	}
	return Minus, d
}

// cast reads `[type]` before an expression, or a type as a value.
func (p *parser) cast() Expression {
	start := p.pos
	a := p.attribute()
	if a == nil || p.dead {
		return nil
	}
	t, isType := a.(*TypeConstraint)
	if isType && (p.has("::") || p.cur() == '.' && p.at(p.pos+1) != '.' || p.has("[") && false) {
		return p.postfix(p.typeValue(t), true)
	}
	end := p.pos
	p.space(!isType)
	if !p.operandStarts() {
		p.pos = end
		if !isType {
			p.missing("UnexpectedAttribute", "Unexpected attribute '%s'.", a.(*Attribute).TypeName.Text)
			return nil
		}
		return p.postfix(p.typeValue(t), true)
	}
	child := p.unary()
	if child == nil {
		if !p.dead {
			p.pos = end
		}
		return p.typeValue(t)
	}
	if isType {
		c := &ConvertExpression{Type: t, Child: child}
		c.Place = p.from(start)
		return c
	}
	c := &AttributedExpression{Attribute: a.(*Attribute), Child: child}
	c.Place = p.from(start)
	return c
}

func (p *parser) typeValue(t *TypeConstraint) Expression {
	e := &TypeExpression{TypeName: t.TypeName}
	e.Place = t.Place
	return e
}

// operandStarts reports whether an operand stands here, so that the type before it is a cast.
func (p *parser) operandStarts() bool {
	switch c := p.cur(); {
	case c == '$', c == '(', c == '{', c == '[', c == '@', c == '!', isDigit(c), c == '.' && isDigit(p.at(p.pos+1)):
		return true
	case c == '+':
		return p.at(p.pos+1) != ' ' && p.at(p.pos+1) != '='
	}
	if _, n := p.quote(p.pos); n > 0 {
		return true
	}
	if d := p.dash(p.pos); d > 0 {
		if _, _, binary := p.operatorAt(p.pos, false); binary && isLetter(p.at(p.pos+d)) {
			_, _, prefix := p.operatorAt(p.pos, true)
			return prefix && !binary
		}
		n := p.at(p.pos + d)
		return isDigit(n) || n == '$' || n == '(' || isLetter(n)
	}
	return false
}

// primary reads an operand without prefix operators and without what follows it.
func (p *parser) primary() Expression {
	start := p.pos
	switch c := p.cur(); {
	case c == '$' && p.at(p.pos+1) == '(':
		return p.subExpression()
	case c == '$':
		return p.variable()
	case c == '(':
		return p.paren()
	case c == '{':
		e := &ScriptBlockExpression{ScriptBlock: p.blockBody(false)}
		e.Place = p.from(start)
		return e
	case c == '@':
		return p.atExpression()
	case isDigit(c) || c == '.' && isDigit(p.at(p.pos+1)):
		v, n := p.number(p.pos)
		if n == 0 {
			return nil
		}
		p.pos += n
		e := &ConstantExpression{Value: v}
		e.Place = p.from(start)
		return e
	}
	if _, n := p.quote(p.pos); n > 0 {
		return p.stringExpression()
	}
	return nil
}

func (p *parser) atExpression() Expression {
	start := p.pos
	switch n := p.at(p.pos + 1); {
	case n == '(':
		p.pos++
		e := &ArrayExpression{Body: p.parenBlock("MissingEndParenthesisInExpression")}
		e.Place = p.from(start)
		return e
	case n == '{':
		return p.hashtable()
	}
	if _, q := p.quote(p.pos + 1); q > 0 {
		return p.hereString()
	}
	return p.splat()
}

func (p *parser) splat() Expression {
	start := p.pos
	p.pos++
	i := p.pos
	for i < len(p.src) && (isWordByte(p.src[i]) || p.src[i] == ':' && isWordByte(p.at(i+1)) || p.src[i] >= utf8.RuneSelf) {
		i++
	}
	v := &VariableExpression{Path: p.src[p.pos:i], Splatted: true}
	v.split()
	p.pos = i
	if v.Path == "" {
		p.unexpected()
		return nil
	}
	v.Place = p.from(start)
	return v
}

// parenBlock reads `( statements )` for $( ) and @( ); the ( stands here.
func (p *parser) parenBlock(id string) *StatementBlock {
	open := p.pos
	if !p.enter() {
		return &StatementBlock{}
	}
	defer p.leave()
	p.pos++
	b := &StatementBlock{}
	p.statements(')', &b.Statements, &b.Traps)
	b.Place = p.bodyPlace(p.pos, b.Statements, b.Traps)
	if p.has(")") {
		p.pos++
	} else if !p.dead {
		p.fail(id, open, open+1, true, "Missing closing ')' in expression.")
	}
	return b
}

func (p *parser) subExpression() Expression {
	start := p.pos
	p.pos++
	e := &SubExpression{Body: p.parenBlock("MissingEndParenthesisInSubexpression")}
	e.Place = p.from(start)
	return e
}

func (p *parser) paren() Expression {
	start := p.pos
	p.pos++
	p.space(true)
	if p.has(")") {
		p.fail("ExpectedExpression", p.pos, p.pos+1, false, "An expression was expected after '('.")
		return nil
	}
	s := p.pipelineStatement()
	if s == nil && !p.dead {
		p.missing("ExpectedExpression", "An expression was expected after '('.")
		return nil
	}
	p.space(true)
	if !p.dead && !p.has(")") {
		p.fail("MissingEndParenthesisInExpression", p.pos, p.pos+1, p.pos >= len(p.src), "Missing closing ')' in expression.")
		return nil
	}
	p.pos++
	e := &ParenExpression{Pipeline: s}
	e.Place = p.from(start)
	return e
}

// hashtable reads @{ }.
func (p *parser) hashtable() Expression {
	start := p.pos
	p.pos += 2
	h := &Hashtable{}
	for !p.dead {
		p.terminators()
		if p.has("}") {
			p.pos++
			break
		}
		if p.pos >= len(p.src) {
			p.fail("MissingEndCurlyBrace", start, start+2, true, "The hash literal was incomplete.")
			return nil
		}
		if !p.hashEntry(h) {
			break
		}
	}
	h.Place = p.from(start)
	return h
}

func (p *parser) hashEntry(h *Hashtable) bool {
	var key Expression
	if w := p.peekWord(); w != "" && !isDigit(w[0]) {
		at := p.pos
		p.pos += len(w)
		for c := p.cur(); isWordByte(c) || c == '-' || c == '.'; c = p.cur() {
			p.pos++
		}
		k := &StringConstantExpression{Value: p.src[at:p.pos]}
		k.Place = p.from(at)
		key = k
	} else {
		key = p.postfix(p.unaryKey(), true)
	}
	if key == nil {
		p.missing("MissingKeyInHashLiteral", "A key must be specified in the hash literal.")
		return false
	}
	p.space(true)
	if !p.has("=") {
		p.fail("MissingEqualsInHashLiteral", p.pos, p.pos+1, p.pos >= len(p.src), "Missing '=' operator after key in hash literal.")
		return false
	}
	p.pos++
	p.space(true)
	v := p.statement()
	if v == nil {
		p.missing("MissingStatementInHashLiteral", "Missing statement after '=' in hash literal.")
		return false
	}
	h.Entries = append(h.Entries, HashEntry{key, v})
	p.space(false)
	return true
}

func (p *parser) unaryKey() Expression {
	if p.has("[") || p.dash(p.pos) > 0 {
		return p.unary()
	}
	return p.primary()
}
