package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
)

// A Site is a site of the topology. Number is the SiteId by which effective policies name it.
type Site struct {
	Number      int64
	Name        string
	Description *string
	Type        string
	Parent      *string
}

// A Pool is a pool of computers at a site. ID is `<site number>:<number in the site>`; Services are the names of what runs
// there (Registrar, UserServer ...). Backup is the FQDN of the backup pool, nil when there is none.
type Pool struct {
	FQDN      string
	Site      string
	SiteID    int64
	ID        string
	Backup    *string
	Services  []string
	Computers []string
}

// Sites lists the sites by number.
func (db *DB) Sites(ctx context.Context) ([]Site, error) {
	rows, err := db.reader.QueryContext(ctx, "SELECT id, name, description, type, parent FROM sites ORDER BY id")
	if err != nil {
		return nil, db.explain(err)
	}
	defer rows.Close()
	var found []Site
	for rows.Next() {
		var s Site
		if err := rows.Scan(&s.Number, &s.Name, &s.Description, &s.Type, &s.Parent); err != nil {
			return nil, err
		}
		found = append(found, s)
	}
	return found, rows.Err()
}

// Site finds a site by name. A missing one is a FaultSiteNotFound.
func (db *DB) Site(ctx context.Context, name string) (Site, error) {
	return findSite(ctx, db.reader, name)
}

func findSite(ctx context.Context, q querier, name string) (Site, error) {
	var s Site
	err := q.QueryRowContext(ctx, "SELECT id, name, description, type, parent FROM sites WHERE name_fold = ?", Fold(name)).
		Scan(&s.Number, &s.Name, &s.Description, &s.Type, &s.Parent)
	if err == sql.ErrNoRows {
		return s, &Fault{FaultSiteNotFound, name, fmt.Sprintf("Cannot find site %q because it does not exist.", name)}
	}
	return s, err
}

const poolSelect = "SELECT fqdn, sites.name, site_id, pool_id, backup, services, computers FROM pools JOIN sites ON sites.id = site_id"

// Pools lists the pools in order of creation.
func (db *DB) Pools(ctx context.Context) ([]Pool, error) {
	rows, err := db.reader.QueryContext(ctx, poolSelect+" ORDER BY position")
	if err != nil {
		return nil, db.explain(err)
	}
	defer rows.Close()
	var found []Pool
	for rows.Next() {
		p, err := scanPool(rows)
		if err != nil {
			return nil, err
		}
		found = append(found, p)
	}
	return found, rows.Err()
}

// Pool finds a pool by FQDN. A missing one is a FaultPoolNotFound.
func (db *DB) Pool(ctx context.Context, fqdn string) (Pool, error) {
	return findPool(ctx, db.reader, fqdn)
}

func findPool(ctx context.Context, q querier, fqdn string) (Pool, error) {
	p, err := scanPool(q.QueryRowContext(ctx, poolSelect+" WHERE fqdn_fold = ?", Fold(fqdn)))
	if err == sql.ErrNoRows {
		return p, &Fault{FaultPoolNotFound, fqdn, fmt.Sprintf("Cannot find pool %q because it does not exist.", fqdn)}
	}
	return p, err
}

func scanPool(row interface{ Scan(...any) error }) (Pool, error) {
	var p Pool
	var services, computers string
	if err := row.Scan(&p.FQDN, &p.Site, &p.SiteID, &p.ID, &p.Backup, &services, &computers); err != nil {
		return p, err
	}
	if err := json.Unmarshal([]byte(services), &p.Services); err != nil {
		return p, err
	}
	return p, json.Unmarshal([]byte(computers), &p.Computers)
}

func insertSite(ctx context.Context, tx *sql.Tx, s Site) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO sites(id, name, name_fold, description, type, parent) VALUES(?, ?, ?, ?, ?, ?)",
		s.Number, s.Name, Fold(s.Name), s.Description, s.Type, s.Parent)
	return err
}

func insertPool(ctx context.Context, tx *sql.Tx, p Pool) error {
	services, err := json.Marshal(nonNil(p.Services))
	if err != nil {
		return err
	}
	computers, err := json.Marshal(nonNil(p.Computers))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO pools(fqdn_fold, fqdn, site_id, pool_id, backup, services, computers, position) "+
		"SELECT ?, ?, ?, ?, ?, ?, ?, count(*) FROM pools", Fold(p.FQDN), p.FQDN, p.SiteID, p.ID, p.Backup, string(services), string(computers))
	return err
}

func nonNil(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// HomeServerDN gives the name of the directory object that stands for a pool's registrar, as HomeServer shows it.
func HomeServerDN(poolID, domainDN string) string {
	return "CN=Lc Services,CN=Microsoft,CN=" + poolID + ",CN=Pools,CN=RTC Service,CN=Services,CN=Configuration," + domainDN
}

// Setting reads a setting of the directory, such as NetBIOSName or SipDomains. A missing one is empty.
func (db *DB) Setting(ctx context.Context, name string) (string, error) {
	return setting(ctx, db.reader, name)
}

func setting(ctx context.Context, q querier, name string) (string, error) {
	var value string
	err := q.QueryRowContext(ctx, "SELECT value FROM settings WHERE name = ?", name).Scan(&value)
	if err == sql.ErrNoRows {
		return "", nil
	}
	return value, err
}

func putSetting(ctx context.Context, tx *sql.Tx, name, value string) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO settings(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value", name, value)
	return err
}

// Names of settings.
const (
	NetBIOSName = "NetBIOSName" // the domain in `litwareinc\kenmyer`
	SipDomains  = "SipDomains"  // the SIP domains that addresses may have, separated by blanks
	DialinURL   = "DialinUrl"   // the page on which users set their PIN
)
