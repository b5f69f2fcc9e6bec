package opath

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// Variables reads the variables of the cmdlet's caller.
func Variables(p *pipeline.Proc) Lookup {
	return func(name string) any {
		parts := strings.Split(strings.Trim(name, "{}"), ".")
		v, ok := p.Session.Variable(parts[0])
		if !ok {
			return nil
		}
		for _, property := range parts[1:] {
			var err error
			if v, _, err = types.Get(p, v, property); err != nil {
				return nil
			}
		}
		return plain(v)
	}
}

// plain brings a value of the language into the form that filters compare.
func plain(v any) any {
	switch b := value.Base(v).(type) {
	case string, bool, int64, float64:
		return b
	case int32:
		return int64(b)
	case uint32:
		return int64(b)
	case uint64:
		return int64(b)
	case value.DateTime:
		return b.Time()
	}
	if value.IsNull(v) {
		return nil
	}
	return value.ToString(v)
}

// expand puts variables into a text in double quotes.
func (p *parser) expand(text string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "$")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		n := nameLength(rest)
		if n == 0 {
			b.WriteByte('$')
		} else if v := p.variable(rest[:n]); v != nil {
			b.WriteString(value.ToString(v))
		}
		text = rest[n:]
	}
}

func nameLength(s string) int {
	n := 0
	for n < len(s) && (s[n] == '_' || s[n] == ':' && n > 0 || '0' <= s[n] && s[n] <= '9' || 'a' <= s[n]|0x20 && s[n]|0x20 <= 'z') {
		n++
	}
	return n
}
