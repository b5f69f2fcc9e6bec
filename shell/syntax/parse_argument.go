package syntax

import (
	"unicode/utf8"
)

// argument reads one command argument: an expression without operators, or a word; with commas it is an array.
func (p *parser) argument() Expression {
	start := p.pos
	first := p.oneArgument()
	if first == nil {
		return nil
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
		next := p.oneArgument()
		if next == nil {
			p.reset(end)
			p.incompleteAfter("MissingExpression", ",")
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

// oneArgument reads one argument without commas; nil when none stands here.
func (p *parser) oneArgument() Expression {
	if p.eof() || !p.enter() {
		return nil
	}
	defer p.leave()
	c := p.cur()
	start := p.pos
	switch {
	case c == '\n', c == '\r', c == ';', c == '|', c == ')', c == '}', c == '&', c == ',', c == '<', c == '>':
		return nil
	case c == '$' && p.variableStarts(p.pos):
		if e := p.variableArgument(); e != nil {
			return e
		}
		p.pos = start
		return p.bareWord(false)
	case c == '(' || c == '{':
		return p.postfix(p.primary(), false)
	case c == '@' && p.atStarts():
		if n := p.at(p.pos + 1); isWordByte(n) || n >= utf8.RuneSelf {
			return p.splat()
		}
		return p.postfix(p.primary(), false)
	case isDigit(c) || c == '.' && isDigit(p.at(p.pos+1)):
		if e := p.numberArgument(); e != nil {
			return e
		}
	}
	if _, n := p.quote(p.pos); n > 0 {
		return p.postfix(p.stringExpression(), false)
	}
	return p.bareWord(false)
}

// variableArgument reads a variable with its members, or a sub-expression; nil when it is only the beginning of a word:
// "$a-b", "$home/x".
func (p *parser) variableArgument() Expression {
	if p.at(p.pos+1) == '(' {
		e := p.postfix(p.subExpression(), false)
		if p.endsWord(p.pos) {
			return e
		}
		if s := e.Span(); int(s.End) == p.pos {
			if _, plain := e.(*SubExpression); plain {
				return p.wordFrom(e)
			}
		}
		return e
	}
	e := p.variable()
	if c := p.cur(); c == '.' || c == '[' || c == ':' || c == '?' {
		e = p.postfix(e, false)
	}
	if p.endsWord(p.pos) {
		return e
	}
	if _, n := p.quote(p.pos); n > 0 {
		return p.wordFrom(e)
	}
	return p.wordFrom(e)
}

// wordFrom reads a word that begins with an expression; nil when the expression has members, which end it.
func (p *parser) wordFrom(e Expression) Expression {
	switch e.(type) {
	case *VariableExpression, *SubExpression, *UsingExpression:
		var b partBuilder
		b.expression(e)
		return p.wordRest(&b, int(e.Span().Start), false)
	}
	return e
}

// atStarts reports whether the @ here begins @(, @{, a here-string or a splat.
func (p *parser) atStarts() bool {
	n := p.at(p.pos + 1)
	_, q := p.quote(p.pos + 1)
	return n == '(' || n == '{' || q > 0 || isWordByte(n) || n >= utf8.RuneSelf && p.letterAt(p.pos+1)
}

// numberArgument reads a number that is a whole argument. One with a sign is only a word.
func (p *parser) numberArgument() Expression {
	start := p.pos
	v, n := p.number(p.pos)
	if n == 0 || v == nil || !p.endsWord(p.pos+n) {
		return nil
	}
	if c := p.at(p.pos + n); c == '>' && n == 1 {
		return nil
	}
	p.pos += n
	e := &ConstantExpression{Value: v}
	e.Place = p.place(start, p.pos)
	return e
}

// bareWord reads a word with variables, sub-expressions and quoted parts in it. The name of a command is taken as it
// stands, without expanding.
func (p *parser) bareWord(name bool) Expression {
	start := p.pos
	if p.eof() || p.cur() == '#' {
		return nil
	}
	var b partBuilder
	if name && (p.cur() == '>' || p.cur() == '<') {
		b.text.WriteByte(p.cur())
		p.pos++
		return b.finish(p, start, BareWord)
	}
	return p.wordRest(&b, start, name)
}

func (p *parser) wordRest(b *partBuilder, start int, name bool) Expression {
	for !p.endsWord(p.pos) && !p.dead {
		switch c := p.cur(); {
		case c == '`':
			p.pos++
			b.text.WriteString(p.escape())
		case c == '$' && p.variableStarts(p.pos):
			b.expression(p.embedded())
		default:
			if _, n := p.quote(p.pos); n > 0 {
				p.quotedPart(b)
				continue
			}
			p.plain(b)
		}
	}
	if p.pos == start {
		return nil
	}
	e := b.finish(p, start, BareWord)
	if x, ok := e.(*ExpandableStringExpression); ok && name {
		s := &StringConstantExpression{Value: x.Value}
		s.Place = x.Place
		return s
	}
	return e
}

// plain takes the run of letters that stands here as it is.
func (p *parser) plain(b *partBuilder) {
	i := p.pos
	for !p.endsWord(i) && p.src[i] != '`' && p.src[i] != '$' {
		if _, n := p.quote(i); n > 0 {
			break
		}
		_, n := utf8.DecodeRuneInString(p.src[i:])
		i += n
	}
	if i == p.pos {
		i++
	}
	b.text.WriteString(p.src[p.pos:i])
	p.pos = i
}

// quotedPart reads a quoted piece inside a word.
func (p *parser) quotedPart(b *partBuilder) {
	switch e := p.stringExpression().(type) {
	case *StringConstantExpression:
		b.text.WriteString(e.Value)
	case *ExpandableStringExpression:
		for _, part := range e.Parts {
			if part.Expression != nil {
				b.expression(part.Expression)
			} else {
				b.text.WriteString(part.Text)
			}
		}
	}
}
