package pin

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/store"
)

// setClientPin is Set-CsClientPin: an administrator's new PIN for a user. It obeys length, digits and common patterns, but
// not the history.
type setClientPin struct {
	cmdlets.Base
	cmdlets.Mutates
	Force    bool                `help:"Accepted; there is nothing to suppress."`
	Identity schema.UserID       `pos:"1" mandatory:"" pipe:"value,name" complete:"user" help:"The user who gets the PIN."`
	Pin      cmdlets.Opt[string] `pos:"2" help:"The PIN; without it a random one is made."`

	dir *directory.Directory
}

func newSetClientPin(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Set-CsClientPin", Module: "SkypeForBusiness", Class: pinClass("SetOcsClientPinCmdlet"), Outputs: []string{schema.PinResetName},
		Doc: &cmdlets.Doc{
			Synopsis:    "Sets the PIN of a user, or makes a random one.",
			Description: "The result shows the new PIN; it cannot be read again later. A locked PIN must be unlocked first.",
			Examples: []cmdlets.Example{
				{Code: `Set-CsClientPin -Identity "litwareinc\kenmyer"`, Remarks: "A random PIN of the length that the user's policy asks for."},
				{Code: `Set-CsClientPin -Identity "litwareinc\kenmyer" -Pin 18723834`, Remarks: "A given PIN."},
				{Code: `Get-CsUser | Get-CsClientPinInfo | Where-Object {$_.IsPinSet -eq $False} | Set-CsClientPin`, Remarks: "A PIN for everybody who has none."},
			},
			Inputs: "Identities as text, user objects, or objects with an Identity property.", Outputs: "The user and the new PIN.",
			Links: []string{"Get-CsClientPinInfo", "Lock-CsClientPin", "Unlock-CsClientPin", "Get-CsPinPolicy"},
		},
	}, func() *setClientPin { return &setClientPin{dir: dir} })
}

// Process sets one PIN. What cannot be done is an error before any question is asked.
func (c *setClientPin) Process(p *pipeline.Proc, _ any) error {
	var given *string
	if c.Pin.Given {
		given = &c.Pin.Value
	}
	return change(p, c.dir, c.Identity, func(t *store.PinTarget) error { return t.CheckSet(given) }, func(db *store.DB, t *store.PinTarget) error {
		pin := c.Pin.Value
		if given == nil {
			var err error
			if pin, err = db.GeneratePin(t); err != nil {
				return err
			}
		}
		if err := db.SetPin(directory.Context(p), directory.By(p), t, pin); err != nil {
			return err
		}
		return p.Write(schema.PinReset().New(t.SIP(), pin, true))
	})
}
