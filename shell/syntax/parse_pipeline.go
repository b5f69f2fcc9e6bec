package syntax

import "strings"

// pipelineStatement reads a pipeline, a chain of them, or an assignment.
func (p *parser) pipelineStatement() Statement {
	start := p.pos
	first := p.pipeline()
	if first == nil {
		return nil
	}
	if a, ok := first.(*AssignmentStatement); ok {
		return a
	}
	return p.chain(start, first)
}

// chain reads `&& pipeline` and `|| pipeline` behind the first, and a closing &.
func (p *parser) chain(start int, left Statement) Statement {
	for !p.dead {
		end := p.pos
		p.space(false)
		op := Unknown
		switch {
		case p.has("&&"):
			op = AndAnd
		case p.has("||"):
			op = OrOr
		case p.has("&") && !p.has("&&"):
			p.pos++
			return p.background(start, left)
		}
		if op == Unknown {
			p.pos = end
			return left
		}
		at := p.pos
		p.pos += 2
		p.space(true)
		right, _ := p.pipeline().(*Pipeline)
		if right == nil {
			if !p.dead {
				p.fail("EmptyPipelineChainElement", at, at+2, p.pos >= len(p.src), "An empty pipeline chain element is not allowed.")
			}
			return left
		}
		c := &PipelineChain{Left: left, Right: right, Operator: op}
		c.Place = p.from(start)
		left = c
	}
	return left
}

func (p *parser) background(start int, s Statement) Statement {
	switch s := s.(type) {
	case *Pipeline:
		s.Background, s.Place = true, p.from(start)
	case *PipelineChain:
		s.Background, s.Place = true, p.from(start)
	}
	return s
}

// pipeline reads elements joined by |. An assignment comes back as an *AssignmentStatement.
func (p *parser) pipeline() Statement {
	start := p.pos
	pl := &Pipeline{}
	for !p.dead {
		el, assign := p.element(len(pl.Elements) == 0)
		if assign != nil {
			return assign
		}
		if el == nil {
			if len(pl.Elements) > 0 && !p.dead {
				p.fail("EmptyPipeElement", p.pos, p.pos+1, p.pos >= len(p.src), "An empty pipe element is not allowed.")
			}
			break
		}
		pl.Elements = append(pl.Elements, el)
		end := p.pos
		if !p.pipeAhead() {
			p.pos = end
			break
		}
		p.space(true)
	}
	if len(pl.Elements) == 0 {
		if p.has("|") && !p.dead {
			p.fail("EmptyPipeElement", p.pos, p.pos+1, false, "An empty pipe element is not allowed.")
		}
		return nil
	}
	pl.Place = p.from(start)
	return pl
}

// pipeAhead steps over a | that continues the pipeline, on this line or at the start of the next one that is not blank.
func (p *parser) pipeAhead() bool {
	p.space(false)
	if p.has("|") && !p.has("||") {
		p.pos++
		return true
	}
	at, n := p.pos, len(p.comments)
	if p.cur() != '\n' && p.cur() != '\r' {
		return false
	}
	for p.cur() == '\n' || p.cur() == '\r' {
		p.pos = p.lineEnd(p.pos)
		p.space(false)
		if c := p.comments[n:]; len(c) == 0 && (p.cur() == '\n' || p.cur() == '\r') {
			break
		}
	}
	if p.has("|") && !p.has("||") {
		p.pos++
		return true
	}
	p.pos, p.comments = at, p.comments[:n]
	return false
}

// element reads an expression or a command. first allows an assignment.
func (p *parser) element(first bool) (CommandElement, *AssignmentStatement) {
	start := p.pos
	if !p.expressionStarts() {
		if c := p.command(); c != nil {
			return c, nil
		}
		return nil, nil
	}
	e := p.expression()
	if e == nil {
		return nil, nil
	}
	if first {
		if a := p.assignment(start, e); a != nil {
			return nil, a
		}
	}
	ce := &CommandExpression{Expression: e}
	p.redirections(&ce.Redirections)
	ce.Place = p.from(start)
	return ce, nil
}

var assignOps = []struct {
	text string
	kind TokenKind
}{{"??=", QuestionQuestionEquals}, {"+=", PlusEquals}, {"-=", MinusEquals}, {"*=", MultiplyEquals}, {"/=", DivideEquals}, {"%=", RemainderEquals}, {"=", Equals}}

func (p *parser) assignment(start int, left Expression) *AssignmentStatement {
	end := p.pos
	p.space(false)
	for _, op := range assignOps {
		if !p.has(op.text) && !(op.kind == MinusEquals && p.dash(p.pos) > 0 && p.at(p.pos+p.dash(p.pos)) == '=') {
			continue
		}
		at := p.pos
		p.pos = strings.IndexByte(p.src[p.pos:], '=') + p.pos + 1
		a := &AssignmentStatement{Left: left, Operator: op.kind, OperatorPlace: p.from(at)}
		if !assignable(left) {
			s := left.Span()
			p.fail("InvalidLeftHandSide", int(s.Start), int(s.End), false, "The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.")
			return a
		}
		p.space(true)
		a.Right = p.statement()
		if a.Right == nil && !p.dead {
			p.fail("ExpectedValueExpression", at, p.pos, p.pos >= len(p.src), "You must provide a value expression following the '%s' operator.", op.text)
		}
		a.Place = p.from(start)
		return a
	}
	p.pos = end
	return nil
}

func assignable(e Expression) bool {
	switch e := e.(type) {
	case *VariableExpression:
		return !e.Splatted
	case *MemberExpression, *IndexExpression:
		return true
	case *ArrayLiteral:
		for _, x := range e.Elements {
			if !assignable(x) {
				return false
			}
		}
		return true
	case *ConvertExpression:
		return assignable(e.Child)
	case *AttributedExpression:
		return assignable(e.Child)
	case *ParenExpression:
		if pl, ok := e.Pipeline.(*Pipeline); ok && len(pl.Elements) == 1 {
			if ce, ok := pl.Elements[0].(*CommandExpression); ok {
				return assignable(ce.Expression)
			}
		}
	}
	return false
}

// expressionStarts reports whether what stands here begins an expression rather than a command.
func (p *parser) expressionStarts() bool {
	c := p.cur()
	switch {
	case c == '$' && (isWordByte(p.at(p.pos+1)) || strings.IndexByte("{(?^$:", p.at(p.pos+1)) >= 0 && p.at(p.pos+1) != 0 || p.at(p.pos+1) >= 0x80):
		return true
	case c == '(' || c == '{' || c == '[':
		return c != '[' || p.typeStarts()
	case c == '@':
		n := p.at(p.pos + 1)
		_, q := p.quote(p.pos + 1)
		return n == '(' || n == '{' || q > 0 || isWordByte(n)
	case c == '!':
		return true
	case c == ',':
		return true
	case c == '+':
		return p.at(p.pos+1) != 0
	case c == '.' && isDigit(p.at(p.pos+1)), isDigit(c):
		_, n := p.number(p.pos)
		return n > 0 && !p.wordGoesOn(p.pos+n)
	}
	if _, n := p.quote(p.pos); n > 0 {
		return true
	}
	if d := p.dash(p.pos); d > 0 {
		return p.prefixDash(d)
	}
	return false
}

func (p *parser) typeStarts() bool { return true }

// prefixDash reports whether a dash begins an expression: a sign, --, or a unary operator.
func (p *parser) prefixDash(d int) bool {
	n := p.at(p.pos + d)
	if isDigit(n) || n == '$' || n == '(' || n == '.' && isDigit(p.at(p.pos+d+1)) || p.dash(p.pos+d) > 0 || n == '@' || n == ' ' || n == '[' || n == '-' || n == '"' || n == '\'' {
		return true
	}
	_, _, ok := p.operatorAt(p.pos, true)
	return ok
}

// wordGoesOn reports whether the byte at i would continue a word in a command, so that `16p` is no number.
func (p *parser) wordGoesOn(i int) bool {
	if i >= len(p.src) {
		return false
	}
	c := p.src[i]
	return isWordByte(c) || c >= 0x80 && p.dash(i) == 0 || strings.IndexByte(`\/:~?`, c) >= 0 && !(c == '?' && p.at(i+1) == '?') && c != '/'
}

// redirections reads redirections that stand here.
func (p *parser) redirections(list *[]Node) {
	for !p.dead {
		end := p.pos
		p.space(false)
		r := p.redirection()
		if r == nil {
			p.pos = end
			return
		}
		*list = append(*list, r)
	}
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
	case c == '<':
		p.fail("RedirectionNotSupported", i, i+1, false, "The '<' operator is reserved for future use.")
		return nil
	}
	if p.at(i) != '>' {
		return nil
	}
	i++
	if p.at(i) == '&' && isDigit(p.at(i+1)) {
		p.pos = i + 2
		m := &MergingRedirection{From: from, To: Stream(p.at(i+1) - '0')}
		m.Place = p.from(start)
		return m
	}
	r := &FileRedirection{From: from}
	if p.at(i) == '>' {
		r.Append = true
		i++
	}
	p.pos = i
	p.space(false)
	r.Target = p.argument()
	if r.Target == nil {
		p.missing("MissingFileSpecification", "Missing file specification after redirection operator.")
	}
	r.Place = p.from(start)
	return r
}
