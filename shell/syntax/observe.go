package syntax

import "csshell/pipeline/source"

// Remark is a comment, as Observe tells it; it is no part of the tree.
type Remark struct{ Place }

// Observe parses a text and tells every command, parameter, variable, member, string, type name, hashtable, operator and
// definition as soon as it has been read, and the comments at the end. Unlike the tree this holds what stands in text that
// recovery gave up: completion works on texts that are being typed.
func Observe(file *source.File, visit func(Node)) (*ScriptBlock, []ParseError) {
	p := newParser(file)
	p.seen = visit
	sb, errors := p.parse()
	for _, c := range p.comments {
		visit(&Remark{c})
	}
	return sb, errors
}

// see tells a node to whoever observes.
func (p *parser) see(n Node) {
	if p.seen != nil {
		p.seen(n)
	}
}

// told is see for an expression on its way to the tree.
func (p *parser) told(e Expression) Expression {
	if p.seen != nil && e != nil {
		p.seen(e)
	}
	return e
}
