package utility

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// jsonReader reads JSON in the lenient form that ConvertFrom-Json takes: comments, single quotes, bare keys, a comma
// too many, an array without its end. Its errors name the path, line and column.
type jsonReader struct {
	src    string
	pos    int
	tables bool
	depth  int
	level  int
	dates  int64
	path   []string
}

// The treatments of dates, numbered as in JsonDateKind.
const (
	dateDefault = iota
	dateLocal
	dateUTC
	dateOffset
	dateString
)

func (r *jsonReader) document() (any, error) {
	r.blank()
	v, err := r.value()
	if err != nil {
		return nil, err
	}
	r.blank()
	if r.pos < len(r.src) {
		c := r.next()
		return nil, r.fail("Additional text encountered after finished reading JSON content: %s.", c)
	}
	return v, nil
}

// blank skips white space and comments.
func (r *jsonReader) blank() {
	for r.pos < len(r.src) {
		switch c := r.src[r.pos]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r' || strings.HasPrefix(r.src[r.pos:], "\ufeff"):
			r.pos++
		case strings.HasPrefix(r.src[r.pos:], "//"):
			for r.pos < len(r.src) && r.src[r.pos] != '\n' {
				r.pos++
			}
		case strings.HasPrefix(r.src[r.pos:], "/*"):
			end := strings.Index(r.src[r.pos+2:], "*/")
			if end < 0 {
				r.pos = len(r.src)
				return
			}
			r.pos += end + 4
		default:
			return
		}
	}
}

// next is the character at the position.
func (r *jsonReader) next() string {
	if r.pos >= len(r.src) {
		return ""
	}
	_, n := value.DecodeRune(r.src[r.pos:])
	return r.src[r.pos : r.pos+n]
}

// fail is an error with its place.
func (r *jsonReader) fail(format string, args ...any) error {
	line, column := 1, 0
	for i := 0; i < r.pos && i < len(r.src); i++ {
		if column++; r.src[i] == '\n' {
			line, column = line+1, 0
		}
	}
	return fmt.Errorf("%s Path '%s', line %d, position %d.", fmt.Sprintf(format, args...), r.where(), line, column)
}

func (r *jsonReader) where() string {
	s := ""
	for i, p := range r.path {
		if i > 0 && !strings.HasPrefix(p, "[") {
			s += "."
		}
		s += p
	}
	return s
}

func (r *jsonReader) value() (any, error) {
	if r.pos >= len(r.src) {
		return nil, r.fail("Unexpected end when reading JSON.")
	}
	switch c := r.src[r.pos]; {
	case c == '{':
		return r.nested(r.object)
	case c == '[':
		return r.nested(r.array)
	case c == '"' || c == '\'':
		s, err := r.text()
		if err != nil {
			return nil, err
		}
		return r.dated(s), nil
	case c == '-' || c >= '0' && c <= '9' || c == '.':
		return r.number()
	}
	return r.word()
}

func (r *jsonReader) nested(read func() (any, error)) (any, error) {
	r.level++
	defer func() { r.level-- }()
	if r.level > r.depth {
		return nil, fmt.Errorf("The reader's MaxDepth of %d has been exceeded. Path '%s', line 1, position %d.", r.depth, r.where(), r.pos+1)
	}
	return read()
}

var jsonWords = map[string]any{"true": true, "false": false, "null": nil, "undefined": nil}

func (r *jsonReader) word() (any, error) {
	for w, v := range jsonWords {
		if strings.HasPrefix(r.src[r.pos:], w) {
			r.pos += len(w)
			return v, nil
		}
	}
	c := r.next()
	if r.level > 0 {
		return nil, r.unexpected(c)
	}
	return nil, fmt.Errorf("Unexpected character encountered while parsing value: %s. Path '', line 0, position 0.", c)
}

func (r *jsonReader) unexpected(c string) error {
	return r.fail("Unexpected character encountered while parsing value: %s.", c)
}

func (r *jsonReader) object() (any, error) {
	r.pos++
	h := value.NewOrdered()
	h.CaseSensitive = r.tables
	o := &value.Object{Shape: value.PSCustomShape()}
	for {
		r.blank()
		if r.pos >= len(r.src) {
			return nil, r.fail("Unexpected end when deserializing object.")
		}
		if r.src[r.pos] == '}' {
			r.pos++
			break
		}
		key, err := r.key()
		if err != nil {
			return nil, err
		}
		v, err := r.member(key)
		if err != nil {
			return nil, err
		}
		if r.tables {
			h.Set(key, v)
		} else if err := r.put(o, key, v); err != nil {
			return nil, err
		}
		r.path = r.path[:len(r.path)-1]
		r.blank()
		if r.pos < len(r.src) && r.src[r.pos] == ',' {
			r.pos++
			continue
		}
		if r.pos >= len(r.src) {
			r.path = append(r.path, key)
			return nil, r.fail("Unexpected end when deserializing object.")
		}
		if r.src[r.pos] != '}' {
			return nil, r.fail("After parsing a value an unexpected character was encountered: %s.", r.next())
		}
	}
	if r.tables {
		return h, nil
	}
	return o, nil
}

// member reads the colon and the value of a key, which joins the path.
func (r *jsonReader) member(key string) (any, error) {
	r.blank()
	if r.pos >= len(r.src) || r.src[r.pos] != ':' {
		if r.pos >= len(r.src) {
			return nil, r.fail("Unexpected end when reading JSON.")
		}
		return nil, r.fail("Invalid character after parsing property name. Expected ':' but got: %s.", r.next())
	}
	r.pos++
	r.path = append(r.path, key)
	r.blank()
	return r.value()
}

// put adds a property; one whose name differs by case only is refused.
func (r *jsonReader) put(o *value.Object, key string, v any) error {
	if key == "" {
		return errs.New("EmptyKeyInJsonString", errs.InvalidOperation, nil, errs.InvalidOperationType,
			"The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch.")
	}
	if i, ok := o.Shape.Index(value.Fold(key)); ok {
		if old := o.Shape.Names()[i]; old != key {
			return errs.New("KeysWithDifferentCasingInJsonString", errs.InvalidOperation, nil, errs.InvalidOperationType,
				"Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key '%s' was '%s'.", old, key)
		}
		o.Slots[i] = v
		return nil
	}
	o.Shape, o.Slots = o.Shape.With(key), append(o.Slots, v)
	return nil
}

func (r *jsonReader) key() (string, error) {
	if c := r.src[r.pos]; c == '"' || c == '\'' {
		return r.text()
	}
	start := r.pos
	for r.pos < len(r.src) && (isWordByte(r.src[r.pos])) {
		r.pos++
	}
	if r.pos == start {
		return "", r.fail("Invalid property identifier character: %s.", r.next())
	}
	return r.src[start:r.pos], nil
}

func isWordByte(c byte) bool {
	return c == '_' || c == '$' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
}

func (r *jsonReader) array() (any, error) {
	r.pos++
	items := []any{}
	for {
		r.blank()
		if r.pos >= len(r.src) {
			break
		}
		if r.src[r.pos] == ']' {
			r.pos++
			break
		}
		r.path = append(r.path, "["+strconv.Itoa(len(items))+"]")
		v, err := r.value()
		if err != nil {
			return nil, err
		}
		r.path = r.path[:len(r.path)-1]
		items = append(items, v)
		r.blank()
		if r.pos < len(r.src) && r.src[r.pos] == ',' {
			r.pos++
		} else if r.pos < len(r.src) && r.src[r.pos] != ']' {
			return nil, r.fail("After parsing a value an unexpected character was encountered: %s.", r.next())
		}
	}
	return value.NewArray(items...), nil
}

var jsonUnescapes = map[byte]string{'n': "\n", 't': "\t", 'r': "\r", 'b': "\b", 'f': "\f", '/': "/", '\\': `\`, '"': `"`, '\'': `'`}

// text reads a string in either sort of quotes.
func (r *jsonReader) text() (string, error) {
	quote := r.src[r.pos]
	r.pos++
	var b []byte
	for r.pos < len(r.src) {
		c := r.src[r.pos]
		r.pos++
		switch {
		case c == quote:
			return string(b), nil
		case c != '\\':
			b = append(b, c)
			continue
		}
		if r.pos >= len(r.src) {
			break
		}
		e := r.src[r.pos]
		r.pos++
		if e == 'u' && r.pos+4 <= len(r.src) {
			n, err := strconv.ParseUint(r.src[r.pos:r.pos+4], 16, 16)
			if err != nil {
				return "", r.fail("Invalid Unicode escape sequence: \\u%s.", r.src[r.pos:r.pos+4])
			}
			r.pos += 4
			b = []byte(value.Concat(string(b), value.FromUnits([]uint16{uint16(n)})))
			continue
		}
		u, ok := jsonUnescapes[e]
		if !ok {
			return "", r.fail("Bad JSON escape sequence: \\%s.", string(e))
		}
		b = append(b, u...)
	}
	return "", r.fail("Unterminated string. Expected delimiter: %s.", string(quote))
}

// number reads a number: whole ones as [long], larger ones as [bigint], others as [double].
func (r *jsonReader) number() (any, error) {
	start := r.pos
	for r.pos < len(r.src) && strings.IndexByte("+-0123456789.eExXabcdfABCDF", r.src[r.pos]) >= 0 {
		r.pos++
	}
	s := r.src[start:r.pos]
	if n, err := strconv.ParseInt(s, 0, 64); err == nil {
		return n, nil
	}
	if !strings.ContainsAny(s, ".eE") {
		if n, ok := new(big.Int).SetString(s, 10); ok {
			return n, nil
		}
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return nil, r.fail("Input string '%s' is not a valid number.", s)
	}
	return f, nil
}

// dated turns a text that is an ISO date with a time into a date.
func (r *jsonReader) dated(s string) any {
	if r.dates == dateString || len(s) < 19 || s[4] != '-' || s[7] != '-' || s[10] != 'T' || s[13] != ':' {
		return s
	}
	d, err := value.DateParser{Styles: value.RoundtripKind}.Parse(s)
	if err != nil {
		return s
	}
	return d
}
