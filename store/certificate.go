package store

import (
	"context"
	"database/sql"
	"time"
)

// A Certificate is what a phone got when its user signed in with a PIN.
type Certificate struct {
	SIP, DeviceID, Certificate string
	Published, Expires         time.Time
}

// Certificates lists the certificates of every user that an identity names. A user without registrar pool is a fault.
func (db *DB) Certificates(ctx context.Context, id Identity) ([]Certificate, error) {
	rows, err := db.Find(ctx, id, Query{Scope: SipObjects, Columns: pinOwnerColumns})
	if err != nil {
		return nil, err
	}
	var found []Certificate
	for _, cells := range rows {
		o := ownerOf(cells)
		if err := o.homed(); err != nil {
			return found, err
		}
		list, err := db.certificatesOf(ctx, o)
		if err != nil {
			return found, err
		}
		found = append(found, list...)
	}
	return found, nil
}

func (db *DB) certificatesOf(ctx context.Context, o pinOwner) ([]Certificate, error) {
	rows, err := db.reader.QueryContext(ctx, "SELECT device_id, certificate, published, expires FROM certificates WHERE user_id = ? ORDER BY id", o.id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []Certificate
	for rows.Next() {
		c := Certificate{SIP: o.sip}
		var published, expires int64
		if err := rows.Scan(&c.DeviceID, &c.Certificate, &published, &expires); err != nil {
			return nil, err
		}
		c.Published, c.Expires = time.UnixMicro(published), time.UnixMicro(expires)
		found = append(found, c)
	}
	return found, rows.Err()
}

// RevokeCertificates deletes the certificates of a user, so that phones must sign in with the PIN again.
func (db *DB) RevokeCertificates(ctx context.Context, by By, t *PinTarget) error {
	return db.inTransaction(ctx, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, "DELETE FROM certificates WHERE user_id = ?", t.owner.id)
		if err != nil {
			return err
		}
		n, _ := result.RowsAffected()
		if n == 0 {
			return nil
		}
		return t.audit(ctx, tx, by, "RevokeCertificates", map[string]any{"Certificates": n}, map[string]any{"Certificates": 0})
	})
}
