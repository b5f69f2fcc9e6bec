package format

import (
	"strings"

	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// plainText is ToString() in the culture of the session.
func plainText(v any) string { return value.Text(v) }

// formatFailure stands in a cell whose format string is no good, with -DisplayError.
const formatFailure = "#FMT"

// formatted applies a .NET format string: composite when it has a place, otherwise the value's own.
func (c *Context) formatted(v any, spec string) (string, error) {
	if strings.ContainsRune(spec, '{') && strings.ContainsRune(spec, '}') {
		return value.Composite(value.EnUS(), spec, []any{v})
	}
	if s, ok := value.Base(v).(string); ok {
		return s, nil
	}
	return value.FormatValue(v, spec)
}

// objectText is the text of an object: a collection's elements joined by blanks, an instance of a class by its own
// ToString().
func (c *Context) objectText(v any) string {
	switch x := value.Base(v).(type) {
	case *value.Array:
		return value.Join(x, " ")
	case value.Texter:
		return x.Text()
	case value.Dictionary:
		return value.Text(x)
	case value.Enumerable:
		return value.Join(x, " ")
	case *value.Object:
		if x.Class != nil {
			return c.classText(x)
		}
	}
	return value.Text(v)
}

// classText asks an instance of a script class for its text.
func (c *Context) classText(o *value.Object) string {
	if v, err := types.Call(c.Proc, o, "ToString", nil); err == nil {
		if s, ok := v.(string); ok {
			return s
		}
	}
	return value.Text(o)
}
