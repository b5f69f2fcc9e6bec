package types

import (
	"math/big"

	"csshell/pipeline/value"
)

// zeroOf is the value that a new element of a type has: zero for numbers, $null for classes.
func zeroOf(t *value.Type) any {
	switch t {
	case value.BoolType:
		return false
	case value.Int32Type:
		return int32(0)
	case value.Int64Type:
		return int64(0)
	case value.Int16Type:
		return int16(0)
	case value.Int8Type:
		return int8(0)
	case value.UInt8Type:
		return uint8(0)
	case value.UInt16Type:
		return uint16(0)
	case value.UInt32Type:
		return uint32(0)
	case value.UInt64Type:
		return uint64(0)
	case value.Float32Type:
		return float32(0)
	case value.Float64Type:
		return float64(0)
	case value.CharType:
		return value.Char(0)
	case value.SwitchType:
		return Switch(false)
	case value.BigIntType:
		return new(big.Int)
	}
	return zeroStruct(t)
}

func zeroStruct(t *value.Type) any {
	switch {
	case t == value.DecimalType:
		d, _ := value.ToDecimal(int32(0))
		return d
	case t == value.DateTimeType:
		return value.DateTime{}
	case t == value.DateTimeOffsetType:
		return value.DateTimeOffset{}
	case t == value.TimeSpanType:
		return value.TimeSpan(0)
	case t == value.GuidType:
		return value.Guid{}
	case t.Kind == value.EnumKind:
		return value.Enum{T: t}
	}
	return nil
}
