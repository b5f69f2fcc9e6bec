package value

import "time"

// maxTicks is the last tick of the year 9999.
const maxTicks = 3_155_378_975_999_999_999

// The first and the last date, and 1970-01-01 in UTC.
var (
	MinDate  = DateTime{}
	MaxDate  = DateTime{Ticks: maxTicks}
	UnixZero = DateTime{Ticks: unixEpoch, Kind: UTC}
)

// NewDate returns a date from its parts; false when it does not exist. Hours count to 23, tick is the part of the second.
func NewDate(year, month, day, hour, minute, second int, tick int64, kind DateKind) (DateTime, bool) {
	if !validDay(year, month, day) || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 {
		return DateTime{}, false
	}
	d := FromTime(time.Date(year, time.Month(month), day, hour, minute, second, 0, time.UTC), kind)
	d.Ticks += tick
	return d, true
}

func validDay(year, month, day int) bool {
	return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= DaysInMonth(year, month)
}

// DaysInMonth is the number of days of a month of a year.
func DaysInMonth(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// IsLeapYear reports whether a year has 366 days.
func IsLeapYear(year int) bool { return DaysInMonth(year, 2) == 29 }

// Add moves the date; false when it leaves the years 1 to 9999.
func (d DateTime) Add(t TimeSpan) (DateTime, bool) {
	n := d.Ticks + int64(t)
	if n < 0 || n > maxTicks || (int64(t) > 0) != (n > d.Ticks) && t != 0 {
		return d, false
	}
	return DateTime{n, d.Kind}, true
}

// AddMonths moves the date by months; a day that the month does not have becomes its last one.
func (d DateTime) AddMonths(months int) (DateTime, bool) {
	if months < -120000 || months > 120000 {
		return d, false
	}
	t := d.Clock()
	m := t.Year()*12 + int(t.Month()) - 1 + months
	year, month := m/12, m%12+1
	if year < 1 || year > 9999 || m < 12 {
		return d, false
	}
	day := min(t.Day(), DaysInMonth(year, month))
	r := FromTime(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC), d.Kind)
	r.Ticks += d.Ticks % TicksPerDay
	return r, true
}

// Date is midnight of the day.
func (d DateTime) Date() DateTime { return DateTime{d.Ticks - d.Ticks%TicksPerDay, d.Kind} }

// TimeOfDay is the time since midnight.
func (d DateTime) TimeOfDay() TimeSpan { return TimeSpan(d.Ticks % TicksPerDay) }

// offset is the offset from UTC: that of the local zone unless the date is UTC.
func (d DateTime) offset() TimeSpan {
	if d.Kind == UTC {
		return 0
	}
	return localOffset(d.Ticks)
}

// localOffset is the offset of the local zone at a reading of its clock.
func localOffset(ticks int64) TimeSpan {
	_, sec := DateTime{ticks, Local}.Time().Zone()
	return TimeSpan(sec) * TicksPerSecond
}

// Offset is the offset from UTC: that of the local zone unless the date is UTC.
func (d DateTime) Offset() TimeSpan { return d.offset() }

// ToUTC returns the same moment as UTC; an unspecified date counts as local.
func (d DateTime) ToUTC() DateTime {
	if d.Kind == UTC {
		return d
	}
	return DateTime{clampTicks(d.Ticks - int64(d.offset())), UTC}
}

// ToLocal returns the same moment on the local clock; an unspecified date counts as UTC.
func (d DateTime) ToLocal() DateTime {
	if d.Kind == Local {
		return d
	}
	return FromTime(d.Clock().In(time.Local), Local)
}

func clampTicks(n int64) int64 { return min(max(n, 0), maxTicks) }

// UTC is the moment on the clock of UTC.
func (d DateTimeOffset) UTC() DateTime { return DateTime{d.Ticks - int64(d.Offset), UTC} }

// Local is the moment on the local clock.
func (d DateTimeOffset) Local() DateTime { return d.UTC().ToLocal() }

// ToOffset is the same moment at another offset.
func (d DateTimeOffset) ToOffset(o TimeSpan) DateTimeOffset {
	return DateTimeOffset{d.Ticks - int64(d.Offset) + int64(o), o}
}

// WithOffset is the date with its offset: 0 for UTC, else the local one.
func (d DateTime) WithOffset() DateTimeOffset { return DateTimeOffset{d.Ticks, d.offset()} }

// Span returns v units of a given number of ticks, rounded to the nearest tick; false when it does not fit.
func Span(v float64, unit int64) (TimeSpan, bool) {
	t := v * float64(unit)
	if t != t || t > 9.2233720368547e18 || t < -9.2233720368547e18 {
		return 0, false
	}
	return TimeSpan(t), true
}
