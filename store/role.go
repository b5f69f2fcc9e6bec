package store

import (
	"context"
	"database/sql"
)

// A Role is an administrative role. Cmdlets, ConfigScopes and the like are in Properties, as whoever shows them knows.
type Role struct {
	Name       string
	Properties map[string]any
}

// Roles lists the roles in order of creation.
func (db *DB) Roles(ctx context.Context) ([]Role, error) {
	rows, err := db.reader.QueryContext(ctx, "SELECT name, properties FROM roles ORDER BY position")
	if err != nil {
		return nil, db.explain(err)
	}
	defer rows.Close()
	var found []Role
	for rows.Next() {
		var r Role
		var text string
		if err := rows.Scan(&r.Name, &text); err != nil {
			return nil, err
		}
		if r.Properties, err = decodeProperties(text); err != nil {
			return nil, err
		}
		found = append(found, r)
	}
	return found, rows.Err()
}

// RolesOf lists the names of the roles that an account has, in order of creation.
func (db *DB) RolesOf(ctx context.Context, sam string) ([]string, error) {
	return queryTexts(ctx, db.reader, "SELECT name FROM role_members JOIN roles ON role = name_fold WHERE sam_fold = ? ORDER BY position", Fold(sam))
}

// queryTexts runs a query of one text column.
func queryTexts(ctx context.Context, q querier, text string, args ...any) ([]string, error) {
	rows, err := q.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, err
		}
		found = append(found, s)
	}
	return found, rows.Err()
}

func insertRole(ctx context.Context, tx *sql.Tx, r Role, members ...string) error {
	text, err := encodeProperties(r.Properties)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO roles(name_fold, name, position, properties) SELECT ?, ?, count(*), ? FROM roles",
		Fold(r.Name), r.Name, text); err != nil {
		return err
	}
	for _, sam := range members {
		if _, err := tx.ExecContext(ctx, "INSERT INTO role_members(role, sam_fold) VALUES(?, ?)", Fold(r.Name), Fold(sam)); err != nil {
			return err
		}
	}
	return nil
}
