// Package pin is the cmdlets about client PINs: Get-CsClientPinInfo, Set-, Lock- and Unlock-CsClientPin, and the phone test
// that uses them.
package pin

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/store"
)

// getClientPinInfo is Get-CsClientPinInfo. It only reads, but has -WhatIf and -Confirm as the product's has.
type getClientPinInfo struct {
	cmdlets.Base
	cmdlets.Mutates
	Identity schema.UserID `pos:"1" mandatory:"" pipe:"value,name" complete:"user" help:"The user whose PIN is asked about."`

	dir *directory.Directory
}

func newGetClientPinInfo(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-CsClientPinInfo", Module: "SkypeForBusiness", Class: pinClass("GetOcsClientPinInfoCmdlet"), Outputs: []string{schema.PinInfoName},
		Doc: &cmdlets.Doc{
			Synopsis:    "Tells whether users have a PIN, since when and until when, and whether it is locked.",
			Description: "The PIN itself is never shown. Users without a registrar pool have no PIN data.",
			Examples: []cmdlets.Example{
				{Code: `Get-CsClientPinInfo -Identity "Ken Myer"`, Remarks: "One user."},
				{Code: `Get-CsUser | Get-CsClientPinInfo | Where-Object IsLockedOut`, Remarks: "The locked PINs."},
			},
			Inputs: "Identities as text, user objects, or objects with an Identity property.", Outputs: "PIN information objects.",
			Links: []string{"Get-CsPinPolicy", "Lock-CsClientPin", "Set-CsClientPin", "Unlock-CsClientPin"},
		},
	}, func() *getClientPinInfo { return &getClientPinInfo{dir: dir} })
}

func pinClass(name string) string { return "Microsoft.Rtc.Management.UserPinService." + name }

// Process writes the PIN information of one identity.
func (c *getClientPinInfo) Process(p *pipeline.Proc, _ any) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	found, err := db.PinStates(directory.Context(p), directory.Identity(c.Identity))
	if err != nil {
		return directory.ReportUser(p, err, c.Identity)
	}
	for _, r := range found {
		if err := c.show(p, r); err != nil {
			return err
		}
	}
	return nil
}

func (c *getClientPinInfo) show(p *pipeline.Proc, r store.PinResult) error {
	if r.Err != nil {
		return directory.ReportUser(p, r.Err, c.Identity)
	}
	if ok, err := p.ShouldProcess(r.State.SIP, p.Command); err != nil || !ok {
		return err
	}
	return p.Write(pinInfo(r.State))
}

func pinInfo(s store.PinState) any {
	var changed, expires any
	if s.Changed != nil {
		changed = schema.Date(*s.Changed)
	}
	if s.Expires != nil {
		expires = schema.Date(*s.Expires)
	}
	return schema.PinInfo().New(s.SIP, s.Set, s.Locked, changed, expires)
}
