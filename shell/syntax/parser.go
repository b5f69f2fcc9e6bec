package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"csshell/pipeline/source"
)

// maxDepth is how deep constructs may nest before the parser gives up with an error.
const maxDepth = 1000

// parser reads the text once from left to right, without a token list: what a word means depends on whether an
// expression or a command is being read, so that tokens are formed where they are needed. After an error it goes on
// where PowerShell's parser does; a token is never skipped unless nothing can begin with it.
type parser struct {
	file  *source.File
	src   string
	pos   int
	depth int
	// errors are the syntax errors in the order of their finding; late are the checks of complete constructs, which
	// come behind all syntax errors.
	errors, late []ParseError
	// dead is set when the nesting is too deep: the rest of the text is not read.
	dead bool
	// spaceEnd is where the last blanks ended, tokenEnd where the token before them ended.
	spaceEnd, tokenEnd int
	// colonEnds is above 0 inside a ternary, where a colon ends a number.
	colonEnds int
	comments  []Place
	// keywords are the places of the words that begin and divide statements.
	keywords []Place
	flow     flow
	// attributes are those that an attempt has read, by their place.
	attributes map[int]attributeRead
	// seen is told every node as it is read, nil for nobody.
	seen func(Node)
	// silentAt is where an error has told already that the token is wrong.
	silentAt int
	// typeNames are the classes and enums of the text, folded.
	typeNames map[string]bool
}

// Parse parses a whole text. With errors the tree holds what could be read.
func Parse(file *source.File) (*ScriptBlock, []ParseError) { return newParser(file).parse() }

func newParser(file *source.File) *parser {
	return &parser{file: file, src: file.Text, silentAt: -1}
}

func (p *parser) parse() (*ScriptBlock, []ParseError) {
	if strings.HasPrefix(p.src, "\ufeff") {
		p.pos = len("\ufeff")
	}
	sb := p.scriptBlock(0, p.pos)
	sb.Requires = p.requires()
	if all := append(p.errors, p.late...); len(all) > 0 {
		return sb, all
	}
	sb.Help = helpComment(p.src, p.comments, sb)
	return sb, nil
}

func (p *parser) place(start, end int) Place {
	return Place{source.Span{File: p.file, Start: uint32(start), End: uint32(end)}}
}

// from is the place from start to the end of what was read last.
func (p *parser) from(start int) Place { return p.place(start, max(start, p.after())) }

// after is the end of the token that was read last, before the blanks behind it.
func (p *parser) after() int {
	if p.pos == p.spaceEnd {
		return p.tokenEnd
	}
	return p.pos
}

func (p *parser) enter() bool {
	p.depth++
	if p.depth > maxDepth && !p.dead {
		p.errorAt("ScriptTooComplicated", p.pos, p.pos)
		p.dead = true
		p.pos = len(p.src)
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

func (p *parser) eof() bool { return p.pos >= len(p.src) }

func (p *parser) has(s string) bool { return strings.HasPrefix(p.src[p.pos:], s) }

// space skips blanks, comments and continued lines, and line ends too when newlines is true.
func (p *parser) space(newlines bool) {
	if p.pos != p.spaceEnd {
		p.tokenEnd = p.pos
	}
	for p.pos < len(p.src) && p.skipBlank(newlines) {
	}
	p.spaceEnd = p.pos
}

// skipBlank skips one blank, comment or line end, and reports whether there was one.
func (p *parser) skipBlank(newlines bool) bool {
	switch c := p.src[p.pos]; {
	case c == ' ' || c == '\t' || c == '\f' || c == '\v':
		p.pos++
	case c == '\n' || c == '\r':
		if !newlines {
			return false
		}
		p.pos++
	case c == '`' && (p.at(p.pos+1) == '\n' || p.at(p.pos+1) == '\r'):
		p.pos = p.lineEnd(p.pos + 1)
	case c == '`' && p.blankAt(p.pos+1):
		p.pos++
	case c == '#':
		p.lineComment()
	case c == '<' && p.at(p.pos+1) == '#':
		p.blockComment()
	case c >= utf8.RuneSelf:
		r, n := utf8.DecodeRuneInString(p.src[p.pos:])
		if !unicode.IsSpace(r) {
			return false
		}
		p.pos += n
	default:
		return false
	}
	return true
}

// blankAt reports whether a blank, no line end, stands at i.
func (p *parser) blankAt(i int) bool {
	switch c := p.at(i); {
	case c == ' ' || c == '\t' || c == '\f' || c == '\v':
		return true
	case c >= utf8.RuneSelf:
		r, _ := utf8.DecodeRuneInString(p.src[i:])
		return unicode.IsSpace(r)
	}
	return false
}

func (p *parser) lineEnd(i int) int {
	if p.at(i) == '\r' && p.at(i+1) == '\n' {
		return i + 2
	}
	return i + 1
}

func (p *parser) lineComment() {
	start := p.pos
	if n := strings.IndexAny(p.src[p.pos:], "\r\n"); n >= 0 {
		p.pos += n
	} else {
		p.pos = len(p.src)
	}
	p.comment(start)
}

// comment notes a comment, once even when the text is read again.
func (p *parser) comment(start int) {
	if n := len(p.comments); n == 0 || int(p.comments[n-1].Extent.Start) < start {
		p.comments = append(p.comments, p.place(start, p.pos))
	}
}

func (p *parser) blockComment() {
	start := p.pos
	end := strings.Index(p.src[p.pos+2:], "#>")
	if end < 0 {
		p.pos = len(p.src)
		p.incompleteAt("MissingTerminatorMultiLineComment", start, p.pos)
		return
	}
	p.pos += end + 4
	p.comment(start)
}

// endsWord reports whether what stands at i always ends a word: blank, line end, bracket, separator, end of text.
func (p *parser) endsWord(i int) bool {
	if i >= len(p.src) {
		return true
	}
	switch p.src[i] {
	case ' ', '\t', '\f', '\v', '\n', '\r', '&', '(', ')', ',', ';', '<', '>', '{', '|', '}':
		return true
	}
	return p.src[i] >= utf8.RuneSelf && p.blankAt(i)
}

// peekWord is the identifier that stands here, empty for none.
func (p *parser) peekWord() string {
	i := p.pos
	for i < len(p.src) {
		c := p.src[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(p.src[i:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				break
			}
			i += n
			continue
		}
		if !isWordByte(c) {
			break
		}
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
	if !p.peekKeyword(w) {
		return false
	}
	p.word(len(w))
	return true
}

// word steps over a keyword of that length and notes its place.
func (p *parser) word(n int) {
	p.keywords = append(p.keywords, p.place(p.pos, p.pos+n))
	p.pos += n
}

// peekKeyword is keyword without stepping.
func (p *parser) peekKeyword(w string) bool {
	return len(p.src)-p.pos >= len(w) && strings.EqualFold(p.src[p.pos:p.pos+len(w)], w) && p.endsWord(p.pos+len(w))
}

// aheadKeyword looks for a keyword behind blanks and line ends, and steps there only when it is found.
func (p *parser) aheadKeyword(w string) bool {
	back := p.mark()
	p.space(true)
	if p.peekKeyword(w) {
		return true
	}
	p.reset(back)
	return false
}

// mark is a place to go back to.
type mark struct{ pos, spaceEnd, tokenEnd int }

func (p *parser) mark() mark { return mark{p.pos, p.spaceEnd, p.tokenEnd} }

func (p *parser) reset(m mark) { p.pos, p.spaceEnd, p.tokenEnd = m.pos, m.spaceEnd, m.tokenEnd }

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
