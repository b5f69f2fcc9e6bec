package value

import "strings"

// addSlow is Add for the operands that are not the commonest.
func addSlow(a, b any) (any, error) {
	switch x := Base(a).(type) {
	case nil, nothing:
		if b == Nothing {
			return nil, nil
		}
		return b, nil
	case string:
		return Concat(x, ToString(b)), nil
	case Char:
		switch y := Base(b).(type) {
		case string:
			return Concat(x.String(), y), nil
		case Char:
			return Concat(x.String(), y.String()), nil
		}
	case *Array:
		return appendTo(x, b), nil
	case *Hashtable:
		return mergeTables(x, b)
	case Dictionary:
		return mergeTables(x, b)
	case Enumerable:
		return appendTo(&Array{Items: itemsOf(x)}, b), nil
	}
	return numeric(&addition, a, b)
}

// appendTo is `array + b`: the items of b when it is a collection, otherwise b itself.
func appendTo(a *Array, b any) any {
	switch y := Base(b).(type) {
	case *Array:
		return a.Plus(y.Items...)
	case Dictionary:
	case Texter:
		if list, ok := y.(Enumerable); ok {
			return a.Plus(itemsOf(list)...)
		}
	case Enumerable:
		return a.Plus(itemsOf(y)...)
	case nothing:
		return a.Plus()
	}
	return a.Plus(b)
}

func itemsOf(e Enumerable) []any {
	var items []any
	e.Each(func(v any) error { items = append(items, v); return nil })
	return items
}

// mergeTables is `hashtable + b`: a new table, ordered when the left one is, with the entries of both, in which
// no key may occur twice.
func mergeTables(x Dictionary, b any) (any, error) {
	y, ok := Base(b).(Dictionary)
	switch {
	case IsNull(b):
		y, ok = NewHashtable(0), true
	case !ok:
		const msg = "A hash table can only be added to another hash table."
		return nil, &OpError{"AddHashTableToNonHashTable", "InvalidOperation", NewException(RuntimeExceptionType, msg, nil)}
	}
	sum := NewHashtable(x.Len() + y.Len())
	if h, is := x.(*Hashtable); is {
		sum = h.Clone()
	} else {
		x.EachEntry(func(k, v any) bool { sum.Set(k, v); return true })
	}
	var err error
	y.EachEntry(func(k, v any) bool {
		if _, twice := sum.Lookup(k); twice {
			err = argumentError(ArgumentExceptionType, "Item has already been added. Key in dictionary: '"+Text(sum.StoredKey(k))+"'  Key being added: '"+Text(k)+"'")
			return false
		}
		sum.Set(k, v)
		return true
	})
	if err != nil {
		return nil, err
	}
	return sum, nil
}

// mulSlow is Mul for the operands that are not two ints or doubles.
func mulSlow(a, b any) (any, error) {
	switch x := Base(a).(type) {
	case string:
		n, err := times(b)
		if err != nil {
			return nil, err
		}
		return strings.Repeat(x, n), nil
	case *Array:
		n, err := times(b)
		if err != nil {
			return nil, err
		}
		return repeat(x, n), nil
	case bool, Char:
		if y := plain(b); simple(y) {
			return nil, undefinedOperation(x, "*", y)
		}
	}
	return numeric(&multiplication, a, b)
}

// times is the right operand of a repetition.
func times(b any) (int, error) {
	n, err := ToInt32(b)
	if err == nil && n < 0 {
		given := itoa(int64(n))
		err = argumentError(ArgumentOutOfRangeType, "times ('"+given+"') must be a non-negative value. (Parameter 'times')\nActual value was "+given+".")
	}
	return int(n), err
}

// repeat is an array of n times the items of a, of the same element type.
func repeat(a *Array, n int) *Array {
	items := make([]any, 0, len(a.Items)*n)
	for range n {
		items = append(items, a.Items...)
	}
	return &Array{Items: items, Elem: a.Elem}
}
