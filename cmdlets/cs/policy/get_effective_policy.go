package policy

import (
	"sync"

	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/store"
)

// effectiveColumns are the rows of an effective policy object after the identity. The dial plan is called LocationProfile.
var effectiveColumns = []struct {
	property string
	column   store.Column
}{
	{"ClientPolicy", store.ClientPolicy}, {"ClientVersionPolicy", store.ClientVersionPolicy}, {"ArchivingPolicy", store.ArchivingPolicy},
	{"ConferencingPolicy", store.ConferencingPolicy}, {"ExternalAccessPolicy", store.ExternalAccessPolicy},
	{"HostedVoicemailPolicy", store.HostedVoicemailPolicy}, {"LocationPolicy", store.LocationPolicy}, {"LocationProfile", store.DialPlan},
	{"MobilityPolicy", store.MobilityPolicy}, {"PersistentChatPolicy", store.PersistentChatPolicy}, {"PinPolicy", store.PinPolicy},
	{"PresencePolicy", store.PresencePolicy}, {"UserServicesPolicy", store.UserServicesPolicy}, {"VoicePolicy", store.VoicePolicy},
	{"VoiceRoutingPolicy", store.VoiceRoutingPolicy}, {"CallViaWorkPolicy", store.CallViaWorkPolicy},
	{"ThirdPartyVideoSystemPolicy", store.ThirdPartyVideoSystemPolicy},
}

const effectiveName = "Microsoft.Rtc.Management.AD.Cmdlets.EffectivePolicies"

var effectiveRow = sync.OnceValue(func() *schema.Row {
	props := []schema.Prop{{Name: "Identity", Type: schema.ObjectIDType()}}
	for _, c := range effectiveColumns {
		props = append(props, schema.Prop{Name: c.property, Type: value.StringType})
	}
	return schema.NewRow(effectiveName, props...)
})

// getEffectivePolicy is Get-CsEffectivePolicy: the policies that really apply to a user, whatever their scope.
type getEffectivePolicy struct {
	cmdlets.Base
	Credential       any               `type:"System.Management.Automation.PSCredential" check:"credential" help:"Accepted; the local directory needs none."`
	DomainController schema.Fqdn       `help:"Accepted; there is one directory."`
	Identity         schema.UserID     `pos:"1" mandatory:"" pipe:"value,name" complete:"user" help:"The user."`
	ResultSize       schema.ResultSize `help:"At most so many users, or Unlimited."`

	dir *directory.Directory
	all map[string]*store.Effective
}

func newGetEffectivePolicy(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-CsEffectivePolicy", Module: "SkypeForBusiness", Class: "Microsoft.Rtc.Management.AD.Cmdlets.GetOcsEffectivePolicyCmdlet", Outputs: []string{effectiveName},
		Doc: &cmdlets.Doc{
			Synopsis:    "Shows which policies apply to a user.",
			Description: "A policy granted to the user comes first, then that of the site of the registrar pool, written as Site:<number>, then the global one.",
			Examples:    []cmdlets.Example{{Code: `Get-CsEffectivePolicy -Identity "Ken Myer" | Select-Object Identity, PinPolicy`, Remarks: "The PIN policy of one user."}},
			Links:       []string{"Get-CsUser", "Grant-CsPinPolicy"},
		},
	}, func() *getEffectivePolicy { return &getEffectivePolicy{dir: dir} })
}

// Process writes the effective policies of the users of one identity.
func (c *getEffectivePolicy) Process(p *pipeline.Proc, _ any) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	if c.all == nil {
		if c.all, err = db.EffectiveAll(directory.Context(p)); err != nil {
			return err
		}
	}
	if c.ResultSize.Limited && c.ResultSize.Count == 0 {
		return nil
	}
	columns := []store.Column{store.DistinguishedName, store.Guid, store.RegistrarPool}
	for _, e := range effectiveColumns {
		columns = append(columns, e.column)
	}
	rows, err := db.Find(directory.Context(p), directory.Identity(c.Identity), store.Query{Scope: store.SipObjects, Columns: columns, Limit: c.ResultSize.Count})
	if err != nil {
		return directory.ReportUser(p, err, c.Identity)
	}
	for _, cells := range rows {
		if err := p.Write(c.effective(cells)); err != nil {
			return err
		}
	}
	return nil
}

func (c *getEffectivePolicy) effective(cells []any) any {
	text := func(i int) string { s, _ := cells[i].(string); return s }
	slots := []any{&schema.ObjectID{DN: text(0), Guid: text(1)}}
	for i, e := range effectiveColumns {
		slots = append(slots, c.all[e.column.String()].Name(text(i+3), text(2)))
	}
	return effectiveRow().New(slots...)
}
