package types

import (
	"errors"
	"strconv"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"

	"github.com/dlclark/regexp2/syntax"
)

// patternError is the exception of a pattern that is no regular expression, with .NET's text: the reason, and how far
// reading had come.
func patternError(pattern string, err error) *value.Exception {
	e := argument("", "Invalid pattern '%s' at offset %d. %s", pattern, len(pattern), err.Error())
	e.T = regexParseType
	var bad *syntax.Error
	if !errors.As(err, &bad) {
		return e
	}
	at, reason := len(pattern), ""
	if f, ok := patternFaults()[string(bad.Code)]; ok {
		at, reason = f.at(pattern), f.reason
	}
	if reason == "" {
		return e
	}
	if strings.Contains(reason, "%") {
		reason = strings.ReplaceAll(reason, "%", faultName(pattern, at))
	}
	e.Message = "Invalid pattern '" + pattern + "' at offset " + strconv.Itoa(at) + ". " + reason
	return e
}

// regexParseType is the exception's type, an ArgumentException.
var regexParseType = &value.Type{Name: "System.Text.RegularExpressions.RegexParseException", Base: errs.ArgumentType}

// patternFault is one way in which a pattern can be wrong: where reading stops, and .NET's words, in which % stands for
// the name or quantifier at fault.
type patternFault struct {
	at     func(pattern string) int
	reason string
}

func patternFaults() map[string]patternFault {
	end := func(p string) int { return len(p) }
	return map[string]patternFault{
		syntax.ErrMissingParen:           {end, "Not enough )'s."},
		syntax.ErrUnexpectedParen:        {strayParen, "Too many )'s."},
		syntax.ErrUnterminatedBracket:    {end, "Unterminated [] set."},
		syntax.ErrIllegalEndEscape:       {end, `Illegal \ at end of pattern.`},
		syntax.ErrUnterminatedComment:    {end, "Unterminated (?#...) comment."},
		syntax.ErrMissingRepeatArgument:  {strayQuantifier, "Quantifier '%' following nothing."},
		syntax.ErrInvalidRepeatOp:        {strayQuantifier, "Nested quantifier '%'."},
		syntax.ErrInvalidRepeatSize:      {after("}"), "Illegal {x,y} with x > y."},
		syntax.ErrReversedCharRange:      {reversedRange, "[x-y] range in reverse order."},
		syntax.ErrUnrecognizedGrouping:   {strayGrouping, "Unrecognized grouping construct."},
		syntax.ErrInvalidGroupName:       {strayGrouping, "Invalid group name: Group names must begin with a word character."},
		syntax.ErrUnknownSlashP:          {after("}"), "Unknown property '%'."},
		syntax.ErrIncompleteSlashP:       {end, `Incomplete \p{X} character escape.`},
		syntax.ErrMalformedSlashP:        {end, `Malformed \p{X} character escape.`},
		syntax.ErrUndefinedNameRef:       {after(">"), "Reference to undefined group name '%'."},
		syntax.ErrUndefinedBackRef:       {end, "Reference to undefined group number %."},
		syntax.ErrMalformedNameRef:       {end, `Malformed \k<...> named back reference.`},
		syntax.ErrUnrecognizedEscape:     {strayEscape, `Unrecognized escape sequence \%.`},
		syntax.ErrTooFewHex:              {end, "Insufficient hexadecimal digits."},
		syntax.ErrMissingControl:         {end, "Missing control character."},
		syntax.ErrUnrecognizedControl:    {end, "Unrecognized control character."},
		syntax.ErrCapNumNotZero:          {strayGrouping, "Capture number cannot be zero."},
		syntax.ErrCaptureGroupOutOfRange: {end, "Capture group numbers must be less than or equal to Int32.MaxValue."},
		syntax.ErrTooManyAlternates:      {end, "Too many | in (?()|)."},
	}
}

// after finds the end of the first closing mark.
func after(mark string) func(string) int {
	return func(p string) int {
		if i := strings.Index(p, mark); i >= 0 {
			return i + len(mark)
		}
		return len(p)
	}
}

// faultName is the name, quantifier or character that ends at a place in a pattern.
func faultName(p string, at int) string {
	s := p[:min(at, len(p))]
	if t, ok := strings.CutSuffix(s, "}"); ok {
		if i := strings.LastIndexByte(t, '{'); i >= 0 && strings.HasSuffix(t[:i], "p") {
			return t[i+1:]
		}
	}
	if t, ok := strings.CutSuffix(s, ">"); ok {
		return t[strings.LastIndexByte(t, '<')+1:]
	}
	if s == "" {
		return ""
	}
	if digits := len(strings.TrimRight(s, "0123456789")); digits < len(s) {
		return s[digits:]
	}
	return s[len(s)-1:]
}

// walk calls visit for every character of a pattern that is neither escaped nor inside a set, with its position, until
// visit returns false; an escape or a set counts as one character, a backslash or a bracket.
func walk(p string, visit func(i int, c byte) bool) {
	for i := 0; i < len(p); i++ {
		c := p[i]
		if !visit(i, c) {
			return
		}
		switch c {
		case '\\':
			i++
		case '[':
			for i++; i < len(p) && p[i] != ']'; i++ {
				if p[i] == '\\' {
					i++
				}
			}
		}
	}
}

func strayParen(p string) int {
	depth, at := 0, len(p)
	walk(p, func(i int, c byte) bool {
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 {
				at = i + 1
				return false
			}
		}
		return true
	})
	return at
}

// strayQuantifier finds a quantifier with nothing before it, or with another one.
func strayQuantifier(p string) int {
	const nothing, atom, quantified = 0, 1, 2
	state, at := nothing, len(p)
	walk(p, func(i int, c byte) bool {
		switch c {
		case '*', '+', '?':
			switch {
			case c == '?' && i > 0 && p[i-1] == '(':
				return true
			case state == quantified && c == '?':
				state = nothing + quantified + 1
				return true
			case state != atom:
				at = i + 1
				return false
			}
			state = quantified
		case '(', '|':
			state = nothing
		default:
			state = atom
		}
		return true
	})
	return at
}

// reversedRange finds the end of a range whose ends are in reverse order.
func reversedRange(p string) int {
	open := strings.IndexByte(p, '[')
	for i := open + 1; open >= 0 && i+2 < len(p); i++ {
		if p[i+1] == '-' && p[i] > p[i+2] {
			return i + 3
		}
	}
	return len(p)
}

// strayGrouping finds the character after "(?" that begins no construct.
func strayGrouping(p string) int {
	for i := strings.Index(p, "(?"); i >= 0; {
		j := i + 2
		if j < len(p) && (p[j] == '<' || p[j] == '\'') {
			for j++; j < len(p) && (isWordByte(p[j])); j++ {
			}
			if j >= len(p) || p[j] != '>' && p[j] != '\'' {
				return min(j+1, len(p))
			}
		} else if j < len(p) && !strings.ContainsRune(":=!>#imnsx-(", rune(p[j])) {
			return j + 1
		}
		next := strings.Index(p[j:], "(?")
		if next < 0 {
			break
		}
		i = j + next
	}
	return len(p)
}

func isWordByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80
}

// strayEscape finds an escape that means nothing.
func strayEscape(p string) int {
	at := len(p)
	walk(p, func(i int, c byte) bool {
		if c == '\\' && i+1 < len(p) && isWordByte(p[i+1]) && !strings.ContainsRune("0123456789abBcdDefGkKnpPrRsStuvwWxXzZA_", rune(p[i+1])) {
			at = i + 2
			return false
		}
		return true
	})
	return at
}
