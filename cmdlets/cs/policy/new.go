package policy

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/pipeline"
	"csshell/store"
)

// create declares New-Cs<family>.
func (f *family) create(dir *directory.Directory) *cmdlets.Command {
	params := []*cmdlets.Param{f.identity("site:<name>, or the name of a per-user policy.", cmdlets.ParamSet{Position: 2, Mandatory: true})}
	params = append(params, f.settingParams(f.newOrder)...)
	params = append(params, switchParam("Force", "Accepted; there is nothing to suppress."), switchParam("InMemory", "Return the object without storing it."))
	if f.tenant {
		params = append(params, tenantParam())
	}
	c := f.command(dir, "New", params, runNew)
	c.OutputTypes = []string{f.typeName}
	return c
}

func runNew(c *call, p *pipeline.Proc) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	policy, err := c.fresh(p, db)
	if err != nil {
		return c.report(p, err)
	}
	if ok, err := p.ShouldProcess(policy.ID.String(), p.Command); err != nil || !ok {
		return err
	}
	if !c.flag("InMemory") {
		if err := db.CreatePolicy(directory.Context(p), directory.By(p), policy); err != nil {
			return c.report(p, err)
		}
	}
	return p.Write(c.family.object(policy))
}

// fresh gives the policy that is to be created, after all checks.
func (c *call) fresh(p *pipeline.Proc, db *store.DB) (store.Policy, error) {
	text, _ := c.text("Identity")
	id, ok := store.ParsePolicyID(text)
	if !ok {
		return store.Policy{}, c.family.badIdentity(text)
	}
	if !c.family.perUser() && id.Scope == store.UserScope {
		return store.Policy{}, c.family.badIdentity(id.String())
	}
	id, err := db.NewPolicyID(directory.Context(p), c.family.kind, id)
	policy := store.Policy{Kind: c.family.kind, ID: id, Properties: c.family.defaults()}
	if err != nil {
		return policy, err
	}
	for name, v := range c.given() {
		policy.Properties[name] = v
	}
	return policy, c.family.check(policy)
}

func (f *family) badIdentity(text string) error {
	forms := "site:<site name> or a policy name."
	if !f.perUser() {
		forms = "site:<site name>."
	}
	return &store.Fault{Kind: store.FaultIdentity, Target: text, Text: `"` + text + `" is not a valid identity for a "` + f.kind + `". Specify ` + forms}
}

// check looks at a policy as a whole.
func (f *family) check(p store.Policy) error {
	if f.extra == nil {
		return nil
	}
	if fault := f.extra(p.Properties, p.ID.String()); fault != nil {
		return fault
	}
	return nil
}
