package types

import (
	"hash/fnv"

	"csshell/pipeline/value"
)

// objectDef declares System.Object: the members that everything has.
func objectDef() *Def {
	return &Def{
		New: []Row{{Text: "System.Object new()", Do: func(In) (any, error) { return &plainObject{}, nil }}},
		Members: []Row{
			{Text: "bool Equals(System.Object obj)", Do: func(in In) (any, error) { return same(in.Self, in.Arg(0)), nil }},
			{Text: "int GetHashCode()", Do: func(in In) (any, error) { return hashCode(in.Self), nil }},
			{Text: "type GetType()", Do: func(in In) (any, error) { return value.TypeOf(in.Self), nil }},
			{Text: "string ToString()", Do: func(in In) (any, error) {
				if o, ok := in.Self.(*value.Object); ok && o.Base == nil && o.Class == nil {
					return "", nil // a custom object has no text of its own, though it shows as @{...} in a string
				}
				return value.Text(in.Self), nil
			}},
		},
		Static: []Row{
			{Text: "bool Equals(System.Object objA, System.Object objB)", Do: func(in In) (any, error) { return same(in.Arg(0), in.Arg(1)), nil }},
			{Text: "bool ReferenceEquals(System.Object objA, System.Object objB)", Do: func(in In) (any, error) { return identical(in.Arg(0), in.Arg(1)), nil }},
		},
	}
}

// plainObject is what [object]::new() gives: an object without anything.
type plainObject struct{ _ byte }

// Type is System.Object.
func (*plainObject) Type() *value.Type { return value.ObjectType }

// same is .NET's Equals: equal values of the same type, the same object otherwise.
func same(a, b any) bool {
	if o, ok := a.(*value.Object); ok && o.Class != nil {
		return value.Equal(a, b, false)
	}
	a, b = value.Base(a), value.Base(b)
	if value.TypeOf(a) != value.TypeOf(b) {
		return false
	}
	switch x := a.(type) {
	case string:
		return x == b.(string)
	case value.Decimal, interface{ Sign() int }:
		return value.Equal(a, b, false)
	}
	return identical(a, b)
}

// identical compares without failing on values that Go cannot compare.
func identical(a, b any) (eq bool) {
	defer func() {
		if recover() != nil {
			eq = false
		}
	}()
	return a == b
}

// hashCode is a number that is equal for equal values.
func hashCode(v any) int32 {
	switch x := value.Base(v).(type) {
	case int32:
		return x
	case bool:
		if x {
			return 1
		}
		return 0
	}
	h := fnv.New32a()
	h.Write([]byte(value.ToString(v)))
	return int32(h.Sum32())
}
