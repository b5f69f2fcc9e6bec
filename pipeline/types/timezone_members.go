package types

import (
	"os"
	"strings"
	"time"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// TimeZone is a TimeZoneInfo.
type TimeZone struct {
	id  string
	loc *time.Location
	row zoneRow
}

var (
	timeZoneType         = &value.Type{Name: "System.TimeZoneInfo"}
	timeZoneNotFoundType = &value.Type{Name: "System.TimeZoneNotFoundException", Base: errs.SystemExceptionType}
)

// Type is TimeZoneInfo.
func (z *TimeZone) Type() *value.Type { return timeZoneType }

// Text is the display name: "(UTC+01:00) Central European Time (Berlin)".
func (z *TimeZone) Text() string {
	if z.id == "UTC" {
		return "(UTC) Coordinated Universal Time"
	}
	shown := z.row.shown
	if shown == "" {
		shown = z.id
	}
	base := z.base()
	if base == 0 {
		return "(UTC+00:00) " + shown
	}
	text := value.FormatDateOffset(value.DateTimeOffset{Ticks: value.TicksPerDay, Offset: base}, "zzz", value.EnUS())
	return "(UTC" + text + ") " + shown
}

func utcZone() *TimeZone { return &TimeZone{id: "UTC", loc: time.UTC} }

// localZone is the zone of the machine, by $TZ or /etc/localtime.
func localZone() *TimeZone {
	id := os.Getenv("TZ")
	if id == "" {
		if target, err := os.Readlink("/etc/localtime"); err == nil {
			_, id, _ = strings.Cut(target, "zoneinfo/")
		}
	}
	if z, err := findZone(strings.TrimPrefix(id, ":")); err == nil {
		return z
	}
	return &TimeZone{id: "Local", loc: time.Local}
}

// findZone finds a zone by its IANA or Windows name.
func findZone(id string) (*TimeZone, error) {
	if id == "UTC" || id == "Etc/UTC" || id == "" || id == "Coordinated Universal Time" {
		return utcZone(), nil
	}
	for _, r := range zoneRows {
		if strings.EqualFold(r.windows, id) || r.iana == id {
			if loc, err := time.LoadLocation(r.iana); err == nil {
				return &TimeZone{id: id, loc: loc, row: r}, nil
			}
		}
	}
	loc, err := time.LoadLocation(id)
	if err != nil || id == "Local" {
		return nil, value.NewException(timeZoneNotFoundType, "The time zone ID '"+id+"' was not found on the local computer.", nil)
	}
	return &TimeZone{id: id, loc: loc}, nil
}

func fromZone(do func(z *TimeZone) any) func(In) (any, error) {
	return func(in In) (any, error) { return do(in.Self.(*TimeZone)), nil }
}

// seasons are the offsets of the zone in January and July of this year, the standard one first.
func (z *TimeZone) seasons() (standard, summer value.TimeSpan) {
	year := time.Now().Year()
	_, a := time.Date(year, 1, 1, 0, 0, 0, 0, z.loc).Zone()
	_, b := time.Date(year, 7, 1, 0, 0, 0, 0, z.loc).Zone()
	return value.TimeSpan(min(a, b)) * value.TicksPerSecond, value.TimeSpan(max(a, b)) * value.TicksPerSecond
}

func (z *TimeZone) base() value.TimeSpan { s, _ := z.seasons(); return s }

func (z *TimeZone) summer() bool { a, b := z.seasons(); return a != b }

type zoneText struct{ standard, daylight string }

func (z *TimeZone) names() zoneText {
	name := zoneNames[z.row.iana]
	switch {
	case z.id == "UTC":
		return zoneText{"Coordinated Universal Time", "Coordinated Universal Time"}
	case name == "" && z.row.windows != "":
		name = z.row.windows
	case name == "":
		name = z.id
	}
	daylight := strings.Replace(name, "Standard Time", "Daylight Time", 1)
	switch {
	case strings.Contains(name, "European"):
		daylight = strings.Replace(name, "Standard", "Summer", 1)
	case z.row.iana == "Europe/London":
		daylight = "British Summer Time"
	}
	return zoneText{name, daylight}
}

// at is the moment of a date: a date on no clock is read in the zone.
func (z *TimeZone) at(v any) time.Time {
	switch d := v.(type) {
	case value.DateTimeOffset:
		return d.UTC().Clock().In(z.loc)
	case value.DateTime:
		if d.Kind != value.Unspecified {
			return d.ToUTC().Clock().In(z.loc)
		}
		return z.reading(d)
	}
	return time.Time{}
}

// reading is the moment at which the zone's clock shows d; a time that occurs twice is taken as standard time.
func (z *TimeZone) reading(d value.DateTime) time.Time {
	t := d.Clock()
	r := time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), z.loc)
	if later := r.Add(time.Hour); r.IsDST() && !later.IsDST() && later.Hour() == r.Hour() {
		return later
	}
	return r
}

func offsetAt(t time.Time) value.TimeSpan {
	_, sec := t.Zone()
	return value.TimeSpan(sec) * value.TicksPerSecond
}

func zoneOffset(in In) (any, error) { return offsetAt(in.Self.(*TimeZone).at(in.Arg(0))), nil }

func zoneSummer(in In) (any, error) { return in.Self.(*TimeZone).at(in.Arg(0)).IsDST(), nil }

func zoneAmbiguous(in In) (any, error) {
	t := in.Self.(*TimeZone).at(in.Arg(0))
	earlier := t.Add(-time.Hour)
	return !t.IsDST() && earlier.IsDST() && earlier.Hour() == t.Hour(), nil
}

func zoneInvalid(in In) (any, error) {
	d, _ := in.Arg(0).(value.DateTime)
	if d.Kind != value.Unspecified {
		return false, nil
	}
	return in.Self.(*TimeZone).at(d).Hour() != d.Clock().Hour(), nil
}

func zoneOffsets(in In) (any, error) {
	if ambiguous, _ := zoneAmbiguous(in); ambiguous != true {
		return nil, value.NewException(value.ArgumentExceptionType, "The supplied DateTime is not in an ambiguous time range. (Parameter 'dateTime')", nil)
	}
	a, b := in.Self.(*TimeZone).seasons()
	return &value.Array{Elem: value.TimeSpanType, Items: []any{a, b}}, nil
}

func equalZones(in In) (any, error) {
	a, b, ok := pairOf[*TimeZone](in)
	return ok && a.loc.String() == b.loc.String(), nil
}
