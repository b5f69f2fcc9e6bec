package value

import "strings"

// word reads a run of letters: a month, a day of the week, AM or PM, the T between date and time, a zone.
func (c *dateScanner) word() {
	w := c.peekWord(c.s)
	at := len(c.text) - len(c.s)
	if w == "" {
		c.bad = true
		return
	}
	rest := c.s[len(w):]
	if m := nameIndex(w, c.f.Months[:], c.f.ShortMonths[:], englishMonths[:], englishShortMonths[:]); m >= 0 && c.parts.month < 0 {
		c.parts.month, c.monthAt, c.last, c.s = m+1, len(c.nums), dateName, rest
		return
	}
	if d := nameIndex(w, c.f.Days[:], c.f.ShortDays[:], englishDays[:], englishShortDays[:]); d >= 0 && c.parts.weekday < 0 {
		c.parts.weekday, c.last, c.s = d, dateName, strings.TrimPrefix(rest, ".")
		return
	}
	if pm, ok := c.designator(w); ok && c.parts.hour >= 0 && c.parts.pm < 0 && !c.parts.zoned {
		c.parts.pm, c.last, c.s = pm, dateTime, rest
		return
	}
	switch upper := strings.ToUpper(w); {
	case upper == "T" && c.last == dateNum && rest != "" && rest[0] >= '0' && rest[0] <= '9':
		c.last, c.s = dateSep, rest
	case (upper == "Z" || upper == "GMT") && c.parts.hour >= 0 && !c.parts.zoned:
		c.parts.zoned, c.parts.utc, c.last, c.s = true, true, dateZone, rest
	default:
		c.unknown, c.bad = at, true
	}
}

// nameIndex is the place of a name in the first list that has it.
func nameIndex(w string, lists ...[]string) int {
	for _, list := range lists {
		for i, name := range list {
			if strings.EqualFold(w, strings.TrimSuffix(name, ".")) {
				return i
			}
		}
	}
	return -1
}

// dateOrder is the order of month, day and year in a short date pattern: "MDY", "DMY", "YMD".
func dateOrder(pattern string) string {
	var b []byte
	for _, c := range []byte(strings.ToUpper(pattern)) {
		if (c == 'M' || c == 'D' || c == 'Y') && strings.IndexByte(string(b), c) < 0 {
			b = append(b, c)
		}
	}
	return string(b)
}

// settle gives the numbers their meaning; false when there are too many or too few.
func (c *dateScanner) settle(order string) bool {
	if c.parts.month >= 0 {
		return c.settleNamed(order)
	}
	switch len(c.nums) {
	case 0:
		return c.parts.hour >= 0
	case 2:
		return c.settleTwo(order)
	case 3:
		return c.settleThree(order)
	}
	return false
}

// settleNamed handles numbers beside the name of a month.
func (c *dateScanner) settleNamed(order string) bool {
	switch len(c.nums) {
	case 0:
		return true
	case 1:
		if c.nums[0].isYear() || c.nums[0].n > 31 {
			return c.setYear(c.nums[0])
		}
		c.parts.day = c.nums[0].n
		return true
	case 2:
		year, day := c.nums[1], c.nums[0]
		if year.isYear() == day.isYear() && c.monthAt == 1 && order[0] == 'Y' || day.isYear() {
			year, day = day, year
		}
		c.parts.day = day.n
		return !day.isYear() && c.setYear(year)
	}
	return false
}

func (c *dateScanner) settleTwo(order string) bool {
	a, b := c.nums[0], c.nums[1]
	switch {
	case a.isYear():
		c.parts.month = b.n
		return c.setYear(a)
	case b.isYear():
		c.parts.month = a.n
		return c.setYear(b)
	case strings.IndexByte(order, 'M') < strings.IndexByte(order, 'D'):
		c.parts.month, c.parts.day = a.n, b.n
	default:
		c.parts.day, c.parts.month = a.n, b.n
	}
	return true
}

func (c *dateScanner) settleThree(order string) bool {
	switch {
	case c.nums[0].isYear():
		order = "YMD"
	case c.nums[2].isYear() && order[0] == 'Y':
		order = "MDY"
	}
	var year dateNumber
	for i, what := range []byte(order) {
		switch what {
		case 'Y':
			year = c.nums[i]
		case 'M':
			c.parts.month = c.nums[i].n
			if c.nums[i].isYear() {
				return false
			}
		case 'D':
			c.parts.day = c.nums[i].n
			if c.nums[i].isYear() {
				return false
			}
		}
	}
	return c.setYear(year)
}

func (d dateNumber) isYear() bool { return d.digits > 2 }

// setYear takes two digits as the years 1950 to 2049.
func (c *dateScanner) setYear(d dateNumber) bool {
	c.parts.year = d.n
	if d.digits <= 2 {
		c.parts.year = fullYear(d.n)
	}
	return d.digits <= 4
}

func fullYear(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}
