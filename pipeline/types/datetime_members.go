package types

import (
	"math"
	"time"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

// fromDate makes a property or method of a date.
func fromDate(do func(d value.DateTime) any) func(In) (any, error) {
	return func(in In) (any, error) { return do(in.Self.(value.DateTime)), nil }
}

// datePart makes a property that reads a part of the clock.
func datePart(part func(time.Time) int) func(In) (any, error) {
	return fromDate(func(d value.DateTime) any { return int32(part(d.Clock())) })
}

// tickPart makes a property that reads a part of the second.
func tickPart(unit, mod int64) func(In) (any, error) {
	return fromDate(func(d value.DateTime) any { return int32(d.Ticks / unit % mod) })
}

// dateText makes a method that writes the date in a standard format of the current culture.
func dateText(spec string) func(In) (any, error) {
	return func(in In) (any, error) {
		return value.FormatDateTime(in.Self.(value.DateTime), spec, CurrentCulture(in.P))
	}
}

// dateLongText is the script property DateTime: what a date prints, following its DisplayHint.
func dateLongText(p *pipeline.Proc, self any) (any, error) {
	d, _ := value.Base(self).(value.DateTime)
	spec := "F"
	if o, ok := self.(*value.Object); ok {
		hint, _ := o.Get("displayhint")
		switch value.Fold(value.ToString(hint)) {
		case "date":
			spec = "D"
		case "time":
			spec = "T"
		}
	}
	return value.FormatDateTime(d, spec, CurrentCulture(p))
}

func dateOfTicks(n int64, kind value.DateKind) (any, error) {
	if n < 0 || n > value.MaxDate.Ticks {
		return nil, rangeError("Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks. (Parameter 'ticks')")
	}
	return value.DateTime{Ticks: n, Kind: kind}, nil
}

// newDate is every constructor: ticks or parts, then the kind if there is one.
func newDate(in In) (any, error) {
	kind := value.Unspecified
	args := in.Args
	if n := len(args); n > 0 {
		if e, ok := args[n-1].(value.Enum); ok {
			kind, args = value.DateKind(e.N), args[:n-1]
		}
	}
	switch first := in.Arg(0).(type) {
	case int64:
		return dateOfTicks(first, kind)
	case DateOnly:
		t, _ := in.Arg(1).(TimeOnly)
		return value.DateTime{Ticks: int64(first.Day)*value.TicksPerDay + t.Ticks, Kind: kind}, nil
	}
	ticks, err := ticksOfParts(In{Args: args})
	return value.DateTime{Ticks: ticks, Kind: kind}, err
}

// ticksOfParts reads year, month, day, hour, minute, second, millisecond, microsecond.
func ticksOfParts(in In) (int64, error) {
	day, ok := value.NewDate(in.Int(0), in.Int(1), in.Int(2), 0, 0, 0, 0, value.Unspecified)
	if !ok {
		return 0, rangeError("Year, Month, and Day parameters describe an un-representable DateTime.")
	}
	h, m, s := in.Int(3), in.Int(4), in.Int(5)
	if h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59 {
		return 0, rangeError("Hour, Minute, and Second parameters describe an un-representable DateTime.")
	}
	milli, micro := in.Int(6), in.Int(7)
	if milli < 0 || milli > 999 {
		return 0, rangeError("Valid values are between 0 and 999, inclusive. (Parameter 'millisecond')")
	}
	if micro < 0 || micro > 999 {
		return 0, rangeError("Valid values are between 0 and 999, inclusive. (Parameter 'microsecond')")
	}
	return day.Ticks + int64((h*60+m)*60+s)*value.TicksPerSecond + int64(milli)*ticksPerMillisecond + int64(micro)*10, nil
}

// moved adds ticks to the date.
func moved(d value.DateTime, t value.TimeSpan) (any, error) {
	r, ok := d.Add(t)
	if !ok {
		return nil, badDate()
	}
	return r, nil
}

func addSpan(in In) (any, error) {
	t, _ := in.Arg(0).(value.TimeSpan)
	return moved(in.Self.(value.DateTime), t)
}

func addTicks(in In) (any, error) {
	return moved(in.Self.(value.DateTime), value.TimeSpan(in.Long(0)))
}

// unitTicks is a number of units in ticks; whole units count exactly.
func unitTicks(v float64, unit int64) (value.TimeSpan, bool) {
	whole, frac := math.Modf(v)
	if math.IsNaN(v) || math.Abs(whole) > float64(value.MaxDate.Ticks/unit) {
		return 0, false
	}
	return value.TimeSpan(int64(whole)*unit + int64(frac*float64(unit))), true
}

func addUnits(unit int64) func(In) (any, error) {
	return func(in In) (any, error) {
		t, ok := unitTicks(in.Double(0), unit)
		if !ok {
			return nil, rangeError("Value to add was out of range. (Parameter 'value')")
		}
		return moved(in.Self.(value.DateTime), t)
	}
}

func addMonths(in In) (any, error) {
	n := in.Int(0)
	if n < -120000 || n > 120000 {
		return nil, rangeError("Months value must be between +/-120000. (Parameter 'months')")
	}
	r, ok := in.Self.(value.DateTime).AddMonths(n)
	if !ok {
		return nil, rangeError("The added or subtracted value results in an un-representable DateTime. (Parameter 'months')")
	}
	return r, nil
}

func addYears(in In) (any, error) {
	n := in.Int(0)
	if n < -10000 || n > 10000 {
		return nil, rangeError("Years value must be between +/-10000. (Parameter 'years')")
	}
	r, ok := in.Self.(value.DateTime).AddMonths(n * 12)
	if !ok {
		return nil, badDate()
	}
	return r, nil
}

func subtractDate(in In) (any, error) {
	d := in.Self.(value.DateTime)
	if t, ok := in.Arg(0).(value.TimeSpan); ok {
		return moved(d, -t)
	}
	e, _ := in.Arg(0).(value.DateTime)
	return value.TimeSpan(d.Ticks - e.Ticks), nil
}

// pairOf is the two values of a comparison: the object and argument 0, or arguments 0 and 1.
func pairOf[T any](in In) (a, b T, ok bool) {
	first, second := in.Self, in.Arg(0)
	if first == nil {
		first, second = in.Arg(0), in.Arg(1)
	}
	a, okA := value.Base(first).(T)
	b, okB := value.Base(second).(T)
	return a, b, okA && okB
}

func compareDates(in In) (any, error) {
	a, b, ok := pairOf[value.DateTime](in)
	if !ok {
		if in.Arg(0) == nil {
			return int32(1), nil
		}
		return nil, value.NewException(value.ArgumentExceptionType, "Object must be of type DateTime.", nil)
	}
	return order(a.Ticks, b.Ticks), nil
}

func equalDates(in In) (any, error) {
	a, b, ok := pairOf[value.DateTime](in)
	return ok && a.Ticks == b.Ticks, nil
}

func hashTicks(in In) (any, error) { return hashOf(in.Self.(value.DateTime).Ticks), nil }

func deconstructDate(in In) (any, error) {
	d := in.Self.(value.DateTime)
	t := d.Clock()
	parts := []any{int32(t.Year()), int32(t.Month()), int32(t.Day())}
	if len(in.Args) == 2 {
		parts = []any{dateOnlyOf(d), TimeOnly{Ticks: int64(d.TimeOfDay())}}
	}
	for i, v := range parts {
		if r := in.Ref(i); r != nil {
			if err := r.Store(v); err != nil {
				return nil, err
			}
		}
	}
	return value.Nothing, nil
}
