package syntax

import "strings"

func (p *parser) functionDefinition(start int, _ Loop) Statement {
	return p.function(start, "function")
}

func (p *parser) filterDefinition(start int, _ Loop) Statement { return p.function(start, "filter") }

func (p *parser) function(start int, word string) Statement {
	f := &FunctionDefinition{Filter: word == "filter"}
	end := p.mark()
	p.space(true)
	at := p.pos
	if f.Name = p.functionName(); f.Name == "" {
		p.reset(end)
		p.incompleteAfter("MissingNameAfterKeyword", word)
		return &ErrorStatement{}
	}
	f.NamePlace = p.from(at)
	bad := len(p.errors)
	end = p.mark()
	p.space(true)
	if p.has("(") {
		f.Params = p.parameters()
		end = p.mark()
		p.space(true)
	}
	if !p.has("{") {
		p.reset(end)
		if len(p.errors) == bad {
			p.incompleteAfter("MissingFunctionBody")
		}
		return &ErrorStatement{}
	}
	if len(p.errors) > bad {
		p.reset(end)
		return &ErrorStatement{}
	}
	f.Body = p.blockBody(f.Filter)
	f.Place = p.from(start)
	f.Body.Help = p.functionHelp(start, f.Body)
	p.see(f)
	return f
}

func (p *parser) functionName() string {
	if _, n := p.quote(p.pos); n > 0 || p.cur() == '$' && p.variableStarts(p.pos) || p.cur() == '[' {
		return ""
	}
	if s, ok := p.bareWord(true).(*StringConstantExpression); ok {
		return s.Value
	}
	return ""
}

// blockBody reads `{ script block }`; an unnamed body of a filter is its process block.
func (p *parser) blockBody(filter bool) *ScriptBlock {
	start := p.pos
	if !p.enter() {
		return &ScriptBlock{}
	}
	defer p.leave()
	p.pos++
	sb := p.scriptBlock('}', start)
	sb.Place = p.from(start)
	if filter && sb.End != nil && sb.End.Unnamed {
		sb.Process, sb.End = sb.End, nil
		sb.Process.Kind = Process
	}
	return sb
}

// dataStatement reads data with its variable and its allowed commands.
func (p *parser) dataStatement(start int, _ Loop) Statement {
	s := &DataStatement{}
	end := p.mark()
	p.space(true)
	if w := p.peekWord(); w != "" {
		s.Variable = w
		p.pos += len(w)
		end = p.mark()
		p.space(true)
	}
	if d := p.dash(p.pos); d > 0 {
		end = p.supportedCommands(s, d)
	}
	if !p.has("{") {
		p.reset(end)
		p.incompleteAfter("MissingStatementBlockForDataSection")
		return &ErrorStatement{}
	}
	s.Body = p.block()
	s.Place = p.from(start)
	p.checkData(s)
	return s
}

func (p *parser) supportedCommands(s *DataStatement, d int) mark {
	at := p.pos
	p.pos += d
	w := p.peekWord()
	p.pos += len(w)
	if len(w) == 0 || len(w) > len("supportedcommand") || !strings.EqualFold(w, "supportedcommand"[:len(w)]) {
		p.errorAt("InvalidParameterForDataSectionStatement", at, p.pos, w)
	}
	p.space(true)
	if a := p.argument(); a != nil {
		s.Allowed = append(s.Allowed, a)
		if list, ok := a.(*ArrayLiteral); ok {
			s.Allowed = list.Elements
		}
	}
	end := p.mark()
	p.space(true)
	return end
}
