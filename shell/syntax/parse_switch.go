package syntax

import "strings"

// switchFlag is the mode that an option of switch (or its beginning) stands for, 0 for none.
func switchFlag(w string) SwitchFlags {
	names := [...]string{"regex", "wildcard", "exact", "casesensitive", "file", "parallel"}
	flags := [...]SwitchFlags{SwitchRegex, SwitchWildcard, SwitchExact, SwitchCaseSensitive, SwitchFile, SwitchParallel}
	w = strings.ToLower(w)
	for i, name := range names {
		if w != "" && strings.HasPrefix(name, w) {
			return flags[i]
		}
	}
	return 0
}

func (p *parser) switchStatement(start int, l Loop) Statement {
	s := &SwitchStatement{Loop: l}
	p.switchFlags(s)
	if s.Condition == nil {
		cond, ok := p.condition("switch", switchIDs)
		if !ok {
			return &ErrorStatement{}
		}
		s.Condition = cond
	}
	end := p.mark()
	p.space(true)
	if !p.has("{") {
		p.reset(end)
		p.incompleteAfter("MissingCurlyBraceInSwitchStatement")
		return &ErrorStatement{}
	}
	open := p.pos
	p.pos++
	ok := false
	p.loop(l, func() { ok = p.switchClauses(s) })
	end = p.mark()
	p.space(true)
	switch {
	case p.has("}"):
		p.pos++
	default:
		p.reset(end)
		if ok {
			p.note(&p.errors, "MissingEndCurlyBrace", open, open+1, p.blankTo(p.pos), nil)
		}
	}
	s.Place = p.from(start)
	if s.Flags&SwitchParallel != 0 {
		p.check("KeywordParameterReservedForFutureUse", s, "switch", "-parallel")
	}
	return s
}

// switchFlags reads the options, with the file behind -file.
func (p *parser) switchFlags(s *SwitchStatement) {
	for {
		end := p.mark()
		p.space(true)
		d := p.dash(p.pos)
		if d == 0 {
			p.reset(end)
			return
		}
		at := p.pos
		p.pos += d
		w := p.peekWord()
		p.pos += len(w)
		f := switchFlag(w)
		if f == 0 {
			p.errorAt("InvalidSwitchFlag", at, p.pos, w)
		}
		if f&(SwitchRegex|SwitchWildcard|SwitchExact) != 0 {
			s.Flags &^= SwitchRegex | SwitchWildcard | SwitchExact
		}
		s.Flags |= f
		if f == SwitchFile {
			end = p.mark()
			p.space(true)
			if s.Condition = wrap(p.oneArgument()); s.Condition == nil {
				p.reset(end)
				p.incompleteAfter("MissingFilenameOption")
			}
		}
	}
}

// switchClauses reads clauses up to the brace; false when reading had to stop.
func (p *parser) switchClauses(s *SwitchStatement) bool {
	for seen := false; ; seen = true {
		end := p.mark()
		p.terminators()
		if seen && (p.has("}") || p.eof()) {
			return true
		}
		if p.peekKeyword("default") {
			p.defaultClause(s)
			continue
		}
		cond := p.oneArgument()
		if cond == nil {
			p.reset(end)
			p.incompleteAfter("MissingSwitchConditionExpression")
			return false
		}
		if body := p.body("MissingSwitchStatementClause"); body != nil {
			s.Clauses = append(s.Clauses, SwitchClause{cond, body})
		}
	}
}

func (p *parser) defaultClause(s *SwitchStatement) {
	at := p.pos
	p.word(len("default"))
	if s.Default != nil {
		p.errorAt("MultipleSwitchDefaultClauses", at, p.pos)
	}
	if body := p.body("MissingSwitchStatementClause"); body != nil {
		s.Default = body
	}
}

// wrap makes an expression a pipeline statement of its own.
func wrap(e Expression) Statement {
	if e == nil {
		return nil
	}
	ce := &CommandExpression{Expression: e}
	ce.Extent = e.Span()
	pl := &Pipeline{Elements: []CommandElement{ce}}
	pl.Extent = e.Span()
	return pl
}
