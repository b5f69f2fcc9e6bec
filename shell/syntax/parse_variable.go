package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// letterAt reports whether a letter beyond ASCII stands at i.
func (p *parser) letterAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(p.src[i:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// variableStarts reports whether the $ at i begins a variable or sub-expression.
func (p *parser) variableStarts(i int) bool {
	c := p.at(i + 1)
	return isWordByte(c) || c == '{' || c == '(' || c == '?' || c == '^' || c == '$' || c == ':' && isWordByte(p.at(i+2)) || c >= utf8.RuneSelf && p.letterAt(i+1)
}

// variable reads a variable; variableStarts has found one.
func (p *parser) variable() Expression {
	start := p.pos
	v := &VariableExpression{}
	p.pos++
	switch c := p.cur(); {
	case c == '{':
		v.Path = p.braced()
	case c == '$' || c == '^' || c == '?' && !isWordByte(p.at(p.pos+1)):
		v.Path = p.src[p.pos : p.pos+1]
		p.pos++
	default:
		v.Path = p.variablePath()
	}
	v.split()
	v.Place = p.place(start, p.pos)
	if strings.EqualFold(v.Scope, "using") {
		u := &UsingExpression{Child: &VariableExpression{expr: v.expr, Path: v.Name, Name: v.Name}}
		u.Child.(*VariableExpression).split()
		u.Place = v.Place
		return p.told(u)
	}
	return p.told(v)
}

// variablePath reads the letters of a variable, with the colon of a scope or drive.
func (p *parser) variablePath() string {
	start := p.pos
	colon := false
	for p.pos < len(p.src) {
		c := p.src[p.pos]
		switch {
		case isWordByte(c), c == '?':
			p.pos++
		case c == ':' && !colon && p.at(p.pos+1) != ':' && p.pathGoesOn(p.pos+1):
			colon = true
			p.pos++
		case c == ':' && !colon && p.at(p.pos+1) != ':' && p.colonEnds == 0:
			p.errorAt("InvalidVariableReferenceWithDrive", start-1, p.pos+1)
			p.pos++
			return p.src[start : p.pos-1]
		case c >= utf8.RuneSelf && p.letterAt(p.pos):
			_, n := utf8.DecodeRuneInString(p.src[p.pos:])
			p.pos += n
		default:
			return p.src[start:p.pos]
		}
	}
	return p.src[start:p.pos]
}

func (p *parser) pathGoesOn(i int) bool {
	c := p.at(i)
	return isWordByte(c) || c == '?' || c >= utf8.RuneSelf && p.letterAt(i)
}

// braced reads the name in ${name}.
func (p *parser) braced() string {
	open := p.pos
	p.pos++
	if n := strings.IndexAny(p.src[p.pos:], "}`"); n >= 0 && p.src[p.pos+n] == '}' {
		name := p.src[p.pos : p.pos+n]
		p.pos += n + 1
		if n == 0 {
			p.errorAt("EmptyVariableReference", open+1, open+2)
		}
		return name
	}
	var b strings.Builder
	for p.pos < len(p.src) {
		switch c := p.src[p.pos]; c {
		case '}':
			p.pos++
			return b.String()
		case '`':
			p.pos++
			b.WriteString(p.escape())
		default:
			b.WriteByte(c)
			p.pos++
		}
	}
	p.incompleteAt("IncompleteDollarVariableReference", open, len(p.src))
	return b.String()
}

// split divides a path into scope or drive and name.
func (v *VariableExpression) split() {
	v.Name = v.Path
	if i := strings.IndexByte(v.Path, ':'); i > 0 && i < len(v.Path)-1 {
		v.Scope, v.Name = v.Path[:i], v.Path[i+1:]
	}
}
