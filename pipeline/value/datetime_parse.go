package value

import "time"

// DateStyles are the bits of .NET's DateTimeStyles.
type DateStyles int

// The styles. White space is always allowed by Parse.
const (
	AllowLeadingWhite    DateStyles = 1
	AllowTrailingWhite   DateStyles = 2
	AllowInnerWhite      DateStyles = 4
	NoCurrentDateDefault DateStyles = 8
	AdjustToUniversal    DateStyles = 16
	AssumeLocal          DateStyles = 32
	AssumeUniversal      DateStyles = 64
	RoundtripKind        DateStyles = 128
)

// DateParser reads dates from text.
type DateParser struct {
	// Culture gives the names and the order of month, day and year; nil is the invariant culture.
	Culture *Culture
	Styles  DateStyles
	// Now tells the day that a time alone belongs to; nil is the clock of the machine.
	Now func() DateTime
}

// ParseDate is the cast of text to [datetime]: the invariant culture, a zone in the text converts to local time.
func ParseDate(s string) (DateTime, error) { return DateParser{}.Parse(s) }

// ParseDateOffset is the cast of text to [datetimeoffset].
func ParseDateOffset(s string) (DateTimeOffset, error) { return DateParser{}.ParseOffset(s) }

func (p DateParser) culture() *Culture {
	if p.Culture == nil {
		return invariant
	}
	return p.Culture
}

func (p DateParser) today() DateTime {
	if p.Styles&NoCurrentDateDefault != 0 {
		return DateTime{}
	}
	if p.Now != nil {
		return p.Now().Date()
	}
	return FromTime(time.Now(), Local).Date()
}

// Parse is DateTime.Parse. The error is a FormatException.
func (p DateParser) Parse(s string) (DateTime, error) {
	parts, err := p.parts(s)
	if err != nil {
		return DateTime{}, err
	}
	return p.date(s, parts)
}

// ParseOffset is DateTimeOffset.Parse.
func (p DateParser) ParseOffset(s string) (DateTimeOffset, error) {
	parts, err := p.parts(s)
	if err != nil {
		return DateTimeOffset{}, err
	}
	return p.placed(s, parts)
}

func notADate(s string) error {
	return NewException(FormatExceptionType, "String '"+s+"' was not recognized as a valid DateTime.", nil)
}

func wrongWeekday(s string) error {
	return NewException(FormatExceptionType, "String '"+s+"' was not recognized as a valid DateTime because the day of week was incorrect.", nil)
}

// dateParts is what the text of a date says. Numbers that it does not give are -1.
type dateParts struct {
	year, month, day     int
	hour, minute, second int
	tick                 int64
	weekday              int
	pm                   int // 0 am, 1 pm
	zone                 TimeSpan
	zoned, utc           bool // an offset or a Z was given; it was Z
}

func noParts() dateParts {
	return dateParts{year: -1, month: -1, day: -1, hour: -1, minute: -1, second: -1, weekday: -1, pm: -1}
}

// reading puts the parts together on the clock that they were read from.
func (p DateParser) reading(s string, x dateParts) (DateTime, error) {
	today := p.today().Clock()
	if x.year < 0 && x.month < 0 && x.day < 0 {
		x.year, x.month, x.day = today.Year(), int(today.Month()), today.Day()
	}
	if x.year < 0 {
		x.year = today.Year()
	}
	x.month, x.day = orDefault(x.month, 1), orDefault(x.day, 1)
	if x.pm >= 0 {
		if x.hour > 12 || x.hour == 0 {
			return DateTime{}, notADate(s)
		}
		x.hour = x.hour%12 + 12*x.pm
	}
	d, ok := NewDate(x.year, x.month, x.day, max(x.hour, 0), max(x.minute, 0), max(x.second, 0), x.tick, Unspecified)
	if !ok || d.Ticks > maxTicks {
		return d, notADate(s)
	}
	if x.weekday >= 0 && int(d.Clock().Weekday()) != x.weekday {
		return d, wrongWeekday(s)
	}
	return d, nil
}

// date gives the reading its kind: by the zone in the text, else by the styles.
func (p DateParser) date(s string, x dateParts) (DateTime, error) {
	d, err := p.reading(s, x)
	if err != nil {
		return d, err
	}
	switch {
	case x.zoned && x.utc && p.Styles&RoundtripKind != 0:
		d.Kind = UTC
	case x.zoned:
		d = DateTime{clampTicks(d.Ticks - int64(x.zone)), UTC}
		if p.Styles&AdjustToUniversal == 0 {
			d = d.ToLocal()
		}
	case p.Styles&AssumeUniversal != 0:
		d.Kind = UTC
		if p.Styles&AdjustToUniversal == 0 {
			d = d.ToLocal()
		}
	case p.Styles&AssumeLocal != 0:
		d.Kind = Local
		if p.Styles&AdjustToUniversal != 0 {
			d = d.ToUTC()
		}
	}
	return d, nil
}

// placed gives the reading its offset: the one in the text, else that of the local zone or of the styles.
func (p DateParser) placed(s string, x dateParts) (DateTimeOffset, error) {
	d, err := p.reading(s, x)
	if err != nil {
		return DateTimeOffset{}, err
	}
	o := DateTimeOffset{Ticks: d.Ticks, Offset: x.zone}
	if !x.zoned && p.Styles&AssumeUniversal == 0 {
		o.Offset = localOffset(d.Ticks)
	}
	if p.Styles&AdjustToUniversal != 0 {
		o = o.ToOffset(0)
	}
	return o, nil
}
