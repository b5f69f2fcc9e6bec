package pin

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/store"
)

// unlockClientPin is Unlock-CsClientPin.
type unlockClientPin struct {
	cmdlets.Base
	cmdlets.Mutates
	Force    bool          `help:"Accepted; there is nothing to suppress."`
	Identity schema.UserID `pos:"1" mandatory:"" pipe:"value,name" complete:"user" help:"The user whose PIN is unlocked."`

	dir *directory.Directory
}

func newUnlockClientPin(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Unlock-CsClientPin", Module: "SkypeForBusiness", Class: pinClass("UnlockOcsClientPinCmdlet"),
		Doc: &cmdlets.Doc{
			Synopsis:    "Unlocks the PIN of a user and forgets failed logons.",
			Description: "The PIN itself, its age and its expiry stay as they are. It does not matter who or what locked the PIN.",
			Examples: []cmdlets.Example{
				{Code: `Unlock-CsClientPin -Identity "litwareinc\kenmyer"`, Remarks: "One user."},
				{Code: `Get-CsUser | Get-CsClientPinInfo | Where-Object {$_.IsLockedOut -eq $True} | Unlock-CsClientPin`, Remarks: "Everybody who is locked."},
			},
			Links: []string{"Lock-CsClientPin", "Get-CsClientPinInfo"},
		},
	}, func() *unlockClientPin { return &unlockClientPin{dir: dir} })
}

func unchecked(*store.PinTarget) error { return nil }

// Process unlocks one PIN.
func (c *unlockClientPin) Process(p *pipeline.Proc, _ any) error {
	return change(p, c.dir, c.Identity, unchecked, func(db *store.DB, t *store.PinTarget) error {
		return db.UnlockPin(directory.Context(p), directory.By(p), t)
	})
}
