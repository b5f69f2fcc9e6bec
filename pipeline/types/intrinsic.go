package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// intrinsic reads the members that every value has: psobject, psbase, psadapted, psextended, pstypenames, and the
// methods ForEach and Where.
func intrinsic(_ *pipeline.Proc, obj any, name string) (any, bool) {
	switch value.Fold(name) {
	case "psobject":
		return &ObjectView{Of: obj}, true
	case "psbase", "psadapted":
		if d, ok := value.Base(obj).(value.Dictionary); ok {
			return &BaseView{Of: d}, true
		}
		return value.Base(obj), true
	case "psextended":
		return obj, true
	case "pstypenames":
		return &TypeNameList{of: obj}, true
	case "foreach":
		return &BoundMethod{Self: obj, Name: "ForEach"}, true
	case "where":
		return &BoundMethod{Self: obj, Name: "Where"}, true
	}
	return nil, false
}

// BaseView is the psbase of a dictionary: only its true members, not its entries.
type BaseView struct{ Of value.Dictionary }

// Type is that of the dictionary.
func (b *BaseView) Type() *value.Type { return value.TypeOf(b.Of) }

// callIntrinsic calls the methods that every value has.
func callIntrinsic(p *pipeline.Proc, obj any, name string, args []any) (any, bool, error) {
	var v any
	var err error
	switch value.Fold(name) {
	case "foreach":
		v, err = forEachMethod(p, obj, args)
	case "where":
		v, err = whereMethod(p, obj, args)
	case "get_item":
		v, err = Index(p, obj, args)
	default:
		return nil, false, nil
	}
	return v, true, err
}

var collectionType = &value.Type{Name: "System.Collections.ObjectModel.Collection`1", Kind: value.Generic}

// Collected makes the Collection[psobject] that ForEach and Where return.
func Collected(items []any) any {
	return &List{T: Close(collectionType, value.PSObjectType), Items: items}
}

// forEachMethod is .ForEach(block, args...), .ForEach(type), .ForEach('Name', args...).
func forEachMethod(p *pipeline.Proc, obj any, args []any) (any, error) {
	if len(args) == 0 {
		return nil, countMismatch("ForEach", 0)
	}
	out := &pipeline.Collect{}
	step, done, err := forEachStep(p, args, out)
	if err != nil {
		return nil, err
	}
	defer done()
	for _, e := range each1(obj) {
		if err := step(e); err != nil {
			return nil, err
		}
	}
	return Collected(out.Items), nil
}

// each1 is the elements of a collection, or a single value alone.
func each1(obj any) []any {
	if isCollection(obj) {
		return Elements(obj)
	}
	return []any{obj}
}

func forEachStep(p *pipeline.Proc, args []any, out *pipeline.Collect) (step func(any) error, done func(), err error) {
	nothing := func() {}
	switch a := value.Base(args[0]).(type) {
	case pipeline.Block:
		if len(args) > 1 {
			return func(e any) error { return invokeWith(p, a, e, args[1:], out) }, nothing, nil
		}
		call, err := a.Call(p)
		if err != nil {
			return nil, nothing, err
		}
		return func(e any) error { return call.Each(e, out) }, call.Done, nil
	case *value.Type:
		return func(e any) error {
			v, err := Convert(p, e, a)
			if err == nil {
				out.Items = append(out.Items, v)
			}
			return err
		}, nothing, nil
	default:
		name := value.ToString(a)
		return func(e any) error { return memberStep(p, e, name, args[1:], out) }, nothing, nil
	}
}

// invokeWith runs a block for an element with further arguments.
func invokeWith(p *pipeline.Proc, b pipeline.Block, e any, args []any, out pipeline.Sink) error {
	if b, ok := b.(ItemBlock); ok {
		return b.InvokeItem(p, e, args, out)
	}
	return b.Invoke(p, args, func(s pipeline.Sink) error { return s.Write(e) }, out)
}

// ItemBlock is a script block that can run with $_ set and arguments; the language's blocks implement it.
type ItemBlock interface {
	// InvokeItem runs the block with $_ set to item and with arguments.
	InvokeItem(p *pipeline.Proc, item any, args []any, out pipeline.Sink) error
}

// memberStep calls a method, reads a property or, with one argument, writes it.
func memberStep(p *pipeline.Proc, e any, name string, args []any, out *pipeline.Collect) error {
	v, found, err := Get(p, e, name)
	if err != nil {
		return err
	}
	if m, ok := v.(*BoundMethod); ok {
		if v, err = m.Invoke(p, args); err != nil {
			return err
		}
		return pipeline.Unroll(v, out)
	}
	if len(args) == 1 && found {
		return Set(p, e, name, args[0])
	}
	if !found && len(args) == 0 {
		return nil
	}
	return pipeline.Unroll(v, out)
}
