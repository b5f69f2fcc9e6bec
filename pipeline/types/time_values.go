package types

import (
	"time"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

const (
	ticksPerHour        = 3600 * value.TicksPerSecond
	ticksPerMinute      = 60 * value.TicksPerSecond
	ticksPerMillisecond = 10_000
)

// rangeError is an ArgumentOutOfRangeException.
func rangeError(message string) error {
	return value.NewException(value.ArgumentOutOfRangeType, message, nil)
}

// badDate is the error of a sum that leaves the years 1 to 9999.
func badDate() error {
	return rangeError("The added or subtracted value results in an un-representable DateTime. (Parameter 'value')")
}

// spanTooLong is the error of a sum that no timespan holds.
func spanTooLong() error {
	return value.NewException(value.OverflowExceptionType, "TimeSpan overflowed because the duration is too long.", nil)
}

// now is the reading of the session's clock in local time.
func now(p *pipeline.Proc) value.DateTime {
	t := time.Now()
	if p != nil && p.Session != nil {
		t = p.Session.Now()
	}
	return value.FromTime(t.In(time.Local), value.Local)
}

// toText is ToString(), ToString(format), ToString(provider) and ToString(format, provider) of every value that takes
// formats.
func toText(in In) (any, error) {
	spec, c := "", CurrentCulture(in.P)
	for i, a := range in.Args {
		if s, ok := a.(string); ok {
			spec = s
		} else if a != nil {
			c = cultureArg(in, i)
		}
	}
	return value.FormatValueIn(in.Self, spec, c)
}

// order is the result of a CompareTo.
func order[T int64 | uint64](a, b T) any {
	switch {
	case a < b:
		return int32(-1)
	case a > b:
		return int32(1)
	}
	return int32(0)
}

// hashOf is the GetHashCode of a 64-bit number.
func hashOf(n int64) any { return int32(n) ^ int32(n>>32) }

// succeed is the end of a TryParse: the result, or the default value of its type, goes to the [ref] that is the last argument.
func succeed(in In, v, zero any, err error) (any, error) {
	if err != nil {
		v = zero
	}
	if r := in.Ref(len(in.Args) - 1); r != nil {
		if serr := r.Store(v); serr != nil {
			return nil, serr
		}
	}
	return err == nil, nil
}

// textsOf are the formats of a ParseExact: one string or an array of them.
func textsOf(in In, i int) []string {
	var out []string
	for _, v := range in.Items(i) {
		out = append(out, value.ToString(v))
	}
	return out
}

// fromTicks lets integers be cast to a type that counts ticks.
func fromTicks(make func(p *pipeline.Proc, n int64) (any, error)) []Conversion {
	do := func(p *pipeline.Proc, v any, _ *value.Type) (any, error) {
		n, err := value.ToInt64(v)
		if err != nil {
			return nil, err
		}
		return make(p, n)
	}
	var out []Conversion
	for _, t := range [...]*value.Type{value.Int32Type, value.Int64Type, value.UInt8Type, value.Int16Type, value.Int8Type, value.UInt16Type, value.UInt32Type} {
		out = append(out, Conversion{From: t, Do: do})
	}
	return out
}
