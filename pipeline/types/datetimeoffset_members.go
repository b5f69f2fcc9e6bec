package types

import (
	"csshell/pipeline/value"
)

func fromOffset(do func(d value.DateTimeOffset) any) func(In) (any, error) {
	return func(in In) (any, error) { return do(in.Self.(value.DateTimeOffset)), nil }
}

// clockOf is the same member of the clock time, for which a date answers.
func clockOf(in In) In {
	in.Self = value.DateTime{Ticks: in.Self.(value.DateTimeOffset).Ticks}
	return in
}

// offsetClock makes a property that the clock time answers.
func offsetClock(do func(In) (any, error)) func(In) (any, error) {
	return func(in In) (any, error) { return do(clockOf(in)) }
}

// offsetAdd makes a method that moves the clock time and keeps the offset.
func offsetAdd(do func(In) (any, error)) func(In) (any, error) {
	return func(in In) (any, error) {
		d, err := do(clockOf(in))
		if err != nil {
			return nil, err
		}
		return value.DateTimeOffset{Ticks: d.(value.DateTime).Ticks, Offset: in.Self.(value.DateTimeOffset).Offset}, nil
	}
}

// newOffset is every constructor; the offset is the last argument.
func newOffset(in In) (any, error) {
	last := len(in.Args) - 1
	off, given := in.Arg(last).(value.TimeSpan)
	if given {
		if err := checkOffset(off); err != nil {
			return nil, err
		}
	}
	switch first := in.Arg(0).(type) {
	case value.DateTime:
		if !given {
			return first.WithOffset(), nil
		}
		if first.Kind == value.UTC && off != 0 || first.Kind == value.Local && off != first.Offset() {
			return nil, value.NewException(value.ArgumentExceptionType, "The UTC Offset of the local dateTime parameter does not match the offset argument. (Parameter 'offset')", nil)
		}
		return value.DateTimeOffset{Ticks: first.Ticks, Offset: off}, nil
	case int64:
		d, err := dateOfTicks(first, value.Unspecified)
		if err != nil {
			return nil, err
		}
		return value.DateTimeOffset{Ticks: d.(value.DateTime).Ticks, Offset: off}, nil
	case DateOnly:
		t, _ := in.Arg(1).(TimeOnly)
		return value.DateTimeOffset{Ticks: int64(first.Day)*value.TicksPerDay + t.Ticks, Offset: off}, nil
	}
	ticks, err := ticksOfParts(In{Args: in.Args[:last]})
	return value.DateTimeOffset{Ticks: ticks, Offset: off}, err
}

func checkOffset(off value.TimeSpan) error {
	if off%ticksPerMinute != 0 {
		return value.NewException(value.ArgumentExceptionType, "Offset must be specified in whole minutes. (Parameter 'offset')", nil)
	}
	if off > 14*ticksPerHour || off < -14*ticksPerHour {
		return rangeError("Offset must be within plus or minus 14 hours. (Parameter 'offset')")
	}
	return nil
}

func toOffset(in In) (any, error) {
	off, _ := in.Arg(0).(value.TimeSpan)
	return in.Self.(value.DateTimeOffset).ToOffset(off), checkOffset(off)
}

func subtractOffset(in In) (any, error) {
	d := in.Self.(value.DateTimeOffset)
	if other, ok := in.Arg(0).(value.DateTimeOffset); ok {
		return value.TimeSpan(d.UTC().Ticks - other.UTC().Ticks), nil
	}
	return offsetAdd(subtractDate)(in)
}

func compareOffsets(in In) (any, error) {
	a, b, ok := pairOf[value.DateTimeOffset](in)
	if !ok {
		return int32(1), nil
	}
	return order(a.UTC().Ticks, b.UTC().Ticks), nil
}

func equalOffsets(in In) (any, error) {
	a, b, ok := pairOf[value.DateTimeOffset](in)
	return ok && a.UTC().Ticks == b.UTC().Ticks, nil
}

func deconstructOffset(in In) (any, error) {
	d := in.Self.(value.DateTimeOffset)
	clock := value.DateTime{Ticks: d.Ticks}
	for i, v := range []any{dateOnlyOf(clock), TimeOnly{int64(clock.TimeOfDay())}, d.Offset} {
		if r := in.Ref(i); r != nil {
			if err := r.Store(v); err != nil {
				return nil, err
			}
		}
	}
	return value.Nothing, nil
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func offsetFromFileTime(in In) (any, error) {
	d, err := fromFileTime(value.Local)(in)
	if err != nil {
		return nil, err
	}
	return d.(value.DateTime).WithOffset(), nil
}

// fromUnix makes the statics that count from 1970.
func fromUnix(unit int64, what string) func(In) (any, error) {
	first, last := -value.UnixZero.Ticks/unit, (value.MaxDate.Ticks-value.UnixZero.Ticks)/unit
	return func(in In) (any, error) {
		n := in.Long(0)
		if n < first || n > last {
			return nil, rangeError("Valid values are between " + value.Text(first) + " and " + value.Text(last) + ", inclusive. (Parameter '" + what + "')")
		}
		return value.DateTimeOffset{Ticks: value.UnixZero.Ticks + n*unit}, nil
	}
}

func parseOffset(in In) (any, error) { return dateParser(in, 1).ParseOffset(in.Str(0)) }

func parseOffsetExact(in In) (any, error) {
	return dateParser(in, 2).ParseExactOffset(in.Str(0), textsOf(in, 1)...)
}

func tryOffset(parse func(In) (any, error)) func(In) (any, error) {
	return func(in In) (any, error) {
		v, err := parse(in)
		return succeed(in, v, value.DateTimeOffset{}, err)
	}
}
