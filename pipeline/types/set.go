package types

import "csshell/pipeline/value"

// Set is HashSet[T] and SortedSet[T].
type HashSet struct {
	T *value.Type
	H *value.Hashtable
}

var (
	hashSetType   = &value.Type{Name: "System.Collections.Generic.HashSet`1", Kind: value.Generic, Interfaces: []*value.Type{value.ICollectionType}}
	sortedSetType = &value.Type{Name: "System.Collections.Generic.SortedSet`1", Kind: value.Generic, Interfaces: []*value.Type{value.ICollectionType}}
)

// Type is the closed type.
func (s *HashSet) Type() *value.Type { return s.T }

// Len is the number of elements.
func (s *HashSet) Len() int { return s.H.Len() }

// Each calls yield for every element.
func (s *HashSet) Each(yield func(any) error) error {
	for _, v := range s.items() {
		if err := yield(v); err != nil {
			return err
		}
	}
	return nil
}

func (s *HashSet) items() []any {
	keys := s.H.Keys()
	if s.T.Def == sortedSetType {
		_ = sortItems(nil, keys, nil)
	}
	return keys
}

func (s *HashSet) add(v any) (bool, error) {
	if len(s.T.Args) > 0 {
		c, err := Convert(nil, v, s.T.Args[0])
		if err != nil {
			return false, err
		}
		v = c
	}
	if _, have := s.H.Lookup(v); have {
		return false, nil
	}
	s.H.Set(v, true)
	return true, nil
}

func setOf(in In) *HashSet { return in.Self.(*HashSet) }

func setDef() *Def {
	make := func(in In) (any, error) {
		s := &HashSet{T: in.T, H: &value.Hashtable{CaseSensitive: true}}
		for _, a := range in.Args {
			if c, ok := a.(*Comparer); ok {
				s.H.CaseSensitive = !c.ignoreCase
			}
		}
		for _, a := range in.Args {
			if _, ok := a.(*Comparer); ok {
				continue
			}
			if _, ok := a.(int32); ok {
				continue
			}
			for _, x := range Elements(a) {
				if _, err := s.add(x); err != nil {
					return nil, err
				}
			}
		}
		return s, nil
	}
	return &Def{Params: []string{"T"},
		New: []Row{{Text: "void new()", Do: make}, {Text: "void new(System.Collections.IEnumerable collection)", Do: make},
			{Text: "void new(System.Collections.IEqualityComparer comparer)", Do: make},
			{Text: "void new(System.Collections.IEnumerable collection, System.Collections.IEqualityComparer comparer)", Do: make}, {Text: "void new(int capacity)", Do: make}},
		Members: append(setBasics(), setAlgebra()...)}
}

func setBasics() []Row {
	return []Row{
		{Text: "int Count {get;}", Do: func(in In) (any, error) { return int32(setOf(in).Len()), nil }},
		{Text: "bool Add(T item)", Do: func(in In) (any, error) { ok, err := setOf(in).add(in.Arg(0)); return ok, err }},
		{Text: "bool Contains(T item)", Do: func(in In) (any, error) { _, ok := setOf(in).H.Lookup(in.Arg(0)); return ok, nil }},
		{Text: "bool Remove(T item)", Do: func(in In) (any, error) { return setOf(in).H.Delete(in.Arg(0)), nil }},
		{Text: "void Clear()", Do: void(func(in In) { setOf(in).H.Clear() })},
		{Text: "System.Collections.IEnumerator GetEnumerator()", Do: func(in In) (any, error) { return NewEnumerator(setOf(in).items()), nil }},
		{Text: "void CopyTo(T[] array)", Do: attempt(func(in In) error { a, _ := in.Arg(0).(*value.Array); return copyInto(a, 0, setOf(in).items()) })},
		{Text: "T Min {get;}", Do: func(in In) (any, error) { return edge(setOf(in), 0), nil }},
		{Text: "T Max {get;}", Do: func(in In) (any, error) { return edge(setOf(in), 1), nil }},
	}
}

func edge(s *HashSet, end int) any {
	items := s.items()
	_ = sortItems(nil, items, nil)
	if len(items) == 0 {
		return nil
	}
	return items[end*(len(items)-1)]
}

// setAlgebra are the operations with another collection.
func setAlgebra() []Row {
	other := "(System.Collections.IEnumerable other)"
	with := func(in In) *HashSet {
		o := &HashSet{T: setOf(in).T, H: &value.Hashtable{CaseSensitive: setOf(in).H.CaseSensitive}}
		for _, x := range in.Items(0) {
			o.add(x)
		}
		return o
	}
	within := func(a, b *HashSet) bool {
		for _, k := range a.H.Keys() {
			if _, ok := b.H.Lookup(k); !ok {
				return false
			}
		}
		return true
	}
	return []Row{
		{Text: "void UnionWith" + other, Do: void(func(in In) {
			for _, x := range in.Items(0) {
				setOf(in).add(x)
			}
		})},
		{Text: "void IntersectWith" + other, Do: void(func(in In) { filterSet(setOf(in), with(in), true) })},
		{Text: "void ExceptWith" + other, Do: void(func(in In) { filterSet(setOf(in), with(in), false) })},
		{Text: "void SymmetricExceptWith" + other, Do: void(func(in In) {
			s := setOf(in)
			for _, k := range with(in).H.Keys() {
				if !s.H.Delete(k) {
					s.add(k)
				}
			}
		})},
		{Text: "bool IsSubsetOf" + other, Do: func(in In) (any, error) { return within(setOf(in), with(in)), nil }},
		{Text: "bool IsSupersetOf" + other, Do: func(in In) (any, error) { return within(with(in), setOf(in)), nil }},
		{Text: "bool IsProperSubsetOf" + other, Do: func(in In) (any, error) { o := with(in); return within(setOf(in), o) && o.Len() > setOf(in).Len(), nil }},
		{Text: "bool IsProperSupersetOf" + other, Do: func(in In) (any, error) { o := with(in); return within(o, setOf(in)) && o.Len() < setOf(in).Len(), nil }},
		{Text: "bool SetEquals" + other, Do: func(in In) (any, error) { o := with(in); return within(setOf(in), o) && within(o, setOf(in)), nil }},
		{Text: "bool Overlaps" + other, Do: func(in In) (any, error) {
			for _, k := range with(in).H.Keys() {
				if _, ok := setOf(in).H.Lookup(k); ok {
					return true, nil
				}
			}
			return false, nil
		}},
	}
}

func filterSet(s, o *HashSet, keep bool) {
	for _, k := range s.H.Keys() {
		if _, ok := o.H.Lookup(k); ok != keep {
			s.H.Delete(k)
		}
	}
}
