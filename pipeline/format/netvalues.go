package format

import (
	"strconv"

	"csshell/pipeline/value"
)

// plainText is [string] of a value in the culture of the session.
func plainText(v any) string {
	switch x := v.(type) {
	case nil:
		return ""
	case string:
		return x
	case int32:
		return strconv.Itoa(int(x))
	case int64:
		return strconv.FormatInt(x, 10)
	case bool:
		if x {
			return "True"
		}
		return "False"
	case value.Texter:
		return x.Text()
	}
	if t := value.TypeOf(v); t != nil {
		return t.Name
	}
	return ""
}

// formatted applies a .NET format string: composite when it has a place, otherwise the value's own.
func (c *Context) formatted(v any, spec string) string {
	if f, ok := v.(float64); ok && spec == "F3" {
		return strconv.FormatFloat(f, 'f', 3, 64)
	}
	return c.cellText(v)
}
