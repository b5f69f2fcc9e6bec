package value

import (
	"sync"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// CompareStrings orders text as .NET's invariant culture does: by letters first (punctuation before digits before
// letters), then accents, then case, lower before upper. With ignoreCase the last step is left out. Control
// characters and soft hyphens do not count. ASCII text is compared from a table of the same order; the rest goes to
// x/text/collate, which costs some hundred times as much.
func CompareStrings(a, b string, ignoreCase bool) int {
	n := min(len(a), len(b))
	tie := 0
	for i := 0; i < n; i++ {
		x, y := a[i], b[i]
		if x == y && x < utf8.RuneSelf {
			continue
		}
		if (x|y) >= utf8.RuneSelf || order[x] == 0 || order[y] == 0 {
			return collateStrings(a, b, ignoreCase)
		}
		if p, q := order[x], order[y]; p != q {
			if p < q {
				return -1
			}
			return 1
		}
		if tie == 0 && x > y { // the lower-case letter has the larger code
			tie = -1
		} else if tie == 0 {
			tie = 1
		}
	}
	switch {
	case ignorableAt(a, n) || ignorableAt(b, n):
		return collateStrings(a, b, ignoreCase)
	case len(a) < len(b):
		return -1
	case len(a) > len(b):
		return 1
	case ignoreCase:
		return 0
	}
	return tie
}

func ignorableAt(s string, i int) bool {
	return i < len(s) && (s[i] >= utf8.RuneSelf || order[s[i]] == 0)
}

// EqualFold reports whether a and b are the same text by the order of CompareStrings without case: what -eq means.
func EqualFold(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) == len(b) {
		for i := 0; ; i++ {
			if i == len(a) {
				return true
			}
			x, y := a[i], b[i]
			if (x|y) >= utf8.RuneSelf || order[x] == 0 || order[y] == 0 {
				break
			}
			if order[x] != order[y] {
				return false
			}
		}
	}
	return CompareStrings(a, b, true) == 0
}

// order holds the place of each ASCII character in the collation order; letters share theirs with the other case; zero
// is for characters that do not count.
var order = func() (t [256]uint8) {
	const sequence = "\t\n\v\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz"
	for i := 0; i < len(sequence); i++ {
		c := sequence[i]
		t[c] = uint8(i + 1)
		if c >= 'a' && c <= 'z' {
			t[c-'a'+'A'] = uint8(i + 1)
		}
	}
	return t
}()

// Collators keep buffers, so each comparison takes one from a pool.
var (
	exactCollators = sync.Pool{New: func() any { return collate.New(language.Und) }}
	caselessPool   = sync.Pool{New: func() any { return collate.New(language.Und, collate.IgnoreCase) }}
)

func collateStrings(a, b string, ignoreCase bool) int {
	pool := &exactCollators
	if ignoreCase {
		pool = &caselessPool
	}
	c := pool.Get().(*collate.Collator)
	defer pool.Put(c)
	return c.CompareString(a, b)
}
