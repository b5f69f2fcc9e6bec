// Package syntax turns the text of a PowerShell program into a tree whose nodes bear PowerShell's own names, with
// PowerShell's parse errors. It knows nothing of running.
package syntax

import "csshell/pipeline/source"

// Node is any node of the tree.
type Node interface {
	// Span is the node's place in the text.
	Span() source.Span
}

// Statement is a node that can stand in a block.
type Statement interface {
	Node
	statement()
}

// Expression is a node that has a value.
type Expression interface {
	Node
	expression()
}

// Place is the place of a node; every node embeds it.
type Place struct{ Extent source.Span }

// Span is the node's place in the text.
func (p *Place) Span() source.Span { return p.Extent }

// Text is the source text of a node.
func Text(n Node) string {
	s := n.Span()
	if s.File == nil {
		return ""
	}
	return s.File.Text[s.Start:s.End]
}

type stmt struct{ Place }

func (*stmt) statement() {}

type expr struct{ Place }

func (*expr) expression() {}
