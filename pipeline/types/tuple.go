package types

import (
	"strconv"
	"strings"

	"csshell/pipeline/value"
)

// Tuple is a Tuple[...], or a ValueTuple[...] when its type is one; both print as (a, 5).
type Tuple struct {
	// T is the closed type.
	T *value.Type
	// Items are Item1, Item2 ...
	Items []any
}

// Type is the tuple's type.
func (t *Tuple) Type() *value.Type { return t.T }

// Text is the elements in parentheses.
func (t *Tuple) Text() string {
	texts := make([]string, len(t.Items))
	for i, v := range t.Items {
		texts[i] = value.Text(v)
	}
	return "(" + strings.Join(texts, ", ") + ")"
}

// maxTuple is the largest number of elements that has types.
const maxTuple = 7

var (
	tupleClass      = &value.Type{Name: "System.Tuple"}
	valueTupleClass = &value.Type{Name: "System.ValueTuple", Kind: value.Struct, Base: value.ValueType}
)

func tupleTypes() []entry {
	tuples, values := tupleFamily("System.Tuple`"), tupleFamily("System.ValueTuple`")
	list := []entry{
		{tupleClass, func() *Def { return tupleFactory(tuples) }},
		{valueTupleClass, func() *Def { return tupleFactory(values) }},
	}
	for n := 1; n <= maxTuple; n++ {
		list = append(list, entry{tuples[n-1], func() *Def { return tupleDef(n, false) }}, entry{values[n-1], func() *Def { return tupleDef(n, true) }})
	}
	return list
}

func tupleFamily(prefix string) []*value.Type {
	family := make([]*value.Type, maxTuple)
	for n := range family {
		family[n] = &value.Type{Name: prefix + strconv.Itoa(n+1), Kind: value.Generic}
	}
	return family
}

func ownTypes(items []any) []*value.Type {
	args := make([]*value.Type, len(items))
	for i, v := range items {
		args[i] = typeOr(value.TypeOf(v))
	}
	return args
}

// tupleFactory declares Tuple.Create, whose result has the types of its arguments.
func tupleFactory(family []*value.Type) *Def {
	d := &Def{}
	for n := 1; n <= maxTuple; n++ {
		params := make([]string, n)
		for i := range params {
			params[i] = "System.Object item" + strconv.Itoa(i+1)
		}
		d.Static = append(d.Static, Row{Text: family[n-1].Name + " Create(" + strings.Join(params, ", ") + ")", Do: func(in In) (any, error) {
			return &Tuple{T: Close(family[n-1], ownTypes(in.Args)...), Items: append([]any(nil), in.Args...)}, nil
		}})
	}
	return d
}

func tupleDef(n int, settable bool) *Def {
	d := &Def{}
	var params []string
	for i := range n {
		name := "T" + strconv.Itoa(i+1)
		d.Params = append(d.Params, name)
		params = append(params, name+" item"+strconv.Itoa(i+1))
		row := Row{Text: name + " Item" + strconv.Itoa(i+1) + " {get;}", Do: func(in In) (any, error) { return in.Self.(*Tuple).Items[i], nil }}
		if settable {
			row.Text = name + " Item" + strconv.Itoa(i+1) + " {get;set;}"
			row.Set = func(in In) error { in.Self.(*Tuple).Items[i] = in.Arg(0); return nil }
		}
		d.Members = append(d.Members, row)
	}
	d.New = []Row{{Text: "void new(" + strings.Join(params, ", ") + ")", Do: func(in In) (any, error) {
		return &Tuple{T: in.T, Items: append([]any(nil), in.Args...)}, nil
	}}}
	d.Members = append(d.Members,
		Row{Text: "string ToString()", Do: func(in In) (any, error) { return in.Self.(*Tuple).Text(), nil }},
		Row{Text: "bool Equals(System.Object obj)", Do: func(in In) (any, error) { return sameTuple(in.Self, in.Arg(0)), nil }},
	)
	return d
}

func sameTuple(a, b any) bool {
	x, y := a.(*Tuple), (*Tuple)(nil)
	if y, _ = b.(*Tuple); y == nil || x.T != y.T {
		return false
	}
	for i := range x.Items {
		if !same(x.Items[i], y.Items[i]) {
			return false
		}
	}
	return true
}
