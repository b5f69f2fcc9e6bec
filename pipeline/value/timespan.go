package value

import (
	"strconv"
	"strings"
)

// FormatTimeSpan is TimeSpan.ToString(spec, culture): c (also t, T and ""), g, G, or a custom picture (hh\:mm\:ss), in
// which everything but field letters has to be quoted.
func FormatTimeSpan(t TimeSpan, spec string, c *Culture) (string, error) {
	switch spec {
	case "", "c", "t", "T":
		return t.String(), nil
	case "g":
		return t.general(c.Number.Decimal), nil
	case "G":
		return t.long(c.Number.Decimal), nil
	}
	if len(spec) == 1 {
		return "", badInput()
	}
	return t.picture(spec)
}

// abs is the size of t in ticks.
func (t TimeSpan) abs() uint64 {
	if t < 0 {
		return -uint64(t)
	}
	return uint64(t)
}

// field is a part of the size of t: units of so many ticks, modulo.
func (t TimeSpan) field(unit, mod uint64) int { return int(t.abs() / unit % mod) }

func (t TimeSpan) days() int    { return t.field(TicksPerDay, 1<<62) }
func (t TimeSpan) hours() int   { return t.field(3600*TicksPerSecond, 24) }
func (t TimeSpan) minutes() int { return t.field(60*TicksPerSecond, 60) }
func (t TimeSpan) seconds() int { return t.field(TicksPerSecond, 60) }
func (t TimeSpan) rest() int    { return t.field(1, TicksPerSecond) }

func (t TimeSpan) sign() string {
	if t < 0 {
		return "-"
	}
	return ""
}

// general is the short culture-sensitive form: [-][d:]h:mm:ss[.FFFFFFF].
func (t TimeSpan) general(point string) string {
	s := t.sign()
	if d := t.days(); d > 0 {
		s += strconv.Itoa(d) + ":"
	}
	s += strconv.Itoa(t.hours()) + ":" + pad(strconv.Itoa(t.minutes()), 2) + ":" + pad(strconv.Itoa(t.seconds()), 2)
	if f := t.rest(); f > 0 {
		s += point + strings.TrimRight(pad(strconv.Itoa(f), 7), "0")
	}
	return s
}

// long is the long culture-sensitive form: [-]d:hh:mm:ss.fffffff.
func (t TimeSpan) long(point string) string {
	parts := []int{t.hours(), t.minutes(), t.seconds()}
	s := t.sign() + strconv.Itoa(t.days())
	for _, p := range parts {
		s += ":" + pad(strconv.Itoa(p), 2)
	}
	return s + point + pad(strconv.Itoa(t.rest()), 7)
}

func (t TimeSpan) picture(s string) (string, error) {
	var b strings.Builder
	for i := 0; i < len(s); {
		n, err := t.element(&b, s, i)
		if err != nil {
			return "", err
		}
		i += n
	}
	return b.String(), nil
}

// element writes the element of a picture at i and returns its length.
func (t TimeSpan) element(b *strings.Builder, s string, i int) (int, error) {
	n := runLength(s, i)
	switch c := s[i]; {
	case c == '\'' || c == '"':
		text, n, err := pictureQuote(s, i)
		b.WriteString(text)
		return n, err
	case c == '\\' && i+1 < len(s):
		b.WriteByte(s[i+1])
		return 2, nil
	case c == '%' && i+1 < len(s) && s[i+1] != '%':
		_, err := t.element(b, s[:i+2], i+1)
		return 2, err
	case c == 'd' && n <= 8:
		b.WriteString(pad(strconv.Itoa(t.days()), n))
	case c == 'h' && n <= 2:
		b.WriteString(pad(strconv.Itoa(t.hours()), n))
	case c == 'm' && n <= 2:
		b.WriteString(pad(strconv.Itoa(t.minutes()), n))
	case c == 's' && n <= 2:
		b.WriteString(pad(strconv.Itoa(t.seconds()), n))
	case c == 'f' && n <= 7:
		b.WriteString(pad(strconv.Itoa(t.rest()), 7)[:n])
	case c == 'F' && n <= 7:
		b.WriteString(strings.TrimRight(pad(strconv.Itoa(t.rest()), 7)[:n], "0"))
	default:
		return 0, badInput()
	}
	return n, nil
}
