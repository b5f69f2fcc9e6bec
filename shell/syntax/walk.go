package syntax

import "sort"

// Children returns the nodes directly below n, sorted by start, then by end.
func Children(n Node) []Node {
	var out []Node
	below(n, func(c Node) { out = append(out, c) })
	sort.SliceStable(out, func(i, j int) bool {
		a, b := out[i].Span(), out[j].Span()
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return a.End < b.End
	})
	return out
}

// Inspect calls visit for n and all nodes below it, outer ones first, in the order of the text, while visit returns
// true. It is a switch over the kinds of nodes: looking at the fields by reflection took five times as long.
func Inspect(n Node, visit func(Node) bool) {
	if !visit(n) {
		return
	}
	below(n, func(c Node) { Inspect(c, visit) })
}

// one visits a node that may be missing.
func one[T interface {
	Node
	comparable
}](n T, visit func(Node)) {
	var none T
	if n != none {
		visit(n)
	}
}

// all visits the nodes of a list.
func all[T interface {
	Node
	comparable
}](list []T, visit func(Node)) {
	for _, n := range list {
		one(n, visit)
	}
}

// below visits the nodes directly below n in the order of the text.
func below(n Node, visit func(Node)) {
	switch n := n.(type) {
	case Expression:
		belowExpression(n, visit)
	case Statement:
		belowStatement(n, visit)
	default:
		belowPart(n, visit)
	}
}

func belowExpression(n Expression, visit func(Node)) {
	switch n := n.(type) {
	case *TernaryExpression:
		one(n.Condition, visit)
		one(n.IfTrue, visit)
		one(n.IfFalse, visit)
	case *BinaryExpression:
		one(n.Left, visit)
		one(n.Right, visit)
	case *UnaryExpression:
		one(n.Child, visit)
	case *ConvertExpression:
		one(n.Type, visit)
		one(n.Child, visit)
	case *AttributedExpression:
		one(n.Attribute, visit)
		one(n.Child, visit)
	case *ExpandableStringExpression:
		for _, p := range n.Parts {
			one(p.Expression, visit)
		}
	case *ArrayLiteral:
		all(n.Elements, visit)
	case *ArrayExpression:
		one(n.Body, visit)
	case *SubExpression:
		one(n.Body, visit)
	case *ParenExpression:
		one(n.Pipeline, visit)
	case *Hashtable:
		for _, e := range n.Entries {
			one(e.Key, visit)
			one(e.Value, visit)
		}
	case *ScriptBlockExpression:
		one(n.ScriptBlock, visit)
	case *MemberExpression:
		one(n.Target, visit)
		one(n.Member, visit)
	case *InvokeMemberExpression:
		one(n.Target, visit)
		one(n.Member, visit)
		all(n.Args, visit)
	case *BaseCtorInvokeMemberExpression:
		all(n.Args, visit)
	case *IndexExpression:
		one(n.Target, visit)
		one(n.Index, visit)
	case *UsingExpression:
		one(n.Child, visit)
	case *ErrorExpression:
		all(n.Nested, visit)
	}
}

func belowStatement(n Statement, visit func(Node)) {
	switch n := n.(type) {
	case *Pipeline:
		all(n.Elements, visit)
	case *PipelineChain:
		one(n.Left, visit)
		one(n.Right, visit)
	case *AssignmentStatement:
		one(n.Left, visit)
		one(n.Right, visit)
	case *IfStatement:
		for _, c := range n.Clauses {
			one(c.Condition, visit)
			one(c.Body, visit)
		}
		one(n.Else, visit)
	case *WhileStatement:
		one(n.Condition, visit)
		one(n.Body, visit)
	case *DoWhileStatement:
		one(n.Body, visit)
		one(n.Condition, visit)
	case *DoUntilStatement:
		one(n.Body, visit)
		one(n.Condition, visit)
	case *ForStatement:
		one(n.Initializer, visit)
		one(n.Condition, visit)
		one(n.Iterator, visit)
		one(n.Body, visit)
	case *ForEachStatement:
		one(n.Throttle, visit)
		one(n.Variable, visit)
		one(n.Collection, visit)
		one(n.Body, visit)
	case *SwitchStatement:
		one(n.Condition, visit)
		for _, c := range n.Clauses {
			one(c.Condition, visit)
			one(c.Body, visit)
		}
		one(n.Default, visit)
	default:
		belowLateStatement(n, visit)
	}
}

func belowLateStatement(n Statement, visit func(Node)) {
	switch n := n.(type) {
	case *TryStatement:
		one(n.Body, visit)
		all(n.Catches, visit)
		one(n.Finally, visit)
	case *TrapStatement:
		one(n.TrapType, visit)
		one(n.Body, visit)
	case *ReturnStatement:
		one(n.Value, visit)
	case *ThrowStatement:
		one(n.Value, visit)
	case *ExitStatement:
		one(n.Value, visit)
	case *BreakStatement:
		one(n.Label, visit)
	case *ContinueStatement:
		one(n.Label, visit)
	case *DataStatement:
		all(n.Allowed, visit)
		one(n.Body, visit)
	case *FunctionDefinition:
		all(n.Params, visit)
		one(n.Body, visit)
	case *TypeDefinition:
		all(n.Attributes, visit)
		all(n.Bases, visit)
		all(n.Members, visit)
	case *UsingStatement:
		one(n.Name, visit)
		one(n.Alias, visit)
		one(n.Spec, visit)
	case *ErrorStatement:
		all(n.Nested, visit)
	}
}

// belowPart visits the parts of what is neither a statement nor an expression.
func belowPart(n Node, visit func(Node)) {
	switch n := n.(type) {
	case *ScriptBlock:
		all(n.Usings, visit)
		all(n.Attributes, visit)
		one(n.Param, visit)
		for _, b := range [...]*NamedBlock{n.DynamicParam, n.Begin, n.Process, n.End, n.Clean} {
			one(b, visit)
		}
	case *ParamBlock:
		all(n.Attributes, visit)
		all(n.Params, visit)
	case *Parameter:
		all(n.Attributes, visit)
		one(n.Name, visit)
		one(n.Default, visit)
	case *Attribute:
		all(n.Positional, visit)
		all(n.Named, visit)
	case *NamedAttributeArgument:
		one(n.Value, visit)
	case *NamedBlock:
		all(n.Statements, visit)
		all(n.Traps, visit)
	case *StatementBlock:
		all(n.Statements, visit)
		all(n.Traps, visit)
	case *Command:
		all(n.Elements, visit)
		all(n.Redirections, visit)
	case *CommandExpression:
		one(n.Expression, visit)
		all(n.Redirections, visit)
	case *CommandParameter:
		one(n.Argument, visit)
	case *FileRedirection:
		one(n.Target, visit)
	case *CatchClause:
		all(n.Types, visit)
		one(n.Body, visit)
	case *PropertyMember:
		all(n.Attributes, visit)
		one(n.Type, visit)
		one(n.Initial, visit)
	case *FunctionMember:
		all(n.Attributes, visit)
		one(n.ReturnType, visit)
		all(n.Params, visit)
		one(n.Base, visit)
		one(n.Body, visit)
	}
}
