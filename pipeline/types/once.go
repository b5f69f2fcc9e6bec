package types

import "sync"

// once holds a table that is built when it is first asked for. sync.OnceValue cannot hold the tables of this package,
// because what builds them reaches them again through the declarations.
type once[T any] struct {
	sync.Once
	v T
}

func (o *once[T]) get(build func() T) T {
	o.Do(func() { o.v = build() })
	return o.v
}
