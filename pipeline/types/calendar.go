package types

import (
	"time"

	"csshell/pipeline/value"
)

// Calendar is a GregorianCalendar, the only one.
type Calendar struct{}

var (
	calendarType  = &value.Type{Name: "System.Globalization.Calendar"}
	gregorianType = &value.Type{Name: "System.Globalization.GregorianCalendar", Base: calendarType}
	gregorian     = &Calendar{}
)

// Type is GregorianCalendar.
func (c *Calendar) Type() *value.Type { return gregorianType }

func dateArg(in In) time.Time {
	d, _ := in.Arg(0).(value.DateTime)
	return d.Clock()
}

// weekOfYear is GetWeekOfYear: by the day that starts a week, and by what counts as the first week of a year.
func weekOfYear(in In) (any, error) {
	t, rule, first := dateArg(in), in.Enum(1), int(in.Enum(2))
	if rule == 0 {
		january := time.Date(t.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
		lead := (int(january.Weekday()) - first + 7) % 7
		return int32((t.YearDay()-1+lead)/7 + 1), nil
	}
	full := 7
	if rule == 2 {
		full = 4
	}
	return int32(weekWithDays(t, first, full)), nil
}

// weekWithDays counts weeks from the first that has at least full days in the year; days before it belong to the last
// week of the year before.
func weekWithDays(t time.Time, first, full int) int {
	day := t.YearDay() - 1
	january := (int(t.Weekday()) - day%7 + 14) % 7
	offset := (first - january + 14) % 7
	if offset != 0 && offset >= full {
		offset -= 7
	}
	if n := day - offset; n >= 0 {
		return n/7 + 1
	}
	return weekWithDays(t.AddDate(0, 0, -(day+1)), first, full)
}

// calendarDef declares GregorianCalendar.
func calendarDef() *Def {
	date := func(do func(In) (any, error)) func(In) (any, error) {
		return func(in In) (any, error) { in.Self = in.Arg(0); return do(in) }
	}
	shifted := func(do func(In) (any, error)) func(In) (any, error) {
		return func(in In) (any, error) { return do(In{P: in.P, Self: in.Arg(0), Args: in.Args[1:]}) }
	}
	return &Def{
		New: []Row{{Text: "System.Globalization.GregorianCalendar new()", Do: constant(gregorian)}},
		Members: []Row{
			{Text: "datetime AddDays(datetime time, int days)", Do: shifted(addDays)},
			{Text: "datetime AddMonths(datetime time, int months)", Do: shifted(addMonths)},
			{Text: "datetime AddYears(datetime time, int years)", Do: shifted(addYears)},
			{Text: "int GetDayOfMonth(datetime time)", Do: date(datePart(time.Time.Day))},
			{Text: "System.DayOfWeek GetDayOfWeek(datetime time)", Do: date(weekday)},
			{Text: "int GetDayOfYear(datetime time)", Do: date(datePart(time.Time.YearDay))},
			{Text: "int GetDaysInMonth(int year, int month)", Do: daysInMonth},
			{Text: "int GetMonth(datetime time)", Do: date(datePart(monthNumber))},
			{Text: "int GetWeekOfYear(datetime time, System.Globalization.CalendarWeekRule rule, System.DayOfWeek firstDayOfWeek)", Do: weekOfYear},
			{Text: "int GetYear(datetime time)", Do: date(datePart(time.Time.Year))},
			{Text: "bool IsLeapYear(int year)", Do: leapYear},
			{Text: "int TwoDigitYearMax {get;}", Do: constant(int32(2049))},
			{Text: "bool IsReadOnly {get;}", Do: constant(true)},
		},
	}
}

// CompareInfo compares text as a culture does.
type CompareInfo struct{ c *value.Culture }

var compareInfoType = &value.Type{Name: "System.Globalization.CompareInfo"}

// Type is CompareInfo.
func (c *CompareInfo) Type() *value.Type { return compareInfoType }

// Text names the culture.
func (c *CompareInfo) Text() string { return "CompareInfo - " + c.c.Name }

// compareInfoDef declares CompareInfo.
func compareInfoDef() *Def {
	compare := func(in In) (any, error) {
		n := value.CompareStrings(in.Str(0), in.Str(1), in.Enum(2)&(1|0x10000000) != 0)
		return int32(n), nil
	}
	return &Def{Members: []Row{
		{Text: "int Compare(string string1, string string2)", Do: compare},
		{Text: "int Compare(string string1, string string2, System.Globalization.CompareOptions options)", Do: compare},
		{Text: "string Name {get;}", Do: func(in In) (any, error) { return in.Self.(*CompareInfo).c.Name, nil }},
		{Text: "int LCID {get;}", Do: func(in In) (any, error) { return in.Self.(*CompareInfo).c.LCID, nil }},
		{Text: "string ToString()", Do: func(in In) (any, error) { return in.Self.(*CompareInfo).Text(), nil }},
	}}
}
