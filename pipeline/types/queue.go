package types

import (
	"slices"

	"csshell/pipeline/value"
)

// Queue is a Queue[T] or Queue; a Stack[T] or Stack when Stack is set.
type Queue struct {
	// T is the closed type.
	T *value.Type
	// Items are the elements in the order in which they came.
	Items []any
	// Stack makes the last element the first to leave.
	Stack bool
}

var (
	queueType       = &value.Type{Name: "System.Collections.Queue", Interfaces: []*value.Type{value.ICollectionType}}
	stackType       = &value.Type{Name: "System.Collections.Stack", Interfaces: []*value.Type{value.ICollectionType}}
	queueOfType     = &value.Type{Name: "System.Collections.Generic.Queue`1", Kind: value.Generic, Interfaces: []*value.Type{value.ICollectionType}}
	stackOfType     = &value.Type{Name: "System.Collections.Generic.Stack`1", Kind: value.Generic, Interfaces: []*value.Type{value.ICollectionType}}
	concurrentQueue = &value.Type{Name: "System.Collections.Concurrent.ConcurrentQueue`1", Kind: value.Generic, Interfaces: []*value.Type{value.ICollectionType}}
	concurrentStack = &value.Type{Name: "System.Collections.Concurrent.ConcurrentStack`1", Kind: value.Generic, Interfaces: []*value.Type{value.ICollectionType}}
	concurrentBag   = &value.Type{Name: "System.Collections.Concurrent.ConcurrentBag`1", Kind: value.Generic, Interfaces: []*value.Type{value.ICollectionType}}
)

// Type is the queue's type.
func (q *Queue) Type() *value.Type { return q.T }

// Len is the number of elements.
func (q *Queue) Len() int { return len(q.Items) }

// Each calls yield for every element.
func (q *Queue) Each(yield func(any) error) error {
	for _, v := range q.ordered() {
		if err := yield(v); err != nil {
			return err
		}
	}
	return nil
}

// ordered returns a copy of the elements in the order in which they leave.
func (q *Queue) ordered() []any {
	items := append([]any(nil), q.Items...)
	if q.Stack {
		slices.Reverse(items)
	}
	return items
}

func queue(in In) *Queue { return in.Self.(*Queue) }

// queueKind says how the rows of one of these types are written: the element type's name, and those of the members.
type queueKind struct {
	generic, stack  bool
	elem            string
	empty           string
	name            string
	put, take, peek string
}

func queueTypes() []entry {
	kinds := map[*value.Type]queueKind{
		queueType:       {name: "System.Collections.Queue", elem: "System.Object", put: "Enqueue", take: "Dequeue", empty: "Queue empty."},
		stackType:       {name: "System.Collections.Stack", elem: "System.Object", stack: true, put: "Push", take: "Pop", empty: "Stack empty."},
		queueOfType:     {generic: true, elem: "T", put: "Enqueue", take: "Dequeue", empty: "Queue empty."},
		stackOfType:     {generic: true, elem: "T", stack: true, put: "Push", take: "Pop", empty: "Stack empty."},
		concurrentQueue: {generic: true, elem: "T", put: "Enqueue", take: "Dequeue", empty: "Queue empty."},
		concurrentStack: {generic: true, elem: "T", stack: true, put: "Push", take: "Pop", empty: "Stack empty."},
		concurrentBag:   {generic: true, elem: "T", stack: true, put: "Add", take: "Take", empty: "Bag empty."},
	}
	var list []entry
	for _, t := range []*value.Type{queueType, stackType, queueOfType, stackOfType, concurrentQueue, concurrentStack, concurrentBag} {
		list = append(list, entry{t, func() *Def { return queueDef(kinds[t]) }})
	}
	return list
}

func queueDef(k queueKind) *Def {
	d := &Def{New: queueNew(k)}
	if k.generic {
		d.Params = []string{"T"}
	}
	take, peek := takeFirst(k, true), takeFirst(k, false)
	d.Members = []Row{
		{Text: "int Count {get;}", Do: func(in In) (any, error) { return int32(len(queue(in).Items)), nil }},
		{Text: "bool IsEmpty {get;}", Do: func(in In) (any, error) { return len(queue(in).Items) == 0, nil }},
		{Text: "bool IsSynchronized {get;}", Do: constant(false)},
		{Text: "void " + k.put + "(" + k.elem + " item)", Do: void(func(in In) { queue(in).Items = append(queue(in).Items, in.Arg(0)) })},
		{Text: k.elem + " " + k.take + "()", Do: take},
		{Text: k.elem + " Peek()", Do: peek},
		{Text: "bool Try" + k.take + "([ref] " + k.elem + " result)", Do: tryFirst(true)},
		{Text: "bool TryPeek([ref] " + k.elem + " result)", Do: tryFirst(false)},
		{Text: "bool Contains(" + k.elem + " item)", Do: func(in In) (any, error) { return contains(queue(in).Items, in.Arg(0)), nil }},
		{Text: "void Clear()", Do: void(func(in In) { queue(in).Items = nil })},
		{Text: k.elem + "[] ToArray()", Do: func(in In) (any, error) {
			return ArrayOf(in.TypeArg(0), queue(in).ordered()), nil
		}},
		{Text: "void CopyTo(array array, int index)", Do: attempt(func(in In) error { return copyTo(in, queue(in).ordered()) })},
		{Text: "System.Collections.IEnumerator GetEnumerator()", Do: func(in In) (any, error) { return NewEnumerator(queue(in).ordered()), nil }},
		{Text: "System.Object Clone()", Do: func(in In) (any, error) {
			return &Queue{T: queue(in).T, Stack: k.stack, Items: slices.Clone(queue(in).Items)}, nil
		}},
		{Text: "void TrimExcess()", Do: void(func(In) {})},
	}
	return d
}

func queueNew(k queueKind) []Row {
	from := func(in In) (any, error) {
		q := &Queue{T: in.T, Stack: k.stack}
		if _, size := in.Arg(0).(int32); !size {
			q.Items = slices.Clone(in.Items(0))
		}
		return q, nil
	}
	name, source := k.name, "System.Collections.ICollection col"
	if k.generic {
		name, source = "void", "System.Collections.Generic.IEnumerable[T] collection"
	}
	return []Row{
		{Text: name + " new()", Do: from},
		{Text: name + " new(int capacity)", Do: from},
		{Text: name + " new(" + source + ")", Do: from},
	}
}

// first returns the element that leaves first, and removes it when asked to; the queue is not empty.
func (q *Queue) first(remove bool) any {
	at := 0
	if q.Stack {
		at = len(q.Items) - 1
	}
	v := q.Items[at]
	switch {
	case remove && q.Stack:
		q.Items = q.Items[:at]
	case remove:
		q.Items = q.Items[1:]
	}
	return v
}

func takeFirst(k queueKind, remove bool) func(In) (any, error) {
	return func(in In) (any, error) {
		if q := queue(in); len(q.Items) > 0 {
			return q.first(remove), nil
		}
		return nil, invalidOperation("%s", k.empty)
	}
}

func tryFirst(remove bool) func(In) (any, error) {
	return func(in In) (any, error) {
		if q := queue(in); len(q.Items) > 0 {
			return true, in.Ref(0).Store(q.first(remove))
		}
		return false, in.Ref(0).Store(zeroOf(in.TypeArg(0)))
	}
}

// contains reports whether one of the items equals v.
func contains(items []any, v any) bool {
	return slices.ContainsFunc(items, func(e any) bool { return same(e, v) })
}

// copyTo is CopyTo(array, index).
func copyTo(in In, items []any) error {
	a, ok := in.Arg(0).(*value.Array)
	if !ok {
		return argumentNull("array")
	}
	return copyInto(a, in.Int(1), items)
}
