package syntax

import "strings"

// scriptBlock reads the inside of a script block up to `}` (close '}') or the end of the text (close 0).
func (p *parser) scriptBlock(close byte, start int) *ScriptBlock {
	sb := &ScriptBlock{}
	outer := p.flow
	p.flow = flow{inMethod: p.flow.methodNext}
	inside := p.pos
	p.usings(sb)
	p.paramBlock(sb)
	p.terminators()
	if sb.Param != nil && p.flow.inMethod {
		p.check("ParamBlockNotAllowedInMethod", sb.Param)
	}
	if !p.namedBlocks(sb, close, start) {
		body := &NamedBlock{Kind: End, Unnamed: true}
		p.bodyStatements(close, body)
		body.Place = p.bodyPlace(inside, sb.Param, body)
		sb.End = body
		if close != 0 {
			p.closeCurly(start)
		}
	}
	p.flow = outer
	sb.Place = p.place(start, p.pos)
	if close == 0 {
		sb.Place = p.wholePlace(sb)
	}
	return sb
}

// wholePlace is the place of a whole text.
func (p *parser) wholePlace(*ScriptBlock) Place {
	start := 0
	if strings.HasPrefix(p.src, "\ufeff") {
		start = len("\ufeff")
	}
	return p.place(start, len(p.src))
}

// bodyStatements reads the statements of an unnamed block. At the outermost level a bracket too many is an error, and
// reading goes on behind it.
func (p *parser) bodyStatements(close byte, body *NamedBlock) {
	for {
		p.statements(close, &body.Statements, &body.Traps)
		if close != 0 || p.eof() || p.dead {
			return
		}
		p.unexpected()
		p.pos++
	}
}

// bodyPlace is the place of an unnamed block: from its parameters or first statement to its last.
func (p *parser) bodyPlace(at int, param *ParamBlock, body *NamedBlock) Place {
	lo, hi := -1, -1
	note := func(n Node) {
		s := n.Span()
		if lo < 0 || int(s.Start) < lo {
			lo = int(s.Start)
		}
		hi = max(hi, int(s.End))
	}
	if param != nil {
		note(param)
	}
	for _, s := range body.Statements {
		note(s)
	}
	for _, t := range body.Traps {
		note(t)
	}
	if lo < 0 {
		return p.place(at, at)
	}
	return p.place(lo, hi)
}

// paramBlock reads the attributes and `param(...)` at the head of a block, if they are there.
func (p *parser) paramBlock(sb *ScriptBlock) {
	back := p.mark()
	p.space(true)
	var attrs []*Attribute
	for p.has("[") {
		a, ok := p.attribute().(*Attribute)
		if !ok {
			p.reset(back)
			return
		}
		attrs = append(attrs, a)
		p.space(true)
	}
	start := p.pos
	if !p.keyword("param") {
		p.reset(back)
		return
	}
	p.space(true)
	if !p.has("(") {
		p.reset(back)
		return
	}
	pb := &ParamBlock{Attributes: attrs}
	pb.Params = p.parameters()
	pb.Place = p.from(start)
	sb.Param = pb
}

// parameters reads `(a, b = 1)`.
func (p *parser) parameters() []*Parameter {
	params := []*Parameter{}
	p.pos++
	comma := false
	for {
		p.space(true)
		param := p.parameter()
		if param == nil {
			if comma {
				p.incompleteAfter("MissingExpressionAfterToken", ",")
			}
			break
		}
		params = append(params, param)
		end := p.mark()
		p.space(true)
		if comma = p.has(","); !comma {
			p.reset(end)
			break
		}
		p.pos++
	}
	p.duplicateParameters(params)
	end := p.mark()
	p.space(true)
	if p.has(")") {
		p.pos++
		return params
	}
	p.reset(end)
	if !comma {
		p.incompleteAfter("MissingEndParenthesisInFunctionParameterList")
	}
	return params
}

func (p *parser) duplicateParameters(params []*Parameter) {
	for i, a := range params {
		for _, b := range params[:i] {
			if a.Name != nil && b.Name != nil && strings.EqualFold(a.Name.Path, b.Name.Path) {
				p.check("DuplicateFormalParameter", a.Name, a.Name.Path)
				break
			}
		}
	}
}

// parameter reads one parameter, nil when none stands here.
func (p *parser) parameter() *Parameter {
	param := &Parameter{}
	start := p.pos
	for p.has("[") && !p.dead {
		at := p.pos
		if a := p.attribute(); a != nil {
			param.Attributes = append(param.Attributes, a)
		}
		if p.pos == at {
			break
		}
		p.space(true)
	}
	if !p.has("$") || !p.variableStarts(p.pos) || p.at(p.pos+1) == '(' {
		return nil
	}
	param.Name, _ = p.variable().(*VariableExpression)
	end := p.mark()
	p.space(true)
	if p.has("=") {
		p.pos++
		p.space(true)
		if param.Default = p.expressionNoComma(); param.Default == nil {
			p.incompleteAfter("MissingExpressionAfterToken", "=")
		}
		end = p.mark()
	}
	p.reset(end)
	param.Place = p.from(start)
	p.see(param)
	return param
}

// blockKind is the kind of block that a word begins, Unknown for none.
func blockKind(word string) TokenKind {
	switch strings.ToLower(word) {
	case "begin":
		return Begin
	case "process":
		return Process
	case "end":
		return End
	case "clean":
		return Clean
	case "dynamicparam":
		return Dynamicparam
	}
	return Unknown
}

// namedBlocks reads begin, process, end, clean and dynamicparam with the closing brace; false when the body has none.
func (p *parser) namedBlocks(sb *ScriptBlock, close byte, open int) bool {
	if w := p.peekWord(); blockKind(w) == Unknown || !p.peekKeyword(w) {
		return false
	}
	for !p.dead {
		p.terminators()
		if p.eof() || close != 0 && p.cur() == close {
			break
		}
		word := p.peekWord()
		if kind := blockKind(word); kind != Unknown && p.peekKeyword(word) {
			p.namedBlock(sb, kind, word)
			continue
		}
		end := p.tokenHere()
		p.errorAt("MissingNamedBlocks", p.pos, end, p.src[p.pos:end])
		if close != 0 {
			return true
		}
		p.pos = max(end, p.pos+1)
	}
	if close != 0 {
		p.closeCurly(open)
	}
	return true
}

func (p *parser) namedBlock(sb *ScriptBlock, kind TokenKind, word string) {
	start := p.pos
	p.word(len(word))
	p.space(true)
	nb := &NamedBlock{Kind: kind}
	if p.has("{") {
		body := p.block()
		nb.Statements, nb.Traps = body.Statements, body.Traps
	} else {
		p.incompleteAfter("MissingNamedStatementBlock", word)
	}
	nb.Place = p.from(start)
	if p.flow.inMethod {
		p.check("NamedBlockNotAllowedInMethod", nb)
	}
	slot := sb.block(kind)
	if *slot != nil {
		p.errorAt("DuplicateScriptCommandClause", start, p.after(), word)
		return
	}
	*slot = nb
}

func (sb *ScriptBlock) block(kind TokenKind) **NamedBlock {
	switch kind {
	case Begin:
		return &sb.Begin
	case Process:
		return &sb.Process
	case Clean:
		return &sb.Clean
	case Dynamicparam:
		return &sb.DynamicParam
	}
	return &sb.End
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
	end := p.mark()
	p.space(true)
	if p.has("}") {
		p.pos++
		return
	}
	p.note(&p.errors, "MissingEndCurlyBrace", open, open+1, p.eof(), nil)
	p.reset(end)
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

// statements reads statements up to a closing bracket of either sort or the end of the text.
func (p *parser) statements(close byte, list *[]Statement, traps *[]*TrapStatement) {
	for !p.dead {
		p.terminators()
		if c := p.cur(); p.eof() || c == ')' || c == '}' {
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
			p.pos = max(p.tokenHere(), p.pos+1)
		}
	}
}
