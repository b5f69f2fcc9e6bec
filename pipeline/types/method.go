package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// BoundMethod is a method named without parentheses, `$s.ToUpper`: a PSMethod.
type BoundMethod struct {
	// Self is the object, nil for a static method; Static is the type whose static method it is.
	Self   any
	Static *value.Type
	// Name is the method's name.
	Name   string
	member *member
	own    *value.Member
}

var (
	psMethodType          = &value.Type{Name: "System.Management.Automation.PSMethod`1", Short: "PSMethod`1"}
	psScriptMethodType    = &value.Type{Name: "System.Management.Automation.PSScriptMethod"}
	psIndexedPropertyType = &value.Type{Name: "System.Management.Automation.PSParameterizedProperty"}
)

// Type is PSMethod, or what stands for other kinds of methods.
func (m *BoundMethod) Type() *value.Type {
	switch {
	case m.own != nil:
		return psScriptMethodType
	case m.member != nil && m.member.kind == value.PlainProperty:
		return psIndexedPropertyType
	}
	return psMethodType
}

// Invoke calls the method.
func (m *BoundMethod) Invoke(p *pipeline.Proc, args []any) (any, error) {
	switch {
	case m.own != nil:
		return callOwn(p, m.Self, m.own, args)
	case m.Static != nil:
		return CallStatic(p, m.Static, m.Name, args)
	}
	return Call(p, m.Self, m.Name, args)
}

// Definitions are the texts of the overloads.
func (m *BoundMethod) Definitions() []string {
	var ms []*Method
	switch {
	case m.own != nil:
		return []string{"System.Object " + m.Name + "();"}
	case m.member != nil:
		return m.member.definitions(m.Static != nil)
	case m.Static != nil:
		ms = classMethods(m.Static, m.Name, true)
	default:
		ms = classMethods(value.TypeOf(m.Self), m.Name, false)
	}
	var texts []string
	for _, s := range signatures(ms) {
		texts = append(texts, staticText(m.Static != nil)+s.text())
	}
	return texts
}

func (m *member) definitions(static bool) []string {
	var texts []string
	for _, s := range m.overloads() {
		texts = append(texts, staticText(static)+s.text())
	}
	return texts
}

func staticText(static bool) string {
	if static {
		return "static "
	}
	return ""
}

// Text is the definitions, one after the other.
func (m *BoundMethod) Text() string {
	text := ""
	for i, d := range m.Definitions() {
		if i > 0 {
			text += ", "
		}
		text += d
	}
	return text
}
