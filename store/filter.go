package store

import (
	"strconv"
	"strings"
	"time"
)

// A Filter is a condition on directory objects: And, Or, Not, *Compare or Const. It has two values only: what is not set
// differs from every value, and is never greater, less or alike.
type Filter interface{ isFilter() }

// And holds when all its parts do; an empty one holds.
type And []Filter

// Or holds when one of its parts does; an empty one does not.
type Or []Filter

// Not holds when its part does not.
type Not struct{ Filter Filter }

// Const holds always or never.
type Const bool

// Compare compares a column with a value. Values are nil, bool, int64, time.Time or folded text, as fits the column;
// NewCompare brings any value into that form.
type Compare struct {
	Column Column
	Op     Op
	Value  any
}

func (And) isFilter()      {}
func (Or) isFilter()       {}
func (Not) isFilter()      {}
func (Const) isFilter()    {}
func (*Compare) isFilter() {}

// An Op is a comparison.
type Op uint8

// Comparisons. Like takes a pattern in which * stands for any text.
const (
	Eq Op = iota
	Ne
	Gt
	Ge
	Lt
	Le
	Like
	NotLike
	AllBits // every bit of the value is set
	AnyBits // one bit of the value is set
)

// NewCompare makes a comparison whose value fits the column: text for a Boolean column becomes a Boolean, text for a time
// column a time, and so on. A value that cannot be of the column's kind equals nothing.
func NewCompare(c Column, op Op, value any) Filter {
	if value == nil {
		return compareWithNull(c, op)
	}
	if op == Like || op == NotLike {
		return &Compare{c, op, Fold(literalText(value))}
	}
	var fitting any
	switch c.Kind() {
	case Bool:
		fitting = asBool(value)
	case Time:
		fitting = asTime(value)
	case Number:
		fitting = asNumber(value)
	case Flags:
		if fitting = asNumber(value); fitting == nil {
			fitting = Fold(literalText(value))
		}
	case DN:
		fitting = foldDN(literalText(value))
	default:
		fitting = Fold(literalText(value))
	}
	if fitting == nil {
		return Const(op == Ne)
	}
	return &Compare{c, op, fitting}
}

func compareWithNull(c Column, op Op) Filter {
	switch op {
	case Eq, Ne:
		return &Compare{c, op, nil}
	case NotLike:
		return Const(true)
	}
	return Const(false)
}

// literalText writes a value the way the shell does in a string.
func literalText(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case bool:
		if v {
			return "True"
		}
		return "False"
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case time.Time:
		return v.Format("01/02/2006 15:04:05")
	}
	return ""
}

func asBool(value any) any {
	switch v := value.(type) {
	case bool:
		return v
	case int64:
		return v != 0
	case string:
		switch strings.ToLower(v) {
		case "true", "$true", "1":
			return true
		case "false", "$false", "0":
			return false
		}
	}
	return nil
}

func asNumber(value any) any {
	switch v := value.(type) {
	case int64:
		return v
	case float64:
		if v == float64(int64(v)) {
			return int64(v)
		}
	case string:
		if n, err := strconv.ParseInt(strings.TrimSpace(v), 0, 64); err == nil {
			return n
		}
	}
	return nil
}

// timeLayouts are the forms of a time that a filter may hold: the directory's own (generalized time), ISO 8601, and the
// American forms in which the shell prints times.
var timeLayouts = [...]string{
	"20060102150405.0Z", "20060102150405Z", time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02",
	"1/2/2006 3:04:05 PM", "1/2/2006 3:04 PM", "1/2/2006 15:04:05", "1/2/2006 15:04", "1/2/2006",
}

func asTime(value any) any {
	switch v := value.(type) {
	case time.Time:
		return v
	case string:
		for _, layout := range timeLayouts {
			if t, err := time.ParseInLocation(layout, strings.TrimSpace(v), time.Local); err == nil {
				return t
			}
		}
	}
	return nil
}

// ParseTime reads a time in any of the forms that filters and files may hold.
func ParseTime(text string) (time.Time, bool) {
	t, ok := asTime(text).(time.Time)
	return t, ok
}
