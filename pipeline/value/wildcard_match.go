package value

// wildElem is one step of a pattern: a literal unit, any unit, any text, or one unit of a set.
type wildElem struct {
	kind wildKind
	unit uint16
	set  []unitRange
}

type wildKind uint8

const (
	wildUnit wildKind = iota
	wildOne
	wildStar
	wildSet
)

type unitRange struct{ lo, hi uint16 }

// WildcardExceptionType is the exception of a pattern that is not valid.
var WildcardExceptionType = exceptionType("System.Management.Automation.WildcardPatternException", RuntimeExceptionType)

func parseWildcard(pattern string, fold bool) ([]wildElem, error) {
	units := Units(pattern)
	elems := make([]wildElem, 0, len(units))
	for i := 0; i < len(units); i++ {
		switch u := units[i]; {
		case u == '`' && i+1 < len(units):
			i++
			elems = append(elems, literalElem(units[i], fold))
		case u == '*':
			if n := len(elems); n == 0 || elems[n-1].kind != wildStar {
				elems = append(elems, wildElem{kind: wildStar})
			}
		case u == '?':
			elems = append(elems, wildElem{kind: wildOne})
		case u == '[':
			set, end, ok := parseWildSet(units, i+1, fold)
			if !ok {
				return nil, badWildcard(pattern)
			}
			elems, i = append(elems, wildElem{kind: wildSet, set: set}), end
		default:
			elems = append(elems, literalElem(u, fold))
		}
	}
	return elems, nil
}

func badWildcard(pattern string) error {
	e := NewException(WildcardExceptionType, "The specified wildcard character pattern is not valid: "+pattern, nil)
	return &OpError{"WildcardPattern_Invalid", "InvalidArgument", e}
}

func literalElem(u uint16, fold bool) wildElem {
	if fold {
		u = foldUnit(u)
	}
	return wildElem{unit: u}
}

func literalElems(s string, fold bool) []wildElem {
	var elems []wildElem
	for _, u := range Units(s) {
		elems = append(elems, literalElem(u, fold))
	}
	return elems
}

// parseWildSet reads the set that starts at i, behind its bracket, and returns where it ends. There is no negation: a
// circumflex is a character like others.
func parseWildSet(units []uint16, i int, fold bool) (set []unitRange, end int, ok bool) {
	type member struct {
		unit uint16
		dash bool
	}
	var in []member
	for ; i < len(units) && units[i] != ']'; i++ {
		escaped := units[i] == '`' && i+1 < len(units)
		if escaped {
			i++
		}
		in = append(in, member{units[i], units[i] == '-' && !escaped})
	}
	if i >= len(units) {
		return nil, 0, false
	}
	for k := 0; k < len(in); k++ {
		r := unitRange{in[k].unit, in[k].unit}
		if k+2 < len(in) && in[k+1].dash {
			r.hi = in[k+2].unit
			k += 2
		}
		if r.lo > r.hi {
			return nil, 0, false
		}
		set = append(set, r)
		if fold {
			set = append(set, foldedRange(r)...)
		}
	}
	return set, i, true
}

// foldedRange is the letters of r in the other case.
func foldedRange(r unitRange) []unitRange {
	var out []unitRange
	for u := uint32(r.lo); u <= uint32(r.hi) && u-uint32(r.lo) < 512; u++ {
		if f := foldUnit(uint16(u)); f != uint16(u) {
			out = append(out, unitRange{f, f})
		}
	}
	return out
}

func inRanges(set []unitRange, u uint16) bool {
	for _, r := range set {
		if u >= r.lo && u <= r.hi {
			return true
		}
	}
	return false
}

// simplify recognises the shapes that have a fast path.
func (w *Wildcard) simplify() {
	if len(w.elems) == 1 && w.elems[0].kind == wildStar {
		w.shape = wildAll
		return
	}
	mid := w.elems
	lead := len(mid) > 0 && mid[0].kind == wildStar
	if lead {
		mid = mid[1:]
	}
	trail := len(mid) > 0 && mid[len(mid)-1].kind == wildStar
	if trail {
		mid = mid[:len(mid)-1]
	}
	text := make([]byte, 0, len(mid))
	for _, e := range mid {
		if e.kind != wildUnit || e.unit >= 0x80 {
			return
		}
		text = append(text, byte(e.unit))
	}
	w.text = string(text)
	switch {
	case lead && trail:
		w.shape = wildContains
	case lead:
		w.shape = wildSuffix
	case trail:
		w.shape = wildPrefix
	default:
		w.shape = wildLiteral
	}
}

// matchWild runs the pattern over s. After a mismatch the last star takes one unit more: earlier stars never need to.
func matchWild[T byte | uint16](elems []wildElem, s []T, fold bool) bool {
	e, i := 0, 0
	star, mark := -1, 0
	for i < len(s) {
		u := uint16(s[i])
		if e < len(elems) && elems[e].kind == wildStar {
			star, mark = e, i
			e++
			continue
		}
		if e < len(elems) && elems[e].takes(u, fold) {
			e, i = e+1, i+1
			continue
		}
		if star < 0 {
			return false
		}
		mark++
		e, i = star+1, mark
	}
	for e < len(elems) && elems[e].kind == wildStar {
		e++
	}
	return e == len(elems)
}

func (el *wildElem) takes(u uint16, fold bool) bool {
	switch el.kind {
	case wildOne:
		return true
	case wildSet:
		return inRanges(el.set, u) || fold && inRanges(el.set, foldUnit(u))
	}
	if fold {
		u = foldUnit(u)
	}
	return u == el.unit
}
