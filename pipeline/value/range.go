package value

import "errors"

// RangeEnds returns the ends of `a..b`: chars is true when both are single characters that are no digits (or [char]
// values), and the range then runs over characters. Other operands round to [int]; the errors are .NET's own, as
// PowerShell lets them through.
func RangeEnds(a, b any) (from, to int32, chars bool, err error) {
	a, b = Base(a), Base(b)
	if x, ok := rangeChar(a); ok {
		if y, ok := rangeChar(b); ok && !(isDigitText(a) && isDigitText(b)) {
			return int32(x), int32(y), true, nil
		}
	}
	if from, err = rangeEnd(a); err != nil {
		return 0, 0, false, err
	}
	to, err = rangeEnd(b)
	return from, to, false, err
}

// Range returns the items of `a..b`, downwards when b is the smaller one.
func Range(a, b any) (*Array, error) {
	from, to, chars, err := RangeEnds(a, b)
	if err != nil {
		return nil, err
	}
	step, n := int64(1), int64(to)-int64(from)
	if n < 0 {
		step, n = -1, -n
	}
	items := make([]any, n+1)
	for i := range items {
		at := int64(from) + int64(i)*step
		if chars {
			items[i] = Char(at)
		} else {
			items[i] = int32(at)
		}
	}
	return &Array{Items: items}, nil
}

func rangeChar(v any) (Char, bool) {
	switch v := v.(type) {
	case Char:
		return v, true
	case string:
		if UTF16Len(v) == 1 {
			return UnitAt(v, 0), true
		}
	}
	return 0, false
}

func isDigitText(v any) bool {
	s, ok := v.(string)
	return ok && s >= "0" && s <= "9"
}

func rangeEnd(v any) (int32, error) {
	n, err := ToInt32(v)
	var op *OpError
	if errors.As(err, &op) && op.Exception.Inner != nil {
		inner := op.Exception.Innermost()
		return 0, &OpError{inner.T.Name, "OperationStopped", inner}
	}
	return n, err
}
