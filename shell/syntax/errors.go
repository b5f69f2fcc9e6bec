package syntax

import (
	"fmt"
	"strings"
)

// maxErrors is how many errors are noted in one text.
const maxErrors = 1000

// errorAt notes an error of complete text.
func (p *parser) errorAt(id string, start, end int, args ...any) {
	p.note(&p.errors, id, start, end, false, args)
}

// errorAfter notes an error right behind the token that was read last.
func (p *parser) errorAfter(id string, args ...any) {
	p.errorAt(id, p.after(), p.after(), args...)
}

// incompleteAt notes an error that more text could mend when nothing stands behind its place.
func (p *parser) incompleteAt(id string, start, end int, args ...any) {
	p.note(&p.errors, id, start, end, p.blankTo(end), args)
}

// incompleteAfter is incompleteAt right behind the token that was read last.
func (p *parser) incompleteAfter(id string, args ...any) {
	p.incompleteAt(id, p.after(), p.after(), args...)
}

// check notes an error in a construct that is complete; these are told behind the errors of syntax.
func (p *parser) check(id string, n Node, args ...any) {
	s := n.Span()
	p.note(&p.late, id, int(s.Start), int(s.End), false, args)
}

func (p *parser) note(list *[]ParseError, id string, start, end int, incomplete bool, args []any) {
	if p.dead || len(*list) >= maxErrors {
		return
	}
	place := p.place(min(start, len(p.src)), min(end, len(p.src)))
	for _, e := range *list {
		if e.ID == id && e.Place == place {
			return
		}
	}
	text := messages[id]
	if len(args) > 0 {
		text = fmt.Sprintf(text, args...)
	}
	*list = append(*list, ParseError{ID: id, Message: text, Place: place, Incomplete: incomplete})
}

// blankTo reports whether nothing but blanks and comments stand behind i.
func (p *parser) blankTo(i int) bool {
	for i < len(p.src) {
		switch c := p.src[i]; {
		case c == '\n' || c == '\r' || p.blankAt(i):
			i++
			for i < len(p.src) && p.src[i]&0xC0 == 0x80 {
				i++
			}
		case c == '#':
			n := strings.IndexAny(p.src[i:], "\r\n")
			if n < 0 {
				return true
			}
			i += n
		case strings.HasPrefix(p.src[i:], "<#"):
			n := strings.Index(p.src[i:], "#>")
			if n < 0 {
				return true
			}
			i += n + 2
		default:
			return false
		}
	}
	return true
}

// unexpected notes that what stands here cannot stand here. The text stays where it is.
func (p *parser) unexpected() {
	if p.pos == p.silentAt {
		return
	}
	end := p.tokenHere()
	if q := p.openQuote(end); q >= 0 && end == len(p.src) {
		k, _ := p.quote(q)
		p.incompleteAt("TerminatorExpectedAtEndOfString", q, end, string(k))
	}
	p.errorAt("UnexpectedToken", p.pos, end, p.src[p.pos:end])
}

// tokenHere is the end of the token that stands here, for messages: found without reading what is inside strings.
func (p *parser) tokenHere() int {
	if p.eof() {
		return p.pos
	}
	switch c := p.cur(); {
	case c == '&' && p.at(p.pos+1) == '&', c == '|' && p.at(p.pos+1) == '|', c == '@' && (p.at(p.pos+1) == '(' || p.at(p.pos+1) == '{'), c == '$' && p.at(p.pos+1) == '(':
		return p.pos + 2
	case p.endsWord(p.pos):
		return p.pos + 1
	case c == '$' && p.at(p.pos+1) == '{':
		return p.tokenTo(p.pos+2, "}")
	case c == '$':
		i := p.pos + 1
		for isWordByte(p.at(i)) || p.at(i) == ':' || p.at(i) == '?' {
			i++
		}
		return max(i, p.pos+1)
	}
	if k, n := p.quote(p.pos); n > 0 {
		return p.tokenTo(p.pos+n, string(k))
	}
	i := p.pos
	for !p.endsWord(i) {
		if k, n := p.quote(i); n > 0 {
			i = p.tokenTo(i+n, string(k))
			continue
		}
		i++
	}
	return i
}

// openQuote is the place of the quote that the token up to end opens and does not close, -1 for none.
func (p *parser) openQuote(end int) int {
	open, kind := -1, byte(0)
	for i := p.pos; i < end; i++ {
		switch k, n := p.quote(i); {
		case n == 0:
		case open < 0:
			open, kind = i, k
		case k == kind:
			open = -1
		}
	}
	return open
}

func (p *parser) tokenTo(i int, end string) int {
	n := strings.Index(p.src[i:], end)
	if n < 0 {
		return len(p.src)
	}
	return i + n + len(end)
}
