package syntax

import (
	"strings"
	"unicode/utf8"
)

// attribute reads `[...]`: an *Attribute when it has arguments in parentheses, otherwise a *TypeConstraint.
func (p *parser) attribute() Node {
	start := p.pos
	p.pos++
	p.space(true)
	t := p.typeName()
	if t == nil {
		p.missing("MissingTypename", "Missing type name after '['.")
		return nil
	}
	p.space(true)
	if p.has("(") {
		return p.attributeArgs(start, t)
	}
	if !p.has("]") {
		p.missing("EndSquareBracketExpectedAtEndOfAttribute", "Missing ] at end of attribute or type literal.")
		return nil
	}
	p.pos++
	c := &TypeConstraint{TypeName: t}
	c.Place = p.from(start)
	return c
}

func (p *parser) attributeArgs(start int, t *TypeName) Node {
	a := &Attribute{TypeName: t}
	p.pos++
	for n := 0; !p.dead; n++ {
		p.space(true)
		if p.has(")") {
			p.pos++
			break
		}
		if n > 0 {
			if !p.expect(",", "MissingEndParenthesisInExpression", "Missing closing ')' in expression.") {
				return nil
			}
			p.space(true)
		}
		p.attributeArg(a)
	}
	p.space(true)
	p.expect("]", "EndSquareBracketExpectedAtEndOfAttribute", "Missing ] at end of attribute or type literal.")
	a.Place = p.from(start)
	return a
}

func (p *parser) attributeArg(a *Attribute) {
	start := p.pos
	if w := p.peekWord(); w != "" && !isDigit(w[0]) {
		p.pos += len(w)
		arg := &NamedAttributeArgument{Name: w, Omitted: true}
		arg.Place = p.from(start)
		p.space(true)
		if p.has("=") {
			p.pos++
			p.space(true)
			arg.Omitted = false
			arg.Value = p.expressionNoComma()
			arg.Place = p.from(start)
		}
		a.Named = append(a.Named, arg)
		return
	}
	e := p.expressionNoComma()
	if e == nil {
		p.missing("MissingExpressionInAttribute", "Missing expression after ','.")
		return
	}
	a.Positional = append(a.Positional, e)
}

// typeName reads the name of a type with generic arguments and array ranks.
func (p *parser) typeName() *TypeName {
	start := p.pos
	i := p.pos
	for i < len(p.src) && (isWordByte(p.src[i]) || strings.IndexByte(".+`*", p.src[i]) >= 0 || p.src[i] >= utf8.RuneSelf) {
		i++
	}
	if i == p.pos {
		return nil
	}
	t := &TypeName{Name: p.src[p.pos:i]}
	t.Text = t.Name
	p.pos = i
	t.Place = p.from(start)
	for p.has("[") && !p.dead {
		if n, ok := p.arrayRank(); ok {
			t = &TypeName{Name: t.Name, Elem: t, Rank: n, Text: t.Text + "[" + strings.Repeat(",", n-1) + "]"}
		} else {
			p.pos++
			t.Args = p.typeArgs()
			t.Text = genericText(t)
		}
		t.Place = p.from(start)
	}
	if p.has(",") && p.assemblyFollows() {
		p.assembly(t)
	}
	return t
}

func genericText(t *TypeName) string {
	names := make([]string, len(t.Args))
	for i, a := range t.Args {
		names[i] = a.Text
	}
	return t.Name + "[" + strings.Join(names, ",") + "]"
}

func (p *parser) arrayRank() (int, bool) {
	i, n := p.pos+1, 1
	for p.at(i) == ',' || p.at(i) == ' ' {
		if p.at(i) == ',' {
			n++
		}
		i++
	}
	if p.at(i) != ']' {
		return 0, false
	}
	p.pos = i + 1
	return n, true
}

// typeArgs reads `int,string]`; the [ has been read.
func (p *parser) typeArgs() []*TypeName {
	var args []*TypeName
	for !p.dead {
		p.space(true)
		bracketed := p.has("[")
		if bracketed {
			p.pos++
		}
		t := p.typeName()
		if t == nil {
			p.missing("MissingTypename", "Missing type name after '['.")
			return args
		}
		args = append(args, t)
		p.space(true)
		if bracketed && p.has("]") {
			p.pos++
			p.space(true)
		}
		if p.has(",") {
			p.pos++
			continue
		}
		p.expect("]", "EndSquareBracketExpectedAtEndOfType", "Missing ] at end of type token.")
		return args
	}
	return args
}

// assemblyFollows tells `[type, assembly]` from a list of arguments: only at the outermost level.
func (p *parser) assemblyFollows() bool {
	i := p.pos
	for i > 0 && p.src[i] != '[' {
		i--
	}
	j := strings.IndexByte(p.src[p.pos:], ']')
	return j > 0 && !strings.ContainsAny(p.src[p.pos:p.pos+j], "[(") && p.at(p.pos+1) == ' ' && false
}

func (p *parser) assembly(t *TypeName) {
	end := strings.IndexByte(p.src[p.pos:], ']')
	t.Assembly = strings.TrimSpace(p.src[p.pos+1 : p.pos+end])
	p.pos += end
}
