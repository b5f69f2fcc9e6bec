package types

import (
	"errors"
	"sync"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"

	"github.com/dlclark/regexp2"
)

type patternKey struct {
	text    string
	options regexp2.RegexOptions
}

// regexHolder is a [regex] object: it brings its own options.
type regexHolder interface{ Regexp() *regexp2.Regexp }

// Regexp is a compiled .NET regular expression.
type Regexp = regexp2.Regexp

// PatternOf returns the regular expression that an operand stands for.
func PatternOf(v any, ignoreCase bool) (*regexp2.Regexp, error) {
	if h, ok := value.Base(v).(regexHolder); ok {
		return h.Regexp(), nil
	}
	options := regexp2.None
	if ignoreCase {
		options = regexp2.IgnoreCase
	}
	return Pattern(value.ToString(v), regexp2.RegexOptions(options))
}

// Pattern compiles a regular expression; those in use are kept. Its error is a RegexParseException.
func Pattern(text string, options regexp2.RegexOptions) (*regexp2.Regexp, error) {
	key := patternKey{text, options}
	if re, ok := patterns.Load(key); ok {
		return re.(*regexp2.Regexp), nil
	}
	re, err := regexp2.Compile(text, options)
	if err != nil {
		return nil, patternError(text, options, err)
	}
	patterns.Store(key, re)
	return re, nil
}

// patterns keeps compiled expressions, because operators in loops use the same few again and again.
var patterns sync.Map

// ReplacePattern is PatternOf for -replace, which reports a bad pattern in its own words.
func ReplacePattern(v any, ignoreCase bool) (*regexp2.Regexp, error) {
	re, err := PatternOf(v, ignoreCase)
	var bad *value.Exception
	if errors.As(err, &bad) {
		r := errs.Runtime("InvalidRegularExpression", "The regular expression pattern %s is not valid.", value.ToString(v))
		r.Exception.Inner = bad
		return nil, r
	}
	return re, err
}

// ReplaceEach replaces every match by what f makes of it.
func ReplaceEach(re *regexp2.Regexp, text string, f func(m any) (string, error)) (any, error) {
	var failed error
	s, err := re.ReplaceFunc(text, func(m regexp2.Match) string {
		if failed != nil {
			return ""
		}
		var by string
		by, failed = f(NewMatch(&m))
		return by
	}, -1, -1)
	if failed != nil {
		return nil, failed
	}
	return s, err
}

// The bits of SplitOptions.
const (
	splitSimpleMatch = 1
	splitRegexMatch  = 2
	splitCulture     = 4
	splitWhitespace  = 8
	splitMultiline   = 16
	splitSingleline  = 32
	splitIgnoreCase  = 64
	splitExplicit    = 128
)

// SplitPattern makes the pattern of a -split with options.
func SplitPattern(text string, options int, ignore bool) (*regexp2.Regexp, error) {
	o := regexp2.RegexOptions(regexp2.None)
	for _, r := range [...]struct {
		bit int
		o   regexp2.RegexOptions
	}{{splitIgnoreCase, regexp2.IgnoreCase}, {splitWhitespace, regexp2.IgnorePatternWhitespace}, {splitMultiline, regexp2.Multiline},
		{splitSingleline, regexp2.Singleline}, {splitExplicit, regexp2.ExplicitCapture}} {
		if options&r.bit != 0 {
			o |= r.o
		}
	}
	if ignore {
		o |= regexp2.IgnoreCase
	}
	if options&splitSimpleMatch != 0 {
		text = regexp2.Escape(text)
	}
	return Pattern(text, o)
}

// SplitText splits at the matches; captured groups come between the pieces. A positive limit is the most pieces to
// make, a negative one counts from the end.
func SplitText(re *regexp2.Regexp, s string, limit int) []any {
	runes := []rune(s)
	var cuts []*regexp2.Match
	for m, err := re.FindRunesMatch(runes); err == nil && m != nil; m, err = re.FindNextMatch(m) {
		cuts = append(cuts, m)
	}
	if limit > 0 && len(cuts) > limit-1 {
		cuts = cuts[:limit-1]
	}
	if limit < 0 && len(cuts) > -limit-1 {
		cuts = cuts[len(cuts)+limit+1:]
	}
	var out []any
	from := 0
	for _, m := range cuts {
		out = append(out, string(runes[from:m.Index]))
		for _, g := range m.Groups()[1:] {
			if len(g.Captures) > 0 {
				out = append(out, g.String())
			}
		}
		from = m.Index + m.Length
	}
	return append(out, string(runes[from:]))
}

// Unescape undoes the escapes of a regular expression in a text, as Regex.Unescape does.
func Unescape(s string) (string, error) { return regexp2.Unescape(s) }

// MatchesOf returns the first match in a text, or all, as Match objects.
func MatchesOf(re *Regexp, text string, all bool) ([]any, error) {
	var out []any
	m, err := re.FindStringMatch(text)
	for ; m != nil && err == nil; m, err = re.FindNextMatch(m) {
		out = append(out, NewMatch(m))
		if !all {
			break
		}
	}
	return out, err
}
