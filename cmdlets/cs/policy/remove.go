package policy

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/pipeline"
	"csshell/store"
)

// remove declares Remove-Cs<family>.
func (f *family) remove(dir *directory.Directory) *cmdlets.Command {
	params := []*cmdlets.Param{
		f.identity("Global, site:<name> or the name of a per-user policy.", cmdlets.ParamSet{Position: 2, Mandatory: true, ByName: true}),
		switchParam("Force", "Do not ask about a policy that is in use."),
	}
	if f.tenant {
		params = append(params, tenantParam())
	}
	return f.command(dir, "Remove", params, runRemove)
}

func runRemove(c *call, p *pipeline.Proc) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	text, _ := c.text("Identity")
	policy, err := c.find(p, db, text)
	if err != nil {
		return c.report(p, err)
	}
	if ok, err := p.ShouldProcess(policy.ID.String(), p.Command); err != nil || !ok {
		return err
	}
	if policy.ID.Scope == store.GlobalScope {
		if err := p.WriteWarning(`Global configuration for "` + c.family.kind + `" cannot be removed. Instead of removing it, the Global configuration for "` +
			c.family.kind + `" has been reset to the default value.`); err != nil {
			return err
		}
	} else if ok, err := c.mayRemove(p, db, policy); err != nil || !ok {
		return err
	}
	return c.reportNil(p, db.RemovePolicy(directory.Context(p), directory.By(p), c.family.kind, policy.ID))
}

// mayRemove asks about a policy that is in use.
func (c *call) mayRemove(p *pipeline.Proc, db *store.DB, policy store.Policy) (bool, error) {
	if c.flag("Force") {
		return true, nil
	}
	used, err := db.PolicyInUse(directory.Context(p), c.family.kind, policy.ID)
	if err != nil || !used {
		return err == nil, err
	}
	return p.ShouldContinue("The policy is in use.", `The policy "`+policy.ID.Name+
		`" is currently assigned to one or more users. Assign a different policy to the users before removing this one.`, nil)
}
