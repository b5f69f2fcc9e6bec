package types

import "csshell/pipeline/value"

// XMLList is an XmlNodeList, or the attributes of an element when T is XmlAttributeCollection.
type XMLList struct {
	T     *value.Type
	Nodes []*XMLNode
	owner *XMLNode
}

var (
	xmlListType       = &value.Type{Name: "System.Xml.XmlNodeList", Interfaces: []*value.Type{value.IEnumerableType}}
	xmlAttributesType = &value.Type{Name: "System.Xml.XmlAttributeCollection", Interfaces: []*value.Type{value.ICollectionType}}
	xmlManagerType    = &value.Type{Name: "System.Xml.XmlNamespaceManager"}
	xmlNameTableType  = &value.Type{Name: "System.Xml.NameTable"}
)

// Type is XmlNodeList or XmlAttributeCollection.
func (l *XMLList) Type() *value.Type { return l.T }

// Len, At, SetAt and Each make it a list; it cannot be written.
func (l *XMLList) Len() int { return len(l.Nodes) }

// At is node i.
func (l *XMLList) At(i int) any { return l.Nodes[i] }

// SetAt always fails.
func (l *XMLList) SetAt(int, any) error { return notSupported("Collection is read-only.") }

// Each calls yield for every node.
func (l *XMLList) Each(yield func(any) error) error {
	for _, n := range l.Nodes {
		if err := yield(n); err != nil {
			return err
		}
	}
	return nil
}

func xmlListDef() *Def {
	of := func(in In) *XMLList { return in.Self.(*XMLList) }
	named := func(in In) (any, error) {
		for _, n := range of(in).Nodes {
			if n.Name() == in.Str(0) {
				return n, nil
			}
		}
		return nil, nil
	}
	at := func(in In) (any, error) {
		if i := in.Int(0); i >= 0 && i < len(of(in).Nodes) {
			return of(in).Nodes[i], nil
		}
		return nil, nil
	}
	return &Def{Members: []Row{
		{Text: "int Count {get;}", Do: func(in In) (any, error) { return int32(len(of(in).Nodes)), nil }},
		{Text: "System.Xml.XmlNode ItemOf(int i) {get;}", Do: at},
		{Text: "System.Xml.XmlNode Item(int index)", Do: at},
		{Text: "System.Xml.XmlNode Item(string name)", Do: named},
		{Text: "System.Xml.XmlNode GetNamedItem(string name)", Do: named},
		{Text: "System.Xml.XmlAttribute Append(System.Xml.XmlAttribute node)", Do: func(in In) (any, error) {
			a, ok := in.Arg(0).(*XMLNode)
			if !ok || of(in).owner == nil {
				return nil, argumentNull("node")
			}
			set := of(in).owner.setAttribute(a.Name(), a.data)
			set.space = a.space
			return set, nil
		}},
		{Text: "System.Xml.XmlAttribute RemoveNamedItem(string name)", Do: func(in In) (any, error) {
			if of(in).owner != nil {
				return of(in).owner.removeAttribute(in.Str(0)), nil
			}
			return nil, nil
		}},
		{Text: "System.Collections.IEnumerator GetEnumerator()", Do: func(in In) (any, error) { return NewEnumerator(Elements(in.Self)), nil }},
	}}
}

// XMLNamespaces is an XmlNamespaceManager: prefixes for XPath.
type XMLNamespaces struct{ Spaces map[string]string }

// Type is XmlNamespaceManager.
func (*XMLNamespaces) Type() *value.Type { return xmlManagerType }

// xmlNameTable stands for a document's NameTable, which only constructors ask for.
type xmlNameTable struct{ _ byte }

func (*xmlNameTable) Type() *value.Type { return xmlNameTableType }

func xmlManagerDef() *Def {
	of := func(in In) *XMLNamespaces { return in.Self.(*XMLNamespaces) }
	return &Def{
		New: []Row{{Text: "System.Xml.XmlNamespaceManager new(System.Xml.NameTable nameTable)", Do: func(In) (any, error) {
			return &XMLNamespaces{Spaces: map[string]string{}}, nil
		}}},
		Members: []Row{
			{Text: "string DefaultNamespace {get;}", Do: func(in In) (any, error) { return of(in).Spaces[""], nil }},
			{Text: "void AddNamespace(string prefix, string uri)", Do: void(func(in In) { of(in).Spaces[in.Str(0)] = in.Str(1) })},
			{Text: "void RemoveNamespace(string prefix, string uri)", Do: void(func(in In) { delete(of(in).Spaces, in.Str(0)) })},
			{Text: "bool HasNamespace(string prefix)", Do: func(in In) (any, error) { _, ok := of(in).Spaces[in.Str(0)]; return ok, nil }},
			{Text: "string LookupNamespace(string prefix)", Do: func(in In) (any, error) {
				if s, ok := of(in).Spaces[in.Str(0)]; ok {
					return s, nil
				}
				return nil, nil
			}},
		},
	}
}
