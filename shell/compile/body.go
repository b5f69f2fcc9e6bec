package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/resolve"
	"csshell/shell/syntax"
)

// Body is the code of a script, function or block that runs in a scope of its own. It is compiled when it first runs.
type Body struct {
	// AST is the tree.
	AST *syntax.ScriptBlock
	// Name is the function's name, empty for blocks and scripts.
	Name string
	// Filter makes unnamed statements a process block.
	Filter bool
	// File is the script the body stands in.
	File string

	c      *compiler
	extra  []*syntax.Parameter
	made   bool
	params []*param
	// begin, process, end, clean and dynamic are nil when the body does not have them.
	begin, process, end, clean, dynamic run
	advanced, aliased                   bool
	command                             *cmdlets.Command
	failure                             error
}

// param is a parameter as the body sees it.
type param struct {
	name, folded string
	slot         int
	// def evaluates the default, nil for none.
	def eval
	// convert casts and checks an assigned value, nil when the parameter is plain.
	convert func(f *frame.Frame, v any) (any, error)
	typ     func() (*value.Type, error)
	toggle  bool
	// kept is true when the body assigns the parameter, so that its variable needs the conversion.
	kept bool
}

func (c *compiler) newBody(sb *syntax.ScriptBlock, name string, extra []*syntax.Parameter) *Body {
	file := ""
	if f := sb.Span().File; f != nil {
		file = f.Name
	}
	return &Body{AST: sb, Name: name, c: c, extra: extra, File: file}
}

// declared lists the parameters as they stand in the text.
func (b *Body) declared() []*syntax.Parameter {
	if b.AST.Param != nil {
		return b.AST.Param.Params
	}
	return b.extra
}

// ready compiles the body.
func (b *Body) ready() *Body {
	if b.made {
		return b
	}
	b.made = true
	outer := b.c
	c := &compiler{e: outer.e, layout: frame.NewLayout(), types: outer.types, member: outer.member, inFunction: true}
	b.c = c
	resolve.Names(b.AST, c.layout)
	assigned := c.layout.Len()
	for _, p := range b.declared() {
		slot := c.layout.Add(p.Name.Name)
		b.params = append(b.params, &param{name: p.Name.Name, folded: value.Fold(p.Name.Name), slot: slot, kept: slot < assigned})
	}
	for i, p := range b.declared() {
		c.parameter(b.params[i], p)
	}
	b.blocks(c)
	b.advanced = isAdvanced(b.AST, b.declared())
	b.aliased = hasAliases(b.declared())
	return b
}

// blocks compiles the named blocks.
func (b *Body) blocks(c *compiler) {
	b.begin, b.clean, b.dynamic = c.namedBlock(b.AST.Begin), c.namedBlock(b.AST.Clean), c.namedBlock(b.AST.DynamicParam)
	b.process, b.end = c.namedBlock(b.AST.Process), c.namedBlock(b.AST.End)
	if b.Filter && b.process == nil && b.AST.End != nil && b.AST.End.Unnamed {
		b.process, b.end = b.end, nil
	}
}

// plain reports whether the body is nothing but statements and parameters without attributes, so that a call can skip
// the binder.
func (b *Body) plain() bool {
	b.ready()
	return !b.advanced && !b.aliased && b.begin == nil && b.process == nil && b.clean == nil && b.dynamic == nil
}

// isAdvanced reports whether a body has [CmdletBinding()] or a [Parameter()].
func isAdvanced(sb *syntax.ScriptBlock, params []*syntax.Parameter) bool {
	if attributeOf(sb, "cmdletbinding") != nil {
		return true
	}
	for _, p := range params {
		for _, a := range p.Attributes {
			if at, ok := a.(*syntax.Attribute); ok && attributeName(at) == "parameter" {
				return true
			}
		}
	}
	return false
}

// hasAliases reports whether a parameter has other names, which the binder must know.
func hasAliases(params []*syntax.Parameter) bool {
	for _, p := range params {
		for _, a := range p.Attributes {
			if at, ok := a.(*syntax.Attribute); ok && attributeName(at) == "alias" {
				return true
			}
		}
	}
	return false
}

// attributeName is the folded name of an attribute without the word Attribute and namespaces.
func attributeName(a *syntax.Attribute) string {
	n := value.Fold(a.TypeName.Name)
	for i := len(n) - 1; i >= 0; i-- {
		if n[i] == '.' {
			n = n[i+1:]
			break
		}
	}
	if len(n) > 9 && n[len(n)-9:] == "attribute" {
		n = n[:len(n)-9]
	}
	return n
}

// attributeOf finds an attribute of the whole body.
func attributeOf(sb *syntax.ScriptBlock, name string) *syntax.Attribute {
	lists := [][]*syntax.Attribute{sb.Attributes}
	if sb.Param != nil {
		lists = append(lists, sb.Param.Attributes)
	}
	for _, l := range lists {
		for _, a := range l {
			if attributeName(a) == name {
				return a
			}
		}
	}
	return nil
}

// parameter compiles the default, types and checks of one parameter.
func (c *compiler) parameter(p *param, n *syntax.Parameter) {
	if n.Default != nil {
		p.def = c.value(n.Default)
	}
	for _, a := range n.Attributes {
		t, ok := a.(*syntax.TypeConstraint)
		if !ok {
			continue
		}
		if p.typ == nil {
			p.typ = c.typeOf(t.TypeName)
		}
		switch value.Fold(t.TypeName.Text) {
		case "switch", "switchparameter", "system.management.automation.switchparameter", "management.automation.switchparameter":
			p.toggle = true
		}
	}
	if len(n.Attributes) > 0 {
		p.convert = c.parameterConversion(n)
	}
}

var _ pipeline.Stage = (*invocation)(nil)

// Renamed returns the body under a function's name.
func (b *Body) Renamed(name string) *Body {
	c := *b
	c.Name, c.command = name, nil
	return &c
}
