package store

import (
	"context"
	"database/sql"
	"time"
)

// A PinState is what an administrator may know about a user's PIN.
type PinState struct {
	UserID  int64
	SIP     string
	Set     bool
	Locked  bool
	Changed *time.Time // nil when no PIN was ever set
	Expires *time.Time // nil without a PIN or when PINs do not expire
}

// pinOwner is a user as the PIN cmdlets see one.
type pinOwner struct {
	id                 int64
	guid, sip          string
	pool, policy, line string
	phone              string
	enabled            bool
}

var pinOwnerColumns = []Column{ID, Guid, SipAddress, RegistrarPool, PinPolicy, LineURI, Phone, Enabled}

func ownerOf(cells []any) pinOwner {
	text := func(i int) string { s, _ := cells[i].(string); return s }
	id, _ := cells[0].(int64)
	enabled, _ := cells[7].(bool)
	return pinOwner{id, text(1), text(2), text(3), text(4), text(5), text(6), enabled}
}

// homed is a fault when the user has no registrar pool: PINs live there.
func (o pinOwner) homed() error {
	if o.pool == "" {
		return &Fault{FaultNotHomed, o.sip, `User "` + o.sip + `" is not validly homed on target "".`}
	}
	return nil
}

// PinStates gives the PIN state of every user that an identity names, in order. A user without registrar pool gives a
// fault in its place.
func (db *DB) PinStates(ctx context.Context, id Identity) ([]PinResult, error) {
	rows, err := db.Find(ctx, id, Query{Scope: SipObjects, Columns: pinOwnerColumns})
	if err != nil {
		return nil, err
	}
	policies, err := db.pinPolicies(ctx)
	if err != nil {
		return nil, err
	}
	found := make([]PinResult, len(rows))
	for i, cells := range rows {
		owner := ownerOf(cells)
		if found[i].Err = owner.homed(); found[i].Err != nil {
			continue
		}
		if found[i].State, err = db.pinState(ctx, owner, policies); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// A PinResult is the state of one user's PIN or why there is none.
type PinResult struct {
	State PinState
	Err   error
}

func (db *DB) pinPolicies(ctx context.Context) (*Effective, error) {
	return db.Effective(ctx, PinPolicy.String())
}

func (db *DB) pinState(ctx context.Context, o pinOwner, policies *Effective) (PinState, error) {
	s := PinState{UserID: o.id, SIP: o.sip}
	var setAt int64
	var locked lockState
	err := db.reader.QueryRowContext(ctx, "SELECT set_at, locked FROM pins WHERE user_id = ?", o.id).Scan(&setAt, &locked)
	if err == sql.ErrNoRows {
		return s, nil
	}
	if err != nil {
		return s, err
	}
	changed := time.UnixMicro(setAt)
	s.Set, s.Locked, s.Changed = true, locked != unlocked, &changed
	if days := Rules(policies.For(o.policy, o.pool)).Days; days > 0 {
		expires := changed.Local().AddDate(0, 0, int(days))
		s.Expires = &expires
	}
	return s, nil
}
