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
