package value

import "testing"

func TestFormatDateTime(t *testing.T) {
	d, _ := NewDate(2024, 3, 5, 14, 7, 9, 2_500_000, Unspecified)
	e, _ := NewDate(2024, 3, 5, 4, 7, 9, 250_000, Unspecified)
	for _, c := range []struct {
		v          any
		spec, want string
	}{
		{d, "d", "3/5/2024"}, {d, "D", "Tuesday, March 5, 2024"}, {d, "g", "3/5/2024 2:07 PM"}, {d, "G", "3/5/2024 2:07:09 PM"},
		{d, "s", "2024-03-05T14:07:09"}, {d, "u", "2024-03-05 14:07:09Z"}, {d, "M", "March 5"}, {d, "Y", "March 2024"},
		{d, "R", "Tue, 05 Mar 2024 14:07:09 GMT"}, {d, "o", "2024-03-05T14:07:09.2500000"}, {d, "f", "Tuesday, March 5, 2024 2:07 PM"},
		{d, "yyyy-MM-dd", "2024-03-05"}, {d, "ddd, d MMM yy", "Tue, 5 Mar 24"}, {d, "yy/M/d", "24/3/5"}, {d, "%d", "5"}, {d, `yyyy\Tdd`, "2024T05"},
		{d, "'Week of' dd MMM", "Week of 05 Mar"}, {d, "yyyy-MM-ddTHH:mm:ssZ", "2024-03-05T14:07:09Z"}, {d, "q", "!Input string was not in a correct format."},
		{e, "h:m:s", "4:7:9"}, {e, "hh:mm tt", "04:07 AM"}, {e, "mm:ss.fff", "07:09.025"}, {e, "ss.f", "09.0"}, {e, "HH:mm:ss.FFF", "04:07:09.025"}, {e, "h t", "4 A"},
		{e, "ss.FF", "09.02"}, {e, "ss.F", "09"}, {DateTimeOffset{d.Ticks, 330 * 60 * TicksPerSecond}, "HH:mm zzz", "14:07 +05:30"},
		{DateTimeOffset{d.Ticks, 330 * 60 * TicksPerSecond}, "%z", "+5"}, {DateTimeOffset{d.Ticks, 330 * 60 * TicksPerSecond}, "", "3/5/2024 2:07:09 PM +05:30"},
		{DateTime{d.Ticks, UTC}, "ssK", "09Z"}, {d, "yyyyK", "2024"}, {d, "'abc", "!Cannot find a matching quote character for the character '''."},
	} {
		got, err := FormatValue(c.v, c.spec)
		if err != nil {
			got = "!" + err.Error()
		}
		if got != c.want {
			t.Errorf("%v.ToString(%q) = %q, want %q", c.v, c.spec, got, c.want)
		}
	}
}

func TestParseDate(t *testing.T) {
	now := func() DateTime { d, _ := NewDate(2025, 1, 15, 9, 0, 0, 0, Local); return d }
	bad := func(s string) string { return "!String '" + s + "' was not recognized as a valid DateTime." }
	for in, want := range map[string]string{
		"2024-03-05": "2024-03-05T00:00:00", "03/05/2024": "2024-03-05T00:00:00", "2024-03-05 14:07": "2024-03-05T14:07:00", "March 5, 2024": "2024-03-05T00:00:00",
		"5 Mar 2024 2:07 PM": "2024-03-05T14:07:00", "2024-03-05T14:07:09": "2024-03-05T14:07:09", "1/15/2025": "2025-01-15T00:00:00", "Jan 15 2025 3pm": "2025-01-15T15:00:00",
		"1/2/24": "2024-01-02T00:00:00", "1/2/75": "1975-01-02T00:00:00", "14:07": "2025-01-15T14:07:00", "3 PM": "2025-01-15T15:00:00", "Jun 7": "2025-06-07T00:00:00",
		"June 2024": "2024-06-01T00:00:00", "2024-06": "2024-06-01T00:00:00", "Tuesday, March 5, 2024": "2024-03-05T00:00:00", "20240305": bad("20240305"), "5": bad("5"),
		"Tue, 05 Mar 2024 14:07:09": "2024-03-05T14:07:09", "12:30 AM": "2025-01-15T00:30:00", "2024/3/5": "2024-03-05T00:00:00", "5.3.2024": "2024-05-03T00:00:00",
		"2024-02-30": bad("2024-02-30"), "13/05/2024": bad("13/05/2024"), "": bad(""), "2024-03-05 25:00": bad("2024-03-05 25:00"), "05-Mar-24": "2024-03-05T00:00:00",
		"yesterday":                   "!The string 'yesterday' was not recognized as a valid DateTime. There is an unknown word starting at index '0'.",
		"05.13.2024x":                 "!The string '05.13.2024x' was not recognized as a valid DateTime. There is an unknown word starting at index '10'.",
		"Monday, March 5, 2024":       "!String 'Monday, March 5, 2024' was not recognized as a valid DateTime because the day of week was incorrect.",
		"2024-03-05T14:07:09.1234567": "2024-03-05T14:07:09",
	} {
		d, err := DateParser{Now: now}.Parse(in)
		got := FormatDate(d, "s", EnUS())
		if err != nil {
			got = "!" + err.Error()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	o, err := ParseDateOffset("2024-03-05T14:07:09+05:30")
	if err != nil || FormatDateOffset(o, "o", EnUS()) != "2024-03-05T14:07:09.0000000+05:30" || FormatDate(o.UTC(), "s", EnUS()) != "2024-03-05T08:37:09" {
		t.Error(o, err)
	}
}

func TestParseExact(t *testing.T) {
	for _, c := range []struct{ in, format, want string }{
		{"05.03.2024", "dd.MM.yyyy", "2024-03-05T00:00:00"}, {"20240305140709", "yyyyMMddHHmmss", "2024-03-05T14:07:09"}, {"05-Mar-24", "dd-MMM-yy", "2024-03-05T00:00:00"},
		{"3/5/2024 2:07 PM", "M/d/yyyy h:mm tt", "2024-03-05T14:07:00"}, {"2024", "yyyy", "2024-01-01T00:00:00"}, {"2024/03", "yyyy/MM", "2024-03-01T00:00:00"},
		{"2024-03-05", "dd.MM.yyyy", "!String '2024-03-05' was not recognized as a valid DateTime."}, {"12:30 AM", "hh:mm tt", "2025-01-15T00:30:00"},
		{"2024-03-05T14:07:09.1230000", "o", "2024-03-05T14:07:09"}, {"2024-03-05T14:07:09Z", "yyyy-MM-ddTHH:mm:ssK", "2024-03-05T14:07:09"},
		{"March 5, 2024", "MMMM d, yyyy", "2024-03-05T00:00:00"}, {"2024-3-5", "yyyy-MM-dd", "!String '2024-3-5' was not recognized as a valid DateTime."},
		{"2024-03-05T14:07:09", "s", "2024-03-05T14:07:09"}, {"Tue, 05 Mar 2024 14:07:09 GMT", "r", "2024-03-05T14:07:09"}, {"9:5", "H:m", "2025-01-15T09:05:00"},
	} {
		now := func() DateTime { d, _ := NewDate(2025, 1, 15, 9, 0, 0, 0, Local); return d }
		d, err := DateParser{Now: now}.ParseExact(c.in, c.format)
		got := FormatDate(d, "s", EnUS())
		if err != nil {
			got = "!" + err.Error()
		}
		if got != c.want {
			t.Errorf("%q by %q: %q, want %q", c.in, c.format, got, c.want)
		}
	}
}
