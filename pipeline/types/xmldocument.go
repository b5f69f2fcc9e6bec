package types

import (
	"os"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

func xmlDocumentDef() *Def {
	create := func(text string, f func(n *XMLNode, in In) *XMLNode) Row {
		return Row{Text: text, Do: func(in In) (any, error) { return f(xmlSelf(in), in), nil }}
	}
	return &Def{
		New: []Row{{Text: "xml new()", Do: func(In) (any, error) { return NewXMLDocument(), nil }}},
		Members: []Row{
			{Text: "System.Xml.XmlElement DocumentElement {get;}", Do: func(in In) (any, error) { return nodeOrNull(xmlSelf(in).Root()) }},
			{Text: "bool PreserveWhitespace {get;set;}", Do: func(in In) (any, error) { return xmlSelf(in).keepSpace, nil },
				Set: func(in In) error { xmlSelf(in).keepSpace = in.Bool(0); return nil }},
			{Text: "System.Xml.NameTable NameTable {get;}", Do: func(In) (any, error) { return &xmlNameTable{}, nil }},
			{Text: "System.Xml.XmlElement Item(string name) {get;}", Do: childNamed},
			{Text: "void LoadXml(string xml)", Do: attempt(func(in In) error { return xmlSelf(in).load(in.Str(0)) })},
			{Text: "void Load(string filename)", Do: attempt(loadXML)},
			{Text: "void Save(string filename)", Do: attempt(saveXML)},
			{Text: "void Save(System.IO.TextWriter writer)", Do: attempt(saveXMLTo)},
			create("System.Xml.XmlElement CreateElement(string name)", func(n *XMLNode, in In) *XMLNode { return n.create(xmlElement, in.Str(0), "") }),
			create("System.Xml.XmlElement CreateElement(string qualifiedName, string namespaceURI)", createInSpace(xmlElement, 0, 1)),
			create("System.Xml.XmlElement CreateElement(string prefix, string localName, string namespaceURI)", createInSpace(xmlElement, 1, 2)),
			create("System.Xml.XmlAttribute CreateAttribute(string name)", func(n *XMLNode, in In) *XMLNode { return n.create(xmlAttribute, in.Str(0), "") }),
			create("System.Xml.XmlAttribute CreateAttribute(string qualifiedName, string namespaceURI)", createInSpace(xmlAttribute, 0, 1)),
			create("System.Xml.XmlText CreateTextNode(string text)", func(n *XMLNode, in In) *XMLNode { return n.create(xmlText, "", in.Str(0)) }),
			create("System.Xml.XmlCDataSection CreateCDataSection(string data)", func(n *XMLNode, in In) *XMLNode { return n.create(xmlCData, "", in.Str(0)) }),
			create("System.Xml.XmlComment CreateComment(string data)", func(n *XMLNode, in In) *XMLNode { return n.create(xmlComment, "", in.Str(0)) }),
			create("System.Xml.XmlDocumentFragment CreateDocumentFragment()", func(n *XMLNode, _ In) *XMLNode { return n.create(xmlFragment, "", "") }),
			create("System.Xml.XmlProcessingInstruction CreateProcessingInstruction(string target, string data)", func(n *XMLNode, in In) *XMLNode {
				return n.create(xmlInstruction, in.Str(0), in.Str(1))
			}),
			create("System.Xml.XmlDeclaration CreateXmlDeclaration(string version, string encoding, string standalone)", createDeclaration),
			create("System.Xml.XmlNode CreateNode(string nodeTypeString, string name, string namespaceURI)", func(n *XMLNode, in In) *XMLNode {
				c := n.create(map[string]xmlKind{"attribute": xmlAttribute, "text": xmlText, "comment": xmlComment, "cdatasection": xmlCData}[in.Str(0)], in.Str(1), "")
				if c.kind == 0 {
					c.kind, c.empty = xmlElement, true
				}
				c.space = in.Str(2)
				return c
			}),
			{Text: "System.Xml.XmlNode ImportNode(System.Xml.XmlNode node, bool deep)", Do: func(in In) (any, error) {
				n, err := xmlArg(in, 0)
				if err != nil {
					return nil, err
				}
				return n.clone(in.Bool(1), xmlSelf(in)), nil
			}},
			{Text: "System.Xml.XmlNodeList GetElementsByTagName(string name)", Do: byTagName},
		},
		From: []Conversion{{From: value.ObjectType, ID: "InvalidCastToXmlDocument", Do: xmlFrom}},
	}
}

func createInSpace(kind xmlKind, name, space int) func(n *XMLNode, in In) *XMLNode {
	return func(n *XMLNode, in In) *XMLNode {
		text := in.Str(name)
		if name == 1 && in.Str(0) != "" {
			text = in.Str(0) + ":" + text
		}
		c := n.create(kind, text, "")
		c.space = in.Str(space)
		if kind == xmlElement && c.space != "" {
			at := "xmlns"
			if c.prefix != "" {
				at += ":" + c.prefix
			}
			c.setAttribute(at, c.space)
		}
		return c
	}
}

func createDeclaration(n *XMLNode, in In) *XMLNode {
	data := `version="` + in.Str(0) + `"`
	if in.Str(1) != "" {
		data += ` encoding="` + in.Str(1) + `"`
	}
	if in.Str(2) != "" {
		data += ` standalone="` + in.Str(2) + `"`
	}
	return n.create(xmlDeclaration, "xml", data)
}

// xmlFrom is `[xml]text`; lines are joined.
func xmlFrom(_ *pipeline.Proc, v any, _ *value.Type) (any, error) {
	text := value.ToString(v)
	if isCollection(v) {
		text = value.Join(v, "\n")
	}
	n, err := ParseXML(text, false)
	if err != nil {
		return nil, err
	}
	return n, nil
}

func loadXML(in In) error {
	path := pathArg(in, 0)
	b, err := os.ReadFile(path)
	if err != nil {
		return ioError(err, path)
	}
	enc, skip := DetectBOM(b, UTF8NoBOM)
	return xmlSelf(in).load(enc.Decode(b[skip:]))
}

// document is the text of the whole document as Save writes it.
func (n *XMLNode) document() string {
	if n.keepSpace {
		return n.outer()
	}
	return n.Indented("  ")
}

// saveXML writes the document indented; a declaration with utf-8 brings a byte order mark along, as in .NET.
func saveXML(in In) error {
	n, path := xmlSelf(in), pathArg(in, 0)
	b := []byte(n.document())
	if len(n.kids) > 0 && n.kids[0].kind == xmlDeclaration && !n.keepSpace {
		b = append([]byte("\xef\xbb\xbf"), b...)
	}
	if err := os.WriteFile(path, b, 0o666); err != nil {
		return ioError(err, path)
	}
	return nil
}

// saveXMLTo writes the document to a writer that has Write(string).
func saveXMLTo(in In) error {
	_, err := Call(in.P, in.Arg(0), "Write", []any{xmlSelf(in).document()})
	return err
}
