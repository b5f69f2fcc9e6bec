package store

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Matches evaluates a filter on one object, whose cells get supplies. A nil filter holds.
func Matches(f Filter, get func(Column) any) bool {
	switch f := f.(type) {
	case And:
		return !slices.ContainsFunc(f, func(part Filter) bool { return !Matches(part, get) })
	case Or:
		return slices.ContainsFunc(f, func(part Filter) bool { return Matches(part, get) })
	case Not:
		return !Matches(f.Filter, get)
	case Const:
		return bool(f)
	case *Compare:
		return f.matches(get(f.Column))
	}
	return true
}

// FilterColumns lists the columns that a filter reads, each once.
func FilterColumns(f Filter) []Column {
	var found []Column
	var walk func(Filter)
	walk = func(f Filter) {
		switch f := f.(type) {
		case And:
			for _, part := range f {
				walk(part)
			}
		case Or:
			for _, part := range f {
				walk(part)
			}
		case Not:
			walk(f.Filter)
		case *Compare:
			if !slices.Contains(found, f.Column) {
				found = append(found, f.Column)
			}
		}
	}
	walk(f)
	return found
}

// matches compares one cell. The negative comparisons are the opposite of the positive ones, so they hold for null.
func (f *Compare) matches(cell any) bool {
	switch f.Op {
	case Ne:
		return !f.positive(Eq, cell)
	case NotLike:
		return !f.positive(Like, cell)
	}
	return f.positive(f.Op, cell)
}

// positive compares one cell; several values match if one does.
func (f *Compare) positive(op Op, cell any) bool {
	if cell == nil || f.Value == nil {
		return op == Eq && cell == nil && f.Value == nil
	}
	if list, ok := cell.([]string); ok {
		return slices.ContainsFunc(list, func(item string) bool { return f.one(op, item) })
	}
	return f.one(op, cell)
}

func (f *Compare) one(op Op, cell any) bool {
	switch op {
	case Like:
		return matchWildcard(f.Value.(string), f.cellText(cell))
	case AllBits, AnyBits:
		have, _ := cell.(int64)
		want, ok := f.Value.(int64)
		return ok && (op == AllBits && have&want == want || op == AnyBits && have&want != 0)
	}
	order, comparable := f.order(cell)
	if !comparable {
		return false
	}
	switch op {
	case Eq:
		return order == 0
	case Gt:
		return order > 0
	case Ge:
		return order >= 0
	case Lt:
		return order < 0
	}
	return order <= 0
}

// order compares a cell with the filter's value, which NewCompare made fit the column.
func (f *Compare) order(cell any) (order int, comparable bool) {
	switch want := f.Value.(type) {
	case bool:
		have, ok := cell.(bool)
		return cmp.Compare(bit(have), bit(want)), ok
	case int64:
		have, ok := cell.(int64)
		return cmp.Compare(have, want), ok
	case time.Time:
		have, ok := cell.(time.Time)
		return cmp.Compare(have.UnixMicro(), want.UnixMicro()), ok
	case string:
		if f.Column.Kind() == DN {
			text, _ := cell.(string)
			return strings.Compare(foldDN(text), want), true
		}
		return strings.Compare(f.cellText(cell), want), true
	}
	return 0, false
}

// cellText gives the folded text of a cell, as the shell would print it.
func (f *Compare) cellText(cell any) string {
	if flags, ok := cell.(int64); ok && f.Column.Kind() == Flags {
		return Fold(AccountControlText(flags))
	}
	return Fold(literalText(cell))
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
