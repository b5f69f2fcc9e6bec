package types

import (
	"sort"

	"csshell/pipeline/value"
)

// Dictionary is Dictionary[K,V] and its kin: a table with types for keys and values.
type Dictionary struct {
	T *value.Type
	H *value.Hashtable
	// Sorted keeps the entries in the order of their keys.
	Sorted bool
}

var (
	dictInterfaces       = []*value.Type{value.IDictionaryType}
	dictionaryType       = &value.Type{Name: "System.Collections.Generic.Dictionary`2", Kind: value.Generic, Interfaces: dictInterfaces}
	sortedDictionaryType = &value.Type{Name: "System.Collections.Generic.SortedDictionary`2", Kind: value.Generic, Interfaces: dictInterfaces}
	sortedListOfType     = &value.Type{Name: "System.Collections.Generic.SortedList`2", Kind: value.Generic, Interfaces: dictInterfaces}
	concurrentType       = &value.Type{Name: "System.Collections.Concurrent.ConcurrentDictionary`2", Kind: value.Generic, Interfaces: dictInterfaces}
	sortedListType       = &value.Type{Name: "System.Collections.SortedList", Interfaces: dictInterfaces}
)

// Type is the closed type.
func (d *Dictionary) Type() *value.Type { return d.T }

// Len is the number of entries.
func (d *Dictionary) Len() int { return d.H.Len() }

// Lookup returns the value of key.
func (d *Dictionary) Lookup(key any) (any, bool) { return d.H.Lookup(d.key(key)) }

func (d *Dictionary) key(k any) any {
	if len(d.T.Args) == 2 {
		if c, ok := As(nil, k, d.T.Args[0]); ok {
			return c
		}
	}
	return k
}

// Store sets the value of key, both converted to the types of the dictionary.
func (d *Dictionary) Store(key, v any) error {
	if len(d.T.Args) == 2 {
		var err error
		if key, err = Convert(nil, key, d.T.Args[0]); err != nil {
			return err
		}
		if v, err = Convert(nil, v, d.T.Args[1]); err != nil {
			return err
		}
	}
	d.H.Set(key, v)
	return nil
}

// EachEntry calls yield for every pair, sorted ones in order.
func (d *Dictionary) EachEntry(yield func(key, v any) bool) {
	if !d.Sorted {
		d.H.EachEntry(yield)
		return
	}
	keys := d.H.Keys()
	sort.SliceStable(keys, func(i, j int) bool { n, _ := defaultCompare(keys[i], keys[j]); return n < 0 })
	for _, k := range keys {
		v, _ := d.H.Lookup(k)
		if !yield(k, v) {
			return
		}
	}
}

// dictionaryDef declares a dictionary; sorted ones keep the order of their keys.
func dictionaryDef(sorted, generic bool) *Def {
	key, val := "TKey", "TValue"
	d := &Def{Params: []string{key, val}}
	if !generic {
		key, val, d.Params = "System.Object", "System.Object", nil
	}
	make := func(in In) (any, error) {
		n := &Dictionary{T: in.T, H: &value.Hashtable{CaseSensitive: true}, Sorted: sorted}
		for _, a := range in.Args {
			switch x := a.(type) {
			case *Comparer:
				n.H.CaseSensitive = !x.ignoreCase
			case value.Dictionary:
				var failed error
				x.EachEntry(func(k, v any) bool { failed = n.Store(k, v); return failed == nil })
				if failed != nil {
					return nil, failed
				}
			}
		}
		return n, nil
	}
	d.New = []Row{{Text: "void new()", Do: make}, {Text: "void new(int capacity)", Do: make}, {Text: "void new(System.Collections.IEqualityComparer comparer)", Do: make},
		{Text: "void new(System.Collections.IDictionary dictionary)", Do: make}, {Text: "void new(System.Collections.IDictionary dictionary, System.Collections.IEqualityComparer comparer)", Do: make}}
	d.Members = append(dictionaryRows(key, val), dictionaryExtras(key, val)...)
	return d
}

func dictionaryExtras(key, val string) []Row {
	of := func(in In) *Dictionary { return in.Self.(*Dictionary) }
	return []Row{
		{Text: "bool ContainsKey(" + key + " key)", Do: hasKey},
		{Text: "bool ContainsValue(" + val + " value)", Do: containsValue},
		{Text: "bool TryGetValue(" + key + " key, [ref] " + val + " value)", Do: func(in In) (any, error) {
			v, ok := of(in).Lookup(in.Arg(0))
			if !ok {
				v = zeroOf(in.TypeArg(1))
			}
			return ok, in.Ref(1).Store(v)
		}},
		{Text: "bool TryAdd(" + key + " key, " + val + " value)", Do: func(in In) (any, error) {
			if _, have := of(in).Lookup(in.Arg(0)); have {
				return false, nil
			}
			return true, of(in).Store(in.Arg(0), in.Arg(1))
		}},
		{Text: val + " GetOrAdd(" + key + " key, " + val + " value)", Do: func(in In) (any, error) {
			if v, have := of(in).Lookup(in.Arg(0)); have {
				return v, nil
			}
			return in.Arg(1), of(in).Store(in.Arg(0), in.Arg(1))
		}},
	}
}

// View is the collection of a dictionary's keys or values.
type View struct {
	D      value.Dictionary
	Values bool
}

var (
	keyViewType   = &value.Type{Name: "System.Collections.Hashtable+KeyCollection", Interfaces: []*value.Type{value.ICollectionType}}
	valueViewType = &value.Type{Name: "System.Collections.Hashtable+ValueCollection", Interfaces: []*value.Type{value.ICollectionType}}
)

// Type is the type of the view.
func (v *View) Type() *value.Type {
	if v.Values {
		return valueViewType
	}
	return keyViewType
}

// Items are the keys or values now.
func (v *View) Items() []any {
	out := make([]any, 0, v.D.Len())
	v.D.EachEntry(func(k, x any) bool {
		if v.Values {
			k = x
		}
		out = append(out, k)
		return true
	})
	return out
}

// Each calls yield for every key or value; changing the table meanwhile is an error.
func (v *View) Each(yield func(any) error) error {
	n := v.D.Len()
	for _, x := range v.Items() {
		if v.D.Len() != n {
			return invalidOperation("Collection was modified; enumeration operation may not execute.")
		}
		if err := yield(x); err != nil {
			return err
		}
	}
	return nil
}

// Len is the number of keys.
func (v *View) Len() int { return v.D.Len() }

// At is element i.
func (v *View) At(i int) any { return v.Items()[i] }

// SetAt refuses: the view only shows.
func (v *View) SetAt(int, any) error {
	return notSupported("Mutating a key collection derived from a dictionary is not allowed.")
}

func viewDef() *Def {
	of := func(in In) *View { return in.Self.(*View) }
	return &Def{Members: []Row{
		{Text: "int Count {get;}", Do: func(in In) (any, error) { return int32(of(in).Len()), nil }},
		{Text: "System.Collections.IEnumerator GetEnumerator()", Do: func(in In) (any, error) { return NewEnumerator(of(in).Items()), nil }},
		{Text: "void CopyTo(array array, int index)", Do: attempt(func(in In) error {
			to, _ := in.Arg(0).(*value.Array)
			return copyInto(to, in.Int(1), of(in).Items())
		})},
		{Text: "bool Contains(System.Object item)", Do: func(in In) (any, error) { return indexIn(in, of(in).Items()) >= 0, nil }},
	}}
}
