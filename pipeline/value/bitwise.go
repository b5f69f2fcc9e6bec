package value

import (
	"math"
	"math/big"
)

// bitOperation is one of -band -bor -bxor.
type bitOperation struct {
	method string
	longs  func(x, y int64) int64
	bigs   func(z, x, y *big.Int) *big.Int
}

var (
	bitAnd = bitOperation{"op_BitwiseAnd", func(x, y int64) int64 { return x & y }, (*big.Int).And}
	bitOr  = bitOperation{"op_BitwiseOr", func(x, y int64) int64 { return x | y }, (*big.Int).Or}
	bitXor = bitOperation{"op_ExclusiveOr", func(x, y int64) int64 { return x ^ y }, (*big.Int).Xor}
)

// BitAnd is `a -band b`. Two values of an enumeration, or one and the name of another, give a value of it.
func BitAnd(a, b any) (any, error) { return bitAnd.apply(a, b) }

// BitOr is `a -bor b`.
func BitOr(a, b any) (any, error) { return bitOr.apply(a, b) }

// BitXor is `a -bxor b`.
func BitXor(a, b any) (any, error) { return bitXor.apply(a, b) }

func (op *bitOperation) apply(a, b any) (any, error) {
	if x, ok := a.(int32); ok {
		if y, ok := b.(int32); ok {
			return int32(op.longs(int64(x), int64(y))), nil
		}
	}
	a, b = Base(a), Base(b)
	if t := enumType(a, b); t != nil {
		return op.enums(t, a, b)
	}
	x, err := bitOperand(a, TypeOf(b), op.method)
	if err != nil {
		return nil, err
	}
	y, err := bitOperand(b, TypeOf(x), op.method)
	if err != nil {
		return nil, err
	}
	return op.numbers(x, y)
}

// enumType is the enumeration that two operands are computed in: that of the left, or of the right.
func enumType(a, b any) *Type {
	if x, ok := a.(Enum); ok {
		return x.T
	}
	if y, ok := b.(Enum); ok {
		return y.T
	}
	return nil
}

func (op *bitOperation) enums(t *Type, a, b any) (any, error) {
	x, err := enumOperand(a, t)
	if err != nil {
		return nil, err
	}
	y, err := enumOperand(b, t)
	if err != nil {
		return nil, err
	}
	return Enum{t, op.longs(x, y)}, nil
}

func enumOperand(v any, t *Type) (int64, error) {
	switch v := v.(type) {
	case Enum:
		return v.N, nil
	case string:
		e, err := ParseEnum(v, t)
		return e.N, err
	}
	return ToInt64(v)
}

// bitOperand is an operand as a whole number; a fraction is rounded.
func bitOperand(v any, other *Type, method string) (any, error) {
	if !simple(v) {
		return nil, noOperator(v, method)
	}
	if other == nil || !other.IsValue() || other == BoolType || other == CharType {
		other = Int32Type
	}
	n, err := operand(v, other)
	if err != nil {
		return nil, err
	}
	return wholeNumber(n)
}

func wholeNumber(n any) (any, error) {
	switch n.(type) {
	case float64, float32, Decimal:
		r, err := ToInt64(n)
		if err != nil {
			u, err := ConvertNumber(n, UInt64Type)
			return u, err
		}
		if r >= math.MinInt32 && r <= math.MaxInt32 {
			return int32(r), nil
		}
		return r, nil
	}
	return n, nil
}

func (op *bitOperation) numbers(x, y any) (any, error) {
	r := max(rankOf(x), rankOf(y))
	if (r == uintRank || r == ulongRank) && (negative(x) || negative(y)) {
		r = longRank
	}
	switch r {
	case intRank:
		return int32(op.longs(long(x), long(y))), nil
	case uintRank:
		return uint32(op.longs(long(x), long(y))), nil
	case longRank:
		return op.longs(long(x), long(y)), nil
	case ulongRank:
		return uint64(op.longs(int64(ulong(x)), int64(ulong(y)))), nil
	}
	bx, err := ToBigInt(x)
	if err != nil {
		return nil, err
	}
	by, err := ToBigInt(y)
	if err != nil {
		return nil, err
	}
	return op.bigs(new(big.Int), bx, by), nil
}

// BitNot is `-bnot a`.
func BitNot(a any) (any, error) {
	if e, ok := Base(a).(Enum); ok {
		return Enum{e.T, ^e.N}, nil
	}
	n, err := bitOperand(Base(a), nil, "op_OnesComplement")
	if err != nil {
		return nil, err
	}
	switch n := n.(type) {
	case int64:
		return ^n, nil
	case uint32:
		return ^n, nil
	case uint64:
		return ^n, nil
	case *big.Int:
		return new(big.Int).Not(n), nil
	}
	return int32(^long(n)), nil
}

// Shl is `a -shl n`: an int or long (text counts as its number) whose bits move left; n counts modulo the width.
func Shl(a, n any) (any, error) { return shift(a, n, "op_LeftShift", true) }

// Shr is `a -shr n`; the sign stays.
func Shr(a, n any) (any, error) { return shift(a, n, "op_RightShift", false) }

func shift(a, n any, method string, left bool) (any, error) {
	x, err := bitOperand(Base(a), nil, method)
	if err != nil {
		return nil, err
	}
	count, err := ToInt32(n)
	if err != nil {
		return nil, err
	}
	by := uint(count) & 31
	switch x.(type) {
	case int64, uint64:
		by = uint(count) & 63
	}
	switch x := x.(type) {
	case int64:
		if left {
			return x << by, nil
		}
		return x >> by, nil
	case uint64:
		if left {
			return x << by, nil
		}
		return x >> by, nil
	case uint32:
		if left {
			return x << by, nil
		}
		return x >> by, nil
	case *big.Int:
		if left == (count >= 0) {
			return new(big.Int).Lsh(x, uint(max(count, -count))), nil
		}
		return new(big.Int).Rsh(x, uint(max(count, -count))), nil
	}
	if left {
		return int32(long(x)) << by, nil
	}
	return int32(long(x)) >> by, nil
}
