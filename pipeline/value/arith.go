package value

import "math"

// Add is `a + b`: numbers add, text on the left joins, an array on the left grows, hashtables merge, dates and
// timespans combine. The type of the left operand decides.
func Add(a, b any) (any, error) {
	switch x := a.(type) {
	case int32:
		if y, ok := b.(int32); ok {
			return addInts(int64(x), int64(y)), nil
		}
	case float64:
		switch y := b.(type) {
		case float64:
			return x + y, nil
		case int32:
			return x + float64(y), nil
		}
	case string:
		if y, ok := b.(string); ok {
			return Concat(x, y), nil
		}
		return Concat(x, ToString(b)), nil
	case *Array:
		return appendTo(x, b), nil
	case int64:
		switch y := b.(type) {
		case int64:
			return addLongs(x, y), nil
		case int32:
			return addLongs(x, int64(y)), nil
		}
	}
	return addSlow(a, b)
}

// Sub is `a - b`.
func Sub(a, b any) (any, error) {
	switch x := a.(type) {
	case int32:
		if y, ok := b.(int32); ok {
			return addInts(int64(x), -int64(y)), nil
		}
	case float64:
		switch y := b.(type) {
		case float64:
			return x - y, nil
		case int32:
			return x - float64(y), nil
		}
	case int64:
		switch y := b.(type) {
		case int64:
			return subLongs(x, y), nil
		case int32:
			return subLongs(x, int64(y)), nil
		}
	}
	return numeric(&subtraction, a, b)
}

// Mul is `a * b`: numbers multiply, text and arrays repeat.
func Mul(a, b any) (any, error) {
	switch x := a.(type) {
	case int32:
		if y, ok := b.(int32); ok {
			return fitInt(int64(x) * int64(y)), nil
		}
	case float64:
		switch y := b.(type) {
		case float64:
			return x * y, nil
		case int32:
			return x * float64(y), nil
		}
	}
	return mulSlow(a, b)
}

// Div is `a / b`: whole numbers give a whole number when the division is exact, otherwise a double.
func Div(a, b any) (any, error) {
	switch x := a.(type) {
	case int32:
		if y, ok := b.(int32); ok {
			return divInts(x, y)
		}
	case float64:
		switch y := b.(type) {
		case float64:
			return x / y, nil
		case int32:
			return x / float64(y), nil
		}
	}
	return numeric(&division, a, b)
}

// Mod is `a % b`; the result has the sign of a.
func Mod(a, b any) (any, error) {
	if x, ok := a.(int32); ok {
		if y, ok := b.(int32); ok && y > 0 {
			return x % y, nil
		}
	}
	return numeric(&remainder, a, b)
}

// Neg is `-a`.
func Neg(a any) (any, error) {
	switch x := a.(type) {
	case int32:
		return -x, nil
	case int64:
		return -x, nil
	case float64:
		return -x, nil
	case float32:
		return -x, nil
	case Decimal:
		return x.Negate(), nil
	case nil:
		return int32(0), nil
	}
	if t, ok := Base(a).(TimeSpan); ok {
		return -t, nil
	}
	if !simple(a) {
		return nil, noOperator(Base(a), "op_UnaryNegation")
	}
	return Sub(int32(0), a)
}

// Pos is `+a`: the operand as a number.
func Pos(a any) (any, error) {
	if IsNumber(a) {
		return promoteSmall(a), nil
	}
	if t, ok := Base(a).(TimeSpan); ok {
		return t, nil
	}
	if !simple(a) {
		return nil, noOperator(Base(a), "op_UnaryPlus")
	}
	return Add(int32(0), a)
}

// simple reports whether a counts as a number where an operator wants one.
func simple(a any) bool {
	switch Base(a).(type) {
	case nil, nothing, string, bool, Char, Enum, Numeric:
		return true
	}
	return IsNumber(Base(a))
}

func promoteSmall(a any) any {
	switch x := a.(type) {
	case uint8:
		return int32(x)
	case int8:
		return int32(x)
	case int16:
		return int32(x)
	case uint16:
		return int32(x)
	}
	return a
}

func addInts(x, y int64) any { return fitInt(x + y) }

// fitInt is a result of int operands: an int, or a double when it does not fit.
func fitInt(n int64) any {
	if n == int64(int32(n)) {
		return int32(n)
	}
	return float64(n)
}

func addLongs(x, y int64) any {
	if s := x + y; (s > x) == (y > 0) {
		return s
	}
	return float64(x) + float64(y)
}

func subLongs(x, y int64) any {
	if d := x - y; (d < x) == (y > 0) {
		return d
	}
	return float64(x) - float64(y)
}

func divInts(x, y int32) (any, error) {
	switch {
	case y == 0:
		return nil, divideByZero()
	case y == -1 && x == math.MinInt32:
		return -float64(x), nil
	case x%y == 0:
		return x / y, nil
	}
	return float64(x) / float64(y), nil
}
