package user

import (
	"regexp"
	"sync"

	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/store"
)

// setUser is Set-CsUser: changes what belongs to Skype for Business about a user.
type setUser struct {
	cmdlets.Base
	cmdlets.Mutates
	AcpInfo                           cmdlets.Opt[any]    `type:"Microsoft.Rtc.Management.ADConnect.Schema.AcpInfo" help:"Accepted; providers of telephone conferences are not kept."`
	AudioVideoDisabled                cmdlets.Opt[bool]   `type:"System.Boolean" help:"No sound and video."`
	DomainController                  schema.Fqdn         `help:"Accepted; there is one directory."`
	Enabled                           cmdlets.Opt[bool]   `type:"System.Boolean" alias:"CsEnabled" help:"The user may sign in."`
	EnterpriseVoiceEnabled            cmdlets.Opt[bool]   `type:"System.Boolean" help:"The user may make calls."`
	ExchangeArchivingPolicy           schema.Archiving    `help:"Where conversations are archived."`
	HostedVoiceMail                   cmdlets.Opt[bool]   `type:"System.Boolean" help:"Calls go to a hosted voice mail."`
	Identity                          schema.UserID       `pos:"1" mandatory:"" pipe:"value,name" complete:"user" help:"The user."`
	LineServerURI                     cmdlets.Opt[string] `help:"The gateway of remote call control, sip:<user>@<domain>."`
	LineURI                           cmdlets.Opt[string] `help:"The number, tel:+<number>[;ext=<digits>]; empty takes it away."`
	OnPremLineURI                     cmdlets.Opt[string] `help:"Accepted; belongs to users in the cloud."`
	PassThru                          bool                `help:"Return the user."`
	PrivateLine                       cmdlets.Opt[string] `help:"A second number, tel:+<number>."`
	RemoteCallControlTelephonyEnabled cmdlets.Opt[bool]   `type:"System.Boolean" help:"The user controls a desk phone."`
	SipAddress                        cmdlets.Opt[string] `help:"The address, sip:<user>@<SIP domain>."`

	dir *directory.Directory
}

func newSetUser(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Set-CsUser", Module: "SkypeForBusiness", Class: userClass("SetOcsUserCmdlet"), Outputs: []string{schema.PassedUserName},
		Doc: &cmdlets.Doc{
			Synopsis:    "Changes a user: number, address, calls, being enabled.",
			Description: "Only users with a SIP address can be changed. A change that changes nothing is a warning.",
			Examples: []cmdlets.Example{
				{Code: `Set-CsUser -Identity "Pilar Ackerman" -EnterpriseVoiceEnabled $True -LineUri "tel:+123456789"`, Remarks: "Calls and a number."},
				{Code: `Set-CsUser -Identity "Ken Myer" -Enabled $False`, Remarks: "Blocks a user; everything else stays."},
			},
			Links: []string{"Get-CsUser", "Enable-CsUser", "Disable-CsUser"},
		},
	}, func() *setUser { return &setUser{dir: dir} })
}

var setColumns = []store.Column{
	store.AudioVideoDisabled, store.EnterpriseVoiceEnabled, store.RemoteCallControlTelephonyEnabled, store.IPPBXSoftPhoneRoutingEnabled,
	store.LineURI, store.LineServerURI, store.ProxyAddresses,
}

// Process changes one user.
func (c *setUser) Process(p *pipeline.Proc, _ any) error {
	t, err := find(p, c.dir, c.Identity, store.SipObjects, setColumns...)
	if err != nil || t == nil {
		return err
	}
	changes := c.changes(t)
	if ok, err := c.check(p, t, changes); err != nil || !ok {
		return err
	}
	done, err := t.apply(p, changes)
	if err != nil || !done || !c.PassThru {
		return err
	}
	return c.dir.Pass(p, t.row)
}

// changes gives the cells that were passed. Empty text takes a value away.
func (c *setUser) changes(t *target) store.Account {
	changes := store.Account{}
	for column, arg := range map[store.Column]cmdlets.Opt[bool]{
		store.AudioVideoDisabled: c.AudioVideoDisabled, store.Enabled: c.Enabled, store.EnterpriseVoiceEnabled: c.EnterpriseVoiceEnabled,
		store.HostedVoiceMail: c.HostedVoiceMail, store.RemoteCallControlTelephonyEnabled: c.RemoteCallControlTelephonyEnabled,
	} {
		if arg.Given {
			changes[column] = arg.Value
		}
	}
	for column, arg := range map[store.Column]cmdlets.Opt[string]{
		store.LineURI: c.LineURI, store.LineServerURI: c.LineServerURI, store.PrivateLine: c.PrivateLine, store.SipAddress: c.SipAddress,
	} {
		if arg.Given {
			changes[column] = textOrNull(arg.Value)
		}
	}
	if c.ExchangeArchivingPolicy.Given {
		changes[store.ExchangeArchivingPolicy] = textOrNull(c.ExchangeArchivingPolicy.Name)
	}
	if c.SipAddress.Given {
		changes[store.ProxyAddresses] = t.proxies(c.SipAddress.Value)
	}
	return changes
}

func textOrNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

var telephone = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^tel:\+[0-9]+(;ext=[0-9]+)?$`) })

// check reports values of the wrong form, taken ones and combinations that cannot be; false when it did.
func (c *setUser) check(p *pipeline.Proc, t *target, changes store.Account) (bool, error) {
	for _, number := range []struct {
		name string
		arg  cmdlets.Opt[string]
	}{{"LineURI", c.LineURI}, {"PrivateLine", c.PrivateLine}} {
		if v := number.arg.Value; v != "" && !telephone().MatchString(v) {
			return false, t.refuse(p, number.name, number.name+` "`+v+`" is not valid. Use the form tel:+<number>[;ext=<digits>].`)
		}
	}
	if v := c.LineServerURI.Value; v != "" {
		if _, ok := validSip(v); !ok {
			return false, t.refuse(p, "LineServerURI", `LineServerURI "`+v+`" is not valid. Use the form sip:<user>@<SIP domain>.`)
		}
	}
	if c.SipAddress.Given {
		if ok, err := t.checkSip(p, c.SipAddress.Value); err != nil || !ok {
			return false, err
		}
	}
	if c.LineURI.Value != "" {
		if ok, err := t.unique(p, store.LineURI, c.LineURI.Value); err != nil || !ok {
			return false, err
		}
	}
	return c.checkTogether(p, t, changes)
}

// checkTogether looks at the user as it would be.
func (c *setUser) checkTogether(p *pipeline.Proc, t *target, changes store.Account) (bool, error) {
	will := func(column store.Column) any {
		if v, ok := changes[column]; ok {
			return v
		}
		return t.cells[column]
	}
	remote := will(store.RemoteCallControlTelephonyEnabled) == true
	if will(store.AudioVideoDisabled) == true && (remote || will(store.EnterpriseVoiceEnabled) == true || will(store.IPPBXSoftPhoneRoutingEnabled) == true) {
		return false, t.refuse(p, "AudioVideoDisabled", "AudioVideoDisabled cannot be True while Enterprise Voice, remote call control or IP-PBX soft-phone routing is enabled.")
	}
	if remote && (value.IsNull(will(store.LineURI)) || value.IsNull(will(store.LineServerURI))) {
		return false, t.refuse(p, "RemoteCallControlTelephonyEnabled", "RemoteCallControlTelephonyEnabled can be True only if LineURI and LineServerURI are set.")
	}
	return true, nil
}
