package store

import (
	"context"
	"database/sql"
	"time"
)

// historyKept is how many PINs are remembered, so that a policy can ask for up to twenty at once.
const historyKept = 24

// A PinTarget is a user whose PIN is about to be changed, with the rules that apply to it.
type PinTarget struct {
	owner  pinOwner
	rules  PinRules
	record pinRecord
	exists bool
	locked lockState
}

// SIP is the user's SIP address.
func (t *PinTarget) SIP() string { return t.owner.sip }

// PinTarget finds the one user whose PIN is to be changed. A user without registrar pool is a fault.
func (db *DB) PinTarget(ctx context.Context, id Identity) (*PinTarget, error) {
	cells, err := db.FindOne(ctx, id, SipObjects, pinOwnerColumns...)
	if err != nil {
		return nil, err
	}
	t := &PinTarget{owner: ownerOf(cells)}
	if err := t.owner.homed(); err != nil {
		return nil, err
	}
	policies, err := db.pinPolicies(ctx)
	if err != nil {
		return nil, err
	}
	t.rules = Rules(policies.For(t.owner.policy, t.owner.pool))
	return t, t.load(ctx, db.reader)
}

func (t *PinTarget) load(ctx context.Context, q querier) error {
	err := q.QueryRowContext(ctx, "SELECT sealed, salt, parameters, key_id, locked FROM pins WHERE user_id = ?", t.owner.id).
		Scan(&t.record.sealed, &t.record.salt, &t.record.parameters, &t.record.keyID, &t.locked)
	t.exists = err == nil
	if err == sql.ErrNoRows {
		return nil
	}
	return err
}

// CheckSet refuses a change of a locked PIN and a PIN that breaks a rule. pin nil stands for one to be generated.
func (t *PinTarget) CheckSet(pin *string) error {
	if t.locked != unlocked {
		return &Fault{FaultPinLocked, t.owner.sip, `The PIN for user "` + t.owner.sip + `" is locked. Unlock the PIN before you set it.`}
	}
	if pin == nil {
		return nil
	}
	return t.rules.check(*pin, t.owner)
}

// CheckLock refuses to lock what is not there.
func (t *PinTarget) CheckLock() error {
	if !t.exists {
		return &Fault{FaultPinNotSet, t.owner.sip, `The user "` + t.owner.sip + `" does not have a PIN.`}
	}
	return nil
}

// GeneratePin makes a random PIN that the user's policy allows and that is not the present one.
func (db *DB) GeneratePin(t *PinTarget) (string, error) {
	return t.rules.generate(t.owner, func(pin string) (bool, error) {
		if !t.exists {
			return false, nil
		}
		return db.verify(t.record, pin, t.owner.guid)
	})
}

func (db *DB) verify(r pinRecord, pin, guid string) (bool, error) {
	key, err := db.keys.load()
	if err != nil {
		return false, err
	}
	return db.hasher.matches(r, pin, guid, key)
}

const setPinSQL = "INSERT INTO pins(user_id, sealed, salt, parameters, key_id, digits, generation, set_at) VALUES(?, ?, ?, ?, ?, ?, 1, ?) " +
	"ON CONFLICT(user_id) DO UPDATE SET sealed = excluded.sealed, salt = excluded.salt, parameters = excluded.parameters, key_id = excluded.key_id, " +
	"digits = excluded.digits, generation = generation + 1, set_at = excluded.set_at, local_failures = 0, window_start = NULL, blocked_until = NULL " +
	"RETURNING generation"

// SetPin stores a PIN that CheckSet let through. The counter of failed logons that leads to the lasting lock stays.
func (db *DB) SetPin(ctx context.Context, by By, t *PinTarget, pin string) error {
	key, err := db.keys.load()
	if err != nil {
		return err
	}
	r, err := db.hasher.seal(pin, t.owner.guid, key, db.cost)
	if err != nil {
		return err
	}
	return db.inTransaction(ctx, func(tx *sql.Tx) error {
		if err := t.load(ctx, tx); err != nil {
			return err
		}
		if err := t.CheckSet(nil); err != nil {
			return err
		}
		before, err := t.pinDates(ctx, tx)
		if err != nil {
			return err
		}
		var generation int64
		if err := tx.QueryRowContext(ctx, setPinSQL, t.owner.id, r.sealed, r.salt, r.parameters, r.keyID, len(pin), by.At.UnixMicro()).Scan(&generation); err != nil {
			return err
		}
		if err := remember(ctx, tx, t.owner.id, generation, r, by.At); err != nil {
			return err
		}
		return t.audit(ctx, tx, by, "SetPin", before, map[string]any{"IsPinSet": true, "LastPinChangeTime": auditCell(by.At)})
	})
}

// remember puts a PIN into the user's history and drops the oldest.
func remember(ctx context.Context, tx *sql.Tx, user, generation int64, r pinRecord, at time.Time) error {
	if _, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO pin_history(user_id, generation, sealed, salt, parameters, key_id, set_at) VALUES(?, ?, ?, ?, ?, ?, ?)",
		user, generation, r.sealed, r.salt, r.parameters, r.keyID, at.UnixMicro()); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, "DELETE FROM pin_history WHERE user_id = ? AND generation <= ?", user, generation-historyKept)
	return err
}

// pinDates gives what the audit entry says about the PIN before.
func (t *PinTarget) pinDates(ctx context.Context, q querier) (map[string]any, error) {
	var at int64
	err := q.QueryRowContext(ctx, "SELECT set_at FROM pins WHERE user_id = ?", t.owner.id).Scan(&at)
	if err == sql.ErrNoRows {
		return map[string]any{"IsPinSet": false}, nil
	}
	return map[string]any{"IsPinSet": true, "LastPinChangeTime": auditCell(time.UnixMicro(at))}, err
}

func (t *PinTarget) audit(ctx context.Context, tx *sql.Tx, by By, action string, before, after map[string]any) error {
	_, err := audit(ctx, tx, by, AuditEntry{Action: action, Object: "pin", Subject: t.owner.guid, Target: t.owner.sip, Before: before, After: after})
	return err
}

// LockPin locks a PIN until an administrator unlocks it. Locking a locked PIN changes nothing.
func (db *DB) LockPin(ctx context.Context, by By, t *PinTarget) error {
	return db.setLock(ctx, by, t, "LockPin", "UPDATE pins SET locked = 1 WHERE user_id = ? AND locked = 0")
}

// UnlockPin takes a lock away, whoever set it, and forgets failed logons. Unlocking what is not locked changes nothing.
func (db *DB) UnlockPin(ctx context.Context, by By, t *PinTarget) error {
	return db.setLock(ctx, by, t, "UnlockPin", "UPDATE pins SET locked = 0, local_failures = 0, window_start = NULL, blocked_until = NULL, global_failures = 0 "+
		"WHERE user_id = ? AND (locked <> 0 OR local_failures <> 0 OR global_failures <> 0 OR blocked_until IS NOT NULL)")
}

func (db *DB) setLock(ctx context.Context, by By, t *PinTarget, action, update string) error {
	return db.inTransaction(ctx, func(tx *sql.Tx) error {
		if err := t.load(ctx, tx); err != nil {
			return err
		}
		result, err := tx.ExecContext(ctx, update, t.owner.id)
		if err != nil {
			return err
		}
		if n, _ := result.RowsAffected(); n == 0 {
			return nil
		}
		return t.audit(ctx, tx, by, action, map[string]any{"IsLockedOut": t.locked != unlocked}, map[string]any{"IsLockedOut": action == "LockPin"})
	})
}
