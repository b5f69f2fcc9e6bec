package syntax

import "strings"

// statement reads one statement.
func (p *parser) statement() Statement {
	if !p.enter() {
		return nil
	}
	defer p.leave()
	if p.cur() == '[' {
		if s := p.attributedType(); s != nil {
			return s
		}
	}
	label := p.label()
	if s := p.keywordStatement(label); s != nil {
		return s
	}
	return p.pipelineStatement()
}

// label reads `:name` before a loop.
func (p *parser) label() string {
	if p.cur() != ':' || !isWordByte(p.at(p.pos+1)) {
		return ""
	}
	back := p.mark()
	p.pos++
	name := p.peekWord()
	p.pos += len(name)
	p.space(true)
	switch w := strings.ToLower(p.peekWord()); w {
	case "for", "foreach", "while", "do", "switch":
		if p.peekKeyword(w) {
			return name
		}
	}
	p.reset(back)
	return ""
}

func (p *parser) keywordStatement(label string) Statement {
	c := p.cur() | 0x20
	if c < 'a' || c > 'z' {
		return nil
	}
	start := p.pos
	if label != "" {
		start = strings.LastIndexByte(p.src[:p.pos], ':')
	}
	word := p.peekWord()
	if len(word) > 13 || !p.peekKeyword(word) {
		return nil
	}
	read := statementReader(strings.ToLower(word))
	if read == nil {
		return nil
	}
	p.word(len(word))
	s := read(p, start, Loop{label})
	if e, ok := s.(*ErrorStatement); ok {
		e.Place = p.from(start)
	}
	return s
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
	case "using":
		return (*parser).lateUsing
	case "workflow":
		return (*parser).workflow
	case "var", "from", "define":
		return (*parser).reservedWord
	case "parallel", "sequence", "inlinescript":
		return (*parser).workflowWord
	case "configuration":
		return (*parser).configuration
	}
	return nil
}

// reservedWord notes a keyword that the language keeps for later.
func (p *parser) reservedWord(start int, _ Loop) Statement {
	p.errorAt("ReservedKeywordNotAllowed", start, p.pos, p.src[start:p.pos])
	return &ErrorStatement{}
}

func (p *parser) workflowWord(start int, _ Loop) Statement {
	p.errorAt("UnexpectedKeyword", start, p.pos, p.src[start:p.pos])
	return &ErrorStatement{}
}

func (p *parser) workflow(start int, l Loop) Statement {
	p.function(start, "workflow")
	p.errorAt("WorkflowNotSupportedInPowerShellCore", start, p.after())
	return &ErrorStatement{}
}

// configuration is a command unless its block follows at once.
func (p *parser) configuration(start int, _ Loop) Statement {
	p.space(true)
	if !p.has("{") {
		p.pos = start
		return nil
	}
	p.errorAfter("MissingConfigurationName")
	p.block()
	return &ErrorStatement{}
}

// condition reads `( pipeline )` behind a keyword; false when what follows cannot be read as the statement.
func (p *parser) condition(word string, ids conditionIDs) (Statement, bool) {
	end := p.mark()
	p.space(true)
	if !p.has("(") {
		p.reset(end)
		p.incompleteAfter(ids.open, word)
		return nil, false
	}
	p.pos++
	inside := p.mark()
	p.space(true)
	s := p.pipelineStatement()
	if s == nil {
		p.reset(inside)
		p.incompleteAfter(ids.empty, word)
	}
	end = p.mark()
	p.space(true)
	if !p.has(")") {
		p.reset(end)
		if s != nil {
			p.incompleteAfter("MissingEndParenthesisAfterStatement", word)
		}
		return s, false
	}
	p.pos++
	return s, true
}

// conditionIDs are the errors of a condition: no parenthesis, nothing in it.
type conditionIDs struct{ open, empty string }

var (
	ifIDs     = conditionIDs{"MissingOpenParenthesisInIfStatement", "IfStatementMissingCondition"}
	loopIDs   = conditionIDs{"MissingOpenParenthesisAfterKeyword", "MissingExpressionAfterKeyword"}
	switchIDs = conditionIDs{"PipelineValueRequired", "PipelineValueRequired"}
)

// body reads the block of a statement, nil with an error when it is not there.
func (p *parser) body(id string, args ...any) *StatementBlock {
	end := p.mark()
	p.space(true)
	if p.has("{") {
		return p.block()
	}
	p.reset(end)
	p.incompleteAfter(id, args...)
	return nil
}

func (p *parser) ifStatement(start int, _ Loop) Statement {
	s := &IfStatement{}
	for word := p.src[p.pos-2 : p.pos]; ; {
		cond, ok := p.condition(word, ifIDs)
		if !ok {
			return &ErrorStatement{}
		}
		body := p.ifBody(word)
		if body == nil {
			return &ErrorStatement{}
		}
		s.Clauses = append(s.Clauses, IfClause{cond, body})
		if !p.aheadKeyword("elseif") {
			break
		}
		word = p.src[p.pos : p.pos+len("elseif")]
		p.word(len("elseif"))
	}
	if p.aheadKeyword("else") {
		p.word(len("else"))
		if s.Else = p.body("MissingStatementBlockAfterElse"); s.Else == nil {
			return &ErrorStatement{}
		}
	}
	s.Place = p.from(start)
	return s
}

// ifBody is body for if; its error marks the closing parenthesis.
func (p *parser) ifBody(word string) *StatementBlock {
	end := p.mark()
	p.space(true)
	if p.has("{") {
		return p.block()
	}
	p.reset(end)
	p.incompleteAt("MissingStatementBlock", p.pos-1, p.pos, word)
	return nil
}

func (p *parser) loopBody(l Loop, id string, args ...any) (b *StatementBlock) {
	p.loop(l, func() { b = p.body(id, args...) })
	return b
}

func (p *parser) whileStatement(start int, l Loop) Statement {
	s := &WhileStatement{Loop: l}
	var ok bool
	if s.Condition, ok = p.condition("while", loopIDs); !ok {
		return &ErrorStatement{}
	}
	if s.Body = p.loopBody(l, "MissingLoopStatement", "while"); s.Body == nil {
		return &ErrorStatement{}
	}
	s.Place = p.from(start)
	return s
}

func (p *parser) doStatement(start int, l Loop) Statement {
	body := p.loopBody(l, "MissingLoopStatement", "do")
	if body == nil {
		return &ErrorStatement{}
	}
	until := p.aheadKeyword("until")
	if !until && !p.aheadKeyword("while") {
		p.incompleteAfter("MissingWhileOrUntilInDoWhile")
		return &ErrorStatement{}
	}
	word := p.src[p.pos : p.pos+5]
	p.word(5)
	cond, ok := p.condition(word, loopIDs)
	if !ok {
		return &ErrorStatement{}
	}
	if until {
		s := &DoUntilStatement{Loop: l, Condition: cond, Body: body}
		s.Place = p.from(start)
		return s
	}
	s := &DoWhileStatement{Loop: l, Condition: cond, Body: body}
	s.Place = p.from(start)
	return s
}

// openParen steps over the parenthesis behind a keyword.
func (p *parser) openParen(word string) bool {
	end := p.mark()
	p.space(true)
	if p.has("(") {
		p.pos++
		return true
	}
	p.reset(end)
	p.incompleteAfter("MissingOpenParenthesisAfterKeyword", word)
	return false
}

func (p *parser) forStatement(start int, l Loop) Statement {
	s := &ForStatement{Loop: l}
	if !p.openParen("for") {
		return &ErrorStatement{}
	}
	s.Initializer = p.forPart()
	s.Condition = p.forPart()
	p.space(true)
	if !p.has(")") {
		s.Iterator = p.pipelineStatement()
	}
	end := p.mark()
	p.space(true)
	if !p.has(")") {
		p.reset(end)
		p.incompleteAfter("MissingEndParenthesisAfterStatement", "for")
		return &ErrorStatement{}
	}
	p.pos++
	if s.Body = p.loopBody(l, "MissingLoopStatement", "for"); s.Body == nil {
		return &ErrorStatement{}
	}
	s.Place = p.from(start)
	return s
}

// forPart reads the first or second part of a for loop with its semicolon; a line end serves as one.
func (p *parser) forPart() Statement {
	p.space(true)
	var s Statement
	if !p.has(";") && !p.has(")") {
		s = p.pipelineStatement()
	}
	end := p.mark()
	p.space(false)
	if p.has(";") {
		p.pos++
	} else {
		p.reset(end)
	}
	return s
}

func (p *parser) forEachStatement(start int, l Loop) Statement {
	s := &ForEachStatement{Loop: l}
	flag := p.forEachFlags(s)
	if !p.openParen("foreach") {
		return &ErrorStatement{}
	}
	end := p.mark()
	p.space(true)
	if !p.has("$") || !p.variableStarts(p.pos) || p.at(p.pos+1) == '(' {
		p.reset(end)
		p.incompleteAfter("MissingVariableNameAfterForeach")
		return &ErrorStatement{}
	}
	s.Variable, _ = p.variable().(*VariableExpression)
	if !p.aheadKeyword("in") {
		p.incompleteAfter("MissingInInForeach")
		return &ErrorStatement{}
	}
	p.word(len("in"))
	end = p.mark()
	p.space(true)
	if s.Collection = p.pipelineStatement(); s.Collection == nil {
		p.reset(end)
		p.incompleteAfter("MissingForeachExpression")
		return &ErrorStatement{}
	}
	end = p.mark()
	p.space(true)
	if !p.has(")") {
		p.reset(end)
		p.incompleteAfter("MissingEndParenthesisAfterForeach")
		return &ErrorStatement{}
	}
	p.pos++
	if s.Body = p.loopBody(l, "MissingForeachStatement"); s.Body == nil {
		return &ErrorStatement{}
	}
	s.Place = p.from(start)
	p.see(s)
	if flag != "" {
		p.check("KeywordParameterReservedForFutureUse", s, "foreach", flag)
	}
	return s
}

// forEachFlags reads -parallel and -throttlelimit, which are kept for later use, and returns the first.
func (p *parser) forEachFlags(s *ForEachStatement) (flag string) {
	for {
		end := p.mark()
		p.space(true)
		d := p.dash(p.pos)
		if d == 0 {
			p.reset(end)
			return flag
		}
		at := p.pos
		p.pos += d
		w := strings.ToLower(p.peekWord())
		p.pos += len(w)
		switch {
		case w != "" && strings.HasPrefix("parallel", w):
			s.Parallel = true
		case w != "" && strings.HasPrefix("throttlelimit", w):
			p.space(true)
			s.Throttle = p.oneArgument()
		default:
			p.errorAt("InvalidForeachFlag", at, p.pos, p.src[at:p.pos])
		}
		if flag == "" {
			flag = "-" + w
		}
	}
}
