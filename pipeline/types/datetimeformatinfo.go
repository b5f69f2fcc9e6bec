package types

import (
	"csshell/pipeline/value"
)

// dateFormatDef declares DateTimeFormatInfo: how a culture writes dates.
func dateFormatDef() *Def {
	return &Def{
		New: []Row{
			{Text: "System.Globalization.DateTimeFormatInfo new()", Do: func(In) (any, error) { f := *value.InvariantCulture().Date; return &DateFormat{f: &f, own: true}, nil }},
		},
		Members: []Row{
			{Text: "System.Object Clone()", Do: fromDates(func(d *DateFormat) any { f := *d.f; return &DateFormat{f: &f, own: true} })},
			{Text: "bool Equals(System.Object obj)", Do: func(in In) (any, error) { return in.Self == in.Arg(0), nil }},
			{Text: "string GetAbbreviatedDayName(System.DayOfWeek dayofweek)", Do: dayNameOf(func(f *value.DateFormat) []string { return f.ShortDays[:] })},
			{Text: "string GetAbbreviatedEraName(int era)", Do: constant("AD")},
			{Text: "string GetAbbreviatedMonthName(int month)", Do: monthNameOf(func(f *value.DateFormat) []string { return f.ShortMonths[:] })},
			{Text: "string[] GetAllDateTimePatterns()", Do: allPatterns},
			{Text: "string[] GetAllDateTimePatterns(char format)", Do: allPatterns},
			{Text: "string GetDayName(System.DayOfWeek dayofweek)", Do: dayNameOf(func(f *value.DateFormat) []string { return f.Days[:] })},
			{Text: "int GetEra(string eraName)", Do: constant(int32(1))},
			{Text: "string GetEraName(int era)", Do: constant("AD")},
			{Text: "System.Object GetFormat(type formatType)", Do: func(in In) (any, error) { return in.Self, nil }},
			{Text: "string GetMonthName(int month)", Do: monthNameOf(func(f *value.DateFormat) []string { return f.Months[:] })},
			{Text: "string GetShortestDayName(System.DayOfWeek dayOfWeek)", Do: dayNameOf(func(f *value.DateFormat) []string { return f.TinyDays[:] })},
			{Text: "string AMDesignator {get;set;}", Do: datePattern(func(f *value.DateFormat) *string { return &f.AM }), Set: setDatePattern(func(f *value.DateFormat) *string { return &f.AM })},
			{Text: "System.Globalization.Calendar Calendar {get;set;}", Do: constant(gregorian)},
			{Text: "string DateSeparator {get;set;}", Do: datePattern(func(f *value.DateFormat) *string { return &f.DateSep }), Set: setDatePattern(func(f *value.DateFormat) *string { return &f.DateSep })},
			{Text: "System.DayOfWeek FirstDayOfWeek {get;set;}", Do: fromDates(func(d *DateFormat) any { return EnumValue("System.DayOfWeek", int64(d.f.FirstDay)) }), Set: func(in In) error {
				return in.Self.(*DateFormat).change(func(f *value.DateFormat) { f.FirstDay = int(in.Enum(0)) })
			}},
			{Text: "System.Globalization.CalendarWeekRule CalendarWeekRule {get;set;}", Do: fromDates(func(d *DateFormat) any {
				return EnumValue("System.Globalization.CalendarWeekRule", int64(d.f.WeekRule))
			}), Set: func(in In) error {
				return in.Self.(*DateFormat).change(func(f *value.DateFormat) { f.WeekRule = int(in.Enum(0)) })
			}},
			{Text: "string FullDateTimePattern {get;set;}", Do: fromDates(func(d *DateFormat) any { return d.f.Full() })},
			{Text: "string LongDatePattern {get;set;}", Do: datePattern(func(f *value.DateFormat) *string { return &f.LongDate }), Set: setDatePattern(func(f *value.DateFormat) *string { return &f.LongDate })},
			{Text: "string LongTimePattern {get;set;}", Do: datePattern(func(f *value.DateFormat) *string { return &f.LongTime }), Set: setDatePattern(func(f *value.DateFormat) *string { return &f.LongTime })},
			{Text: "string MonthDayPattern {get;set;}", Do: datePattern(func(f *value.DateFormat) *string { return &f.MonthDay }), Set: setDatePattern(func(f *value.DateFormat) *string { return &f.MonthDay })},
			{Text: "string PMDesignator {get;set;}", Do: datePattern(func(f *value.DateFormat) *string { return &f.PM }), Set: setDatePattern(func(f *value.DateFormat) *string { return &f.PM })},
			{Text: "string RFC1123Pattern {get;}", Do: constant("ddd, dd MMM yyyy HH':'mm':'ss 'GMT'")},
			{Text: "string ShortDatePattern {get;set;}", Do: datePattern(func(f *value.DateFormat) *string { return &f.ShortDate }), Set: setDatePattern(func(f *value.DateFormat) *string { return &f.ShortDate })},
			{Text: "string ShortTimePattern {get;set;}", Do: datePattern(func(f *value.DateFormat) *string { return &f.ShortTime }), Set: setDatePattern(func(f *value.DateFormat) *string { return &f.ShortTime })},
			{Text: "string SortableDateTimePattern {get;}", Do: constant("yyyy'-'MM'-'dd'T'HH':'mm':'ss")},
			{Text: "string TimeSeparator {get;set;}", Do: datePattern(func(f *value.DateFormat) *string { return &f.TimeSep }), Set: setDatePattern(func(f *value.DateFormat) *string { return &f.TimeSep })},
			{Text: "string UniversalSortableDateTimePattern {get;}", Do: constant("yyyy'-'MM'-'dd HH':'mm':'ss'Z'")},
			{Text: "string YearMonthPattern {get;set;}", Do: datePattern(func(f *value.DateFormat) *string { return &f.YearMonth }), Set: setDatePattern(func(f *value.DateFormat) *string { return &f.YearMonth })},
			{Text: "string[] AbbreviatedDayNames {get;set;}", Do: nameList(func(f *value.DateFormat) []string { return f.ShortDays[:] }), Set: setNames(func(f *value.DateFormat) []string { return f.ShortDays[:] })},
			{Text: "string[] ShortestDayNames {get;set;}", Do: nameList(func(f *value.DateFormat) []string { return f.TinyDays[:] }), Set: setNames(func(f *value.DateFormat) []string { return f.TinyDays[:] })},
			{Text: "string[] DayNames {get;set;}", Do: nameList(func(f *value.DateFormat) []string { return f.Days[:] }), Set: setNames(func(f *value.DateFormat) []string { return f.Days[:] })},
			{Text: "string[] AbbreviatedMonthNames {get;set;}", Do: monthList(func(f *value.DateFormat) []string { return f.ShortMonths[:] }), Set: setNames(func(f *value.DateFormat) []string { return f.ShortMonths[:] })},
			{Text: "string[] MonthNames {get;set;}", Do: monthList(func(f *value.DateFormat) []string { return f.Months[:] }), Set: setNames(func(f *value.DateFormat) []string { return f.Months[:] })},
			{Text: "bool IsReadOnly {get;}", Do: fromDates(func(d *DateFormat) any { return !d.own })},
			{Text: "string NativeCalendarName {get;}", Do: constant("Gregorian Calendar")},
			{Text: "string[] AbbreviatedMonthGenitiveNames {get;set;}", Do: monthList(func(f *value.DateFormat) []string { return f.ShortMonths[:] })},
			{Text: "string[] MonthGenitiveNames {get;set;}", Do: monthList(func(f *value.DateFormat) []string { return f.GenitiveMonths[:] }), Set: setNames(func(f *value.DateFormat) []string { return f.GenitiveMonths[:] })},
		},
		Static: []Row{
			{Text: "System.Globalization.DateTimeFormatInfo GetInstance(System.IFormatProvider provider)", Do: func(in In) (any, error) { return &DateFormat{f: cultureArg(in, 0).Date}, nil }},
			{Text: "System.Globalization.DateTimeFormatInfo ReadOnly(System.Globalization.DateTimeFormatInfo dtfi)", Do: func(in In) (any, error) { d, _ := in.Arg(0).(*DateFormat); return &DateFormat{f: d.f}, nil }},
			{Text: "System.Globalization.DateTimeFormatInfo CurrentInfo {get;}", Do: func(in In) (any, error) { return &DateFormat{f: CurrentCulture(in.P).Date}, nil }},
			{Text: "System.Globalization.DateTimeFormatInfo InvariantInfo {get;}", Do: constant(&DateFormat{f: value.InvariantCulture().Date})},
		},
	}
}
