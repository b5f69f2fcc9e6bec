package value

import (
	"strconv"
	"strings"
)

// Format is the -f operator in culture en-US: {0}, {0,10}, {0,-10:N2}, {{ and }}. Its error is an OpError FormatError.
func Format(format string, args []any) (string, error) { return FormatIn(enUS, format, args) }

// FormatIn is Format in culture c.
func FormatIn(c *Culture, format string, args []any) (string, error) {
	s, err := Composite(c, format, args)
	if err != nil {
		msg := "Error formatting a string: " + err.Error() + "."
		return "", &OpError{"FormatError", "InvalidOperation", NewException(RuntimeExceptionType, msg, nil)}
	}
	return s, nil
}

// Composite is [string]::Format: like FormatIn, with the plain FormatException as its error.
func Composite(c *Culture, format string, args []any) (string, error) {
	p := holeParser{s: format}
	b := make([]byte, 0, len(format)+16*len(args))
	for {
		n := strings.IndexAny(p.s[p.pos:], "{}")
		if n < 0 {
			return string(append(b, p.s[p.pos:]...)), nil
		}
		b = append(b, p.s[p.pos:p.pos+n]...)
		p.pos += n
		brace := p.s[p.pos]
		if p.pos+1 < len(p.s) && p.s[p.pos+1] == brace {
			b = append(b, brace)
			p.pos += 2
			continue
		}
		h := p.hole(brace)
		if p.err != nil {
			return "", p.err
		}
		var err error
		if b, err = appendHole(b, c, h, args); err != nil {
			return "", err
		}
	}
}

// formatHole is {index,width:spec}.
type formatHole struct {
	index, width int
	left         bool
	spec         string
}

// holeLimit is the largest index and width, as in .NET.
const holeLimit = 1_000_000

type holeParser struct {
	s   string
	pos int
	err error
}

func (p *holeParser) fail(reason string) {
	if p.err == nil {
		msg := "Input string was not in a correct format. Failure to parse near offset " +
			strconv.Itoa(UTF16Len(p.s[:p.pos])) + ". " + reason
		p.err = NewException(FormatExceptionType, msg, nil)
	}
}

// move goes to the next character; 0 at the end, which is an error.
func (p *holeParser) move() byte {
	if p.err != nil {
		return 0
	}
	if p.pos++; p.pos >= len(p.s) {
		p.pos = len(p.s)
		p.fail("Format item ends prematurely.")
		return 0
	}
	return p.s[p.pos]
}

func (p *holeParser) skipBlanks(c byte) byte {
	for c == ' ' {
		c = p.move()
	}
	return c
}

// number reads digits of which c is the first, and returns the character behind them.
func (p *holeParser) number(c byte) (int, byte) {
	if p.err == nil && (c < '0' || c > '9') {
		p.fail("Expected an ASCII digit.")
	}
	n := 0
	for p.err == nil && c >= '0' && c <= '9' && n < holeLimit {
		n = n*10 + int(c-'0')
		c = p.move()
	}
	return n, c
}

// hole reads what stands from the opening brace to behind the closing one.
func (p *holeParser) hole(brace byte) formatHole {
	var h formatHole
	c := p.move()
	if p.err == nil && brace != '{' {
		p.fail("Unexpected closing brace without a corresponding opening brace.")
	}
	h.index, c = p.number(c)
	c = p.skipBlanks(c)
	if c == ',' {
		c = p.skipBlanks(p.move())
		if h.left = c == '-'; h.left {
			c = p.move()
		}
		h.width, c = p.number(c)
		c = p.skipBlanks(c)
	}
	if c == ':' {
		start := p.pos + 1
		for c = p.move(); p.err == nil && c != '}' && c != '{'; c = p.move() {
		}
		h.spec = p.s[start:p.pos]
	}
	if p.err == nil && c != '}' {
		p.fail("Format item ends prematurely.")
	}
	p.pos++
	return h
}

func appendHole(b []byte, c *Culture, h formatHole, args []any) ([]byte, error) {
	if h.index >= len(args) {
		return nil, NewException(FormatExceptionType, "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.", nil)
	}
	s, err := holeText(args[h.index], h.spec, c)
	if err != nil {
		return nil, err
	}
	fill := h.width - UTF16Len(s)
	if fill <= 0 {
		return append(b, s...), nil
	}
	if h.left {
		return append(append(b, s...), strings.Repeat(" ", fill)...), nil
	}
	return append(append(b, strings.Repeat(" ", fill)...), s...), nil
}

func holeText(v any, spec string, c *Culture) (string, error) {
	switch v := v.(type) {
	case string:
		return v, nil
	case int32:
		if spec == "" {
			return itoa(int64(v)), nil
		}
	}
	if spec == "" {
		return TextIn(v, c), nil
	}
	return FormatValueIn(v, spec, c)
}
