package types

import (
	"strings"

	"csshell/pipeline/value"
)

// parameter is one parameter of a method, as its definition declares it.
type parameter struct {
	typ      *value.Type
	name     string
	spelt    string // the type as it is shown
	ref      bool
	def      string // the default value's text
	optional bool
	params   bool // takes any number of further arguments
}

// signature is a parsed definition: "string Substring(int startIndex)", "int Length {get;}".
type signature struct {
	name    string
	returns *value.Type
	spelt   string // the returned type as it is shown
	params  []parameter
	method  bool // has a parameter list
	access  string
}

// parseSignature reads a definition text. The names of type parameters in it stand for the arguments in env.
func parseSignature(text string, env map[string]*value.Type) signature {
	var s signature
	head := text
	if i := strings.IndexByte(text, '{'); i >= 0 {
		s.access = text[i:]
		head = strings.TrimSpace(text[:i])
	}
	if i := strings.IndexByte(head, '('); i >= 0 {
		s.method = true
		s.params = parseParameters(strings.TrimSuffix(head[i+1:], ")"), env)
		head = head[:i]
	}
	s.spelt, s.name = cutType(head)
	s.returns, s.spelt = typeNamed(s.spelt, env)
	return s
}

// cutType splits "System.Collections.Generic.List[int] name" at the blank before the name.
func cutType(s string) (typ, name string) {
	s = strings.TrimSpace(s)
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return "", s
	}
	return strings.TrimSpace(s[:i]), s[i+1:]
}

func parseParameters(s string, env map[string]*value.Type) []parameter {
	var ps []parameter
	for _, part := range splitTop(s) {
		ps = append(ps, parseParameter(part, env))
	}
	return ps
}

func parseParameter(part string, env map[string]*value.Type) parameter {
	var p parameter
	if i := strings.IndexByte(part, '='); i >= 0 {
		p.optional = true
		p.def = strings.TrimSpace(part[i+1:])
		part = part[:i]
	}
	part = strings.TrimSpace(part)
	if rest, ok := strings.CutPrefix(part, "params "); ok {
		p.params, part = true, rest
	}
	if rest, ok := strings.CutPrefix(part, "[ref] "); ok {
		p.ref, part = true, rest
	}
	typ, name := cutType(part)
	p.name = name
	p.typ, p.spelt = typeNamed(typ, env)
	return p
}

// splitTop splits at commas that stand in no brackets.
func splitTop(s string) []string {
	var parts []string
	depth, start := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[', '(':
			depth++
		case ']', ')':
			depth--
		case ',':
			if depth == 0 {
				parts = append(parts, strings.TrimSpace(s[start:i]))
				start = i + 1
			}
		}
	}
	if last := strings.TrimSpace(s[start:]); last != "" {
		parts = append(parts, last)
	}
	return parts
}

// typeNamed finds the type that a definition names; a name that no type has becomes a type of its own, to which nothing
// converts. It also returns the text to show.
func typeNamed(name string, env map[string]*value.Type) (*value.Type, string) {
	if t, ok := env[name]; ok {
		return t, t.ShortName()
	}
	if elem, ok := strings.CutSuffix(name, "[]"); ok {
		if t, ok := env[elem]; ok {
			a := value.ArrayOf(t)
			return a, t.ShortName() + "[]"
		}
	}
	if t := findIn(name, env); t != nil {
		return t, display(name, t, env)
	}
	return &value.Type{Name: name, Short: name}, name
}

// display is the text of a type inside a definition: as the definition has it, with type parameters replaced.
func display(name string, t *value.Type, env map[string]*value.Type) string {
	if len(env) > 0 && len(t.Args) > 0 {
		return t.ShortName()
	}
	return name
}

// text is the definition as Get-Member and OverloadDefinitions show it.
func (s *signature) text() string {
	var b strings.Builder
	if s.spelt != "" {
		b.WriteString(s.spelt + " ")
	}
	b.WriteString(s.name)
	if s.method {
		b.WriteByte('(')
		for i, p := range s.params {
			if i > 0 {
				b.WriteString(", ")
			}
			b.WriteString(p.text())
		}
		b.WriteByte(')')
	}
	if s.access != "" {
		b.WriteString(" " + s.access)
	}
	return b.String()
}

func (p *parameter) text() string {
	t := p.spelt + " " + p.name
	if p.ref {
		t = "[ref] " + t
	}
	if p.params {
		t = "Params " + t
	}
	if p.optional {
		t += " = " + p.def
	}
	return t
}
