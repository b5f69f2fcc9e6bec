package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
)

// importBatch is how many records one transaction of an import holds. One transaction for each record managed a hundredth
// of the speed; one for all would keep other writers waiting for the whole import.
const importBatch = 10_000

// An ImportOutcome is what became of a record.
type ImportOutcome uint8

// Outcomes.
const (
	ImportAdded ImportOutcome = iota
	ImportChanged
	ImportUnchanged
)

// An Importer stores many objects, in transactions of importBatch. Records describe objects as they shall be: those known
// by GUID, distinguished name or logon name are changed where they differ, others are added. Importing a file twice changes
// nothing the second time.
type Importer struct {
	db    *DB
	ctx   context.Context
	by    By
	tx    *sql.Tx
	count int
	known *surroundings
}

// Import begins an import. Finish or Abandon must be called.
func (db *DB) Import(ctx context.Context, by By) *Importer {
	return &Importer{db: db, ctx: ctx, by: by, known: newSurroundings()}
}

// Put stores one object. Only the cells that are present count, nil among them. A *Fault is about this record alone; the
// import can go on.
func (i *Importer) Put(a Account) (ImportOutcome, error) {
	tx, err := i.transaction()
	if err != nil {
		return 0, err
	}
	if err := a.normalize(); err != nil {
		return 0, err
	}
	id, err := existing(i.ctx, tx, a)
	if err != nil {
		return 0, err
	}
	if id == 0 {
		return ImportAdded, i.add(tx, a)
	}
	if _, renamed := a[Guid]; !renamed {
		delete(a, DistinguishedName)
	}
	if err := i.known.learn(i.ctx, tx, a); err != nil {
		return 0, err
	}
	changed, err := changeUser(i.ctx, tx, i.by, id, a, "Import")
	if changed {
		return ImportChanged, err
	}
	return ImportUnchanged, err
}

// PutContainer makes an organizational unit or container known.
func (i *Importer) PutContainer(dn string) (ImportOutcome, error) {
	parts, ok := splitDN(dn)
	if !ok {
		return 0, &Fault{FaultIdentity, dn, `"` + dn + `" is not a distinguished name.`}
	}
	tx, err := i.transaction()
	if err != nil {
		return 0, err
	}
	var known bool
	if err := tx.QueryRowContext(i.ctx, "SELECT EXISTS(SELECT 1 FROM containers WHERE dn_rev = ?)", reverseDN(parts)).Scan(&known); err != nil || known {
		return ImportUnchanged, err
	}
	return ImportAdded, insertContainer(i.ctx, tx, dn)
}

func (i *Importer) transaction() (*sql.Tx, error) {
	if i.count >= importBatch {
		if err := i.Finish(); err != nil {
			return nil, err
		}
	}
	i.count++
	if i.tx != nil {
		return i.tx, nil
	}
	var err error
	i.tx, err = i.db.writer.BeginTx(i.ctx, nil)
	return i.tx, err
}

// normalize brings a record's name into canonical form.
func (a Account) normalize() error {
	dn, given := a[DistinguishedName].(string)
	if !given {
		return nil
	}
	normal, ok := NormalizeDN(dn)
	if !ok {
		return &Fault{FaultIdentity, dn, `"` + dn + `" is not a distinguished name.`}
	}
	a[DistinguishedName] = normal
	if classes, ok := a[ObjectClass].([]string); ok && slices.ContainsFunc(classes, func(c string) bool { return strings.EqualFold(c, ContactClass) }) {
		a[Class] = ContactClass
	}
	return nil
}

// existing finds the object that a record is about; 0 when there is none.
func existing(ctx context.Context, q querier, a Account) (int64, error) {
	for _, by := range []struct{ condition, value string }{
		{"guid = ?", a.text(Guid)}, {"dn_fold = ?", foldGiven(a.text(DistinguishedName))}, {"sam_fold = ?", Fold(a.text(SamAccountName))},
	} {
		if by.value == "" {
			continue
		}
		var id int64
		err := q.QueryRowContext(ctx, "SELECT id FROM users WHERE "+by.condition+" LIMIT 1", by.value).Scan(&id)
		if !errors.Is(err, sql.ErrNoRows) {
			return id, err
		}
	}
	return 0, nil
}

func foldGiven(dn string) string {
	if dn == "" {
		return ""
	}
	return foldDN(dn)
}

func (i *Importer) add(tx *sql.Tx, a Account) error {
	if a.text(DistinguishedName) == "" {
		return &Fault{FaultIdentity, a.text(SamAccountName), "The record has no distinguished name, and no object has its logon name."}
	}
	if err := i.known.learn(i.ctx, tx, a); err != nil {
		return err
	}
	if err := a.complete(); err != nil {
		return err
	}
	a.stamp(i.by.At)
	if err := checkUnique(i.ctx, tx, 0, a); err != nil {
		return err
	}
	if _, err := insertAccount(i.ctx, tx, a); err != nil {
		return err
	}
	_, err := audit(i.ctx, tx, i.by, AuditEntry{Action: "Import", Object: "user", Subject: a.text(Guid), Target: a.text(DistinguishedName), After: a.audited()})
	return err
}

// Finish makes what was put since the last transaction permanent. The importer can be used again afterwards.
func (i *Importer) Finish() error {
	tx := i.tx
	i.tx, i.count = nil, 0
	if tx == nil {
		return nil
	}
	return tx.Commit()
}

// Abandon takes back what Finish has not made permanent.
func (i *Importer) Abandon() {
	if i.tx != nil {
		i.tx.Rollback()
		i.tx = nil
	}
}

// Prune drops empty cells of columns that every object has: an import without a GUID or name does not take them away.
func (a Account) Prune() {
	for _, c := range []Column{DistinguishedName, Guid, Name, Class, WhenCreated, WhenChanged} {
		if cell, given := a[c]; given && cell == nil {
			delete(a, c)
		}
	}
	for c, cell := range a {
		if cell == nil && !c.Nullable() {
			a[c] = false
		}
	}
}
