package store

import (
	"context"
	"database/sql"
	"strings"
)

// IsConfiguration reports whether a kind is a configuration, which has no per-user scope, and not a policy.
func IsConfiguration(kind string) bool { return strings.HasSuffix(kind, "Configuration") }

func missingPolicy(kind, id string) *Fault {
	f := &Fault{FaultPolicyNotFound, id, `Cannot find "` + kind + `" "` + id + `" because it does not exist.`}
	if IsConfiguration(kind) {
		f.Kind = FaultConfigurationNotFound
	}
	return f
}

func existingPolicy(kind string, id PolicyID) *Fault {
	f := &Fault{FaultPolicyExists, id.String(), `Cannot create "` + kind + `" "` + id.String() + `" because it already exists. Use Set-Cs` + kind + ` to change it.`}
	if IsConfiguration(kind) {
		f.Kind = FaultConfigurationExists
	}
	return f
}

// MissingPolicy is the fault for an identity that cannot name any policy of the kind.
func MissingPolicy(kind, id string) error { return missingPolicy(kind, id) }

// NewPolicyID checks that a policy can be created under an identity and gives it as it will be shown: the site must
// exist, the policy must not.
func (db *DB) NewPolicyID(ctx context.Context, kind string, id PolicyID) (PolicyID, error) {
	return newPolicyID(ctx, db.reader, kind, id)
}

func newPolicyID(ctx context.Context, q querier, kind string, id PolicyID) (PolicyID, error) {
	if id.Scope == SiteScope {
		site, err := findSite(ctx, q, id.Name)
		if err != nil {
			return id, err
		}
		id.Name = site.Name
	}
	p, err := findPolicy(ctx, q, kind, id)
	if err == nil {
		return id, existingPolicy(kind, p.ID)
	}
	if _, missing := err.(*Fault); !missing {
		return id, err
	}
	if id.Scope == GlobalScope {
		return id, existingPolicy(kind, id)
	}
	return id, nil
}

// CreatePolicy stores a new policy.
func (db *DB) CreatePolicy(ctx context.Context, by By, p Policy) error {
	return db.inTransaction(ctx, func(tx *sql.Tx) error {
		id, err := newPolicyID(ctx, tx, p.Kind, p.ID)
		if err != nil {
			return err
		}
		p.ID = id
		if err := insertPolicy(ctx, tx, p); err != nil {
			return err
		}
		return auditPolicy(ctx, tx, by, "Create", p, nil, p.Properties)
	})
}

// UpdatePolicy replaces the properties of a policy. Equal ones change nothing.
func (db *DB) UpdatePolicy(ctx context.Context, by By, p Policy) error {
	return db.inTransaction(ctx, func(tx *sql.Tx) error {
		old, err := findPolicy(ctx, tx, p.Kind, p.ID)
		if err != nil {
			return err
		}
		p.ID = old.ID
		return updatePolicy(ctx, tx, by, "Set", old, p)
	})
}

func updatePolicy(ctx context.Context, tx *sql.Tx, by By, action string, old, p Policy) error {
	was, is := difference(old.Properties, p.Properties)
	if len(was)+len(is) == 0 {
		return nil
	}
	text, err := encodeProperties(p.Properties)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE policies SET properties = ? WHERE kind = ? AND scope = ? AND name_fold = ?",
		text, p.Kind, p.ID.Scope, Fold(p.ID.Name)); err != nil {
		return err
	}
	return auditPolicy(ctx, tx, by, action, p, was, is)
}

// difference gives the properties that are not the same, before and after. An absent one is null.
func difference(before, after map[string]any) (was, is map[string]any) {
	was, is = map[string]any{}, map[string]any{}
	note := func(name string) {
		a, _ := encodeProperties(map[string]any{"": before[name]})
		b, _ := encodeProperties(map[string]any{"": after[name]})
		if a != b {
			was[name], is[name] = before[name], after[name]
		}
	}
	for name := range before {
		note(name)
	}
	for name := range after {
		note(name)
	}
	return was, is
}

// RemovePolicy deletes a policy; users who had it have none afterwards. The global one is reset to its defaults instead.
func (db *DB) RemovePolicy(ctx context.Context, by By, kind string, id PolicyID) error {
	return db.inTransaction(ctx, func(tx *sql.Tx) error {
		p, err := findPolicy(ctx, tx, kind, id)
		if err != nil {
			return err
		}
		if p.ID.Scope == GlobalScope {
			return updatePolicy(ctx, tx, by, "Reset", p, Policy{Kind: kind, ID: p.ID})
		}
		if err := withdraw(ctx, tx, by, p); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM policies WHERE kind = ? AND scope = ? AND name_fold = ?", kind, p.ID.Scope, Fold(p.ID.Name)); err != nil {
			return err
		}
		return auditPolicy(ctx, tx, by, "Remove", p, nonNilMap(p.Properties), nil)
	})
}

func nonNilMap(m map[string]any) map[string]any {
	if m == nil {
		return map[string]any{}
	}
	return m
}

// withdraw takes a per-user policy from everybody who has it.
func withdraw(ctx context.Context, tx *sql.Tx, by By, p Policy) error {
	c, ok := ColumnByProperty(p.Kind)
	if !ok || !c.IsPolicy() || p.ID.Scope != UserScope {
		return nil
	}
	rows, err := tx.QueryContext(ctx, "SELECT id FROM users WHERE "+columns[c].sql+" = ? COLLATE NOCASE", p.ID.Name)
	if err != nil {
		return err
	}
	var ids []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			rows.Close()
			return err
		}
		ids = append(ids, id)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for _, id := range ids {
		if _, err := changeUser(ctx, tx, by, id, Account{c: nil}, "Grant"); err != nil {
			return err
		}
	}
	return nil
}

// PolicyInUse reports whether a per-user policy is granted to anybody.
func (db *DB) PolicyInUse(ctx context.Context, kind string, id PolicyID) (bool, error) {
	c, ok := ColumnByProperty(kind)
	if !ok || !c.IsPolicy() || id.Scope != UserScope {
		return false, nil
	}
	var some bool
	err := db.reader.QueryRowContext(ctx, "SELECT EXISTS(SELECT 1 FROM users WHERE "+columns[c].sql+" = ? COLLATE NOCASE)", id.Name).Scan(&some)
	return some, err
}

func auditPolicy(ctx context.Context, tx *sql.Tx, by By, action string, p Policy, before, after map[string]any) error {
	_, err := audit(ctx, tx, by, AuditEntry{Action: action, Object: p.Kind, Subject: p.ID.String(), Target: p.ID.String(), Before: before, After: after})
	return err
}
