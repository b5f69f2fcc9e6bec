package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// DemoTime is the time at which the stories of the demo directory happen: 15 January 2025, nine o'clock, local time.
func DemoTime() time.Time { return time.Date(2025, 1, 15, 9, 0, 0, 0, time.Local) }

const (
	demoDomain   = "litwareinc.com"
	demoDomainDN = "DC=litwareinc,DC=com"
)

// OpenDemo makes the demo directory. It lives in a temporary file that Close removes: SQLite's in-memory databases that
// several connections share lock whole tables, so that a pipeline which reads and writes would wait for itself.
func OpenDemo(ctx context.Context) (*DB, error) {
	dir, err := os.MkdirTemp("", "csshell-demo-")
	if err != nil {
		return nil, err
	}
	db := &DB{path: filepath.Join(dir, "demo.db"), cost: trivialPinCost(), hasher: newPinHasher(), removeDir: dir}
	if db.keys.key, err = newSealingKey(); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	if _, err := prepareFile(db.path); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	if err := db.connect(ctx, throwaway); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	if err := db.inTransaction(ctx, func(tx *sql.Tx) error { return db.fillDemo(ctx, tx) }); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// fillDemo stores the demo directory, topology before policies before users before PINs.
func (db *DB) fillDemo(ctx context.Context, tx *sql.Tx) error {
	for name, value := range demoSettings {
		if err := putSetting(ctx, tx, name, value); err != nil {
			return err
		}
	}
	for _, fill := range []func(context.Context, *sql.Tx) error{fillDemoTopology, fillDemoPolicies, fillDemoRoles, db.fillDemoAccounts} {
		if err := fill(ctx, tx); err != nil {
			return err
		}
	}
	return nil
}

// fillDemoAccounts stores the users, the lobby phone and their PINs.
func (db *DB) fillDemoAccounts(ctx context.Context, tx *sql.Tx) error {
	insert, err := tx.PrepareContext(ctx, insertSQL())
	if err != nil {
		return err
	}
	defer insert.Close()
	guids, ids := map[string]string{}, map[string]int64{}
	var args []any
	for _, a := range demoAccounts() {
		if err := a.complete(); err != nil {
			return err
		}
		if args, err = a.insertArguments(args); err != nil {
			return err
		}
		result, err := insert.ExecContext(ctx, args...)
		if err != nil {
			return err
		}
		sam := a.text(SamAccountName)
		guids[sam] = a.text(Guid)
		ids[sam], _ = result.LastInsertId()
	}
	for _, ou := range demoOUs {
		if err := insertContainer(ctx, tx, ou+","+demoDomainDN); err != nil {
			return err
		}
	}
	return db.fillDemoPins(ctx, tx, ids, guids)
}

func (db *DB) fillDemoPins(ctx context.Context, tx *sql.Tx, ids map[string]int64, guids map[string]string) error {
	insert, err := tx.PrepareContext(ctx, insertPinSQL)
	if err != nil {
		return err
	}
	defer insert.Close()
	for _, p := range demoPins {
		at, err := time.ParseInLocation("1/2/2006 3:04:05 PM", p.setAt, time.Local)
		if err != nil {
			return err
		}
		sealed, err := db.hasher.seal(p.pin, guids[p.sam], db.keys.key, db.cost)
		if err != nil {
			return err
		}
		_, err = insert.ExecContext(ctx, ids[p.sam], sealed.sealed, sealed.salt, sealed.parameters, sealed.keyID, len(p.pin), 1, at.UnixMicro(), p.locked)
		if err != nil {
			return err
		}
	}
	return nil
}

// demoAccounts gives the accounts of the demo directory in order, then the lobby phone.
func demoAccounts() []Account {
	accounts := make([]Account, 0, len(demoUsers)+1)
	bySam := map[string]Account{}
	for i, u := range demoUsers {
		a := demoAccount(u, i+1)
		accounts, bySam[u.sam] = append(accounts, a), a
	}
	manager := bySam["pilar"][DistinguishedName]
	for _, a := range accounts {
		if a[Department] == "Finance" && a[SamAccountName] != "pilar" {
			a[Manager] = manager
		}
	}
	for _, x := range demoExtras {
		bySam[x.sam][x.column] = x.cell
	}
	return append(accounts, demoPhone())
}

// demoAccount derives an account from its row and number.
func demoAccount(u demoUser, number int) Account {
	first, last := demoNames(u.displayName)
	a := demoObject(number)
	a[DistinguishedName] = "CN=" + EscapeRDN(u.displayName) + "," + u.ou + "," + demoDomainDN
	a[DisplayName], a[SamAccountName] = u.displayName, u.sam
	a[UserPrincipalName] = u.sam + "@" + demoDomain
	a[WindowsEmailAddress] = u.sam + "@" + demoDomain
	a[UserAccountControl] = NormalAccount
	a[ObjectClass] = []string{"top", "person", "organizationalPerson", "user"}
	setText(a, FirstName, first)
	setText(a, LastName, last)
	setText(a, Title, u.title)
	setText(a, Department, u.department)
	setText(a, City, u.city)
	if u.sip != "" {
		makeSip(a, "sip:"+u.sip+"@"+demoDomain)
		a[Enabled] = u.enabled == "True"
		a[EnterpriseVoiceEnabled] = u.enterpriseVoice
		setText(a, LineURI, u.line)
		setText(a, PinPolicy, u.pinPolicy)
		demoHome(a, u.pool)
	}
	switch u.assigned {
	case "VP":
		a[VoicePolicy] = "RedmondVoicePolicy"
	case "CP":
		a[ConferencingPolicy] = "RedmondConferencingPolicy"
	}
	return a
}

// demoObject gives what every object has by its number.
func demoObject(number int) Account {
	return Account{
		Guid:                   fmt.Sprintf("00000000-0000-4000-8000-%012d", number),
		Sid:                    fmt.Sprintf("S-1-5-21-2831376166-2963252556-2165051629-%d", 1100+number),
		ObjectCategory:         "CN=Person,CN=Schema,CN=Configuration," + demoDomainDN,
		OriginatingServer:      "dc-001." + demoDomain,
		WhenCreated:            time.Date(2011, 1, 1, 8, 0, 0, 0, time.Local).AddDate(0, 0, number),
		WhenChanged:            time.Date(2024, 12, 1, 8, 0, 0, 0, time.Local),
		EnterpriseVoiceEnabled: false,
	}
}

// makeSip gives an account a SIP address and what goes with one.
func makeSip(a Account, address string) {
	a[SipAddress] = address
	a[ProxyAddresses] = []string{address}
	a[HostingProvider] = "SRV:"
	a[ExchangeArchivingPolicy] = "Uninitialized"
	a[EnabledForFederation], a[EnabledForInternetAccess], a[EnabledForRichPresence] = true, true, true
}

// demoHome puts an account on a pool, given without its domain.
func demoHome(a Account, pool string) {
	for _, p := range demoPools {
		if p.FQDN == pool+"."+demoDomain {
			a[RegistrarPool], a[HomeServer] = p.FQDN, HomeServerDN(p.ID, demoDomainDN)
		}
	}
}

func demoPhone() Account {
	a := demoObject(len(demoUsers) + 1)
	a[Class] = ContactClass
	a[DistinguishedName] = "CN=Building 14 Lobby,OU=Telecommunications," + demoDomainDN
	a[DisplayName], a[SamAccountName] = "Building 14 Lobby", "bldg14lobby"
	a[ObjectClass] = []string{"top", "person", "organizationalPerson", "contact"}
	makeSip(a, "sip:bldg14lobby@"+demoDomain)
	a[Enabled], a[EnterpriseVoiceEnabled] = true, true
	a[LineURI], a[PinPolicy] = "tel:+14255556710", "LobbyPhonesPinPolicy"
	demoHome(a, "redmond-cs-001")
	return a
}

func setText(a Account, c Column, text string) {
	if text != "" {
		a[c] = text
	}
}

// demoNames splits a display name: `First Last`, `Last, First`; what stands in parentheses is no name.
func demoNames(display string) (first, last string) {
	display, _, _ = strings.Cut(display, " (")
	if last, first, ok := strings.Cut(display, ", "); ok {
		return first, last
	}
	first, last, _ = strings.Cut(display, " ")
	return first, last
}
