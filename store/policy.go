package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"strings"
)

// PolicyScope is where a policy applies.
type PolicyScope int64

// Scopes, in the order in which policies are listed.
const (
	GlobalScope PolicyScope = iota
	SiteScope
	UserScope
)

// PolicyID names a policy of some kind: Global, Site:<site> or Tag:<name>.
type PolicyID struct {
	Scope PolicyScope
	Name  string // empty for Global
}

func (id PolicyID) String() string {
	switch id.Scope {
	case GlobalScope:
		return "Global"
	case SiteScope:
		return "Site:" + id.Name
	}
	return "Tag:" + id.Name
}

// A Policy is a policy or configuration of some kind. Properties hold nil, bool, string, int64, float64 or lists of them;
// which there are is the business of whoever knows the kind.
type Policy struct {
	Kind       string
	ID         PolicyID
	Properties map[string]any
}

// ParsePolicyID reads an identity as typed: global, site:<site>, tag:<name> or <name>. ok is false for another scope.
func ParsePolicyID(text string) (id PolicyID, ok bool) {
	scope, name, scoped := strings.Cut(text, ":")
	switch {
	case strings.EqualFold(text, "global"):
		return PolicyID{}, true
	case !scoped:
		return PolicyID{UserScope, text}, text != ""
	case strings.EqualFold(scope, "site"):
		return PolicyID{SiteScope, name}, name != ""
	case strings.EqualFold(scope, "tag"):
		return PolicyID{UserScope, name}, name != "" && !strings.Contains(name, ":")
	}
	return PolicyID{}, false
}

// Policies lists the policies of a kind: Global, then sites, then per-user ones, each in order of creation.
func (db *DB) Policies(ctx context.Context, kind string) ([]Policy, error) {
	rows, err := db.reader.QueryContext(ctx, "SELECT scope, name, properties FROM policies WHERE kind = ? ORDER BY scope, id", kind)
	if err != nil {
		return nil, db.explain(err)
	}
	defer rows.Close()
	var found []Policy
	for rows.Next() {
		p, err := scanPolicy(kind, rows)
		if err != nil {
			return nil, err
		}
		found = append(found, p)
	}
	return found, rows.Err()
}

// Policy finds one policy, with its name as it is spelled. A missing one is a FaultPolicyNotFound.
func (db *DB) Policy(ctx context.Context, kind string, id PolicyID) (Policy, error) {
	return findPolicy(ctx, db.reader, kind, id)
}

// A querier is a connection, a pool of them, or a transaction.
type querier interface {
	QueryContext(ctx context.Context, text string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, text string, args ...any) *sql.Row
}

func findPolicy(ctx context.Context, q querier, kind string, id PolicyID) (Policy, error) {
	row := q.QueryRowContext(ctx, "SELECT scope, name, properties FROM policies WHERE kind = ? AND scope = ? AND name_fold = ?",
		kind, id.Scope, Fold(id.Name))
	p, err := scanPolicy(kind, row)
	if err == sql.ErrNoRows {
		return p, missingPolicy(kind, id.String())
	}
	return p, err
}

func scanPolicy(kind string, row interface{ Scan(...any) error }) (Policy, error) {
	p := Policy{Kind: kind}
	var text string
	if err := row.Scan(&p.ID.Scope, &p.ID.Name, &text); err != nil {
		return p, err
	}
	properties, err := decodeProperties(text)
	p.Properties = properties
	return p, err
}

// decodeProperties reads JSON, whole numbers as int64.
func decodeProperties(text string) (map[string]any, error) {
	d := json.NewDecoder(bytes.NewReader([]byte(text)))
	d.UseNumber()
	var properties map[string]any
	if err := d.Decode(&properties); err != nil {
		return nil, err
	}
	for name, v := range properties {
		properties[name] = plainNumbers(v)
	}
	return properties, nil
}

func plainNumbers(v any) any {
	switch v := v.(type) {
	case json.Number:
		if n, err := v.Int64(); err == nil {
			return n
		}
		f, _ := v.Float64()
		return f
	case []any:
		for i := range v {
			v[i] = plainNumbers(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = plainNumbers(v[k])
		}
	}
	return v
}

// encodeProperties writes JSON with sorted names, so that equal properties are equal text.
func encodeProperties(properties map[string]any) (string, error) {
	if properties == nil {
		properties = map[string]any{}
	}
	text, err := json.Marshal(properties)
	return string(text), err
}

func insertPolicy(ctx context.Context, tx *sql.Tx, p Policy) error {
	text, err := encodeProperties(p.Properties)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO policies(kind, scope, name, name_fold, properties) VALUES(?, ?, ?, ?, ?)",
		p.Kind, p.ID.Scope, p.ID.Name, Fold(p.ID.Name), text)
	return err
}
