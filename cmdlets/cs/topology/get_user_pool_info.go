package topology

import (
	"fmt"
	"sync"

	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/store"
)

const poolInfoName = "Microsoft.Rtc.Management.Xds.GetOCsUserPoolInfoCmdlet+UserInformation"

var poolInfoRow = sync.OnceValue(func() *schema.Row {
	s, l := value.StringType, texts()
	return schema.NewRow(poolInfoName,
		prop("PrimaryPoolFqdn", s), prop("BackupPoolFqdn", s), prop("UserServicesPoolFqdn", s), prop("PrimaryPoolMachinesInPreferredOrder", l),
		prop("BackupPoolMachinesInPreferredOrder", l), prop("PrimaryPoolPrimaryRegistrar", s), prop("PrimaryPoolBackupRegistrars", l),
		prop("PrimaryPoolPrimaryUserService", s), prop("PrimaryPoolBackupUserServices", l), prop("BackupPoolPrimaryRegistrar", s),
		prop("BackupPoolBackupRegistrars", l), prop("BackupPoolPrimaryUserService", s), prop("BackupPoolBackupUserServices", l))
})

// getUserPoolInfo is Get-CsUserPoolInfo: the servers that serve a user, and those that would if the pool failed.
type getUserPoolInfo struct {
	cmdlets.Base
	Identity   schema.UserID `pos:"1" mandatory:"" pipe:"value,name" complete:"user" help:"The user."`
	LocalStore bool          `help:"Accepted; there is one store."`

	dir *directory.Directory
}

func newGetUserPoolInfo(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-CsUserPoolInfo", Module: "SkypeForBusiness", Class: "Microsoft.Rtc.Management.Xds.GetOcsUserPoolInfoCmdlet", Outputs: []string{poolInfoName},
		Doc: &cmdlets.Doc{
			Synopsis: "Shows the pools and servers of a user.",
			Examples: []cmdlets.Example{{Code: `Get-CsUserPoolInfo "Ken Myer" | Select-Object PrimaryPoolFqdn, BackupPoolFqdn`, Remarks: "The pools of one user."}},
			Links:    []string{"Get-CsPool", "Move-CsUser"},
		},
	}, func() *getUserPoolInfo { return &getUserPoolInfo{dir: dir} })
}

// Process writes the pools of the users of one identity.
func (c *getUserPoolInfo) Process(p *pipeline.Proc, _ any) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	rows, err := db.Find(directory.Context(p), directory.Identity(c.Identity), store.Query{Scope: store.SipObjects, Columns: []store.Column{store.SipAddress, store.RegistrarPool}})
	if err != nil {
		return directory.ReportUser(p, err, c.Identity)
	}
	for _, cells := range rows {
		if err := c.show(p, db, cells); err != nil {
			return err
		}
	}
	return nil
}

func (c *getUserPoolInfo) show(p *pipeline.Proc, db *store.DB, cells []any) error {
	sip, _ := cells[0].(string)
	home, _ := cells[1].(string)
	if home == "" {
		return directory.Report(p, &store.Fault{Kind: store.FaultNotHomed, Target: sip, Text: `User "` + sip + `" is not validly homed on target "".`}, nil)
	}
	primary, err := db.Pool(directory.Context(p), home)
	if err != nil {
		return directory.Report(p, err, nil)
	}
	none := schema.List(nil)
	var backup any
	backupMachines := none
	if primary.Backup != nil {
		second, err := db.Pool(directory.Context(p), *primary.Backup)
		if err != nil {
			return directory.Report(p, err, nil)
		}
		backup, backupMachines = second.FQDN, machines(second)
	}
	return p.Write(poolInfoRow().New(primary.FQDN, backup, primary.FQDN, machines(primary), backupMachines, primary.FQDN, none, primary.FQDN, none, backup, none, backup, none))
}

// machines numbers the computers of a pool: `1:1-1`.
func machines(p store.Pool) any {
	list := make([]string, len(p.Computers))
	for i := range list {
		list[i] = fmt.Sprintf("%s-%d", p.ID, i+1)
	}
	return schema.List(list)
}
