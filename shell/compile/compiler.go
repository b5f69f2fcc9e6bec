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
}

// slot returns the slot of a variable of this body.
func (c *compiler) slot(v *syntax.VariableExpression) (int, bool) {
	if c.named || v.Splatted || v.Scope != "" && value.Fold(v.Scope) != "local" {
		return 0, false
	}
	return c.layout.Index(value.Fold(v.Name))
}

func spanOf(n syntax.Node) source.Span { return n.Span() }
