package store

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"time"
)

// Undo takes one change back: it makes things as the entry's Before says. What was changed again since then is a fault
// unless force is given. The entry remembers what took it back, and the undoing is a change like any other.
func (db *DB) Undo(ctx context.Context, by By, id int64, force bool) error {
	return db.inTransaction(ctx, func(tx *sql.Tx) error {
		e, err := findEntry(ctx, tx, id)
		if err != nil {
			return err
		}
		undo, ok := undoers[e.Object]
		if !ok {
			undo = undoPolicy
		}
		if err := undo(ctx, tx, by, e, force); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "UPDATE audit SET undone_by = (SELECT max(id) FROM audit) WHERE id = ?", id)
		return err
	})
}

// undoers take back the changes of one sort of object; policies have the names of their kinds.
var undoers = map[string]func(context.Context, *sql.Tx, By, AuditEntry, bool) error{"user": undoUser, "pin": undoPin}

func cannotUndo(e AuditEntry, format string, args ...any) error {
	return &Fault{FaultUndo, e.Target, fmt.Sprintf("The change %d cannot be undone: ", e.ID) + fmt.Sprintf(format, args...)}
}

func findEntry(ctx context.Context, tx *sql.Tx, id int64) (AuditEntry, error) {
	e, err := scanAudit(tx.QueryRowContext(ctx, "SELECT id, at, who, command, action, object, subject, target, before, after, coalesce(undone_by, 0) FROM audit WHERE id = ?", id))
	if err == sql.ErrNoRows {
		return e, &Fault{FaultUndo, fmt.Sprint(id), fmt.Sprintf("There is no change %d.", id)}
	}
	if err == nil && e.UndoneBy != 0 {
		return e, cannotUndo(e, "the change %d has undone it already.", e.UndoneBy)
	}
	return e, err
}

func undoUser(ctx context.Context, tx *sql.Tx, by By, e AuditEntry, force bool) error {
	var id int64
	err := tx.QueryRowContext(ctx, "SELECT id FROM users WHERE guid = ?", e.Subject).Scan(&id)
	if err == sql.ErrNoRows {
		return cannotUndo(e, "the object does not exist any more.")
	}
	if err != nil {
		return err
	}
	if e.Before == nil {
		return removeAccount(ctx, tx, by, id, e)
	}
	changes, err := cellsOf(e, e.Before)
	if err != nil {
		return err
	}
	if !force {
		expected, err := cellsOf(e, e.After)
		if err != nil {
			return err
		}
		if err := unchangedSince(ctx, tx, id, expected, e); err != nil {
			return err
		}
	}
	_, err = changeUser(ctx, tx, by, id, changes, "Undo")
	return err
}

// cellsOf turns audited values back into cells.
func cellsOf(e AuditEntry, values map[string]any) (Account, error) {
	cells := Account{}
	for name, v := range values {
		c, ok := ColumnByProperty(name)
		if !ok {
			return nil, cannotUndo(e, "%s is not known.", name)
		}
		cells[c] = cellOf(c, v)
	}
	return cells, nil
}

func cellOf(c Column, v any) any {
	switch v := v.(type) {
	case string:
		if c.Kind() == Time {
			t, err := time.Parse(time.RFC3339Nano, v)
			if err == nil {
				return t
			}
		}
	case []any:
		items := make([]string, len(v))
		for i := range v {
			items[i], _ = v[i].(string)
		}
		return items
	}
	return v
}

func unchangedSince(ctx context.Context, tx *sql.Tx, id int64, expected Account, e AuditEntry) error {
	list, now, err := readCells(ctx, tx, id, expected)
	if err != nil {
		return err
	}
	for _, c := range list {
		if same, err := sameCell(c, now[c], expected[c]); err != nil || !same {
			return cannotUndo(e, "%s was changed again since then.", c)
		}
	}
	return nil
}

func removeAccount(ctx context.Context, tx *sql.Tx, by By, id int64, e AuditEntry) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM users WHERE id = ?", id); err != nil {
		return err
	}
	_, err := audit(ctx, tx, by, AuditEntry{Action: "Remove", Object: "user", Subject: e.Subject, Target: e.Target, Before: e.After})
	return err
}

// undoPin takes back locks, and a new PIN as long as the one before is remembered.
func undoPin(ctx context.Context, tx *sql.Tx, by By, e AuditEntry, force bool) error {
	t := &PinTarget{}
	err := tx.QueryRowContext(ctx, "SELECT id, guid, sip FROM users WHERE guid = ? AND sip IS NOT NULL", e.Subject).Scan(&t.owner.id, &t.owner.guid, &t.owner.sip)
	if err == sql.ErrNoRows {
		return cannotUndo(e, "the user does not exist any more.")
	}
	if err != nil {
		return err
	}
	if err := t.load(ctx, tx); err != nil {
		return err
	}
	if !t.exists {
		return cannotUndo(e, "the user has no PIN any more.")
	}
	if e.Action == "SetPin" {
		return undoSetPin(ctx, tx, by, e, t, force)
	}
	locked := e.Before["IsLockedOut"] == true
	if (t.locked != unlocked) == locked {
		return cannotUndo(e, "the PIN was changed again since then.")
	}
	if _, err := tx.ExecContext(ctx, "UPDATE pins SET locked = ? WHERE user_id = ?", locked, t.owner.id); err != nil {
		return err
	}
	return t.audit(ctx, tx, by, "Undo", e.After, e.Before)
}

func undoSetPin(ctx context.Context, tx *sql.Tx, by By, e AuditEntry, t *PinTarget, force bool) error {
	now, err := t.pinDates(ctx, tx)
	if err != nil {
		return err
	}
	if !force && now["LastPinChangeTime"] != e.After["LastPinChangeTime"] {
		return cannotUndo(e, "the PIN was changed again since then.")
	}
	if e.Before["IsPinSet"] != true {
		_, err = tx.ExecContext(ctx, "DELETE FROM pins WHERE user_id = ?", t.owner.id)
	} else {
		err = restorePin(ctx, tx, e, t)
	}
	if err != nil {
		return err
	}
	return t.audit(ctx, tx, by, "Undo", now, e.Before)
}

// restorePin brings back the PIN before the present one from the history.
func restorePin(ctx context.Context, tx *sql.Tx, e AuditEntry, t *PinTarget) error {
	result, err := tx.ExecContext(ctx, "UPDATE pins SET (sealed, salt, parameters, key_id, set_at) = "+
		"(SELECT sealed, salt, parameters, key_id, set_at FROM pin_history h WHERE h.user_id = pins.user_id AND h.generation = pins.generation - 1), generation = generation - 1 "+
		"WHERE user_id = ? AND EXISTS(SELECT 1 FROM pin_history h WHERE h.user_id = pins.user_id AND h.generation = pins.generation - 1)", t.owner.id)
	if err != nil {
		return err
	}
	if n, _ := result.RowsAffected(); n == 0 {
		return cannotUndo(e, "the PIN before it is not remembered.")
	}
	return nil
}

// undoPolicy takes back the creation, change, reset or removal of a policy or configuration.
func undoPolicy(ctx context.Context, tx *sql.Tx, by By, e AuditEntry, force bool) error {
	id, ok := ParsePolicyID(e.Subject)
	if !ok {
		return cannotUndo(e, "%q is no identity of a policy.", e.Subject)
	}
	p, err := findPolicy(ctx, tx, e.Object, id)
	_, missing := err.(*Fault)
	switch {
	case e.Action == "Remove" || e.After == nil:
		if !missing {
			return cannotUndo(e, "the policy exists again.")
		}
		p = Policy{Kind: e.Object, ID: id, Properties: e.Before}
		if err := insertPolicy(ctx, tx, p); err != nil {
			return err
		}
		return auditPolicy(ctx, tx, by, "Undo", p, nil, e.Before)
	case err != nil:
		return cannotUndo(e, "the policy does not exist any more.")
	case e.Before == nil:
		if _, err := tx.ExecContext(ctx, "DELETE FROM policies WHERE kind = ? AND scope = ? AND name_fold = ?", p.Kind, p.ID.Scope, Fold(p.ID.Name)); err != nil {
			return err
		}
		return auditPolicy(ctx, tx, by, "Undo", p, nonNilMap(p.Properties), nil)
	}
	old := p
	p.Properties = maps.Clone(nonNilMap(p.Properties))
	if was, _ := difference(pick(p.Properties, e.After), e.After); len(was) > 0 && !force {
		return cannotUndo(e, "the policy was changed again since then.")
	}
	maps.Copy(p.Properties, e.Before)
	return updatePolicy(ctx, tx, by, "Undo", old, p)
}

// pick gives the properties that like names.
func pick(properties, like map[string]any) map[string]any {
	picked := map[string]any{}
	for name := range like {
		picked[name] = properties[name]
	}
	return picked
}
