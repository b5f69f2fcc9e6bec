package types

import (
	"strings"

	"csshell/pipeline/value"
)

// WildcardPattern is a [WildcardPattern]; Get, without options, heeds case.
type WildcardPattern struct{ w *value.Wildcard }

var wildcardPatternType = &value.Type{Name: "System.Management.Automation.WildcardPattern", Short: "WildcardPattern"}

// Type is WildcardPattern.
func (w *WildcardPattern) Type() *value.Type { return wildcardPatternType }

// ignoreCaseOption is WildcardOptions.IgnoreCase.
const ignoreCaseOption = 2

func newWildcard(in In) (any, error) {
	return &WildcardPattern{value.Like(in.Str(0), in.Enum(1)&ignoreCaseOption != 0)}, nil
}

// wql writes a pattern for the LIKE of WMI's query language.
func wql(pattern string) string {
	return strings.NewReplacer("%", "[%]", "_", "[_]", "*", "%", "?", "_").Replace(pattern)
}

// wildcardPatternDef declares WildcardPattern.
func wildcardPatternDef() *Def {
	on := func(do func(w *value.Wildcard, in In) (any, error)) func(In) (any, error) {
		return func(in In) (any, error) { return do(in.Self.(*WildcardPattern).w, in) }
	}
	text := func(do func(string) string) func(In) (any, error) {
		return func(in In) (any, error) { return do(in.Str(0)), nil }
	}
	return &Def{
		New: []Row{
			{Text: "WildcardPattern new(string pattern)", Do: newWildcard},
			{Text: "WildcardPattern new(string pattern, System.Management.Automation.WildcardOptions options)", Do: newWildcard},
		},
		Members: []Row{
			{Text: "bool IsMatch(string input)", Do: on(func(w *value.Wildcard, in In) (any, error) {
				if err := w.Err(); err != nil {
					return nil, err
				}
				return w.Match(in.Str(0)), nil
			})},
			{Text: "string ToWql()", Do: on(func(w *value.Wildcard, _ In) (any, error) { return wql(w.Pattern()), nil })},
		},
		Static: []Row{
			{Text: "bool ContainsWildcardCharacters(string pattern)", Do: func(in In) (any, error) { return value.HasWildcard(in.Str(0)), nil }},
			{Text: "string Escape(string pattern)", Do: text(value.EscapeWildcard)},
			{Text: "WildcardPattern Get(string pattern, System.Management.Automation.WildcardOptions options)", Do: newWildcard},
			{Text: "string Unescape(string pattern)", Do: text(value.UnescapeWildcard)},
		},
	}
}
