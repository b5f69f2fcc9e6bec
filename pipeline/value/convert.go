package value

import (
	"math"
	"math/big"
)

// ConvertNumber casts v to the numeric type t (or char), as `[int]$v` does: numbers round half to even, $null is 0,
// booleans are 1 and 0, text is read by ParseNumber. Errors are *OpError.
func ConvertNumber(v any, t *Type) (any, error) {
	v = Base(v)
	switch v := v.(type) {
	case nil, nothing:
		if t == CharType {
			return Char(0), nil
		}
		return exactZero(t), nil
	case string:
		return parseAs(v, t)
	case bool:
		n := int64(0)
		if v {
			n = 1
		}
		return convertInt(v, n, t)
	case Char:
		return convertChar(v, t)
	case Enum:
		return convertInt(v, v.N, t)
	case Numeric:
		return ConvertNumber(v.Number(), t)
	}
	if TypeOf(v) == t {
		return v, nil
	}
	if n, ok := asInt64(v); ok {
		return convertInt(v, n, t)
	}
	switch v := v.(type) {
	case float64:
		return convertFloat(v, v, t)
	case float32:
		return convertFloat(v, float64(v), t)
	case uint64:
		return convertBig(v, new(big.Int).SetUint64(v), t)
	case *big.Int:
		return convertBig(v, v, t)
	case Decimal:
		return convertDecimal(v, t)
	case DateTime, TimeSpan, DateTimeOffset, Guid:
		return nil, badCast(v, t)
	}
	return nil, noCast(v, t)
}

// Numeric is implemented by values outside the closed set that convert to numbers, such as a [switch].
type Numeric interface {
	// Number is the value as a value of one of the number types.
	Number() any
}

func badCast(v any, t *Type) error {
	if _, ok := v.(DateTime); !ok {
		return noCast(v, t)
	}
	reason := "Invalid cast from '" + TypeOf(v).Name[len("System."):] + "' to '" + t.Name[len("System."):] + "'."
	return castError("InvalidCastIConvertible", v, t, NewException(InvalidCastExceptionType, reason, nil))
}

func exactZero(t *Type) any {
	z, _ := convertInt(nil, 0, t)
	return z
}

// asInt64 returns the integers that fit a long.
func asInt64(v any) (int64, bool) {
	switch v := v.(type) {
	case int32:
		return int64(v), true
	case int64:
		return v, true
	case uint8:
		return int64(v), true
	case int8:
		return int64(v), true
	case int16:
		return int64(v), true
	case uint16:
		return int64(v), true
	case uint32:
		return int64(v), true
	}
	return 0, false
}

// convertInt is n as a t; v is the value that an error quotes.
func convertInt(v any, n int64, t *Type) (any, error) {
	switch t {
	case Int32Type:
		if n == int64(int32(n)) {
			return int32(n), nil
		}
	case Int64Type:
		return n, nil
	case Float64Type:
		return float64(n), nil
	case Float32Type:
		return float32(n), nil
	case DecimalType:
		return NewDecimal(n, 0), nil
	case BigIntType:
		return big.NewInt(n), nil
	case CharType:
		if n == int64(uint16(n)) {
			return Char(n), nil
		}
	default:
		if r, ok := smallInteger(n, t); ok {
			return r, nil
		}
	}
	return nil, castError("InvalidCastIConvertible", v, t, overflow(t))
}

func smallInteger(n int64, t *Type) (any, bool) {
	switch t {
	case UInt8Type:
		return uint8(n), n == int64(uint8(n))
	case Int8Type:
		return int8(n), n == int64(int8(n))
	case Int16Type:
		return int16(n), n == int64(int16(n))
	case UInt16Type:
		return uint16(n), n == int64(uint16(n))
	case UInt32Type:
		return uint32(n), n == int64(uint32(n))
	case UInt64Type:
		return uint64(n), n >= 0
	case BoolType:
		return n != 0, true
	}
	return nil, false
}

// exactInteger is n as the integer type t, when it fits.
func exactInteger(n *big.Int, t *Type) (any, bool) {
	if n.IsInt64() {
		r, err := convertInt(nil, n.Int64(), t)
		return r, err == nil
	}
	if n.IsUint64() && t == UInt64Type {
		return n.Uint64(), true
	}
	return nil, false
}

func convertChar(c Char, t *Type) (any, error) {
	switch t {
	case CharType:
		return c, nil
	case Float64Type, Float32Type, DecimalType:
		reason := "Invalid cast from 'Char' to '" + t.Name[len("System."):] + "'."
		return nil, castError("InvalidCastIConvertible", c, t, NewException(InvalidCastExceptionType, reason, nil))
	}
	return convertInt(c, int64(c), t)
}

func convertFloat(v any, f float64, t *Type) (any, error) {
	switch t {
	case Float64Type:
		return f, nil
	case Float32Type:
		return float32(f), nil
	case DecimalType:
		d, ok := DecimalFromFloat64(f)
		if single, is := v.(float32); is {
			d, ok = DecimalFromFloat32(single)
		}
		if ok {
			return d, nil
		}
		return nil, castError("InvalidCastIConvertible", v, t, overflow(t))
	}
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return nil, castError("InvalidCastIConvertible", v, t, overflow(t))
	}
	if t == BigIntType {
		n, _ := new(big.Float).SetFloat64(math.Trunc(f)).Int(nil)
		return n, nil
	}
	r := math.RoundToEven(f)
	if r >= -1<<63 && r < 1<<63 {
		return convertInt(v, int64(r), t)
	}
	n, _ := new(big.Float).SetFloat64(r).Int(nil)
	return convertBig(v, n, t)
}

func convertDecimal(d Decimal, t *Type) (any, error) {
	switch t {
	case Float64Type:
		return d.Float64(), nil
	case Float32Type:
		return float32(d.Float64()), nil
	case BigIntType:
		return d.Big(), nil
	}
	return convertBig(d, d.Round(0, ToEven).Unscaled(), t)
}

func convertBig(v any, n *big.Int, t *Type) (any, error) {
	switch t {
	case BigIntType:
		return n, nil
	case Float64Type, Float32Type:
		f, _ := new(big.Float).SetInt(n).Float64()
		if t == Float32Type {
			return float32(f), nil
		}
		return f, nil
	case DecimalType:
		if d, ok := DecimalFromBig(n); ok {
			return d, nil
		}
	default:
		if r, ok := exactInteger(n, t); ok {
			return r, nil
		}
	}
	return nil, castError("InvalidCastIConvertible", v, t, overflow(t))
}

// overflow is the exception for a number beyond the range of t.
func overflow(t *Type) *Exception {
	return NewException(OverflowExceptionType, "Value was either too large or too small for "+rangeName(t)+".", nil)
}

func rangeName(t *Type) string {
	switch t {
	case UInt8Type:
		return "an unsigned byte"
	case Int8Type:
		return "a signed byte"
	case Int16Type, Int32Type, Int64Type:
		return "an " + t.Name[len("System."):]
	case CharType:
		return "a character"
	}
	return "a " + t.ShortSystemName()
}

// ShortSystemName is the last part of the full name: Int32.
func (t *Type) ShortSystemName() string {
	for i := len(t.Name) - 1; i >= 0; i-- {
		if t.Name[i] == '.' {
			return t.Name[i+1:]
		}
	}
	return t.Name
}
