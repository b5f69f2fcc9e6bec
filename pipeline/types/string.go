package types

import (
	"strings"
	"unicode"

	"csshell/pipeline/value"
)

func str(in In) string { return in.Self.(string) }

// stringDef declares System.String. Positions count UTF-16 units.
func stringDef() *Def {
	rows := [][]Row{stringProperties(), stringSearch(), stringEdit(), stringSplit(), stringConvert()}
	d := &Def{New: stringNew(), Static: stringStatic()}
	for _, r := range rows {
		d.Members = append(d.Members, r...)
	}
	return d
}

func stringNew() []Row {
	return []Row{
		{Text: "string new(char[] value)", Do: func(in In) (any, error) { return fromChars(in.Items(0)), nil }},
		{Text: "string new(char[] value, int startIndex, int length)", Do: func(in In) (any, error) {
			items := in.Items(0)
			a, n := in.Int(1), in.Int(2)
			if a < 0 || n < 0 || a+n > len(items) {
				return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
			}
			return fromChars(items[a : a+n]), nil
		}},
		{Text: "string new(char c, int count)", Do: func(in In) (any, error) {
			if in.Int(1) < 0 {
				return nil, outOfRange("count", "'count' must be non-negative.")
			}
			return strings.Repeat(value.ToString(in.Char(0)), in.Int(1)), nil
		}},
	}
}

func fromChars(items []any) string {
	units := make([]uint16, 0, len(items))
	for _, c := range items {
		if u, ok := c.(value.Char); ok {
			units = append(units, uint16(u))
		}
	}
	return value.FromUnits(units)
}

func stringProperties() []Row {
	return []Row{
		{Text: "int Length {get;}", Do: func(in In) (any, error) { return int32(value.UTF16Len(str(in))), nil }},
		{Text: "char Chars(int index) {get;}", Do: func(in In) (any, error) {
			if i := in.Int(0); i >= 0 && i < value.UTF16Len(str(in)) {
				return value.UnitAt(str(in), i), nil
			}
			return nil, indexOutOfRange()
		}},
	}
}

// ordinal reports whether a StringComparison compares numbers of characters, and whether it ignores case.
func comparison(n int64) (ordinal, ignoreCase bool) { return n >= 4, n%2 == 1 }

func stringSearch() []Row {
	has := func(f func(s, t string) bool) []func(In) (any, error) {
		return []func(In) (any, error){
			func(in In) (any, error) { return f(str(in), value.ToString(in.Arg(0))), nil },
			func(in In) (any, error) {
				_, ic := comparison(in.Enum(1))
				return f(foldIf(str(in), ic), foldIf(value.ToString(in.Arg(0)), ic)), nil
			},
			func(in In) (any, error) {
				return f(foldIf(str(in), in.Bool(1)), foldIf(value.ToString(in.Arg(0)), in.Bool(1))), nil
			},
		}
	}
	contains, starts, ends := has(strings.Contains), has(strings.HasPrefix), has(strings.HasSuffix)
	return append([]Row{
		{Text: "bool Contains(string value)", Do: contains[0]},
		{Text: "bool Contains(string value, System.StringComparison comparisonType)", Do: contains[1]},
		{Text: "bool Contains(char value)", Do: contains[0]},
		{Text: "bool Contains(char value, System.StringComparison comparisonType)", Do: contains[1]},
		{Text: "bool StartsWith(string value)", Do: starts[0]},
		{Text: "bool StartsWith(string value, System.StringComparison comparisonType)", Do: starts[1]},
		{Text: "bool StartsWith(string value, bool ignoreCase, cultureinfo culture)", Do: starts[2]},
		{Text: "bool StartsWith(char value)", Do: starts[0]},
		{Text: "bool EndsWith(string value)", Do: ends[0]},
		{Text: "bool EndsWith(string value, System.StringComparison comparisonType)", Do: ends[1]},
		{Text: "bool EndsWith(string value, bool ignoreCase, cultureinfo culture)", Do: ends[2]},
		{Text: "bool EndsWith(char value)", Do: ends[0]},
	}, indexRows()...)
}

func foldIf(s string, ignoreCase bool) string {
	if ignoreCase {
		return value.Fold(s)
	}
	return s
}

func indexRows() []Row {
	var rows []Row
	for _, what := range []string{"string", "char"} {
		rows = append(rows,
			Row{Text: "int IndexOf(" + what + " value)", Do: indexOf},
			Row{Text: "int IndexOf(" + what + " value, int startIndex)", Do: indexOf},
			Row{Text: "int IndexOf(" + what + " value, int startIndex, int count)", Do: indexOf},
			Row{Text: "int IndexOf(" + what + " value, System.StringComparison comparisonType)", Do: indexOfComparison},
			Row{Text: "int LastIndexOf(" + what + " value)", Do: lastIndexOf},
			Row{Text: "int LastIndexOf(" + what + " value, int startIndex)", Do: lastIndexOf},
		)
	}
	return append(rows,
		Row{Text: "int IndexOf(string value, int startIndex, System.StringComparison comparisonType)", Do: indexOfComparison},
		Row{Text: "int LastIndexOf(string value, System.StringComparison comparisonType)", Do: func(in In) (any, error) {
			_, ic := comparison(in.Enum(1))
			return int32(value.LastIndex16(foldIf(str(in), ic), foldIf(in.Str(0), ic))), nil
		}},
		Row{Text: "int IndexOfAny(char[] anyOf)", Do: indexOfAny},
		Row{Text: "int IndexOfAny(char[] anyOf, int startIndex)", Do: indexOfAny},
		Row{Text: "int LastIndexOfAny(char[] anyOf)", Do: func(in In) (any, error) {
			found := int32(-1)
			value.EachUnit(str(in), func(i int, c value.Char) bool {
				if hasChar(in.Items(0), c) {
					found = int32(i)
				}
				return true
			})
			return found, nil
		}},
	)
}

func indexOf(in In) (any, error) {
	s := str(in)
	n := value.UTF16Len(s)
	from, count := in.Int(1), n-in.Int(1)
	if in.Has(2) {
		count = in.Int(2)
	}
	if from < 0 || from > n {
		return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
	}
	if count < 0 || from+count > n {
		return nil, outOfRange("count", "Count must be positive and count must refer to a location within the string/array/collection.")
	}
	i := value.Index16(value.Sub16(s, from, count), value.ToString(in.Arg(0)))
	if i >= 0 {
		i += from
	}
	return int32(i), nil
}

func indexOfComparison(in In) (any, error) {
	from, kind := 0, in.Arg(1)
	if in.Has(2) {
		from, kind = in.Int(1), in.Arg(2)
	}
	e, _ := kind.(value.Enum)
	_, ic := comparison(e.N)
	s := str(in)
	i := value.Index16(foldIf(value.Sub16(s, from, value.UTF16Len(s)-from), ic), foldIf(value.ToString(in.Arg(0)), ic))
	if i >= 0 {
		i += from
	}
	return int32(i), nil
}

func lastIndexOf(in In) (any, error) {
	s := str(in)
	if in.Has(1) {
		n := value.UTF16Len(s)
		if in.Int(1) < -1 || in.Int(1) > n {
			return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
		}
		s = value.Sub16(s, 0, min(in.Int(1)+1, n))
	}
	return int32(value.LastIndex16(s, value.ToString(in.Arg(0)))), nil
}

func hasChar(set []any, c value.Char) bool {
	for _, x := range set {
		if x == c {
			return true
		}
	}
	return false
}

func indexOfAny(in In) (any, error) {
	found := int32(-1)
	value.EachUnit(str(in), func(i int, c value.Char) bool {
		if i >= in.Int(1) && hasChar(in.Items(0), c) {
			found = int32(i)
		}
		return found < 0
	})
	return found, nil
}

// isSpace is Char.IsWhiteSpace.
func isSpace(r rune) bool { return unicode.IsSpace(r) }
