package types

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// Entry is a pair of a dictionary: DictionaryEntry, or KeyValuePair when T is given.
type Entry struct {
	T          *value.Type
	Key, Value any
}

var (
	entryType    = &value.Type{Name: "System.Collections.DictionaryEntry", Kind: value.Struct, Base: value.ValueType}
	keyValueType = &value.Type{Name: "System.Collections.Generic.KeyValuePair`2", Kind: value.Generic, Base: value.ValueType}
)

// Type is the pair's type.
func (e *Entry) Type() *value.Type {
	if e.T != nil {
		return e.T
	}
	return entryType
}

// Text is "[key, value]" for a KeyValuePair, the type's name otherwise.
func (e *Entry) Text() string {
	if e.T != nil {
		return "[" + value.ToString(e.Key) + ", " + value.ToString(e.Value) + "]"
	}
	return entryType.Name
}

func entryDef() *Def {
	of := func(in In) *Entry { return in.Self.(*Entry) }
	return &Def{
		New: []Row{{Text: "void new(System.Object key, System.Object value)", Do: func(in In) (any, error) { return &Entry{Key: in.Arg(0), Value: in.Arg(1)}, nil }}},
		Members: []Row{
			{Text: "System.Object Key {get;set;}", Do: func(in In) (any, error) { return of(in).Key, nil }, Set: func(in In) error { of(in).Key = in.Arg(0); return nil }},
			{Text: "System.Object Value {get;set;}", Do: func(in In) (any, error) { return of(in).Value, nil }, Set: func(in In) error { of(in).Value = in.Arg(0); return nil }},
		},
		Extra: []Extra{{Kind: value.AliasProperty, Name: "Name", Of: "Key"}},
	}
}

func keyValueDef() *Def {
	of := func(in In) *Entry { return in.Self.(*Entry) }
	return &Def{Params: []string{"TKey", "TValue"},
		New: []Row{{Text: "void new(TKey key, TValue value)", Do: func(in In) (any, error) { return &Entry{T: in.T, Key: in.Arg(0), Value: in.Arg(1)}, nil }}},
		Members: []Row{
			{Text: "TKey Key {get;}", Do: func(in In) (any, error) { return of(in).Key, nil }},
			{Text: "TValue Value {get;}", Do: func(in In) (any, error) { return of(in).Value, nil }},
			{Text: "string ToString()", Do: func(in In) (any, error) { return of(in).Text(), nil }},
		}}
}

// entries are the pairs of a table.
func entries(d value.Dictionary) []any {
	var t *value.Type
	if dt := value.TypeOf(d); len(dt.Args) == 2 {
		t = Close(keyValueType, dt.Args...)
	}
	out := make([]any, 0, d.Len())
	d.EachEntry(func(k, v any) bool {
		out = append(out, &Entry{T: t, Key: k, Value: v})
		return true
	})
	return out
}

func tableIn(in In) *value.Hashtable { return in.Self.(*value.Hashtable) }

// hashtableDef declares Hashtable and, with ordered, OrderedDictionary.
func hashtableDef(ordered bool) *Def {
	make := func(in In) (any, error) {
		h := &value.Hashtable{Ordered: ordered, CaseSensitive: true}
		if d, ok := in.Arg(0).(value.Dictionary); ok {
			d.EachEntry(func(k, v any) bool { h.Set(k, v); return true })
		}
		for _, a := range in.Args {
			if c, ok := a.(*Comparer); ok {
				h.CaseSensitive = !c.ignoreCase
			}
		}
		return h, nil
	}
	d := &Def{
		New: []Row{{Text: "void new()", Do: make}, {Text: "void new(int capacity)", Do: make}, {Text: "void new(System.Collections.IDictionary d)", Do: make},
			{Text: "void new(System.Collections.IEqualityComparer equalityComparer)", Do: make}},
		Members: dictionaryRows("System.Object", "System.Object"),
	}
	d.Members = append(d.Members, Row{Text: "bool ContainsKey(System.Object key)", Do: func(in In) (any, error) { return hasKey(in) }},
		Row{Text: "bool ContainsValue(System.Object value)", Do: containsValue},
		Row{Text: "System.Object Clone()", Do: func(in In) (any, error) { return tableIn(in).Clone(), nil }})
	if ordered {
		d.Members = append(d.Members,
			Row{Text: "void Insert(int index, System.Object key, System.Object value)", Do: attempt(func(in In) error {
				if in.Int(0) < 0 || in.Int(0) > tableIn(in).Len() {
					return listRange("index")
				}
				tableIn(in).InsertAt(in.Int(0), in.Arg(1), in.Arg(2))
				return nil
			})},
			Row{Text: "void RemoveAt(int index)", Do: attempt(func(in In) error {
				if in.Int(0) < 0 || in.Int(0) >= tableIn(in).Len() {
					return listRange("index")
				}
				k, _ := tableIn(in).EntryAt(in.Int(0))
				tableIn(in).Delete(k)
				return nil
			})})
	}
	return d
}

// dictionaryRows are the members that all dictionaries share.
func dictionaryRows(key, val string) []Row {
	of := func(in In) value.Dictionary { return in.Self.(value.Dictionary) }
	return []Row{
		{Text: "int Count {get;}", Do: func(in In) (any, error) { return int32(of(in).Len()), nil }},
		{Text: "System.Collections.ICollection Keys {get;}", Do: func(in In) (any, error) { return keysOf(of(in)), nil }},
		{Text: "System.Collections.ICollection Values {get;}", Do: func(in In) (any, error) { return valuesOf(of(in)), nil }},
		{Text: "bool IsReadOnly {get;}", Do: constant(false)},
		{Text: "bool IsFixedSize {get;}", Do: constant(false)},
		{Text: "bool IsSynchronized {get;}", Do: constant(false)},
		{Text: "System.Object SyncRoot {get;}", Do: func(in In) (any, error) { return in.Self, nil }},
		{Text: val + " Item(" + key + " key) {get;set;}", Do: func(in In) (any, error) { v, _ := of(in).Lookup(in.Arg(0)); return v, nil }},
		{Text: "void Add(" + key + " key, " + val + " value)", Do: attempt(func(in In) error { return addKey(in, of(in)) })},
		{Text: "void set_Item(" + key + " key, " + val + " value)", Do: attempt(func(in In) error { return of(in).Store(in.Arg(0), in.Arg(1)) })},
		{Text: "void Clear()", Do: void(func(in In) { clearTable(in.Self) })},
		{Text: "bool Contains(" + key + " key)", Do: hasKey},
		{Text: "bool Remove(" + key + " key)", Do: func(in In) (any, error) {
			gone := deleteKey(in.Self, in.Arg(0))
			if _, plain := in.Self.(*value.Hashtable); plain {
				return value.Nothing, nil
			}
			return gone, nil
		}},
		{Text: "System.Collections.IDictionaryEnumerator GetEnumerator()", Do: func(in In) (any, error) { return NewEnumerator(entries(of(in))), nil }},
		{Text: "void CopyTo(array array, int arrayIndex)", Do: attempt(func(in In) error {
			to, _ := in.Arg(0).(*value.Array)
			return copyInto(to, in.Int(1), entries(of(in)))
		})},
	}
}

func keysOf(d value.Dictionary) any   { return &View{D: d} }
func valuesOf(d value.Dictionary) any { return &View{D: d, Values: true} }

func hasKey(in In) (any, error) {
	if in.Arg(0) == nil {
		return nil, argumentNull("key")
	}
	_, ok := in.Self.(value.Dictionary).Lookup(in.Arg(0))
	return ok, nil
}

func containsValue(in In) (any, error) {
	found := false
	in.Self.(value.Dictionary).EachEntry(func(_, v any) bool {
		found = same(v, in.Arg(0))
		return !found
	})
	return found, nil
}

func addKey(in In, d value.Dictionary) error {
	if in.Arg(0) == nil {
		return argumentNull("key")
	}
	if _, twice := d.Lookup(in.Arg(0)); twice {
		k := value.ToString(in.Arg(0))
		if len(value.TypeOf(d).Args) == 2 {
			return argument("", "An item with the same key has already been added. Key: %s", k)
		}
		return errs.NewException(errs.ArgumentType, "Item has already been added. Key in dictionary: '%s'  Key being added: '%s'", storedKey(d, in.Arg(0)), k)
	}
	return d.Store(in.Arg(0), in.Arg(1))
}

// storedKey is the spelling of a key that a table has already.
func storedKey(d value.Dictionary, key any) string {
	if h, ok := d.(*value.Hashtable); ok {
		key = h.StoredKey(key)
	}
	return value.ToString(key)
}

func clearTable(v any) {
	switch d := v.(type) {
	case *value.Hashtable:
		d.Clear()
	case *Dictionary:
		d.H.Clear()
	}
}

func deleteKey(v, key any) bool {
	switch d := v.(type) {
	case *value.Hashtable:
		return d.Delete(key)
	case *Dictionary:
		return d.H.Delete(key)
	}
	return false
}
