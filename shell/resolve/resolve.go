// Package resolve decides which names of a body get slots: those that the body assigns. A name that is only read is
// looked up along the callers when the program runs, because PowerShell's scopes are dynamic.
package resolve

import (
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// Names adds to the layout every plain or local name that the body assigns, in nested script blocks too, because a
// block given to ForEach-Object runs in its definer's frame. Function bodies and types have layouts of their own.
func Names(n syntax.Node, l *frame.Layout) {
	syntax.Inspect(n, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.FunctionDefinition, *syntax.TypeDefinition:
			return false
		case *syntax.AssignmentStatement:
			targets(n.Left, l)
		case *syntax.ForEachStatement:
			add(n.Variable, l)
		case *syntax.UnaryExpression:
			switch n.Operator {
			case syntax.PlusPlus, syntax.MinusMinus, syntax.PostfixPlusPlus, syntax.PostfixMinusMinus:
				targets(n.Child, l)
			}
		case *syntax.DataStatement:
			if n.Variable != "" {
				l.Add(n.Variable)
			}
		}
		return true
	})
}

func targets(e syntax.Expression, l *frame.Layout) {
	switch e := e.(type) {
	case *syntax.VariableExpression:
		add(e, l)
	case *syntax.ConvertExpression:
		targets(e.Child, l)
	case *syntax.AttributedExpression:
		targets(e.Child, l)
	case *syntax.ArrayLiteral:
		for _, x := range e.Elements {
			targets(x, l)
		}
	case *syntax.ParenExpression:
		if x := Inner(e); x != nil {
			targets(x, l)
		}
	}
}

// Inner returns the expression inside parentheses, nil when there is more than one expression in them.
func Inner(e *syntax.ParenExpression) syntax.Expression {
	pl, ok := e.Pipeline.(*syntax.Pipeline)
	if !ok || len(pl.Elements) != 1 {
		return nil
	}
	ce, ok := pl.Elements[0].(*syntax.CommandExpression)
	if !ok || len(ce.Redirections) > 0 {
		return nil
	}
	return ce.Expression
}

func add(v *syntax.VariableExpression, l *frame.Layout) {
	if HasSlot(v) {
		l.Add(v.Name)
	}
}

// HasSlot reports whether a variable may live in a slot: it has no scope but local:, and its name means nothing to the
// engine.
func HasSlot(v *syntax.VariableExpression) bool {
	if v.Scope != "" && value.Fold(v.Scope) != "local" || v.Splatted {
		return false
	}
	return !Special(value.Fold(v.Name))
}

// Special reports whether the engine watches or computes the variable of that folded name.
func Special(folded string) bool {
	switch folded {
	case "_", "psitem", "args", "input", "this", "true", "false", "null", "error", "?", "^", "$", "lastexitcode", "matches",
		"erroractionpreference", "warningpreference", "verbosepreference", "debugpreference", "informationpreference",
		"progresspreference", "confirmpreference", "whatifpreference", "psboundparameters", "myinvocation", "pscmdlet",
		"ofs", "psscriptroot", "pscommandpath", "foreach", "switch", "psdefaultparametervalues", "home", "pid", "host", "pwd",
		"executioncontext", "stacktrace", "nestedpromptlevel", "shellid", "psversiontable", "psculture", "psuiculture":
		return true
	}
	return false
}
