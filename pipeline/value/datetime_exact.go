package value

import (
	"strconv"
	"strings"
)

// ParseExact is DateTime.ParseExact: s has to be what one of the formats writes, numbers with their exact digits. The
// error is a FormatException.
func (p DateParser) ParseExact(s string, formats ...string) (DateTime, error) {
	x, err := p.exactParts(s, formats)
	if err != nil {
		return DateTime{}, err
	}
	return p.date(s, x)
}

// ParseExactOffset is DateTimeOffset.ParseExact.
func (p DateParser) ParseExactOffset(s string, formats ...string) (DateTimeOffset, error) {
	x, err := p.exactParts(s, formats)
	if err != nil {
		return DateTimeOffset{}, err
	}
	return p.placed(s, x)
}

func (p DateParser) exactParts(s string, formats []string) (dateParts, error) {
	for _, format := range formats {
		if format == "" {
			return dateParts{}, badInput()
		}
		m := exactMatcher{s: s, f: p.culture().Date, styles: p.Styles, x: noParts(), format: format}
		if len(format) == 1 {
			m.format, m.f = standardDate(format[0], m.f)
			if m.format == "" {
				return dateParts{}, badInput()
			}
		}
		if x, ok := m.match(); ok {
			return x, nil
		}
	}
	return dateParts{}, notADate(s)
}

// exactMatcher reads s by a picture.
type exactMatcher struct {
	s, format string
	f         *DateFormat
	styles    DateStyles
	x         dateParts
	h12       int
}

func (m *exactMatcher) match() (dateParts, bool) {
	if m.styles&AllowLeadingWhite != 0 {
		m.s = strings.TrimLeft(m.s, " \t")
	}
	if m.styles&AllowTrailingWhite != 0 {
		m.s = strings.TrimRight(m.s, " \t")
	}
	m.h12 = -1
	for i := 0; i < len(m.format); {
		if m.styles&AllowInnerWhite != 0 {
			m.s = strings.TrimLeft(m.s, " ")
		}
		n, ok := m.element(m.format, i)
		if !ok {
			return m.x, false
		}
		i += n
	}
	if m.h12 >= 0 {
		if m.x.hour >= 0 && m.x.pm < 0 || m.h12 == 0 && m.x.pm >= 0 {
			return m.x, m.x.hour == m.h12
		}
		m.x.hour = m.h12
		if m.h12 == 12 && m.x.pm < 0 {
			m.x.hour = 0
		}
	} else if m.x.pm >= 0 {
		m.x.pm = -1
	}
	return m.x, m.s == ""
}

// element reads what the element of the picture at i stands for, and returns its length.
func (m *exactMatcher) element(s string, i int) (int, bool) {
	c := s[i]
	switch c {
	case '\'', '"':
		text, n, err := pictureQuote(s, i)
		return n, err == nil && m.literal(text)
	case '\\':
		return 2, i+1 < len(s) && m.literal(s[i+1:i+2])
	case '%':
		if i+1 >= len(s) {
			return 0, false
		}
		_, ok := m.element(s[:i+2], i+1)
		return 2, ok
	case ':':
		return 1, m.literal(m.f.TimeSep)
	case '/':
		return 1, m.literal(m.f.DateSep)
	case ' ':
		return 1, m.styles&AllowInnerWhite != 0 || m.literal(" ")
	case '.':
		if i+1 < len(s) && s[i+1] == 'F' && !strings.HasPrefix(m.s, ".") {
			return 1 + runLength(s, i+1), true
		}
	}
	n := runLength(s, i)
	switch {
	case strings.IndexByte("dMyg", c) >= 0:
		return n, m.dateField(c, n)
	case strings.IndexByte("hHmst", c) >= 0:
		return n, m.timeField(c, n)
	case c == 'f' || c == 'F':
		return n, n <= 7 && m.fraction(n, c == 'F')
	case c == 'K':
		return 1, m.zone(3) || !m.x.zoned
	case c == 'z':
		return n, m.zone(n) && m.x.zoned
	}
	return 1, m.literal(s[i : i+1])
}

func (m *exactMatcher) literal(text string) bool {
	if !strings.HasPrefix(m.s, text) {
		return false
	}
	m.s = m.s[len(text):]
	return true
}

// number takes least to most digits into v, which must not hold another number yet.
func (m *exactMatcher) number(v *int, least, most int) bool {
	n := 0
	for n < most && n < len(m.s) && m.s[n] >= '0' && m.s[n] <= '9' {
		n++
	}
	if n < least {
		return false
	}
	got, _ := strconv.Atoi(m.s[:n])
	m.s = m.s[n:]
	ok := *v < 0 || *v == got
	*v = got
	return ok
}

// name takes the longest name of the list.
func (m *exactMatcher) name(v *int, list []string, base int) bool {
	best := -1
	for i, name := range list {
		if name != "" && len(m.s) >= len(name) && strings.EqualFold(m.s[:len(name)], name) && (best < 0 || len(name) > len(list[best])) {
			best = i
		}
	}
	if best < 0 {
		return false
	}
	m.s = m.s[len(list[best]):]
	ok := *v < 0 || *v == best+base
	*v = best + base
	return ok
}

func (m *exactMatcher) dateField(c byte, n int) bool {
	switch {
	case c == 'd' && n <= 2:
		return m.number(&m.x.day, n, 2)
	case c == 'd' && n == 3:
		return m.name(&m.x.weekday, m.f.ShortDays[:], 0)
	case c == 'd':
		return m.name(&m.x.weekday, m.f.Days[:], 0)
	case c == 'M' && n <= 2:
		return m.number(&m.x.month, n, 2)
	case c == 'M' && n == 3:
		return m.name(&m.x.month, m.f.ShortMonths[:], 1)
	case c == 'M':
		return m.name(&m.x.month, m.f.Months[:], 1) || m.name(&m.x.month, m.f.GenitiveMonths[:], 1)
	case c == 'y' && n <= 2:
		ok := m.number(&m.x.year, n, 2)
		m.x.year = fullYear(m.x.year)
		return ok
	case c == 'y':
		return m.number(&m.x.year, n, max(n, 4))
	}
	return m.literal("A.D.") || m.literal("AD")
}

func (m *exactMatcher) timeField(c byte, n int) bool {
	least := min(n, 2)
	switch c {
	case 'H':
		return m.number(&m.x.hour, least, 2)
	case 'h':
		return m.number(&m.h12, least, 2) && m.h12 <= 12
	case 'm':
		return m.number(&m.x.minute, least, 2)
	case 's':
		return m.number(&m.x.second, least, 2)
	}
	names := []string{m.f.AM, m.f.PM}
	if n == 1 {
		names = []string{firstLetter(m.f.AM), firstLetter(m.f.PM)}
	}
	return m.name(&m.x.pm, names, 0)
}

func firstLetter(s string) string {
	if s == "" {
		return ""
	}
	_, n := DecodeRune(s)
	return s[:n]
}

// fraction takes exactly n digits of the second, or up to n when loose.
func (m *exactMatcher) fraction(n int, loose bool) bool {
	least := n
	if loose {
		least = 0
	}
	before, v := len(m.s), -1
	if !m.number(&v, least, n) {
		return false
	}
	for k := before - len(m.s); k < 7; k++ {
		v *= 10
	}
	m.x.tick = int64(v)
	return true
}

// zone reads Z or an offset of n letters; true when there is none.
func (m *exactMatcher) zone(n int) bool {
	if m.literal("Z") || m.literal("GMT") {
		m.x.zoned, m.x.utc = true, true
		return true
	}
	if m.s == "" || m.s[0] != '+' && m.s[0] != '-' {
		return true
	}
	neg := m.s[0] == '-'
	m.s = m.s[1:]
	h, min := -1, 0
	if !m.number(&h, 1, 2) {
		return false
	}
	if n > 2 {
		m.literal(":")
		if min = -1; !m.number(&min, 2, 2) {
			return false
		}
	}
	m.x.zone, m.x.zoned = TimeSpan(h*60+min)*60*TicksPerSecond, true
	if neg {
		m.x.zone = -m.x.zone
	}
	return h <= 14 && min <= 59
}
