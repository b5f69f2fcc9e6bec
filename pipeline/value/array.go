package value

// Array is an array: [object[]] when Elem is nil, otherwise an array whose elements are all of type Elem. Reading goes
// through Items; writing an element must go through SetAt, because `+=` lets arrays share their elements until one
// of them is written.
type Array struct {
	// Items are the elements.
	Items []any
	// Elem is the element type; nil stands for System.Object.
	Elem *Type
	// Dims are the lengths of an array of several dimensions, whose Items are in row order; nil for one.
	Dims   []int
	shared bool
}

// NewArray returns an [object[]] that owns items.
func NewArray(items ...any) *Array { return &Array{Items: items} }

// Type is the type of the array itself.
func (a *Array) Type() *Type {
	if a.Elem == nil {
		return objectArray
	}
	if len(a.Dims) > 1 {
		return &Type{Name: a.Elem.Name + "[" + commas(len(a.Dims)-1) + "]", Kind: ArrayKind, Base: ArrayType, Elem: a.Elem, Rank: len(a.Dims)}
	}
	return ArrayOf(a.Elem)
}

var objectArray = ArrayOf(ObjectType)

func commas(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = ','
	}
	return string(b)
}

// Len is the number of elements.
func (a *Array) Len() int { return len(a.Items) }

// At returns element i.
func (a *Array) At(i int) any { return a.Items[i] }

// SetAt replaces element i by v, which has been converted to the element type. It copies the elements first when an
// array grown from this one shares them.
func (a *Array) SetAt(i int, v any) error {
	if a.shared {
		a.Items = append(make([]any, 0, len(a.Items)), a.Items...)
		a.shared = false
	}
	a.Items[i] = v
	return nil
}

// Each calls yield for every element.
func (a *Array) Each(yield func(any) error) error {
	for _, v := range a.Items {
		if err := yield(v); err != nil {
			return err
		}
	}
	return nil
}

// Plus returns a new [object[]] of the elements of a and then more: what `$a + $b` and `$a += $b` give. A run of `+=`
// takes linear time in all, because the spare room behind the elements is handed on; copying each time made 100,000
// appends quadratic.
func (a *Array) Plus(more ...any) *Array {
	if a.shared && cap(a.Items) == len(a.Items) || a.Elem != nil || cap(a.Items)-len(a.Items) < len(more) {
		room := len(a.Items) + len(more)
		items := make([]any, len(a.Items), room+room/2+4)
		copy(items, a.Items)
		return &Array{Items: append(items, more...)}
	}
	b := &Array{Items: append(a.Items, more...), shared: true}
	a.Items = a.Items[:len(a.Items):len(a.Items)]
	a.shared = true
	return b
}
