package value

import (
	"math/big"
	"strconv"
	"strings"
)

// ToString returns what the cast `[string]$v` and interpolation in a double-quoted string give: the invariant culture,
// 15 significant digits for a double, the items of a collection with blanks between, "" for $null. PowerShell uses
// $OFS between the items; the caller that knows it calls Join.
func ToString(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int32:
		return itoa(int64(v))
	case nil:
		return ""
	case bool:
		return boolText(v)
	case int64:
		return itoa(v)
	case float64:
		return DoubleText(v)
	case *Array:
		return Join(v, " ")
	}
	return rareString(v)
}

// Join is ToString with the text that stands between the items of a collection ($OFS). Collections within a collection
// are not opened: they give the name of their type.
func Join(v any, ofs string) string {
	switch v := Base(v).(type) {
	case *Array:
		return joinItems(v.Each, ofs)
	case Texter:
		return v.Text()
	case Dictionary:
		return typeText(TypeOf(v))
	case Enumerable:
		return joinItems(v.Each, ofs)
	default:
		return ToString(v)
	}
}

func joinItems(each func(func(any) error) error, ofs string) string {
	var b strings.Builder
	first := true
	each(func(item any) error {
		if !first {
			b.WriteString(ofs)
		}
		first = false
		b.WriteString(itemString(item))
		return nil
	})
	return b.String()
}

// itemString is the text of a value inside a collection, where collections are not opened.
func itemString(v any) string {
	switch v := Base(v).(type) {
	case *Array:
		return typeText(v.Type())
	case Texter:
		return v.Text()
	case Enumerable:
		return typeText(TypeOf(v))
	default:
		return ToString(v)
	}
}

func rareString(v any) string {
	switch v := v.(type) {
	case nothing:
		return ""
	case *Object:
		return objectString(v)
	case float32:
		return SingleText(v)
	case *Type:
		return v.Literal()
	case DateTime:
		return v.Clock().Format("01/02/2006 15:04:05")
	case DateTimeOffset:
		return DateTime{Ticks: v.Ticks}.Clock().Format("01/02/2006 15:04:05 ") + offsetText(v.Offset)
	case Texter:
		return v.Text()
	case Enumerable:
		return Join(v, " ")
	}
	return neutralText(v)
}

// Text returns what `$v.ToString()` gives: the current culture (en-US), the shortest digits that read back as the same
// number, and the name of the type for collections.
func Text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int32:
		return itoa(int64(v))
	case int64:
		return itoa(v)
	case float64:
		return cultural(DoubleRoundTrip(v))
	case float32:
		return cultural(SingleRoundTrip(v))
	case nil, nothing:
		return ""
	case *Object:
		return objectText(v)
	case *Array:
		return typeText(v.Type())
	case DateTime:
		return v.Clock().Format("1/2/2006 3:04:05 PM")
	case DateTimeOffset:
		return DateTime{Ticks: v.Ticks}.Clock().Format("1/2/2006 3:04:05 PM ") + offsetText(v.Offset)
	case *Type:
		return typeText(v)
	}
	return neutralText(v)
}

// neutralText is the text of the values that have the same one in both cultures.
func neutralText(v any) string {
	switch v := v.(type) {
	case bool:
		return boolText(v)
	case uint8:
		return itoa(int64(v))
	case int8:
		return itoa(int64(v))
	case int16:
		return itoa(int64(v))
	case uint16:
		return itoa(int64(v))
	case uint32:
		return itoa(int64(v))
	case uint64:
		return strconv.FormatUint(v, 10)
	case Decimal:
		return v.String()
	case *big.Int:
		return v.String()
	case Char:
		return v.String()
	case TimeSpan:
		return v.String()
	case Guid:
		return v.String()
	case Enum:
		return v.String()
	case *Exception:
		return exceptionText(v)
	case Texter:
		return v.Text()
	}
	return typeText(TypeOf(v))
}

func boolText(b bool) string {
	if b {
		return "True"
	}
	return "False"
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

// exceptionText is Exception.ToString(): type, message, inner exceptions, stack trace.
func exceptionText(e *Exception) string {
	s := e.T.Name
	if e.Message != "" {
		s += ": " + e.Message
	}
	if e.Inner != nil {
		s += "\n ---> " + exceptionText(e.Inner) + "\n   --- End of inner exception stack trace ---"
	}
	if e.StackTrace != "" {
		s += "\n" + e.StackTrace
	}
	return s
}
