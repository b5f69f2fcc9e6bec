package types

import (
	"strconv"
	"strings"
	"sync"

	"csshell/pipeline/value"
)

// enumRow is an enumeration of the library: its full name and its members.
type enumRow struct {
	name    string
	flags   bool
	members string
}

// build makes the type of a row.
func (r enumRow) build() *value.Type {
	info := &value.EnumInfo{Flags: r.flags}
	next := int64(0)
	for _, word := range strings.Fields(r.members) {
		name, number, ok := strings.Cut(word, "=")
		if ok {
			next, _ = strconv.ParseInt(number, 10, 64)
		}
		info.Names = append(info.Names, name)
		info.Values = append(info.Values, next)
		next++
	}
	return &value.Type{Name: r.name, Kind: value.EnumKind, Base: value.EnumBase, Enum: info}
}

// enumIndex holds, by folded name, functions that make each enumeration's type once.
var enumIndex = sync.OnceValue(func() map[string]func() *value.Type {
	m := make(map[string]func() *value.Type, len(enums))
	for _, r := range enums {
		m[value.Fold(r.name)] = sync.OnceValue(r.build)
	}
	return m
})

// enumNamed finds an enumeration by its folded name, with or without "system.".
func enumNamed(folded string) *value.Type {
	if make := enumIndex()[folded]; make != nil {
		return make()
	}
	if make := enumIndex()["system."+folded]; make != nil {
		return make()
	}
	return nil
}

// EnumType returns an enumeration of the library by its full name; it must be in the list.
func EnumType(name string) *value.Type { return enumNamed(value.Fold(name)) }

// EnumValue returns the value n of an enumeration of the library.
func EnumValue(name string, n int64) value.Enum { return value.Enum{T: EnumType(name), N: n} }

// enumMember returns the value of a member by its name in any case.
func enumMember(t *value.Type, name string) (value.Enum, bool) {
	folded := value.Fold(name)
	for i, n := range t.Enum.Names {
		if value.Fold(n) == folded {
			return value.Enum{T: t, N: t.Enum.Values[i]}, true
		}
	}
	return value.Enum{}, false
}
