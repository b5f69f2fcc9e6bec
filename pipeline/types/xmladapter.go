package types

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// AdaptedGet reads `$element.name`: an attribute, or the children of that name; several give an array.
func (n *XMLNode) AdaptedGet(name string) (any, bool) {
	var found []any
	folded := value.Fold(name)
	for _, a := range n.attrs {
		if value.Fold(a.Name()) == folded || value.Fold(a.local) == folded {
			found = append(found, a.data)
		}
	}
	for _, k := range n.kids {
		if value.Fold(k.Name()) == folded || k.kind == xmlElement && value.Fold(k.local) == folded {
			found = append(found, k.simple())
		}
	}
	switch len(found) {
	case 0:
		return nil, false
	case 1:
		return found[0], true
	}
	return value.NewArray(found...), true
}

// simple is what a child reads as: an element without attributes that holds only text is that text, leaves are their
// value.
func (n *XMLNode) simple() any {
	switch n.kind {
	case xmlElement:
		if text, ok := n.onlyText(); ok {
			return text
		}
		return n
	case xmlDeclaration, xmlInstruction:
		return n.data
	}
	return n.innerText()
}

// onlyText is the text of an element without attributes and with nothing but one text in it.
func (n *XMLNode) onlyText() (string, bool) {
	switch {
	case len(n.attrs) > 0 || len(n.kids) > 1:
		return "", false
	case len(n.kids) == 0:
		return "", true
	}
	k := n.kids[0]
	return k.data, k.kind == xmlText || k.kind == xmlCData
}

// AdaptedSet writes an attribute, or the text of the one child of that name that holds only text.
func (n *XMLNode) AdaptedSet(name string, v any) (bool, error) {
	folded := value.Fold(name)
	for _, a := range n.attrs {
		if value.Fold(a.Name()) == folded || value.Fold(a.local) == folded {
			a.data = value.ToString(v)
			return true, nil
		}
	}
	var found []*XMLNode
	for _, k := range n.kids {
		if value.Fold(k.Name()) == folded || k.kind == xmlElement && value.Fold(k.local) == folded {
			found = append(found, k)
		}
	}
	switch len(found) {
	case 0:
		return false, nil
	case 1:
		if _, ok := found[0].onlyText(); ok || found[0].kind != xmlElement {
			found[0].setText(value.ToString(v))
			return true, nil
		}
		return true, xmlSetError(name, "Cannot set \""+name+"\" because only strings can be used as values to set XmlNode properties.")
	}
	return true, xmlSetError(name, "Cannot set \""+name+"\" because more than one node has this name.")
}

func xmlSetError(name, text string) error {
	r := errs.New("ExceptionWhenSetting", errs.NotSpecified, nil, errs.SetValueInvocationType, `Exception setting "%s": "%s"`, name, text)
	r.Exception.Inner = errs.NewException(errs.SetValueType, "%s", text)
	return r
}

// AdaptedProperties lists the attributes and the names of the children.
func (n *XMLNode) AdaptedProperties() []MemberInfo {
	var list []MemberInfo
	seen := map[string]bool{}
	add := func(name string) {
		if key := value.Fold(name); !seen[key] {
			seen[key] = true
			v, _ := n.AdaptedGet(name)
			t := typeOr(value.TypeOf(v))
			list = append(list, MemberInfo{Name: name, Kind: value.PlainProperty, Definition: t.Literal() + " " + name + " {get;set;}", TypeName: t.Name, Gettable: true, Settable: true})
		}
	}
	for _, a := range n.attrs {
		add(a.Name())
	}
	for _, k := range n.kids {
		if k.kind == xmlElement {
			add(k.local)
			continue
		}
		add(k.Name())
	}
	return list
}
