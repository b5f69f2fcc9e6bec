package types

import (
	"math"

	"csshell/pipeline/value"
)

func fromSpan(do func(t value.TimeSpan) any) func(In) (any, error) {
	return func(in In) (any, error) { return do(in.Self.(value.TimeSpan)), nil }
}

// spanPart makes a property that reads a part of a timespan, negative when the whole is.
func spanPart(unit, mod int64) func(In) (any, error) {
	return fromSpan(func(t value.TimeSpan) any { return int32(int64(t) / unit % mod) })
}

// spanTotal makes a property that reads the whole timespan in a unit.
func spanTotal(unit int64) func(In) (any, error) {
	return fromSpan(func(t value.TimeSpan) any { return float64(t) / float64(unit) })
}

// spanUnits are the units of the parts of a timespan, days first.
var spanUnits = [...]int64{value.TicksPerDay, ticksPerHour, ticksPerMinute, value.TicksPerSecond, ticksPerMillisecond, 10}

// newSpan is every constructor: ticks; hours, minutes, seconds; or days and more.
func newSpan(in In) (any, error) {
	if n, ok := in.Arg(0).(int64); ok {
		return value.TimeSpan(n), nil
	}
	first := 0
	if len(in.Args) == 3 {
		first = 1
	}
	return sumParts(in, first)
}

// sumParts adds up arguments in units from the first on.
func sumParts(in In, first int) (any, error) {
	var sum float64
	var ticks int64
	for i := range in.Args {
		n, err := value.ToInt64(in.Arg(i))
		if err != nil {
			return nil, err
		}
		ticks += n * spanUnits[first+i]
		sum += float64(n) * float64(spanUnits[first+i])
	}
	if math.Abs(sum) > math.MaxInt64 {
		return nil, rangeError("TimeSpan overflowed because the duration is too long.")
	}
	return value.TimeSpan(ticks), nil
}

// spanFrom makes a FromDays and the like: a double, or whole numbers of this and the smaller units.
func spanFrom(first int) func(In) (any, error) {
	return func(in In) (any, error) {
		f, ok := in.Arg(0).(float64)
		if !ok {
			return sumParts(in, first)
		}
		if math.IsNaN(f) {
			return nil, value.NewException(value.ArgumentExceptionType, "TimeSpan does not accept floating point Not-a-Number values.", nil)
		}
		t, ok := value.Span(f, spanUnits[first])
		if !ok {
			return nil, spanTooLong()
		}
		return t, nil
	}
}

// sumSpans makes Add (1) and Subtract (-1).
func sumSpans(sign value.TimeSpan) func(In) (any, error) {
	return func(in In) (any, error) {
		a := in.Self.(value.TimeSpan)
		b, _ := in.Arg(0).(value.TimeSpan)
		sum := a + sign*b
		if (sum > a) != (sign*b > 0) && b != 0 {
			return nil, spanTooLong()
		}
		return sum, nil
	}
}

func spanOfTicks(f float64) (any, error) {
	if math.IsNaN(f) || math.Abs(f) > math.MaxInt64 {
		return nil, spanTooLong()
	}
	return value.TimeSpan(math.RoundToEven(f)), nil
}

func multiplySpan(in In) (any, error) {
	return spanOfTicks(float64(in.Self.(value.TimeSpan)) * in.Double(0))
}

func divideSpan(in In) (any, error) {
	a := float64(in.Self.(value.TimeSpan))
	if t, ok := in.Arg(0).(value.TimeSpan); ok {
		return a / float64(t), nil
	}
	return spanOfTicks(a / in.Double(0))
}

func negateSpan(in In) (any, error) {
	t := in.Self.(value.TimeSpan)
	if t == math.MinInt64 {
		return nil, value.NewException(value.OverflowExceptionType, "Negating the minimum value of a twos complement number is invalid.", nil)
	}
	return -t, nil
}

func spanAbs(in In) (any, error) {
	t := in.Self.(value.TimeSpan)
	if t == math.MinInt64 {
		return nil, value.NewException(value.OverflowExceptionType, "The duration cannot be returned for TimeSpan.MinValue because the absolute value of TimeSpan.MinValue exceeds the value of TimeSpan.MaxValue.", nil)
	}
	return max(t, -t), nil
}

func compareSpans(in In) (any, error) {
	a, b, ok := pairOf[value.TimeSpan](in)
	if !ok {
		if in.Arg(0) == nil {
			return int32(1), nil
		}
		return nil, value.NewException(value.ArgumentExceptionType, "Object must be of type TimeSpan.", nil)
	}
	return order(int64(a), int64(b)), nil
}

func equalSpans(in In) (any, error) {
	a, b, ok := pairOf[value.TimeSpan](in)
	return ok && a == b, nil
}

func parseSpan(in In) (any, error) { return value.ParseTimeSpan(in.Str(0)) }

func parseSpanExact(in In) (any, error) {
	return value.ParseTimeSpanExact(in.Str(0), textsOf(in, 1)...)
}

func trySpan(parse func(In) (any, error)) func(In) (any, error) {
	return func(in In) (any, error) {
		v, err := parse(in)
		return succeed(in, v, value.TimeSpan(0), err)
	}
}
