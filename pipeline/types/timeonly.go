package types

import (
	"time"

	"csshell/pipeline/value"
)

// TimeOnly is a time of the day in ticks.
type TimeOnly struct{ Ticks int64 }

var timeOnlyType = &value.Type{Name: "System.TimeOnly", Kind: value.Struct, Base: value.ValueType, Interfaces: []*value.Type{value.IComparableType}}

// Type is TimeOnly.
func (t TimeOnly) Type() *value.Type { return timeOnlyType }

// Text is the short time.
func (t TimeOnly) Text() string { return value.FormatDate(t.clock(), "t", value.EnUS()) }

// FormatText is ToString(format, culture).
func (t TimeOnly) FormatText(spec string, c *value.Culture) (string, error) {
	if spec == "" {
		spec = "t"
	}
	if spec == "o" || spec == "O" {
		spec = "HH:mm:ss.fffffff"
	}
	return value.FormatDateTime(t.clock(), spec, c)
}

// CompareTo orders times.
func (t TimeOnly) CompareTo(other any) (int, error) {
	u, ok := other.(TimeOnly)
	if !ok {
		return 0, value.NewException(value.ArgumentExceptionType, "Object must be of type TimeOnly.", nil)
	}
	n, _ := order(t.Ticks, u.Ticks).(int32)
	return int(n), nil
}

func (t TimeOnly) clock() value.DateTime { return value.DateTime{Ticks: t.Ticks} }

func timeOnlyOf(d value.DateTime) TimeOnly { return TimeOnly{int64(d.TimeOfDay())} }

// onClock makes a member that the time on the first day answers.
func onClock(do func(In) (any, error)) func(In) (any, error) {
	return func(in In) (any, error) {
		in.Self = in.Self.(TimeOnly).clock()
		return do(in)
	}
}

// newTime is every constructor: ticks, or hour and minute and more.
func newTime(in In) (any, error) {
	if n, ok := in.Arg(0).(int64); ok {
		if n < 0 || n >= value.TicksPerDay {
			return nil, rangeError("Ticks must be between 0 and TimeOnly.MaxValue.Ticks. (Parameter 'ticks')")
		}
		return TimeOnly{n}, nil
	}
	ticks, err := ticksOfParts(In{Args: append([]any{int32(1), int32(1), int32(1)}, in.Args...)})
	return TimeOnly{ticks}, err
}

// turned adds ticks and goes round the clock.
func turned(t TimeOnly, n value.TimeSpan) TimeOnly {
	sum := (t.Ticks + int64(n)%value.TicksPerDay) % value.TicksPerDay
	if sum < 0 {
		sum += value.TicksPerDay
	}
	return TimeOnly{sum}
}

func turnUnits(unit int64) func(In) (any, error) {
	return func(in In) (any, error) {
		n, ok := unitTicks(in.Double(0), unit)
		if !ok {
			return nil, spanTooLong()
		}
		return turned(in.Self.(TimeOnly), n), nil
	}
}

func turnSpan(in In) (any, error) {
	n, _ := in.Arg(0).(value.TimeSpan)
	return turned(in.Self.(TimeOnly), n), nil
}

func isBetween(in In) (any, error) {
	t := in.Self.(TimeOnly)
	a, _ := in.Arg(0).(TimeOnly)
	b, _ := in.Arg(1).(TimeOnly)
	if a.Ticks <= b.Ticks {
		return t.Ticks >= a.Ticks && t.Ticks < b.Ticks, nil
	}
	return t.Ticks >= a.Ticks || t.Ticks < b.Ticks, nil
}

func compareTimes(in In) (any, error) {
	a, b, ok := pairOf[TimeOnly](in)
	if !ok {
		return int32(1), nil
	}
	return order(a.Ticks, b.Ticks), nil
}

func equalTimes(in In) (any, error) {
	a, b, ok := pairOf[TimeOnly](in)
	return ok && a == b, nil
}

// timeOf makes a static of TimeOnly from one of DateTime.
func timeOf(do func(In) (any, error)) func(In) (any, error) {
	return func(in In) (any, error) {
		v, err := do(in)
		if d, ok := v.(value.DateTime); ok && err == nil {
			return timeOnlyOf(d), nil
		}
		return v, err
	}
}

func tryTime(parse func(In) (any, error)) func(In) (any, error) {
	return func(in In) (any, error) {
		v, err := timeOf(parse)(in)
		return succeed(in, v, TimeOnly{}, err)
	}
}

// timeOnlyDef declares TimeOnly: a time of the day without a day.
func timeOnlyDef() *Def {
	return &Def{
		New: []Row{
			{Text: "System.TimeOnly new(int hour, int minute)", Do: newTime},
			{Text: "System.TimeOnly new(int hour, int minute, int second)", Do: newTime},
			{Text: "System.TimeOnly new(int hour, int minute, int second, int millisecond)", Do: newTime},
			{Text: "System.TimeOnly new(int hour, int minute, int second, int millisecond, int microsecond)", Do: newTime},
			{Text: "System.TimeOnly new(long ticks)", Do: newTime},
		},
		Members: []Row{
			{Text: "System.TimeOnly Add(timespan value)", Do: turnSpan},
			{Text: "System.TimeOnly AddHours(double value)", Do: turnUnits(ticksPerHour)},
			{Text: "System.TimeOnly AddMinutes(double value)", Do: turnUnits(ticksPerMinute)},
			{Text: "int CompareTo(System.TimeOnly value)", Do: compareTimes},
			{Text: "int CompareTo(System.Object value)", Do: compareTimes},
			{Text: "bool Equals(System.TimeOnly value)", Do: equalTimes},
			{Text: "bool Equals(System.Object value)", Do: equalTimes},
			{Text: "bool IsBetween(System.TimeOnly start, System.TimeOnly end)", Do: isBetween},
			{Text: "string ToLongTimeString()", Do: onClock(dateText("T"))},
			{Text: "string ToShortTimeString()", Do: onClock(dateText("t"))},
			{Text: "string ToString()", Do: toText},
			{Text: "string ToString(string format)", Do: toText},
			{Text: "string ToString(System.IFormatProvider provider)", Do: toText},
			{Text: "string ToString(string format, System.IFormatProvider provider)", Do: toText},
			{Text: "timespan ToTimeSpan()", Do: func(in In) (any, error) { return value.TimeSpan(in.Self.(TimeOnly).Ticks), nil }},
			{Text: "int Hour {get;}", Do: onClock(datePart(time.Time.Hour))},
			{Text: "int Minute {get;}", Do: onClock(datePart(time.Time.Minute))},
			{Text: "int Second {get;}", Do: onClock(datePart(time.Time.Second))},
			{Text: "int Millisecond {get;}", Do: onClock(tickPart(ticksPerMillisecond, 1000))},
			{Text: "int Microsecond {get;}", Do: onClock(tickPart(10, 1000))},
			{Text: "long Ticks {get;}", Do: func(in In) (any, error) { return in.Self.(TimeOnly).Ticks, nil }},
		},
		Static: []Row{
			{Text: "System.TimeOnly FromDateTime(datetime dateTime)", Do: timeOf(func(in In) (any, error) { return in.Arg(0), nil })},
			{Text: "System.TimeOnly FromTimeSpan(timespan timeSpan)", Do: func(in In) (any, error) { return turnSpan(In{Self: TimeOnly{}, Args: in.Args}) }},
			{Text: "System.TimeOnly Parse(string s)", Do: timeOf(parseDate)},
			{Text: "System.TimeOnly Parse(string s, System.IFormatProvider provider)", Do: timeOf(parseDate)},
			{Text: "System.TimeOnly ParseExact(string s, string format)", Do: timeOf(parseDateExact)},
			{Text: "System.TimeOnly ParseExact(string s, string format, System.IFormatProvider provider)", Do: timeOf(parseDateExact)},
			{Text: "bool TryParse(string s, [ref] System.TimeOnly result)", Do: tryTime(parseDate)},
			{Text: "bool TryParseExact(string s, string format, [ref] System.TimeOnly result)", Do: tryTime(parseDateExact)},
			{Text: "System.TimeOnly MaxValue {get;}", Do: constant(TimeOnly{value.TicksPerDay - 1})},
			{Text: "System.TimeOnly MinValue {get;}", Do: constant(TimeOnly{})},
		},
	}
}
