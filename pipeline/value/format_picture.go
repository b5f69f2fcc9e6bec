package value

import "strings"

// pictureWriter draws a number into the places of a section.
type pictureWriter struct {
	numberPicture
	f       *NumberFormat
	d       *decimalDigits
	b       strings.Builder
	next    int   // the next digit of d
	place   int   // places left before the point, negative behind it
	extra   int   // digits more than places before the point; negative: places more than digits
	cuts    []int // places before which a separator stands, ascending
	pointed bool
}

func drawPicture(s string, p numberPicture, d *decimalDigits, f *NumberFormat) string {
	w := &pictureWriter{numberPicture: p, f: f, d: d, place: p.point}
	if !p.scientific {
		w.place = max(d.scale, p.point)
		w.extra = d.scale - p.point
	}
	if p.thousands && f.Group != "" {
		w.cuts = groupCuts(max(p.first, w.place+min(w.extra, 0)), f.GroupSizes)
	}
	for i := 0; i < len(s); i++ {
		i = w.draw(s, i)
	}
	return w.b.String()
}

// groupCuts are the numbers of digits, counted from the point, to the left of which a separator stands, for n digits.
func groupCuts(n int, sizes []int) []int {
	var cuts []int
	for i, at := 0, 0; len(sizes) > 0 && sizes[i] > 0; {
		if at += sizes[i]; at >= n {
			break
		}
		cuts = append(cuts, at)
		if i+1 < len(sizes) {
			i++
		}
	}
	return cuts
}

// draw writes the element at i and returns the position of its last byte.
func (w *pictureWriter) draw(s string, i int) int {
	c := s[i]
	if c == '#' || c == '0' || c == '.' {
		w.surplus()
	}
	switch c {
	case '#', '0':
		w.digit()
	case '.':
		if w.place == 0 && !w.pointed && (w.last < 0 || w.point < w.digits && w.next < len(w.d.digits)) {
			w.b.WriteString(w.f.Decimal)
			w.pointed = true
		}
	case '%':
		w.b.WriteString(w.f.Percent)
	case ',':
	case '\'', '"':
		end := quoteEnd(s, i)
		w.b.WriteString(s[i+1 : end])
		return end
	case '\\':
		if i+1 < len(s) {
			w.b.WriteByte(s[i+1])
			return i + 1
		}
	case 'E', 'e':
		return w.exponent(s, i)
	default:
		if strings.HasPrefix(s[i:], "‰") {
			w.b.WriteString(w.f.PerMille)
			return i + len("‰") - 1
		}
		w.b.WriteByte(c)
	}
	return i
}

// surplus writes the digits for which the picture has no places, before the first place.
func (w *pictureWriter) surplus() {
	for ; w.extra > 0; w.extra-- {
		w.put(w.d.at(w.next))
		w.next++
		w.place--
	}
}

func (w *pictureWriter) digit() {
	switch {
	case w.extra < 0:
		w.extra++
		if w.place <= w.first {
			w.put('0')
		}
	case w.next < len(w.d.digits):
		w.put(w.d.at(w.next))
		w.next++
	case w.place > w.last:
		w.put('0')
	}
	w.place--
}

func (w *pictureWriter) put(c byte) {
	w.b.WriteByte(c)
	if n := len(w.cuts) - 1; n >= 0 && w.place > 1 && w.place == w.cuts[n]+1 {
		w.b.WriteString(w.f.Group)
		w.cuts = w.cuts[:n]
	}
}

// exponent writes E+00 once, and the letters of others as they stand.
func (w *pictureWriter) exponent(s string, i int) int {
	n := exponentLen(s[i+1:])
	if n == 0 || !w.scientific {
		w.b.WriteString(s[i : i+1+n])
		return i + n
	}
	w.scientific = false
	zeros, plus := n, ""
	if s[i+1] != '0' {
		zeros--
		if s[i+1] == '+' {
			plus = w.f.Positive
		}
	}
	exp := w.d.scale - w.point
	if len(w.d.digits) == 0 {
		exp = 0
	}
	w.b.Write(appendExponent(nil, exp, s[i], min(zeros, 10), plus, w.f))
	return i + n
}
