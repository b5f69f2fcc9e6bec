package types

import (
	"time"

	"csshell/pipeline/value"
)

// DateOnly is a day: days since 0001-01-01.
type DateOnly struct{ Day int32 }

var dateOnlyType = &value.Type{Name: "System.DateOnly", Kind: value.Struct, Base: value.ValueType, Interfaces: []*value.Type{value.IComparableType}}

// Type is DateOnly.
func (d DateOnly) Type() *value.Type { return dateOnlyType }

// Text is the short date.
func (d DateOnly) Text() string { return value.FormatDate(d.midnight(), "d", value.EnUS()) }

// FormatText is ToString(format, culture).
func (d DateOnly) FormatText(spec string, c *value.Culture) (string, error) {
	if spec == "" {
		spec = "d"
	}
	return value.FormatDateTime(d.midnight(), spec, c)
}

// CompareTo orders days.
func (d DateOnly) CompareTo(other any) (int, error) {
	e, ok := other.(DateOnly)
	if !ok {
		return 0, value.NewException(value.ArgumentExceptionType, "Object must be of type DateOnly.", nil)
	}
	return int(d.Day) - int(e.Day), nil
}

func (d DateOnly) midnight() value.DateTime {
	return value.DateTime{Ticks: int64(d.Day) * value.TicksPerDay}
}

func dateOnlyOf(d value.DateTime) DateOnly { return DateOnly{int32(d.Ticks / value.TicksPerDay)} }

// onDay makes a member that midnight of the day answers; dates among the results lose their time.
func onDay(do func(In) (any, error)) func(In) (any, error) {
	return func(in In) (any, error) {
		in.Self = in.Self.(DateOnly).midnight()
		v, err := do(in)
		if d, ok := v.(value.DateTime); ok && err == nil {
			return dateOnlyOf(d), nil
		}
		return v, err
	}
}

// dayOf makes a static of DateOnly from one of DateTime.
func dayOf(do func(In) (any, error)) func(In) (any, error) {
	return func(in In) (any, error) {
		v, err := do(in)
		if d, ok := v.(value.DateTime); ok && err == nil {
			return dateOnlyOf(d), nil
		}
		return v, err
	}
}

func addDays(in In) (any, error) {
	return moved(in.Self.(value.DateTime), value.TimeSpan(int64(in.Int(0))*value.TicksPerDay))
}

func compareDays(in In) (any, error) {
	a, b, ok := pairOf[DateOnly](in)
	if !ok {
		return int32(1), nil
	}
	return order(int64(a.Day), int64(b.Day)), nil
}

func equalDays(in In) (any, error) {
	a, b, ok := pairOf[DateOnly](in)
	return ok && a == b, nil
}

func dayAtTime(in In) (any, error) {
	t, _ := in.Arg(0).(TimeOnly)
	d := value.DateTime{Ticks: in.Self.(DateOnly).midnight().Ticks + t.Ticks}
	if in.Has(1) {
		d.Kind = value.DateKind(in.Enum(1))
	}
	return d, nil
}

func tryDay(parse func(In) (any, error)) func(In) (any, error) {
	return func(in In) (any, error) {
		v, err := dayOf(parse)(in)
		return succeed(in, v, DateOnly{}, err)
	}
}

// dateOnlyDef declares DateOnly: a day without a time.
func dateOnlyDef() *Def {
	return &Def{
		New: []Row{{Text: "System.DateOnly new(int year, int month, int day)", Do: dayOf(newDate)}},
		Members: []Row{
			{Text: "System.DateOnly AddDays(int value)", Do: onDay(addDays)},
			{Text: "System.DateOnly AddMonths(int value)", Do: onDay(addMonths)},
			{Text: "System.DateOnly AddYears(int value)", Do: onDay(addYears)},
			{Text: "int CompareTo(System.DateOnly value)", Do: compareDays},
			{Text: "int CompareTo(System.Object value)", Do: compareDays},
			{Text: "bool Equals(System.DateOnly value)", Do: equalDays},
			{Text: "bool Equals(System.Object value)", Do: equalDays},
			{Text: "int GetHashCode()", Do: func(in In) (any, error) { return in.Self.(DateOnly).Day, nil }},
			{Text: "datetime ToDateTime(System.TimeOnly time)", Do: dayAtTime},
			{Text: "datetime ToDateTime(System.TimeOnly time, System.DateTimeKind kind)", Do: dayAtTime},
			{Text: "string ToLongDateString()", Do: onDay(dateText("D"))},
			{Text: "string ToShortDateString()", Do: onDay(dateText("d"))},
			{Text: "string ToString()", Do: toText},
			{Text: "string ToString(string format)", Do: toText},
			{Text: "string ToString(System.IFormatProvider provider)", Do: toText},
			{Text: "string ToString(string format, System.IFormatProvider provider)", Do: toText},
			{Text: "int Year {get;}", Do: onDay(datePart(time.Time.Year))},
			{Text: "int Month {get;}", Do: onDay(datePart(monthNumber))},
			{Text: "int Day {get;}", Do: onDay(datePart(time.Time.Day))},
			{Text: "System.DayOfWeek DayOfWeek {get;}", Do: onDay(weekday)},
			{Text: "int DayOfYear {get;}", Do: onDay(datePart(time.Time.YearDay))},
			{Text: "int DayNumber {get;}", Do: func(in In) (any, error) { return in.Self.(DateOnly).Day, nil }},
		},
		Static: []Row{
			{Text: "System.DateOnly FromDateTime(datetime dateTime)", Do: dayOf(func(in In) (any, error) { return in.Arg(0), nil })},
			{Text: "System.DateOnly FromDayNumber(int dayNumber)", Do: func(in In) (any, error) { return DateOnly{int32(in.Int(0))}, nil }},
			{Text: "System.DateOnly Parse(string s)", Do: dayOf(parseDate)},
			{Text: "System.DateOnly Parse(string s, System.IFormatProvider provider)", Do: dayOf(parseDate)},
			{Text: "System.DateOnly ParseExact(string s, string format)", Do: dayOf(parseDateExact)},
			{Text: "System.DateOnly ParseExact(string s, string[] formats)", Do: dayOf(parseDateExact)},
			{Text: "System.DateOnly ParseExact(string s, string format, System.IFormatProvider provider)", Do: dayOf(parseDateExact)},
			{Text: "bool TryParse(string s, [ref] System.DateOnly result)", Do: tryDay(parseDate)},
			{Text: "bool TryParseExact(string s, string format, [ref] System.DateOnly result)", Do: tryDay(parseDateExact)},
			{Text: "System.DateOnly MaxValue {get;}", Do: constant(dateOnlyOf(value.MaxDate))},
			{Text: "System.DateOnly MinValue {get;}", Do: constant(DateOnly{})},
		},
	}
}

func weekday(in In) (any, error) {
	return EnumValue("System.DayOfWeek", int64(in.Self.(value.DateTime).Clock().Weekday())), nil
}

func monthNumber(t time.Time) int { return int(t.Month()) }
