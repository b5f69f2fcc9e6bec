package syntax

import "strings"

func (p *parser) usings(sb *ScriptBlock) {
	for {
		back := p.mark()
		p.terminators()
		if !p.peekKeyword("using") {
			p.reset(back)
			return
		}
		u := p.using()
		if u == nil {
			return
		}
		sb.Usings = append(sb.Usings, u)
	}
}

// lateUsing is a using that does not stand at the beginning.
func (p *parser) lateUsing(start int, _ Loop) Statement {
	p.pos = start
	u := p.using()
	p.errorAt("UsingMustBeAtStartOfScript", start, p.after())
	if u == nil {
		return &ErrorStatement{}
	}
	return u
}

// using reads one using statement; nil when its kind is unknown.
func (p *parser) using() *UsingStatement {
	u := &UsingStatement{}
	start := p.pos
	p.word(len("using"))
	end := p.mark()
	p.space(false)
	word := p.peekWord()
	switch u.Kind = strings.ToLower(word); u.Kind {
	case "assembly", "module", "namespace", "type", "command":
	default:
		p.reset(end)
		p.errorAfter("MissingUsingStatementDirective")
		return nil
	}
	p.pos += len(word)
	end = p.mark()
	p.space(false)
	if p.has("@{") {
		u.Spec, _ = p.primary().(*Hashtable)
	} else if s, ok := p.oneArgument().(*StringConstantExpression); ok {
		u.Name = s
	}
	if u.Spec == nil && u.Name == nil {
		p.reset(end)
		p.incompleteAfter("MissingUsingItemName")
	}
	end = p.mark()
	p.space(false)
	if p.has("=") {
		p.pos++
		p.space(false)
		u.Alias, _ = p.oneArgument().(*StringConstantExpression)
	} else {
		p.reset(end)
	}
	u.Place = p.from(start)
	p.statementEnd()
	return u
}
