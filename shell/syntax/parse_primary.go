package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// primary reads an operand without prefix operators and without what follows it; nil when none stands here.
func (p *parser) primary() Expression {
	start := p.pos
	switch c := p.cur(); {
	case c == '$' && p.at(p.pos+1) == '(':
		return p.subExpression()
	case c == '$':
		if !p.variableStarts(p.pos) {
			return nil
		}
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
		if n == 0 || !p.endsNumber(p.pos+n) {
			return nil
		}
		p.pos += n
		return p.constant(start, v)
	}
	if _, n := p.quote(p.pos); n > 0 {
		return p.stringExpression()
	}
	return nil
}

// endsNumber reports whether what stands at i ends a number in an expression.
func (p *parser) endsNumber(i int) bool {
	if p.endsWord(i) || p.dash(i) > 0 {
		return true
	}
	switch p.at(i) {
	case '!', '%', '*', '+', '.', '/', '=', ']':
		return true
	case ':':
		return p.colonEnds > 0
	case '?':
		return true
	case '#':
		return false
	}
	return false
}

func (p *parser) atExpression() Expression {
	start := p.pos
	switch n := p.at(p.pos + 1); {
	case n == '(':
		p.pos++
		e := &ArrayExpression{Body: p.parenBlock()}
		e.Place = p.from(start)
		return e
	case n == '{':
		return p.hashtable()
	}
	if _, q := p.quote(p.pos + 1); q > 0 {
		return p.hereString()
	}
	e := p.splat()
	if v, ok := e.(*VariableExpression); ok {
		p.check("SplattingNotPermitted", v, v.Path)
	}
	return e
}

func (p *parser) splat() Expression {
	start := p.pos
	i := p.pos + 1
	for i < len(p.src) && (isWordByte(p.src[i]) || p.src[i] == ':' && isWordByte(p.at(i+1)) || p.src[i] >= utf8.RuneSelf && p.letterAt(i)) {
		if p.src[i] >= utf8.RuneSelf {
			_, n := utf8.DecodeRuneInString(p.src[i:])
			i += n
			continue
		}
		i++
	}
	v := &VariableExpression{Path: p.src[p.pos+1 : i], Splatted: true}
	if v.Path == "" {
		p.errorAt("UnrecognizedToken", p.pos, p.pos+1)
		p.pos++
		p.space(false)
		p.silentAt = p.pos
		return p.badExpression(start)
	}
	v.split()
	p.pos = i
	v.Place = p.from(start)
	if strings.EqualFold(v.Scope, "using") {
		u := &UsingExpression{Child: &VariableExpression{expr: v.expr, Path: v.Name, Name: v.Name, Splatted: true}}
		u.Place = v.Place
		return p.told(u)
	}
	return p.told(v)
}

// parenBlock reads `( statements )` for $( ) and @( ); the ( stands here.
func (p *parser) parenBlock() *StatementBlock {
	b := &StatementBlock{}
	if !p.enter() {
		return b
	}
	defer p.leave()
	p.pos++
	inside := p.pos
	colons := p.colonEnds
	p.colonEnds = 0
	p.statements(')', &b.Statements, &b.Traps)
	p.colonEnds = colons
	b.Place = p.bodyPlace(inside, nil, &NamedBlock{Statements: b.Statements, Traps: b.Traps})
	end := p.mark()
	p.space(true)
	if p.has(")") {
		p.pos++
		return b
	}
	p.incompleteAt("MissingEndParenthesisInSubexpression", p.pos, p.tokenHere())
	p.reset(end)
	return b
}

func (p *parser) subExpression() Expression {
	start := p.pos
	p.pos++
	e := &SubExpression{Body: p.parenBlock()}
	e.Place = p.from(start)
	return e
}

func (p *parser) paren() Expression {
	start := p.pos
	p.pos++
	inside := p.mark()
	p.space(true)
	colons := p.colonEnds
	p.colonEnds = 0
	s := p.pipelineStatement()
	p.colonEnds = colons
	if s == nil {
		p.reset(inside)
		p.incompleteAfter("ExpectedExpression", "(")
	}
	end := p.mark()
	p.space(true)
	if p.has(")") {
		p.pos++
	} else {
		p.reset(end)
		if s != nil {
			p.incompleteAfter("MissingEndParenthesisInExpression")
		}
	}
	if s == nil {
		return p.badExpression(start)
	}
	e := &ParenExpression{Pipeline: s}
	e.Place = p.from(start)
	return e
}

// hashtable reads @{ }.
func (p *parser) hashtable() Expression {
	start := p.pos
	h := &Hashtable{}
	if !p.enter() {
		return h
	}
	defer p.leave()
	p.pos += 2
	colons := p.colonEnds
	p.colonEnds = 0
	for !p.dead {
		p.terminators()
		if p.eof() || p.has("}") || !p.hashEntry(h) {
			break
		}
		p.space(false)
		if c := p.cur(); c != ';' && c != '\n' && c != '\r' {
			break
		}
	}
	p.colonEnds = colons
	p.space(true)
	switch {
	case p.has("}"):
		p.pos++
	default:
		p.note(&p.errors, "MissingEndCurlyBrace", start+2, start+2, p.eof(), nil)
	}
	h.Place = p.from(start)
	p.duplicateKeys(h)
	return p.told(h)
}

// hashEntry reads one `key = value`; false after an error, when reading goes on at the closing brace.
func (p *parser) hashEntry(h *Hashtable) bool {
	key := p.hashKey()
	if key == nil {
		p.errorAt("MissingKeyInHashLiteral", p.pos, p.tokenHere())
		p.skipToCurly()
		return false
	}
	end := p.mark()
	p.space(true)
	if !p.has("=") {
		p.reset(end)
		p.incompleteAfter("MissingEqualsInHashLiteral")
		h.Entries = append(h.Entries, HashEntry{key, &ErrorStatement{stmt{p.from(p.pos)}, nil}})
		p.skipToCurly()
		return false
	}
	p.pos++
	end = p.mark()
	p.space(true)
	v := p.statement()
	if v == nil {
		p.reset(end)
		p.incompleteAfter("MissingStatementInHashLiteral")
		return true
	}
	h.Entries = append(h.Entries, HashEntry{key, v})
	return true
}

func (p *parser) hashKey() Expression {
	w := p.peekWord()
	if w == "" || isDigit(w[0]) {
		return p.unary(true)
	}
	k := &StringConstantExpression{Value: w}
	k.Place = p.place(p.pos, p.pos+len(w))
	p.pos += len(w)
	return k
}

// skipToCurly goes to the brace that closes what is open here, if there is one.
func (p *parser) skipToCurly() {
	depth := 0
	for i := p.pos; i < len(p.src); i++ {
		switch p.src[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				p.pos = i
				return
			}
		}
	}
}

// duplicateKeys checks that no constant key stands twice.
func (p *parser) duplicateKeys(h *Hashtable) {
	if len(h.Entries) < 2 {
		return
	}
	seen := make(map[string]bool, len(h.Entries))
	for _, e := range h.Entries {
		text := ""
		switch key := e.Key.(type) {
		case *StringConstantExpression:
			text = key.Value
		case *ConstantExpression:
			text = fmt.Sprint(key.Value)
		default:
			continue
		}
		k := strings.ToLower(text)
		if seen[k] {
			p.check("DuplicateKeyInHashLiteral", e.Key, text)
		}
		seen[k] = true
	}
}
