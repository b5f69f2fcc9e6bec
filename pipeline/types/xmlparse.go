package types

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// xmlExceptionType is the exception of texts that are not well-formed.
var xmlExceptionType = &value.Type{Name: "System.Xml.XmlException", Base: errs.SystemExceptionType}

// ParseXML reads a document. White space between elements is dropped unless keep is true.
func ParseXML(text string, keep bool) (*XMLNode, error) {
	doc := NewXMLDocument()
	doc.keepSpace = keep
	return doc, doc.load(text)
}

// load replaces the contents of a document or an element by what a text says.
func (n *XMLNode) load(text string) error {
	text = strings.TrimPrefix(text, "\ufeff")
	p := xmlParser{text: text, root: n, at: n, d: xml.NewDecoder(bytes.NewReader([]byte(text)))}
	p.d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	kids := n.kids
	n.kids = nil
	if err := p.run(); err != nil {
		n.kids = kids
		return err
	}
	n.resolve(map[string]string{"xml": "http://www.w3.org/XML/1998/namespace"})
	return nil
}

type xmlParser struct {
	d        *xml.Decoder
	text     string
	root, at *XMLNode
	starts   []int64 // where the names of the open elements stand
	opened   int64   // where the last start tag ended
}

func (p *xmlParser) run() error {
	for {
		from := p.d.InputOffset()
		t, err := p.d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return p.syntax(err)
		}
		if err := p.take(t, from); err != nil {
			return err
		}
	}
	if p.at != p.root {
		return p.fail(int64(len(p.text)), "Unexpected end of file has occurred. The following elements are not closed: %s.", p.open())
	}
	if p.root.kind == xmlDocument && p.root.Root() == nil {
		return errs.NewException(xmlExceptionType, "Root element is missing.")
	}
	return nil
}

// open lists the elements that are not closed, innermost first.
func (p *xmlParser) open() string {
	var names []string
	for n := p.at; n != p.root; n = n.parent {
		names = append(names, n.Name())
	}
	return strings.Join(names, ", ")
}

func (p *xmlParser) take(t xml.Token, from int64) error {
	switch t := t.(type) {
	case xml.StartElement:
		p.start(t, from)
	case xml.EndElement:
		return p.end(t, from)
	case xml.CharData:
		return p.chars(string(t), from)
	case xml.Comment:
		p.add(p.root.create(xmlComment, "", string(t)))
	case xml.ProcInst:
		kind := xmlInstruction
		if t.Target == "xml" {
			kind = xmlDeclaration
		}
		p.add(p.root.create(kind, t.Target, string(t.Inst)))
	case xml.Directive:
		p.add(p.root.create(xmlDoctype, "", string(t)))
	}
	return nil
}

func (p *xmlParser) add(n *XMLNode) {
	n.parent = p.at
	p.at.kids = append(p.at.kids, n)
}

func rawName(n xml.Name) string {
	if n.Space != "" {
		return n.Space + ":" + n.Local
	}
	return n.Local
}

func (p *xmlParser) start(t xml.StartElement, from int64) {
	n := p.root.create(xmlElement, rawName(t.Name), "")
	for _, a := range t.Attr {
		n.setAttribute(rawName(a.Name), a.Value)
	}
	n.empty = false
	p.add(n)
	p.at = n
	p.starts = append(p.starts, from+1)
	p.opened = p.d.InputOffset()
}

func (p *xmlParser) end(t xml.EndElement, from int64) error {
	name := rawName(t.Name)
	if p.at == p.root {
		return p.fail(from+2, "Unexpected end tag.")
	}
	if p.at.Name() != name {
		line, col := p.place(p.starts[len(p.starts)-1])
		return p.fail(from+2, "The '%s' start tag on line %d position %d does not match the end tag of '%s'.", p.at.Name(), line, col, name)
	}
	p.at.empty = len(p.at.kids) == 0 && from == p.opened && p.d.InputOffset() == p.opened
	p.at = p.at.parent
	p.starts = p.starts[:len(p.starts)-1]
	return nil
}

// chars adds a text, a CDATA section or white space.
func (p *xmlParser) chars(s string, from int64) error {
	blank := strings.Trim(s, " \t\r\n") == ""
	if p.at.kind == xmlDocument {
		if !blank {
			lead := len(s) - len(strings.TrimLeft(s, " \t\r\n"))
			return p.fail(from+int64(lead), "Data at the root level is invalid.")
		}
		if p.root.doc.keepSpace {
			p.add(p.root.create(xmlSpace, "", s))
		}
		return nil
	}
	switch {
	case strings.HasPrefix(p.text[from:], "<![CDATA["):
		p.add(p.root.create(xmlCData, "", s))
	case !blank:
		p.add(p.root.create(xmlText, "", s))
	case p.root.doc.keepSpace:
		p.add(p.root.create(xmlSpace, "", s))
	}
	return nil
}

// place is the line and column, from 1, of an offset.
func (p *xmlParser) place(offset int64) (line, col int) {
	before := p.text[:min(int(offset), len(p.text))]
	return strings.Count(before, "\n") + 1, len([]rune(before[strings.LastIndexByte(before, '\n')+1:])) + 1
}

func (p *xmlParser) fail(offset int64, format string, args ...any) error {
	line, col := p.place(offset)
	e := errs.NewException(xmlExceptionType, format, args...)
	e.Message += " Line " + value.ToString(int32(line)) + ", position " + value.ToString(int32(col)) + "."
	e.Props = map[string]any{"linenumber": int32(line), "lineposition": int32(col)}
	return e
}

// syntax words what the decoder found.
func (p *xmlParser) syntax(err error) error {
	at := p.d.InputOffset()
	var bad *xml.SyntaxError
	if errors.As(err, &bad) && strings.Contains(bad.Msg, "unexpected EOF") {
		return p.fail(int64(len(p.text)), "Unexpected end of file has occurred. The following elements are not closed: %s.", p.open())
	}
	if errors.As(err, &bad) && strings.Contains(bad.Msg, "entity") {
		return p.fail(at, "Reference to undeclared entity.")
	}
	return p.fail(at, "Name cannot begin with the '%s' character, hexadecimal value 0x%02X.", p.char(at), p.text[max(min(int(at), len(p.text))-1, 0)])
}

func (p *xmlParser) char(at int64) string {
	i := max(min(int(at), len(p.text))-1, 0)
	return p.text[i : i+1]
}

// resolve sets the namespaces of elements and attributes from their prefixes.
func (n *XMLNode) resolve(scope map[string]string) {
	inner := scope
	for _, a := range n.attrs {
		prefix, isDefault := "", a.prefix == "" && a.local == "xmlns"
		if a.prefix == "xmlns" {
			prefix = a.local
		} else if !isDefault {
			continue
		}
		if len(inner) == len(scope) {
			inner = make(map[string]string, len(scope)+2)
			for k, v := range scope {
				inner[k] = v
			}
		}
		inner[prefix] = a.data
		a.space = "http://www.w3.org/2000/xmlns/"
	}
	if n.kind == xmlElement {
		n.space = inner[n.prefix]
	}
	for _, a := range n.attrs {
		if a.prefix != "" && a.prefix != "xmlns" {
			a.space = inner[a.prefix]
		}
	}
	for _, k := range n.kids {
		k.resolve(inner)
	}
}
