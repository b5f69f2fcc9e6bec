package value

import "math/big"

func boxedType(v any) *Type {
	switch v.(type) {
	case Decimal:
		return DecimalType
	case *big.Int:
		return BigIntType
	case Char:
		return CharType
	case DateTime:
		return DateTimeType
	case DateTimeOffset:
		return DateTimeOffsetType
	case TimeSpan:
		return TimeSpanType
	case Guid:
		return GuidType
	}
	return ObjectType
}
