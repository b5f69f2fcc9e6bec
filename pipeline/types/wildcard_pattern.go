package types

import "csshell/pipeline/value"

// WildcardPattern is a [WildcardPattern]: a pattern of -like with its options.
type WildcardPattern struct {
	w    *value.Wildcard
	text string
}

var wildcardPatternType = &value.Type{Name: "System.Management.Automation.WildcardPattern"}

// Type is WildcardPattern.
func (*WildcardPattern) Type() *value.Type { return wildcardPatternType }

// wildcardIgnoreCase is the bit of WildcardOptions that makes upper and lower case alike.
const wildcardIgnoreCase = 2

// wildcardPatternDef declares System.Management.Automation.WildcardPattern.
func wildcardPatternDef() *Def {
	make := func(in In) (any, error) {
		return &WildcardPattern{value.Like(in.Str(0), in.Enum(1)&wildcardIgnoreCase != 0), in.Str(0)}, nil
	}
	return &Def{
		New: []Row{{Text: "new(string pattern)", Do: make}, {Text: "new(string pattern, System.Management.Automation.WildcardOptions options)", Do: make}},
		Members: []Row{
			{Text: "bool IsMatch(string input)", Do: func(in In) (any, error) { return in.Self.(*WildcardPattern).w.Match(in.Str(0)), nil }},
			{Text: "string ToWql()", Do: func(in In) (any, error) { return wql(in.Self.(*WildcardPattern).text), nil }},
		},
		Static: []Row{
			{Text: "string Escape(string pattern)", Do: func(in In) (any, error) { return value.EscapeWildcard(in.Str(0)), nil }},
			{Text: "string Unescape(string pattern)", Do: func(in In) (any, error) { return value.UnescapeWildcard(in.Str(0)), nil }},
			{Text: "bool ContainsWildcardCharacters(string pattern)", Do: func(in In) (any, error) { return value.HasWildcard(in.Str(0)), nil }},
			{Text: "WildcardPattern Get(string pattern, System.Management.Automation.WildcardOptions options)", Do: make},
		},
	}
}

// wql is the pattern as WMI's LIKE has it: % for *, _ for ?.
func wql(pattern string) string {
	out := []byte{}
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; c {
		case '*':
			out = append(out, '%')
		case '?':
			out = append(out, '_')
		case '%', '_':
			out = append(out, '[', c, ']')
		default:
			out = append(out, c)
		}
	}
	return string(out)
}
