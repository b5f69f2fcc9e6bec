package types

import (
	"strings"
	"unicode"

	"csshell/pipeline/value"

	"golang.org/x/text/unicode/norm"
)

// stringEdit are the members that make another string.
func stringEdit() []Row {
	text := func(f func(string) string) func(In) (any, error) {
		return func(in In) (any, error) { return f(str(in)), nil }
	}
	rows := []Row{
		{Text: "string Substring(int startIndex)", Do: substring},
		{Text: "string Substring(int startIndex, int length)", Do: substring},
		{Text: "string Insert(int startIndex, string value)", Do: func(in In) (any, error) {
			s, n := str(in), value.UTF16Len(str(in))
			if i := in.Int(0); i >= 0 && i <= n {
				return value.Sub16(s, 0, i) + in.Str(1) + value.Sub16(s, i, n-i), nil
			}
			return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
		}},
		{Text: "string Remove(int startIndex)", Do: remove},
		{Text: "string Remove(int startIndex, int count)", Do: remove},
		{Text: "string Replace(char oldChar, char newChar)", Do: replaceText},
		{Text: "string Replace(string oldValue, string newValue)", Do: replaceText},
		{Text: "string Replace(string oldValue, string newValue, System.StringComparison comparisonType)", Do: func(in In) (any, error) {
			if _, ic := comparison(in.Enum(2)); ic {
				return replaceFold(str(in), in.Str(0), in.Str(1)), nil
			}
			return replaceText(in)
		}},
		{Text: "string ReplaceLineEndings(string replacementText)", Do: func(in In) (any, error) {
			return strings.NewReplacer("\r\n", in.Str(0), "\r", in.Str(0), "\n", in.Str(0), "\f", in.Str(0), "\u0085", in.Str(0), "\u2028", in.Str(0), "\u2029", in.Str(0)).Replace(str(in)), nil
		}},
		{Text: "string ReplaceLineEndings()", Do: text(func(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") })},
		{Text: "string ToLower()", Do: text(strings.ToLower)},
		{Text: "string ToLower(cultureinfo culture)", Do: text(strings.ToLower)},
		{Text: "string ToUpper()", Do: text(strings.ToUpper)},
		{Text: "string ToUpper(cultureinfo culture)", Do: text(strings.ToUpper)},
		{Text: "string ToLowerInvariant()", Do: text(strings.ToLower)},
		{Text: "string ToUpperInvariant()", Do: text(strings.ToUpper)},
		{Text: "string PadLeft(int totalWidth)", Do: pad(true)},
		{Text: "string PadLeft(int totalWidth, char paddingChar)", Do: pad(true)},
		{Text: "string PadRight(int totalWidth)", Do: pad(false)},
		{Text: "string PadRight(int totalWidth, char paddingChar)", Do: pad(false)},
		{Text: "string Normalize()", Do: text(norm.NFC.String)},
		{Text: "string Normalize(System.Text.NormalizationForm normalizationForm)", Do: func(in In) (any, error) {
			form := map[int64]norm.Form{1: norm.NFC, 2: norm.NFD, 5: norm.NFKC, 6: norm.NFKD}[in.Enum(0)]
			return form.String(str(in)), nil
		}},
		{Text: "bool IsNormalized()", Do: func(in In) (any, error) { return norm.NFC.IsNormalString(str(in)), nil }},
	}
	for _, t := range []struct {
		name        string
		left, right bool
	}{{"Trim", true, true}, {"TrimStart", true, false}, {"TrimEnd", false, true}} {
		do := trim(t.left, t.right)
		rows = append(rows, Row{Text: "string " + t.name + "()", Do: do}, Row{Text: "string " + t.name + "(char trimChar)", Do: do},
			Row{Text: "string " + t.name + "(params char[] trimChars)", Do: do})
	}
	return rows
}

func substring(in In) (any, error) {
	s := str(in)
	n, from := value.UTF16Len(s), in.Int(0)
	switch {
	case from < 0:
		return nil, outOfRange("startIndex", "StartIndex cannot be less than zero.")
	case from > n:
		return nil, outOfRange("startIndex", "startIndex cannot be larger than length of string.")
	}
	count := n - from
	if in.Has(1) {
		count = in.Int(1)
	}
	switch {
	case count < 0:
		return nil, outOfRange("length", "Length cannot be less than zero.")
	case from+count > n:
		return nil, outOfRange("length", "Index and length must refer to a location within the string.")
	}
	return value.Sub16(s, from, count), nil
}

func remove(in In) (any, error) {
	s := str(in)
	n, from := value.UTF16Len(s), in.Int(0)
	count := n - from
	if in.Has(1) {
		count = in.Int(1)
	}
	switch {
	case from < 0:
		return nil, outOfRange("startIndex", "StartIndex cannot be less than zero.")
	case from > n || !in.Has(1) && from > n:
		return nil, outOfRange("startIndex", "startIndex must be less than length of string.")
	case count < 0 || from+count > n:
		return nil, outOfRange("count", "Index and count must refer to a location within the string.")
	}
	return value.Sub16(s, 0, from) + value.Sub16(s, from+count, n-from-count), nil
}

func replaceText(in In) (any, error) {
	old := value.ToString(in.Arg(0))
	if old == "" {
		if in.Arg(0) == nil {
			return nil, argumentNull("oldValue")
		}
		return nil, argument("oldValue", "The value cannot be an empty string.")
	}
	return strings.ReplaceAll(str(in), old, value.ToString(in.Arg(1))), nil
}

// replaceFold replaces without regard to case.
func replaceFold(s, old, by string) string {
	if old == "" {
		return s
	}
	folded, want := value.Fold(s), value.Fold(old)
	if len(folded) != len(s) {
		return strings.ReplaceAll(s, old, by)
	}
	var b strings.Builder
	for {
		i := strings.Index(folded, want)
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i] + by)
		s, folded = s[i+len(old):], folded[i+len(want):]
	}
}

func pad(left bool) func(In) (any, error) {
	return func(in In) (any, error) {
		if in.Int(0) < 0 {
			return nil, outOfRange("totalWidth", "Non-negative number required.")
		}
		by := " "
		if in.Has(1) {
			by = value.ToString(in.Char(1))
		}
		fill := strings.Repeat(by, max(in.Int(0)-value.UTF16Len(str(in)), 0))
		if left {
			return fill + str(in), nil
		}
		return str(in) + fill, nil
	}
}

func trim(left, right bool) func(In) (any, error) {
	return func(in In) (any, error) {
		cut := unicode.IsSpace
		var set []any
		if in.Has(0) {
			if c, ok := in.Arg(0).(value.Char); ok {
				set = []any{c}
			} else {
				set = in.Items(0)
			}
		}
		if len(set) > 0 {
			cut = func(r rune) bool { return r < 0x10000 && hasChar(set, value.Char(r)) }
		}
		s := str(in)
		if left {
			s = strings.TrimLeftFunc(s, cut)
		}
		if right {
			s = strings.TrimRightFunc(s, cut)
		}
		return s, nil
	}
}
