package syntax

import (
	"strings"
	"unicode/utf8"
)

// attributeRead is an attribute that was read in an attempt, so that it need not be read again.
type attributeRead struct {
	node Node
	end  mark
}

// attribute reads `[...]`: an *Attribute when it has arguments in parentheses, otherwise a *TypeConstraint; nil with an
// error when there is no type name. What it read is kept: an attempt that found no param block or class goes back.
func (p *parser) attribute() Node {
	start := p.pos
	if r, ok := p.attributes[start]; ok {
		p.reset(r.end)
		return r.node
	}
	node := p.readAttribute(start)
	if p.attributes == nil {
		p.attributes = map[int]attributeRead{}
	}
	p.attributes[start] = attributeRead{node, p.mark()}
	return node
}

func (p *parser) readAttribute(start int) Node {
	p.pos++
	end := p.mark()
	p.space(true)
	t := p.typeName(true)
	if t == nil {
		p.reset(end)
		p.incompleteAfter("MissingTypename")
		p.skipBracket()
		return nil
	}
	end = p.mark()
	p.space(true)
	if p.has("(") {
		return p.attributeArgs(start, t)
	}
	p.closeBracket(end, "EndSquareBracketExpectedAtEndOfAttribute")
	c := &TypeConstraint{TypeName: t}
	c.Place = p.from(start)
	return c
}

// closeBracket steps over ] or notes that it is missing behind end.
func (p *parser) closeBracket(end mark, id string) {
	if p.has("]") {
		p.pos++
		return
	}
	p.reset(end)
	p.errorAfter(id)
}

// skipBracket goes behind the ] on this line, if there is one.
func (p *parser) skipBracket() {
	if n := strings.IndexAny(p.src[p.pos:], "]\r\n"); n >= 0 && p.src[p.pos+n] == ']' {
		p.pos += n + 1
	}
}

func (p *parser) attributeArgs(start int, t *TypeName) Node {
	a := &Attribute{TypeName: t}
	p.pos++
	comma := false
	for !p.dead {
		end := p.mark()
		p.space(true)
		if !p.attributeArg(a) {
			p.reset(end)
			if comma {
				p.incompleteAfter("MissingExpressionAfterToken", ",")
			}
			break
		}
		end = p.mark()
		p.space(true)
		if comma = p.has(","); !comma {
			p.reset(end)
			break
		}
		p.pos++
	}
	end := p.mark()
	p.space(true)
	if p.has(")") {
		p.pos++
	} else {
		p.reset(end)
		p.incompleteAfter("MissingEndParenthesisInExpression")
	}
	end = p.mark()
	p.space(true)
	p.closeBracket(end, "EndSquareBracketExpectedAtEndOfAttribute")
	a.Place = p.from(start)
	p.see(a)
	return a
}

// attributeArg reads one argument; false when none stands here.
func (p *parser) attributeArg(a *Attribute) bool {
	start := p.pos
	w := p.peekWord()
	if w == "" || isDigit(w[0]) {
		e := p.expressionNoComma()
		if e == nil {
			return false
		}
		p.attributeValue(e)
		a.Positional = append(a.Positional, e)
		return true
	}
	p.pos += len(w)
	arg := &NamedAttributeArgument{Name: w, Omitted: true, NamePlace: p.from(start)}
	end := p.mark()
	p.space(true)
	if p.has("=") {
		p.pos++
		p.space(true)
		arg.Omitted = false
		if arg.Value = p.expressionNoComma(); arg.Value == nil {
			p.incompleteAfter("MissingExpressionAfterToken", "=")
		} else {
			p.attributeValue(arg.Value)
		}
	} else {
		p.reset(end)
	}
	arg.Place = p.from(start)
	for _, b := range a.Named {
		if strings.EqualFold(b.Name, w) {
			p.check("DuplicateNamedArgument", arg, w)
			break
		}
	}
	a.Named = append(a.Named, arg)
	return true
}

// attributeValue checks the value of an argument.
func (p *parser) attributeValue(e Expression) {
	if !isConstant(e) {
		p.check("ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock", e)
	}
}

// typeName reads the name of a type with generic arguments and array ranks; assembly allows `, assembly` behind it.
func (p *parser) typeName(assembly bool) *TypeName {
	start := p.pos
	i := p.pos
	for i < len(p.src) && (isWordByte(p.src[i]) || strings.IndexByte(".+`*#", p.src[i]) >= 0 || p.src[i] >= utf8.RuneSelf && !p.blankAt(i)) {
		i++
	}
	if i == p.pos || isDigit(p.src[p.pos]) {
		return nil
	}
	t := &TypeName{Name: p.src[p.pos:i]}
	t.Text = t.Name
	p.pos = i
	t.Place = p.from(start)
	if !p.enter() {
		return t
	}
	defer p.leave()
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
	if assembly {
		p.assembly(t)
	}
	p.see(t)
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
	for p.at(i) == ',' || p.at(i) == ' ' || p.at(i) == '\t' {
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
			p.space(true)
		}
		t := p.typeName(bracketed)
		if t == nil {
			p.incompleteAfter("MissingTypename")
			p.skipBracket()
			return args
		}
		args = append(args, t)
		end := p.mark()
		p.space(true)
		if bracketed && p.has("]") {
			p.pos++
			end = p.mark()
			p.space(true)
		}
		if p.has(",") {
			p.pos++
			continue
		}
		p.closeBracket(end, "EndSquareBracketExpectedAtEndOfType")
		return args
	}
	return args
}

// assembly reads the name of an assembly behind a comma, if one stands here.
func (p *parser) assembly(t *TypeName) {
	end := p.mark()
	p.space(true)
	n := strings.IndexAny(p.src[p.pos:], "]\r\n")
	if !p.has(",") || n < 0 || p.src[p.pos+n] != ']' {
		p.reset(end)
		return
	}
	t.Assembly = strings.TrimSpace(p.src[p.pos+1 : p.pos+n])
	p.pos += n
}
