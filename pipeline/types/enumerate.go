package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// isCollection reports whether members that a value lacks are looked for in its elements.
func isCollection(v any) bool {
	switch value.Base(v).(type) {
	case *value.Array:
		return true
	case *value.Hashtable, value.Dictionary, string, nil:
		return false
	case value.Enumerable:
		return true
	default:
		return false
	}
}

// getEach reads a member of every element that has it: $null for none, the value for one, else an array. Collections
// among the values are unrolled.
func getEach(p *pipeline.Proc, obj any, name string) (any, bool, error) {
	out := &pipeline.Collect{}
	any := false
	for _, e := range Elements(obj) {
		v, found, err := Get(p, e, name)
		if err != nil {
			return nil, true, err
		}
		if !found {
			continue
		}
		any = true
		if err := pipeline.Unroll(v, out); err != nil {
			return nil, true, err
		}
	}
	if len(out.Items) == 0 {
		return nil, any, nil
	}
	return out.Result(), true, nil
}

// callEach calls a method of every element and collects what they return.
func callEach(p *pipeline.Proc, obj any, name string, args []any) (any, error) {
	out := &pipeline.Collect{}
	for _, e := range Elements(obj) {
		if value.IsNull(e) {
			return nil, callOnNull()
		}
		v, err := Call(p, e, name, args)
		if err != nil {
			return nil, err
		}
		if err := pipeline.Unroll(v, out); err != nil {
			return nil, err
		}
	}
	return out.Result(), nil
}
