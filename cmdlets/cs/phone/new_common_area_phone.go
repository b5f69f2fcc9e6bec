// Package phone is the cmdlets about common area phones: contacts with a number, such as the phone in a lobby, that can
// have a PIN and policies like a user.
package phone

import (
	"crypto/rand"
	"fmt"
	"regexp"
	"sync"

	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/opath"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/store"
)

// Commands lists the cmdlets of the package.
func Commands(dir *directory.Directory) []*cmdlets.Command {
	return []*cmdlets.Command{newGetPhone(dir), newNewPhone(dir)}
}

func class(name string) string { return "Microsoft.Rtc.Management.AD.Cmdlets." + name }

// newPhone is New-CsCommonAreaPhone.
type newPhone struct {
	cmdlets.Base
	cmdlets.Mutates
	Description   string                    `help:"A note about the phone."`
	DisplayName   string                    `help:"The name; without it the number."`
	DisplayNumber string                    `help:"The number as it is shown."`
	DN            schema.OrganizationalUnit `set:"DN" mandatory:"" help:"The distinguished name of the contact."`
	LineUri       string                    `mandatory:"" help:"The number, tel:+<number>[;ext=<digits>]."`
	OU            schema.OrganizationalUnit `set:"OU" mandatory:"" complete:"ou" help:"The organizational unit of the contact."`
	PassThru      bool                      `help:"Accepted; the phone is returned in any case."`
	RegistrarPool schema.Fqdn               `mandatory:"" complete:"pool" help:"The pool that the phone lives on."`
	SipAddress    string                    `help:"The address; without it one is made."`

	dir *directory.Directory
}

func newNewPhone(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "New-CsCommonAreaPhone", Module: "SkypeForBusiness", Class: class("NewOcsCommonAreaPhoneCmdlet"), DefaultSet: "OU", Outputs: []string{schema.PhoneName},
		Doc: &cmdlets.Doc{
			Synopsis: "Creates a common area phone.",
			Examples: []cmdlets.Example{{Code: `New-CsCommonAreaPhone -LineUri tel:+14255556711 -RegistrarPool redmond-cs-001.litwareinc.com -DisplayName "Building 15 Lobby" -OU "ou=Telecommunications,dc=litwareinc,dc=com"`, Remarks: "The phone of a lobby."}},
			Links:    []string{"Get-CsCommonAreaPhone", "Set-CsClientPin"},
		},
	}, func() *newPhone { return &newPhone{dir: dir} })
}

var telephone = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^tel:\+[0-9]+(;ext=[0-9]+)?$`) })

// Process creates one phone.
func (c *newPhone) Process(p *pipeline.Proc, _ any) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	if !telephone().MatchString(c.LineUri) {
		return p.WriteError(errs.New("LineURI", errs.InvalidArgument, c.LineUri, schema.ManagementException, "%s",
			`LineURI "`+c.LineUri+`" is not valid. Use the form tel:+<number>[;ext=<digits>].`))
	}
	a, err := c.account(p, db)
	if err == nil {
		err = db.Unique(directory.Context(p), 0, store.LineURI, c.LineUri)
	}
	if err != nil {
		return directory.Report(p, err, nil)
	}
	if ok, err := p.ShouldProcess(a[store.DistinguishedName].(string), p.Command); err != nil || !ok {
		return err
	}
	row, err := db.CreateAccount(directory.Context(p), directory.By(p), a)
	if err != nil {
		return directory.Report(p, err, nil)
	}
	o, err := c.dir.Reload(p, row, schema.Phone())
	if err != nil || o == nil {
		return err
	}
	return p.Write(o)
}

// account describes the contact.
func (c *newPhone) account(p *pipeline.Proc, db *store.DB) (store.Account, error) {
	pool, err := db.Pool(directory.Context(p), c.RegistrarPool.Name)
	if err != nil {
		return nil, err
	}
	guid := freshGUID()
	name := c.DisplayName
	if name == "" {
		name = c.LineUri
	}
	dn := c.DN.DN
	if !c.DN.Given {
		if err := db.Container(directory.Context(p), c.OU.DN); err != nil {
			return nil, err
		}
		dn = "CN={" + guid + "}," + c.OU.DN
	}
	if c.SipAddress == "" {
		c.SipAddress = "sip:" + guid + "@" + store.DomainDNS(dn)
	}
	a := store.Account{
		store.Class: store.ContactClass, store.DistinguishedName: dn, store.Guid: guid, store.DisplayName: name, store.LineURI: c.LineUri, store.SipAddress: c.SipAddress,
		store.ProxyAddresses: []string{c.SipAddress}, store.Enabled: true, store.EnterpriseVoiceEnabled: true, store.HostingProvider: "SRV:",
		store.RegistrarPool: pool.FQDN, store.HomeServer: store.HomeServerDN(pool.ID, store.DomainDN(dn)), store.ExchangeArchivingPolicy: "Uninitialized",
		store.ObjectClass: []string{"top", "person", "organizationalPerson", "contact"},
	}
	if c.DisplayNumber != "" {
		a[store.DisplayNumber] = c.DisplayNumber
	}
	if c.Description != "" {
		a[store.Description] = c.Description
	}
	return a, nil
}

func freshGUID() string {
	var b [16]byte
	rand.Read(b[:])
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// getPhone is Get-CsCommonAreaPhone.
type getPhone struct {
	cmdlets.Base
	Credential       any                       `type:"System.Management.Automation.PSCredential" check:"credential" help:"Accepted; the local directory needs none."`
	DomainController schema.Fqdn               `help:"Accepted; there is one directory."`
	Filter           cmdlets.Opt[string]       `help:"A condition on properties: DisplayName -like 'Building*'."`
	Identity         schema.UserID             `pos:"1" pipe:"value,name" check:"notnull" help:"The phone: display name (with *), SIP address, DN or GUID."`
	LdapFilter       cmdlets.Opt[string]       `help:"A condition on directory attributes."`
	OU               schema.OrganizationalUnit `complete:"ou" help:"Only phones in this organizational unit and those below it."`
	ResultSize       schema.ResultSize         `help:"At most so many phones, or Unlimited."`

	dir    *directory.Directory
	filter store.Filter
	failed bool
}

func newGetPhone(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-CsCommonAreaPhone", Module: "SkypeForBusiness", Class: class("GetOcsCommonAreaPhoneCmdlet"), Outputs: []string{schema.PhoneName},
		Doc: &cmdlets.Doc{
			Synopsis: "Lists the common area phones.",
			Examples: []cmdlets.Example{{Code: `Get-CsCommonAreaPhone | Get-CsClientPinInfo`, Remarks: "The PINs of all phones."}},
			Links:    []string{"New-CsCommonAreaPhone"},
		},
	}, func() *getPhone { return &getPhone{dir: dir} })
}

// Begin reads the filters.
func (c *getPhone) Begin(p *pipeline.Proc) (err error) {
	c.filter, c.failed, err = opath.Read(p, c.Filter, c.LdapFilter)
	return err
}

// Process writes the phones of one identity, or all.
func (c *getPhone) Process(p *pipeline.Proc, _ any) error {
	if c.failed {
		return nil
	}
	return c.dir.Each(p, directory.Search{Identity: c.Identity, Scope: store.Contacts, Filter: c.filter, OU: c.OU, Size: c.ResultSize}, schema.Phone())
}
