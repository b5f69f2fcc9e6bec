package types

import (
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
		return nil, err
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
		New: []Row{{Text: "void new(string pattern)", Do: make}, {Text: "void new(string pattern, System.Text.RegularExpressions.RegexOptions options)", Do: make},
			{Text: "void new(string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)", Do: make}},
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
			{Text: "string GroupNameFromNumber(int i)", Do: func(in In) (any, error) { return self(in).re.GroupNameFromNumber(in.Int(0)), nil }},
			{Text: "int GroupNumberFromName(string name)", Do: func(in In) (any, error) { return int32(self(in).re.GroupNumberFromName(in.Str(0))), nil }},
			{Text: "timespan MatchTimeout {get;}", Do: constant(value.TimeSpan(-10000))},
		},
		Static: []Row{
			{Text: "string Escape(string str)", Do: func(in In) (any, error) { return EscapePattern(in.Str(0)), nil }},
			{Text: "string Unescape(string str)", Do: func(in In) (any, error) { return regexp2.Unescape(in.Str(0)) }},
		},
	}
	for _, o := range regexOperations() {
		d.Members = append(d.Members, o.instance(self)...)
		d.Static = append(d.Static, o.static()...)
	}
	return d
}

// EscapePattern is Regex.Escape: it also escapes white space and #.
func EscapePattern(s string) string {
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
