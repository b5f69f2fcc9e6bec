package value

import "time"

// Ticks per unit: .NET counts time in steps of 100 ns.
const (
	TicksPerSecond = 10_000_000
	TicksPerDay    = 24 * 3600 * TicksPerSecond
)

// TimeSpan is a [timespan] in ticks of 100 ns.
type TimeSpan int64

// DateKind is the Kind of a DateTime.
type DateKind uint8

// The kinds of dates.
const (
	Unspecified DateKind = iota
	UTC
	Local
)

// DateTime is a [datetime]: ticks of 100 ns since 0001-01-01 00:00 on the clock that Kind names.
type DateTime struct {
	Ticks int64
	Kind  DateKind
}

// DateTimeOffset is a [datetimeoffset]: the clock time of its place and the offset of that place from UTC.
type DateTimeOffset struct {
	Ticks  int64
	Offset TimeSpan
}

// unixEpoch is 1970-01-01 in ticks.
const unixEpoch = 621_355_968_000_000_000

// FromTime returns the clock reading of t in its own location, with that kind.
func FromTime(t time.Time, kind DateKind) DateTime {
	_, off := t.Zone()
	sec := t.Unix() + int64(off)
	return DateTime{unixEpoch + sec*TicksPerSecond + int64(t.Nanosecond())/100, kind}
}

// Time returns the clock reading as a time.Time: in UTC for UTC and Unspecified, in the local zone for Local.
func (d DateTime) Time() time.Time {
	t := d.Clock()
	if d.Kind != Local {
		return t
	}
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), time.Local)
}

// Clock returns the reading on the clock as if it were UTC, whatever the kind.
func (d DateTime) Clock() time.Time {
	t := d.Ticks - unixEpoch
	sec, rest := t/TicksPerSecond, t%TicksPerSecond
	if rest < 0 {
		sec, rest = sec-1, rest+TicksPerSecond
	}
	return time.Unix(sec, rest*100).UTC()
}
