package types

import (
	"strings"

	"csshell/pipeline/value"
)

// stringStatic are the static members of System.String.
func stringStatic() []Row {
	rows := []Row{
		{Text: "string Empty {get;}", Do: constant("")},
		{Text: "bool IsNullOrEmpty(string value)", Do: func(in In) (any, error) { return in.Str(0) == "", nil }},
		{Text: "bool IsNullOrWhiteSpace(string value)", Do: func(in In) (any, error) { return strings.TrimSpace(in.Str(0)) == "", nil }},
		{Text: "string Format(string format, System.Object arg0)", Do: formatString},
		{Text: "string Format(string format, System.Object arg0, System.Object arg1)", Do: formatString},
		{Text: "string Format(string format, System.Object arg0, System.Object arg1, System.Object arg2)", Do: formatString},
		{Text: "string Format(string format, params System.Object[] args)", Do: formatString},
		{Text: "string Format(System.IFormatProvider provider, string format, params System.Object[] args)", Do: func(in In) (any, error) {
			return value.Composite(cultureArg(in, 0), in.Str(1), in.Items(2))
		}},
		{Text: "string Join(string separator, params string[] value)", Do: joinStrings},
		{Text: "string Join(string separator, params System.Object[] values)", Do: joinStrings},
		{Text: "string Join(char separator, params string[] value)", Do: joinStrings},
		{Text: "string Join(string separator, System.Collections.Generic.IEnumerable[string] values)", Do: joinStrings},
		{Text: "string Join(string separator, string[] value, int startIndex, int count)", Do: func(in In) (any, error) {
			items := in.Items(1)
			a, n := in.Int(2), in.Int(3)
			if a < 0 || n < 0 || a+n > len(items) {
				return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
			}
			return joinAll(in.Str(0), items[a:a+n]), nil
		}},
		{Text: "string Concat(System.Object arg0)", Do: concat},
		{Text: "string Concat(string str0, string str1)", Do: concat},
		{Text: "string Concat(System.Object arg0, System.Object arg1)", Do: concat},
		{Text: "string Concat(params string[] values)", Do: func(in In) (any, error) { return joinAll("", in.Items(0)), nil }},
		{Text: "string Concat(params System.Object[] args)", Do: func(in In) (any, error) { return joinAll("", in.Items(0)), nil }},
		{Text: "string Copy(string str)", Do: func(in In) (any, error) { return in.Str(0), nil }},
		{Text: "string Intern(string str)", Do: func(in In) (any, error) { return in.Str(0), nil }},
	}
	return append(rows, stringCompare()...)
}

func stringCompare() []Row {
	compare := func(ignoreCase func(In) bool) func(In) (any, error) {
		return func(in In) (any, error) {
			return int32(value.CompareStrings(in.Str(0), in.Str(1), ignoreCase(in))), nil
		}
	}
	return []Row{
		{Text: "int Compare(string strA, string strB)", Do: compare(func(In) bool { return false })},
		{Text: "int Compare(string strA, string strB, bool ignoreCase)", Do: compare(func(in In) bool { return in.Bool(2) })},
		{Text: "int Compare(string strA, string strB, System.StringComparison comparisonType)", Do: func(in In) (any, error) {
			ordinal, ic := comparison(in.Enum(2))
			if ordinal {
				return int32(strings.Compare(foldIf(in.Str(0), ic), foldIf(in.Str(1), ic))), nil
			}
			return int32(value.CompareStrings(in.Str(0), in.Str(1), ic)), nil
		}},
		{Text: "int Compare(string strA, string strB, bool ignoreCase, cultureinfo culture)", Do: compare(func(in In) bool { return in.Bool(2) })},
		{Text: "int CompareOrdinal(string strA, string strB)", Do: func(in In) (any, error) { return ordinalDifference(in.Str(0), in.Str(1)), nil }},
		{Text: "bool Equals(string a, string b)", Do: func(in In) (any, error) { return in.Arg(0) == in.Arg(1), nil }},
		{Text: "bool Equals(string a, string b, System.StringComparison comparisonType)", Do: func(in In) (any, error) {
			_, ic := comparison(in.Enum(2))
			return foldIf(in.Str(0), ic) == foldIf(in.Str(1), ic), nil
		}},
	}
}

// ordinalDifference is the difference of the first units that differ, as .NET gives it.
func ordinalDifference(a, b string) int32 {
	x, y := value.Units(a), value.Units(b)
	for i := 0; i < len(x) && i < len(y); i++ {
		if x[i] != y[i] {
			return int32(x[i]) - int32(y[i])
		}
	}
	return int32(len(x) - len(y))
}

func formatString(in In) (any, error) {
	args := in.Args[1:]
	if len(args) == 1 {
		if arr, ok := args[0].(*value.Array); ok {
			args = arr.Items
		}
	}
	return value.Composite(CurrentCulture(in.P), in.Str(0), args)
}

func joinStrings(in In) (any, error) { return joinAll(value.ToString(in.Arg(0)), in.Items(1)), nil }

func joinAll(sep string, items []any) string {
	parts := make([]string, len(items))
	for i, x := range items {
		parts[i] = value.ToString(x)
	}
	return strings.Join(parts, sep)
}

func concat(in In) (any, error) { return joinAll("", in.Args), nil }
