package types

import (
	"sort"

	"csshell/pipeline/value"
)

// sortedEnum is the contents of an enumeration in the order of its values as unsigned numbers, as .NET lists them.
func sortedEnum(t *value.Type) *value.EnumInfo {
	e := t.Enum
	order := make([]int, len(e.Names))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return uint64(e.Values[order[i]]) < uint64(e.Values[order[j]]) })
	out := &value.EnumInfo{Flags: e.Flags, Under: e.Under}
	for _, i := range order {
		out.Names, out.Values = append(out.Names, e.Names[i]), append(out.Values, e.Values[i])
	}
	return out
}

func enumNameArray(t *value.Type) *value.Array {
	var items []any
	if t.Enum != nil {
		for _, n := range sortedEnum(t).Names {
			items = append(items, n)
		}
	}
	return &value.Array{Items: items, Elem: value.StringType}
}

func enumValueArray(t *value.Type) *value.Array {
	var items []any
	if t.Enum != nil {
		for _, n := range sortedEnum(t).Values {
			items = append(items, value.Enum{T: t, N: n})
		}
	}
	return &value.Array{Items: items, Elem: t}
}

// enumDef declares System.Enum.
func enumDef() *Def {
	self := func(in In) value.Enum { return in.Self.(value.Enum) }
	typ := func(in In) *value.Type { t, _ := in.Arg(0).(*value.Type); return t }
	return &Def{
		Members: []Row{
			{Text: "int value__ {get;}", Do: func(in In) (any, error) { return enumNumber(self(in)), nil }},
			{Text: "bool HasFlag(System.Enum flag)", Do: func(in In) (any, error) {
				v, err := Convert(in.P, in.Arg(0), self(in).T)
				if err != nil {
					return nil, err
				}
				f := v.(value.Enum).N
				return self(in).N&f == f, nil
			}},
			{Text: "string ToString()", Do: func(in In) (any, error) { return value.ToString(in.Self), nil }},
			{Text: "string ToString(string format)", Do: toText},
			{Text: "int CompareTo(System.Object target)", Do: compareValues},
			{Text: "System.TypeCode GetTypeCode()", Do: func(In) (any, error) { return EnumValue("System.TypeCode", 9), nil }},
		},
		Static: []Row{
			{Text: "string[] GetNames(type enumType)", Do: func(in In) (any, error) { return enumNameArray(typ(in)), nil }},
			{Text: "array GetValues(type enumType)", Do: func(in In) (any, error) { return enumValueArray(typ(in)), nil }},
			{Text: "string GetName(type enumType, System.Object value)", Do: func(in In) (any, error) {
				n, err := value.ToInt64(in.Arg(1))
				for i, x := range typ(in).Enum.Values {
					if err == nil && x == n {
						return typ(in).Enum.Names[i], nil
					}
				}
				return nil, err
			}},
			{Text: "bool IsDefined(type enumType, System.Object value)", Do: func(in In) (any, error) {
				if s, ok := in.Arg(1).(string); ok {
					for _, n := range typ(in).Enum.Names {
						if n == s {
							return true, nil
						}
					}
					return false, nil
				}
				n, err := value.ToInt64(in.Arg(1))
				for _, x := range typ(in).Enum.Values {
					if x == n {
						return true, err
					}
				}
				return false, err
			}},
			{Text: "System.Object Parse(type enumType, string value)", Do: func(in In) (any, error) { return parseEnum(typ(in), in.Str(1), false) }},
			{Text: "System.Object Parse(type enumType, string value, bool ignoreCase)", Do: func(in In) (any, error) { return parseEnum(typ(in), in.Str(1), in.Bool(2)) }},
			{Text: "System.Object ToObject(type enumType, System.Object value)", Do: func(in In) (any, error) {
				n, err := value.ToInt64(in.Arg(1))
				return value.Enum{T: typ(in), N: n}, err
			}},
			{Text: "bool TryParse(type enumType, string value, [ref] System.Object result)", Do: func(in In) (any, error) {
				v, err := parseEnum(typ(in), in.Str(1), false)
				if err != nil {
					return false, nil
				}
				return true, in.Ref(2).Store(v)
			}},
			{Text: "type GetUnderlyingType(type enumType)", Do: func(in In) (any, error) {
				if u := typ(in).Enum.Under; u != nil {
					return u, nil
				}
				return value.Int32Type, nil
			}},
			{Text: "string Format(type enumType, System.Object value, string format)", Do: func(in In) (any, error) {
				v, err := Convert(in.P, in.Arg(1), typ(in))
				if err != nil {
					return nil, err
				}
				return value.FormatValue(v, in.Str(2))
			}},
		},
	}
}

func enumNumber(e value.Enum) any {
	if e.T.Enum != nil && e.T.Enum.Under != nil {
		if v, err := value.ConvertNumber(e.N, e.T.Enum.Under); err == nil {
			return v
		}
	}
	return int32(e.N)
}

func parseEnum(t *value.Type, s string, ignoreCase bool) (any, error) {
	v, err := enumFromText(s, s, t)
	if err != nil {
		return nil, argument("", "Requested value '%s' was not found.", s)
	}
	if !ignoreCase {
		if e, ok := v.(value.Enum); ok && value.ToString(e) != s && value.Fold(value.ToString(e)) == value.Fold(s) {
			return nil, argument("", "Requested value '%s' was not found.", s)
		}
	}
	return v, nil
}
