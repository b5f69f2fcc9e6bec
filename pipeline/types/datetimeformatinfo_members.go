package types

import "csshell/pipeline/value"

// DateFormat is a DateTimeFormatInfo.
type DateFormat struct {
	f   *value.DateFormat
	own bool // may be changed
}

var dateFormatType = &value.Type{Name: "System.Globalization.DateTimeFormatInfo", Interfaces: []*value.Type{value.FormatProviderType}}

// Type is DateTimeFormatInfo.
func (d *DateFormat) Type() *value.Type { return dateFormatType }

// change edits the format, unless it belongs to a culture of the system.
func (d *DateFormat) change(do func(f *value.DateFormat)) error {
	if !d.own {
		return readOnlyInstance()
	}
	do(d.f)
	return nil
}

func fromDates(do func(d *DateFormat) any) func(In) (any, error) {
	return func(in In) (any, error) { return do(in.Self.(*DateFormat)), nil }
}

func datePattern(field func(f *value.DateFormat) *string) func(In) (any, error) {
	return fromDates(func(d *DateFormat) any { return *field(d.f) })
}

func setDatePattern(field func(f *value.DateFormat) *string) func(In) error {
	return func(in In) error {
		return in.Self.(*DateFormat).change(func(f *value.DateFormat) { *field(f) = in.Str(0) })
	}
}

type dateNames func(f *value.DateFormat) []string

func nameList(names dateNames) func(In) (any, error) {
	return fromDates(func(d *DateFormat) any { return texts(names(d.f)...) })
}

// monthList has an empty thirteenth month, for calendars with more than twelve.
func monthList(names dateNames) func(In) (any, error) {
	return fromDates(func(d *DateFormat) any { return texts(append(names(d.f)[:12:12], "")...) })
}

func setNames(names dateNames) func(In) error {
	return func(in In) error {
		return in.Self.(*DateFormat).change(func(f *value.DateFormat) {
			list := names(f)
			for i, v := range in.Items(0) {
				if i < len(list) {
					list[i] = value.ToString(v)
				}
			}
		})
	}
}

func dayNameOf(names dateNames) func(In) (any, error) {
	return func(in In) (any, error) {
		n := in.Enum(0)
		if n < 0 || n > 6 {
			return nil, rangeError("Valid values are between Sunday and Saturday, inclusive. (Parameter 'dayofweek')")
		}
		return names(in.Self.(*DateFormat).f)[n], nil
	}
}

func monthNameOf(names dateNames) func(In) (any, error) {
	return func(in In) (any, error) {
		n := in.Int(0)
		if n < 1 || n > 13 {
			return nil, rangeError("Valid values are between 1 and 13, inclusive. (Parameter 'month')")
		}
		if n == 13 {
			return "", nil
		}
		return names(in.Self.(*DateFormat).f)[n-1], nil
	}
}

// allPatterns is GetAllDateTimePatterns: the pictures behind the standard letters, or behind one.
func allPatterns(in In) (any, error) {
	f, letters := in.Self.(*DateFormat).f, "dDfFgGmorstTuUy"
	if in.Has(0) {
		letters = in.Char(0).String()
	}
	out := texts()
	for _, c := range []byte(letters) {
		p, ok := value.DatePattern(c, f)
		if !ok {
			return nil, value.NewException(value.ArgumentExceptionType, "Format specifier was invalid. (Parameter 'format')", nil)
		}
		out.Items = append(out.Items, p)
	}
	return out, nil
}
