package store

import (
	"context"
	"database/sql"
)

var demoSettings = map[string]string{
	NetBIOSName: "LITWAREINC",
	SipDomains:  demoDomain,
	DialinURL:   "https://dialin." + demoDomain,
}

// demoOUs are the containers that the demo users do not mention themselves.
var demoOUs = [...]string{
	"CN=Users", "OU=Redmond", "OU=Finance", "OU=AccountsPayable,OU=Finance", "OU=AccountsReceivable,OU=Finance", "OU=IT",
	"OU=North America", "OU=Redmond,OU=North America", "OU=Finance,OU=North America", "OU=Dublin", "OU=Tokyo", "OU=Portland",
	"OU=Paris", "OU=US", "OU=Telecommunications",
}

var demoSites = [...]Site{
	{Number: 1, Name: "Atlanta", Type: "CentralSite"},
	{Number: 2, Name: "Redmond", Type: "CentralSite"},
	{Number: 3, Name: "Dublin", Type: "CentralSite"},
	{Number: 4, Name: "Paris", Type: "CentralSite"},
}

var demoServices = []string{"Registrar", "UserServer", "WebServer", "ConferencingServer", "UserDatabase", "FileStore"}

var demoBackup = "atl-cs-001." + demoDomain

var demoPools = [...]Pool{
	{FQDN: "atl-cs-001." + demoDomain, SiteID: 1, ID: "1:1", Services: demoServices, Computers: []string{"atl-cs-001." + demoDomain}},
	{FQDN: "redmond-cs-001." + demoDomain, SiteID: 2, ID: "2:1", Backup: &demoBackup, Services: demoServices,
		Computers: []string{"redmond-fe-001." + demoDomain, "redmond-fe-002." + demoDomain}},
	{FQDN: "dublin-cs-001." + demoDomain, SiteID: 3, ID: "3:1", Services: demoServices, Computers: []string{"dublin-cs-001." + demoDomain}},
	{FQDN: "paris-cs-001." + demoDomain, SiteID: 4, ID: "4:1", Services: demoServices, Computers: []string{"paris-cs-001." + demoDomain}},
	{FQDN: "atl-server-001." + demoDomain, SiteID: 2, ID: "2:2", Computers: []string{"atl-server-001." + demoDomain}},
}

func fillDemoTopology(ctx context.Context, tx *sql.Tx) error {
	for _, s := range demoSites {
		if err := insertSite(ctx, tx, s); err != nil {
			return err
		}
	}
	for _, p := range demoPools {
		if err := insertPool(ctx, tx, p); err != nil {
			return err
		}
	}
	return nil
}
