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
		e.Place = p.from(start)
		return e
	}
	b.flush()
	e := &ExpandableStringExpression{Kind: kind, Parts: b.parts}
	e.Place = p.from(start)
	var value strings.Builder
	for _, part := range b.parts {
		if part.Expression != nil {
			value.WriteString(Text(part.Expression))
		} else {
			value.WriteString(part.Text)
		}
	}
	e.Value = value.String()
	return e
}

// variableStarts reports whether the $ at i begins a variable or sub-expression.
func (p *parser) variableStarts(i int) bool {
	c := p.at(i + 1)
	return isWordByte(c) || c == '{' || c == '(' || c == '?' || c == '^' || c == '$' || c == ':' && isWordByte(p.at(i+2)) || c >= utf8.RuneSelf && p.letterAt(i+1)
}

// embedded reads a variable or sub-expression inside a string.
func (p *parser) embedded() Expression {
	if p.at(p.pos+1) == '(' {
		return p.subExpression()
	}
	return p.variableIn(true)
}

// stringExpression reads a quoted string.
func (p *parser) stringExpression() Expression {
	kind, n := p.quote(p.pos)
	start := p.pos
	p.pos += n
	if kind == '\'' {
		return p.singleQuoted(start)
	}
	return p.doubleQuoted(start)
}

func (p *parser) singleQuoted(start int) Expression {
	var b partBuilder
	for p.pos < len(p.src) {
		if k, n := p.quote(p.pos); k == '\'' {
			if k2, n2 := p.quote(p.pos + n); k2 == '\'' {
				b.text.WriteString(p.src[p.pos+n : p.pos+n+n2])
				p.pos += n + n2
				continue
			}
			p.pos += n
			return b.finish(p, start, SingleQuoted)
		}
		b.text.WriteByte(p.src[p.pos])
		p.pos++
	}
	return p.unterminated(start, "'")
}

func (p *parser) unterminated(start int, quote string) Expression {
	p.fail("TerminatorExpectedAtEndOfString", start, len(p.src), true, "The string is missing the terminator: %s.", quote)
	return nil
}

func (p *parser) doubleQuoted(start int) Expression {
	var b partBuilder
	for p.pos < len(p.src) && !p.dead {
		k, n := p.quote(p.pos)
		switch c := p.src[p.pos]; {
		case k == '"':
			if k2, n2 := p.quote(p.pos + n); k2 == '"' {
				b.text.WriteString(p.src[p.pos+n : p.pos+n+n2])
				p.pos += n + n2
				continue
			}
			p.pos += n
			return b.finish(p, start, DoubleQuoted)
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
	return p.unterminated(start, `"`)
}

var escapes = map[byte]string{'0': "\x00", 'a': "\a", 'b': "\b", 'e': "\x1b", 'f': "\f", 'n': "\n", 'r': "\r", 't': "\t", 'v': "\v"}

// escape returns what stands for the escape whose backtick has been read.
func (p *parser) escape() string {
	if p.pos >= len(p.src) {
		return ""
	}
	c := p.src[p.pos]
	if c == 'u' && p.at(p.pos+1) == '{' {
		return p.unicodeEscape()
	}
	if s, ok := escapes[c]; ok {
		p.pos++
		return s
	}
	if c == '\r' || c == '\n' {
		end := p.lineEnd(p.pos)
		s := p.src[p.pos:end]
		p.pos = end
		return s
	}
	_, n := utf8.DecodeRuneInString(p.src[p.pos:])
	p.pos += n
	return p.src[p.pos-n : p.pos]
}

func (p *parser) unicodeEscape() string {
	start := p.pos - 1
	end := strings.IndexByte(p.src[p.pos:], '}')
	if end < 0 {
		p.fail("InvalidUnicodeEscapeSequence", start, p.pos+2, false, "The Unicode escape sequence is not valid. A valid sequence is `u{ followed by one to six hex digits and a closing '}'.")
		return ""
	}
	digits := p.src[p.pos+2 : p.pos+end]
	n, err := strconv.ParseUint(digits, 16, 32)
	switch {
	case len(digits) > 6:
		p.fail("TooManyDigitsInUnicodeEscapeSequence", start, start+9, false, "The Unicode escape sequence contains more than the maximum of six hex digits between braces.")
	case err != nil:
		p.fail("InvalidUnicodeEscapeSequence", start, p.pos+end+1, false, "The Unicode escape sequence is not valid. A valid sequence is `u{ followed by one to six hex digits and a closing '}'.")
	case n > 0x10FFFF:
		p.fail("InvalidUnicodeEscapeSequenceValue", start, p.pos+end+1, false, "The Unicode escape sequence value is out of range. The maximum value is 0x10FFFF.")
	}
	p.pos += end + 1
	return string(rune(n))
}

// hereString reads @' ... '@ or @" ... "@.
func (p *parser) hereString() Expression {
	start := p.pos
	kind, n := p.quote(p.pos + 1)
	i := p.pos + 1 + n
	for p.at(i) == ' ' || p.at(i) == '\t' {
		i++
	}
	if c := p.at(i); c != '\n' && c != '\r' {
		p.fail("UnexpectedCharactersAfterHereStringHeader", i, i+1, i >= len(p.src), "No characters are allowed after a here-string header but before the end of the line.")
		return nil
	}
	begin := p.lineEnd(i)
	end := p.hereEnd(begin, kind)
	if end < 0 {
		p.fail("TerminatorExpectedAtEndOfString", start, len(p.src), true, "The string is missing the terminator: %c@.", kind)
		return nil
	}
	last := end
	if last > begin && p.src[last-1] == '\n' {
		last--
	}
	if last > begin && p.src[last-1] == '\r' {
		last--
	}
	_, q := p.quote(end)
	return p.hereBody(start, max(begin, last), begin, end+q+1, kind)
}

// hereEnd finds the terminator, which stands at the beginning of a line.
func (p *parser) hereEnd(i int, kind byte) int {
	for i < len(p.src) {
		if k, n := p.quote(i); k == kind && p.at(i+n) == '@' {
			return i
		}
		nl := strings.IndexAny(p.src[i:], "\r\n")
		if nl < 0 {
			return -1
		}
		i = p.lineEnd(i + nl)
	}
	return -1
}

func (p *parser) hereBody(start, last, begin, next int, kind byte) Expression {
	if kind == '\'' {
		p.pos = next
		e := &StringConstantExpression{Kind: SingleQuotedHereString, Value: p.src[begin:last]}
		e.Place = p.from(start)
		return e
	}
	whole := p.src
	p.src = p.src[:last]
	p.pos = begin
	var b partBuilder
	for p.pos < len(p.src) && !p.dead {
		switch c := p.src[p.pos]; {
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
	p.src = whole
	p.pos = next
	return b.finish(p, start, DoubleQuotedHereString)
}
