package syntax

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"csshell/pipeline/source"
)

// maxDepth is how deep constructs may nest before the parser gives up with an error.
const maxDepth = 1000

// parser reads the text once from left to right, without a token list: what a word means depends on whether an
// expression or a command is being read, so that tokens are formed where they are needed.
type parser struct {
	file   *source.File
	src    string
	pos    int
	depth  int
	errors []ParseError
	// dead is set after an error that no recovery is tried from.
	dead bool
	// noIn is set while the variable of a foreach is read.
	comments []Place
}

// Parse parses a whole text. The tree is nil only when the text has errors.
func Parse(file *source.File) (*ScriptBlock, []ParseError) {
	p := &parser{file: file, src: file.Text}
	if strings.HasPrefix(p.src, "\ufeff") {
		p.pos = len("\ufeff")
	}
	sb := p.scriptBlock(0, p.pos)
	p.space(true)
	if !p.dead && p.pos < len(p.src) {
		p.fail("UnexpectedToken", p.pos, p.pos+1, false, "Unexpected token '%s' in expression or statement.", p.src[p.pos:p.pos+1])
	}
	sb.Requires = p.requires()
	if len(p.errors) > 0 {
		return sb, p.errors
	}
	sb.Help = helpComment(file.Text, p.comments, sb)
	return sb, nil
}

func (p *parser) place(start, end int) Place {
	return Place{source.Span{File: p.file, Start: uint32(start), End: uint32(end)}}
}

// from is the place from start to the end of what was read last.
func (p *parser) from(start int) Place { return p.place(start, p.pos) }

// fail notes an error. Only the first error of a text decides what is shown, so that reading stops there.
func (p *parser) fail(id string, start, end int, incomplete bool, format string, args ...any) {
	if p.dead {
		return
	}
	p.dead = true
	if start > len(p.src) {
		start = len(p.src)
	}
	if end > len(p.src) {
		end = len(p.src)
	}
	p.errors = append(p.errors, ParseError{ID: id, Message: fmt.Sprintf(format, args...), Place: p.place(start, end), Incomplete: incomplete})
	p.pos = len(p.src)
}

// missing notes that something should stand here; at the end of the text the text is merely incomplete.
func (p *parser) missing(id string, format string, args ...any) {
	at := p.pos
	p.space(true)
	incomplete := p.pos >= len(p.src)
	p.fail(id, at, at+1, incomplete, format, args...)
}

func (p *parser) enter() bool {
	p.depth++
	if p.depth > maxDepth {
		p.fail("ScriptTooComplicated", p.pos, p.pos+1, false, "The script is too complicated: it nests more than %d levels deep.", maxDepth)
	}
	return !p.dead
}

func (p *parser) leave() { p.depth-- }

func (p *parser) at(i int) byte {
	if i < len(p.src) {
		return p.src[i]
	}
	return 0
}

func (p *parser) cur() byte { return p.at(p.pos) }

func (p *parser) has(s string) bool { return strings.HasPrefix(p.src[p.pos:], s) }

// space skips blanks, comments and continued lines, and line ends too when newlines is true.
func (p *parser) space(newlines bool) {
	for p.pos < len(p.src) {
		switch c := p.src[p.pos]; {
		case c == ' ' || c == '\t' || c == '\f' || c == '\v':
			p.pos++
		case c == '\n' || c == '\r':
			if !newlines {
				return
			}
			p.pos++
		case c == '`' && (p.at(p.pos+1) == '\n' || p.at(p.pos+1) == '\r'):
			p.pos = p.lineEnd(p.pos + 1)
		case c == '#':
			p.lineComment()
		case c == '<' && p.at(p.pos+1) == '#':
			if !p.blockComment() {
				return
			}
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(p.src[p.pos:])
			if !unicode.IsSpace(r) && r != '\u200b' {
				return
			}
			p.pos += n
		default:
			return
		}
	}
}

func (p *parser) lineEnd(i int) int {
	if p.at(i) == '\r' && p.at(i+1) == '\n' {
		return i + 2
	}
	return i + 1
}

func (p *parser) lineComment() {
	start := p.pos
	for p.pos < len(p.src) && p.src[p.pos] != '\n' && p.src[p.pos] != '\r' {
		p.pos++
	}
	p.comments = append(p.comments, p.from(start))
}

func (p *parser) blockComment() bool {
	start := p.pos
	end := strings.Index(p.src[p.pos+2:], "#>")
	if end < 0 {
		p.fail("MissingTerminatorMultiLineComment", p.pos, len(p.src), true, "The terminator '#>' is missing from the multiline comment.")
		return false
	}
	p.pos += end + 4
	p.comments = append(p.comments, p.from(start))
	return true
}

// word reads an identifier if one stands here.
func (p *parser) peekWord() string {
	i := p.pos
	for i < len(p.src) && (isWordByte(p.src[i]) || p.src[i] >= utf8.RuneSelf) {
		i++
	}
	return p.src[p.pos:i]
}

func isWordByte(c byte) bool {
	return c == '_' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// keyword reports whether the keyword w stands here, whole, and steps over it.
func (p *parser) keyword(w string) bool {
	if len(p.src)-p.pos < len(w) || !strings.EqualFold(p.src[p.pos:p.pos+len(w)], w) {
		return false
	}
	if c := p.at(p.pos + len(w)); isWordByte(c) || c == '-' || c >= utf8.RuneSelf {
		return false
	}
	p.pos += len(w)
	return true
}

// peekKeyword is keyword without stepping.
func (p *parser) peekKeyword(w string) bool {
	at := p.pos
	ok := p.keyword(w)
	p.pos = at
	return ok
}

// aheadKeyword looks for a keyword behind blanks and line ends, and steps there only when it is found.
func (p *parser) aheadKeyword(w string) bool {
	at := p.pos
	n := len(p.comments)
	p.space(true)
	if p.peekKeyword(w) {
		return true
	}
	p.pos, p.comments = at, p.comments[:n]
	return false
}

// expect steps over s or notes the error.
func (p *parser) expect(s, id, format string, args ...any) bool {
	if p.has(s) {
		p.pos += len(s)
		return true
	}
	p.missing(id, format, args...)
	return false
}

// dash returns the length of the dash that stands at i: a hyphen or one of its typographic forms, 0 for none.
func (p *parser) dash(i int) int {
	if i >= len(p.src) {
		return 0
	}
	if p.src[i] == '-' {
		return 1
	}
	if p.src[i] == 0xE2 && p.at(i+1) == 0x80 && p.at(i+2) >= 0x93 && p.at(i+2) <= 0x95 {
		return 3
	}
	return 0
}

// quote returns the sort of quote that stands at i, ' or ", and its length.
func (p *parser) quote(i int) (byte, int) {
	if i >= len(p.src) {
		return 0, 0
	}
	switch c := p.src[i]; c {
	case '\'', '"':
		return c, 1
	case 0xE2:
		if p.at(i+1) != 0x80 {
			return 0, 0
		}
		switch p.at(i + 2) {
		case 0x98, 0x99, 0x9A, 0x9B:
			return '\'', 3
		case 0x9C, 0x9D, 0x9E:
			return '"', 3
		}
	}
	return 0, 0
}
