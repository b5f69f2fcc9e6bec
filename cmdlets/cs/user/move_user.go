package user

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"

	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/store"
)

// cloud is the provider to which this deployment cannot move anybody.
const cloud = "sipfed.online.lync.com"

// moveUser is Move-CsUser. It is the only cmdlet of the family that asks by itself.
type moveUser struct {
	cmdlets.Base
	cmdlets.Mutates              `impact:"high"`
	AccessTokens                 []string      `help:"Accepted; belongs to the cloud."`
	BypassAudioConferencingCheck bool          `help:"Accepted; belongs to the cloud."`
	BypassEnterpriseVoiceCheck   bool          `help:"Accepted; belongs to the cloud."`
	Credential                   any           `type:"System.Management.Automation.PSCredential" check:"credential" help:"Accepted; the local directory needs none."`
	DomainController             schema.Fqdn   `help:"Accepted; there is one directory."`
	Force                        bool          `help:"Move although contacts and meetings are lost."`
	HostedMigrationOverrideUrl   string        `help:"Accepted; belongs to the cloud."`
	Identity                     schema.UserID `set:"Identity" pos:"1" mandatory:"" pipe:"value,name" complete:"user" help:"The user."`
	IgnoreBackendStoreException  bool          `help:"Accepted; there is nothing to ignore."`
	MoveConferenceData           bool          `help:"Accepted; meetings are not kept here."`
	MoveToTeams                  bool          `help:"Accepted; belongs to the cloud."`
	PassThru                     bool          `help:"Return the user."`
	ProxyPool                    schema.Fqdn   `help:"Accepted; there is one directory."`
	Report                       string        `help:"A CSV file for the outcome."`
	Target                       schema.Fqdn   `pos:"2" mandatory:"" complete:"pool" help:"The pool to move to."`
	TenantAdminUserName          string        `help:"Accepted; belongs to the cloud."`
	UseLegacyMode                bool          `help:"Accepted; there is one mode."`
	UserList                     string        `set:"Users" mandatory:"" help:"A file of identities with commas between."`

	dir    *directory.Directory
	report [][]string
}

func newMoveUser(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Move-CsUser", Module: "SkypeForBusiness", Class: userClass("MoveOcsUserCmdlet"), Outputs: []string{schema.PassedUserName}, DefaultSet: "Identity",
		Doc: &cmdlets.Doc{
			Synopsis:    "Moves users to another pool.",
			Description: "Asks for each user; -Confirm:$false moves without asking. The PIN moves with the user, but the PIN policy of the new site applies.",
			Examples: []cmdlets.Example{
				{Code: `Move-CsUser -Identity "Pilar Ackerman" -Target "atl-cs-001.litwareinc.com" -Confirm:$false`, Remarks: "One user."},
			},
			Links: []string{"Get-CsPool", "Get-CsUser"},
		},
	}, func() *moveUser { return &moveUser{dir: dir} })
}

// Process moves one user, or those of the list.
func (c *moveUser) Process(p *pipeline.Proc, _ any) error {
	if c.UserList == "" {
		return c.move(p, c.Identity)
	}
	text, err := os.ReadFile(absolute(p, c.UserList))
	if err != nil {
		return err
	}
	for _, id := range strings.FieldsFunc(string(text), func(r rune) bool { return r == ',' || r == '\n' || r == '\r' }) {
		if id = strings.TrimSpace(id); id == "" {
			continue
		}
		if err := c.move(p, schema.NewUserID(id)); err != nil {
			return err
		}
	}
	return nil
}

// End writes the report.
func (c *moveUser) End(p *pipeline.Proc) error {
	if c.Report == "" {
		return nil
	}
	f, err := os.Create(absolute(p, c.Report))
	if err != nil {
		return err
	}
	w := csv.NewWriter(f)
	if err := w.WriteAll(append([][]string{{"Identity", "Source", "Target", "Result"}}, c.report...)); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// absolute resolves a path against the session's location.
func absolute(p *pipeline.Proc, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(p.Session.Location(), path)
}

func (c *moveUser) move(p *pipeline.Proc, id schema.UserID) error {
	t, err := find(p, c.dir, id, store.SipObjects, store.RegistrarPool, store.SipAddress)
	if err != nil || t == nil {
		return err
	}
	if strings.EqualFold(c.Target.Name, cloud) {
		return t.refuse(p, "Target", `Moving users to "`+c.Target.Name+`" is not supported.`)
	}
	from := t.text(store.RegistrarPool)
	if from == "" {
		sip := t.text(store.SipAddress)
		return directory.Report(p, &store.Fault{Kind: store.FaultNotHomed, Target: sip, Text: `User "` + sip + `" is not validly homed on target "".`}, nil)
	}
	pool, err := t.db.Pool(directory.Context(p), c.Target.Name)
	if err != nil {
		return directory.Report(p, err, nil)
	}
	done, err := t.apply(p, store.Account{store.RegistrarPool: pool.FQDN, store.HomeServer: store.HomeServerDN(pool.ID, store.DomainDN(t.dn))})
	if err != nil || !done {
		return err
	}
	c.report = append(c.report, []string{t.text(store.SipAddress), from, pool.FQDN, "Success"})
	if !c.PassThru {
		return nil
	}
	return c.dir.Pass(p, t.row)
}
