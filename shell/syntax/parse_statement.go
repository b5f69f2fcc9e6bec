package syntax

import "strings"

// statement reads one statement.
func (p *parser) statement() Statement {
	if !p.enter() {
		return nil
	}
	defer p.leave()
	label := p.label()
	if s := p.keywordStatement(label); s != nil || p.dead {
		return s
	}
	return p.pipelineStatement()
}

// label reads `:name` before a loop.
func (p *parser) label() string {
	if p.cur() != ':' || !isWordByte(p.at(p.pos+1)) {
		return ""
	}
	at := p.pos
	p.pos++
	name := p.peekWord()
	p.pos += len(name)
	p.space(true)
	switch strings.ToLower(p.peekWord()) {
	case "for", "foreach", "while", "do", "switch":
		return name
	}
	p.pos = at
	return ""
}

func (p *parser) keywordStatement(label string) Statement {
	start := p.pos
	if label != "" {
		start = strings.LastIndexByte(p.src[:p.pos], ':')
	}
	word := strings.ToLower(p.peekWord())
	if word == "" || !p.peekKeyword(word) {
		return nil
	}
	read := statementReader(word)
	if read == nil {
		return nil
	}
	p.pos += len(word)
	return read(p, start, Loop{label})
}

// statementReader returns what reads the statement that a keyword begins, nil for other words.
func statementReader(word string) func(p *parser, start int, l Loop) Statement {
	switch word {
	case "if":
		return (*parser).ifStatement
	case "while":
		return (*parser).whileStatement
	case "do":
		return (*parser).doStatement
	case "for":
		return (*parser).forStatement
	case "foreach":
		return (*parser).forEachStatement
	case "switch":
		return (*parser).switchStatement
	case "try":
		return (*parser).tryStatement
	case "trap":
		return (*parser).trapStatement
	case "return":
		return (*parser).returnStatement
	case "throw":
		return (*parser).throwStatement
	case "exit":
		return (*parser).exitStatement
	case "break":
		return (*parser).breakStatement
	case "continue":
		return (*parser).continueStatement
	case "function":
		return (*parser).functionDefinition
	case "filter":
		return (*parser).filterDefinition
	case "class":
		return (*parser).classDefinition
	case "enum":
		return (*parser).enumDefinition
	case "data":
		return (*parser).dataStatement
	}
	return nil
}

// condition reads `( pipeline )` behind a keyword.
func (p *parser) condition(word string) Statement {
	p.space(true)
	if !p.expect("(", "MissingOpenParenthesisInIfStatement", "Missing '(' after '%s' in %s statement.", word, word) {
		return nil
	}
	p.space(true)
	if p.has(")") {
		p.fail("IfStatementMissingCondition", p.pos, p.pos+1, false, "Missing condition in %s statement after '%s ('.", word, word)
		return nil
	}
	s := p.pipelineStatement()
	p.space(true)
	if s == nil && p.pos >= len(p.src) {
		p.missing("IfStatementMissingCondition", "Missing condition in %s statement after '%s ('.", word, word)
		return nil
	}
	p.expect(")", "MissingEndParenthesisAfterStatement", "Missing closing ')' after expression in '%s' statement.", word)
	return s
}

// body reads the block of a statement.
func (p *parser) body(id, format string, args ...any) *StatementBlock {
	p.space(true)
	if !p.has("{") {
		p.missing(id, format, args...)
		return nil
	}
	return p.block()
}

func (p *parser) ifStatement(start int, _ Loop) Statement {
	s := &IfStatement{}
	word := "if"
	for !p.dead {
		cond := p.condition(word)
		body := p.body("MissingStatementBlock", "Missing statement block after %s ( condition ).", word)
		s.Clauses = append(s.Clauses, IfClause{cond, body})
		end := p.pos
		if p.dead {
			break
		}
		if p.aheadKeyword("elseif") {
			p.pos += len("elseif")
			word = "elseif"
			continue
		}
		if p.aheadKeyword("else") {
			p.pos += len("else")
			s.Else = p.body("MissingStatementBlockAfterElse", "Missing statement block after 'else' keyword.")
			end = p.pos
		}
		p.pos = end
		break
	}
	s.Place = p.from(start)
	return s
}

func (p *parser) loopBody(word string) *StatementBlock {
	return p.body("MissingLoopStatement", "Missing statement body in %s loop.", word)
}

func (p *parser) whileStatement(start int, l Loop) Statement {
	s := &WhileStatement{Loop: l}
	s.Condition = p.condition("while")
	s.Body = p.loopBody("while")
	s.Place = p.from(start)
	return s
}

func (p *parser) doStatement(start int, l Loop) Statement {
	body := p.loopBody("do")
	p.space(true)
	until := p.keyword("until")
	if !until && !p.keyword("while") {
		p.missing("MissingWhileOrUntilInDoWhile", "Missing while or until keyword in do loop.")
		return nil
	}
	word := "while"
	if until {
		word = "until"
	}
	cond := p.condition(word)
	if until {
		s := &DoUntilStatement{Loop: l, Condition: cond, Body: body}
		s.Place = p.from(start)
		return s
	}
	s := &DoWhileStatement{Loop: l, Condition: cond, Body: body}
	s.Place = p.from(start)
	return s
}

func (p *parser) forStatement(start int, l Loop) Statement {
	s := &ForStatement{Loop: l}
	p.space(true)
	if !p.expect("(", "MissingOpenParenthesisAfterKeyword", "Missing opening '(' after keyword 'for'.") {
		return nil
	}
	part := func(close string) Statement {
		p.space(true)
		if p.has(";") || p.has(")") {
			return nil
		}
		st := p.pipelineStatement()
		p.space(close == ")")
		return st
	}
	s.Initializer = part(";")
	p.forSeparator()
	s.Condition = part(";")
	p.forSeparator()
	s.Iterator = part(")")
	p.space(true)
	p.expect(")", "MissingEndParenthesisAfterStatement", "Missing closing ')' after expression in 'for' statement.")
	s.Body = p.loopBody("for")
	s.Place = p.from(start)
	return s
}

func (p *parser) forSeparator() {
	if p.has(";") {
		p.pos++
	}
}

func (p *parser) forEachStatement(start int, l Loop) Statement {
	s := &ForEachStatement{Loop: l}
	p.space(true)
	for p.dash(p.pos) > 0 {
		p.pos += p.dash(p.pos)
		w := p.peekWord()
		p.pos += len(w)
		p.space(true)
		s.Parallel = true
	}
	if !p.expect("(", "MissingOpenParenthesisAfterKeyword", "Missing opening '(' after keyword 'foreach'.") {
		return nil
	}
	p.space(true)
	if !p.has("$") {
		p.missing("MissingVariableNameAfterForeach", "Missing variable name after foreach.")
		return nil
	}
	s.Variable, _ = p.variable().(*VariableExpression)
	p.space(true)
	if !p.keyword("in") {
		p.missing("MissingInInForeach", "Missing 'in' after variable in foreach loop.")
		return nil
	}
	p.space(true)
	if p.has(")") {
		p.missing("MissingForeachExpression", "Missing expression after 'in' in foreach loop.")
		return nil
	}
	s.Collection = p.pipelineStatement()
	p.space(true)
	p.expect(")", "MissingEndParenthesisAfterForeach", "Missing closing ')' after expression in foreach loop.")
	s.Body = p.loopBody("foreach")
	s.Place = p.from(start)
	return s
}

var switchFlags = map[string]SwitchFlags{"regex": SwitchRegex, "wildcard": SwitchWildcard, "exact": SwitchExact,
	"casesensitive": SwitchCaseSensitive, "file": SwitchFile, "parallel": SwitchParallel}

func (p *parser) switchStatement(start int, l Loop) Statement {
	s := &SwitchStatement{Loop: l}
	p.space(true)
	for p.dash(p.pos) > 0 && !p.dead {
		at := p.pos
		p.pos += p.dash(p.pos)
		w := p.peekWord()
		f := switchFlag(w)
		if f == 0 {
			p.fail("InvalidSwitchFlag", at, p.pos+len(w), false, "The switch statement flag '%s' is not valid; valid flags are -regex, -wildcard, -exact, -casesensitive, -file.", w)
			return nil
		}
		p.pos += len(w)
		s.Flags |= f
		p.space(true)
	}
	if s.Flags&SwitchFile != 0 && !p.has("(") {
		arg := p.argument()
		s.Condition = wrap(arg)
	} else {
		s.Condition = p.condition("switch")
	}
	p.space(true)
	open := p.pos
	if !p.expect("{", "MissingCurlyBraceInSwitchStatement", "Missing '{' in switch statement.") {
		return nil
	}
	p.switchClauses(s)
	p.closeCurly(open)
	s.Place = p.from(start)
	return s
}

func switchFlag(w string) SwitchFlags {
	w = strings.ToLower(w)
	if w == "" {
		return 0
	}
	if f, ok := switchFlags[w]; ok {
		return f
	}
	for name, f := range switchFlags {
		if strings.HasPrefix(name, w) {
			return f
		}
	}
	return 0
}

func (p *parser) switchClauses(s *SwitchStatement) {
	for !p.dead {
		p.terminators()
		if p.has("}") || p.pos >= len(p.src) {
			return
		}
		if p.keyword("default") {
			s.Default = p.body("MissingSwitchStatementClause", "Missing statement block in switch statement clause.")
			continue
		}
		cond := p.argument()
		if cond == nil {
			p.unexpected()
			return
		}
		s.Clauses = append(s.Clauses, SwitchClause{cond, p.body("MissingSwitchStatementClause", "Missing statement block in switch statement clause.")})
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

func (p *parser) tryStatement(start int, _ Loop) Statement {
	s := &TryStatement{}
	s.Body = p.body("MissingTryStatementBlock", "The Try statement is missing its statement block.")
	end := p.pos
	for !p.dead && p.aheadKeyword("catch") {
		s.Catches = append(s.Catches, p.catchClause())
		end = p.pos
	}
	if !p.dead && p.aheadKeyword("finally") {
		p.pos += len("finally")
		s.Finally = p.body("MissingFinallyStatementBlock", "The Finally statement is missing its statement block.")
		end = p.pos
	}
	if !p.dead {
		p.pos = end
		if s.Finally == nil && len(s.Catches) == 0 {
			p.fail("MissingCatchOrFinally", end-1, end, p.blankTo(end), "The Try statement is missing its Catch or Finally block.")
		}
	}
	s.Place = p.from(start)
	return s
}

// blankTo reports whether nothing but blanks stand behind i.
func (p *parser) blankTo(i int) bool { return strings.TrimSpace(p.src[i:]) == "" }

func (p *parser) catchClause() *CatchClause {
	c := &CatchClause{}
	start := p.pos
	p.pos += len("catch")
	p.space(true)
	for p.has("[") && !p.dead {
		if t, ok := p.attribute().(*TypeConstraint); ok {
			c.Types = append(c.Types, t)
		}
		p.space(true)
		if p.has(",") {
			p.pos++
			p.space(true)
		}
	}
	c.Body = p.body("MissingCatchHandlerBlock", "The Catch block is missing its statement block.")
	c.Place = p.from(start)
	return c
}

func (p *parser) trapStatement(start int, _ Loop) Statement {
	s := &TrapStatement{}
	p.space(true)
	if p.has("[") {
		s.TrapType, _ = p.attribute().(*TypeConstraint)
	}
	s.Body = p.body("MissingTrapStatement", "Missing statement block in trap statement.")
	s.Place = p.from(start)
	return s
}

// optionalPipeline reads the pipeline behind return, throw or exit, nil when the statement ends there.
func (p *parser) optionalPipeline() Statement {
	end := p.pos
	p.space(false)
	switch p.cur() {
	case 0, '\n', '\r', ';', '}', ')':
		p.pos = end
		return nil
	}
	return p.pipelineStatement()
}

func (p *parser) returnStatement(start int, _ Loop) Statement {
	s := &ReturnStatement{Value: p.optionalPipeline()}
	s.Place = p.from(start)
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

func (p *parser) jumpLabel() Expression {
	end := p.pos
	p.space(false)
	switch p.cur() {
	case 0, '\n', '\r', ';', '}', ')', '|', '&':
		p.pos = end
		return nil
	}
	return p.argument()
}

func (p *parser) breakStatement(start int, _ Loop) Statement {
	s := &BreakStatement{Label: p.jumpLabel()}
	s.Place = p.from(start)
	return s
}

func (p *parser) continueStatement(start int, _ Loop) Statement {
	s := &ContinueStatement{Label: p.jumpLabel()}
	s.Place = p.from(start)
	return s
}

func (p *parser) functionDefinition(start int, _ Loop) Statement { return p.function(start, false) }

func (p *parser) filterDefinition(start int, _ Loop) Statement { return p.function(start, true) }

func (p *parser) function(start int, filter bool) Statement {
	f := &FunctionDefinition{Filter: filter}
	word := "function"
	if filter {
		word = "filter"
	}
	p.space(true)
	at := p.pos
	name := p.functionName()
	if name == "" {
		p.missing("MissingNameAfterKeyword", "Missing name after %s keyword.", word)
		return nil
	}
	f.Name, f.NamePlace = name, p.from(at)
	p.space(true)
	if p.has("(") {
		f.Params = p.parameters()
		p.space(true)
	}
	if !p.has("{") {
		p.missing("MissingFunctionBody", "Missing function body in function declaration.")
		return nil
	}
	f.Body = p.blockBody(filter)
	f.Place = p.from(start)
	return f
}

func (p *parser) functionName() string {
	i := p.pos
	for i < len(p.src) && !strings.ContainsRune(" \t\r\n(){}[];,|&'\"$", rune(p.src[i])) {
		i++
	}
	name := p.src[p.pos:i]
	p.pos = i
	return name
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
	p.closeCurly(start)
	sb.Place = p.from(start)
	if filter && sb.End != nil && sb.End.Unnamed {
		sb.Process, sb.End = sb.End, nil
		sb.Process.Kind = Process
	}
	return sb
}

func (p *parser) dataStatement(start int, _ Loop) Statement {
	at := p.pos
	s := &DataStatement{}
	p.space(true)
	if w := p.peekWord(); w != "" && !p.has("-") {
		s.Variable = w
		p.pos += len(w)
		p.space(true)
	}
	if p.dash(p.pos) > 0 && len(p.src) > p.pos+1 {
		p.pos += p.dash(p.pos)
		p.pos += len(p.peekWord())
		for p.space(true); !p.has("{") && !p.dead; p.space(true) {
			s.Allowed = append(s.Allowed, p.argument())
			p.space(true)
			if !p.has(",") {
				break
			}
			p.pos++
		}
		p.space(true)
	}
	if !p.has("{") {
		p.pos = at - len("data")
		return p.pipelineStatement()
	}
	s.Body = p.block()
	s.Place = p.from(start)
	return s
}
