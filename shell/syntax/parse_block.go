package syntax

import "strings"

// scriptBlock reads the inside of a script block up to `}` (close '}') or the end of the text (close 0).
func (p *parser) scriptBlock(close byte, start int) *ScriptBlock {
	sb := &ScriptBlock{}
	p.usings(sb)
	p.paramBlock(sb)
	p.terminators()
	if !p.namedBlocks(sb, close) {
		at := p.pos
		body := &NamedBlock{Kind: End, Unnamed: true}
		p.statements(close, &body.Statements, &body.Traps)
		body.Place = p.bodyPlace(at, body.Statements, body.Traps)
		sb.End = body
	}
	sb.Place = p.place(start, p.pos)
	return sb
}

// bodyPlace is the place of an unnamed block: from its first statement to its last.
func (p *parser) bodyPlace(at int, list []Statement, traps []*TrapStatement) Place {
	lo, hi := -1, -1
	note := func(n Node) {
		s := n.Span()
		if lo < 0 || int(s.Start) < lo {
			lo = int(s.Start)
		}
		hi = max(hi, int(s.End))
	}
	for _, s := range list {
		note(s)
	}
	for _, t := range traps {
		note(t)
	}
	if lo < 0 {
		return p.place(at, at)
	}
	return p.place(lo, hi)
}

func (p *parser) usings(sb *ScriptBlock) {
	for {
		p.terminators()
		if !p.peekKeyword("using") {
			return
		}
		sb.Usings = append(sb.Usings, p.using())
	}
}

func (p *parser) using() *UsingStatement {
	u := &UsingStatement{}
	start := p.pos
	p.keyword("using")
	p.space(false)
	u.Kind = strings.ToLower(p.peekWord())
	p.pos += len(u.Kind)
	p.space(false)
	if p.has("@{") {
		u.Spec, _ = p.primary().(*Hashtable)
	} else if s, ok := p.argument().(*StringConstantExpression); ok {
		u.Name = s
	}
	p.space(false)
	if p.has("=") {
		p.pos++
		p.space(false)
		u.Alias, _ = p.argument().(*StringConstantExpression)
	}
	u.Place = p.from(start)
	return u
}

// paramBlock reads the attributes and `param(...)` at the head of a block, if they are there.
func (p *parser) paramBlock(sb *ScriptBlock) {
	at, n := p.pos, len(p.comments)
	p.space(true)
	start := p.pos
	var attrs []*Attribute
	for p.has("[") {
		node := p.attribute()
		if a, ok := node.(*Attribute); ok {
			attrs = append(attrs, a)
			p.space(true)
			continue
		}
		p.undo(at, n)
		return
	}
	if !p.keyword("param") {
		if len(attrs) > 0 && !p.dead || p.pos != at {
			p.undo(at, n)
		}
		return
	}
	p.space(true)
	if !p.has("(") {
		p.undo(at, n)
		return
	}
	pb := &ParamBlock{Attributes: attrs}
	pb.Params = p.parameters()
	pb.Place = p.from(start)
	sb.Param = pb
}

// undo goes back to a place before an attempt that found nothing.
func (p *parser) undo(at, comments int) {
	p.pos, p.comments = at, p.comments[:comments]
	p.dead = false
	p.errors = nil
}

// parameters reads `(a, b = 1)`.
func (p *parser) parameters() []*Parameter {
	params := []*Parameter{}
	p.pos++
	for !p.dead {
		p.space(true)
		if p.has(")") {
			p.pos++
			return params
		}
		if len(params) > 0 {
			if !p.expect(",", "MissingEndParenthesisInFunctionParameterList", "Missing ')' in function parameter list.") {
				break
			}
			p.space(true)
		}
		param := p.parameter()
		if param == nil {
			break
		}
		params = append(params, param)
	}
	return params
}

func (p *parser) parameter() *Parameter {
	param := &Parameter{}
	start := p.pos
	for p.has("[") && !p.dead {
		param.Attributes = append(param.Attributes, p.attribute())
		p.space(true)
	}
	if !p.has("$") {
		p.missing("MissingEndParenthesisInFunctionParameterList", "Missing ')' in function parameter list.")
		return nil
	}
	param.Name, _ = p.variable().(*VariableExpression)
	end := p.pos
	p.space(true)
	if p.has("=") {
		p.pos++
		p.space(true)
		param.Default = p.expressionNoComma()
		end = p.pos
	}
	p.pos = end
	param.Place = p.place(start, end)
	return param
}

var blockWords = map[string]TokenKind{"begin": Begin, "process": Process, "end": End, "clean": Clean, "dynamicparam": Dynamicparam}

// namedBlocks reads begin, process, end, clean and dynamicparam; false when the body has none.
func (p *parser) namedBlocks(sb *ScriptBlock, close byte) bool {
	found := false
	for !p.dead {
		at, n := p.pos, len(p.comments)
		p.terminators()
		start := p.pos
		kind, ok := blockWords[strings.ToLower(p.peekWord())]
		if !ok || !p.wordThenCurly() {
			if found && p.pos < len(p.src) && p.cur() != close {
				p.fail("MissingNamedBlocks", p.pos, p.pos+1, false, "unexpected token '%s', expected 'begin', 'process', 'end', 'clean', or 'dynamicparam'.", p.peekWord())
			}
			if !found {
				p.pos, p.comments = at, p.comments[:n]
			}
			return found
		}
		found = true
		p.pos += len(p.peekWord())
		p.space(true)
		body := p.block()
		nb := &NamedBlock{Kind: kind, Statements: body.Statements, Traps: body.Traps, Place: p.from(start)}
		sb.setBlock(nb)
	}
	return found
}

func (sb *ScriptBlock) setBlock(nb *NamedBlock) {
	switch nb.Kind {
	case Begin:
		sb.Begin = nb
	case Process:
		sb.Process = nb
	case End:
		sb.End = nb
	case Clean:
		sb.Clean = nb
	case Dynamicparam:
		sb.DynamicParam = nb
	}
}

func (p *parser) wordThenCurly() bool {
	at, n := p.pos, len(p.comments)
	p.pos += len(p.peekWord())
	p.space(true)
	ok := p.has("{")
	p.pos, p.comments = at, p.comments[:n]
	return ok
}

// block reads `{ statements }`; the { stands here.
func (p *parser) block() *StatementBlock {
	b := &StatementBlock{}
	start := p.pos
	if !p.enter() {
		return b
	}
	defer p.leave()
	p.pos++
	p.statements('}', &b.Statements, &b.Traps)
	p.closeCurly(start)
	b.Place = p.from(start)
	return b
}

func (p *parser) closeCurly(open int) {
	if p.has("}") {
		p.pos++
		return
	}
	if !p.dead {
		p.fail("MissingEndCurlyBrace", open, open+1, true, "Missing closing '}' in statement block or type definition.")
	}
}

// terminators skips blanks, line ends and semicolons between statements.
func (p *parser) terminators() {
	for {
		p.space(true)
		if !p.has(";") {
			return
		}
		p.pos++
	}
}

// statements reads statements up to the closing byte or the end of the text.
func (p *parser) statements(close byte, list *[]Statement, traps *[]*TrapStatement) {
	for !p.dead {
		p.terminators()
		c := p.cur()
		if p.pos >= len(p.src) || c == close && close != 0 {
			return
		}
		if c == '}' || c == ')' {
			p.fail("UnexpectedToken", p.pos, p.pos+1, false, "Unexpected token '%c' in expression or statement.", c)
			return
		}
		at := p.pos
		s := p.statement()
		if t, ok := s.(*TrapStatement); ok {
			*traps = append(*traps, t)
		} else if s != nil {
			*list = append(*list, s)
		}
		if p.pos == at && !p.dead {
			p.unexpected()
			return
		}
		p.endStatement(close, s)
	}
}

// endStatement checks that a statement ends where the line, a semicolon or the block does. Statements that end with a
// block need no terminator.
func (p *parser) endStatement(close byte, s Statement) {
	p.space(false)
	if p.dead || p.pos >= len(p.src) {
		return
	}
	switch c := p.cur(); c {
	case '\n', '\r', ';', '}', ')':
		return
	}
	switch s.(type) {
	case *Pipeline, *PipelineChain, *AssignmentStatement, *ReturnStatement, *ThrowStatement, *ExitStatement, *BreakStatement, *ContinueStatement:
		p.unexpected()
	}
}

func (p *parser) unexpected() {
	word := p.peekWord()
	if word == "" {
		word = p.tokenHere()
	}
	p.fail("UnexpectedToken", p.pos, p.pos+len(word), false, "Unexpected token '%s' in expression or statement.", word)
}

// tokenHere is the text up to the next blank or bracket, for messages.
func (p *parser) tokenHere() string {
	if k, n := p.quote(p.pos); n > 0 {
		end := strings.IndexByte(p.src[p.pos+n:], k)
		if end >= 0 {
			return p.src[p.pos : p.pos+2*n+end]
		}
	}
	i := p.pos + 1
	if c := p.cur(); c == '$' || c == '.' {
		for i < len(p.src) && isWordByte(p.src[i]) {
			i++
		}
	}
	return p.src[p.pos:i]
}
