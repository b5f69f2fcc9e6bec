package store

import (
	"context"
	"fmt"
)

// Effective tells which policy of one kind applies to a user: the one granted, then that of the site of the registrar
// pool, then the global one. It is a snapshot.
type Effective struct {
	Kind   string
	global Policy
	sites  map[string]Policy // by folded site name
	users  map[string]Policy // by folded policy name
	pools  map[string]Pool   // by folded FQDN
}

// Effective takes a snapshot of the policies of a kind and of where the pools are.
func (db *DB) Effective(ctx context.Context, kind string) (*Effective, error) {
	policies, err := db.Policies(ctx, kind)
	if err != nil {
		return nil, err
	}
	pools, err := db.poolsByName(ctx)
	if err != nil {
		return nil, err
	}
	return newEffective(kind, policies, pools), nil
}

// EffectiveAll takes a snapshot of the policies of every family, by kind.
func (db *DB) EffectiveAll(ctx context.Context) (map[string]*Effective, error) {
	pools, err := db.poolsByName(ctx)
	if err != nil {
		return nil, err
	}
	all := map[string]*Effective{}
	for _, f := range PolicyFamilies() {
		policies, err := db.Policies(ctx, f.Kind)
		if err != nil {
			return nil, err
		}
		all[f.Kind] = newEffective(f.Kind, policies, pools)
	}
	return all, nil
}

func (db *DB) poolsByName(ctx context.Context) (map[string]Pool, error) {
	pools, err := db.Pools(ctx)
	byName := make(map[string]Pool, len(pools))
	for _, p := range pools {
		byName[Fold(p.FQDN)] = p
	}
	return byName, err
}

func newEffective(kind string, policies []Policy, pools map[string]Pool) *Effective {
	e := &Effective{Kind: kind, global: Policy{Kind: kind}, sites: map[string]Policy{}, users: map[string]Policy{}, pools: pools}
	for _, p := range policies {
		switch p.ID.Scope {
		case GlobalScope:
			e.global = p
		case SiteScope:
			e.sites[Fold(p.ID.Name)] = p
		default:
			e.users[Fold(p.ID.Name)] = p
		}
	}
	return e
}

// For gives the policy that applies to a user who was granted a policy, empty for none, and lives on a pool, empty for
// nowhere.
func (e *Effective) For(granted, pool string) Policy {
	if p, ok := e.users[Fold(granted)]; ok && granted != "" {
		return p
	}
	if home, ok := e.pools[Fold(pool)]; ok {
		if p, ok := e.sites[Fold(home.Site)]; ok {
			return p
		}
	}
	return e.global
}

// Name writes the policy that applies as effective policies show it: the bare name, `Site:<number>` or `Global`.
func (e *Effective) Name(granted, pool string) string {
	p := e.For(granted, pool)
	switch p.ID.Scope {
	case UserScope:
		return p.ID.Name
	case SiteScope:
		return fmt.Sprintf("Site:%d", e.pools[Fold(pool)].SiteID)
	}
	return "Global"
}

// PinRules are the settings of a PIN policy. Attempts 0 means automatic.
type PinRules struct {
	ID                       PolicyID
	MinLength, History, Days int64
	Attempts                 int64
	AllowCommonPatterns      bool
}

// DefaultPinLength is the minimum length of PINs under a policy that does not say otherwise.
const DefaultPinLength = 5

// Rules reads the settings of a PIN policy.
func Rules(p Policy) PinRules {
	number := func(name string, fallback int64) int64 {
		if n, ok := p.Properties[name].(int64); ok {
			return n
		}
		return fallback
	}
	patterns, _ := p.Properties["AllowCommonPatterns"].(bool)
	return PinRules{
		ID: p.ID, MinLength: number("MinPasswordLength", DefaultPinLength), History: number("PINHistoryCount", 0),
		Days: number("PINLifetime", 0), Attempts: number("MaximumLogonAttempts", 0), AllowCommonPatterns: patterns,
	}
}
