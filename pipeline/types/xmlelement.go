package types

import "csshell/pipeline/value"

// removeAttribute takes an attribute away and returns it, nil when there was none.
func (n *XMLNode) removeAttribute(name string) any {
	for i, a := range n.attrs {
		if a.Name() == name {
			n.attrs = append(n.attrs[:i:i], n.attrs[i+1:]...)
			a.parent = nil
			return a
		}
	}
	return nil
}

// descendants lists the elements below of a name, or all for "*".
func (n *XMLNode) descendants(name string) []*XMLNode {
	var found []*XMLNode
	for _, k := range n.kids {
		if k.kind == xmlElement {
			if name == "*" || k.Name() == name {
				found = append(found, k)
			}
			found = append(found, k.descendants(name)...)
		}
	}
	return found
}

func byTagName(in In) (any, error) {
	return &XMLList{T: xmlListType, Nodes: xmlSelf(in).descendants(in.Str(0))}, nil
}

// childNamed is the indexer: the first child element of a name.
func childNamed(in In) (any, error) {
	for _, k := range xmlSelf(in).kids {
		if k.kind == xmlElement && k.Name() == in.Str(0) {
			return k, nil
		}
	}
	return nil, nil
}

func xmlElementDef() *Def {
	return &Def{Members: []Row{
		{Text: "bool HasAttributes {get;}", Do: func(in In) (any, error) { return len(xmlSelf(in).attrs) > 0, nil }},
		{Text: "bool IsEmpty {get;set;}", Do: func(in In) (any, error) { return xmlSelf(in).empty, nil }, Set: func(in In) error { xmlSelf(in).empty = in.Bool(0); return nil }},
		{Text: "System.Xml.XmlElement Item(string name) {get;}", Do: childNamed},
		{Text: "string GetAttribute(string name)", Do: func(in In) (any, error) {
			if a := xmlSelf(in).attribute(in.Str(0)); a != nil {
				return a.data, nil
			}
			return "", nil
		}},
		{Text: "System.Xml.XmlAttribute GetAttributeNode(string name)", Do: func(in In) (any, error) { return nodeOrNull(xmlSelf(in).attribute(in.Str(0))) }},
		{Text: "bool HasAttribute(string name)", Do: func(in In) (any, error) { return xmlSelf(in).attribute(in.Str(0)) != nil, nil }},
		{Text: "void SetAttribute(string name, string value)", Do: void(func(in In) { xmlSelf(in).setAttribute(in.Str(0), in.Str(1)) })},
		{Text: "string SetAttribute(string localName, string namespaceURI, string value)", Do: func(in In) (any, error) {
			xmlSelf(in).setAttribute(in.Str(0), in.Str(2)).space = in.Str(1)
			return in.Str(2), nil
		}},
		{Text: "System.Xml.XmlAttribute SetAttributeNode(System.Xml.XmlAttribute newAttr)", Do: func(in In) (any, error) {
			a, err := xmlArg(in, 0)
			if err != nil {
				return nil, err
			}
			xmlSelf(in).setAttribute(a.Name(), a.data)
			return nil, nil
		}},
		{Text: "void RemoveAttribute(string name)", Do: void(func(in In) { xmlSelf(in).removeAttribute(in.Str(0)) })},
		{Text: "void RemoveAllAttributes()", Do: void(func(in In) { xmlSelf(in).attrs = nil })},
		{Text: "System.Xml.XmlNodeList GetElementsByTagName(string name)", Do: byTagName},
	}}
}

func xmlAttributeDef() *Def {
	return &Def{Members: []Row{
		{Text: "System.Xml.XmlElement OwnerElement {get;}", Do: func(in In) (any, error) { return nodeOrNull(xmlSelf(in).parent) }},
		{Text: "bool Specified {get;}", Do: constant(true)},
	}}
}

func xmlCharsDef() *Def {
	return &Def{Members: []Row{
		{Text: "string Data {get;set;}", Do: func(in In) (any, error) { return xmlSelf(in).data, nil }, Set: func(in In) error { xmlSelf(in).data = in.Str(0); return nil }},
		{Text: "int Length {get;}", Do: func(in In) (any, error) { return int32(value.UTF16Len(xmlSelf(in).data)), nil }},
	}}
}
