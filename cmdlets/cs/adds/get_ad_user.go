package adds

import (
	"strings"

	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/opath"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/store"
)

const userName = "Microsoft.ActiveDirectory.Management.ADUser"

var (
	userType = &value.Type{Name: userName}
	notFound = &value.Type{Name: "Microsoft.ActiveDirectory.Management.ADIdentityNotFoundException", Base: value.ExceptionType}
)

// Commands lists the cmdlets of the package.
func Commands(dir *directory.Directory) []*cmdlets.Command {
	c := newGetADUser(dir)
	c.Rare = true
	return []*cmdlets.Command{c}
}

// getADUser is Get-ADUser.
type getADUser struct {
	cmdlets.Base
	Filter        cmdlets.Opt[string]       `set:"Filter" mandatory:"" help:"A condition on properties, or * for all."`
	Identity      schema.UserID             `set:"Identity" pos:"0" mandatory:"" pipe:"value,name" complete:"account" help:"Logon name, DN, GUID or SID."`
	LDAPFilter    cmdlets.Opt[string]       `set:"LdapFilter" mandatory:"" help:"A condition on directory attributes."`
	Properties    []string                  `alias:"Property" help:"More properties to show; * for all."`
	ResultSetSize cmdlets.Opt[int32]        `set:"Filter LdapFilter" help:"At most so many accounts."`
	SearchBase    schema.OrganizationalUnit `set:"Filter LdapFilter" complete:"ou" help:"Only accounts in this organizational unit and those below it."`
	SearchScope   string                    `set:"Filter LdapFilter" oneof:"Base,OneLevel,Subtree" help:"Accepted; the search always goes through the subtree."`
	Server        string                    `help:"Accepted; there is one directory."`
	Credential    any                       `type:"System.Management.Automation.PSCredential" check:"credential" help:"Accepted; the local directory needs none."`

	dir *directory.Directory
}

func newGetADUser(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-ADUser", Module: "ActiveDirectory", Class: "Microsoft.ActiveDirectory.Management.Commands.GetADUser", DefaultSet: "Filter", Outputs: []string{userName},
		Doc: &cmdlets.Doc{
			Synopsis: "Lists accounts of the directory as the Active Directory module shows them.",
			Examples: []cmdlets.Example{{Code: `Get-ADUser -Filter {Department -eq 'Finance'} -Properties Title, Department`, Remarks: "A department with titles."}},
			Links:    []string{"Get-CsAdUser"},
		},
	}, func() *getADUser { return &getADUser{dir: dir} })
}

// Process writes the accounts.
func (c *getADUser) Process(p *pipeline.Proc, _ any) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	shown, err := c.shown()
	if err != nil {
		return err
	}
	q := store.Query{Scope: store.Accounts, Limit: int64(c.ResultSetSize.Value)}
	for _, s := range shown {
		q.Columns = append(q.Columns, s.column)
	}
	if q.Filter, err = c.condition(p); err != nil {
		return directory.Report(p, err, nil)
	}
	if c.SearchBase.Given {
		q.OU = c.SearchBase.DN
	}
	rows, err := db.All(directory.Context(p), q)
	if err != nil {
		return err
	}
	if c.Identity.Given() && len(rows) == 0 {
		return errs.New("ActiveDirectoryCmdlet:"+notFound.Name, errs.ObjectNotFound, c.Identity, notFound, "Cannot find an object with identity: '%s' under: the directory.", c.Identity.Typed)
	}
	shape := shapeOf(shown)
	for _, cells := range rows {
		slots := make([]any, len(shown))
		for i, s := range shown {
			slots[i] = s.make(cells[i])
		}
		if err := p.Write(&value.Object{Shape: shape, Slots: slots, Class: userType}); err != nil {
			return err
		}
	}
	return nil
}

// condition makes the filter of the parameter set that was chosen.
func (c *getADUser) condition(p *pipeline.Proc) (store.Filter, error) {
	switch {
	case c.LDAPFilter.Given:
		return opath.ParseLDAP(c.LDAPFilter.Value)
	case c.Identity.Given():
		id := c.Identity.Typed
		if c.Identity.Guid != "" {
			return store.NewCompare(store.Guid, store.Eq, c.Identity.Guid), nil
		}
		return store.Or{store.NewCompare(store.SamAccountName, store.Eq, id), store.NewCompare(store.Guid, store.Eq, strings.Trim(id, "{}")),
			store.NewCompare(store.Sid, store.Eq, id), store.NewCompare(store.DistinguishedName, store.Eq, id)}, nil
	case strings.TrimSpace(c.Filter.Value) == "*":
		return nil, nil
	}
	return opath.ParseDialect(c.Filter.Value, opath.Variables(p), dialect{})
}

// shown are the properties to show: the basic ones and those asked for.
func (c *getADUser) shown() ([]property, error) {
	var list []property
	all := len(c.Properties) == 1 && c.Properties[0] == "*"
	for _, p := range properties {
		if p.basic || all {
			list = append(list, p)
		}
	}
	for _, name := range c.Properties {
		p, ok := find(name)
		switch {
		case name == "*" || ok && p.basic:
		case !ok:
			return nil, errs.New("ActiveDirectoryCmdlet:System.ArgumentException", errs.InvalidArgument, name, errs.ArgumentType, "One or more properties are invalid.\nParameter name: %s", name)
		default:
			list = append(list, p)
		}
	}
	return list, nil
}

func shapeOf(shown []property) *value.Shape {
	names := make([]string, len(shown))
	for i, s := range shown {
		names[i] = s.name
	}
	return value.ShapeOf([]string{userName, "Microsoft.ActiveDirectory.Management.ADAccount", "System.Object"}, names...)
}
