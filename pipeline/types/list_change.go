package types

import "csshell/pipeline/value"

// listSearch are the members that look for elements.
func listSearch(elem string) []Row {
	match := "System.Predicate[" + elem + "] match"
	return []Row{
		{Text: "bool Contains(" + elem + " item)", Do: func(in In) (any, error) { return indexIn(in, listOf(in).Items) >= 0, nil }},
		{Text: "int IndexOf(" + elem + " item)", Do: func(in In) (any, error) { return int32(indexIn(in, listOf(in).Items)), nil }},
		{Text: "int IndexOf(" + elem + " item, int index)", Do: func(in In) (any, error) {
			n := indexIn(in, listOf(in).Items[min(in.Int(1), len(listOf(in).Items)):])
			if n >= 0 {
				n += in.Int(1)
			}
			return int32(n), nil
		}},
		{Text: "int LastIndexOf(" + elem + " item)", Do: func(in In) (any, error) {
			for i := len(listOf(in).Items) - 1; i >= 0; i-- {
				if same(listOf(in).Items[i], in.Arg(0)) {
					return int32(i), nil
				}
			}
			return int32(-1), nil
		}},
		{Text: elem + " Find(" + match + ")", Do: func(in In) (any, error) {
			i, err := findIndex(in, listOf(in).Items)
			if n, _ := i.(int32); err == nil && n >= 0 {
				return listOf(in).Items[n], nil
			}
			return zeroOf(in.TypeArg(0)), err
		}},
		{Text: "int FindIndex(" + match + ")", Do: func(in In) (any, error) { return findIndex(in, listOf(in).Items) }},
		{Text: "bool Exists(" + match + ")", Do: func(in In) (any, error) {
			i, err := findIndex(in, listOf(in).Items)
			n, _ := i.(int32)
			return err == nil && n >= 0, err
		}},
		{Text: "System.Collections.Generic.List[" + elem + "] FindAll(" + match + ")", Do: func(in In) (any, error) {
			a, err := keepIf(in, listOf(in).Items)
			if err != nil {
				return nil, err
			}
			return &List{T: listOf(in).T, Items: a.Items}, nil
		}},
		{Text: "bool TrueForAll(" + match + ")", Do: func(in In) (any, error) {
			a, err := keepIf(in, listOf(in).Items)
			return err == nil && len(a.Items) == len(listOf(in).Items), err
		}},
		{Text: "void ForEach(System.Action[" + elem + "] action)", Do: attempt(func(in In) error {
			for _, x := range append([]any(nil), listOf(in).Items...) {
				if _, err := callDelegate(in.P, in.Arg(0), x); err != nil {
					return err
				}
			}
			return nil
		})},
		{Text: "int BinarySearch(" + elem + " item)", Do: func(in In) (any, error) { return binarySearch(listOf(in).Items, in.Arg(0)) }},
	}
}

// listChange are the members that change the list.
func listChange(elem string) []Row {
	return []Row{
		{Text: "void Insert(int index, " + elem + " item)", Do: attempt(func(in In) error { return listOf(in).insert(in.Int(0), in.Arg(1)) })},
		{Text: "void InsertRange(int index, System.Collections.IEnumerable collection)", Do: attempt(func(in In) error {
			for i, x := range in.Items(1) {
				if err := listOf(in).insert(in.Int(0)+i, x); err != nil {
					return err
				}
			}
			return nil
		})},
		{Text: "bool Remove(" + elem + " item)", Do: func(in In) (any, error) {
			i := indexIn(in, listOf(in).Items)
			if i >= 0 {
				listOf(in).removeRange(i, 1)
			}
			if listOf(in).T == arrayListType {
				return value.Nothing, nil
			}
			return i >= 0, nil
		}},
		{Text: "void RemoveAt(int index)", Do: attempt(func(in In) error {
			if i := in.Int(0); i < 0 || i >= len(listOf(in).Items) {
				return listRange("index")
			}
			listOf(in).removeRange(in.Int(0), 1)
			return nil
		})},
		{Text: "void RemoveRange(int index, int count)", Do: attempt(func(in In) error {
			if in.Int(0) < 0 || in.Int(1) < 0 || in.Int(0)+in.Int(1) > len(listOf(in).Items) {
				return argument("", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
			}
			listOf(in).removeRange(in.Int(0), in.Int(1))
			return nil
		})},
		{Text: "int RemoveAll(System.Predicate[" + elem + "] match)", Do: func(in In) (any, error) {
			gone, err := keepIf(in, listOf(in).Items)
			if err != nil {
				return nil, err
			}
			kept := listOf(in).Items[:0:0]
			j := 0
			for _, x := range listOf(in).Items {
				if j < len(gone.Items) && identical(x, gone.Items[j]) {
					j++
					continue
				}
				kept = append(kept, x)
			}
			listOf(in).Items = kept
			return int32(len(gone.Items)), nil
		}},
		{Text: "System.Collections.Generic.List[" + elem + "] GetRange(int index, int count)", Do: func(in In) (any, error) {
			if in.Int(0) < 0 || in.Int(1) < 0 || in.Int(0)+in.Int(1) > len(listOf(in).Items) {
				return nil, argument("", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
			}
			return &List{T: listOf(in).T, Items: append([]any(nil), listOf(in).Items[in.Int(0):in.Int(0)+in.Int(1)]...)}, nil
		}},
		{Text: "void Reverse()", Do: void(func(in In) { reverse(listOf(in).Items) })},
		{Text: "void Sort()", Do: attempt(func(in In) error { return sortItems(in.P, listOf(in).Items, nil) })},
		{Text: "void Sort(System.Comparison[" + elem + "] comparison)", Do: attempt(func(in In) error { return sortItems(in.P, listOf(in).Items, in.Arg(0)) })},
		{Text: "void Sort(System.Collections.IComparer comparer)", Do: attempt(func(in In) error { return sortItems(in.P, listOf(in).Items, in.Arg(0)) })},
	}
}

func (l *List) insert(i int, v any) error {
	if i < 0 || i > len(l.Items) {
		return outOfRange("index", "Index must be within the bounds of the List.")
	}
	l.Items = append(l.Items, nil)
	copy(l.Items[i+1:], l.Items[i:])
	l.Items[i] = v
	return nil
}

func (l *List) removeRange(i, n int) { l.Items = append(l.Items[:i:i], l.Items[i+n:]...) }
