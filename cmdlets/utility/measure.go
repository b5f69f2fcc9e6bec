package utility

import (
	"math"
	"strings"
	"unicode"

	"csshell/pipeline/value"
)

// measure is what is known of the values of one property.
type measure struct {
	count               int32
	sum, previous, vari float64
	max, min            any
	lines, words, chars int32
}

// measured gives the number that a value counts as.
func measured(v any) (float64, bool) {
	switch n := v.(type) {
	case int32:
		return float64(n), true
	case float64:
		return n, true
	case int64:
		return float64(n), true
	case value.Char:
		return float64(n), true
	case value.DateTime, value.TimeSpan, nil:
		return 0, false
	case string:
		if strings.TrimSpace(n) == "" {
			return 0, true
		}
	}
	f, err := value.ToFloat64(v)
	return f, err == nil
}

// addNumber counts a number in; the deviation is kept up to date by Welford's method.
func (m *measure) addNumber(f float64) {
	m.previous = m.sum
	m.sum += f
	if m.count > 1 {
		n := float64(m.count)
		mean := m.sum / n
		before := m.previous / (n - 1)
		m.vari += (f - before) * (f - mean)
	}
}

// deviation is that of a sample, 0 for a single value.
func (m *measure) deviation() float64 {
	if m.count < 2 {
		return 0
	}
	return math.Sqrt(m.vari / float64(m.count-1))
}

func (m *measure) largest(v any) {
	if value.IsNull(m.max) || !value.IsNull(v) && compareMeasured(v, m.max) > 0 {
		m.max = v
	}
}

func (m *measure) smallest(v any) {
	if value.IsNull(m.min) || value.IsNull(v) || compareMeasured(v, m.min) < 0 {
		m.min = v
	}
}

// compareMeasured orders two values: as numbers where both are some, by their text where their types differ.
func compareMeasured(a, b any) int {
	x, ok := measured(a)
	y, ok2 := measured(b)
	switch {
	case ok && ok2 && x < y:
		return -1
	case ok && ok2 && x > y:
		return 1
	case ok && ok2:
		return 0
	}
	if value.TypeOf(a) != value.TypeOf(b) {
		return value.CompareStrings(value.ToString(a), value.ToString(b), true)
	}
	return order{true}.values(a, b)
}

// addText counts lines, words and characters. An empty text is no line.
func (m *measure) addText(s string, ignoreBlanks bool) {
	if s == "" {
		return
	}
	m.lines += int32(strings.Count(s, "\n")) + 1
	if strings.HasSuffix(s, "\n") {
		m.lines--
	}
	m.words += int32(len(strings.Fields(s)))
	if !ignoreBlanks {
		m.chars += int32(value.UTF16Len(s))
		return
	}
	for _, r := range s {
		if !unicode.IsSpace(r) {
			if m.chars++; r > 0xFFFF {
				m.chars++
			}
		}
	}
}
