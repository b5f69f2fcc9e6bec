package utility

import (
	"math"
	"math/big"
	"strconv"
	"unicode/utf8"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// jsonWriter writes values in the layout of ConvertTo-Json.
type jsonWriter struct {
	p         *pipeline.Proc
	buf       []byte
	depth     int
	compress  bool
	names     bool
	escape    int64
	truncated bool
}

// value writes v at a level.
func (w *jsonWriter) value(v any, level int) error {
	if value.IsNull(v) {
		w.buf = append(w.buf, "null"...)
		return nil
	}
	if o, ok := v.(*value.Object); ok && o.Base != nil {
		if done, err := w.extended(o, level); done {
			return err
		}
	}
	if w.scalar(value.Base(v)) {
		return nil
	}
	if level > w.depth {
		w.truncated = true
		w.text(jsonText(v))
		return nil
	}
	switch x := value.Base(v).(type) {
	case value.Dictionary:
		return w.dictionary(x, level)
	case *value.Array, value.Enumerable:
		return w.list(types.Elements(x), level)
	}
	return w.object(v, level)
}

// jsonText is what stands for an object below the depth.
func jsonText(v any) string {
	if arr, ok := v.(*value.Array); ok {
		return value.ToString(arr)
	}
	return value.ToString(v)
}

// extended writes a value that has members of its own: a string stays a string, others become an object.
func (w *jsonWriter) extended(o *value.Object, level int) (bool, error) {
	switch o.Base.(type) {
	case string, value.DateTime:
		return false, nil
	}
	if len(o.Slots) == 0 {
		return false, nil
	}
	if d, ok := o.Base.(value.Dictionary); ok {
		h := value.NewOrdered()
		d.EachEntry(func(k, v any) bool { h.Set(k, v); return true })
		for i, n := range o.Shape.Names() {
			h.Set(n, o.Slots[i])
		}
		return true, w.dictionary(h, level)
	}
	names, vals := []string{"value"}, []any{o.Base}
	for i, n := range o.Shape.Names() {
		v := o.Slots[i]
		if _, special := v.(*value.Member); special {
			v, _, _ = types.Get(w.p, o, n)
		}
		names, vals = append(names, n), append(vals, v)
	}
	return true, w.members(names, vals, level)
}

// scalar writes what is no object and reports whether it did.
func (w *jsonWriter) scalar(v any) bool {
	switch x := v.(type) {
	case string:
		w.text(x)
	case bool:
		w.buf = strconv.AppendBool(w.buf, x)
	case float64:
		w.real(x, 64)
	case float32:
		w.real(float64(x), 32)
	case int32, int64, int16, int8, uint8, uint16, uint32, uint64, value.Decimal, *big.Int:
		w.buf = append(w.buf, value.ToString(x)...)
	case value.Char, value.Guid:
		w.text(value.ToString(x))
	case value.Enum:
		if w.names {
			w.text(value.ToString(x))
		} else {
			w.buf = strconv.AppendInt(w.buf, x.N, 10)
		}
	case value.DateTime:
		s, _ := value.FormatValue(x, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK")
		w.text(s)
	case value.DateTimeOffset:
		s, _ := value.FormatValue(x, "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz")
		w.text(s)
	case types.Switch:
		return false
	case *value.Type:
		w.text(x.Name + ", " + types.Assembly(x))
	default:
		return w.textual(v)
	}
	return true
}

// textual writes objects whose JSON is their text: uris, script blocks.
func (w *jsonWriter) textual(v any) bool {
	if t := value.TypeOf(v); t != nil && t.Name == "System.Uri" {
		w.text(value.ToString(v))
		return true
	}
	return false
}

// real writes a number with a point: whole ones keep ".0".
func (w *jsonWriter) real(f float64, bits int) {
	switch {
	case math.IsNaN(f):
		w.text("NaN")
	case math.IsInf(f, 1):
		w.text("Infinity")
	case math.IsInf(f, -1):
		w.text("-Infinity")
	default:
		var s string
		if bits == 32 {
			s = value.ToString(float32(f))
		} else {
			s = value.ToString(f)
		}
		w.buf = append(w.buf, s...)
		for i := 0; i < len(s); i++ {
			if s[i] == '.' || s[i] == 'E' {
				return
			}
		}
		w.buf = append(w.buf, ".0"...)
	}
}

func (w *jsonWriter) dictionary(d value.Dictionary, level int) error {
	var names []string
	var vals []any
	var bad error
	d.EachEntry(func(k, v any) bool {
		s, ok := k.(string)
		if !ok {
			bad = errs.New("NonStringKeyInDictionary", errs.InvalidOperation, nil, errs.InvalidOperationType,
				"The type '%s' is not supported for serialization or deserialization of a dictionary. Keys must be strings.", value.TypeOf(d).Name)
			return false
		}
		names, vals = append(names, s), append(vals, v)
		return true
	})
	if bad != nil {
		return bad
	}
	return w.members(names, vals, level)
}

// object writes the properties of an object.
func (w *jsonWriter) object(v any, level int) error {
	names := propertyNames(w.p, v)
	vals := make([]any, len(names))
	for i, n := range names {
		vals[i], _, _ = types.Get(w.p, v, n)
	}
	return w.members(names, vals, level)
}

func (w *jsonWriter) members(names []string, vals []any, level int) error {
	if len(names) == 0 {
		w.buf = append(w.buf, "{}"...)
		return nil
	}
	w.buf = append(w.buf, '{')
	for i, n := range names {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.newline(level + 1)
		w.text(n)
		w.buf = append(w.buf, ':')
		if !w.compress {
			w.buf = append(w.buf, ' ')
		}
		if err := w.value(vals[i], level+1); err != nil {
			return err
		}
	}
	w.newline(level)
	w.buf = append(w.buf, '}')
	return nil
}

func (w *jsonWriter) list(items []any, level int) error {
	if len(items) == 0 {
		w.buf = append(w.buf, "[]"...)
		return nil
	}
	w.buf = append(w.buf, '[')
	for i, x := range items {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.newline(level + 1)
		if err := w.value(x, level+1); err != nil {
			return err
		}
	}
	w.newline(level)
	w.buf = append(w.buf, ']')
	return nil
}

func (w *jsonWriter) newline(level int) {
	if w.compress {
		return
	}
	w.buf = append(w.buf, newline...)
	for range level {
		w.buf = append(w.buf, "  "...)
	}
}

// The ways to escape, numbered as in StringEscapeHandling.
const (
	escapeNonASCII = 1
	escapeHTML     = 2
)

// text writes a string with its escapes.
func (w *jsonWriter) text(s string) {
	w.buf = append(w.buf, '"')
	for i := 0; i < len(s); {
		r, n := value.DecodeRune(s[i:])
		w.char(r, s[i:i+n])
		i += n
	}
	w.buf = append(w.buf, '"')
}

var jsonEscapes = map[rune]string{'"': `\"`, '\\': `\\`, '\n': `\n`, '\r': `\r`, '\t': `\t`, '\b': `\b`, '\f': `\f`}

func (w *jsonWriter) char(r rune, raw string) {
	if e, ok := jsonEscapes[r]; ok {
		w.buf = append(w.buf, e...)
		return
	}
	switch {
	case r < 0x20, r == 0x85, r == 0x2028, r == 0x2029, w.escape == escapeNonASCII && r >= utf8.RuneSelf,
		w.escape == escapeHTML && (r == '<' || r == '>' || r == '&' || r == '\'' || r == '"'):
		for _, u := range value.Units(raw) {
			w.buf = append(w.buf, `\u`...)
			w.buf = append(w.buf, hex4(u)...)
		}
	default:
		w.buf = append(w.buf, raw...)
	}
}

func hex4(u uint16) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15]})
}
