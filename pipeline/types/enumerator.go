package types

import "csshell/pipeline/value"

// Enumerator goes through the elements of a collection: GetEnumerator().
type Enumerator struct {
	// Items are the elements; At is the position behind the current one, 0 before the first.
	Items []any
	At    int
}

// NewEnumerator returns an enumerator over items.
func NewEnumerator(items []any) *Enumerator { return &Enumerator{Items: items} }

var (
	ienumeratorType = &value.Type{Name: "System.Collections.IEnumerator", Kind: value.Interface}
	enumeratorType  = &value.Type{Name: "System.Array+ArrayEnumerator", Interfaces: []*value.Type{ienumeratorType}}
)

// Type is the type of an array's enumerator.
func (e *Enumerator) Type() *value.Type { return enumeratorType }

// Each gives what is left and ends at the end.
func (e *Enumerator) Each(yield func(any) error) error {
	for e.At < len(e.Items) {
		v := e.Items[e.At]
		e.At++
		if err := yield(v); err != nil {
			return err
		}
	}
	return nil
}

// enumeratorDef declares MoveNext, Current and Reset.
func enumeratorDef() *Def {
	of := func(in In) *Enumerator { return in.Self.(*Enumerator) }
	return &Def{Members: []Row{
		{Text: "bool MoveNext()", Do: func(in In) (any, error) {
			e := of(in)
			if e.At > len(e.Items) {
				return false, nil
			}
			e.At++
			return e.At <= len(e.Items), nil
		}},
		{Text: "void Reset()", Do: void(func(in In) { of(in).At = 0 })},
		{Text: "System.Object Current {get;}", Do: func(in In) (any, error) {
			e := of(in)
			if e.At == 0 || e.At > len(e.Items) {
				return nil, nil
			}
			return e.Items[e.At-1], nil
		}},
		{Text: "void Dispose()", Do: void(func(In) {})},
	}}
}
