package syntax

import "strings"

// pipelineStatement reads a pipeline, a chain of them, or an assignment; nil when none begins here.
func (p *parser) pipelineStatement() Statement {
	start := p.pos
	first := p.pipeline()
	if first == nil {
		return nil
	}
	if _, ok := first.(*AssignmentStatement); ok {
		return first
	}
	return p.chain(start, first)
}

// chain reads `&& pipeline` and `|| pipeline` behind the first, and a closing &.
func (p *parser) chain(start int, left Statement) Statement {
	for !p.dead {
		end := p.mark()
		p.space(false)
		op := Unknown
		switch {
		case p.has("&&"):
			op = AndAnd
		case p.has("||"):
			op = OrOr
		case p.has("&"):
			p.pos++
			return p.background(left)
		default:
			p.statementEnd()
		}
		if op == Unknown {
			p.reset(end)
			return left
		}
		p.pos += 2
		end = p.mark()
		p.space(true)
		right := p.pipeline()
		c := &PipelineChain{Left: left, Operator: op}
		if c.Right, _ = right.(*Pipeline); c.Right == nil {
			if right == nil {
				p.reset(end)
				p.incompleteAfter("EmptyPipelineChainElement")
				return left
			}
			c.Right, _ = wrap(&ErrorExpression{expr{Place{right.Span()}}, []Node{right}}).(*Pipeline)
		}
		c.Place = p.from(start)
		left = c
	}
	return left
}

func (p *parser) background(s Statement) Statement {
	switch s := s.(type) {
	case *Pipeline:
		s.Background = true
	case *PipelineChain:
		s.Background = true
	}
	end := p.mark()
	p.space(false)
	if p.has("&&") || p.has("||") {
		p.errorAt("BackgroundOperatorInPipelineChain", end.pos-1, end.pos)
	}
	p.reset(end)
	return s
}

// pipeline reads elements joined by |. An assignment comes back as an *AssignmentStatement.
func (p *parser) pipeline() Statement {
	start := p.pos
	pl := &Pipeline{}
	for first := true; !p.dead; first = false {
		if first && p.has("|") && !p.has("||") {
			p.errorAt("EmptyPipeElement", p.pos, p.pos+1)
			p.pos++
			p.space(true)
		}
		el, assign := p.element(first)
		if assign != nil {
			return assign
		}
		if el == nil {
			break
		}
		pl.Elements = append(pl.Elements, el)
		end := p.mark()
		if !p.pipeAhead() {
			p.reset(end)
			break
		}
		if !p.elementAhead() {
			break
		}
	}
	if len(pl.Elements) == 0 {
		return nil
	}
	pl.Place = p.from(start)
	p.see(pl)
	return pl
}

// elementAhead goes to the element behind a |; false with an error when none stands there. Pipes too many are stepped
// over.
func (p *parser) elementAhead() bool {
	for {
		end := p.mark()
		p.space(true)
		if !p.commandEnds() {
			return true
		}
		p.reset(end)
		p.incompleteAfter("EmptyPipeElement")
		if !p.pipeAhead() {
			p.reset(end)
			return false
		}
	}
}

// commandEnds reports whether no command can begin here.
func (p *parser) commandEnds() bool {
	switch c := p.cur(); c {
	case '\n', '\r', ';', ')', '}', '|':
		return true
	case '&':
		return p.at(p.pos+1) == '&'
	}
	return p.eof()
}

// pipeAhead steps over a | that continues the pipeline, on this line or at the start of the next one that is not blank.
func (p *parser) pipeAhead() bool {
	p.space(false)
	if p.has("|") && !p.has("||") {
		p.pos++
		return true
	}
	if c := p.cur(); c != '\n' && c != '\r' {
		return false
	}
	for p.cur() == '\n' || p.cur() == '\r' {
		p.pos = p.lineEnd(p.pos)
		p.space(false)
		if c := p.cur(); !p.eof() && (c == '\n' || c == '\r') && !p.commentOn(p.pos) {
			break
		}
	}
	if p.has("|") && !p.has("||") {
		p.pos++
		return true
	}
	return false
}

// commentOn reports whether the line that ends at i holds a comment.
func (p *parser) commentOn(i int) bool {
	line := p.src[strings.LastIndexAny(p.src[:i], "\r\n")+1 : i]
	return strings.TrimSpace(line) != ""
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
	} else {
		s := e.Span()
		p.errorAt("ExpressionsMustBeFirstInPipeline", int(s.Start), int(s.End))
	}
	ce := &CommandExpression{Expression: e}
	p.redirections(&ce.Redirections)
	ce.Place = p.from(start)
	return ce, nil
}

// assignOperator returns the assignment operator that stands here and its length.
func (p *parser) assignOperator() (TokenKind, int) {
	c, n := p.cur(), p.at(p.pos+1)
	switch {
	case c == '=':
		return Equals, 1
	case c == '+' && n == '=':
		return PlusEquals, 2
	case c == '*' && n == '=':
		return MultiplyEquals, 2
	case c == '/' && n == '=':
		return DivideEquals, 2
	case c == '%' && n == '=':
		return RemainderEquals, 2
	case c == '?' && p.has("??="):
		return QuestionQuestionEquals, 3
	}
	if d := p.dash(p.pos); d > 0 && p.at(p.pos+d) == '=' {
		return MinusEquals, d + 1
	}
	return Unknown, 0
}

func (p *parser) assignment(start int, left Expression) *AssignmentStatement {
	end := p.mark()
	p.space(false)
	kind, n := p.assignOperator()
	if n == 0 {
		p.reset(end)
		return nil
	}
	at := p.pos
	p.pos += n
	a := &AssignmentStatement{Left: left, Operator: kind, OperatorPlace: p.place(at, p.pos)}
	if !assignable(left) {
		p.check("InvalidLeftHandSide", left)
	}
	end = p.mark()
	p.space(true)
	if a.Right = p.statement(); a.Right == nil {
		p.reset(end)
		p.incompleteAfter("ExpectedValueExpression", p.src[at:at+n])
	}
	a.Place = p.from(start)
	p.see(a)
	return a
}

// assignable reports whether a value can be assigned to e.
func assignable(e Expression) bool {
	switch e := e.(type) {
	case *VariableExpression:
		return !e.Splatted
	case *MemberExpression:
		return !e.NullConditional
	case *IndexExpression:
		return !e.NullConditional
	case *InvokeMemberExpression:
		return !e.NullConditional
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
	case *ErrorExpression:
		return true
	}
	return false
}
