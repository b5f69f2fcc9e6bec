package syntax

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// partBuilder collects the pieces of an expandable text.
type partBuilder struct {
	text  strings.Builder
	parts []StringPart
}

func (b *partBuilder) flush() {
	if b.text.Len() > 0 {
		b.parts = append(b.parts, StringPart{Text: b.text.String()})
		b.text.Reset()
	}
}

func (b *partBuilder) expression(e Expression) {
	if e == nil {
		return
	}
	b.flush()
	b.parts = append(b.parts, StringPart{Expression: e})
}

// finish makes the constant or expandable string of what was collected.
func (b *partBuilder) finish(p *parser, start int, kind StringKind) Expression {
	if len(b.parts) == 0 {
		e := &StringConstantExpression{Kind: kind, Value: b.text.String()}
		e.Place = p.place(start, p.pos)
		return p.told(e)
	}
	b.flush()
	e := &ExpandableStringExpression{Kind: kind, Parts: b.parts}
	e.Place = p.place(start, p.pos)
	var value strings.Builder
	for _, part := range b.parts {
		if part.Expression != nil {
			value.WriteString(Text(part.Expression))
		} else {
			value.WriteString(part.Text)
		}
	}
	e.Value = value.String()
	return p.told(e)
}

// embedded reads a variable or sub-expression inside a string or word.
func (p *parser) embedded() Expression {
	if p.at(p.pos+1) != '(' {
		colons := p.colonEnds
		p.colonEnds = 0
		e := p.variable()
		p.colonEnds = colons
		return e
	}
	start, errors := p.pos, len(p.errors)
	e := p.subExpression()
	if p.pos >= len(p.src) && !strings.HasSuffix(p.src, ")") && len(p.errors) > errors && !p.dead {
		p.errors = p.errors[:errors]
		p.incompleteAt("IncompleteDollarSubexpressionReference", start, len(p.src))
	}
	return e
}

// stringExpression reads a quoted string.
func (p *parser) stringExpression() Expression {
	kind, n := p.quote(p.pos)
	start := p.pos
	p.pos += n
	if kind == '\'' {
		return p.singleQuoted(start)
	}
	if !p.enter() {
		return nil
	}
	defer p.leave()
	return p.doubleQuoted(start)
}

func (p *parser) singleQuoted(start int) Expression {
	var b partBuilder
	for p.pos < len(p.src) {
		i := p.pos
		for i < len(p.src) && p.src[i] != '\'' && p.src[i] != 0xE2 {
			i++
		}
		b.text.WriteString(p.src[p.pos:i])
		p.pos = i
		k, n := p.quote(i)
		if k != '\'' {
			if i < len(p.src) {
				b.text.WriteByte(p.src[i])
				p.pos++
			}
			continue
		}
		p.pos += n
		k2, n2 := p.quote(p.pos)
		if k2 != '\'' {
			return b.finish(p, start, SingleQuoted)
		}
		b.text.WriteString(p.src[p.pos : p.pos+n2])
		p.pos += n2
	}
	return p.unterminated(&b, start, "'", SingleQuoted)
}

// unterminated notes that a string never ends, and makes a string of what is there.
func (p *parser) unterminated(b *partBuilder, start int, quote string, kind StringKind) Expression {
	p.pos = len(p.src)
	p.incompleteAt("TerminatorExpectedAtEndOfString", start, len(p.src), quote)
	return b.finish(p, start, kind)
}

func (p *parser) doubleQuoted(start int) Expression {
	var b partBuilder
	for p.pos < len(p.src) && !p.dead {
		i := p.pos
		for i < len(p.src) && p.src[i] != '"' && p.src[i] != '`' && p.src[i] != '$' && p.src[i] != 0xE2 {
			i++
		}
		b.text.WriteString(p.src[p.pos:i])
		if p.pos = i; i == len(p.src) {
			break
		}
		k, n := p.quote(i)
		switch c := p.src[i]; {
		case k == '"':
			p.pos += n
			if k2, n2 := p.quote(p.pos); k2 == '"' {
				b.text.WriteString(p.src[p.pos : p.pos+n2])
				p.pos += n2
				continue
			}
			return b.finish(p, start, DoubleQuoted)
		default:
			p.expandableByte(&b, c)
		}
	}
	return p.unterminated(&b, start, `"`, DoubleQuoted)
}

// expandableByte takes an escape, a variable or one plain byte.
func (p *parser) expandableByte(b *partBuilder, c byte) {
	switch {
	case c == '`':
		p.pos++
		b.text.WriteString(p.escape())
	case c == '$' && p.variableStarts(p.pos):
		b.expression(p.embedded())
	default:
		b.text.WriteByte(c)
		p.pos++
	}
}

// escape returns what stands for the escape whose backtick has been read.
func (p *parser) escape() string {
	if p.pos >= len(p.src) {
		return ""
	}
	c := p.src[p.pos]
	if c == 'u' && p.at(p.pos+1) == '{' {
		return p.unicodeEscape()
	}
	if i := strings.IndexByte("0abefnrtv", c); i >= 0 {
		p.pos++
		return "\x00\a\b\x1b\f\n\r\t\v"[i : i+1]
	}
	end := p.pos
	if c == '\r' || c == '\n' {
		end = p.lineEnd(p.pos)
	} else {
		_, n := utf8.DecodeRuneInString(p.src[p.pos:])
		end += n
	}
	s := p.src[p.pos:end]
	p.pos = end
	return s
}

func (p *parser) unicodeEscape() string {
	start := p.pos - 1
	first := p.pos + 2
	i := first
	for i < len(p.src) && strings.IndexByte("0123456789abcdefABCDEF", p.src[i]) >= 0 {
		i++
	}
	digits := p.src[first:i]
	p.pos = i
	closed := p.at(i) == '}'
	if closed {
		p.pos++
	}
	n, _ := strconv.ParseUint(digits, 16, 32)
	switch {
	case len(digits) > 6:
		p.errorAt("TooManyDigitsInUnicodeEscapeSequence", first+6, p.pos)
	case len(digits) == 0 && closed:
		p.errorAt("InvalidUnicodeEscapeSequence", start, p.pos)
	case !closed && !p.eof():
		p.errorAt("InvalidUnicodeEscapeSequence", i, i+1)
	case !closed:
		p.incompleteAt("MissingUnicodeEscapeSequenceTerminator", start, p.pos)
	case n > 0x10FFFF:
		p.errorAt("InvalidUnicodeEscapeSequenceValue", first, i)
	}
	return string(rune(n))
}

// hereString reads @' ... '@ or @" ... "@.
func (p *parser) hereString() Expression {
	start := p.pos
	quote, n := p.quote(p.pos + 1)
	i := p.pos + 1 + n
	for p.blankAt(i) {
		i++
	}
	kind := SingleQuotedHereString
	if quote == '"' {
		kind = DoubleQuotedHereString
	}
	var b partBuilder
	if c := p.at(i); c != '\n' && c != '\r' {
		p.incompleteAt("UnexpectedCharactersAfterHereStringHeader", i, i+1)
		p.pos, p.silentAt = i, i
		return b.finish(p, start, kind)
	}
	p.pos = p.lineEnd(i)
	if !p.enter() {
		return nil
	}
	defer p.leave()
	indented := -1
	if p.hereEnds(quote, &indented) {
		return b.finish(p, start, kind)
	}
	for p.pos < len(p.src) && !p.dead {
		c := p.src[p.pos]
		switch {
		case c == '\n' || c == '\r':
			end := p.lineEnd(p.pos)
			line := p.src[p.pos:end]
			p.pos = end
			if p.hereEnds(quote, &indented) {
				return b.finish(p, start, kind)
			}
			b.text.WriteString(line)
		case quote == '"':
			p.expandableByte(&b, c)
		default:
			b.text.WriteByte(c)
			p.pos++
		}
	}
	if indented >= 0 {
		p.incompleteAt("WhitespaceBeforeHereStringFooter", indented, indented+2)
		return b.finish(p, start, kind)
	}
	return p.unterminated(&b, start, string(quote), kind)
}

// hereEnds steps over the terminator at the beginning of a line. One behind blanks is remembered for the error.
func (p *parser) hereEnds(quote byte, indented *int) bool {
	if k, n := p.quote(p.pos); k == quote && p.at(p.pos+n) == '@' {
		p.pos += n + 1
		return true
	}
	i := p.pos
	for p.blankAt(i) {
		i++
	}
	if k, n := p.quote(i); i > p.pos && k == quote && p.at(i+n) == '@' && *indented < 0 {
		*indented = i
	}
	return false
}
