package syntax

import "strings"

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
	end := p.mark()
	p.space(false)
	if !p.has("?") || p.has("??") {
		p.reset(end)
		return cond
	}
	p.pos++
	t := &TernaryExpression{Condition: cond}
	p.colonEnds++
	t.IfTrue = p.ternaryPart("?", comma)
	p.colonEnds--
	end = p.mark()
	p.space(true)
	if !p.has(":") {
		if t.IfTrue != nil {
			p.incompleteAt("MissingColonInTernaryExpression", p.pos, p.tokenHere())
		}
		p.reset(end)
		return p.badExpression(start, cond)
	}
	p.pos++
	t.IfFalse = p.ternaryPart(":", comma)
	t.Place = p.from(start)
	return t
}

func (p *parser) ternaryPart(operator string, comma bool) Expression {
	end := p.mark()
	p.space(true)
	e := p.ternary(comma)
	if e == nil {
		p.reset(end)
		p.incompleteAfter("ExpectedValueExpression", operator)
	}
	return e
}

// badExpression stands for what could not be read, so that reading goes on behind it.
func (p *parser) badExpression(start int, nested ...Node) Expression {
	e := &ErrorExpression{Nested: nested}
	e.Place = p.from(start)
	return e
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
		end := p.mark()
		p.space(false)
		op, n, ok := p.operatorAt(p.pos, false)
		if !ok && p.wrongOperator() {
			return left
		}
		if !ok || op.level < level {
			p.reset(end)
			break
		}
		at := p.pos
		p.pos += n
		opPlace := p.place(at, p.pos)
		end = p.mark()
		p.space(true)
		rightStart := p.pos
		right := p.arrayLiteral(comma)
		if right == nil {
			p.reset(end)
			p.incompleteAfter("ExpectedValueExpression", p.src[at:at+n])
			p.see(&BinaryExpression{expr: expr{p.from(start)}, Operator: op.kind, Left: left, OperatorPlace: opPlace})
			return left
		}
		right = p.operators(rightStart, right, op.level+1, comma)
		b := &BinaryExpression{Operator: op.kind, Left: left, Right: right, OperatorPlace: opPlace}
		b.Place = p.from(start)
		p.see(b)
		left = b
	}
	return left
}

// wrongOperator notes a dash with a word that is no operator, and steps over it.
func (p *parser) wrongOperator() bool {
	d := p.dash(p.pos)
	if d == 0 || !isLetter(p.at(p.pos+d)) && p.at(p.pos+d) != '_' {
		return false
	}
	if _, _, prefix := p.operatorAt(p.pos, true); prefix {
		return false
	}
	i := p.pos + d
	for isWordByte(p.at(i)) {
		i++
	}
	p.errorAt("UnexpectedToken", p.pos, i, p.src[p.pos:i])
	p.pos = i
	return true
}

// arrayLiteral reads `a, b, c` of unary expressions.
func (p *parser) arrayLiteral(comma bool) Expression {
	start := p.pos
	first := p.unary(comma)
	if first == nil || !comma {
		return first
	}
	var list []Expression
	for !p.dead {
		end := p.mark()
		p.space(false)
		if !p.has(",") {
			p.reset(end)
			break
		}
		if list == nil {
			list = []Expression{first}
		}
		p.pos++
		end = p.mark()
		p.space(true)
		next := p.unary(true)
		if next == nil {
			p.reset(end)
			p.incompleteAfter("MissingExpressionAfterToken", ",")
			break
		}
		list = append(list, next)
	}
	if list == nil {
		return first
	}
	a := &ArrayLiteral{Elements: list}
	a.Place = p.from(start)
	return a
}

// unary reads prefix operators, casts and the expression behind them.
func (p *parser) unary(comma bool) Expression {
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
	if kind == Comma && !comma {
		return nil
	}
	if e := p.signedNumber(kind, n); e != nil {
		return e
	}
	p.pos += n
	end := p.mark()
	p.space(true)
	u := &UnaryExpression{Operator: kind}
	if u.Child = p.unary(true); u.Child == nil {
		p.reset(end)
		p.incompleteAfter("MissingExpressionAfterOperator", p.src[start:start+n])
		return p.badExpression(start)
	}
	u.Place = p.from(start)
	switch kind {
	case Comma:
		a := &ArrayLiteral{Elements: []Expression{u.Child}}
		a.Place = u.Place
		return a
	case PlusPlus, MinusMinus:
		p.checkStep(u.Child, p.src[start:start+n])
	}
	return u
}

// checkStep checks the operand of ++ or --.
func (p *parser) checkStep(e Expression, operator string) {
	if !assignable(e) {
		p.check("OperatorRequiresVariableOrProperty", e, operator)
	}
}

// signedNumber reads a sign with its number as one constant.
func (p *parser) signedNumber(kind TokenKind, n int) Expression {
	if kind != Minus && kind != Plus {
		return nil
	}
	start := p.pos
	v, m := p.number(p.pos + n)
	if m == 0 || !p.endsNumber(p.pos+n+m) {
		return nil
	}
	if kind == Minus && v != nil {
		v = negate(v)
	}
	p.pos += n + m
	return p.postfix(p.constant(start, v), true)
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
	if isLetter(p.at(p.pos+d)) || p.at(p.pos+d) == '=' {
		return Unknown, 0
	}
	if d2 := p.dash(p.pos + d); d2 > 0 {
		return MinusMinus, d + d2
	}
	return Minus, d
}

// cast reads `[type]` before an expression, or a type as a value.
func (p *parser) cast() Expression {
	start := p.pos
	switch a := p.attribute().(type) {
	case *TypeConstraint:
		return p.castTo(start, a)
	case *Attribute:
		end := p.mark()
		p.space(true)
		errors := len(p.errors)
		child := p.operand()
		if child != nil && assignable(child) {
			c := &AttributedExpression{Attribute: a, Child: child}
			c.Place = p.from(start)
			return c
		}
		p.unexpectedAttribute(a, errors)
		if child != nil {
			return child
		}
		p.reset(end)
	}
	return p.badExpression(start)
}

// unexpectedAttribute notes an attribute before something that is no variable, ahead of the errors behind it.
func (p *parser) unexpectedAttribute(a *Attribute, errors int) {
	behind := append([]ParseError(nil), p.errors[errors:]...)
	p.errors = p.errors[:errors]
	s := a.Span()
	p.errorAt("UnexpectedAttribute", int(s.Start), int(s.End), a.TypeName.Text)
	p.errors = append(p.errors, behind...)
}

// operand reads what an attribute stands before, nil for nothing.
func (p *parser) operand() Expression {
	if !p.operandStarts() {
		return nil
	}
	return p.unary(true)
}

func (p *parser) castTo(start int, t *TypeConstraint) Expression {
	if p.has("::") || p.cur() == '.' && p.at(p.pos+1) != '.' && !isDigit(p.at(p.pos+1)) {
		return p.postfix(p.typeValue(t), true)
	}
	end := p.mark()
	p.space(false)
	child := p.operand()
	if child == nil {
		p.reset(end)
		return p.postfix(p.typeValue(t), true)
	}
	c := &ConvertExpression{Type: t, Child: child}
	c.Place = p.from(start)
	if _, hash := child.(*Hashtable); !hash && strings.EqualFold(t.TypeName.Text, "ordered") {
		p.check("OrderedAttributeOnlyOnHashLiteralNode", t)
	}
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
	case c == '$':
		return p.variableStarts(p.pos)
	case c == '(', c == '{', c == '[', c == '!', isDigit(c), c == '.' && isDigit(p.at(p.pos+1)):
		return true
	case c == '@':
		return p.atStarts()
	case c == '+':
		return p.at(p.pos+1) != '='
	}
	if _, n := p.quote(p.pos); n > 0 {
		return true
	}
	if d := p.dash(p.pos); d > 0 {
		if _, _, prefix := p.operatorAt(p.pos, true); prefix {
			return true
		}
		return !isLetter(p.at(p.pos+d)) && p.at(p.pos+d) != '='
	}
	return false
}
