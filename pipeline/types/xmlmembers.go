package types

import "csshell/pipeline/value"

func xmlSelf(in In) *XMLNode { return in.Self.(*XMLNode) }

func xmlArg(in In, i int) (*XMLNode, error) {
	if n, ok := value.Base(in.Arg(i)).(*XMLNode); ok {
		return n, nil
	}
	return nil, argumentNull("node")
}

// nodeOrNull keeps a nil pointer from becoming a value.
func nodeOrNull(n *XMLNode) (any, error) {
	if n == nil {
		return nil, nil
	}
	return n, nil
}

// xmlNodeDef declares what all nodes have.
func xmlNodeDef() *Def {
	text := func(name string, f func(n *XMLNode) string) Row {
		return Row{Text: "string " + name + " {get;}", Do: func(in In) (any, error) { return f(xmlSelf(in)), nil }}
	}
	node := func(name string, f func(n *XMLNode) *XMLNode) Row {
		return Row{Text: "System.Xml.XmlNode " + name + " {get;}", Do: func(in In) (any, error) { return nodeOrNull(f(xmlSelf(in))) }}
	}
	return &Def{Members: append([]Row{
		text("Name", (*XMLNode).Name),
		text("LocalName", func(n *XMLNode) string {
			if n.kind == xmlElement || n.kind == xmlAttribute {
				return n.local
			}
			return n.Name()
		}),
		text("Prefix", func(n *XMLNode) string { return n.prefix }),
		text("NamespaceURI", func(n *XMLNode) string { return n.space }),
		text("OuterXml", (*XMLNode).outer),
		text("BaseURI", func(*XMLNode) string { return "" }),
		{Text: "string InnerXml {get;set;}", Do: func(in In) (any, error) { return xmlSelf(in).inner(), nil }, Set: setInnerXML},
		{Text: "string InnerText {get;set;}", Do: func(in In) (any, error) { return xmlSelf(in).innerText(), nil },
			Set: func(in In) error { xmlSelf(in).setText(in.Str(0)); return nil }},
		{Text: "string Value {get;set;}", Do: xmlValue, Set: func(in In) error { xmlSelf(in).data = in.Str(0); return nil }},
		{Text: "System.Xml.XmlNodeType NodeType {get;}", Do: func(in In) (any, error) { return EnumValue("System.Xml.XmlNodeType", int64(xmlSelf(in).kind)), nil }},
		{Text: "System.Xml.XmlNodeList ChildNodes {get;}", Do: func(in In) (any, error) { return &XMLList{T: xmlListType, Nodes: xmlSelf(in).kids}, nil }},
		{Text: "System.Xml.XmlAttributeCollection Attributes {get;}", Do: func(in In) (any, error) {
			if n := xmlSelf(in); n.kind == xmlElement {
				return &XMLList{T: xmlAttributesType, Nodes: n.attrs, owner: n}, nil
			}
			return nil, nil
		}},
		{Text: "bool HasChildNodes {get;}", Do: func(in In) (any, error) { return len(xmlSelf(in).kids) > 0, nil }},
		{Text: "bool IsReadOnly {get;}", Do: constant(false)},
		node("FirstChild", func(n *XMLNode) *XMLNode {
			if len(n.kids) > 0 {
				return n.kids[0]
			}
			return nil
		}),
		node("LastChild", func(n *XMLNode) *XMLNode {
			if len(n.kids) > 0 {
				return n.kids[len(n.kids)-1]
			}
			return nil
		}),
		node("NextSibling", func(n *XMLNode) *XMLNode { return n.sibling(1) }),
		node("PreviousSibling", func(n *XMLNode) *XMLNode { return n.sibling(-1) }),
		node("ParentNode", func(n *XMLNode) *XMLNode {
			if n.kind == xmlAttribute {
				return nil
			}
			return n.parent
		}),
		{Text: "xml OwnerDocument {get;}", Do: func(in In) (any, error) {
			if n := xmlSelf(in); n.kind != xmlDocument {
				return nodeOrNull(n.doc)
			}
			return nil, nil
		}},
	}, xmlNodeMethods()...)}
}

// xmlValue is $null for nodes that have no value of their own.
func xmlValue(in In) (any, error) {
	switch n := xmlSelf(in); n.kind {
	case xmlElement, xmlDocument, xmlFragment, xmlDoctype:
		return nil, nil
	default:
		return n.data, nil
	}
}

func setInnerXML(in In) error {
	n := xmlSelf(in)
	part := &XMLNode{kind: xmlFragment, doc: n.doc}
	if err := part.load(in.Str(0)); err != nil {
		return err
	}
	n.kids = nil
	n.insert(part, 0)
	return nil
}

func xmlNodeMethods() []Row {
	place := func(at func(n, ref *XMLNode) int) func(In) (any, error) {
		return func(in In) (any, error) {
			c, err := xmlArg(in, 0)
			if err != nil {
				return nil, err
			}
			n := xmlSelf(in)
			ref, _ := value.Base(in.Arg(1)).(*XMLNode)
			if n.kind == xmlDocument && c.kind == xmlElement && n.Root() != nil {
				return nil, invalidOperation("This document already has a 'DocumentElement' node.")
			}
			c.detach()
			n.insert(c, at(n, ref))
			return c, nil
		}
	}
	one := func(in In) (any, error) {
		nodes, err := xmlSelect(in)
		if err != nil || len(nodes) == 0 {
			return nil, err
		}
		return nodes[0], nil
	}
	all := func(in In) (any, error) {
		nodes, err := xmlSelect(in)
		return &XMLList{T: xmlListType, Nodes: nodes}, err
	}
	return []Row{
		{Text: "System.Xml.XmlNode AppendChild(System.Xml.XmlNode newChild)", Do: place(func(n, _ *XMLNode) int { return len(n.kids) })},
		{Text: "System.Xml.XmlNode PrependChild(System.Xml.XmlNode newChild)", Do: place(func(*XMLNode, *XMLNode) int { return 0 })},
		{Text: "System.Xml.XmlNode InsertAfter(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)", Do: place(func(n, ref *XMLNode) int { return n.position(ref) + 1 })},
		{Text: "System.Xml.XmlNode InsertBefore(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)", Do: place(func(n, ref *XMLNode) int {
			if i := n.position(ref); i >= 0 {
				return i
			}
			return len(n.kids)
		})},
		{Text: "System.Xml.XmlNode RemoveChild(System.Xml.XmlNode oldChild)", Do: func(in In) (any, error) {
			c, err := xmlArg(in, 0)
			if err != nil {
				return nil, err
			}
			if c.parent != xmlSelf(in) {
				return nil, argument("", "The node to be removed is not a child of this node.")
			}
			c.detach()
			return c, nil
		}},
		{Text: "System.Xml.XmlNode ReplaceChild(System.Xml.XmlNode newChild, System.Xml.XmlNode oldChild)", Do: func(in In) (any, error) {
			c, err := xmlArg(in, 0)
			if err != nil {
				return nil, err
			}
			old, err := xmlArg(in, 1)
			if err != nil {
				return nil, err
			}
			at := xmlSelf(in).position(old)
			old.detach()
			xmlSelf(in).insert(c, at)
			return old, nil
		}},
		{Text: "void RemoveAll()", Do: void(func(in In) { xmlSelf(in).kids, xmlSelf(in).attrs = nil, nil })},
		{Text: "System.Xml.XmlNode Clone()", Do: func(in In) (any, error) { return xmlSelf(in).clone(true, xmlSelf(in).doc), nil }},
		{Text: "System.Xml.XmlNode CloneNode(bool deep)", Do: func(in In) (any, error) { return xmlSelf(in).clone(in.Bool(0), xmlSelf(in).doc), nil }},
		{Text: "void Normalize()", Do: void(func(In) {})},
		{Text: "System.Xml.XmlNodeList SelectNodes(string xpath)", Do: all},
		{Text: "System.Xml.XmlNodeList SelectNodes(string xpath, System.Xml.XmlNamespaceManager nsmgr)", Do: all},
		{Text: "System.Xml.XmlNode SelectSingleNode(string xpath)", Do: one},
		{Text: "System.Xml.XmlNode SelectSingleNode(string xpath, System.Xml.XmlNamespaceManager nsmgr)", Do: one},
		{Text: "System.Collections.IEnumerator GetEnumerator()", Do: func(in In) (any, error) {
			return NewEnumerator(Elements(&XMLList{T: xmlListType, Nodes: xmlSelf(in).kids})), nil
		}},
		{Text: "string ToString()", Do: func(in In) (any, error) { return xmlSelf(in).Text(), nil }},
	}
}

func xmlSelect(in In) ([]*XMLNode, error) {
	spaces := map[string]string{}
	if m, ok := in.Arg(1).(*XMLNamespaces); ok {
		spaces = m.Spaces
	}
	return xmlSelf(in).Select(in.Str(0), spaces)
}
