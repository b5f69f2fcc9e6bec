package user

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/opath"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/store"
)

// getAdUser is Get-CsAdUser: every account of the directory, enabled for Skype for Business or not.
type getAdUser struct {
	cmdlets.Base
	Identity         schema.UserID             `pos:"1" pipe:"value,name" check:"notnull" complete:"account" help:"The account: SIP address, UPN, DOMAIN\\logon, display name (with *), DN or GUID."`
	Credential       any                       `type:"System.Management.Automation.PSCredential" check:"credential" help:"Accepted; the local directory needs none."`
	DomainController schema.Fqdn               `help:"Accepted; there is one directory."`
	Filter           cmdlets.Opt[string]       `help:"A condition on properties."`
	LDAPFilter       cmdlets.Opt[string]       `help:"A condition on directory attributes."`
	OU               schema.OrganizationalUnit `complete:"ou" help:"Only accounts in this organizational unit and those below it."`
	ResultSize       schema.ResultSize         `help:"At most so many accounts, or Unlimited."`

	dir    *directory.Directory
	filter store.Filter
	failed bool
}

func newGetAdUser(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-CsAdUser", Module: "SkypeForBusiness", Class: userClass("GetOcsAdUserCmdlet"), Outputs: []string{schema.AccountName},
		Doc: &cmdlets.Doc{
			Synopsis: "Lists the accounts of the directory, whether or not they are enabled for Skype for Business.",
			Examples: []cmdlets.Example{
				{Code: `Get-CsAdUser -Filter {Enabled -ne $True} | Select-Object DisplayName, Enabled`, Remarks: "Accounts that are disabled (False) or were never enabled (blank)."},
			},
			Links: []string{"Get-CsUser", "Enable-CsUser"},
		},
	}, func() *getAdUser { return &getAdUser{dir: dir} })
}

// Begin reads the filter.
func (c *getAdUser) Begin(p *pipeline.Proc) (err error) {
	c.filter, c.failed, err = opath.Read(p, c.Filter, c.LDAPFilter)
	return err
}

// Process writes the accounts of one identity, or all.
func (c *getAdUser) Process(p *pipeline.Proc, _ any) error {
	if c.failed {
		return nil
	}
	return c.dir.Each(p, directory.Search{Identity: c.Identity, Scope: store.Accounts, Filter: c.filter, OU: c.OU, Size: c.ResultSize}, schema.Account())
}
