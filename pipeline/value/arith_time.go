package value

import "math"

// timeOperation is an operator on dates and timespans; every other pair of operands has none. The error then names the
// operand that would have to define the operator: the right one when the left is a plain number.
func timeOperation(op *operation, a, b any) (any, error) {
	switch x := a.(type) {
	case DateTime:
		return dateOperation(op, x, b)
	case DateTimeOffset:
		return offsetOperation(op, x, b)
	case TimeSpan:
		return spanOperation(op, x, b)
	}
	if y, ok := b.(TimeSpan); ok && op == &multiplication && rankOf(a) != notNumber {
		return roundSpan(float64(y) * double(a))
	}
	if IsNumber(a) {
		a = b
	}
	return nil, noOperator(a, op.method)
}

func offsetOperation(op *operation, x DateTimeOffset, b any) (any, error) {
	if y, ok := b.(DateTimeOffset); ok && op == &subtraction {
		return TimeSpan((x.Ticks - int64(x.Offset)) - (y.Ticks - int64(y.Offset))), nil
	}
	d, err := dateOperation(op, DateTime{Ticks: x.Ticks}, b)
	if err != nil {
		return nil, err
	}
	return DateTimeOffset{d.(DateTime).Ticks, x.Offset}, nil
}

func dateOperation(op *operation, x DateTime, b any) (any, error) {
	if y, ok := b.(DateTime); ok && op == &subtraction {
		return TimeSpan(x.Ticks - y.Ticks), nil
	}
	if _, text := b.(string); text && op == &subtraction {
		return nil, ambiguous(op.method)
	}
	if op != &addition && op != &subtraction {
		return nil, noOperator(x, op.method)
	}
	y, err := spanOperand(b, op.method)
	if err != nil {
		return nil, err
	}
	if op == &subtraction {
		y = -y
	}
	const last = 3_155_378_975_999_999_999
	t := x.Ticks + int64(y)
	if t < 0 || t > last {
		return nil, argumentError(ArgumentOutOfRangeType, "The added or subtracted value results in an un-representable DateTime. (Parameter 't')")
	}
	return DateTime{t, x.Kind}, nil
}

// spanOperand is the right operand of a date or timespan as a timespan: text is read, a number counts ticks.
func spanOperand(b any, method string) (TimeSpan, error) {
	y, err := convertLike(b, TimeSpan(0))
	if err != nil {
		msg := `Cannot convert argument "1", with value: "` + Text(b) + `", for "` + method + `" to type "System.TimeSpan": "` + err.Error() + `"`
		return 0, &OpError{"MethodArgumentConversionInvalidCastArgument", "InvalidArgument", NewException(RuntimeExceptionType, msg, nil)}
	}
	return y.(TimeSpan), nil
}

// ambiguous is the error for an operand that converts to several types which the operator takes.
func ambiguous(method string) error {
	msg := `Multiple ambiguous overloads found for "` + method + `" and the argument count: "2".`
	return &OpError{"MethodCountCouldNotFindBest", "InvalidOperation", NewException(RuntimeExceptionType, msg, nil)}
}

func spanOperation(op *operation, x TimeSpan, b any) (any, error) {
	y, isSpan := b.(TimeSpan)
	switch op.sign {
	case "+", "-":
		y, err := spanOperand(b, op.method)
		if err != nil {
			return nil, err
		}
		if op.sign == "-" {
			return subSpans(x, y)
		}
		return addSpans(x, y)
	case "*":
		if rankOf(b) != notNumber {
			return roundSpan(float64(x) * double(b))
		}
	case "/":
		if isSpan {
			return float64(x) / float64(y), nil
		}
		if rankOf(b) != notNumber {
			return roundSpan(float64(x) / double(b))
		}
	}
	return nil, noOperator(x, op.method)
}

func addSpans(x, y TimeSpan) (any, error) {
	if s := x + y; (s > x) == (y > 0) {
		return s, nil
	}
	return nil, spanOverflow()
}

func subSpans(x, y TimeSpan) (any, error) {
	if d := x - y; (d < x) == (y > 0) {
		return d, nil
	}
	return nil, spanOverflow()
}

func spanOverflow() error {
	return argumentError(OverflowExceptionType, "TimeSpan overflowed because the duration is too long.")
}

func roundSpan(ticks float64) (any, error) {
	r := math.RoundToEven(ticks)
	if math.IsNaN(r) || r < -1<<63 || r >= 1<<63 {
		return nil, spanOverflow()
	}
	return TimeSpan(r), nil
}
