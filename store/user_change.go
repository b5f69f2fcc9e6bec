package store

import (
	"context"
	"database/sql"
	"strings"
	"time"
)

// ChangeUser changes cells of one object. Cells that have their value already do not count; changed is false when nothing
// is left. A LineURI or SIP address that another object has is a fault.
func (db *DB) ChangeUser(ctx context.Context, by By, id int64, changes Account) (changed bool, err error) {
	err = db.inTransaction(ctx, func(tx *sql.Tx) error {
		changed, err = changeUser(ctx, tx, by, id, changes, "Set")
		return err
	})
	return changed, err
}

func changeUser(ctx context.Context, tx *sql.Tx, by By, id int64, changes Account, action string) (bool, error) {
	columns, before, err := readCells(ctx, tx, id, changes)
	if err != nil {
		return false, err
	}
	was, is := map[string]any{}, map[string]any{}
	differing := Account{}
	for _, c := range columns {
		same, err := sameCell(c, before[c], changes[c])
		if err != nil {
			return false, err
		}
		if !same {
			differing[c] = changes[c]
			was[c.String()], is[c.String()] = auditCell(before[c]), auditCell(changes[c])
		}
	}
	if len(differing) == 0 {
		return false, nil
	}
	if err := checkUnique(ctx, tx, id, differing); err != nil {
		return false, err
	}
	if err := updateCells(ctx, tx, id, by.At, differing); err != nil {
		return false, err
	}
	_, err = audit(ctx, tx, by, AuditEntry{
		Action: action, Object: "user", Subject: before.text(Guid), Target: before.text(DistinguishedName), Before: was, After: is,
	})
	return true, err
}

// readCells gives the columns of the changes in order and their present cells, with the object's name and GUID.
func readCells(ctx context.Context, q querier, id int64, changes Account) ([]Column, Account, error) {
	var list []Column
	for c := NoColumn + 1; c < IsValid; c++ {
		if _, ok := changes[c]; ok {
			list = append(list, c)
		}
	}
	all := append([]Column{DistinguishedName, Guid}, list...)
	names := make([]string, len(all))
	raw, scan := make([]any, len(all)), make([]any, len(all))
	for i, c := range all {
		names[i], scan[i] = columns[c].sql, &raw[i]
	}
	err := q.QueryRowContext(ctx, "SELECT "+strings.Join(names, ",")+" FROM users WHERE id = ?", id).Scan(scan...)
	if err == sql.ErrNoRows {
		return nil, nil, &Fault{Kind: FaultIdentity, Text: "The object does not exist any more."}
	}
	cells := Account{}
	for i, c := range all {
		cells[c] = decode(c.Kind(), raw[i])
	}
	return list, cells, err
}

func sameCell(c Column, a, b any) (bool, error) {
	x, err := encode(c.Kind(), a)
	if err != nil {
		return false, err
	}
	y, err := encode(c.Kind(), b)
	return x == y, err
}

// auditCell writes a cell so that JSON keeps it.
func auditCell(cell any) any {
	if t, ok := cell.(time.Time); ok {
		return t.UTC().Format(time.RFC3339Nano)
	}
	return cell
}

// updateCells stores cells and their folded twins.
func updateCells(ctx context.Context, tx *sql.Tx, id int64, at time.Time, cells Account) error {
	var sets []string
	var args []any
	for c := NoColumn + 1; c < IsValid; c++ {
		cell, ok := cells[c]
		if !ok {
			continue
		}
		v, err := encode(c.Kind(), cell)
		if err != nil {
			return err
		}
		sets, args = append(sets, columns[c].sql+" = ?"), append(args, v)
		if fold := columns[c].fold; fold != "" {
			sets, args = append(sets, fold+" = ?"), append(args, foldCell(c, cell))
		}
		if c == DistinguishedName {
			parts, _ := splitDN(cells.text(c))
			sets, args = append(sets, "dn_rev = ?"), append(args, reverseDN(parts))
		}
	}
	if _, ok := cells[WhenChanged]; !ok {
		sets, args = append(sets, "when_changed = ?"), append(args, at.UnixMicro())
	}
	_, err := tx.ExecContext(ctx, "UPDATE users SET "+strings.Join(sets, ", ")+" WHERE id = ?", append(args, id)...)
	return err
}

// uniqueColumns are those of which no two objects may have the same value.
var uniqueColumns = map[Column]FaultKind{LineURI: FaultLineURI, SipAddress: FaultSipAddress}

func checkUnique(ctx context.Context, q querier, id int64, cells Account) error {
	for _, c := range []Column{SipAddress, LineURI} {
		if text := cells.text(c); text != "" {
			if err := unique(ctx, q, id, c, text); err != nil {
				return err
			}
		}
	}
	return nil
}

func unique(ctx context.Context, q querier, id int64, c Column, text string) error {
	var dn string
	err := q.QueryRowContext(ctx, "SELECT dn FROM users WHERE "+columns[c].fold+" = ? AND id <> ? LIMIT 1", Fold(text), id).Scan(&dn)
	if err == sql.ErrNoRows {
		return nil
	}
	if err != nil {
		return err
	}
	return &Fault{uniqueColumns[c], text, "Filter failed to return unique result. " + c.String() + ` "` + text + `" is already assigned to "` + dn + `".`}
}

// Unique checks that no object but the one with the given row number has the LineURI or SIP address.
func (db *DB) Unique(ctx context.Context, id int64, c Column, text string) error {
	return unique(ctx, db.reader, id, c, text)
}

// sipColumns are the cells that an account has only while it is enabled for Skype for Business.
func sipColumns() []Column {
	list := []Column{Enabled, SipAddress, RegistrarPool, ProxyAddresses}
	for c := LineURI; c < IsValid; c++ {
		list = append(list, c)
	}
	return list
}

// DisableUser takes everything from an account that belongs to Skype for Business, its PIN and policies included.
func (db *DB) DisableUser(ctx context.Context, by By, id int64) error {
	return db.inTransaction(ctx, func(tx *sql.Tx) error {
		changes := Account{}
		for _, c := range sipColumns() {
			changes[c] = nil
			if !c.Nullable() {
				changes[c] = false
			}
		}
		if _, err := changeUser(ctx, tx, by, id, changes, "Disable"); err != nil {
			return err
		}
		for _, table := range []string{"pins", "pin_history", "certificates"} {
			if _, err := tx.ExecContext(ctx, "DELETE FROM "+table+" WHERE user_id = ?", id); err != nil {
				return err
			}
		}
		return nil
	})
}

// CreateAccount stores a new object and gives its row number.
func (db *DB) CreateAccount(ctx context.Context, by By, a Account) (id int64, err error) {
	err = db.inTransaction(ctx, func(tx *sql.Tx) error {
		if err := a.complete(); err != nil {
			return err
		}
		a.stamp(by.At)
		if err := checkUnique(ctx, tx, 0, a); err != nil {
			return err
		}
		if id, err = insertAccount(ctx, tx, a); err != nil {
			return err
		}
		_, err = audit(ctx, tx, by, AuditEntry{Action: "Create", Object: "user", Subject: a.text(Guid), Target: a.text(DistinguishedName), After: a.audited()})
		return err
	})
	return id, err
}

// stamp sets the times of a new object.
func (a Account) stamp(at time.Time) {
	for _, c := range []Column{WhenCreated, WhenChanged} {
		if a[c] == nil {
			a[c] = at
		}
	}
}

// audited gives the cells that are set, by property.
func (a Account) audited() map[string]any {
	cells := map[string]any{}
	for c, cell := range a {
		if cell != nil && cell != false {
			cells[c.String()] = auditCell(cell)
		}
	}
	return cells
}
