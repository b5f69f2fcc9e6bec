package types

import (
	"math"

	"csshell/pipeline/value"
)

// fileEpoch is 1601-01-01, from which file times count.
const fileEpoch = 504_911_232_000_000_000

func toFileTime(in In) (any, error) {
	d := in.Self.(value.DateTime)
	n := d.ToUTC().Ticks - fileEpoch
	if n < 0 {
		return nil, rangeError("Not a valid Win32 FileTime. (Parameter 'fileTime')")
	}
	return n, nil
}

func fromFileTime(kind value.DateKind) func(In) (any, error) {
	return func(in In) (any, error) {
		n := in.Long(0)
		if n < 0 || n > value.MaxDate.Ticks-fileEpoch {
			return nil, rangeError("Not a valid Win32 FileTime. (Parameter 'fileTime')")
		}
		d := value.DateTime{Ticks: n + fileEpoch, Kind: value.UTC}
		if kind == value.Local {
			d = d.ToLocal()
		}
		return d, nil
	}
}

// oaEpoch is 1899-12-30, from which OLE automation dates count days.
const oaEpoch = 599_264_352_000_000_000

func toOADate(in In) (any, error) {
	n := in.Self.(value.DateTime).Ticks - oaEpoch
	days := float64(n/ticksPerMillisecond) / (24 * 3600 * 1000)
	if days < 0 {
		whole := math.Floor(days)
		days = whole - (days - whole)
	}
	return days, nil
}

func fromOADate(in In) (any, error) {
	days := in.Double(0)
	if !(days > -657435 && days < 2958466) {
		return nil, value.NewException(value.ArgumentExceptionType, "Not a legal OleAut date.", nil)
	}
	whole, frac := math.Modf(days)
	ms := math.Floor(math.Abs(frac)*24*3600*1000 + 0.5)
	return value.DateTime{Ticks: oaEpoch + int64(whole)*value.TicksPerDay + int64(ms)*ticksPerMillisecond}, nil
}

// The kind of a date is in the two highest bits of its binary form.
const (
	binaryTicks = 1<<62 - 1
	binaryLocal = math.MinInt64
)

func dateToBinary(in In) (any, error) {
	d := in.Self.(value.DateTime)
	switch d.Kind {
	case value.UTC:
		return d.Ticks | 1<<62, nil
	case value.Local:
		return (d.Ticks-int64(d.Offset()))&binaryTicks | binaryLocal, nil
	}
	return d.Ticks, nil
}

func dateFromBinary(in In) (any, error) {
	n := in.Long(0)
	ticks := n & binaryTicks
	switch {
	case n < 0:
		d, err := dateOfTicks(ticks, value.UTC)
		if err != nil {
			return nil, err
		}
		return d.(value.DateTime).ToLocal(), nil
	case n&(1<<62) != 0:
		return dateOfTicks(ticks, value.UTC)
	}
	return dateOfTicks(ticks, value.Unspecified)
}

func specifyKind(in In) (any, error) {
	d, _ := in.Arg(0).(value.DateTime)
	d.Kind = value.DateKind(in.Enum(1))
	return d, nil
}

func daysInMonth(in In) (any, error) {
	if m := in.Int(1); m < 1 || m > 12 {
		return nil, rangeError("Month must be between one and twelve. (Parameter 'month')")
	}
	if err := checkYear(in.Int(0)); err != nil {
		return nil, err
	}
	return int32(value.DaysInMonth(in.Int(0), in.Int(1))), nil
}

func leapYear(in In) (any, error) { return value.IsLeapYear(in.Int(0)), checkYear(in.Int(0)) }

func checkYear(y int) error {
	if y < 1 || y > 9999 {
		return rangeError("Year must be between 1 and 9999. (Parameter 'year')")
	}
	return nil
}

func dateSummer(in In) (any, error) {
	d := in.Self.(value.DateTime)
	return d.Kind != value.UTC && d.Time().IsDST(), nil
}

// dateParser is the reader that the arguments from i on ask for: a provider, then styles.
func dateParser(in In, i int) value.DateParser {
	p := value.DateParser{Culture: CurrentCulture(in.P), Now: func() value.DateTime { return now(in.P) }}
	for ; i < len(in.Args); i++ {
		switch a := in.Arg(i).(type) {
		case value.Enum:
			p.Styles = value.DateStyles(a.N)
		case *Ref, nil:
		default:
			p.Culture = cultureArg(in, i)
		}
	}
	return p
}

func parseDate(in In) (any, error) {
	return dateParser(in, 1).Parse(in.Str(0))
}

func parseDateExact(in In) (any, error) {
	return dateParser(in, 2).ParseExact(in.Str(0), textsOf(in, 1)...)
}

// tryDate makes a TryParse of a Parse.
func tryDate(parse func(In) (any, error)) func(In) (any, error) {
	return func(in In) (any, error) {
		v, err := parse(in)
		return succeed(in, v, value.MinDate, err)
	}
}

// dateFormats is GetDateTimeFormats: the date in all standard formats, or in one.
func dateFormats(in In) (any, error) {
	c := CurrentCulture(in.P)
	specs := []string{"d", "D", "f", "F", "g", "G", "m", "o", "r", "s", "t", "T", "u", "U", "y"}
	for i, a := range in.Args {
		if ch, ok := a.(value.Char); ok {
			specs = []string{ch.String()}
		} else {
			c = cultureArg(in, i)
		}
	}
	out := &value.Array{Elem: value.StringType}
	for _, spec := range specs {
		s, err := value.FormatDateTime(in.Self.(value.DateTime), spec, c)
		if err != nil {
			return nil, err
		}
		out.Items = append(out.Items, s)
	}
	return out, nil
}
