package store

import (
	"strings"
	"time"
)

// A condition is the part of a WHERE clause that a filter became. It holds for every object for which the filter does;
// when it is exact, for no others. Rows under a condition that is not exact are checked again in memory.
type condition struct {
	sql   string
	args  []any
	exact bool
}

var (
	always = condition{sql: "1", exact: true}
	never  = condition{sql: "0", exact: true}
	unsure = condition{sql: "1"}
)

// filterCondition turns a filter into SQL. Negations are pushed down to the comparisons, so that null needs care only
// there: everywhere else SQL's unknown counts as false, as WHERE does.
func filterCondition(f Filter, negated bool) condition {
	switch f := f.(type) {
	case nil:
		return always
	case Const:
		if bool(f) != negated {
			return always
		}
		return never
	case Not:
		return filterCondition(f.Filter, !negated)
	case And:
		return joinConditions(f, negated, !negated)
	case Or:
		return joinConditions(f, negated, negated)
	case *Compare:
		return f.condition(negated)
	}
	return unsure
}

// joinConditions joins parts by AND or OR. A disjunction with a part that SQL cannot do is of no use as a whole.
func joinConditions(parts []Filter, negated, conjunction bool) condition {
	word, joined := " OR ", condition{exact: true}
	if conjunction {
		word = " AND "
	}
	var texts []string
	for _, part := range parts {
		c := filterCondition(part, negated)
		joined.exact = joined.exact && c.exact
		texts, joined.args = append(texts, c.sql), append(joined.args, c.args...)
	}
	switch {
	case len(texts) == 0 && conjunction:
		return always
	case len(texts) == 0:
		return never
	}
	joined.sql = "(" + strings.Join(texts, word) + ")"
	return joined
}

// opposite gives the comparison that holds exactly when op does not.
var opposites = [...]Op{Eq: Ne, Ne: Eq, Gt: Le, Ge: Lt, Lt: Ge, Le: Gt, Like: NotLike, NotLike: Like}

// condition turns one comparison into SQL. A negated order also holds for null.
func (f *Compare) condition(negated bool) condition {
	op := f.Op
	if op == AllBits || op == AnyBits {
		return f.bitsCondition(negated)
	}
	orNull := op == Ne || op == NotLike
	if negated {
		orNull = op != Ne && op != NotLike
		op = opposites[op]
	}
	info := columns[f.Column]
	if f.Column.constant() {
		return unsure
	}
	switch {
	case f.Value == nil && op == Eq:
		return condition{sql: info.sql + " IS NULL", exact: true}
	case f.Value == nil:
		return condition{sql: info.sql + " IS NOT NULL", exact: true}
	case op == Like || op == NotLike:
		return f.likeCondition(op, info)
	case info.kind == List:
		return unsure
	}
	return f.orderCondition(op, info, orNull)
}

var sqlOperators = [...]string{Eq: "=", Ne: "<>", Gt: ">", Ge: ">=", Lt: "<", Le: "<="}

func (f *Compare) orderCondition(op Op, info columnInfo, orNull bool) condition {
	column, value := info.sql, f.Value
	switch v := value.(type) {
	case time.Time:
		value = v.UnixMicro()
	case string:
		if info.fold == "" {
			return f.unfoldedCondition(op, info, v)
		}
		column = info.fold
	}
	c := condition{sql: column + " " + sqlOperators[op] + " ?", args: []any{value}, exact: true}
	if orNull {
		c.sql = "(" + c.sql + " OR " + column + " IS NULL)"
	}
	return c
}

// unfoldedCondition handles equality of text in a column without a folded twin: equal but for the case of ASCII letters,
// or not ASCII, in which case it is decided in memory.
func (f *Compare) unfoldedCondition(op Op, info columnInfo, value string) condition {
	if op != Eq || info.kind != Text || !isASCII(value) {
		return unsure
	}
	return condition{
		sql:  "(" + info.sql + " = ? COLLATE NOCASE OR length(" + info.sql + ") <> octet_length(" + info.sql + "))",
		args: []any{value},
	}
}

// likeCondition turns a pattern into a range of the index when it is `text*`, and into a search through the index, which
// is far smaller than the table, when it is anything else.
func (f *Compare) likeCondition(op Op, info columnInfo) condition {
	pattern := f.Value.(string)
	if info.fold == "" || op == NotLike {
		return f.notLikeCondition(op, info, pattern)
	}
	if stem := strings.TrimSuffix(pattern, "*"); stem != pattern && stem != "" && !strings.Contains(stem, "*") {
		low, high := prefixRange(stem)
		return condition{sql: "(" + info.fold + " >= ? AND " + info.fold + " < ?)", args: []any{low, high}, exact: true}
	}
	return condition{sql: "id IN (SELECT id FROM users WHERE " + info.fold + " GLOB ?)", args: []any{globPattern(pattern)}, exact: true}
}

func (f *Compare) notLikeCondition(op Op, info columnInfo, pattern string) condition {
	if op != NotLike || info.fold == "" {
		return unsure
	}
	return condition{sql: "(" + info.fold + " NOT GLOB ? OR " + info.fold + " IS NULL)", args: []any{globPattern(pattern)}, exact: true}
}

// globPattern writes a pattern for GLOB, in which ? and [ have a meaning too.
func globPattern(pattern string) string {
	return strings.NewReplacer("[", "[[]", "?", "[?]").Replace(pattern)
}

func (f *Compare) bitsCondition(negated bool) condition {
	if negated || f.Column.Kind() != Flags {
		return unsure
	}
	column := columns[f.Column].sql
	if f.Op == AnyBits {
		return condition{sql: "(" + column + " & ?) <> 0", args: []any{f.Value}, exact: true}
	}
	return condition{sql: "(" + column + " & ?) = ?", args: []any{f.Value, f.Value}, exact: true}
}
