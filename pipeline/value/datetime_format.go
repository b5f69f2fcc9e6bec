package value

// dateReading is what a date picture shows: the ticks of the clock, and the offset from UTC for zone letters.
type dateReading struct {
	ticks  int64
	kind   DateKind
	offset func() TimeSpan
	placed bool // a DateTimeOffset, whose K is always the offset
}

const (
	roundTripPicture = "yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK"
	rfcPicture       = "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"
	sortablePicture  = "yyyy'-'MM'-'dd'T'HH':'mm':'ss"
	universalPicture = "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"
)

// FormatDateTime is DateTime.ToString(spec, culture): a standard letter (d D f F g G m o r s t T u U y), a custom picture
// (yyyy-MM-dd HH:mm:ss), or "" for G.
func FormatDateTime(d DateTime, spec string, c *Culture) (string, error) {
	if spec == "" {
		spec = "G"
	}
	r := dateReading{ticks: d.Ticks, kind: d.Kind, offset: d.offset}
	if spec == "U" {
		u := d.ToUTC()
		r = dateReading{ticks: u.Ticks, kind: UTC, offset: u.offset}
	}
	return r.format(spec, c)
}

// FormatDate is FormatDateTime for a spec that is known to be valid.
func FormatDate(d DateTime, spec string, c *Culture) string {
	s, _ := FormatDateTime(d, spec, c)
	return s
}

// FormatDateTimeOffset is DateTimeOffset.ToString(spec, culture); "" gives the general form with the offset.
func FormatDateTimeOffset(d DateTimeOffset, spec string, c *Culture) (string, error) {
	r := dateReading{ticks: d.Ticks, offset: func() TimeSpan { return d.Offset }, placed: true}
	switch spec {
	case "":
		return r.picture(c.Date.ShortDate+" "+c.Date.LongTime+" zzz", c.Date)
	case "U":
		return "", badInput()
	case "r", "R", "u":
		r.ticks -= int64(d.Offset)
	}
	return r.format(spec, c)
}

// FormatDateOffset is FormatDateTimeOffset for a spec that is known to be valid.
func FormatDateOffset(d DateTimeOffset, spec string, c *Culture) string {
	s, _ := FormatDateTimeOffset(d, spec, c)
	return s
}

func (r *dateReading) format(spec string, c *Culture) (string, error) {
	if len(spec) > 1 {
		return r.picture(spec, c.Date)
	}
	picture, f := standardDate(spec[0], c.Date)
	if picture == "" {
		return "", badInput()
	}
	return r.picture(picture, f)
}

// standardDate is the picture behind a standard letter, and the culture data it is to be read with; "" for other letters.
func standardDate(letter byte, f *DateFormat) (string, *DateFormat) {
	switch letter {
	case 'd':
		return f.ShortDate, f
	case 'D':
		return f.LongDate, f
	case 'f':
		return f.LongDate + " " + f.ShortTime, f
	case 'F', 'U':
		return f.Full(), f
	case 'g':
		return f.ShortDate + " " + f.ShortTime, f
	case 'G':
		return f.ShortDate + " " + f.LongTime, f
	case 'm', 'M':
		return f.MonthDay, f
	case 'o', 'O':
		return roundTripPicture, invariantDate
	case 'r', 'R':
		return rfcPicture, invariantDate
	case 's':
		return sortablePicture, invariantDate
	case 't':
		return f.ShortTime, f
	case 'T':
		return f.LongTime, f
	case 'u':
		return universalPicture, invariantDate
	case 'y', 'Y':
		return f.YearMonth, f
	}
	return "", f
}

// DatePattern is the picture that a standard letter stands for; false when the letter is none.
func DatePattern(letter byte, f *DateFormat) (string, bool) {
	p, _ := standardDate(letter, f)
	return p, p != ""
}
