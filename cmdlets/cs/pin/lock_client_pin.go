package pin

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/store"
)

// lockClientPin is Lock-CsClientPin.
type lockClientPin struct {
	cmdlets.Base
	cmdlets.Mutates
	Force    bool          `help:"Accepted; there is nothing to suppress."`
	Identity schema.UserID `pos:"1" mandatory:"" pipe:"value,name" complete:"user" help:"The user whose PIN is locked."`

	dir *directory.Directory
}

func newLockClientPin(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Lock-CsClientPin", Module: "SkypeForBusiness", Class: pinClass("LockOcsClientPinCmdlet"),
		Doc: &cmdlets.Doc{
			Synopsis:    "Locks the PIN of a user, so that it cannot be used until an administrator unlocks it.",
			Description: "Signing in with a password is not affected. A user without PIN is an error.",
			Examples: []cmdlets.Example{
				{Code: `Lock-CsClientPin -Identity "kenmyer@litwareinc.com"`, Remarks: "One user."},
				{Code: `Get-CsUser | Get-CsClientPinInfo | Where-Object {$_.PinExpirationTime -and $_.PinExpirationTime -lt (Get-Date)} | Lock-CsClientPin`, Remarks: "All expired PINs."},
			},
			Links: []string{"Unlock-CsClientPin", "Get-CsClientPinInfo"},
		},
	}, func() *lockClientPin { return &lockClientPin{dir: dir} })
}

// Process locks one PIN.
func (c *lockClientPin) Process(p *pipeline.Proc, _ any) error {
	return change(p, c.dir, c.Identity, (*store.PinTarget).CheckLock, func(db *store.DB, t *store.PinTarget) error {
		return db.LockPin(directory.Context(p), directory.By(p), t)
	})
}
