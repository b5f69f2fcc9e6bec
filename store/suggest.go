package store

import (
	"context"
	"strings"
)

// Suggest gives what an identity that begins with prefix could be, at most limit of each sort: after `sip:` SIP addresses,
// after a backslash logon names with the domain, otherwise display names that one object only has and then SIP addresses
// without prefix, both sorted. Every query is a range of an index, so that a directory of a million answers at once.
func (db *DB) Suggest(ctx context.Context, scope Scope, prefix string, limit int) ([]string, error) {
	if hasSipPrefix(prefix) {
		return db.suggest(ctx, scope, "sip", "sip_fold", prefix, limit)
	}
	if domain, sam, ok := strings.Cut(prefix, `\`); ok {
		netBIOS, err := db.Setting(ctx, NetBIOSName)
		if err != nil || Fold(domain) != Fold(netBIOS) {
			return nil, err
		}
		names, err := db.suggest(ctx, scope, "sam", "sam_fold", sam, limit)
		for i, name := range names {
			names[i] = strings.ToLower(netBIOS) + `\` + name
		}
		return names, err
	}
	names, err := db.suggest(ctx, scope, "display_name", "name_fold", prefix, limit)
	if err != nil {
		return nil, err
	}
	addresses, err := db.suggest(ctx, scope, "substr(sip, 5)", "sip_fold", "sip:"+prefix, limit)
	return append(names, addresses...), err
}

func (db *DB) suggest(ctx context.Context, scope Scope, column, fold, prefix string, limit int) ([]string, error) {
	low, high := prefixRange(Fold(prefix))
	text := "SELECT min(" + column + ") FROM users WHERE " + scopeConditions[scope] + " AND " + fold + " >= ?"
	args := []any{low}
	if high != "" {
		text, args = text+" AND "+fold+" < ?", append(args, high)
	}
	return queryTexts(ctx, db.reader, text+" GROUP BY "+fold+" HAVING count(*) = 1 ORDER BY "+fold+" LIMIT ?", append(args, limit)...)
}

// ContainersUnder lists organizational units and containers whose name begins with prefix.
func (db *DB) ContainersUnder(ctx context.Context, prefix string, limit int) ([]string, error) {
	return queryTexts(ctx, db.reader, "SELECT dn FROM containers WHERE lower(substr(dn, 1, length(?1))) = lower(?1) ORDER BY dn_rev LIMIT ?2", prefix, limit)
}
