package cmdlets

import (
	"reflect"

	"csshell/pipeline"
)

// instance is one invocation of a cmdlet defined in Go. Reflection finds the address of a field once per invocation; the
// values then go through typed pointers.
type instance struct {
	pipeline.Stage
	command  *Command
	elem     reflect.Value
	pointers []any
	defaults []any
	dynamic  []*Param
}

func newInstance(c *Command, ptr any) *instance {
	stage, ok := ptr.(pipeline.Stage)
	if !ok {
		panic("cmdlets: the struct of " + c.Name + " is no Stage: embed cmdlets.Base")
	}
	return &instance{Stage: stage, command: c, elem: reflect.ValueOf(ptr).Elem()}
}

// StructOf returns the struct of a cmdlet defined in Go, nil for a function: for Dynamic and for tests.
func StructOf(in Instance) any {
	if i, ok := in.(*instance); ok {
		return i.Stage
	}
	return nil
}

func (in *instance) pointer(i int) any {
	if in.pointers == nil {
		n := len(in.command.fields)
		in.pointers, in.defaults = make([]any, n), make([]any, n)
	}
	if in.pointers[i] == nil {
		f := in.elem.FieldByIndex(in.command.fields[i].index)
		in.pointers[i] = f.Addr().Interface()
	}
	return in.pointers[i]
}

// Assign gives the field of parameter i its value.
func (in *instance) Assign(i int, v any) error {
	if n := len(in.command.fields); i >= n {
		return in.Stage.(DynamicAware).AssignDynamic(in.dynamic[i-n].Name, v)
	}
	ptr := in.pointer(i)
	if in.defaults[i] == nil {
		in.defaults[i] = load(ptr)
	}
	return store(ptr, v)
}

// Reset gives the field of parameter i the value it had before its first Assign.
func (in *instance) Reset(i int) {
	if i < len(in.command.fields) && in.defaults != nil && in.defaults[i] != nil {
		restore(in.pointer(i), in.defaults[i])
	}
}

// Chosen hands the outcome on to a struct that wants it.
func (in *instance) Chosen(b *Bound) {
	if s, ok := in.Stage.(SetAware); ok {
		s.Chosen(b)
	}
}

// Close hands on.
func (in *instance) Close(p *pipeline.Proc) error {
	if c, ok := in.Stage.(pipeline.Closer); ok {
		return c.Close(p)
	}
	return nil
}
