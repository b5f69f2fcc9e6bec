package format

import (
	"strings"

	"csshell/pipeline/value"
)

// script returns a column's function that runs a script block with the object as $_.
func (r *fileReader) script(text string) (func(c *Context, v any) (any, error), error) {
	block, err := r.compile(text)
	if err != nil {
		return nil, err
	}
	return func(c *Context, v any) (any, error) {
		call, err := block.Call(c.Proc)
		if err != nil {
			return nil, err
		}
		defer call.Done()
		return blockValue(call, v)
	}, nil
}

// source returns a function for a value that comes from a property or a script block; nil for the object itself.
func (r *fileReader) source(f *fileValue) (func(c *Context, v any) (any, error), error) {
	if f.Script != nil {
		return r.script(*f.Script)
	}
	if name := strings.TrimSpace(f.Property); name != "" {
		return Path(name), nil
	}
	return nil, nil
}

// condition returns a function that decides whether an item is shown.
func (r *fileReader) condition(f *fileValue) (func(c *Context, v any) bool, error) {
	get, err := r.source(f)
	if err != nil || get == nil {
		return nil, err
	}
	return func(c *Context, v any) bool {
		x, err := get(c, v)
		return err == nil && value.ToBool(x)
	}, nil
}
