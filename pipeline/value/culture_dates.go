package value

// DateFormat is what a culture says about dates (DateTimeFormatInfo): the patterns behind the standard formats, and the
// names. A DateFormat is immutable.
type DateFormat struct {
	ShortDate, LongDate string
	ShortTime, LongTime string
	MonthDay, YearMonth string
	DateSep, TimeSep    string
	AM, PM              string
	Days, ShortDays     [7]string // Sunday first
	TinyDays            [7]string
	Months, ShortMonths [12]string
	GenitiveMonths      [12]string // beside a day number; the same as Months in most cultures
	FirstDay            int        // 0 is Sunday
	WeekRule            int        // CalendarWeekRule: 0 FirstDay, 1 FirstFullWeek, 2 FirstFourDayWeek
}

// Full is the pattern of F: the long date and the long time.
func (f *DateFormat) Full() string { return f.LongDate + " " + f.LongTime }

var (
	englishDays        = [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
	englishShortDays   = [7]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"}
	englishMonths      = [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	englishShortMonths = [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
)

var (
	enUSDate = &DateFormat{
		ShortDate: "M/d/yyyy", LongDate: "dddd, MMMM d, yyyy", ShortTime: "h:mm tt", LongTime: "h:mm:ss tt",
		MonthDay: "MMMM d", YearMonth: "MMMM yyyy", DateSep: "/", TimeSep: ":", AM: "AM", PM: "PM",
		Days: englishDays, ShortDays: englishShortDays, TinyDays: [7]string{"S", "M", "T", "W", "T", "F", "S"},
		Months: englishMonths, ShortMonths: englishShortMonths, GenitiveMonths: englishMonths,
	}
	invariantDate = &DateFormat{
		ShortDate: "MM/dd/yyyy", LongDate: "dddd, dd MMMM yyyy", ShortTime: "HH:mm", LongTime: "HH:mm:ss",
		MonthDay: "MMMM dd", YearMonth: "yyyy MMMM", DateSep: "/", TimeSep: ":", AM: "AM", PM: "PM",
		Days: englishDays, ShortDays: englishShortDays, TinyDays: [7]string{"Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"},
		Months: englishMonths, ShortMonths: englishShortMonths, GenitiveMonths: englishMonths,
	}
)
