package types

import (
	"time"

	"csshell/pipeline/value"
)

// shown is a moment as the zone's clock shows it; UTC and the local zone give dates of that kind.
func (z *TimeZone) shown(t time.Time) value.DateTime {
	kind := value.Unspecified
	switch {
	case z.id == "UTC":
		kind = value.UTC
	case z.loc == time.Local || z.loc.String() == localZone().loc.String():
		kind = value.Local
	}
	return value.FromTime(t.In(z.loc), kind)
}

func (z *TimeZone) shownOffset(t time.Time) value.DateTimeOffset {
	t = t.In(z.loc)
	return value.DateTimeOffset{Ticks: value.FromTime(t, value.Unspecified).Ticks, Offset: offsetAt(t)}
}

// momentOf is the moment of a date whose clock is that of source unless it says otherwise.
func momentOf(v any, source *TimeZone) time.Time {
	if source == nil {
		source = localZone()
	}
	return source.at(v)
}

// convertTime is ConvertTime(date, to) and ConvertTime(date, from, to).
func convertTime(in In) (any, error) {
	to, _ := in.Arg(len(in.Args) - 1).(*TimeZone)
	var from *TimeZone
	if len(in.Args) == 3 {
		from, _ = in.Arg(1).(*TimeZone)
	}
	if to == nil {
		return nil, value.NewException(value.ArgumentNullType, "Value cannot be null. (Parameter 'destinationTimeZone')", nil)
	}
	t := momentOf(in.Arg(0), from)
	if _, ok := in.Arg(0).(value.DateTimeOffset); ok {
		return to.shownOffset(t), nil
	}
	return to.shown(t), nil
}

// convertTimeByID is convertTime with the names of zones.
func convertTimeByID(in In) (any, error) {
	args := []any{in.Arg(0)}
	for i := 1; i < len(in.Args); i++ {
		z, err := findZone(in.Str(i))
		if err != nil {
			return nil, err
		}
		args = append(args, z)
	}
	return convertTime(In{P: in.P, Args: args})
}

func convertFromUTC(in In) (any, error) {
	d, _ := in.Arg(0).(value.DateTime)
	if d.Kind == value.Local {
		return nil, value.NewException(value.ArgumentExceptionType, "The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly.  For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local. (Parameter 'sourceTimeZone')", nil)
	}
	d.Kind = value.UTC
	return convertTime(In{Args: []any{d, in.Arg(1)}})
}

func convertToUTC(in In) (any, error) {
	var from *TimeZone
	if in.Has(1) {
		from, _ = in.Arg(1).(*TimeZone)
	}
	return utcZone().shown(momentOf(in.Arg(0), from)), nil
}

func customZone(in In) (any, error) {
	off, _ := in.Arg(1).(value.TimeSpan)
	loc := time.FixedZone(in.Str(0), int(off/value.TicksPerSecond))
	return &TimeZone{id: in.Str(0), loc: loc, row: zoneRow{windows: in.Str(3), shown: in.Str(2)}}, nil
}

func tryZone(in In) (any, error) {
	z, err := findZone(in.Str(0))
	var v any
	if err == nil {
		v = z
	}
	return succeed(in, v, nil, err)
}

func systemZones(In) (any, error) {
	var out []any
	for _, z := range TimeZones() {
		out = append(out, z)
	}
	return &List{T: Close(readOnlyType, timeZoneType), Items: out}, nil
}

func zoneToWindows(in In) (any, error) {
	for _, r := range zoneRows {
		if r.iana == in.Str(0) {
			return succeed(in, r.windows, nil, nil)
		}
	}
	return succeed(in, nil, nil, timeNotKnown())
}

func zoneToIana(in In) (any, error) {
	for _, r := range zoneRows {
		if r.windows == in.Str(0) {
			return succeed(in, r.iana, nil, nil)
		}
	}
	return succeed(in, nil, nil, timeNotKnown())
}

func timeNotKnown() error {
	return value.NewException(timeZoneNotFoundType, "The time zone was not found.", nil)
}

// FindTimeZone finds a zone by its IANA or Windows name. The error is a TimeZoneNotFoundException.
func FindTimeZone(id string) (*TimeZone, error) { return findZone(id) }

// LocalTimeZone is the zone of the machine.
func LocalTimeZone() *TimeZone { return localZone() }

// TimeZones lists the zones that have names, UTC last.
func TimeZones() []*TimeZone {
	var out []*TimeZone
	for _, r := range zoneRows {
		if z, err := findZone(r.iana); err == nil {
			out = append(out, z)
		}
	}
	return append(out, utcZone())
}

// Names are those of standard and daylight time.
func (z *TimeZone) Names() (standard, daylight string) {
	n := z.names()
	return n.standard, n.daylight
}
