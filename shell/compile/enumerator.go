package compile

import "csshell/pipeline/value"

// Enumerator is $input: it gives each object once.
type Enumerator struct {
	// Items are all objects; those before the position have been given.
	Items []any
	pos   int
}

var enumeratorType = &value.Type{Name: "System.Collections.ArrayList+ArrayListEnumeratorSimple", Interfaces: []*value.Type{value.IEnumerableType}}

// Type is the type of an ArrayList's enumerator.
func (n *Enumerator) Type() *value.Type { return enumeratorType }

// Each gives what is left.
func (n *Enumerator) Each(yield func(any) error) error {
	for n.pos < len(n.Items) {
		v := n.Items[n.pos]
		n.pos++
		if err := yield(v); err != nil {
			return err
		}
	}
	return nil
}

// MoveNext goes to the next object and reports whether there is one.
func (n *Enumerator) MoveNext() bool {
	if n.pos < len(n.Items) {
		n.pos++
		return true
	}
	return false
}

// Current is the object at the position.
func (n *Enumerator) Current() any {
	if n.pos == 0 || n.pos > len(n.Items) {
		return nil
	}
	return n.Items[n.pos-1]
}

// Reset goes back to the beginning.
func (n *Enumerator) Reset() { n.pos = 0 }
