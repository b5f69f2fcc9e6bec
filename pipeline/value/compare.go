package value

import (
	"bytes"
	"cmp"
	"math"
	"math/big"
	"reflect"
)

// Comparable is implemented by values outside the closed set that have an order.
type Comparable interface {
	// CompareTo is negative, zero or positive; it fails when other, converted or not, has no place in the order.
	CompareTo(other any) (int, error)
}

// Equaler is implemented by values outside the closed set that equal others than themselves, such as versions.
type Equaler interface{ EqualTo(other any) bool }

// ClassEquality and ClassOrder are implemented by what Type.Ext holds for a script class, which may declare Equals and
// CompareTo; declared is false when it does not.
type (
	ClassEquality interface {
		EqualObjects(o *Object, other any) (equal, declared bool)
	}
	ClassOrder interface {
		CompareObjects(o *Object, other any) (order int, declared bool, err error)
	}
)

// classOf is what describes the script class of an object, nil for other objects.
func classOf(o *Object) any {
	if o.Class == nil {
		return nil
	}
	return o.Class.Ext
}

// Compare orders a and b as -lt, -gt and Sort-Object do: the right operand is converted to the type of the left; text
// is compared linguistically; $null comes before everything except negative numbers. NaN comes before all numbers and
// equals itself, as in .NET's CompareTo; the operators, for which it is unordered, ask Unordered first. Errors are
// *OpError with the ids NotIcomparable, ComparisonFailure and PSObjectCompareTo.
func Compare(a, b any, ignoreCase bool) (int, error) {
	switch x := a.(type) {
	case int32:
		if y, ok := b.(int32); ok {
			return cmp.Compare(x, y), nil
		}
	case string:
		if y, ok := b.(string); ok {
			return CompareStrings(x, y, ignoreCase), nil
		}
	case float64:
		if y, ok := b.(float64); ok {
			return cmp.Compare(x, y), nil
		}
	}
	return compareSlow(Base(a), Base(b), ignoreCase)
}

func compareSlow(a, b any, ignoreCase bool) (int, error) {
	if IsNull(a) || IsNull(b) {
		return compareNull(a, b), nil
	}
	if x, ok := a.(string); ok {
		return CompareStrings(x, ToString(b), ignoreCase), nil
	}
	if IsNumber(a) && IsNumber(b) {
		return compareNumbers(a, b), nil
	}
	if o, ok := a.(*Object); ok {
		return compareObjects(o, b)
	}
	if c, ok := a.(Comparable); ok {
		n, err := c.CompareTo(b)
		if err != nil {
			return 0, comparisonFailure(a, b, err)
		}
		return n, nil
	}
	y, err := convertLike(b, a)
	if err != nil {
		return 0, comparisonFailure(a, b, err)
	}
	if n, ok := compareSame(a, y, ignoreCase); ok {
		return n, nil
	}
	if Equal(a, b, ignoreCase) {
		return 0, nil
	}
	msg := `Cannot compare "` + ToString(a) + `" because it is not IComparable.`
	return 0, &OpError{"NotIcomparable", "InvalidOperation", NewException(RuntimeExceptionType, msg, nil)}
}

func comparisonFailure(a, b any, err error) error {
	msg := `Could not compare "` + ToString(a) + `" to "` + ToString(b) + `". Error: "` + err.Error() + `"`
	return &OpError{"ComparisonFailure", "InvalidOperation", NewException(RuntimeExceptionType, msg, nil)}
}

func compareObjects(o *Object, b any) (int, error) {
	if any(o) == b {
		return 0, nil
	}
	if c, ok := classOf(o).(ClassOrder); ok {
		if n, declared, err := c.CompareObjects(o, b); declared {
			return n, err
		}
	}
	x, y := ToString(o), ToString(b)
	msg := `Cannot compare "` + x + `" to "` + y + `" because the objects are not the same type or the object "` + x + `" does not implement "IComparable".`
	return 0, &OpError{"PSObjectCompareTo", "InvalidOperation", NewException(RuntimeExceptionType, msg, nil)}
}

// compareNull orders two values of which one is $null: it is less than anything but a negative number.
func compareNull(a, b any) int {
	switch {
	case IsNull(a) && IsNull(b):
		return 0
	case IsNull(a):
		return -compareNull(b, a)
	case IsNumber(a) && compareNumbers(a, int32(0)) < 0:
		return -1
	}
	return 1
}

// compareNumbers compares numbers of any two types by value.
func compareNumbers(a, b any) int {
	ra, rb := rankOf(a), rankOf(b)
	switch r := max(ra, rb); {
	case r <= longRank:
		return cmp.Compare(long(a), long(b))
	case r == ulongRank:
		if negative(a) != negative(b) {
			return cmp.Compare(sign(a), sign(b))
		}
		return cmp.Compare(ulong(a), ulong(b))
	case r == doubleRank:
		return cmp.Compare(double(a), double(b))
	case r == decimalRank:
		x, err1 := ToDecimal(a)
		y, err2 := ToDecimal(b)
		if err1 != nil || err2 != nil {
			return cmp.Compare(double(a), double(b))
		}
		return x.Cmp(y)
	}
	if ra == doubleRank || rb == doubleRank {
		return cmp.Compare(bigDouble(a), bigDouble(b))
	}
	x, _ := ToBigInt(a)
	y, _ := ToBigInt(b)
	return x.Cmp(y)
}

func sign(v any) int {
	if negative(v) {
		return -1
	}
	return 1
}

func bigDouble(v any) float64 {
	f, _ := ToFloat64(v)
	return f
}

// Unordered reports whether a comparison of a and b with -lt, -le, -gt, -ge or -eq is false because one is NaN.
func Unordered(a, b any) bool { return isNaN(a) || isNaN(b) }

func isNaN(v any) bool {
	switch v := Base(v).(type) {
	case float64:
		return math.IsNaN(v)
	case float32:
		return v != v
	}
	return false
}

// compareSame orders two values of the same type of the closed set.
func compareSame(a, b any, ignoreCase bool) (int, bool) {
	switch x := a.(type) {
	case bool:
		y, ok := b.(bool)
		return cmp.Compare(truthBit(x), truthBit(y)), ok
	case Char:
		y, ok := b.(Char)
		if ignoreCase {
			x, y = upperChar(x), upperChar(y)
		}
		return cmp.Compare(x, y), ok
	case DateTime:
		y, ok := b.(DateTime)
		return cmp.Compare(x.Ticks, y.Ticks), ok
	case DateTimeOffset:
		y, ok := b.(DateTimeOffset)
		return cmp.Compare(x.Ticks-int64(x.Offset), y.Ticks-int64(y.Offset)), ok
	case TimeSpan:
		y, ok := b.(TimeSpan)
		return cmp.Compare(x, y), ok
	case Guid:
		y, ok := b.(Guid)
		return bytes.Compare(x[:], y[:]), ok
	case Enum:
		y, ok := b.(Enum)
		return cmp.Compare(x.N, y.N), ok
	}
	if IsNumber(a) && IsNumber(b) {
		return compareNumbers(a, b), true
	}
	return 0, false
}

func truthBit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// upperChar is the upper-case form of a character.
func upperChar(c Char) Char {
	if c < 0x80 {
		if c >= 'a' && c <= 'z' {
			return c - 32
		}
		return c
	}
	r := foldUnicode(string(rune(c)))
	return UnitAt(r, 0)
}

// Equal is `a -eq b` for single values: numbers by value, text linguistically, other values by the conversion of b to
// the type of a; objects and collections equal only themselves.
func Equal(a, b any, ignoreCase bool) bool {
	switch x := a.(type) {
	case int32:
		if y, ok := b.(int32); ok {
			return x == y
		}
	case string:
		if y, ok := b.(string); ok {
			return equalStrings(x, y, ignoreCase)
		}
	}
	return equalSlow(Base(a), Base(b), ignoreCase)
}

func equalStrings(x, y string, ignoreCase bool) bool {
	if ignoreCase {
		return EqualFold(x, y)
	}
	return x == y || CompareStrings(x, y, false) == 0
}

func equalSlow(a, b any, ignoreCase bool) bool {
	switch x := a.(type) {
	case nil, nothing:
		return IsNull(b)
	case string:
		return !IsNull(b) && equalStrings(x, ToString(b), ignoreCase)
	case bool:
		return !IsNull(b) && x == ToBool(b)
	case *Object:
		if c, ok := classOf(x).(ClassEquality); ok {
			if eq, declared := c.EqualObjects(x, b); declared {
				return eq
			}
		}
		return a == b
	case *Array, *Hashtable, *Type:
		return a == b
	case *big.Int:
		if y, ok := b.(*big.Int); ok {
			return x.Cmp(y) == 0
		}
	case Equaler:
		return x.EqualTo(b)
	}
	if IsNull(b) {
		return false
	}
	if IsNumber(a) && IsNumber(b) {
		return !Unordered(a, b) && compareNumbers(a, b) == 0
	}
	y, err := convertLike(b, a)
	if err != nil {
		return false
	}
	if n, ok := compareSame(a, y, ignoreCase); ok {
		return n == 0 && !Unordered(a, y)
	}
	return identical(a, b)
}

// identical compares values outside the closed set by identity, and those that Go cannot compare not at all.
func identical(a, b any) bool {
	t := reflect.TypeOf(a)
	return t == reflect.TypeOf(b) && t.Comparable() && a == b
}
