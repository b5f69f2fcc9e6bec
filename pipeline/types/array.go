package types

import (
	"sort"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

func arr(in In) *value.Array { return in.Self.(*value.Array) }

// arrayDef declares System.Array.
func arrayDef() *Def {
	return &Def{Members: append(arrayInstance(), listExplicit()...), Static: arrayStatic(), Extra: []Extra{{Kind: value.AliasProperty, Name: "Count", Of: "Length"}}}
}

func arrayInstance() []Row {
	dim := func(in In, i int) int {
		a := arr(in)
		if len(a.Dims) > 1 {
			if i < len(a.Dims) {
				return a.Dims[i]
			}
			return 0
		}
		return len(a.Items)
	}
	return []Row{
		{Text: "int Length {get;}", Do: func(in In) (any, error) { return int32(len(arr(in).Items)), nil }},
		{Text: "long LongLength {get;}", Do: func(in In) (any, error) { return int64(len(arr(in).Items)), nil }},
		{Text: "int Rank {get;}", Do: func(in In) (any, error) { return int32(max(len(arr(in).Dims), 1)), nil }},
		{Text: "System.Object SyncRoot {get;}", Do: func(in In) (any, error) { return in.Self, nil }},
		{Text: "bool IsReadOnly {get;}", Do: constant(false)},
		{Text: "bool IsFixedSize {get;}", Do: constant(true)},
		{Text: "bool IsSynchronized {get;}", Do: constant(false)},
		{Text: "System.Object Clone()", Do: func(in In) (any, error) {
			a := *arr(in)
			return &value.Array{Items: append([]any(nil), a.Items...), Elem: a.Elem, Dims: a.Dims}, nil
		}},
		{Text: "void CopyTo(array array, int index)", Do: func(in In) (any, error) {
			to, ok := in.Arg(0).(*value.Array)
			if !ok || in.Int(1)+len(arr(in).Items) > len(to.Items) {
				return nil, argument("destinationArray", "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.")
			}
			return value.Nothing, copyInto(to, in.Int(1), arr(in).Items)
		}},
		{Text: "System.Collections.IEnumerator GetEnumerator()", Do: func(in In) (any, error) { return NewEnumerator(arr(in).Items), nil }},
		{Text: "int GetLength(int dimension)", Do: func(in In) (any, error) { return int32(dim(in, in.Int(0))), nil }},
		{Text: "long GetLongLength(int dimension)", Do: func(in In) (any, error) { return int64(dim(in, in.Int(0))), nil }},
		{Text: "int GetLowerBound(int dimension)", Do: constant(int32(0))},
		{Text: "int GetUpperBound(int dimension)", Do: func(in In) (any, error) { return int32(dim(in, in.Int(0)) - 1), nil }},
		{Text: "System.Object GetValue(params int[] indices)", Do: func(in In) (any, error) { return Index(in.P, in.Self, in.Items(0)) }},
		{Text: "void SetValue(System.Object value, params int[] indices)", Do: func(in In) (any, error) {
			return value.Nothing, SetIndex(in.P, in.Self, in.Items(1), in.Arg(0))
		}},
		{Text: "void Initialize()", Do: void(func(In) {})},
	}
}

func copyInto(to *value.Array, at int, items []any) error {
	for i, x := range items {
		if err := to.SetAt(at+i, x); err != nil {
			return err
		}
	}
	return nil
}

// listExplicit are the members of IList that an array has although its size is fixed.
func listExplicit() []Row {
	fixed := func(In) (any, error) { return nil, notSupported("Collection was of a fixed size.") }
	return []Row{
		{Text: "bool Contains(System.Object value)", Do: func(in In) (any, error) { return indexIn(in, arr(in).Items) >= 0, nil }},
		{Text: "int IndexOf(System.Object value)", Do: func(in In) (any, error) { return int32(indexIn(in, arr(in).Items)), nil }},
		{Text: "int Add(System.Object value)", Do: fixed},
		{Text: "void Clear()", Do: func(in In) (any, error) {
			for i := range arr(in).Items {
				if err := arr(in).SetAt(i, zeroOf(arr(in).Elem)); err != nil {
					return nil, err
				}
			}
			return value.Nothing, nil
		}},
		{Text: "void Insert(int index, System.Object value)", Do: fixed},
		{Text: "void Remove(System.Object value)", Do: fixed},
		{Text: "void RemoveAt(int index)", Do: fixed},
	}
}

// indexIn is the first position of argument 0 among items.
func indexIn(in In, items []any) int {
	for i, x := range items {
		if same(x, in.Arg(0)) {
			return i
		}
	}
	return -1
}

func arrayStatic() []Row {
	given := func(in In) *value.Array { a, _ := in.Arg(0).(*value.Array); return a }
	rest := func(in In) In { return In{P: in.P, Args: in.Args[1:]} }
	return []Row{
		{Text: "int IndexOf(array array, System.Object value)", Do: func(in In) (any, error) { return int32(indexIn(rest(in), given(in).Items)), nil }},
		{Text: "int IndexOf(array array, System.Object value, int startIndex)", Do: func(in In) (any, error) {
			n := indexIn(rest(in), given(in).Items[min(in.Int(2), len(given(in).Items)):])
			if n >= 0 {
				n += in.Int(2)
			}
			return int32(n), nil
		}},
		{Text: "int LastIndexOf(array array, System.Object value)", Do: func(in In) (any, error) {
			for i := len(given(in).Items) - 1; i >= 0; i-- {
				if same(given(in).Items[i], in.Arg(1)) {
					return int32(i), nil
				}
			}
			return int32(-1), nil
		}},
		{Text: "void Reverse(array array)", Do: void(func(in In) { reverse(given(in).Items) })},
		{Text: "void Reverse(array array, int index, int length)", Do: void(func(in In) { reverse(given(in).Items[in.Int(1) : in.Int(1)+in.Int(2)]) })},
		{Text: "void Sort(array array)", Do: attempt(func(in In) error { return sortItems(in.P, given(in).Items, nil) })},
		{Text: "void Sort(array keys, array items)", Do: attempt(func(in In) error { return sortPairs(given(in).Items, in.Items(1)) })},
		{Text: "void Clear(array array)", Do: void(func(in In) {
			for i := range given(in).Items {
				given(in).SetAt(i, zeroOf(given(in).Elem))
			}
		})},
		{Text: "void Copy(array sourceArray, array destinationArray, int length)", Do: attempt(func(in In) error {
			to, _ := in.Arg(1).(*value.Array)
			return copyInto(to, 0, given(in).Items[:in.Int(2)])
		})},
		{Text: "void Copy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)", Do: attempt(func(in In) error {
			to, _ := in.Arg(2).(*value.Array)
			return copyInto(to, in.Int(3), given(in).Items[in.Int(1):in.Int(1)+in.Int(4)])
		})},
		{Text: "array CreateInstance(type elementType, params int[] lengths)", Do: func(in In) (any, error) {
			t, _ := in.Arg(0).(*value.Type)
			return makeArray(t, in.Items(1))
		}},
		{Text: "int BinarySearch(array array, System.Object value)", Do: func(in In) (any, error) { return binarySearch(given(in).Items, in.Arg(1)) }},
		{Text: "T[] Empty()", Do: func(In) (any, error) { return value.NewArray(), nil }},
		{Text: "int FindIndex(array array, System.Predicate[System.Object] match)", Do: func(in In) (any, error) { return findIndex(in, given(in).Items) }},
		{Text: "System.Object Find(array array, System.Predicate[System.Object] match)", Do: func(in In) (any, error) {
			i, err := findIndex(in, given(in).Items)
			if n, _ := i.(int32); err == nil && n >= 0 {
				return given(in).Items[n], nil
			}
			return nil, err
		}},
		{Text: "System.Object[] FindAll(array array, System.Predicate[System.Object] match)", Do: func(in In) (any, error) { return keepIf(in, given(in).Items) }},
		{Text: "bool Exists(array array, System.Predicate[System.Object] match)", Do: func(in In) (any, error) {
			i, err := findIndex(in, given(in).Items)
			n, _ := i.(int32)
			return err == nil && n >= 0, err
		}},
		{Text: "System.Object[] ConvertAll(array array, System.Converter[System.Object,System.Object] converter)", Do: func(in In) (any, error) {
			var out []any
			for _, x := range given(in).Items {
				v, err := callDelegate(in.P, in.Arg(1), x)
				if err != nil {
					return nil, err
				}
				out = append(out, v)
			}
			return value.NewArray(out...), nil
		}},
		{Text: "void ForEach(array array, System.Action[System.Object] action)", Do: attempt(func(in In) error {
			for _, x := range given(in).Items {
				if _, err := callDelegate(in.P, in.Arg(1), x); err != nil {
					return err
				}
			}
			return nil
		})},
	}
}

// callDelegate calls a delegate argument.
func callDelegate(p *pipeline.Proc, d any, args ...any) (any, error) {
	switch f := d.(type) {
	case *Delegate:
		return f.Call(p, args...)
	case pipeline.Block:
		return invoke(p, f, args...)
	case *BoundMethod:
		return f.Invoke(p, args)
	}
	return nil, argumentNull("match")
}

func findIndex(in In, items []any) (any, error) {
	d := in.Args[len(in.Args)-1]
	for i, x := range items {
		v, err := callDelegate(in.P, d, x)
		if err != nil {
			return nil, err
		}
		if value.ToBool(v) {
			return int32(i), nil
		}
	}
	return int32(-1), nil
}

func keepIf(in In, items []any) (*value.Array, error) {
	d := in.Args[len(in.Args)-1]
	var out []any
	for _, x := range items {
		v, err := callDelegate(in.P, d, x)
		if err != nil {
			return nil, err
		}
		if value.ToBool(v) {
			out = append(out, x)
		}
	}
	return value.NewArray(out...), nil
}

func reverse(items []any) {
	for i, j := 0, len(items)-1; i < j; i, j = i+1, j-1 {
		items[i], items[j] = items[j], items[i]
	}
}

// sortItems sorts by the default order, or by a comparison.
func sortItems(p *pipeline.Proc, items []any, by any) (err error) {
	sort.SliceStable(items, func(i, j int) bool {
		n, e := compareBy(p, by, items[i], items[j])
		if e != nil && err == nil {
			err = e
		}
		return n < 0
	})
	if err != nil {
		return invalidOperation("Failed to compare two elements in the array.")
	}
	return nil
}

func compareBy(p *pipeline.Proc, by, a, b any) (int, error) {
	if by == nil {
		return defaultCompare(a, b)
	}
	if c, ok := by.(*Comparer); ok {
		return c.compare(a, b), nil
	}
	v, err := callDelegate(p, by, a, b)
	if err != nil {
		return 0, err
	}
	n, err := value.ToInt32(v)
	return int(n), err
}

func defaultCompare(a, b any) (int, error) {
	switch {
	case a == nil && b == nil:
		return 0, nil
	case a == nil:
		return -1, nil
	case b == nil:
		return 1, nil
	}
	return value.Compare(a, b, false)
}

func sortPairs(keys, items []any) error {
	order := make([]int, len(keys))
	for i := range order {
		order[i] = i
	}
	var failed error
	sort.SliceStable(order, func(i, j int) bool {
		n, err := defaultCompare(keys[order[i]], keys[order[j]])
		if err != nil {
			failed = err
		}
		return n < 0
	})
	k, v := append([]any(nil), keys...), append([]any(nil), items...)
	for i, o := range order {
		keys[i] = k[o]
		if o < len(v) {
			items[i] = v[o]
		}
	}
	return failed
}

func binarySearch(items []any, x any) (any, error) {
	lo, hi := 0, len(items)-1
	for lo <= hi {
		mid := (lo + hi) / 2
		n, err := defaultCompare(items[mid], x)
		if err != nil {
			return nil, err
		}
		switch {
		case n == 0:
			return int32(mid), nil
		case n < 0:
			lo = mid + 1
		default:
			hi = mid - 1
		}
	}
	return int32(^lo), nil
}

// newArray makes an array of a type from lengths: [int[]]::new(3).
func newArray(_ *pipeline.Proc, t *value.Type, args []any) (any, error) {
	if len(args) == 0 {
		return nil, countMismatch("new", 0)
	}
	return makeArray(t.Elem, args)
}

func makeArray(elem *value.Type, lengths []any) (*value.Array, error) {
	n := 1
	var dims []int
	for _, l := range lengths {
		k, err := value.ToInt32(l)
		if err != nil {
			return nil, err
		}
		if k < 0 {
			return nil, errOverflow("Arithmetic operation resulted in an overflow.")
		}
		dims = append(dims, int(k))
		n *= int(k)
	}
	a := &value.Array{Items: make([]any, n), Elem: elem}
	if len(dims) > 1 {
		a.Dims = dims
	}
	if elem == value.ObjectType {
		a.Elem = nil
	}
	if z := zeroOf(elem); z != nil {
		for i := range a.Items {
			a.Items[i] = z
		}
	}
	return a, nil
}
