// Package user is the cmdlets about users and accounts: Get-, Set-, Enable-, Disable- and Move-CsUser, Get-CsAdUser, and
// what is derived from a user.
package user

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/opath"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/store"
)

// getUser is Get-CsUser: everybody with a SIP address, enabled or not.
type getUser struct {
	cmdlets.Base
	Identity                    schema.UserID             `pos:"1" pipe:"value,name" check:"notnull" complete:"user" help:"The user: SIP address, UPN, DOMAIN\\logon, display name (with *), DN or GUID."`
	Credential                  any                       `type:"System.Management.Automation.PSCredential" check:"credential" help:"Accepted; the local directory needs none."`
	DomainController            schema.Fqdn               `help:"Accepted; there is one directory."`
	Filter                      cmdlets.Opt[string]       `help:"A condition on properties: DisplayName -like 'A*' -and Enabled -eq $true."`
	LdapFilter                  cmdlets.Opt[string]       `help:"A condition on directory attributes: (&(title=Manager)(l=Redmond))."`
	OnModernServer              bool                      `alias:"OnLyncServer" help:"Only users on a pool of this deployment."`
	OnOfficeCommunicationServer bool                      `help:"Only users on pools of the predecessor; there are none."`
	OU                          schema.OrganizationalUnit `complete:"ou" help:"Only users in this organizational unit and those below it."`
	ResultSize                  schema.ResultSize         `help:"At most so many users, or Unlimited."`
	UnAssignedUser              bool                      `help:"Only users with a SIP address and without a registrar pool."`

	dir    *directory.Directory
	filter store.Filter
	failed bool
}

func newGetUser(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-CsUser", Module: "SkypeForBusiness", Class: userClass("GetOcsUserCmdlet"), Outputs: []string{schema.UserName},
		Doc: &cmdlets.Doc{
			Synopsis:    "Lists the users that have a SIP address.",
			Description: "Returns everybody who was enabled for Skype for Business, including those who are disabled for a time. Conditions are combined: a user must meet all of them.",
			Examples: []cmdlets.Example{
				{Code: `Get-CsUser -Identity "Ken Myer"`, Remarks: "One user by display name."},
				{Code: `Get-CsUser -OU "ou=Finance,dc=litwareinc,dc=com" | Get-CsClientPinInfo`, Remarks: "The PINs of a department."},
				{Code: `Get-CsUser -Filter {LineURI -ne $null} | Select-Object DisplayName, LineURI`, Remarks: "The numbers in use."},
			},
			Inputs: "Identities as text, or user objects.", Outputs: "User objects.",
			Links: []string{"Get-CsAdUser", "Set-CsUser", "Enable-CsUser"},
		},
	}, func() *getUser { return &getUser{dir: dir} })
}

// userClass gives the class of a cmdlet about users, as error ids show it.
func userClass(name string) string { return "Microsoft.Rtc.Management.AD.Cmdlets." + name }

// Begin reads the filters.
func (c *getUser) Begin(p *pipeline.Proc) error {
	f, failed, err := opath.Read(p, c.Filter, c.LdapFilter)
	c.failed = failed
	if err != nil {
		return err
	}
	parts := store.And{}
	if f != nil {
		parts = append(parts, f)
	}
	homed := store.NewCompare(store.RegistrarPool, store.Ne, nil)
	if c.OnModernServer {
		parts = append(parts, homed)
	}
	if c.OnOfficeCommunicationServer {
		parts = append(parts, store.Const(false))
	}
	if c.UnAssignedUser {
		parts = append(parts, store.Not{Filter: homed}, store.NewCompare(store.HostingProvider, store.Eq, "SRV:"))
	}
	if len(parts) > 0 {
		c.filter = parts
	}
	return nil
}

// Process writes the users of one identity, or all.
func (c *getUser) Process(p *pipeline.Proc, _ any) error {
	if c.failed {
		return nil
	}
	return c.dir.Each(p, directory.Search{Identity: c.Identity, Scope: store.SipUsers, Filter: c.filter, OU: c.OU, Size: c.ResultSize}, schema.User())
}
