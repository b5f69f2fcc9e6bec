package format

import (
	"strings"

	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// items are list items or columns that show properties under their own names.
func items(names ...string) []Column {
	cols := make([]Column, len(names))
	for i, n := range names {
		cols[i].Property = n
	}
	return cols
}

// Path returns a column's function that follows properties from one to the next; it gives null where one is missing.
func Path(names ...string) func(c *Context, v any) (any, error) {
	return func(c *Context, v any) (any, error) { return c.Follow(v, names...), nil }
}

// Follow reads a property of a property; null where one is missing.
func (c *Context) Follow(v any, names ...string) any {
	for _, n := range names {
		if value.IsNull(v) {
			return nil
		}
		x, _, err := c.getProperty(v, n)
		if err != nil {
			return nil
		}
		v = x
	}
	return v
}

// scaled returns a column's function that divides a number and shows it in a number format.
func scaled(by float64, format string, names ...string) func(c *Context, v any) (any, error) {
	return func(c *Context, v any) (any, error) {
		x := c.Follow(v, names...)
		if value.IsNull(x) {
			return nil, nil
		}
		f, err := value.ToFloat64(x)
		if err != nil {
			return nil, err
		}
		return value.FormatValue(f/by, format)
	}
}

// Sizes in bytes.
const (
	kilobyte = 1 << 10
	megabyte = 1 << 20
	gigabyte = 1 << 30
)

// keysOf returns a column's function that shows the keys of a dictionary.
func keysOf(name string) func(c *Context, v any) (any, error) { return Path(name, "Keys") }

// called returns the lines of a custom form that a method gives.
func called(method string, args func(c *Context) []any) func(c *Context, v any) ([]Line, error) {
	return func(c *Context, v any) ([]Line, error) {
		x, err := types.Call(c.Proc, v, method, args(c))
		if err != nil {
			return textLines(c.lineText(v)), nil
		}
		return textLines(strings.ReplaceAll(value.Text(x), "\r\n", "\n")), nil
	}
}
