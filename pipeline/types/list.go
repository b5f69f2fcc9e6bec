package types

import "csshell/pipeline/value"

// List is a list that grows: List[T], ArrayList, Collection[T], and read-only views of one.
type List struct {
	// T is the closed type.
	T *value.Type
	// Items are the elements.
	Items []any
	// Fixed lists refuse changes.
	Fixed bool
}

var (
	listInterfaces = []*value.Type{value.IListType}
	listType       = &value.Type{Name: "System.Collections.Generic.List`1", Kind: value.Generic, Interfaces: listInterfaces}
	arrayListType  = &value.Type{Name: "System.Collections.ArrayList", Interfaces: listInterfaces}
	readOnlyType   = &value.Type{Name: "System.Collections.ObjectModel.ReadOnlyCollection`1", Kind: value.Generic, Interfaces: listInterfaces}
	observableType = &value.Type{Name: "System.Collections.ObjectModel.ObservableCollection`1", Kind: value.Generic, Interfaces: listInterfaces}
)

// NewArrayList returns an ArrayList of items.
func NewArrayList(items ...any) *List { return &List{T: arrayListType, Items: items} }

// NewList returns a List[t] of items.
func NewList(t *value.Type, items ...any) *List { return &List{T: Close(listType, t), Items: items} }

// Type is the list's type.
func (l *List) Type() *value.Type { return l.T }

// Len is the number of elements.
func (l *List) Len() int { return len(l.Items) }

// At returns element i.
func (l *List) At(i int) any { return l.Items[i] }

// SetAt replaces element i.
func (l *List) SetAt(i int, v any) error {
	v, err := l.fit(v)
	if err == nil {
		l.Items[i] = v
	}
	return err
}

// Append adds an element as it is.
func (l *List) Append(v any) { l.Items = append(l.Items, v) }

// Each calls yield for every element; changing the list meanwhile is an error.
func (l *List) Each(yield func(any) error) error {
	n := len(l.Items)
	for i := 0; i < len(l.Items); i++ {
		if err := yield(l.Items[i]); err != nil {
			return err
		}
		if len(l.Items) != n {
			return invalidOperation("Collection was modified; enumeration operation may not execute.")
		}
	}
	return nil
}

// fit converts a value to the element type.
func (l *List) fit(v any) (any, error) {
	if len(l.T.Args) == 0 {
		return v, nil
	}
	return Convert(nil, v, l.T.Args[0])
}

func listOf(in In) *List { return in.Self.(*List) }

// listDef declares a list whose elements have the type T, or any type.
func listDef(generic bool) *Def {
	elem, d := "System.Object", &Def{}
	if generic {
		elem = "T"
		d.Params = []string{"T"}
	}
	d.New = []Row{
		{Text: "void new()", Do: func(in In) (any, error) { return &List{T: in.T}, nil }},
		{Text: "void new(int capacity)", Do: func(in In) (any, error) {
			if in.Int(0) < 0 {
				return nil, outOfRange("capacity", "Non-negative number required.")
			}
			return &List{T: in.T, Items: make([]any, 0, min(in.Int(0), 1<<20))}, nil
		}},
		{Text: "void new(System.Collections.IEnumerable collection)", Do: func(in In) (any, error) {
			l := &List{T: in.T}
			return l, l.addAll(in.Items(0))
		}},
	}
	d.Members = append(append(listBasics(elem, generic), listSearch(elem)...), listChange(elem)...)
	return d
}

// plainMembers are the members that Collection[T] and its kin share with List[T].
var plainMembers = map[string]bool{"Add": true, "Count": true, "Item": true, "Clear": true, "Contains": true, "CopyTo": true,
	"GetEnumerator": true, "IndexOf": true, "Insert": true, "Remove": true, "RemoveAt": true, "ToArray": true}

// plainListDef declares Collection[T] and its kin, which have fewer members than List[T].
func plainListDef() *Def {
	d := listDef(true)
	var kept []Row
	for _, r := range d.Members {
		if name, _ := rowName(r.Text); plainMembers[name] {
			kept = append(kept, r)
		}
	}
	d.Members = kept
	return d
}

func (l *List) addAll(items []any) error {
	for _, x := range items {
		v, err := l.fit(x)
		if err != nil {
			return err
		}
		l.Items = append(l.Items, v)
	}
	return nil
}

func listBasics(elem string, generic bool) []Row {
	add := Row{Text: "void Add(" + elem + " item)", Do: func(in In) (any, error) {
		if listOf(in).Fixed {
			return nil, notSupported("Collection is read-only.")
		}
		listOf(in).Append(in.Arg(0))
		return value.Nothing, nil
	}}
	if !generic {
		add = Row{Text: "int Add(System.Object value)", Do: func(in In) (any, error) {
			l := listOf(in)
			l.Append(in.Arg(0))
			return int32(len(l.Items) - 1), nil
		}}
	}
	return []Row{add,
		{Text: "int Capacity {get;set;}", Do: func(in In) (any, error) { return int32(capacity(listOf(in))), nil }, Set: func(In) error { return nil }},
		{Text: "int Count {get;}", Do: func(in In) (any, error) { return int32(len(listOf(in).Items)), nil }},
		{Text: "bool IsFixedSize {get;}", Do: func(in In) (any, error) { return listOf(in).Fixed, nil }},
		{Text: "bool IsReadOnly {get;}", Do: func(in In) (any, error) { return listOf(in).Fixed, nil }},
		{Text: "bool IsSynchronized {get;}", Do: constant(false)},
		{Text: "System.Object SyncRoot {get;}", Do: func(in In) (any, error) { return in.Self, nil }},
		{Text: elem + " Item(int index) {get;set;}", Do: func(in In) (any, error) {
			if i := in.Int(0); i >= 0 && i < len(listOf(in).Items) {
				return listOf(in).Items[i], nil
			}
			return nil, listRange("index")
		}},
		{Text: "void AddRange(System.Collections.IEnumerable collection)", Do: attempt(func(in In) error { return listOf(in).addAll(in.Items(0)) })},
		{Text: "void Clear()", Do: void(func(in In) { listOf(in).Items = nil })},
		{Text: "System.Object Clone()", Do: func(in In) (any, error) {
			return &List{T: listOf(in).T, Items: append([]any(nil), listOf(in).Items...)}, nil
		}},
		{Text: elem + "[] ToArray()", Do: func(in In) (any, error) { return toArrayOf(listOf(in)), nil }},
		{Text: "System.Collections.IEnumerator GetEnumerator()", Do: func(in In) (any, error) { return NewEnumerator(listOf(in).Items), nil }},
		{Text: "void CopyTo(array array, int arrayIndex)", Do: attempt(func(in In) error {
			to, _ := in.Arg(0).(*value.Array)
			return copyInto(to, in.Int(1), listOf(in).Items)
		})},
		{Text: "void TrimExcess()", Do: void(func(In) {})},
		{Text: "void TrimToSize()", Do: void(func(In) {})},
	}
}

// capacity is the room that .NET would have made: 4, doubled until it suffices.
func capacity(l *List) int {
	if len(l.Items) == 0 {
		return cap(l.Items)
	}
	n := 4
	for n < len(l.Items) {
		n *= 2
	}
	return n
}

func toArrayOf(l *List) *value.Array {
	a := &value.Array{Items: append([]any(nil), l.Items...)}
	if len(l.T.Args) > 0 && l.T.Args[0] != value.ObjectType {
		a.Elem = l.T.Args[0]
	}
	return a
}

func listRange(name string) *value.Exception {
	return outOfRange(name, "Index was out of range. Must be non-negative and less than the size of the collection.")
}
