package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"

	"github.com/dlclark/regexp2"
)

// regexOperation is an operation of a regex, which also exists as a static one with the pattern as second argument.
type regexOperation struct {
	returns, name string
	// args are the parameters after the input that both forms have; more are further forms of the instance method.
	args string
	more []string
	do   func(p *pipeline.Proc, re *regexp2.Regexp, input string, rest []any) (any, error)
}

func (o regexOperation) instance(self func(In) *Regex) []Row {
	do := func(in In) (any, error) { return o.do(in.P, self(in).re, in.Str(0), in.Args[1:]) }
	rows := []Row{{Text: o.returns + " " + o.name + "(string input" + o.args + ")", Do: do}}
	for _, m := range o.more {
		rows = append(rows, Row{Text: o.returns + " " + o.name + "(string input" + o.args + m + ")", Do: do})
	}
	return rows
}

func (o regexOperation) static() []Row {
	n := 0
	if o.args != "" {
		n = 1
	}
	do := func(in In) (any, error) {
		r, err := NewRegex(in.Str(1), in.Enum(2+n))
		if err != nil {
			return nil, err
		}
		return o.do(in.P, r.re, in.Str(0), in.Args[2:2+n])
	}
	head := o.returns + " " + o.name + "(string input, string pattern" + o.args
	options := ", System.Text.RegularExpressions.RegexOptions options"
	return []Row{{Text: head + ")", Do: do}, {Text: head + options + ")", Do: do}, {Text: head + options + ", timespan matchTimeout)", Do: do}}
}

func regexOperations() []regexOperation {
	start := []string{", int startat"}
	counts := []string{", int count", ", int count, int startat"}
	return []regexOperation{
		{"bool", "IsMatch", "", start, func(_ *pipeline.Proc, re *regexp2.Regexp, s string, rest []any) (any, error) {
			m, err := matchFrom(re, s, rest)
			return m != nil, err
		}},
		{"System.Text.RegularExpressions.Match", "Match", "", append(start, ", int beginning, int length"), firstMatch},
		{"System.Text.RegularExpressions.MatchCollection", "Matches", "", start, func(_ *pipeline.Proc, re *regexp2.Regexp, s string, rest []any) (any, error) {
			return allMatches(re, s, rest)
		}},
		{"string", "Replace", ", string replacement", counts, replaceWith},
		{"string", "Replace", ", System.Text.RegularExpressions.MatchEvaluator evaluator", counts, replaceWith},
		{"int", "Count", "", start, func(_ *pipeline.Proc, re *regexp2.Regexp, s string, rest []any) (any, error) {
			l, err := allMatches(re, s, rest)
			if err != nil {
				return nil, err
			}
			return int32(len(l.items)), nil
		}},
		{"string[]", "Split", "", counts, func(_ *pipeline.Proc, re *regexp2.Regexp, s string, rest []any) (any, error) {
			return ArrayOf(value.StringType, SplitText(re, s, wholeArg(rest, 0, 0))), nil
		}},
	}
}

// wholeArg is int argument i, def when it was not given.
func wholeArg(rest []any, i, def int) int {
	if i < len(rest) {
		if n, ok := rest[i].(int32); ok {
			return int(n)
		}
	}
	return def
}

// matchFrom finds the first match from the position in rest on.
func matchFrom(re *regexp2.Regexp, s string, rest []any) (*regexp2.Match, error) {
	start := wholeArg(rest, 0, -1)
	if start < 0 {
		return re.FindStringMatch(s)
	}
	if start > value.UTF16Len(s) {
		return nil, outOfRange("startat", "Start index cannot be less than 0 or greater than input length.")
	}
	return re.FindStringMatchStartingAt(s, len(value.Sub16(s, 0, start)))
}

// firstMatch is Match(input), Match(input, startat) and Match(input, beginning, length).
func firstMatch(_ *pipeline.Proc, re *regexp2.Regexp, s string, rest []any) (any, error) {
	if len(rest) == 2 {
		sub, err := part(s, wholeArg(rest, 0, 0), wholeArg(rest, 1, 0))
		if err != nil {
			return nil, err
		}
		s, rest = value.Sub16(s, 0, wholeArg(rest, 0, 0))+sub, rest[:1]
	}
	m, err := matchFrom(re, s, rest)
	return &Match{m: m, re: re}, err
}

func allMatches(re *regexp2.Regexp, s string, rest []any) (*MatchList, error) {
	l := &MatchList{t: matchesType}
	m, err := matchFrom(re, s, rest)
	for ; m != nil && err == nil; m, err = re.FindNextMatch(m) {
		l.items = append(l.items, &Match{m: m, re: re})
	}
	return l, err
}

// replaceWith replaces by a text with $1 and its like, or by what a block makes of each match.
func replaceWith(p *pipeline.Proc, re *regexp2.Regexp, s string, rest []any) (any, error) {
	count, start := wholeArg(rest, 1, -1), -1
	if at := wholeArg(rest, 2, -1); at >= 0 {
		start = len(value.Sub16(s, 0, min(at, value.UTF16Len(s))))
	}
	d, ok := rest[0].(*Delegate)
	if !ok {
		return re.Replace(s, value.ToString(rest[0]), start, count)
	}
	var failed error
	r, err := re.ReplaceFunc(s, func(m regexp2.Match) string {
		if failed != nil {
			return ""
		}
		v, err := d.Call(p, NewMatch(&m))
		failed = err
		return value.ToString(v)
	}, start, count)
	if failed != nil {
		err = failed
	}
	return r, err
}
