package syntax

import "strings"

// isConstant reports whether the value of an expression is known without running anything, as attributes and enums want
// it. Blocks count as constant.
func isConstant(e Expression) bool {
	switch e := e.(type) {
	case *ConstantExpression, *StringConstantExpression, *ScriptBlockExpression, *TypeExpression, *ErrorExpression:
		return true
	case *VariableExpression:
		return strings.EqualFold(e.Path, "true") || strings.EqualFold(e.Path, "false") || strings.EqualFold(e.Path, "null")
	case *ParenExpression:
		if pl, ok := e.Pipeline.(*Pipeline); ok && len(pl.Elements) == 1 {
			ce, ok := pl.Elements[0].(*CommandExpression)
			return ok && isConstant(ce.Expression)
		}
	case *ArrayLiteral:
		for _, x := range e.Elements {
			if !isConstant(x) {
				return false
			}
		}
		return true
	case *ArrayExpression:
		return constantBlock(e.Body)
	case *SubExpression:
		return constantBlock(e.Body)
	case *UnaryExpression:
		return isConstant(e.Child)
	case *BinaryExpression:
		return isConstant(e.Left) && isConstant(e.Right)
	case *TernaryExpression:
		return isConstant(e.Condition) && isConstant(e.IfTrue) && isConstant(e.IfFalse)
	case *ConvertExpression:
		return isConstant(e.Child)
	case *MemberExpression:
		_, typ := e.Target.(*TypeExpression)
		return typ && e.Static
	}
	return false
}

func constantBlock(b *StatementBlock) bool {
	for _, s := range b.Statements {
		pl, ok := s.(*Pipeline)
		if !ok || len(pl.Elements) != 1 {
			return false
		}
		if ce, ok := pl.Elements[0].(*CommandExpression); !ok || !isConstant(ce.Expression) {
			return false
		}
	}
	return true
}

// checkData checks that a data section runs nothing but the commands it allows, and holds only what gives data.
func (p *parser) checkData(s *DataStatement) {
	Inspect(s.Body, func(n Node) bool {
		switch n := n.(type) {
		case *Command:
			p.checkDataCommand(s, n)
		case *VariableExpression:
			if !dataVariable(n.Path) {
				p.check("VariableReferenceNotSupportedInDataSection", n)
			}
		default:
			if id := dataForbids(n); id != "" {
				p.check(id, n)
				return false
			}
		}
		return true
	})
}

func (p *parser) checkDataCommand(s *DataStatement, c *Command) {
	if len(c.Elements) == 0 {
		return
	}
	name, ok := c.Elements[0].(*StringConstantExpression)
	if ok && (strings.EqualFold(name.Value, "ConvertFrom-StringData") || allows(s.Allowed, name.Value)) {
		return
	}
	p.check("CmdletNotInAllowedListForDataSection", c, Text(c.Elements[0]))
}

// dataVariable reports whether a data section may read a variable.
func dataVariable(path string) bool {
	switch strings.ToLower(path) {
	case "true", "false", "null", "psculture", "psuiculture", "psscriptroot":
		return true
	}
	return false
}

// dataForbids is the error of what a data section may not hold, empty for what it may.
func dataForbids(n Node) string {
	switch n.(type) {
	case *AssignmentStatement:
		return "AssignmentStatementNotSupportedInDataSection"
	case *ScriptBlockExpression:
		return "ScriptBlockNotSupportedInDataSection"
	case *MemberExpression:
		return "PropertyReferenceNotSupportedInDataSection"
	case *InvokeMemberExpression:
		return "MethodCallNotSupportedInDataSection"
	case *IndexExpression:
		return "ArrayReferenceNotSupportedInDataSection"
	case *FunctionDefinition:
		return "FunctionDeclarationNotSupportedInDataSection"
	case *FileRedirection, *MergingRedirection:
		return "RedirectionNotSupportedInDataSection"
	}
	return ""
}

func allows(list []Expression, name string) bool {
	for _, e := range list {
		if s, ok := e.(*StringConstantExpression); ok && strings.EqualFold(s.Value, name) {
			return true
		}
	}
	return false
}

// checkMethod checks that a method that returns something does so on every path.
func (p *parser) checkMethod(m *FunctionMember) {
	if m.Body == nil || m.Body.End == nil {
		return
	}
	p.checkLocals(m)
	void := m.ReturnType == nil || strings.EqualFold(m.ReturnType.TypeName.Text, "void") || strings.EqualFold(m.ReturnType.TypeName.Text, "System.Void")
	p.checkReturns(m.Body.End.Statements, void)
	if !void && !returns(m.Body.End.Statements) {
		p.check("MethodHasCodePathNotReturn", &m.NamePlace)
	}
}

// checkReturns checks that return bears a value exactly where the method has a type.
func (p *parser) checkReturns(list []Statement, void bool) {
	for _, s := range list {
		Inspect(s, func(n Node) bool {
			switch n := n.(type) {
			case *ScriptBlockExpression, *FunctionDefinition, *TypeDefinition:
				return false
			case *ReturnStatement:
				if void && n.Value != nil {
					p.check("VoidMethodHasReturn", n)
				} else if !void && n.Value == nil {
					p.check("NonVoidMethodMissingReturnValue", n)
				}
			}
			return true
		})
	}
}

// returns reports whether control never reaches the end of a list of statements.
func returns(list []Statement) bool {
	for _, s := range list {
		if leaves(s) {
			return true
		}
	}
	return false
}

func blockReturns(b *StatementBlock) bool { return b != nil && returns(b.Statements) }

// leaves reports whether control never goes on behind a statement.
func leaves(s Statement) bool {
	switch s := s.(type) {
	case *ReturnStatement, *ThrowStatement, *ExitStatement, *ErrorStatement:
		return true
	case *IfStatement:
		for _, c := range s.Clauses {
			if !blockReturns(c.Body) {
				return false
			}
		}
		return blockReturns(s.Else)
	case *SwitchStatement:
		for _, c := range s.Clauses {
			if !blockReturns(c.Body) {
				return false
			}
		}
		return blockReturns(s.Default)
	case *TryStatement:
		if blockReturns(s.Finally) {
			return true
		}
		for _, c := range s.Catches {
			if !blockReturns(c.Body) {
				return false
			}
		}
		return blockReturns(s.Body)
	case *WhileStatement:
		return endless(s.Condition) && !breaks(s.Body)
	case *ForStatement:
		return s.Condition == nil && !breaks(s.Body)
	case *DoWhileStatement:
		return blockReturns(s.Body) || endless(s.Condition) && !breaks(s.Body)
	case *DoUntilStatement:
		return blockReturns(s.Body)
	}
	return false
}

// endless reports whether a condition is always true.
func endless(s Statement) bool {
	pl, ok := s.(*Pipeline)
	if !ok || len(pl.Elements) != 1 {
		return false
	}
	ce, ok := pl.Elements[0].(*CommandExpression)
	if !ok {
		return false
	}
	v, ok := ce.Expression.(*VariableExpression)
	return ok && strings.EqualFold(v.Path, "true")
}

// breaks reports whether a break stands in a block.
func breaks(b *StatementBlock) (found bool) {
	Inspect(b, func(n Node) bool {
		if _, ok := n.(*BreakStatement); ok {
			found = true
		}
		return !found
	})
	return found
}

// methodVariables are the variables that a method may read without assigning them, folded.
var methodVariables = map[string]bool{"this": true, "_": true, "psitem": true, "true": true, "false": true, "null": true, "args": true,
	"input": true, "error": true, "matches": true, "lastexitcode": true, "stacktrace": true, "outputencoding": true,
	"nestedpromptlevel": true, "pwd": true, "home": true, "host": true, "pid": true, "pshome": true, "psculture": true,
	"psuiculture": true, "psversiontable": true, "shellid": true, "executioncontext": true, "islinux": true, "ismacos": true,
	"iswindows": true, "iscoreclr": true, "psedition": true, "psscriptroot": true, "pscommandpath": true, "myinvocation": true,
	"psboundparameters": true, "pscmdlet": true, "psdefaultparametervalues": true, "psnativecommandargumentpassing": true,
	"confirmpreference": true, "debugpreference": true, "erroractionpreference": true, "errorview": true,
	"informationpreference": true, "progresspreference": true, "verbosepreference": true, "warningpreference": true,
	"whatifpreference": true, "psstyle": true, "foreach": true, "switch": true, "?": true, "^": true, "$": true,
	"formatenumerationlimit": true, "maximumhistorycount": true, "psnativecommanduseerroractionpreference": true,
	"event": true, "eventargs": true, "eventsubscriber": true, "sender": true, "profile": true, "pssenderinfo": true}

// checkLocals checks that a method reads only variables that it assigns: it does not see those of its callers.
func (p *parser) checkLocals(m *FunctionMember) {
	assigned := map[string]bool{}
	for _, q := range m.Params {
		if q.Name != nil {
			assigned[strings.ToLower(q.Name.Path)] = true
		}
	}
	methodNodes(m.Body, func(n Node) {
		switch n := n.(type) {
		case *AssignmentStatement:
			assignedIn(n.Left, assigned)
		case *ForEachStatement:
			assignedIn(n.Variable, assigned)
		case *DataStatement:
			assigned[strings.ToLower(n.Variable)] = true
		}
	})
	methodNodes(m.Body, func(n Node) {
		if v, ok := n.(*VariableExpression); ok && v.Scope == "" && !v.Splatted {
			if key := strings.ToLower(v.Path); !assigned[key] && !methodVariables[key] {
				p.check("VariableNotLocal", v)
			}
		}
	})
}

// methodNodes visits the nodes of a method without those of blocks and functions inside it.
func methodNodes(n Node, visit func(Node)) {
	Inspect(n, func(n Node) bool {
		switch n.(type) {
		case *ScriptBlockExpression, *FunctionDefinition, *TypeDefinition, *UsingExpression:
			return false
		}
		visit(n)
		return true
	})
}

// assignedIn adds the variables that an assignment to e assigns.
func assignedIn(e Expression, names map[string]bool) {
	switch e := e.(type) {
	case *VariableExpression:
		if e != nil {
			path := strings.ToLower(e.Path)
			names[strings.TrimPrefix(path, "local:")] = true
		}
	case *ConvertExpression:
		assignedIn(e.Child, names)
	case *AttributedExpression:
		assignedIn(e.Child, names)
	case *ArrayLiteral:
		for _, x := range e.Elements {
			assignedIn(x, names)
		}
	case *ParenExpression:
		methodNodes(e, func(n Node) {
			if v, ok := n.(*VariableExpression); ok {
				assignedIn(v, names)
			}
		})
	}
}
