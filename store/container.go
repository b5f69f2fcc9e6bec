package store

import "context"

// Container checks that an organizational unit, container or domain exists. A missing one, and what is no distinguished
// name, is a FaultIdentity.
func (db *DB) Container(ctx context.Context, dn string) error {
	parts, ok := splitDN(dn)
	if !ok {
		return notFound(Identity{Text: dn})
	}
	var some bool
	err := db.reader.QueryRowContext(ctx, "SELECT EXISTS(SELECT 1 FROM containers WHERE dn_rev = ?)", reverseDN(parts)).Scan(&some)
	if err == nil && !some {
		return notFound(Identity{Text: dn})
	}
	return err
}
