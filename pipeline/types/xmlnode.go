package types

import (
	"strings"

	"csshell/pipeline/value"
)

// xmlKind is the sort of an XML node, numbered as in XmlNodeType.
type xmlKind int64

const (
	xmlElement     xmlKind = 1
	xmlAttribute   xmlKind = 2
	xmlText        xmlKind = 3
	xmlCData       xmlKind = 4
	xmlInstruction xmlKind = 7
	xmlComment     xmlKind = 8
	xmlDocument    xmlKind = 9
	xmlDoctype     xmlKind = 10
	xmlFragment    xmlKind = 11
	xmlSpace       xmlKind = 13
	xmlDeclaration xmlKind = 17
)

// XMLNode is a node of an [xml] document: a document, an element, an attribute, a text ...
type XMLNode struct {
	kind          xmlKind
	prefix, local string
	space         string // the namespace
	data          string // the value of nodes without children
	attrs, kids   []*XMLNode
	parent, doc   *XMLNode
	empty         bool // written <x />, not <x></x>
	keepSpace     bool // a document that keeps white space between elements
}

var (
	xmlNodeType     = &value.Type{Name: "System.Xml.XmlNode"}
	xmlLinkedType   = &value.Type{Name: "System.Xml.XmlLinkedNode", Base: xmlNodeType}
	xmlCharsType    = &value.Type{Name: "System.Xml.XmlCharacterData", Base: xmlLinkedType}
	xmlDocumentType = &value.Type{Name: "System.Xml.XmlDocument", Short: "xml", Base: xmlNodeType}
	xmlTypes        = map[xmlKind]*value.Type{
		xmlDocument: xmlDocumentType, xmlElement: {Name: "System.Xml.XmlElement", Base: xmlLinkedType}, xmlAttribute: {Name: "System.Xml.XmlAttribute", Base: xmlNodeType},
		xmlText: {Name: "System.Xml.XmlText", Base: xmlCharsType}, xmlCData: {Name: "System.Xml.XmlCDataSection", Base: xmlCharsType}, xmlComment: {Name: "System.Xml.XmlComment", Base: xmlCharsType},
		xmlInstruction: {Name: "System.Xml.XmlProcessingInstruction", Base: xmlLinkedType}, xmlDeclaration: {Name: "System.Xml.XmlDeclaration", Base: xmlLinkedType},
		xmlDoctype: {Name: "System.Xml.XmlDocumentType", Base: xmlLinkedType}, xmlFragment: {Name: "System.Xml.XmlDocumentFragment", Base: xmlNodeType},
		xmlSpace: {Name: "System.Xml.XmlWhitespace", Base: xmlCharsType},
	}
)

// Type is the type of the node's kind.
func (n *XMLNode) Type() *value.Type { return xmlTypes[n.kind] }

// Text is what a node is in a string: PowerShell shows documents and elements by the name of their type, an attribute
// and a text by their value.
func (n *XMLNode) Text() string {
	switch n.kind {
	case xmlAttribute, xmlText, xmlCData, xmlComment, xmlSpace:
		return n.innerText()
	case xmlElement:
		return n.local
	}
	return n.Type().Name
}

// Name is the name with its prefix; nodes without one are called #text, #comment and so on.
func (n *XMLNode) Name() string {
	switch n.kind {
	case xmlText:
		return "#text"
	case xmlCData:
		return "#cdata-section"
	case xmlComment:
		return "#comment"
	case xmlDocument:
		return "#document"
	case xmlFragment:
		return "#document-fragment"
	case xmlSpace:
		return "#whitespace"
	case xmlDeclaration:
		return "xml"
	}
	if n.prefix != "" {
		return n.prefix + ":" + n.local
	}
	return n.local
}

// NewXMLDocument returns an empty document.
func NewXMLDocument() *XMLNode {
	d := &XMLNode{kind: xmlDocument}
	d.doc = d
	return d
}

// Root is the document element, nil when there is none.
func (n *XMLNode) Root() *XMLNode {
	for _, k := range n.kids {
		if k.kind == xmlElement {
			return k
		}
	}
	return nil
}

// create makes a node of the same document.
func (n *XMLNode) create(kind xmlKind, name, data string) *XMLNode {
	c := &XMLNode{kind: kind, data: data, doc: n.doc, empty: kind == xmlElement}
	if i := strings.IndexByte(name, ':'); i >= 0 {
		c.prefix, c.local = name[:i], name[i+1:]
	} else {
		c.local = name
	}
	return c
}

// attribute finds an attribute by its full name.
func (n *XMLNode) attribute(name string) *XMLNode {
	for _, a := range n.attrs {
		if a.Name() == name {
			return a
		}
	}
	return nil
}

// setAttribute sets or adds an attribute.
func (n *XMLNode) setAttribute(name, v string) *XMLNode {
	a := n.attribute(name)
	if a == nil {
		a = n.create(xmlAttribute, name, "")
		a.parent = n
		n.attrs = append(n.attrs, a)
	}
	a.data = v
	return a
}

// innerText is the value of a leaf, or all texts below, one after the other.
func (n *XMLNode) innerText() string {
	switch n.kind {
	case xmlElement, xmlDocument, xmlFragment:
	default:
		return n.data
	}
	var b strings.Builder
	for _, k := range n.kids {
		if k.kind != xmlComment && k.kind != xmlInstruction && k.kind != xmlDeclaration && k.kind != xmlDoctype {
			b.WriteString(k.innerText())
		}
	}
	return b.String()
}

// setText replaces what is inside by one text.
func (n *XMLNode) setText(s string) {
	if n.kind != xmlElement && n.kind != xmlFragment {
		n.data = s
		return
	}
	for _, k := range n.kids {
		k.parent = nil
	}
	n.kids = nil
	if s != "" {
		n.insert(n.create(xmlText, "", s), 0)
	}
	n.empty = false
}

// insert puts a child at a position, taking it from where it was; a fragment's children come in its place.
func (n *XMLNode) insert(c *XMLNode, at int) {
	if c.kind == xmlFragment {
		for i, k := range append([]*XMLNode(nil), c.kids...) {
			n.insert(k, at+i)
		}
		return
	}
	c.detach()
	at = min(at, len(n.kids))
	n.kids = append(n.kids[:at:at], append([]*XMLNode{c}, n.kids[at:]...)...)
	c.parent, n.empty = n, false
}

// detach takes a node from its parent.
func (n *XMLNode) detach() {
	if p := n.parent; p != nil {
		if i := p.position(n); i >= 0 {
			p.kids = append(p.kids[:i:i], p.kids[i+1:]...)
		}
		n.parent = nil
	}
}

func (n *XMLNode) position(c *XMLNode) int {
	for i, k := range n.kids {
		if k == c {
			return i
		}
	}
	return -1
}

// sibling is the node so many places after this one, nil when there is none.
func (n *XMLNode) sibling(step int) *XMLNode {
	if n.parent == nil || n.kind == xmlAttribute {
		return nil
	}
	if i := n.parent.position(n) + step; i >= 0 && i < len(n.parent.kids) {
		return n.parent.kids[i]
	}
	return nil
}

// clone copies a node, with what is inside when deep, into a document.
func (n *XMLNode) clone(deep bool, doc *XMLNode) *XMLNode {
	c := *n
	c.parent, c.doc, c.attrs, c.kids = nil, doc, nil, nil
	if n.kind == xmlDocument {
		c.doc = &c
	}
	for _, a := range n.attrs {
		k := a.clone(true, c.doc)
		k.parent = &c
		c.attrs = append(c.attrs, k)
	}
	if deep {
		for _, k := range n.kids {
			k = k.clone(true, c.doc)
			k.parent = &c
			c.kids = append(c.kids, k)
		}
	}
	return &c
}
