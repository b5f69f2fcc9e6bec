package value

import (
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Hashtable is a [hashtable] or, when Ordered, an [ordered] dictionary. String keys are found without regard to case
// unless CaseSensitive. Entries are kept in the order in which they were added.
type Hashtable struct {
	// Ordered makes it an OrderedDictionary, which also answers to integer positions.
	Ordered bool
	// CaseSensitive makes string keys differ by case, as in [hashtable]::new().
	CaseSensitive bool

	entries []entry
	strings map[string]int32
	ints    map[int32]int32
	others  map[any]int32
	dead    int
}

type entry struct {
	key, val any
	live     bool
}

// NewHashtable returns an empty [hashtable] with room for n entries.
func NewHashtable(n int) *Hashtable { return &Hashtable{entries: make([]entry, 0, n)} }

// NewOrdered returns an empty [ordered] dictionary.
func NewOrdered() *Hashtable { return &Hashtable{Ordered: true} }

// Type is the type of the table.
func (h *Hashtable) Type() *Type {
	if h.Ordered {
		return OrderedType
	}
	return HashtableType
}

// Len is the number of entries.
func (h *Hashtable) Len() int { return len(h.entries) - h.dead }

// Lookup returns the value of key.
func (h *Hashtable) Lookup(key any) (any, bool) {
	if i, ok := h.find(key); ok {
		return h.entries[i].val, true
	}
	return nil, false
}

// StoredKey returns key in the spelling under which the table keeps it, key itself when it has no entry.
func (h *Hashtable) StoredKey(key any) any {
	if i, ok := h.find(key); ok {
		return h.entries[i].key
	}
	return key
}

// Store sets the value of key, adding it behind the others when it is new. It never fails; the error is there for
// Dictionary.
func (h *Hashtable) Store(key, v any) error {
	h.Set(key, v)
	return nil
}

// Set sets the value of key.
func (h *Hashtable) Set(key, v any) {
	if i, ok := h.find(key); ok {
		h.entries[i].val = v
		return
	}
	h.note(key, int32(len(h.entries)))
	h.entries = append(h.entries, entry{key, v, true})
}

// Delete removes key and reports whether it was there.
func (h *Hashtable) Delete(key any) bool {
	i, ok := h.find(key)
	if !ok {
		return false
	}
	h.forget(key)
	h.entries[i] = entry{}
	h.dead++
	if h.Ordered || h.dead > len(h.entries)/2 {
		h.compact()
	}
	return true
}

// Clear removes all entries.
func (h *Hashtable) Clear() { h.entries, h.strings, h.ints, h.others, h.dead = nil, nil, nil, nil, 0 }

// EachEntry calls yield for every pair until it returns false. Entries may be replaced meanwhile, not added.
func (h *Hashtable) EachEntry(yield func(key, v any) bool) {
	for i := 0; i < len(h.entries); i++ {
		if e := h.entries[i]; e.live && !yield(e.key, e.val) {
			return
		}
	}
}

// Keys returns the keys in order.
func (h *Hashtable) Keys() []any {
	keys := make([]any, 0, h.Len())
	h.EachEntry(func(k, _ any) bool { keys = append(keys, k); return true })
	return keys
}

// Values returns the values in order.
func (h *Hashtable) Values() []any {
	vals := make([]any, 0, h.Len())
	h.EachEntry(func(_, v any) bool { vals = append(vals, v); return true })
	return vals
}

// EntryAt returns the pair at position i of an ordered table.
func (h *Hashtable) EntryAt(i int) (key, v any) { return h.entries[i].key, h.entries[i].val }

// SetEntryAt replaces the value at position i of an ordered table.
func (h *Hashtable) SetEntryAt(i int, v any) { h.entries[i].val = v }

// InsertAt puts a new entry at position i of an ordered table.
func (h *Hashtable) InsertAt(i int, key, v any) {
	h.entries = append(h.entries, entry{})
	copy(h.entries[i+1:], h.entries[i:])
	h.entries[i] = entry{key, v, true}
	h.reindex()
}

// Clone returns a copy with the same entries.
func (h *Hashtable) Clone() *Hashtable {
	c := &Hashtable{Ordered: h.Ordered, CaseSensitive: h.CaseSensitive}
	h.EachEntry(func(k, v any) bool { c.Set(k, v); return true })
	return c
}

func (h *Hashtable) find(key any) (int32, bool) {
	switch k := Base(key).(type) {
	case string:
		if h.strings == nil {
			return 0, false
		}
		i, ok := h.strings[h.fold(k)]
		return i, ok
	case int32:
		i, ok := h.ints[k]
		return i, ok
	default:
		i, ok := h.others[otherKey(k)]
		return i, ok
	}
}

func (h *Hashtable) note(key any, i int32) {
	switch k := Base(key).(type) {
	case string:
		if h.strings == nil {
			h.strings = make(map[string]int32, cap(h.entries))
		}
		h.strings[h.fold(k)] = i
	case int32:
		if h.ints == nil {
			h.ints = make(map[int32]int32)
		}
		h.ints[k] = i
	default:
		if h.others == nil {
			h.others = make(map[any]int32)
		}
		h.others[otherKey(k)] = i
	}
}

func (h *Hashtable) forget(key any) {
	switch k := Base(key).(type) {
	case string:
		delete(h.strings, h.fold(k))
	case int32:
		delete(h.ints, k)
	default:
		delete(h.others, otherKey(k))
	}
}

func (h *Hashtable) compact() {
	live := h.entries[:0]
	for _, e := range h.entries {
		if e.live {
			live = append(live, e)
		}
	}
	clear(h.entries[len(live):])
	h.entries, h.dead = live, 0
	h.reindex()
}

func (h *Hashtable) reindex() {
	h.strings, h.ints, h.others = nil, nil, nil
	for i, e := range h.entries {
		h.note(e.key, int32(i))
	}
}

func (h *Hashtable) fold(s string) string {
	if h.CaseSensitive {
		return s
	}
	return Fold(s)
}

// otherKey makes keys that are equal in .NET equal in Go: decimals whatever their scale, big integers by value, dates
// whatever their kind. Objects count by identity.
func otherKey(key any) any {
	switch k := key.(type) {
	case Decimal:
		return k.Key()
	case *big.Int:
		return "bigint " + k.String()
	case DateTime:
		return DateTime{Ticks: k.Ticks}
	}
	return key
}

// Fold returns the form of a name that is equal for all spellings that differ by case only. A name that is lower-case
// ASCII already is returned as it is, without allocating.
func Fold(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf {
			return foldUnicode(s)
		} else if 'A' <= c && c <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

// foldUnicode maps each letter by its simple upper and lower case, as ordinal comparison without case does in .NET.
func foldUnicode(s string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf {
			return unicode.ToLower(r)
		}
		return unicode.ToLower(unicode.ToUpper(r))
	}, s)
}
