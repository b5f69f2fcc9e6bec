package store

import (
	"context"
	"database/sql"
	"strings"
	"time"
)

// The windows of the lockout rules.
const (
	observationWindow = 30 * time.Minute
	localLockout      = time.Hour
)

// A Logon is an attempt to sign in at a phone.
type Logon struct {
	Number string // telephone number or extension, as typed
	PIN    string
	SIP    string // only this user, when not empty
}

// A LogonResult tells whether an attempt succeeded, for whom, and on which pool; Pool is also set when the number belongs to
// somebody and the attempt failed.
type LogonResult struct {
	OK        bool
	SIP, Pool string
}

// PhoneLogon tries to sign in with a number and a PIN. A wrong PIN counts as a failed logon; attempts on a PIN that cannot
// be used do not count.
func (db *DB) PhoneLogon(ctx context.Context, by By, l Logon) (LogonResult, error) {
	owners, err := db.byNumber(ctx, l)
	if err != nil {
		return LogonResult{}, err
	}
	var result LogonResult
	var failed []logonAttempt
	for _, o := range owners {
		if result.Pool == "" {
			result.Pool, result.SIP = o.pool, o.sip
		}
		a, err := db.attempt(ctx, by.At, o, l.PIN)
		switch {
		case err != nil:
			return result, err
		case a.right:
			return LogonResult{true, o.sip, o.pool}, db.succeed(ctx, o.id)
		case a.counts:
			failed = append(failed, a)
		}
	}
	for _, a := range failed {
		if err := db.fail(ctx, by, a); err != nil {
			return result, err
		}
	}
	return result, nil
}

// byNumber finds the users whose number or extension was typed.
func (db *DB) byNumber(ctx context.Context, l Logon) ([]pinOwner, error) {
	number := digits(l.Number)
	if number == "" {
		return nil, nil
	}
	like := func(pattern string) Filter { return NewCompare(LineURI, Like, pattern) }
	filter := Filter(Or{like("tel:+" + number), like("tel:" + number), like("tel:+" + number + ";ext=*"), like("*;ext=" + number)})
	if l.SIP != "" {
		filter = And{filter, NewCompare(SipAddress, Eq, l.SIP)}
	}
	rows, err := db.All(ctx, Query{Scope: SipObjects, Filter: filter, Columns: pinOwnerColumns})
	owners := make([]pinOwner, len(rows))
	for i, cells := range rows {
		owners[i] = ownerOf(cells)
	}
	return owners, err
}

// A logonAttempt is what came of trying a PIN on one user: it was right, or it counts as a failure, or neither.
type logonAttempt struct {
	owner         pinOwner
	rules         PinRules
	right, counts bool
}

func (db *DB) attempt(ctx context.Context, at time.Time, o pinOwner, pin string) (logonAttempt, error) {
	a := logonAttempt{owner: o}
	if !o.enabled || o.pool == "" {
		return a, nil
	}
	allowed, err := db.pinAuthentication(ctx, o.pool)
	if err != nil || !allowed {
		return a, err
	}
	policies, err := db.pinPolicies(ctx)
	if err != nil {
		return a, err
	}
	a.rules = Rules(policies.For(o.policy, o.pool))
	record, usable, err := db.usablePin(ctx, at, o.id, a.rules)
	if err != nil || !usable {
		return a, err
	}
	a.right, err = db.verify(record, pin, o.guid)
	a.counts = !a.right
	return a, err
}

// pinAuthentication reports whether the web service of a pool's site takes PINs.
func (db *DB) pinAuthentication(ctx context.Context, pool string) (bool, error) {
	e, err := db.Effective(ctx, WebServiceConfiguration)
	if err != nil {
		return false, err
	}
	use, set := e.For("", pool).Properties["UsePinAuth"].(bool)
	return use || !set, nil
}

// usablePin gives a user's PIN unless there is none, or it is locked, blocked for an hour or expired.
func (db *DB) usablePin(ctx context.Context, at time.Time, id int64, rules PinRules) (r pinRecord, usable bool, err error) {
	var setAt int64
	var locked lockState
	var blocked sql.NullInt64
	err = db.reader.QueryRowContext(ctx, "SELECT sealed, salt, parameters, key_id, set_at, locked, blocked_until FROM pins WHERE user_id = ?", id).
		Scan(&r.sealed, &r.salt, &r.parameters, &r.keyID, &setAt, &locked, &blocked)
	if err == sql.ErrNoRows {
		return r, false, nil
	}
	expired := rules.Days > 0 && !at.Before(time.UnixMicro(setAt).Local().AddDate(0, 0, int(rules.Days)))
	return r, err == nil && locked == unlocked && !expired && !(blocked.Valid && at.UnixMicro() < blocked.Int64), err
}

func (db *DB) succeed(ctx context.Context, user int64) error {
	_, err := db.writer.ExecContext(ctx, "UPDATE pins SET local_failures = 0, window_start = NULL, blocked_until = NULL WHERE user_id = ? AND (local_failures <> 0 OR blocked_until IS NOT NULL)", user)
	return err
}

// fail counts a wrong PIN. The local limit blocks the PIN for an hour, the global one locks it.
func (db *DB) fail(ctx context.Context, by By, a logonAttempt) error {
	return db.inTransaction(ctx, func(tx *sql.Tx) error {
		var length, local, global int64
		var window sql.NullInt64
		err := tx.QueryRowContext(ctx, "SELECT digits, local_failures, global_failures, window_start FROM pins WHERE user_id = ?", a.owner.id).
			Scan(&length, &local, &global, &window)
		if err != nil {
			return err
		}
		if !window.Valid || by.At.UnixMicro()-window.Int64 > observationWindow.Microseconds() {
			local, window = 0, sql.NullInt64{Int64: by.At.UnixMicro(), Valid: true}
		}
		local, global = local+1, global+1
		localLimit, globalLimit := attemptLimits(length, a.rules.Attempts)
		var blocked sql.NullInt64
		if local >= localLimit {
			local, window = 0, sql.NullInt64{}
			blocked = sql.NullInt64{Int64: by.At.Add(localLockout).UnixMicro(), Valid: true}
		}
		locked := unlocked
		if global >= globalLimit {
			locked = lockedBySystem
		}
		if _, err = tx.ExecContext(ctx, "UPDATE pins SET local_failures = ?, global_failures = ?, window_start = ?, blocked_until = ?, locked = ? WHERE user_id = ?",
			local, global, window, blocked, locked, a.owner.id); err != nil || locked == unlocked {
			return err
		}
		_, err = audit(ctx, tx, by, AuditEntry{Action: "LockPin", Object: "pin", Subject: a.owner.guid, Target: a.owner.sip,
			Before: map[string]any{"IsLockedOut": false}, After: map[string]any{"IsLockedOut": true}})
		return err
	})
}

// attemptLimits gives how many failed logons lead to the block of an hour and to the lasting lock. A policy's own number
// replaces the first only.
func attemptLimits(length, own int64) (local, global int64) {
	switch {
	case length <= 4:
		local, global = 10, 100
	case length == 5:
		local, global = 25, 1000
	default:
		local, global = 25, 5000
	}
	if own > 0 {
		local = own
	}
	return local, global
}

// FirstPool is the pool that phones are sent to when nothing else is known.
func (db *DB) FirstPool(ctx context.Context) (string, error) {
	pools, err := db.Pools(ctx)
	if err != nil || len(pools) == 0 {
		return "", err
	}
	for _, p := range pools {
		if strings.Contains(strings.Join(p.Services, " "), "Registrar") {
			return p.FQDN, nil
		}
	}
	return pools[0].FQDN, nil
}
