package value

import (
	"strconv"
	"strings"
)

// ParseTimeSpan reads [-]d, [-][d.]hh:mm[:ss[.fffffff]] and the culture-sensitive [-]d:hh:mm:ss[.fffffff]. The error is a
// FormatException, or an OverflowException for a part that is too large.
func ParseTimeSpan(s string) (TimeSpan, error) {
	text := strings.TrimSpace(s)
	neg := strings.HasPrefix(text, "-")
	p := spanParser{s: strings.TrimPrefix(text, "-")}
	parts, ok := p.parts()
	if !ok {
		return 0, NewException(FormatExceptionType, "String '"+s+"' was not recognized as a valid TimeSpan.", nil)
	}
	t, ok := parts.ticks(neg)
	if !ok {
		return 0, NewException(OverflowExceptionType, "The TimeSpan string '"+s+"' could not be parsed because at least one of the numeric components is out of range or contains too many digits.", nil)
	}
	return t, nil
}

// spanParts are the parts as they were written; over marks one with too many digits.
type spanParts struct {
	day, hour, minute, second, tick int64
	over                            bool
}

// ticks adds the parts up; false when one is out of range.
func (p spanParts) ticks(neg bool) (TimeSpan, bool) {
	if p.over || p.day > 10675199 || p.hour > 23 || p.minute > 59 || p.second > 59 {
		return 0, false
	}
	u := uint64(p.day)*TicksPerDay + uint64((p.hour*60+p.minute)*60+p.second)*TicksPerSecond + uint64(p.tick)
	if neg {
		return TimeSpan(-u), u <= 1<<63
	}
	return TimeSpan(u), u < 1<<63
}

type spanParser struct {
	s   string
	got spanParts
}

// number takes the digits at the start.
func (p *spanParser) number() (int64, bool) {
	n := 0
	for n < len(p.s) && p.s[n] >= '0' && p.s[n] <= '9' {
		n++
	}
	if n == 0 {
		return 0, false
	}
	v, err := strconv.ParseInt(p.s[:n], 10, 32)
	p.got.over = p.got.over || err != nil
	p.s = p.s[n:]
	return v, true
}

func (p *spanParser) take(c byte) bool {
	if p.s != "" && p.s[0] == c {
		p.s = p.s[1:]
		return true
	}
	return false
}

func (p *spanParser) parts() (spanParts, bool) {
	r := &p.got
	first, ok := p.number()
	if !ok {
		return *r, false
	}
	if p.s == "" {
		r.day = first
		return *r, true
	}
	nums := []int64{first}
	dotted := p.take('.')
	if dotted {
		n, ok := p.number()
		if !ok {
			return *r, false
		}
		nums = append(nums, n)
	}
	for p.take(':') {
		n, ok := p.number()
		if !ok {
			return *r, false
		}
		nums = append(nums, n)
	}
	return p.assign(nums, dotted)
}

// assign gives the numbers their meaning by how many there are.
func (p *spanParser) assign(nums []int64, dotted bool) (spanParts, bool) {
	r := &p.got
	switch {
	case dotted && len(nums) >= 3 && len(nums) <= 4, len(nums) == 4:
		r.day, nums = nums[0], nums[1:]
	case dotted || len(nums) < 2 || len(nums) > 4:
		return *r, false
	}
	r.hour, r.minute = nums[0], nums[1]
	if len(nums) == 3 {
		r.second = nums[2]
		if p.take('.') && !p.fraction() {
			return *r, false
		}
	}
	return *r, p.s == ""
}

func (p *spanParser) fraction() bool {
	digits := len(p.s)
	n, ok := p.number()
	digits -= len(p.s)
	if !ok {
		return false
	}
	p.got.over = p.got.over || digits > 7
	for ; digits < 7; digits++ {
		n *= 10
	}
	p.got.tick = n
	return true
}

// ParseTimeSpanExact reads a timespan that one of the formats writes: c, g, G or a custom picture.
func ParseTimeSpanExact(s string, formats ...string) (TimeSpan, error) {
	for _, format := range formats {
		switch format {
		case "c", "t", "T", "g", "G":
			if t, err := ParseTimeSpan(s); err == nil {
				return t, nil
			}
			continue
		}
		m := spanMatcher{exactMatcher{s: s, f: invariant.Date, x: noParts()}}
		if t, ok := m.match(format); ok {
			return t, nil
		}
	}
	return 0, NewException(FormatExceptionType, "Input string was not in a correct format.", nil)
}

// spanMatcher reads a timespan by a picture; the fields are those of a date's clock, with d for days.
type spanMatcher struct{ exactMatcher }

func (m *spanMatcher) match(format string) (TimeSpan, bool) {
	for i := 0; i < len(format); {
		n, ok := runLength(format, i), false
		switch c := format[i]; c {
		case 'd':
			ok = m.number(&m.x.day, n, max(n, 8))
		case 'h':
			ok = m.number(&m.x.hour, n, 2)
		case 'm', 's':
			ok = m.timeField(c, n)
		case 'f', 'F':
			ok = m.fraction(n, c == 'F')
		case '\'', '"', '\\', '%':
			n, ok = m.spanLiteral(format, i)
		}
		if !ok {
			return 0, false
		}
		i += n
	}
	day, hour := int64(max(m.x.day, 0)), int64(max(m.x.hour, 0))
	p := spanParts{day: day, hour: hour, minute: int64(max(m.x.minute, 0)), second: int64(max(m.x.second, 0)), tick: m.x.tick}
	t, ok := p.ticks(false)
	return t, ok && m.s == ""
}

// spanLiteral reads quoted or escaped text; a percent sign only introduces a single field.
func (m *spanMatcher) spanLiteral(format string, i int) (int, bool) {
	if format[i] == '%' {
		return 1, true
	}
	return m.element(format, i)
}
