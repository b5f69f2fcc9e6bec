package types

import (
	"time"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

// dateTimeOffsetDef declares [datetimeoffset]: the clock time of a place and its offset from UTC.
func dateTimeOffsetDef() *Def {
	return &Def{
		New: []Row{
			{Text: "System.DateTimeOffset new(long ticks, timespan offset)", Do: newOffset},
			{Text: "System.DateTimeOffset new(datetime dateTime)", Do: newOffset},
			{Text: "System.DateTimeOffset new(datetime dateTime, timespan offset)", Do: newOffset},
			{Text: "System.DateTimeOffset new(System.DateOnly date, System.TimeOnly time, timespan offset)", Do: newOffset},
			{Text: "System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, timespan offset)", Do: newOffset},
			{Text: "System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, int millisecond, timespan offset)", Do: newOffset},
			{Text: "System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, timespan offset)", Do: newOffset},
		},
		Members: []Row{
			{Text: "System.DateTimeOffset Add(timespan timeSpan)", Do: offsetAdd(addSpan)},
			{Text: "System.DateTimeOffset AddDays(double days)", Do: offsetAdd(addUnits(value.TicksPerDay))},
			{Text: "System.DateTimeOffset AddHours(double hours)", Do: offsetAdd(addUnits(ticksPerHour))},
			{Text: "System.DateTimeOffset AddMicroseconds(double microseconds)", Do: offsetAdd(addUnits(10))},
			{Text: "System.DateTimeOffset AddMilliseconds(double milliseconds)", Do: offsetAdd(addUnits(ticksPerMillisecond))},
			{Text: "System.DateTimeOffset AddMinutes(double minutes)", Do: offsetAdd(addUnits(ticksPerMinute))},
			{Text: "System.DateTimeOffset AddMonths(int months)", Do: offsetAdd(addMonths)},
			{Text: "System.DateTimeOffset AddSeconds(double seconds)", Do: offsetAdd(addUnits(value.TicksPerSecond))},
			{Text: "System.DateTimeOffset AddTicks(long ticks)", Do: offsetAdd(addTicks)},
			{Text: "System.DateTimeOffset AddYears(int years)", Do: offsetAdd(addYears)},
			{Text: "int CompareTo(System.DateTimeOffset other)", Do: compareOffsets},
			{Text: "void Deconstruct([ref] System.DateOnly date, [ref] System.TimeOnly time, [ref] timespan offset)", Do: deconstructOffset},
			{Text: "bool Equals(System.DateTimeOffset other)", Do: equalOffsets},
			{Text: "bool Equals(System.Object obj)", Do: equalOffsets},
			{Text: "bool EqualsExact(System.DateTimeOffset other)", Do: func(in In) (any, error) { return in.Self == in.Arg(0), nil }},
			{Text: "int GetHashCode()", Do: fromOffset(func(d value.DateTimeOffset) any { return hashOf(d.UTC().Ticks) })},
			{Text: "System.DateTimeOffset Subtract(timespan value)", Do: subtractOffset},
			{Text: "timespan Subtract(System.DateTimeOffset value)", Do: subtractOffset},
			{Text: "long ToFileTime()", Do: fromOffset(func(d value.DateTimeOffset) any { return d.UTC().Ticks - fileEpoch })},
			{Text: "System.DateTimeOffset ToLocalTime()", Do: fromOffset(func(d value.DateTimeOffset) any { return d.Local().WithOffset() })},
			{Text: "System.DateTimeOffset ToOffset(timespan offset)", Do: toOffset},
			{Text: "string ToString()", Do: toText},
			{Text: "string ToString(string format)", Do: toText},
			{Text: "string ToString(System.IFormatProvider formatProvider)", Do: toText},
			{Text: "string ToString(string format, System.IFormatProvider formatProvider)", Do: toText},
			{Text: "System.DateTimeOffset ToUniversalTime()", Do: fromOffset(func(d value.DateTimeOffset) any { return d.ToOffset(0) })},
			{Text: "long ToUnixTimeMilliseconds()", Do: fromOffset(func(d value.DateTimeOffset) any {
				return floorDiv(d.UTC().Ticks-value.UnixZero.Ticks, ticksPerMillisecond)
			})},
			{Text: "long ToUnixTimeSeconds()", Do: fromOffset(func(d value.DateTimeOffset) any {
				return floorDiv(d.UTC().Ticks-value.UnixZero.Ticks, value.TicksPerSecond)
			})},
			{Text: "datetime DateTime {get;}", Do: fromOffset(func(d value.DateTimeOffset) any { return value.DateTime{Ticks: d.Ticks} })},
			{Text: "datetime UtcDateTime {get;}", Do: fromOffset(func(d value.DateTimeOffset) any { return d.UTC() })},
			{Text: "datetime LocalDateTime {get;}", Do: fromOffset(func(d value.DateTimeOffset) any { return d.Local() })},
			{Text: "datetime Date {get;}", Do: fromOffset(func(d value.DateTimeOffset) any { return value.DateTime{Ticks: d.Ticks}.Date() })},
			{Text: "int Day {get;}", Do: offsetClock(datePart(time.Time.Day))},
			{Text: "System.DayOfWeek DayOfWeek {get;}", Do: offsetClock(weekday)},
			{Text: "int DayOfYear {get;}", Do: offsetClock(datePart(time.Time.YearDay))},
			{Text: "int Hour {get;}", Do: offsetClock(datePart(time.Time.Hour))},
			{Text: "int Millisecond {get;}", Do: offsetClock(tickPart(ticksPerMillisecond, 1000))},
			{Text: "int Microsecond {get;}", Do: offsetClock(tickPart(10, 1000))},
			{Text: "int Nanosecond {get;}", Do: fromOffset(func(d value.DateTimeOffset) any { return int32(d.Ticks % 10 * 100) })},
			{Text: "int Minute {get;}", Do: offsetClock(datePart(time.Time.Minute))},
			{Text: "int Month {get;}", Do: offsetClock(datePart(monthNumber))},
			{Text: "timespan Offset {get;}", Do: fromOffset(func(d value.DateTimeOffset) any { return d.Offset })},
			{Text: "int TotalOffsetMinutes {get;}", Do: fromOffset(func(d value.DateTimeOffset) any { return int32(d.Offset / ticksPerMinute) })},
			{Text: "int Second {get;}", Do: offsetClock(datePart(time.Time.Second))},
			{Text: "long Ticks {get;}", Do: fromOffset(func(d value.DateTimeOffset) any { return d.Ticks })},
			{Text: "long UtcTicks {get;}", Do: fromOffset(func(d value.DateTimeOffset) any { return d.UTC().Ticks })},
			{Text: "timespan TimeOfDay {get;}", Do: fromOffset(func(d value.DateTimeOffset) any { return value.DateTime{Ticks: d.Ticks}.TimeOfDay() })},
			{Text: "int Year {get;}", Do: offsetClock(datePart(time.Time.Year))},
		},
		Static: []Row{
			{Text: "System.DateTimeOffset MaxValue {get;}", Do: constant(value.DateTimeOffset{Ticks: value.MaxDate.Ticks})},
			{Text: "System.DateTimeOffset MinValue {get;}", Do: constant(value.DateTimeOffset{})},
			{Text: "System.DateTimeOffset UnixEpoch {get;}", Do: constant(value.DateTimeOffset{Ticks: value.UnixZero.Ticks})},
			{Text: "int Compare(System.DateTimeOffset first, System.DateTimeOffset second)", Do: compareOffsets},
			{Text: "bool Equals(System.DateTimeOffset first, System.DateTimeOffset second)", Do: equalOffsets},
			{Text: "System.DateTimeOffset FromFileTime(long fileTime)", Do: offsetFromFileTime},
			{Text: "System.DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)", Do: fromUnix(ticksPerMillisecond, "milliseconds")},
			{Text: "System.DateTimeOffset FromUnixTimeSeconds(long seconds)", Do: fromUnix(value.TicksPerSecond, "seconds")},
			{Text: "System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)", Do: parseOffset},
			{Text: "System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider)", Do: parseOffset},
			{Text: "System.DateTimeOffset Parse(string input)", Do: parseOffset},
			{Text: "System.DateTimeOffset ParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)", Do: parseOffsetExact},
			{Text: "System.DateTimeOffset ParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)", Do: parseOffsetExact},
			{Text: "System.DateTimeOffset ParseExact(string input, string format, System.IFormatProvider formatProvider)", Do: parseOffsetExact},
			{Text: "bool TryParse(string input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)", Do: tryOffset(parseOffset)},
			{Text: "bool TryParse(string s, System.IFormatProvider provider, [ref] System.DateTimeOffset result)", Do: tryOffset(parseOffset)},
			{Text: "bool TryParse(string input, [ref] System.DateTimeOffset result)", Do: tryOffset(parseOffset)},
			{Text: "bool TryParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)", Do: tryOffset(parseOffsetExact)},
			{Text: "bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)", Do: tryOffset(parseOffsetExact)},
			{Text: "System.DateTimeOffset Now {get;}", Do: func(in In) (any, error) { return now(in.P).WithOffset(), nil }},
			{Text: "System.DateTimeOffset UtcNow {get;}", Do: func(in In) (any, error) { return now(in.P).ToUTC().WithOffset(), nil }},
		},
		From: []Conversion{{From: value.DateTimeType, Do: func(_ *pipeline.Proc, v any, _ *value.Type) (any, error) {
			return v.(value.DateTime).WithOffset(), nil
		}}},
	}
}
