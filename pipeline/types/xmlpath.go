package types

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/value"

	"github.com/antchfx/xpath"
)

// xmlCursor walks a document for XPath: a node, or one of its attributes.
type xmlCursor struct{ n *XMLNode }

func (c *xmlCursor) NodeType() xpath.NodeType {
	switch c.n.kind {
	case xmlDocument, xmlFragment:
		return xpath.RootNode
	case xmlElement:
		return xpath.ElementNode
	case xmlAttribute:
		return xpath.AttributeNode
	case xmlText, xmlCData, xmlSpace:
		return xpath.TextNode
	}
	return xpath.CommentNode
}

func (c *xmlCursor) LocalName() string         { return c.n.local }
func (c *xmlCursor) Prefix() string            { return c.n.prefix }
func (c *xmlCursor) NamespaceURL() string      { return c.n.space }
func (c *xmlCursor) Value() string             { return c.n.innerText() }
func (c *xmlCursor) Copy() xpath.NodeNavigator { d := *c; return &d }
func (c *xmlCursor) MoveToRoot() {
	for c.n.parent != nil {
		c.n = c.n.parent
	}
}

func (c *xmlCursor) to(n *XMLNode) bool {
	if n == nil {
		return false
	}
	c.n = n
	return true
}

func (c *xmlCursor) MoveToParent() bool { return c.to(c.n.parent) }
func (c *xmlCursor) MoveToNext() bool   { return c.to(c.n.sibling(1)) }
func (c *xmlCursor) MoveToPrevious() bool {
	return c.to(c.n.sibling(-1))
}

func (c *xmlCursor) MoveToFirst() bool {
	if c.n.kind == xmlAttribute || c.n.parent == nil || c.n.parent.kids[0] == c.n {
		return false
	}
	return c.to(c.n.parent.kids[0])
}

func (c *xmlCursor) MoveToChild() bool {
	if c.n.kind == xmlAttribute || len(c.n.kids) == 0 {
		return false
	}
	return c.to(c.n.kids[0])
}

// MoveToNextAttribute goes from an element to its first attribute, and from one attribute to the next.
func (c *xmlCursor) MoveToNextAttribute() bool {
	owner, next := c.n, 0
	if c.n.kind == xmlAttribute {
		owner = c.n.parent
		for i, a := range owner.attrs {
			if a == c.n {
				next = i + 1
			}
		}
	}
	for ; next < len(owner.attrs); next++ {
		if a := owner.attrs[next]; a.prefix != "xmlns" && a.local != "xmlns" {
			return c.to(a)
		}
	}
	return false
}

func (c *xmlCursor) MoveTo(o xpath.NodeNavigator) bool {
	other, ok := o.(*xmlCursor)
	return ok && c.to(other.n)
}

// xpathExceptionType is the exception of expressions that are no XPath.
var xpathExceptionType = &value.Type{Name: "System.Xml.XPath.XPathException", Base: errs.SystemExceptionType}

// Select returns the nodes that an XPath expression selects, its prefixes being those of spaces.
func (n *XMLNode) Select(expr string, spaces map[string]string) (nodes []*XMLNode, err error) {
	e, err := xpath.CompileWithNS(expr, spaces)
	if err != nil {
		return nil, errs.NewException(xpathExceptionType, "'%s' has an invalid token.", expr)
	}
	defer func() {
		if r := recover(); r != nil { // the library panics on operands that make no sense
			err = errs.NewException(xpathExceptionType, "Expression must evaluate to a node-set.")
		}
	}()
	it := e.Select(&xmlCursor{n})
	for it.MoveNext() {
		if c, ok := it.Current().(*xmlCursor); ok {
			nodes = append(nodes, c.n)
		}
	}
	return nodes, nil
}
