package types

import (
	"strings"

	"csshell/pipeline/value"
)

// stringSplit are the overloads of Split.
func stringSplit() []Row {
	return []Row{
		{Text: "string[] Split(params char[] separator)", Do: func(in In) (any, error) { return split(str(in), separators(in.Arg(0)), -1, 0), nil }},
		{Text: "string[] Split(char separator, System.StringSplitOptions options = None)", Do: func(in In) (any, error) {
			return split(str(in), separators(in.Arg(0)), -1, in.Enum(1)), nil
		}},
		{Text: "string[] Split(char separator, int count, System.StringSplitOptions options = None)", Do: splitCount},
		{Text: "string[] Split(char[] separator, int count)", Do: splitCount},
		{Text: "string[] Split(char[] separator, System.StringSplitOptions options)", Do: func(in In) (any, error) {
			return split(str(in), separators(in.Arg(0)), -1, in.Enum(1)), nil
		}},
		{Text: "string[] Split(char[] separator, int count, System.StringSplitOptions options)", Do: splitCount},
		{Text: "string[] Split(string separator, System.StringSplitOptions options = None)", Do: func(in In) (any, error) {
			return split(str(in), []string{in.Str(0)}, -1, in.Enum(1)), nil
		}},
		{Text: "string[] Split(string separator, int count, System.StringSplitOptions options = None)", Do: splitCount},
		{Text: "string[] Split(string[] separator, System.StringSplitOptions options)", Do: func(in In) (any, error) {
			return split(str(in), separators(in.Arg(0)), -1, in.Enum(1)), nil
		}},
		{Text: "string[] Split(string[] separator, int count, System.StringSplitOptions options)", Do: splitCount},
	}
}

func splitCount(in In) (any, error) {
	if in.Int(1) < 0 {
		return nil, outOfRange("count", "'count' must be non-negative.")
	}
	return split(str(in), separators(in.Arg(0)), in.Int(1), in.Enum(2)), nil
}

// separators are the texts to split at; none means white space.
func separators(v any) []string {
	var out []string
	for _, x := range Elements(v) {
		if s := value.ToString(x); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// split splits at the leftmost of the separators again and again. Options: 1 leaves empty pieces out, 2 trims them.
func split(s string, seps []string, count int, options int64) *value.Array {
	var out []any
	add := func(piece string) {
		if options&2 != 0 {
			piece = strings.TrimSpace(piece)
		}
		if piece != "" || options&1 == 0 {
			out = append(out, piece)
		}
	}
	for count != 0 {
		if count > 0 && len(out) >= count-1 {
			break
		}
		i, n := nextSeparator(s, seps)
		if i < 0 {
			break
		}
		add(s[:i])
		s = s[i+n:]
	}
	if count != 0 {
		if options&1 != 0 {
			for i, n := nextSeparator(s, seps); i == 0; i, n = nextSeparator(s, seps) {
				s = s[n:]
			}
		}
		add(s)
	}
	return &value.Array{Items: out, Elem: value.StringType}
}

// nextSeparator finds the first separator and its length, -1 for none.
func nextSeparator(s string, seps []string) (at, length int) {
	if len(seps) == 0 {
		for i, r := range s {
			if isSpace(r) {
				return i, len(string(r))
			}
		}
		return -1, 0
	}
	at = -1
	for _, sep := range seps {
		if sep == "" {
			continue
		}
		if i := strings.Index(s, sep); i >= 0 && (at < 0 || i < at) {
			at, length = i, len(sep)
		}
	}
	return at, length
}

// stringConvert are the members that make something else of a string.
func stringConvert() []Row {
	return []Row{
		{Text: "char[] ToCharArray()", Do: func(in In) (any, error) { return charArray(str(in)), nil }},
		{Text: "char[] ToCharArray(int startIndex, int length)", Do: func(in In) (any, error) {
			s, n := str(in), value.UTF16Len(str(in))
			if in.Int(0) < 0 || in.Int(1) < 0 || in.Int(0)+in.Int(1) > n {
				return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
			}
			return charArray(value.Sub16(s, in.Int(0), in.Int(1))), nil
		}},
		{Text: "System.CharEnumerator GetEnumerator()", Do: func(in In) (any, error) { return NewEnumerator(charArray(str(in)).Items), nil }},
		{Text: "int CompareTo(System.Object value)", Do: compareTo},
		{Text: "int CompareTo(string strB)", Do: compareTo},
		{Text: "bool Equals(System.Object obj)", Do: func(in In) (any, error) { return same(in.Self, in.Arg(0)), nil }},
		{Text: "bool Equals(string value)", Do: func(in In) (any, error) { return str(in) == in.Str(0) && in.Arg(0) != nil, nil }},
		{Text: "bool Equals(string value, System.StringComparison comparisonType)", Do: func(in In) (any, error) {
			_, ic := comparison(in.Enum(1))
			return foldIf(str(in), ic) == foldIf(in.Str(0), ic), nil
		}},
		{Text: "string ToString()", Do: func(in In) (any, error) { return str(in), nil }},
		{Text: "string ToString(System.IFormatProvider provider)", Do: func(in In) (any, error) { return str(in), nil }},
		{Text: "string Clone()", Do: func(in In) (any, error) { return str(in), nil }},
		{Text: "System.TypeCode GetTypeCode()", Do: func(In) (any, error) { return EnumValue("System.TypeCode", 18), nil }},
	}
}

func compareTo(in In) (any, error) {
	if in.Arg(0) == nil {
		return int32(1), nil
	}
	return int32(value.CompareStrings(str(in), value.ToString(in.Arg(0)), false)), nil
}
