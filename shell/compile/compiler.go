package compile

import (
	"csshell/pipeline/source"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// compiler compiles the code of one body. It stays with the code, because blocks inside are compiled when they first
// run.
type compiler struct {
	e      *Engine
	layout *frame.Layout
	// named is true for code that runs in a scope it was not laid out for (dot-sourcing): its variables have no slots.
	named bool
	// types are the classes and enumerations defined in the text, by folded name.
	types *typeTable
	// member is the class whose method is compiled, nil outside.
	member *value.Type
	// inFunction is true in functions and blocks, where $args and the like mean the call's.
	inFunction bool
	// faults are the types that cannot be defined, with why.
	faults map[*syntax.TypeDefinition]error
	// running is the place of the statement that is compiled: the one that errors of operators and members show.
	running source.Span
}

// spot is the place that an error in x shows: the whole statement, as in PowerShell, whose positions move on from
// statement to statement only. Code outside of statements (defaults of parameters) shows x itself.
func (c *compiler) spot(x syntax.Node) source.Span {
	if c.running.File != nil {
		return c.running
	}
	return x.Span()
}

// within compiles something as part of a statement. What stands in parentheses or on the right of an assignment
// belongs to the statement around it.
func within[T any](c *compiler, s syntax.Statement, compile func() T) T {
	held := c.running
	c.running = s.Span()
	defer func() { c.running = held }()
	return compile()
}

// slot returns the slot of a variable of this body.
func (c *compiler) slot(v *syntax.VariableExpression) (int, bool) {
	if c.named || v.Splatted || v.Scope != "" && value.Fold(v.Scope) != "local" {
		return 0, false
	}
	return c.layout.Index(value.Fold(v.Name))
}
