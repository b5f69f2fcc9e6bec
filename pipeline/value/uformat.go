package value

import (
	"strconv"
	"strings"
)

// unixPictures are the letters of UFormat that are a .NET picture.
var unixPictures = map[byte]string{
	'A': "dddd", 'a': "ddd", 'B': "MMMM", 'b': "MMM", 'h': "MMM", 'c': "ddd dd MMM yyyy HH:mm:ss", 'D': "MM/dd/yy", 'x': "MM/dd/yy",
	'd': "dd", 'F': "yyyy-MM-dd", 'H': "HH", 'I': "hh", 'M': "mm", 'm': "MM", 'p': "tt", 'R': "HH:mm", 'r': "hh:mm:ss tt", 'S': "ss",
	'T': "HH:mm:ss", 'X': "HH:mm:ss", 'Y': "yyyy", 'y': "yy", 'Z': "zz",
}

// UFormat writes d by a format of the Unix date command, as Get-Date -UFormat does: %Y-%m-%d. A leading plus sign is dropped,
// letters without a meaning stand for themselves.
func UFormat(d DateTime, format string) string {
	format = strings.TrimPrefix(format, "+")
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		i++
		b.WriteString(unixField(d, format[i]))
	}
	return b.String()
}

func unixField(d DateTime, c byte) string {
	if p, ok := unixPictures[c]; ok {
		if len(p) == 1 {
			p = "%" + p
		}
		return FormatDate(d, p, enUS)
	}
	t := d.Clock()
	switch c {
	case 'C':
		return strconv.Itoa(t.Year() / 100)
	case 'e':
		return blankPad(t.Day())
	case 'k':
		return blankPad(t.Hour())
	case 'l':
		return blankPad((t.Hour()+11)%12 + 1)
	case 'G':
		y, _ := t.ISOWeek()
		return strconv.Itoa(y)
	case 'g':
		y, _ := t.ISOWeek()
		return pad(strconv.Itoa(y%100), 2)
	case 'j':
		return pad(strconv.Itoa(t.YearDay()), 3)
	case 'n':
		return "\n"
	case 't':
		return "\t"
	case 's':
		return strconv.FormatInt((d.ToUTC().Ticks-unixEpoch)/TicksPerSecond, 10)
	case 'U', 'W':
		return strconv.Itoa(t.YearDay() / 7)
	case 'u':
		return strconv.Itoa((int(t.Weekday())+6)%7 + 1)
	case 'V':
		_, w := t.ISOWeek()
		return pad(strconv.Itoa(w), 2)
	case 'w':
		return strconv.Itoa(int(t.Weekday()))
	}
	return string(c)
}

func blankPad(n int) string {
	if n < 10 {
		return " " + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
