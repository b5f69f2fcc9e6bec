package store

import (
	"context"
	"strings"
)

// An Identity names an object: by GUID when there is one, otherwise by text in any of the forms that administrators type.
type Identity struct {
	Guid string
	Text string
}

// Wildcard reports whether the identity is a pattern for display names, which may match nobody without an error.
func (id Identity) Wildcard() bool {
	return id.Guid == "" && strings.Contains(id.Text, "*") && !hasSipPrefix(id.Text)
}

func hasSipPrefix(text string) bool { return len(text) >= 4 && strings.EqualFold(text[:4], "sip:") }

// attempts gives the conditions under which an object has the identity, in the order in which they are tried: the first
// that finds something decides.
func (id Identity) attempts(netBIOS string) []Filter {
	text := id.Text
	equal := func(c Column, v string) Filter { return NewCompare(c, Eq, v) }
	if id.Guid != "" {
		return []Filter{equal(Guid, id.Guid)}
	}
	var tries []Filter
	if guid, ok := guidText(text); ok {
		tries = append(tries, equal(Guid, guid))
	}
	if _, ok := splitDN(text); ok {
		tries = append(tries, equal(DistinguishedName, text))
	}
	switch {
	case hasSipPrefix(text):
		return append(tries, equal(SipAddress, text))
	case strings.Contains(text, "@"):
		tries = append(tries, equal(SipAddress, "sip:"+text), equal(UserPrincipalName, text), equal(WindowsEmailAddress, text))
	case strings.Contains(text, `\`):
		if domain, sam, _ := strings.Cut(text, `\`); Fold(domain) == Fold(netBIOS) {
			tries = append(tries, equal(SamAccountName, sam))
		}
	}
	if strings.Contains(text, "*") {
		return append(tries, NewCompare(DisplayName, Like, text))
	}
	return append(tries, equal(DisplayName, text), equal(SamAccountName, text))
}

// guidText recognizes a GUID with or without braces and gives the form in which the store keeps it.
func guidText(text string) (string, bool) {
	text = strings.ToLower(strings.Trim(text, "{}"))
	if len(text) != 36 {
		return "", false
	}
	for i := range len(text) {
		dash := i == 8 || i == 13 || i == 18 || i == 23
		if dash != (text[i] == '-') || !dash && !strings.ContainsRune("0123456789abcdef", rune(text[i])) {
			return "", false
		}
	}
	return text, true
}

// Find gives the objects that have an identity: the cells of q.Columns of each, in order. The query's filter and OU narrow
// the result, they do not make the search try other meanings of the text.
func (db *DB) Find(ctx context.Context, id Identity, q Query) ([][]any, error) {
	netBIOS, err := db.Setting(ctx, NetBIOSName)
	if err != nil {
		return nil, err
	}
	narrowing := q.Filter != nil || q.OU != ""
	for _, try := range id.attempts(netBIOS) {
		whole := q
		whole.Filter = try
		if q.Filter != nil {
			whole.Filter = And{try, q.Filter}
		}
		rows, err := db.All(ctx, whole)
		if err != nil || len(rows) > 0 {
			return rows, err
		}
		if narrowing {
			meant, err := db.All(ctx, Query{Scope: q.Scope, Filter: try, Columns: []Column{ID}, Limit: 1})
			if err != nil || len(meant) > 0 {
				return nil, err
			}
		}
	}
	if id.Wildcard() {
		return nil, nil
	}
	return nil, notFound(id)
}

func notFound(id Identity) *Fault {
	return &Fault{FaultIdentity, id.Text, `Management object not found for identity "` + id.Text + `".`}
}

// FindOne gives the one object that has an identity, for changes. None and several are faults.
func (db *DB) FindOne(ctx context.Context, id Identity, scope Scope, columns ...Column) ([]any, error) {
	with := append([]Column{DistinguishedName}, columns...)
	rows, err := db.Find(ctx, id, Query{Scope: scope, Columns: with})
	if err != nil {
		return nil, err
	}
	switch len(rows) {
	case 0:
		return nil, notFound(id)
	case 1:
		return rows[0][1:], nil
	}
	candidates := make([]string, len(rows))
	for i, r := range rows {
		dn, _ := r[0].(string)
		candidates[i] = `"` + dn + `"`
	}
	return nil, &Fault{FaultMultiple, id.Text, `Multiple management objects were found for identity "` + id.Text +
		`". Specify an identity that is unique. Candidates: ` + strings.Join(candidates, ", ") + "."}
}

// All runs a query to its end.
func (db *DB) All(ctx context.Context, q Query) ([][]any, error) {
	rows, err := db.Query(ctx, q)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all [][]any
	for {
		cells := make([]any, len(q.Columns))
		ok, err := rows.Next(cells)
		if err != nil || !ok {
			return all, err
		}
		all = append(all, cells)
	}
}
