package user

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/store"
)

// enableUser is Enable-CsUser: gives an account a SIP address and a pool.
type enableUser struct {
	cmdlets.Base
	cmdlets.Mutates
	DomainController         schema.Fqdn           `help:"Accepted; there is one directory."`
	HostingProviderProxyFqdn schema.Fqdn           `alias:"HostingProvider" help:"The provider of users who do not live on a pool."`
	Identity                 schema.UserID         `pos:"1" mandatory:"" pipe:"value,name" complete:"account" help:"The account."`
	PassThru                 bool                  `help:"Return the user."`
	ProxyPool                schema.Fqdn           `help:"Accepted; there is one directory."`
	RegistrarPool            schema.Fqdn           `complete:"pool" help:"The pool that the user shall live on."`
	SipAddress               string                `help:"The address, sip:<user>@<SIP domain>."`
	SipAddressType           schema.SipAddressType `help:"How to make the address from the account."`
	SipDomain                schema.Fqdn           `complete:"sipdomain" help:"The domain of an address made of names."`

	dir *directory.Directory
}

func newEnableUser(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Enable-CsUser", Module: "SkypeForBusiness", Class: userClass("EnableOcsUserCmdlet"), Outputs: []string{schema.PassedUserName},
		Doc: &cmdlets.Doc{
			Synopsis:    "Enables an account of the directory for Skype for Business.",
			Description: "The user has no PIN and no policies of its own afterwards. An account that is enabled already is left alone, with a warning.",
			Examples: []cmdlets.Example{
				{Code: `Enable-CsUser "Lori Penor" -RegistrarPool redmond-cs-001.litwareinc.com -SipAddressType FirstLastName -SipDomain litwareinc.com`, Remarks: "The address is sip:Lori.Penor@litwareinc.com."},
			},
			Links: []string{"Disable-CsUser", "Set-CsUser", "Get-CsAdUser"},
		},
	}, func() *enableUser { return &enableUser{dir: dir} })
}

// Process enables one account.
func (c *enableUser) Process(p *pipeline.Proc, _ any) error {
	t, err := find(p, c.dir, c.Identity, store.Accounts, store.SipAddress, store.RegistrarPool, store.HostingProvider, store.ProxyAddresses,
		store.FirstName, store.LastName, store.WindowsEmailAddress, store.UserPrincipalName, store.SamAccountName)
	if err != nil || t == nil {
		return err
	}
	if ok, err := c.checkParameters(p, t); err != nil || !ok {
		return err
	}
	home := ""
	if c.RegistrarPool.Given {
		pool, err := t.db.Pool(directory.Context(p), c.RegistrarPool.Name)
		if err != nil {
			return directory.Report(p, err, nil)
		}
		c.RegistrarPool.Name, home = pool.FQDN, store.HomeServerDN(pool.ID, store.DomainDN(t.dn))
	}
	hosting := t.text(store.HostingProvider)
	if t.text(store.SipAddress) != "" && (t.text(store.RegistrarPool) != "" || hosting != "" && hosting != "SRV:") {
		return c.finish(p, t, store.Account{})
	}
	address, ok, err := c.address(p, t)
	if err != nil || !ok {
		return err
	}
	changes := store.Account{
		store.Enabled: true, store.SipAddress: address, store.ProxyAddresses: t.proxies(address), store.HostingProvider: "SRV:",
		store.ExchangeArchivingPolicy: "Uninitialized", store.EnabledForFederation: true, store.EnabledForInternetAccess: true, store.EnabledForRichPresence: true,
	}
	if home != "" {
		changes[store.RegistrarPool], changes[store.HomeServer] = c.RegistrarPool.Name, home
	} else {
		changes[store.HostingProvider] = c.HostingProviderProxyFqdn.Name
	}
	return c.finish(p, t, changes)
}

func (c *enableUser) finish(p *pipeline.Proc, t *target, changes store.Account) error {
	done, err := t.apply(p, changes)
	if err != nil || !done || !c.PassThru {
		return err
	}
	return c.dir.Pass(p, t.row)
}

// checkParameters reports parameters that are missing or exclude each other.
func (c *enableUser) checkParameters(p *pipeline.Proc, t *target) (bool, error) {
	typed := c.SipAddressType.Given && c.SipAddressType.Name != "None"
	switch {
	case c.SipAddress == "" && !typed:
		return false, t.refuse(p, "SipAddress", "Specify either SipAddress or SipAddressType.")
	case c.SipAddress != "" && typed:
		return false, t.refuse(p, "SipAddressType", "SipAddress cannot be used together with SipAddressType.")
	case !c.RegistrarPool.Given && !c.HostingProviderProxyFqdn.Given:
		return false, t.refuse(p, "RegistrarPool", "Specify either RegistrarPool or HostingProviderProxyFqdn.")
	}
	if kind := c.SipAddressType.Name; (kind == "FirstLastName" || kind == "SAMAccountName") && !c.SipDomain.Given {
		return false, t.refuse(p, "SipDomain", "SipDomain is required when SipAddressType is "+kind+".")
	}
	return true, nil
}

// address makes the SIP address; ok is false when an error was reported.
func (c *enableUser) address(p *pipeline.Proc, t *target) (string, bool, error) {
	address := c.SipAddress
	if address == "" {
		address = "sip:" + c.derived(t)
	}
	ok, err := t.checkSip(p, address)
	return address, ok, err
}

// derived makes an address from the account.
func (c *enableUser) derived(t *target) string {
	switch c.SipAddressType.Name {
	case "EmailAddress":
		return t.text(store.WindowsEmailAddress)
	case "UserPrincipalName":
		return t.text(store.UserPrincipalName)
	case "FirstLastName":
		return nameLetters(t.text(store.FirstName)) + "." + nameLetters(t.text(store.LastName)) + "@" + c.SipDomain.Name
	}
	return t.text(store.SamAccountName) + "@" + c.SipDomain.Name
}
