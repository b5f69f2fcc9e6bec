package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// An AuditEntry is one change: who made it when and with which command, to what, and what was different before and after.
// Before and After hold only what changed and never a secret.
type AuditEntry struct {
	ID            int64
	At            time.Time
	Who, Command  string
	Action        string // Create, Set, Remove, SetPin, LockPin ...
	Object        string // user, pin, or the kind of a policy
	Subject       string // by what the object is found again: a GUID, a policy identity
	Target        string // how the object is shown
	Before, After map[string]any
	UndoneBy      int64 // the number of the entry that took it back; 0: none
}

// audit writes an entry in the transaction of its change.
func audit(ctx context.Context, tx *sql.Tx, by By, e AuditEntry) (int64, error) {
	before, err := auditJSON(e.Before)
	if err != nil {
		return 0, err
	}
	after, err := auditJSON(e.After)
	if err != nil {
		return 0, err
	}
	result, err := tx.ExecContext(ctx, "INSERT INTO audit(at, who, command, action, object, subject, target, before, after) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
		by.At.UnixMicro(), by.Who, by.Command, e.Action, e.Object, e.Subject, e.Target, before, after)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

func auditJSON(values map[string]any) (any, error) {
	if values == nil {
		return nil, nil
	}
	text, err := json.Marshal(values)
	return string(text), err
}

// An AuditQuery selects entries; zero fields select everything.
type AuditQuery struct {
	ID            int64
	Who, Command  string // exact, any case
	Target        string // with * as wildcard
	Object        string
	After, Before time.Time
	Last          int64 // only the newest so many
}

// AuditLog lists entries, oldest first.
func (db *DB) AuditLog(ctx context.Context, q AuditQuery) ([]AuditEntry, error) {
	conditions, args := q.conditions()
	text := "SELECT id, at, who, command, action, object, subject, target, before, after, coalesce(undone_by, 0) FROM audit WHERE " + conditions + " ORDER BY id DESC"
	if q.Last > 0 {
		text += fmt.Sprintf(" LIMIT %d", q.Last)
	}
	rows, err := db.reader.QueryContext(ctx, "SELECT * FROM ("+text+") ORDER BY id", args...)
	if err != nil {
		return nil, db.explain(err)
	}
	defer rows.Close()
	var found []AuditEntry
	for rows.Next() {
		e, err := scanAudit(rows)
		if err != nil {
			return nil, err
		}
		if q.Target == "" || matchWildcard(Fold(q.Target), Fold(e.Target)) {
			found = append(found, e)
		}
	}
	return found, rows.Err()
}

func (q AuditQuery) conditions() (string, []any) {
	parts, args := []string{"1"}, []any(nil)
	add := func(given bool, condition string, arg any) {
		if given {
			parts, args = append(parts, condition), append(args, arg)
		}
	}
	add(q.ID != 0, "id = ?", q.ID)
	add(q.Who != "", "who = ? COLLATE NOCASE", q.Who)
	add(q.Command != "", "command = ? COLLATE NOCASE", q.Command)
	add(q.Object != "", "object = ? COLLATE NOCASE", q.Object)
	add(!q.After.IsZero(), "at >= ?", q.After.UnixMicro())
	add(!q.Before.IsZero(), "at < ?", q.Before.UnixMicro())
	return strings.Join(parts, " AND "), args
}

func scanAudit(row interface{ Scan(...any) error }) (AuditEntry, error) {
	var e AuditEntry
	var at int64
	var before, after sql.NullString
	if err := row.Scan(&e.ID, &at, &e.Who, &e.Command, &e.Action, &e.Object, &e.Subject, &e.Target, &before, &after, &e.UndoneBy); err != nil {
		return e, err
	}
	e.At = time.UnixMicro(at)
	var err error
	if before.Valid {
		if e.Before, err = decodeProperties(before.String); err != nil {
			return e, err
		}
	}
	if after.Valid {
		e.After, err = decodeProperties(after.String)
	}
	return e, err
}
