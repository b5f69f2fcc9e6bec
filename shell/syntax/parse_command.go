package syntax

import (
	"strings"
	"unicode/utf8"
)

// command reads a command with its arguments.
func (p *parser) command() *Command {
	c := &Command{}
	start := p.pos
	switch {
	case p.has("&") && !p.has("&&"):
		c.Invocation = Ampersand
	case p.cur() == '.' && p.dotInvokes():
		c.Invocation = Dot
	}
	if c.Invocation != Unknown {
		p.pos++
		p.space(false)
	}
	name := p.commandName(c.Invocation != Unknown)
	if name == nil {
		if c.Invocation != Unknown {
			p.missing("MissingExpression", "The expression after '%s' in a pipeline element produced an object that was not valid.", p.src[start:start+1])
		}
		return nil
	}
	c.Elements = append(c.Elements, name)
	end := p.pos
	for !p.dead {
		p.space(false)
		if r := p.redirection(); r != nil {
			c.Redirections = append(c.Redirections, r)
			end = p.pos
			continue
		}
		el := p.commandElement(c)
		if el == nil {
			break
		}
		c.Elements = append(c.Elements, el...)
		end = p.pos
	}
	if !p.dead {
		p.pos = end
	}
	c.Place = p.place(start, end)
	return c
}

func (p *parser) dotInvokes() bool {
	n := p.at(p.pos + 1)
	return n == ' ' || n == '\t' || n == '$' || n == '{' || n == '(' || n == '"' || n == '\''
}

func (p *parser) commandName(invoked bool) Node {
	if invoked {
		return node(p.argument())
	}
	switch p.cur() {
	case 0, '\n', '\r', ';', '|', '&', ')', '}':
		return nil
	}
	return node(p.bareWord(true))
}

// node keeps a nil expression a nil node.
func node(e Expression) Node {
	if e == nil {
		return nil
	}
	return e
}

// commandElement reads one argument or parameter; nil at the end of the command.
func (p *parser) commandElement(c *Command) []Node {
	switch p.cur() {
	case 0, '\n', '\r', ';', '|', '&', ')', '}':
		return nil
	}
	if p.has("--%") && (len(p.src) == p.pos+3 || strings.IndexByte(" \t\r\n", p.at(p.pos+3)) >= 0) {
		return p.verbatim()
	}
	if d := p.dash(p.pos); d > 0 {
		if q := p.parameterToken(d); q != nil {
			return []Node{q}
		}
	}
	arg := p.argument()
	if arg == nil {
		return nil
	}
	return []Node{arg}
}

// verbatim reads --% and the rest of the line as it stands.
func (p *parser) verbatim() []Node {
	start := p.pos
	p.pos += 3
	mark := &StringConstantExpression{Value: "--%"}
	mark.Place = p.from(start)
	p.space(false)
	rest := p.pos
	quoted := false
	for p.pos < len(p.src) {
		switch c := p.src[p.pos]; {
		case c == '"':
			quoted = !quoted
		case c == '\n' || c == '\r', !quoted && (c == '|' || c == '&'):
			goto done
		}
		p.pos++
	}
done:
	text := &StringConstantExpression{Value: strings.TrimRight(p.src[rest:p.pos], " \t")}
	text.Place = p.from(rest)
	return []Node{mark, text}
}

// parameterToken reads `-Name` or `-Name:value`; nil when the dash begins a word instead.
func (p *parser) parameterToken(d int) *CommandParameter {
	start := p.pos
	i := p.pos + d
	c := p.at(i)
	if !(isWordByte(c) && !isDigit(c)) && c != '?' && c < utf8.RuneSelf {
		return nil
	}
	for i < len(p.src) && !strings.ContainsRune(" \t\r\n(){}[];,|&'\"$:.", rune(p.src[i])) {
		i++
	}
	if p.at(i) == '.' && false {
		return nil
	}
	q := &CommandParameter{Name: p.src[start+d : i]}
	p.pos = i
	q.NamePlace = p.from(start)
	if p.at(i) == ':' {
		p.pos++
		p.space(false)
		q.Argument = p.argument()
		if q.Argument == nil {
			p.missing("ParameterRequiresArgument", "The parameter '-%s' requires an argument.", q.Name)
		}
	}
	q.Place = p.from(start)
	return q
}

// argument reads one command argument: an expression without operators, or a word; with commas it is an array.
func (p *parser) argument() Expression {
	start := p.pos
	first := p.oneArgument()
	if first == nil {
		return nil
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
		next := p.oneArgument()
		if next == nil {
			p.fail("MissingArgument", at, at+1, p.pos >= len(p.src), "Missing argument in parameter list.")
			break
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

func (p *parser) oneArgument() Expression {
	if !p.enter() {
		return nil
	}
	defer p.leave()
	c := p.cur()
	start := p.pos
	switch {
	case p.pos >= len(p.src), c == '\n', c == '\r', c == ';', c == '|', c == ')', c == '}', c == '&', c == ',':
		return nil
	case c == '$' || c == '(' || c == '{' || c == '@' && p.atStarts():
		e := p.postfix(p.primary(), false)
		if e == nil || !p.wordFollows() || c == '{' || c == '(' || c == '@' {
			return e
		}
		p.pos = start
		return p.bareWord(false)
	case isDigit(c) || c == '.' && isDigit(p.at(p.pos+1)) || p.dash(p.pos) > 0:
		if e := p.numberArgument(); e != nil {
			return e
		}
	}
	if _, n := p.quote(p.pos); n > 0 {
		e := p.postfix(p.stringExpression(), false)
		return e
	}
	return p.bareWord(false)
}

// atStarts reports whether the @ here begins @(, @{, a here-string or a splat.
func (p *parser) atStarts() bool {
	n := p.at(p.pos + 1)
	_, q := p.quote(p.pos + 1)
	return n == '(' || n == '{' || q > 0 || isWordByte(n) || n == ':'
}

// wordFollows reports whether a variable is only the beginning of a word: "$a-b", "$home/x".
func (p *parser) wordFollows() bool {
	c := p.cur()
	return c != 0 && strings.IndexByte(" \t\r\n;|),}&>(", c) < 0
}

// numberArgument reads a number that is a whole argument.
func (p *parser) numberArgument() Expression {
	start := p.pos
	sign := p.dash(p.pos)
	v, n := p.number(p.pos + sign)
	if n == 0 || p.pos+sign+n < len(p.src) && strings.IndexByte(" \t\r\n;|),}&>", p.at(p.pos+sign+n)) < 0 {
		return nil
	}
	if sign > 0 {
		v = negate(v)
	}
	p.pos += sign + n
	e := &ConstantExpression{Value: v}
	e.Place = p.from(start)
	return e
}

// wordEnd are the bytes that end a word in a command.
const wordEnd = " \t\r\n;|&(){},>"

// bareWord reads a word with variables, sub-expressions and quoted parts in it. name is true for a command name.
func (p *parser) bareWord(name bool) Expression {
	start := p.pos
	var b partBuilder
	for p.pos < len(p.src) && !p.dead {
		c := p.cur()
		if strings.IndexByte(wordEnd, c) >= 0 && !(c == '>' && false) {
			break
		}
		switch {
		case c == '`':
			p.pos++
			b.text.WriteString(p.escape())
		case c == '$' && p.variableStarts(p.pos):
			b.expression(p.embedded())
		case c == '#' && p.pos == start:
			return nil
		default:
			if k, n := p.quote(p.pos); n > 0 {
				p.quotedPart(&b, k)
				continue
			}
			_, n := utf8.DecodeRuneInString(p.src[p.pos:])
			b.text.WriteString(p.src[p.pos : p.pos+n])
			p.pos += n
		}
	}
	if p.pos == start || p.dead {
		return nil
	}
	return b.finish(p, start, BareWord)
}

// quotedPart reads a quoted piece inside a word.
func (p *parser) quotedPart(b *partBuilder, kind byte) {
	e := p.stringExpression()
	switch e := e.(type) {
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
