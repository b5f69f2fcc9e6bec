package value

import (
	"strconv"
	"strings"
	"time"
)

// runLength is the number of equal letters from i on.
func runLength(s string, i int) int {
	n := 1
	for i+n < len(s) && s[i+n] == s[i] {
		n++
	}
	return n
}

func quoteError(c byte) error {
	return NewException(FormatExceptionType, "Cannot find a matching quote character for the character '"+string(c)+"'.", nil)
}

// pictureQuote reads the quoted text that starts at i; a backslash takes the meaning from a quote. It returns the text
// and the number of bytes it took.
func pictureQuote(s string, i int) (string, int, error) {
	var b strings.Builder
	for k := i + 1; k < len(s); k++ {
		switch {
		case s[k] == s[i]:
			return b.String(), k + 1 - i, nil
		case s[k] == '\\':
			if k++; k == len(s) {
				return "", 0, badInput()
			}
		}
		b.WriteByte(s[k])
	}
	return "", 0, quoteError(s[i])
}

// picture writes the date by a custom picture.
func (r *dateReading) picture(s string, f *DateFormat) (string, error) {
	w := dateWriter{dateReading: r, t: DateTime{Ticks: r.ticks}.Clock(), f: f, b: make([]byte, 0, 40)}
	w.day = strings.Contains(s, "d") && !strings.Contains(s, "ddd") || strings.Contains(s, " d") || strings.Contains(s, "d ")
	for i := 0; i < len(s); {
		n, err := w.element(s, i)
		if err != nil {
			return "", err
		}
		i += n
	}
	return string(w.b), nil
}

type dateWriter struct {
	*dateReading
	t   time.Time
	f   *DateFormat
	b   []byte
	day bool // the picture shows the day as a number
}

// element writes the element at i and returns its length.
func (w *dateWriter) element(s string, i int) (int, error) {
	c := s[i]
	switch c {
	case '\'', '"':
		text, n, err := pictureQuote(s, i)
		w.b = append(w.b, text...)
		return n, err
	case '\\':
		if i+1 >= len(s) {
			return 0, badInput()
		}
		w.b = append(w.b, s[i+1])
		return 2, nil
	case '%':
		if i+1 >= len(s) || s[i+1] == '%' {
			return 0, badInput()
		}
		_, err := w.element(s[:i+2], i+1)
		return 2, err
	case ':':
		w.b = append(w.b, w.f.TimeSep...)
		return 1, nil
	case '/':
		w.b = append(w.b, w.f.DateSep...)
		return 1, nil
	}
	n := runLength(s, i)
	switch c {
	case 'd', 'M', 'y', 'g':
		w.dateField(c, n)
	case 'h', 'H', 'm', 's', 't':
		w.timeField(c, n)
	case 'f', 'F':
		if n > 7 {
			return 0, badInput()
		}
		w.fraction(n, c == 'F')
	case 'z', 'K':
		if c == 'K' {
			n = 1
		}
		w.zone(c, n)
	default:
		w.b = append(w.b, c)
		return 1, nil
	}
	return n, nil
}

func (w *dateWriter) number(v, width int) { w.b = append(w.b, pad(strconv.Itoa(v), width)...) }

func (w *dateWriter) dateField(c byte, n int) {
	month := int(w.t.Month()) - 1
	switch {
	case c == 'd' && n <= 2:
		w.number(w.t.Day(), n)
	case c == 'd' && n == 3:
		w.b = append(w.b, w.f.ShortDays[w.t.Weekday()]...)
	case c == 'd':
		w.b = append(w.b, w.f.Days[w.t.Weekday()]...)
	case c == 'M' && n <= 2:
		w.number(month+1, n)
	case c == 'M' && n == 3:
		w.b = append(w.b, w.f.ShortMonths[month]...)
	case c == 'M' && w.day:
		w.b = append(w.b, w.f.GenitiveMonths[month]...)
	case c == 'M':
		w.b = append(w.b, w.f.Months[month]...)
	case c == 'y' && n <= 2:
		w.number(w.t.Year()%100, n)
	case c == 'y':
		w.number(w.t.Year(), n)
	default:
		w.b = append(w.b, "A.D."...)
	}
}

func (w *dateWriter) timeField(c byte, n int) {
	width := min(n, 2)
	switch c {
	case 'H':
		w.number(w.t.Hour(), width)
	case 'h':
		w.number((w.t.Hour()+11)%12+1, width)
	case 'm':
		w.number(w.t.Minute(), width)
	case 's':
		w.number(w.t.Second(), width)
	case 't':
		name := w.f.AM
		if w.t.Hour() >= 12 {
			name = w.f.PM
		}
		if n == 1 && name != "" {
			_, size := DecodeRune(name)
			name = name[:size]
		}
		w.b = append(w.b, name...)
	}
}

// fraction writes n digits of the second; trimmed drops zeros at the end, and then a point before nothing.
func (w *dateWriter) fraction(n int, trimmed bool) {
	digits := pad(strconv.FormatInt(w.ticks%TicksPerSecond, 10), 7)[:n]
	if !trimmed {
		w.b = append(w.b, digits...)
		return
	}
	digits = strings.TrimRight(digits, "0")
	if k := len(w.b); digits == "" && k > 0 && w.b[k-1] == '.' {
		w.b = w.b[:k-1]
	}
	w.b = append(w.b, digits...)
}

func (w *dateWriter) zone(c byte, n int) {
	if c == 'K' && !w.placed {
		switch w.kind {
		case Unspecified:
			return
		case UTC:
			w.b = append(w.b, 'Z')
			return
		}
	}
	sign, min := byte('+'), int(w.offset()/(60*TicksPerSecond))
	if min < 0 {
		sign, min = '-', -min
	}
	w.b = append(w.b, sign)
	if c == 'K' || n > 2 {
		w.number(min/60, 2)
		w.b = append(w.b, ':')
		w.number(min%60, 2)
		return
	}
	w.number(min/60, n)
}
