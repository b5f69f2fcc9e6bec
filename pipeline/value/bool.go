package value

import "math/big"

// ToBool is PowerShell's truth: false are $null, "", zero of every kind of number, $false, an empty collection, and a
// collection of one item that is itself false; everything else is true, hashtables too.
func ToBool(v any) bool {
	switch v := v.(type) {
	case bool:
		return v
	case nil:
		return false
	case string:
		return v != ""
	case int32:
		return v != 0
	case int64:
		return v != 0
	case float64:
		return v != 0
	case *Array:
		return itemsTrue(v)
	case *Object:
		return v.Base == nil || ToBool(v.Base)
	}
	return rareTruth(v)
}

func rareTruth(v any) bool {
	switch v := v.(type) {
	case nothing:
		return false
	case uint8:
		return v != 0
	case int8:
		return v != 0
	case int16:
		return v != 0
	case uint16:
		return v != 0
	case uint32:
		return v != 0
	case uint64:
		return v != 0
	case float32:
		return v != 0
	case Decimal:
		return !v.IsZero()
	case *big.Int:
		return v.Sign() != 0
	case Char:
		return v != 0
	case Enum:
		return v.N != 0
	case Truth:
		return v.Truth()
	case Dictionary:
		return true
	case Indexed:
		return itemsTrue(v)
	}
	return true
}

// Truth is implemented by values outside the closed set that have a truth of their own, such as a [switch].
type Truth interface{ Truth() bool }

func itemsTrue(v Indexed) bool {
	switch v.Len() {
	case 0:
		return false
	case 1:
		return itemTrue(v.At(0))
	}
	return true
}

// itemTrue is the truth of the only item of a list: a list in it counts by its length alone.
func itemTrue(v any) bool {
	if list, ok := Base(v).(Indexed); ok {
		if _, dict := list.(Dictionary); !dict {
			return list.Len() > 0
		}
	}
	return ToBool(v)
}
