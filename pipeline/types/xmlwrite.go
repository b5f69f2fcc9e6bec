package types

import "strings"

// outer writes a node as XML without adding any white space.
func (n *XMLNode) outer() string {
	var b strings.Builder
	n.write(&b, "", "")
	return b.String()
}

// inner writes what is inside a node.
func (n *XMLNode) inner() string {
	var b strings.Builder
	if n.kind == xmlAttribute {
		return escapeXML(n.data, false)
	}
	for _, k := range n.kids {
		k.write(&b, "", "")
	}
	return b.String()
}

// Indented writes a document with every element on a line of its own, as Save does.
func (n *XMLNode) Indented(indent string) string {
	var b strings.Builder
	for i, k := range n.kids {
		if i > 0 {
			b.WriteString("\n")
		}
		k.write(&b, "\n", indent)
	}
	return b.String()
}

// write writes a node; with indent, newline is the line end and the indentation of the node itself.
func (n *XMLNode) write(b *strings.Builder, newline, indent string) {
	switch n.kind {
	case xmlElement:
		n.writeElement(b, newline, indent)
	case xmlAttribute:
		b.WriteString(n.Name() + `="` + escapeXML(n.data, true) + `"`)
	case xmlText:
		b.WriteString(escapeXML(n.data, false))
	case xmlSpace:
		b.WriteString(n.data)
	case xmlCData:
		b.WriteString("<![CDATA[" + n.data + "]]>")
	case xmlComment:
		b.WriteString("<!--" + n.data + "-->")
	case xmlInstruction, xmlDeclaration:
		b.WriteString("<?" + n.local + " " + n.data + "?>")
	case xmlDoctype:
		b.WriteString("<!" + n.data + ">")
	default:
		for _, k := range n.kids {
			k.write(b, newline, indent)
		}
	}
}

func (n *XMLNode) writeElement(b *strings.Builder, newline, indent string) {
	b.WriteString("<" + n.Name())
	for _, a := range n.attrs {
		b.WriteString(" ")
		a.write(b, "", "")
	}
	if len(n.kids) == 0 && n.empty {
		b.WriteString(" />")
		return
	}
	b.WriteString(">")
	lines := indent != "" && len(n.kids) > 0 && !n.mixed()
	for _, k := range n.kids {
		if lines {
			b.WriteString(newline + indent)
			k.write(b, newline+indent, indent)
			continue
		}
		k.write(b, "", "")
	}
	if lines {
		b.WriteString(newline)
	}
	b.WriteString("</" + n.Name() + ">")
}

// mixed reports whether there is text among the children, which indentation would change.
func (n *XMLNode) mixed() bool {
	for _, k := range n.kids {
		if k.kind == xmlText || k.kind == xmlCData || k.kind == xmlSpace {
			return true
		}
	}
	return false
}

// escapeXML writes the characters that mean something in XML as entities.
func escapeXML(s string, quoted bool) string {
	pairs := []string{"&", "&amp;", "<", "&lt;", ">", "&gt;"}
	if quoted {
		pairs = append(pairs, `"`, "&quot;", "\n", "&#xA;", "\r", "&#xD;", "\t", "&#x9;")
	} else {
		pairs = append(pairs, "\r", "&#xD;")
	}
	return strings.NewReplacer(pairs...).Replace(s)
}
