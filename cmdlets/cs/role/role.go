// Package role is the cmdlets about administrative roles: who may run what.
package role

import (
	"strings"
	"sync"

	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/store"
)

// Commands lists the cmdlets of the package.
func Commands(dir *directory.Directory) []*cmdlets.Command {
	return []*cmdlets.Command{newGetAdminRole(dir), newGetAdminRoleAssignment(dir)}
}

const roleName = "Microsoft.Rtc.Management.WritableConfig.Settings.Roles.Role"

var roleRow = sync.OnceValue(func() *schema.Row {
	s, l := value.StringType, schema.ListType()
	prop := func(name string, t *value.Type) schema.Prop { return schema.Prop{Name: name, Type: t} }
	return schema.NewRow(roleName, prop("Identity", s), prop("SID", s), prop("IsStandardRole", value.BoolType), prop("Cmdlets", l), prop("ScriptModules", l),
		prop("ScriptCmdlets", l), prop("ConfigScopes", l), prop("UserScopes", l), prop("TemplateName", s))
})

func object(r store.Role) any {
	list := func(name string) any {
		items, _ := r.Properties[name].([]any)
		texts := make([]string, 0, len(items))
		for _, item := range items {
			if s, ok := item.(string); ok {
				texts = append(texts, s)
			}
		}
		return schema.List(texts)
	}
	standard, _ := r.Properties["IsStandardRole"].(bool)
	return roleRow().New(r.Name, r.Properties["SID"], standard, list("Cmdlets"), list("ScriptModules"), list("ScriptCmdlets"), list("ConfigScopes"), list("UserScopes"), r.Properties["TemplateName"])
}

// getAdminRole is Get-CsAdminRole.
type getAdminRole struct {
	cmdlets.Base
	Filter     cmdlets.Opt[string] `set:"Filter" help:"A pattern for names: *Voice*."`
	Identity   cmdlets.Opt[string] `set:"Identity" pos:"2" pipe:"value" complete:"role" help:"The name of a role."`
	LocalStore bool                `help:"Accepted; there is one store."`
	Sid        cmdlets.Opt[string] `set:"SID" pos:"2" help:"The security identifier of a role."`

	dir *directory.Directory
}

func newGetAdminRole(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-CsAdminRole", Module: "SkypeForBusiness", Class: "Microsoft.Rtc.Management.Xds.GetOcsAdminRoleCmdlet", DefaultSet: "Identity", Outputs: []string{roleName},
		Doc: &cmdlets.Doc{
			Synopsis: "Lists the administrative roles.",
			Examples: []cmdlets.Example{{Code: `Get-CsAdminRole | Where-Object {$_.Cmdlets -match "Set-CsUser\b"}`, Remarks: "The roles that may change users."}},
			Links:    []string{"Get-CsAdminRoleAssignment"},
		},
	}, func() *getAdminRole { return &getAdminRole{dir: dir} })
}

// Process writes the roles.
func (c *getAdminRole) Process(p *pipeline.Proc, _ any) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	roles, err := db.Roles(directory.Context(p))
	if err != nil {
		return err
	}
	found := false
	match := value.Like(c.Filter.Value, true)
	for _, r := range roles {
		if !c.wanted(r, match) {
			continue
		}
		found = true
		if err := p.Write(object(r)); err != nil {
			return err
		}
	}
	if name := c.Identity.Value + c.Sid.Value; name != "" && !found {
		return directory.Report(p, &store.Fault{Kind: store.FaultRoleNotFound, Target: name, Text: `Cannot find role "` + name + `" because it does not exist.`}, nil)
	}
	return nil
}

func (c *getAdminRole) wanted(r store.Role, match *value.Wildcard) bool {
	sid, _ := r.Properties["SID"].(string)
	switch {
	case c.Identity.Given:
		return strings.EqualFold(r.Name, c.Identity.Value)
	case c.Sid.Given:
		return strings.EqualFold(sid, c.Sid.Value)
	}
	return !c.Filter.Given || match.Match(r.Name)
}

// getAdminRoleAssignment is Get-CsAdminRoleAssignment: the names of the roles of an account.
type getAdminRoleAssignment struct {
	cmdlets.Base
	Force      bool   `help:"Accepted; there is nothing to suppress."`
	Identity   string `pos:"2" mandatory:"" pipe:"value" complete:"account" help:"The logon name of an account."`
	LocalStore bool   `help:"Accepted; there is one store."`

	dir *directory.Directory
}

func newGetAdminRoleAssignment(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-CsAdminRoleAssignment", Module: "SkypeForBusiness", Class: "Microsoft.Rtc.Management.Xds.GetOcsAdminRoleAssignmentCmdlet", Outputs: []string{"System.String"},
		Doc: &cmdlets.Doc{
			Synopsis: "Lists the roles that an account has.",
			Examples: []cmdlets.Example{{Code: `Get-CsAdminRoleAssignment -Identity "kenmyer"`, Remarks: "The names of the roles, one a line."}},
			Links:    []string{"Get-CsAdminRole"},
		},
	}, func() *getAdminRoleAssignment { return &getAdminRoleAssignment{dir: dir} })
}

// Process writes the names of the roles of one account.
func (c *getAdminRoleAssignment) Process(p *pipeline.Proc, _ any) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	rows, err := db.Find(directory.Context(p), store.Identity{Text: c.Identity}, store.Query{Scope: store.Accounts, Columns: []store.Column{store.SamAccountName}})
	if err != nil {
		return directory.Report(p, err, nil)
	}
	for _, cells := range rows {
		sam, _ := cells[0].(string)
		names, err := db.RolesOf(directory.Context(p), sam)
		if err != nil {
			return err
		}
		for _, name := range names {
			if err := p.Write(name); err != nil {
				return err
			}
		}
	}
	return nil
}
