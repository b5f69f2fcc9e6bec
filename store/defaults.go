package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// fillDefaults stores what every new directory has: the global policies and configurations, and the built-in roles.
func fillDefaults(ctx context.Context, tx *sql.Tx) error {
	for _, f := range PolicyFamilies() {
		if err := insertPolicy(ctx, tx, Policy{Kind: f.Kind}); err != nil {
			return err
		}
	}
	for _, kind := range []string{DialInConferencingConfiguration, WebServiceConfiguration, RegistrarConfiguration, UCPhoneConfiguration} {
		if err := insertPolicy(ctx, tx, Policy{Kind: kind}); err != nil {
			return err
		}
	}
	for i, r := range demoRoles {
		if err := insertRole(ctx, tx, r.role(i)); err != nil {
			return err
		}
	}
	return nil
}

// role gives the role of a row; number tells the built-in roles apart.
func (r demoRole) role(number int) Role {
	return Role{r.name, map[string]any{
		"SID": fmt.Sprintf("S-1-5-21-1573807623-1597889489-1765977225-%d", 1140+number), "IsStandardRole": true,
		"Cmdlets": strings.Fields(r.cmdlets), "ConfigScopes": []string{"Global"}, "UserScopes": []string{"Global"},
	}}
}

// A surroundings is what an import has learnt already: domains by name and pools by FQDN, both folded.
type surroundings struct {
	domains map[string]bool
	pools   map[string]Pool
}

func newSurroundings() *surroundings {
	return &surroundings{map[string]bool{}, map[string]Pool{}}
}

// learn takes over what a new object says about its surroundings: its domain, the SIP domain of its address, and a pool
// that nobody has heard of, which goes to a site of its own.
func (s *surroundings) learn(ctx context.Context, tx *sql.Tx, a Account) error {
	if dns := DomainDNS(a.text(DistinguishedName)); dns != "" && !s.domains[dns] {
		if err := defaultSetting(ctx, tx, NetBIOSName, strings.ToUpper(strings.Split(dns, ".")[0])); err != nil {
			return err
		}
		s.domains[dns] = true
	}
	if _, domain, ok := strings.Cut(a.text(SipAddress), "@"); ok && !s.domains["sip:"+domain] {
		if err := addSipDomain(ctx, tx, domain); err != nil {
			return err
		}
		s.domains["sip:"+domain] = true
	}
	return s.learnPool(ctx, tx, a)
}

func defaultSetting(ctx context.Context, tx *sql.Tx, name, value string) error {
	_, err := tx.ExecContext(ctx, "INSERT OR IGNORE INTO settings(name, value) VALUES(?, ?)", name, value)
	return err
}

func addSipDomain(ctx context.Context, tx *sql.Tx, domain string) error {
	known, err := setting(ctx, tx, SipDomains)
	if err != nil {
		return err
	}
	for _, d := range strings.Fields(known) {
		if strings.EqualFold(d, domain) {
			return nil
		}
	}
	return putSetting(ctx, tx, SipDomains, strings.TrimSpace(known+" "+domain))
}

// defaultSite is where pools go about which nothing else is known.
const defaultSite = "Default"

// learnPool makes an unknown pool known and fills in the home server that goes with the pool.
func (s *surroundings) learnPool(ctx context.Context, tx *sql.Tx, a Account) error {
	fqdn := a.text(RegistrarPool)
	if fqdn == "" {
		return nil
	}
	pool, ok := s.pools[Fold(fqdn)]
	if !ok {
		var err error
		pool, err = findPool(ctx, tx, fqdn)
		if _, unknown := err.(*Fault); unknown {
			pool, err = createPool(ctx, tx, fqdn)
		}
		if err != nil {
			return err
		}
		s.pools[Fold(fqdn)] = pool
	}
	if a[HomeServer] == nil {
		a[HomeServer] = HomeServerDN(pool.ID, DomainDN(a.text(DistinguishedName)))
	}
	return nil
}

func createPool(ctx context.Context, tx *sql.Tx, fqdn string) (Pool, error) {
	site, err := findSite(ctx, tx, defaultSite)
	if _, unknown := err.(*Fault); unknown {
		if err = tx.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) + 1 FROM sites").Scan(&site.Number); err != nil {
			return Pool{}, err
		}
		site = Site{Number: site.Number, Name: defaultSite, Type: "CentralSite"}
		err = insertSite(ctx, tx, site)
	}
	if err != nil {
		return Pool{}, err
	}
	var number int64
	if err := tx.QueryRowContext(ctx, "SELECT count(*) + 1 FROM pools WHERE site_id = ?", site.Number).Scan(&number); err != nil {
		return Pool{}, err
	}
	p := Pool{FQDN: fqdn, SiteID: site.Number, ID: fmt.Sprintf("%d:%d", site.Number, number), Services: demoServices, Computers: []string{fqdn}}
	return p, insertPool(ctx, tx, p)
}
