package syntax

import (
	"strings"
	"unicode/utf8"
)

// expressionStarts reports whether what stands here begins an expression rather than a command.
func (p *parser) expressionStarts() bool {
	c := p.cur()
	switch {
	case c == '$':
		return p.variableStarts(p.pos)
	case c == '(' || c == '{' || c == '[' || c == ',' || c == '@':
		return true
	case c == '!':
		n := p.at(p.pos + 1)
		return !isLetter(n) && n != '_' && n < utf8.RuneSelf
	case c == '+':
		return p.at(p.pos+1) != '=' && p.pos+1 < len(p.src)
	case c == '.' && isDigit(p.at(p.pos+1)), isDigit(c):
		_, n := p.number(p.pos)
		return n > 0 && p.endsNumber(p.pos+n)
	}
	if _, n := p.quote(p.pos); n > 0 {
		return true
	}
	if d := p.dash(p.pos); d > 0 {
		return p.prefixDash(d)
	}
	return false
}

// prefixDash reports whether a dash begins an expression: a sign, --, or a unary operator.
func (p *parser) prefixDash(d int) bool {
	if _, _, ok := p.operatorAt(p.pos, true); ok {
		return true
	}
	n := p.at(p.pos + d)
	if isDigit(n) {
		_, m := p.number(p.pos + d)
		return m > 0 && p.endsNumber(p.pos+d+m)
	}
	return !isLetter(n) && n != '_' && n != '=' && n != '?' && !p.has("--%") && (n < utf8.RuneSelf || !p.letterAt(p.pos+d)) && p.pos+d < len(p.src)
}

// command reads a command with its arguments; nil when none stands here.
func (p *parser) command() *Command {
	c := &Command{}
	start := p.pos
	switch {
	case p.commandEnds() || p.has("&&"):
		return nil
	case p.has("&"):
		c.Invocation = Ampersand
	case p.cur() == '.' && p.dotInvokes():
		c.Invocation = Dot
	}
	name := p.commandName(c)
	if name == nil {
		return nil
	}
	c.Elements = append(c.Elements, name)
	for dashes := false; !p.dead; {
		end := p.mark()
		p.space(false)
		if p.redirectInput() {
			continue
		}
		if r := p.redirection(); r != nil {
			p.redirected(c.Redirections, r)
			c.Redirections = append(c.Redirections, r)
			continue
		}
		if !p.commandElement(c, &dashes) {
			p.reset(end)
			break
		}
	}
	c.Place = p.from(start)
	p.see(c)
	return c
}

func (p *parser) dotInvokes() bool {
	switch p.at(p.pos + 1) {
	case '$', '{', '(', '"', '\'', ' ', '\t', '\n', '\r':
		return true
	}
	_, n := p.quote(p.pos + 1)
	return n > 0 || p.blankAt(p.pos+1)
}

// commandName reads the name of a command: a word without expansion, or any argument behind & and dot.
func (p *parser) commandName(c *Command) Node {
	if c.Invocation == Unknown {
		e := p.bareWord(true)
		if e == nil {
			return nil
		}
		return e
	}
	mark := p.src[p.pos : p.pos+1]
	p.pos++
	end := p.mark()
	p.space(false)
	if e := p.oneArgument(); e != nil {
		return e
	}
	p.reset(end)
	p.incompleteAfter("MissingExpression", mark)
	return p.badExpression(p.pos)
}

// commandElement reads one argument or parameter; false at the end of the command.
func (p *parser) commandElement(c *Command, dashes *bool) bool {
	switch p.cur() {
	case '\n', '\r', ';', '|', '&', ')', '}':
		return false
	case ',':
		p.errorAt("MissingArgument", p.pos, p.pos+1)
		p.pos++
		return true
	}
	if p.eof() {
		return false
	}
	if p.has("--%") && p.endsWord(p.pos+3) {
		c.Elements = append(c.Elements, p.verbatim()...)
		return true
	}
	if d := p.dash(p.pos); d > 0 {
		if q := p.parameterToken(d, dashes); q != nil {
			c.Elements = append(c.Elements, q)
			return true
		}
	}
	arg := p.argument()
	if arg == nil {
		return false
	}
	c.Elements = append(c.Elements, arg)
	return true
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
		c := p.src[p.pos]
		if c == '\n' || c == '\r' || !quoted && (c == '|' || c == '&' && p.at(p.pos+1) == '&') {
			break
		}
		quoted = quoted != (c == '"')
		p.pos++
	}
	if p.pos == rest {
		return []Node{mark}
	}
	text := &StringConstantExpression{Value: p.src[rest:p.pos]}
	text.Place = p.place(rest, p.pos)
	return []Node{mark, text}
}

// parameterToken reads `-Name` or `-Name:value`; nil when the dash begins a word instead. Behind a lone -- words with
// dashes are only words.
func (p *parser) parameterToken(d int, dashes *bool) Node {
	start := p.pos
	if d2 := p.dash(p.pos + d); d2 > 0 && p.endsWord(p.pos+d+d2) && !*dashes {
		*dashes = true
		p.pos += d + d2
		q := &CommandParameter{Name: "-", NamePlace: p.from(start), Place: p.from(start)}
		return q
	}
	if c := p.at(p.pos + d); !isLetter(c) && c != '_' && c != '?' && (c < utf8.RuneSelf || !p.letterAt(p.pos+d)) {
		return nil
	}
	i := p.pos + d
	for i < len(p.src) && strings.IndexByte(" \t\f\v\r\n(){}[];,|&:.", p.src[i]) < 0 && !p.blankAt(i) {
		if _, n := p.quote(i); n > 0 {
			return nil
		}
		i++
	}
	name := p.src[start+d : i]
	p.pos = i
	namePlace := p.from(start)
	colon := p.at(i) == ':'
	if colon {
		p.pos++
	}
	if *dashes {
		e := &StringConstantExpression{Value: p.src[start:p.pos]}
		e.Place = p.from(start)
		p.see(e)
		return e
	}
	q := &CommandParameter{Name: name, NamePlace: namePlace}
	if colon {
		end := p.mark()
		p.space(false)
		if q.Argument = p.argument(); q.Argument == nil {
			p.reset(end)
			p.errorAfter("ParameterRequiresArgument", p.src[start:i+1])
		}
	}
	q.Place = p.from(start)
	p.see(q)
	return q
}

// redirections reads redirections that stand behind an expression.
func (p *parser) redirections(list *[]Node) {
	for !p.dead {
		end := p.mark()
		p.space(false)
		if p.redirectInput() {
			p.space(false)
			p.oneArgument()
			continue
		}
		r := p.redirection()
		if r == nil {
			p.reset(end)
			return
		}
		p.redirected(*list, r)
		*list = append(*list, r)
	}
}

// redirectInput notes a <, which the language keeps for later, and steps over it.
func (p *parser) redirectInput() bool {
	if !p.has("<") || p.has("<#") {
		return false
	}
	p.errorAt("RedirectionNotSupported", p.pos, p.pos+1, "<")
	p.pos++
	return true
}

// redirected checks that a stream is redirected only once.
func (p *parser) redirected(before []Node, r Node) {
	for _, b := range before {
		if s := redirectedStream(b); s == redirectedStream(r) {
			p.check("StreamAlreadyRedirected", r, strings.ToLower(s.String()))
			return
		}
	}
}

func redirectedStream(n Node) Stream {
	switch n := n.(type) {
	case *FileRedirection:
		return n.From
	case *MergingRedirection:
		return n.From
	}
	return AllStreams
}

// redirection reads one redirection, nil when none stands here.
func (p *parser) redirection() Node {
	start := p.pos
	i := p.pos
	from := OutputStream
	switch c := p.cur(); {
	case c == '*' && p.at(i+1) == '>':
		from, i = AllStreams, i+1
	case '1' <= c && c <= '6' && p.at(i+1) == '>':
		from, i = Stream(c-'0'), i+1
	}
	if p.at(i) != '>' {
		return nil
	}
	i++
	if p.at(i) == '&' && isDigit(p.at(i+1)) {
		p.pos = i + 2
		m := &MergingRedirection{From: from, To: Stream(p.at(i+1) - '0')}
		m.Place = p.from(start)
		if m.To != OutputStream || from == OutputStream {
			p.errorAt("RedirectionNotSupported", start, p.pos, p.src[start:p.pos])
		}
		return m
	}
	r := &FileRedirection{From: from}
	if p.at(i) == '>' {
		r.Append = true
		i++
	}
	p.pos = i
	end := p.mark()
	p.space(false)
	if r.Target = p.oneArgument(); r.Target == nil {
		p.reset(end)
		p.errorAfter("MissingFileSpecification")
	}
	r.Place = p.from(start)
	p.see(r)
	return r
}
