package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"

	"github.com/dlclark/regexp2"
)

// Regex is a [regex] object.
type Regex struct {
	re      *regexp2.Regexp
	options int64
}

var (
	regexType   = &value.Type{Name: "System.Text.RegularExpressions.Regex"}
	captureType = &value.Type{Name: "System.Text.RegularExpressions.Capture"}
	groupType   = &value.Type{Name: "System.Text.RegularExpressions.Group", Base: captureType}
	matchType   = &value.Type{Name: "System.Text.RegularExpressions.Match", Base: groupType}
	matchesType = &value.Type{Name: "System.Text.RegularExpressions.MatchCollection", Interfaces: []*value.Type{value.ICollectionType}}
	groupsType  = &value.Type{Name: "System.Text.RegularExpressions.GroupCollection", Interfaces: []*value.Type{value.ICollectionType}}
)

// Type is Regex.
func (*Regex) Type() *value.Type { return regexType }

// Text is the pattern.
func (r *Regex) Text() string { return r.re.String() }

// Regexp is the engine behind it.
func (r *Regex) Regexp() *regexp2.Regexp { return r.re }

// NewRegex compiles a pattern with RegexOptions.
func NewRegex(pattern string, options int64) (*Regex, error) {
	re, err := Pattern(pattern, regexOptions(options))
	if err != nil {
		return nil, argument("", "Invalid pattern '%s' at offset 1.", pattern)
	}
	return &Regex{re, options}, nil
}

// regexOptions turns RegexOptions into those of the engine.
func regexOptions(n int64) regexp2.RegexOptions {
	o := regexp2.RegexOptions(regexp2.None)
	for _, r := range [...]struct {
		bit int64
		o   regexp2.RegexOptions
	}{{1, regexp2.IgnoreCase}, {2, regexp2.Multiline}, {4, regexp2.ExplicitCapture}, {16, regexp2.Singleline}, {32, regexp2.IgnorePatternWhitespace},
		{64, regexp2.RightToLeft}, {256, regexp2.ECMAScript}} {
		if n&r.bit != 0 {
			o |= r.o
		}
	}
	return o
}

func regexDef() *Def {
	self := func(in In) *Regex { return in.Self.(*Regex) }
	make := func(in In) (any, error) { return NewRegex(in.Str(0), in.Enum(1)) }
	d := &Def{
		New: []Row{{Text: "void new(string pattern)", Do: make}, {Text: "void new(string pattern, System.Text.RegularExpressions.RegexOptions options)", Do: make}},
		Members: []Row{
			{Text: "System.Text.RegularExpressions.RegexOptions Options {get;}", Do: func(in In) (any, error) {
				return EnumValue("System.Text.RegularExpressions.RegexOptions", self(in).options), nil
			}},
			{Text: "bool RightToLeft {get;}", Do: func(in In) (any, error) { return self(in).options&64 != 0, nil }},
			{Text: "string ToString()", Do: func(in In) (any, error) { return self(in).Text(), nil }},
			{Text: "string[] GetGroupNames()", Do: func(in In) (any, error) {
				var out []any
				for _, n := range self(in).re.GetGroupNames() {
					out = append(out, n)
				}
				return ArrayOf(value.StringType, out), nil
			}},
			{Text: "int[] GetGroupNumbers()", Do: func(in In) (any, error) {
				var out []any
				for _, n := range self(in).re.GetGroupNumbers() {
					out = append(out, int32(n))
				}
				return ArrayOf(value.Int32Type, out), nil
			}},
			{Text: "string[] Split(string input)", Do: func(in In) (any, error) { return ArrayOf(value.StringType, SplitText(self(in).re, in.Str(0), 0)), nil }},
			{Text: "string[] Split(string input, int count)", Do: func(in In) (any, error) {
				return ArrayOf(value.StringType, SplitText(self(in).re, in.Str(0), in.Int(1))), nil
			}},
		},
		Static: []Row{
			{Text: "string Escape(string str)", Do: func(in In) (any, error) { return escapePattern(in.Str(0)), nil }},
			{Text: "string Unescape(string str)", Do: func(in In) (any, error) { return regexp2.Unescape(in.Str(0)) }},
		},
	}
	for _, m := range regexOperations() {
		d.Members = append(d.Members, m.instance(self)...)
		d.Static = append(d.Static, m.static()...)
	}
	return d
}

// escapePattern is Regex.Escape: it also escapes white space and #.
func escapePattern(s string) string {
	out := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '\t':
			out = append(out, `\t`...)
		case '\n':
			out = append(out, `\n`...)
		case '\r':
			out = append(out, `\r`...)
		case '\f':
			out = append(out, `\f`...)
		case '\\', '*', '+', '?', '|', '{', '[', '(', ')', '^', '$', '.', '#', ' ':
			out = append(out, '\\', c)
		default:
			out = append(out, c)
		}
	}
	return string(out)
}

// regexOperation is an operation that exists on a regex and statically with the pattern as the second argument.
type regexOperation struct {
	returns, name, args string
	do                  func(p *pipeline.Proc, re *regexp2.Regexp, input string, rest []any) (any, error)
}

func (o regexOperation) instance(self func(In) *Regex) []Row {
	return []Row{{Text: o.returns + " " + o.name + "(string input" + o.args + ")", Do: func(in In) (any, error) {
		return o.do(in.P, self(in).re, in.Str(0), in.Args[1:])
	}}}
}

func (o regexOperation) static() []Row {
	do := func(in In) (any, error) {
		options := int64(0)
		rest := in.Args[2:]
		if n := len(rest); n > 0 {
			if e, ok := rest[n-1].(value.Enum); ok {
				options, rest = e.N, rest[:n-1]
			}
		}
		r, err := NewRegex(in.Str(1), options)
		if err != nil {
			return nil, err
		}
		return o.do(in.P, r.re, in.Str(0), rest)
	}
	head := o.returns + " " + o.name + "(string input, string pattern" + o.args
	return []Row{{Text: head + ")", Do: do}, {Text: head + ", System.Text.RegularExpressions.RegexOptions options)", Do: do}}
}

func regexOperations() []regexOperation {
	return []regexOperation{
		{"bool", "IsMatch", "", func(_ *pipeline.Proc, re *regexp2.Regexp, s string, _ []any) (any, error) { return re.MatchString(s) }},
		{"System.Text.RegularExpressions.Match", "Match", "", func(_ *pipeline.Proc, re *regexp2.Regexp, s string, _ []any) (any, error) {
			m, err := re.FindStringMatch(s)
			return &Match{m: m, re: re}, err
		}},
		{"System.Text.RegularExpressions.MatchCollection", "Matches", "", func(_ *pipeline.Proc, re *regexp2.Regexp, s string, _ []any) (any, error) {
			return allMatches(re, s)
		}},
		{"string", "Replace", ", string replacement", replaceWith},
		{"string", "Replace", ", System.Text.RegularExpressions.MatchEvaluator evaluator", replaceWith},
		{"string", "Replace", ", string replacement, int count", replaceWith},
		{"int", "Count", "", func(_ *pipeline.Proc, re *regexp2.Regexp, s string, _ []any) (any, error) {
			l, err := allMatches(re, s)
			if err != nil {
				return nil, err
			}
			return int32(len(l.items)), nil
		}},
		{"string[]", "Split", "", func(_ *pipeline.Proc, re *regexp2.Regexp, s string, _ []any) (any, error) {
			return ArrayOf(value.StringType, SplitText(re, s, 0)), nil
		}},
	}
}

func replaceWith(p *pipeline.Proc, re *regexp2.Regexp, s string, rest []any) (any, error) {
	count := -1
	if len(rest) > 1 {
		if n, ok := rest[1].(int32); ok {
			count = int(n)
		}
	}
	switch by := rest[0].(type) {
	case *Delegate, pipeline.Block:
		return ReplaceEach(re, s, func(m any) (string, error) {
			v, err := callDelegate(p, by, m)
			return value.ToString(v), err
		})
	default:
		return re.Replace(s, value.ToString(by), -1, count)
	}
}

func allMatches(re *regexp2.Regexp, s string) (*MatchList, error) {
	l := &MatchList{t: matchesType}
	for m, err := re.FindStringMatch(s); m != nil; m, err = re.FindNextMatch(m) {
		if err != nil {
			return nil, err
		}
		l.items = append(l.items, &Match{m: m, re: re})
	}
	return l, nil
}
