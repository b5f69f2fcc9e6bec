package value

// DateFormat is what a culture says about dates (DateTimeFormatInfo). A DateFormat is immutable.
type DateFormat struct{}

var enUSDate = &DateFormat{}
var invariantDate = &DateFormat{}

func FormatDateTime(d DateTime, spec string, c *Culture) (string, error) { return Text(d), nil }
func FormatDate(d DateTime, spec string, c *Culture) string              { return Text(d) }
func FormatDateTimeOffset(d DateTimeOffset, spec string, c *Culture) (string, error) {
	return Text(d), nil
}
func FormatDateOffset(d DateTimeOffset, spec string, c *Culture) string  { return Text(d) }
func FormatTimeSpan(t TimeSpan, spec string, c *Culture) (string, error) { return t.String(), nil }
