package types

import (
	"strconv"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// toEnum casts names, lists of names and numbers to an enumeration.
func toEnum(v any, t *value.Type) (any, error) {
	base := value.Base(v)
	switch b := base.(type) {
	case string:
		return enumFromText(v, b, t)
	case *value.Array:
		var names []string
		for _, e := range b.Items {
			names = append(names, value.ToString(e))
		}
		return enumFromText(v, strings.Join(names, ","), t)
	}
	vt := value.TypeOf(base)
	if n := numberOf(vt); (n == nil || n.fraction) && vt.Kind != value.EnumKind {
		return nil, finalCastError(v, t)
	}
	n, err := value.ToInt64(base)
	if err != nil {
		return nil, castError(v, t, "InvalidCastIConvertible", err)
	}
	if !enumDefines(t, n) {
		return nil, undefinedEnum(v, t)
	}
	return value.Enum{T: t, N: n}, nil
}

// undefinedEnum is the error for a number that no member has.
func undefinedEnum(v any, t *value.Type) error {
	return castRecord("UndefinedIntegerToEnum", `Cannot convert value "`+value.ToString(v)+`" to type "`+value.Text(t)+
		`" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "`+enumNames(t, ",")+`".`, nil)
}

// enumDefines reports whether a number is a member or, with flags, made of members.
func enumDefines(t *value.Type, n int64) bool {
	if t.Enum == nil {
		return true
	}
	all := int64(0)
	for _, m := range t.Enum.Values {
		if m == n {
			return true
		}
		all |= m
	}
	return t.Enum.Flags && n != 0 && n&^all == 0
}

// enumFromText reads names with commas between, which may be cut short as long as they are unambiguous, or a number.
func enumFromText(v any, text string, t *value.Type) (any, error) {
	total := int64(0)
	for _, part := range strings.Split(text, ",") {
		n, err := enumPart(strings.TrimSpace(part), t)
		if err != nil {
			return nil, castError(v, t, "SubstringDisambiguationEnumParseThrewAnException", err)
		}
		total |= n
	}
	return value.Enum{T: t, N: total}, nil
}

func enumPart(name string, t *value.Type) (int64, error) {
	if e, ok := enumMember(t, name); ok {
		return e.N, nil
	}
	if n, err := strconv.ParseInt(name, 10, 64); err == nil {
		return n, nil
	}
	var similar []string
	var n int64
	folded := value.Fold(name)
	for i, m := range t.Enum.Names {
		if strings.HasPrefix(value.Fold(m), folded) {
			similar = append(similar, m)
			n = t.Enum.Values[i]
		}
	}
	switch len(similar) {
	case 1:
		return n, nil
	case 0:
		return 0, errs.NewException(errs.RuntimeType, "Unable to match the identifier name %s to a valid enumerator name. Specify one of the following enumerator names and try again:\n%s", name, enumNames(t, ", "))
	}
	return 0, errs.NewException(errs.RuntimeType, "The identifier name %s cannot be processed because it is either too similar or identical to the following enumerator names: %s. Use a more specific identifier name.", name, strings.Join(similar, ", "))
}

// enumNames lists the names in order of their values, as .NET does.
func enumNames(t *value.Type, sep string) string {
	if t.Enum == nil {
		return ""
	}
	return strings.Join(sortedEnum(t).Names, sep)
}
