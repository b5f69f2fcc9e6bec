package value

import "math/big"

// ToInt32 is the cast [int].
func ToInt32(v any) (int32, error) {
	if n, ok := v.(int32); ok {
		return n, nil
	}
	return to[int32](v, Int32Type)
}

// ToInt64 is the cast [long].
func ToInt64(v any) (int64, error) {
	switch n := v.(type) {
	case int64:
		return n, nil
	case int32:
		return int64(n), nil
	}
	return to[int64](v, Int64Type)
}

// ToFloat64 is the cast [double].
func ToFloat64(v any) (float64, error) {
	switch n := v.(type) {
	case float64:
		return n, nil
	case int32:
		return float64(n), nil
	}
	return to[float64](v, Float64Type)
}

// ToDecimal is the cast [decimal].
func ToDecimal(v any) (Decimal, error) { return to[Decimal](v, DecimalType) }

// ToBigInt is the cast [bigint]. The caller must not change the result.
func ToBigInt(v any) (*big.Int, error) { return to[*big.Int](v, BigIntType) }

// ToInt16 is the cast [short].
func ToInt16(v any) (int16, error) { return to[int16](v, Int16Type) }

// ToInt8 is the cast [sbyte].
func ToInt8(v any) (int8, error) { return to[int8](v, Int8Type) }

// ToUint8 is the cast [byte].
func ToUint8(v any) (uint8, error) { return to[uint8](v, UInt8Type) }

// ToUint16 is the cast [ushort].
func ToUint16(v any) (uint16, error) { return to[uint16](v, UInt16Type) }

// ToUint32 is the cast [uint].
func ToUint32(v any) (uint32, error) { return to[uint32](v, UInt32Type) }

// ToUint64 is the cast [ulong].
func ToUint64(v any) (uint64, error) { return to[uint64](v, UInt64Type) }

// ToFloat32 is the cast [float].
func ToFloat32(v any) (float32, error) { return to[float32](v, Float32Type) }

func to[T any](v any, t *Type) (T, error) {
	r, err := ConvertNumber(v, t)
	if err != nil {
		var zero T
		return zero, err
	}
	return r.(T), nil
}

// operand is v as a number; text that is none is an error which names the type t, that of the other operand.
func operand(v any, t *Type) (any, error) {
	v = Base(v)
	switch v := v.(type) {
	case nil, nothing:
		return int32(0), nil
	case string:
		if n, ok := ParseNumber(v); ok {
			return n, nil
		}
		return parseAs(v, t)
	case bool:
		if v {
			return int32(1), nil
		}
		return int32(0), nil
	case Char:
		return int32(v), nil
	case Enum:
		return enumNumber(v), nil
	case Numeric:
		return v.Number(), nil
	}
	if IsNumber(v) {
		return v, nil
	}
	return nil, noCast(v, t)
}

// enumNumber is the number of an enumeration's value in its underlying type.
func enumNumber(e Enum) any {
	under := Int32Type
	if e.T != nil && e.T.Enum != nil && e.T.Enum.Under != nil {
		under = e.T.Enum.Under
	}
	if under == UInt64Type {
		return uint64(e.N)
	}
	n, err := convertInt(nil, e.N, under)
	if err != nil {
		return e.N
	}
	return n
}

// IsNumber reports whether v is a value of one of the number types.
func IsNumber(v any) bool {
	switch v.(type) {
	case int32, int64, float64, uint8, int8, int16, uint16, uint32, uint64, float32, Decimal, *big.Int:
		return true
	}
	return false
}
