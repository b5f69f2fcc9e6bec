package value

import "testing"

func TestTimeSpanText(t *testing.T) {
	v, err := ParseTimeSpan("1.02:03:04.056")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ spec, want string }{
		{"c", "1.02:03:04.0560000"}, {"g", "1:2:03:04.056"}, {"G", "1:02:03:04.0560000"}, {`hh\:mm\:ss`, "02:03:04"}, {`d\ \d\a\y\s`, "1 days"},
		{"%h", "2"}, {`mm\:ss\.fff`, "03:04.056"}, {"d'd 'h'h'", "1d 2h"}, {"hh:mm", "!Input string was not in a correct format."}, {"h", "!Input string was not in a correct format."},
	} {
		got, err := FormatValue(v, c.spec)
		if err != nil {
			got = "!" + err.Error()
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.spec, got, c.want)
		}
	}
	for in, want := range map[string]string{
		"5": "5.00:00:00", "01:30": "01:30:00", "-1:2:3": "-01:02:03", "1.12:00": "1.12:00:00", "1:02:03:04": "1.02:03:04", "0:0:0.5": "00:00:00.5000000",
		"abc": "!String 'abc' was not recognized as a valid TimeSpan.", "": "!String '' was not recognized as a valid TimeSpan.",
		"25:00": "!The TimeSpan string '25:00' could not be parsed because at least one of the numeric components is out of range or contains too many digits.",
	} {
		v, err := ParseTimeSpan(in)
		got := v.String()
		if err != nil {
			got = "!" + err.Error()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
