package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"strconv"
	"strings"
	"time"
)

// A Scope is the part of the directory that a query looks at.
type Scope uint8

const (
	Accounts   Scope = iota // every person's account
	SipUsers                // accounts with a SIP address, active or not
	SipObjects              // accounts and contacts with a SIP address: whatever can have a PIN and policies
	Contacts                // contacts only
	Everything              // every object
)

var scopeConditions = [...]string{
	Accounts:   "class = 'user'",
	SipUsers:   "sip_fold IS NOT NULL AND class = 'user'",
	SipObjects: "sip_fold IS NOT NULL",
	Contacts:   "class = 'contact'",
	Everything: "1",
}

// A Query asks for directory objects. Rows come in the order in which the objects were created.
type Query struct {
	Scope   Scope
	Filter  Filter   // nil: all
	OU      string   // the subtree below this DN; empty: everywhere
	Columns []Column // the cells to read; the time of a scan is proportional to their number
	Limit   int64    // at most so many rows; 0: no limit
}

// Rows are the result of a query. They must be closed.
type Rows struct {
	rows    *sql.Rows
	columns []Column // those asked for, then those that only the filter reads
	wanted  int
	filter  Filter // nil when SQL has decided everything
	raw     []any
	scan    []any
	spare   []any
	limit   int64
}

// Query starts a query. The rows are those of the directory as it is now, whatever changes while they are read.
func (db *DB) Query(ctx context.Context, q Query) (*Rows, error) {
	r := &Rows{columns: q.Columns, wanted: len(q.Columns), limit: q.Limit}
	text, args := r.statement(q)
	rows, err := db.reader.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, db.explain(err)
	}
	r.rows = rows
	r.raw, r.scan = make([]any, len(r.columns)), make([]any, len(r.columns))
	for i := range r.raw {
		r.scan[i] = &r.raw[i]
	}
	r.spare = make([]any, len(r.columns))
	return r, nil
}

func (r *Rows) statement(q Query) (string, []any) {
	c := filterCondition(q.Filter, false)
	if !c.exact {
		r.filter = q.Filter
		r.columns = appendMissing(r.columns, FilterColumns(q.Filter))
	}
	var b strings.Builder
	b.WriteString("SELECT ")
	for i, column := range r.columns {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(columns[column].sql)
	}
	if len(r.columns) == 0 {
		b.WriteString("NULL")
		r.columns = []Column{ID}
	}
	b.WriteString(" FROM users WHERE " + scopeConditions[q.Scope])
	args := c.args
	if c.sql != "1" {
		b.WriteString(" AND " + c.sql)
	}
	if q.OU != "" {
		low, high := subtreeRange(q.OU)
		b.WriteString(" AND dn_rev >= ? AND dn_rev < ?")
		args = append(args, low, high)
	}
	b.WriteString(" ORDER BY id")
	if q.Limit > 0 && c.exact {
		b.WriteString(" LIMIT " + strconv.FormatInt(q.Limit, 10))
	}
	return b.String(), args
}

func appendMissing(list, more []Column) []Column {
	seen := [columnCount]bool{}
	for _, c := range list {
		seen[c] = true
	}
	list = list[:len(list):len(list)]
	for _, c := range more {
		if !seen[c] {
			seen[c] = true
			list = append(list, c)
		}
	}
	return list
}

// subtreeRange gives the range of reversed names below an organizational unit.
func subtreeRange(ou string) (low, high string) {
	parts, _ := splitDN(ou)
	return prefixRange(reverseDN(parts))
}

// Next reads a row into dest, which must have room for the columns of the query. It is false at the end.
func (r *Rows) Next(dest []any) (bool, error) {
	for r.rows.Next() {
		if err := r.rows.Scan(r.scan...); err != nil {
			return false, err
		}
		if r.filter != nil {
			for i, c := range r.columns {
				r.spare[i] = decode(c.Kind(), r.raw[i])
			}
			if !Matches(r.filter, r.cell) {
				continue
			}
			copy(dest, r.spare[:r.wanted])
		} else {
			for i, c := range r.columns[:r.wanted] {
				dest[i] = decode(c.Kind(), r.raw[i])
			}
		}
		if r.limit > 0 {
			if r.limit--; r.limit == 0 {
				return true, r.rows.Close()
			}
		}
		return true, nil
	}
	return false, r.rows.Err()
}

func (r *Rows) cell(c Column) any {
	for i, column := range r.columns {
		if column == c {
			return r.spare[i]
		}
	}
	return nil
}

// Close ends the query.
func (r *Rows) Close() error { return r.rows.Close() }

// decode turns what SQLite holds into a cell.
func decode(kind Kind, raw any) any {
	switch kind {
	case Bool:
		if n, ok := raw.(int64); ok {
			return n != 0
		}
	case Time:
		if n, ok := raw.(int64); ok {
			return time.UnixMicro(n)
		}
	case List:
		var items []string
		if text, ok := raw.(string); ok && json.Unmarshal([]byte(text), &items) == nil {
			return items
		}
		return nil
	}
	return raw
}
