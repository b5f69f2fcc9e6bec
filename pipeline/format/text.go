package format

import (
	"strconv"
	"strings"

	"csshell/pipeline/value"
)

// scalar reports whether v prints plainly, on lines of its own and without any shape: texts, numbers, booleans,
// characters, enumerations.
func scalar(v any) bool {
	switch v := v.(type) {
	case string, int32, int64, float64, bool, uint8, int8, int16, uint16, uint32, uint64, float32, value.Decimal,
		value.Char, value.Enum:
		return true
	case *value.Object:
		return v.Base != nil && scalar(v.Base)
	}
	t := value.TypeOf(v)
	return t == value.BigIntType || t == value.ScriptBlockType || t != nil && t.Name == "System.Security.SecureString"
}

// lineText is the text of a plain value.
func (c *Context) lineText(v any) string {
	v = value.Base(v)
	switch x := v.(type) {
	case string:
		return x
	case float64:
		return value.DisplayDouble(x)
	case float32:
		return value.DisplaySingle(x)
	}
	return c.objectText(v)
}

// cellText is the text of a value in a cell or in a list: a collection stands in braces.
func (c *Context) cellText(v any) string {
	switch x := v.(type) {
	case nil:
		return ""
	case string:
		return x
	case int32:
		return strconv.Itoa(int(x))
	case *value.Object:
		if x.Base != nil && x.Class == nil {
			return c.cellText(x.Base)
		}
	}
	if v == value.Nothing {
		return ""
	}
	if items, more, ok := c.elements(v); ok {
		return c.braces(items, more)
	}
	return c.lineText(v)
}

// rowText is cellText for tables, which show floating point and decimal values with three decimals.
func (c *Context) rowText(v any) string {
	switch x := v.(type) {
	case string:
		return x
	case int32:
		return strconv.Itoa(int(x))
	case float64, float32, value.Decimal:
		return c.tableNumber(v)
	case *value.Object:
		if x.Base != nil && x.Class == nil {
			return c.rowText(x.Base)
		}
	}
	return c.cellText(v)
}

// elements returns the first elements of a collection, as many as the limit allows, and whether there are more.
func (c *Context) elements(v any) (items []any, more, ok bool) {
	add := func(e any) bool {
		if c.Limit >= 0 && len(items) >= c.Limit {
			more = true
			return false
		}
		items = append(items, e)
		return true
	}
	ok = eachElement(v, add)
	return items, more, ok
}

func (c *Context) braces(items []any, more bool) string {
	b := strings.Builder{}
	b.WriteByte('{')
	for i, e := range items {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(c.elementText(e))
	}
	if more {
		b.WriteString(ellipsis)
	}
	b.WriteByte('}')
	return b.String()
}

// elementText is the text of an element inside braces.
func (c *Context) elementText(v any) string {
	switch x := v.(type) {
	case nil:
		return "$null"
	case *pair:
		return x.Text()
	case *value.Array:
		if len(x.Items) == 0 {
			return x.Type().Name
		}
	}
	if namedInBraces[value.TypeOf(v).Name] {
		return c.lineText(c.Follow(v, "Name"))
	}
	return c.lineText(v)
}

// namedInBraces are types without a text of their own class: as elements of a collection they show their names.
var namedInBraces = map[string]bool{"System.Text.RegularExpressions.Group": true, "System.Text.RegularExpressions.Match": true}

// stop ends an enumeration early.
type stop struct{}

func (stop) Error() string { return "" }

// eachElement calls yield for the elements of a collection until it returns false, and reports whether v is one.
func eachElement(v any, yield func(any) bool) bool {
	switch x := v.(type) {
	case *value.Array:
		for _, e := range x.Items {
			if !yield(e) {
				break
			}
		}
		return true
	case *value.Hashtable:
		x.EachEntry(func(k, e any) bool { return yield(&pair{key: k, val: e}) })
		return true
	case value.Dictionary:
		x.EachEntry(func(k, e any) bool { return yield(&pair{key: k, val: e, generic: true}) })
		return true
	case value.Enumerable:
		_ = x.Each(func(e any) error {
			if !yield(e) {
				return stop{}
			}
			return nil
		})
		return true
	case *value.Object:
		return x.Base != nil && x.Class == nil && eachElement(x.Base, yield)
	}
	return false
}

// tableNumber is a floating point or decimal number in the culture's number of decimals; infinities keep their sign.
func (c *Context) tableNumber(v any) string {
	if s, err := value.FormatValue(v, "F3"); err == nil {
		return s
	}
	return c.lineText(v)
}
