package user

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/store"
)

// disableUser is Disable-CsUser: takes everything from an account that belongs to Skype for Business.
type disableUser struct {
	cmdlets.Base
	cmdlets.Mutates
	DomainController schema.Fqdn   `help:"Accepted; there is one directory."`
	Identity         schema.UserID `pos:"1" mandatory:"" pipe:"value,name" complete:"user" help:"The user."`
	PassThru         bool          `help:"Return the account as it is afterwards."`

	dir *directory.Directory
}

func newDisableUser(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Disable-CsUser", Module: "SkypeForBusiness", Class: userClass("DisableOcsUserCmdlet"), Outputs: []string{schema.PassedUserName},
		Doc: &cmdlets.Doc{
			Synopsis:    "Removes a user from Skype for Business: address, number, policies, PIN.",
			Description: "The account stays in the directory. To block a user for a time use Set-CsUser -Enabled $false.",
			Examples:    []cmdlets.Example{{Code: `Disable-CsUser -Identity "Ken Myer"`, Remarks: "One user."}},
			Links:       []string{"Enable-CsUser", "Set-CsUser"},
		},
	}, func() *disableUser { return &disableUser{dir: dir} })
}

// Process disables one user.
func (c *disableUser) Process(p *pipeline.Proc, _ any) error {
	t, err := find(p, c.dir, c.Identity, store.SipObjects)
	if err != nil || t == nil {
		return err
	}
	if ok, err := p.ShouldProcess(t.dn, p.Command); err != nil || !ok {
		return err
	}
	if err := t.db.DisableUser(directory.Context(p), directory.By(p), t.row); err != nil {
		return directory.ReportUser(p, err, c.Identity)
	}
	if !c.PassThru {
		return nil
	}
	return c.dir.Pass(p, t.row)
}
