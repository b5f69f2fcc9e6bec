package policy

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/store"
)

// get declares Get-Cs<family>.
func (f *family) get(dir *directory.Directory) *cmdlets.Command {
	params := []*cmdlets.Param{
		{Name: "Filter", Type: value.StringType, Sets: in(cmdlets.ParamSet{Name: "Filter", Position: cmdlets.NoPosition}), Help: "A pattern for identities: site:*, tag:Red*."},
		f.identity("Global, site:<name> or the name of a per-user policy.", cmdlets.ParamSet{Name: "Identity", Position: 2}),
		switchParam("LocalStore", "Accepted; there is one store."),
	}
	if f.tenant {
		params = append(params, tenantParam())
	}
	c := f.command(dir, "Get", params, runGet)
	c.DefaultSet, c.OutputTypes = "Identity", []string{f.typeName}
	return c
}

func runGet(c *call, p *pipeline.Proc) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	if text, given := c.text("Identity"); given {
		policy, err := c.find(p, db, text)
		if err != nil {
			return c.report(p, err)
		}
		return p.Write(c.family.object(policy))
	}
	policies, err := db.Policies(directory.Context(p), c.family.kind)
	if err != nil {
		return err
	}
	pattern, filtered := c.text("Filter")
	match := value.Like(pattern, true)
	for _, policy := range policies {
		if filtered && !match.Match(policy.ID.String()) {
			continue
		}
		if err := p.Write(c.family.object(policy)); err != nil {
			return err
		}
	}
	return nil
}

// find gives the policy with an identity as typed.
func (c *call) find(p *pipeline.Proc, db *store.DB, text string) (store.Policy, error) {
	id, ok := store.ParsePolicyID(text)
	if !ok {
		return store.Policy{}, store.MissingPolicy(c.family.kind, text)
	}
	return db.Policy(directory.Context(p), c.family.kind, id)
}

// report writes a fault about a policy: its target is the identity.
func (c *call) report(p *pipeline.Proc, err error) error {
	f, ok := err.(*store.Fault)
	if !ok {
		return err
	}
	return directory.Report(p, err, &schema.XdsIdentity{Typed: f.Target})
}
