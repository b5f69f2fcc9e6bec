package value

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// dateScanner collects what a free text says about a date: numbers in the order in which they stand, the name of the
// month and its place among them, the time, the zone.
type dateScanner struct {
	text    string
	s       string // what is left
	f       *DateFormat
	parts   dateParts
	nums    []dateNumber
	monthAt int // numbers before the name of the month
	last    dateToken
	bad     bool
	unknown int // where an unknown word starts, -1 for none
}

// dateNumber is a number of a date and its count of digits.
type dateNumber struct{ n, digits int }

type dateToken uint8

const (
	dateStart dateToken = iota
	dateNum
	dateName
	dateTime
	dateZone
	dateSep
)

func (p DateParser) parts(s string) (dateParts, error) {
	c := dateScanner{text: s, s: s, f: p.culture().Date, parts: noParts(), unknown: -1}
	for c.s != "" && !c.bad {
		c.token()
	}
	if c.unknown >= 0 {
		return c.parts, NewException(FormatExceptionType, "The string '"+s+"' was not recognized as a valid DateTime. There is an unknown word starting at index '"+
			strconv.Itoa(UTF16Len(s[:c.unknown]))+"'.", nil)
	}
	if c.bad || c.last == dateStart || !c.settle(dateOrder(c.f.ShortDate)) {
		return c.parts, notADate(s)
	}
	return c.parts, nil
}

func (c *dateScanner) token() {
	ch := c.s[0]
	switch {
	case ch == ' ' || ch >= '\t' && ch <= '\r' || ch == ',':
		c.s = c.s[1:]
	case ch >= '0' && ch <= '9':
		c.number()
	case (ch == '+' || ch == '-') && c.last == dateTime:
		c.offset()
	case ch == '/' || ch == '-' || ch == '.':
		c.bad = c.last != dateNum && c.last != dateName
		c.s, c.last = c.s[1:], dateSep
	default:
		c.word()
	}
}

// digits takes the digits at the start.
func (c *dateScanner) digits() (n, count int) {
	for count < len(c.s) && c.s[count] >= '0' && c.s[count] <= '9' {
		if count < 9 {
			n = n*10 + int(c.s[count]-'0')
		}
		count++
	}
	c.s = c.s[count:]
	return n, count
}

func (c *dateScanner) take(ch byte) bool {
	if c.s != "" && c.s[0] == ch {
		c.s = c.s[1:]
		return true
	}
	return false
}

func (c *dateScanner) number() {
	n, count := c.digits()
	switch {
	case c.take(':'):
		c.clock(n, count)
	case c.hourAlone():
		c.setTime(n, 0, 0, 0, count)
	default:
		c.nums = append(c.nums, dateNumber{n, count})
		c.last = dateNum
		c.bad = count > 8
	}
}

// hourAlone reports whether AM or PM follows: "3pm".
func (c *dateScanner) hourAlone() bool {
	w := c.peekWord(strings.TrimLeft(c.s, " "))
	_, ok := c.designator(w)
	return ok && c.parts.hour < 0
}

func (c *dateScanner) setTime(h, m, s int, tick int64, count int) {
	c.bad = c.bad || c.parts.hour >= 0 || count > 2
	c.parts.hour, c.parts.minute, c.parts.second, c.parts.tick = h, m, s, tick
	c.last = dateTime
}

// clock reads mm[:ss[.fff]] behind the hour.
func (c *dateScanner) clock(hour, count int) {
	m, mc := c.digits()
	s, sc := 0, 1
	var tick int64
	if c.take(':') {
		s, sc = c.digits()
		if sc > 0 && len(c.s) > 1 && (c.s[0] == '.' || c.s[0] == ',') && c.s[1] >= '0' && c.s[1] <= '9' {
			tick = c.fraction()
		}
	}
	c.bad = mc == 0 || mc > 2 || sc == 0 || sc > 2
	c.setTime(hour, m, s, tick, count)
}

// fraction reads the digits behind the second's point and rounds them to ticks.
func (c *dateScanner) fraction() int64 {
	c.s = c.s[1:]
	n := 0
	for n < len(c.s) && c.s[n] >= '0' && c.s[n] <= '9' {
		n++
	}
	f, _ := strconv.ParseFloat("0."+c.s[:n], 64)
	c.s = c.s[n:]
	return int64(f*TicksPerSecond + 0.5)
}

// offset reads +hh:mm, +hhmm, +hh or +h.
func (c *dateScanner) offset() {
	neg := c.s[0] == '-'
	c.s = c.s[1:]
	h, n := c.digits()
	m, mc := 0, 2
	switch {
	case n == 4 || n == 3:
		h, m = h/100, h%100
	case c.take(':'):
		m, mc = c.digits()
	}
	c.bad = n == 0 || n > 4 || mc == 0 || h > 14 || m > 59 || c.parts.zoned
	z := TimeSpan(h*60+m) * 60 * TicksPerSecond
	if neg {
		z = -z
	}
	c.parts.zone, c.parts.zoned, c.last = z, true, dateZone
}

func (c *dateScanner) peekWord(s string) string {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsLetter(r) {
			break
		}
		n += size
	}
	return s[:n]
}

// designator tells AM (0) from PM (1).
func (c *dateScanner) designator(w string) (int, bool) {
	switch {
	case w == "":
		return 0, false
	case strings.EqualFold(w, "AM"), strings.EqualFold(w, "A"), strings.EqualFold(w, c.f.AM):
		return 0, true
	case strings.EqualFold(w, "PM"), strings.EqualFold(w, "P"), strings.EqualFold(w, c.f.PM):
		return 1, true
	}
	return 0, false
}
