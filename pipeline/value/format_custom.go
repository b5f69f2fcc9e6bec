package value

import "strings"

// numberPicture is what a first look over a section of a custom format tells.
type numberPicture struct {
	digits      int  // places: # and 0
	point       int  // places before the decimal point
	first, last int  // the places of the first and behind the last 0
	scientific  bool // has E0
	thousands   bool // has a comma between places
	shift       int  // powers of ten: percent, per mille, commas before the point
}

// customNumber writes d by a picture such as "#,##0.00;(#,##0.00);zero". The rules, odd ones included, are .NET's.
func customNumber(d *decimalDigits, format string, f *NumberFormat) string {
	pick := 0
	switch {
	case len(d.digits) == 0:
		pick = 2
	case d.neg:
		pick = 1
	}
	section, own := numberSection(format, pick)
	p := scanPicture(section)
	if len(d.digits) > 0 {
		d.scale += p.shift
		keep := p.digits
		if !p.scientific {
			keep = d.scale + p.digits - p.point
		}
		d.round(keep)
		if len(d.digits) == 0 {
			if zero, zeroOwn := numberSection(format, 2); zero != section {
				section, own = zero, zeroOwn
				p = scanPicture(section)
			}
		}
	} else {
		d.round(0)
	}
	s := drawPicture(section, p, d, f)
	if d.neg && !own && s != "" {
		s = f.Negative + s
	}
	return s
}

// numberSection is the section for positive (0), negative (1) or zero (2) numbers, the first when it is missing or
// empty; own reports that it is not the first.
func numberSection(format string, want int) (section string, own bool) {
	rest, first := format, ""
	for i := 0; ; i++ {
		end := sectionEnd(rest)
		if i == 0 {
			first = rest[:end]
		}
		if i == want {
			if i == 0 || end == 0 {
				return first, false
			}
			return rest[:end], true
		}
		if end == len(rest) {
			return first, false
		}
		rest = rest[end+1:]
	}
}

func sectionEnd(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ';':
			return i
		case '\'', '"':
			i = quoteEnd(s, i)
		case '\\':
			i++
		}
	}
	return len(s)
}

// quoteEnd is the position of the quote that ends the literal starting at i, or of the end.
func quoteEnd(s string, i int) int {
	if n := strings.IndexByte(s[i+1:], s[i]); n >= 0 {
		return i + 1 + n
	}
	return len(s)
}

func scanPicture(s string) numberPicture {
	p := numberPicture{point: -1, first: -1}
	comma, commas := -1, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '#':
			p.digits++
		case '0':
			if p.first < 0 {
				p.first = p.digits
			}
			p.digits++
			p.last = p.digits
		case '.':
			if p.point < 0 {
				p.point = p.digits
			}
		case ',':
			if p.digits > 0 && p.point < 0 {
				if comma >= 0 && comma == p.digits {
					commas++
					break
				}
				p.thousands = p.thousands || comma >= 0
				comma, commas = p.digits, 1
			}
		case '%':
			p.shift += 2
		case '\'', '"':
			i = quoteEnd(s, i)
		case '\\':
			i++
		case 'E', 'e':
			if n := exponentLen(s[i+1:]); n > 0 {
				p.scientific = true
				i += n
			}
		default:
			if strings.HasPrefix(s[i:], "‰") {
				p.shift += 3
			}
		}
	}
	p.settle(comma, commas)
	return p
}

// settle turns the positions into what drawing needs: first and last count from the point.
func (p *numberPicture) settle(comma, commas int) {
	if p.point < 0 {
		p.point = p.digits
	}
	if comma >= 0 {
		if comma == p.point {
			p.shift -= commas * 3
		} else {
			p.thousands = true
		}
	}
	if p.first >= 0 && p.first < p.point {
		p.first = p.point - p.first
	} else {
		p.first = 0
	}
	p.last = min(p.point-p.last, 0)
}

// exponentLen is the length of "0", "+00", "-0" behind an E, 0 when it is no exponent.
func exponentLen(s string) int {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	start := i
	for i < len(s) && s[i] == '0' {
		i++
	}
	if i == start {
		return 0
	}
	return i
}
