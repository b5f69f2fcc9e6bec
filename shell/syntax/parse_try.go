package syntax

import "strings"

func (p *parser) tryStatement(start int, _ Loop) Statement {
	s := &TryStatement{}
	if s.Body = p.body("MissingTryStatementBlock"); s.Body == nil {
		return &ErrorStatement{}
	}
	for p.aheadKeyword("catch") {
		if n := len(s.Catches); n > 0 && len(s.Catches[n-1].Types) == 0 {
			at := int(s.Catches[n-1].Extent.End)
			p.errorAt("EmptyCatchNotLast", at, at)
		}
		c := p.catchClause()
		if c == nil {
			return &ErrorStatement{}
		}
		s.Catches = append(s.Catches, c)
	}
	p.caughtTwice(s.Catches)
	if p.aheadKeyword("finally") {
		p.word(len("finally"))
		p.finally(func() { s.Finally = p.body("MissingFinallyStatementBlock") })
		if s.Finally == nil {
			return &ErrorStatement{}
		}
	}
	if s.Finally == nil && len(s.Catches) == 0 {
		p.incompleteAfter("MissingCatchOrFinally")
	}
	s.Place = p.from(start)
	return s
}

// caughtTwice checks that no clause catches a type that an earlier one names.
func (p *parser) caughtTwice(list []*CatchClause) {
	seen := map[string]bool{}
	for _, c := range list {
		for _, t := range c.Types {
			name := strings.ToLower(strings.TrimPrefix(t.TypeName.Text, "System."))
			if seen[name] {
				p.check("ExceptionTypeAlreadyCaught", t, t.TypeName.Text)
			}
			seen[name] = true
		}
	}
}

// catchClause reads one catch, nil when its block is missing.
func (p *parser) catchClause() *CatchClause {
	c := &CatchClause{}
	start := p.pos
	p.word(len("catch"))
	end := p.mark()
	p.space(true)
	for p.has("[") && !p.dead {
		if t, ok := p.attribute().(*TypeConstraint); ok {
			c.Types = append(c.Types, t)
		}
		end = p.mark()
		p.space(true)
		if !p.has(",") {
			break
		}
		p.pos++
		end = p.mark()
		p.space(true)
		if !p.has("[") {
			p.reset(end)
			p.incompleteAfter("MissingTypeLiteralToken")
		}
	}
	if !p.has("{") {
		p.reset(end)
	}
	if c.Body = p.body("MissingCatchHandlerBlock"); c.Body == nil {
		return nil
	}
	c.Place = p.from(start)
	p.see(c)
	return c
}

func (p *parser) trapStatement(start int, _ Loop) Statement {
	s := &TrapStatement{}
	end := p.mark()
	p.space(true)
	if p.has("[") {
		s.TrapType, _ = p.attribute().(*TypeConstraint)
	} else {
		p.reset(end)
	}
	if s.Body = p.body("MissingTrapStatement"); s.Body == nil {
		return &ErrorStatement{}
	}
	s.Place = p.from(start)
	return s
}

// optionalPipeline reads the pipeline behind return, throw or exit, nil when the statement ends there.
func (p *parser) optionalPipeline() Statement {
	end := p.mark()
	p.space(false)
	switch p.cur() {
	case 0, '\n', '\r', ';', '}', ')':
		if p.eof() || p.cur() != 0 {
			p.reset(end)
			return nil
		}
	}
	s := p.pipelineStatement()
	if s == nil {
		p.reset(end)
	}
	return s
}

func (p *parser) returnStatement(start int, _ Loop) Statement {
	s := &ReturnStatement{Value: p.optionalPipeline()}
	s.Place = p.from(start)
	if p.flow.inFinally {
		p.check("ControlLeavingFinally", s)
	}
	return s
}

func (p *parser) throwStatement(start int, _ Loop) Statement {
	s := &ThrowStatement{Value: p.optionalPipeline()}
	s.Place = p.from(start)
	return s
}

func (p *parser) exitStatement(start int, _ Loop) Statement {
	s := &ExitStatement{Value: p.optionalPipeline()}
	s.Place = p.from(start)
	return s
}

// jumpLabel reads the label behind break or continue, nil for none.
func (p *parser) jumpLabel() Expression {
	end := p.mark()
	p.space(false)
	var e Expression
	switch p.cur() {
	case '\n', '\r', ';', '}', ')', '|', '&':
	default:
		e = p.oneArgument()
	}
	if e == nil {
		p.reset(end)
	}
	return e
}

func (p *parser) breakStatement(start int, _ Loop) Statement {
	s := &BreakStatement{Label: p.jumpLabel()}
	s.Place = p.from(start)
	p.jump(s, s.Label)
	p.statementEnd()
	return s
}

func (p *parser) continueStatement(start int, _ Loop) Statement {
	s := &ContinueStatement{Label: p.jumpLabel()}
	s.Place = p.from(start)
	p.jump(s, s.Label)
	p.statementEnd()
	return s
}

// statementEnd notes what stands behind a statement that must end here; the text is left for the next statement.
func (p *parser) statementEnd() {
	end := p.mark()
	p.space(false)
	switch p.cur() {
	case '\n', '\r', ';', '}', ')':
	default:
		if !p.eof() {
			p.unexpected()
		}
	}
	p.reset(end)
}
