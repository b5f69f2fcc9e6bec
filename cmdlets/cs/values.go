package cs

import (
	"context"
	"strings"

	"csshell/cmdlets/cs/schema"
	"csshell/pipeline/value"
	"csshell/store"
)

// Values offers values of parameters for completion. It is the session's cmdlets.ValueSource for the kinds of this
// package: user, account, pool, site, sipdomain, ou, role, cspolicy:<kind> and cspolicyname:<kind>.
type Values struct{ open func() (*store.DB, error) }

// NewValues takes values from the store that open opens.
func NewValues(open func() (*store.DB, error)) *Values { return &Values{open} }

// Values gives up to limit values of a kind that begin with prefix, nil for a kind of somebody else's. A store that cannot
// be read has none: completion is no place for errors.
func (v *Values) Values(ctx context.Context, kind, prefix string, limit int) []string {
	kind, family, _ := strings.Cut(kind, ":")
	list, ok := lists[kind]
	if !ok {
		return nil
	}
	db, err := v.open()
	if err != nil {
		return nil
	}
	values, _ := list(ctx, db, family, prefix, limit)
	return values
}

// OutputType is the type of the objects that a cmdlet of this package declares as its output, nil for another's.
func (v *Values) OutputType(name string) *value.Type { return schema.TypeNamed(name) }

// lists make the values of each kind.
var lists = map[string]func(ctx context.Context, db *store.DB, family, prefix string, limit int) ([]string, error){
	"user": func(ctx context.Context, db *store.DB, _, prefix string, limit int) ([]string, error) {
		return db.Suggest(ctx, store.SipUsers, prefix, limit)
	},
	"account": func(ctx context.Context, db *store.DB, _, prefix string, limit int) ([]string, error) {
		return db.Suggest(ctx, store.Accounts, prefix, limit)
	},
	"pool": func(ctx context.Context, db *store.DB, _, _ string, _ int) ([]string, error) {
		pools, err := db.Pools(ctx)
		var names []string
		for _, p := range pools {
			if len(p.Services) > 0 {
				names = append(names, p.FQDN)
			}
		}
		return names, err
	},
	"site": func(ctx context.Context, db *store.DB, _, _ string, _ int) ([]string, error) {
		sites, err := db.Sites(ctx)
		names := make([]string, len(sites))
		for i, s := range sites {
			names[i] = s.Name
		}
		return names, err
	},
	"sipdomain": func(ctx context.Context, db *store.DB, _, _ string, _ int) ([]string, error) {
		text, err := db.Setting(ctx, store.SipDomains)
		return strings.Fields(text), err
	},
	"ou": func(ctx context.Context, db *store.DB, _, prefix string, limit int) ([]string, error) {
		return db.ContainersUnder(ctx, prefix, limit)
	},
	"role": func(ctx context.Context, db *store.DB, _, _ string, _ int) ([]string, error) {
		roles, err := db.Roles(ctx)
		names := make([]string, len(roles))
		for i, r := range roles {
			names[i] = r.Name
		}
		return names, err
	},
	"cspolicy": func(ctx context.Context, db *store.DB, family, _ string, _ int) ([]string, error) {
		full, bare, err := policyNames(ctx, db, family)
		return append(full, bare...), err
	},
	"cspolicyname": func(ctx context.Context, db *store.DB, family, _ string, _ int) ([]string, error) {
		_, bare, err := policyNames(ctx, db, family)
		return bare, err
	},
}

// policyNames lists the policies of a family by full identity, and the per-user ones by bare name.
func policyNames(ctx context.Context, db *store.DB, family string) (full, bare []string, err error) {
	policies, err := db.Policies(ctx, family)
	for _, p := range policies {
		full = append(full, p.ID.String())
		if p.ID.Scope == store.UserScope {
			bare = append(bare, p.ID.Name)
		}
	}
	return full, bare, err
}
