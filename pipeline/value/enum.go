package value

import (
	"strconv"
	"strings"
)

// ParseEnum reads the value of an enumeration from text: names in any case, or their unambiguous beginnings, or numbers;
// several separated by commas combine. Errors are *OpError.
func ParseEnum(s string, t *Type) (Enum, error) {
	var n int64
	for part := range strings.SplitSeq(s, ",") {
		one, err := enumMember(s, strings.TrimSpace(part), t)
		if err != nil {
			return Enum{}, err
		}
		n |= one
	}
	if err := checkEnum(s, n, t); err != nil {
		return Enum{}, err
	}
	return Enum{t, n}, nil
}

// EnumOf is the cast of a whole number to an enumeration: one of its values, or a combination of flags.
func EnumOf(v any, t *Type) (Enum, error) {
	n, err := ToInt64(v)
	if err != nil {
		return Enum{}, err
	}
	return Enum{t, n}, checkEnum(v, n, t)
}

func enumMember(whole, part string, t *Type) (int64, error) {
	info := t.Enum
	for i, name := range info.Names {
		if strings.EqualFold(name, part) {
			return info.Values[i], nil
		}
	}
	if n, err := strconv.ParseInt(part, 10, 64); err == nil {
		return n, nil
	}
	var found []int
	for i, name := range info.Names {
		if len(name) >= len(part) && strings.EqualFold(name[:len(part)], part) {
			found = append(found, i)
		}
	}
	if len(found) == 1 {
		return info.Values[found[0]], nil
	}
	return 0, enumNameError(whole, part, found, t)
}

func enumNameError(whole, part string, found []int, t *Type) error {
	reason := "Unable to match the identifier name " + part +
		" to a valid enumerator name. Specify one of the following enumerator names and try again:\n" + strings.Join(t.Enum.sortedNames(), ", ")
	if len(found) > 1 {
		var names []string
		for _, i := range found {
			names = append(names, t.Enum.Names[i])
		}
		reason = "The identifier name " + part + " cannot be processed because it is either too similar or identical to the following enumerator names: " +
			strings.Join(names, ", ") + ". Use a more specific identifier name."
	}
	return castError("SubstringDisambiguationEnumParseThrewAnException", whole, t, NewException(RuntimeExceptionType, reason, nil))
}

// sortedNames are the names in the order of their values.
func (info *EnumInfo) sortedNames() []string {
	names := make([]string, 0, len(info.Names))
	for _, i := range info.byValue() {
		names = append(names, info.Names[i])
	}
	return names
}

// checkEnum is nil when n is a value of t or made of its flags.
func checkEnum(v any, n int64, t *Type) error {
	info := t.Enum
	all := int64(0)
	for _, m := range info.Values {
		if m == n {
			return nil
		}
		all |= m
	}
	if info.Flags && n&^all == 0 {
		return nil
	}
	msg := `Cannot convert value "` + Text(v) + `" to type "` + t.Name +
		`" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "` +
		strings.Join(info.sortedNames(), ",") + `".`
	return castFailure("UndefinedIntegerToEnum", msg, nil)
}
