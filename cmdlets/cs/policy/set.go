package policy

import (
	"maps"

	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/store"
)

// set declares Set-Cs<family>.
func (f *family) set(dir *directory.Directory) *cmdlets.Command {
	params := []*cmdlets.Param{
		f.identity("Global, site:<name> or the name of a per-user policy; without it the global one is changed.", cmdlets.ParamSet{Name: "Identity", Position: 2}),
		{Name: "Instance", Type: value.PSObjectType, Sets: in(cmdlets.ParamSet{Name: "Instance", Position: cmdlets.NoPosition, ByValue: true}), Help: "An object to store as it is, before the named settings."},
	}
	order := f.newOrder
	if f.perUser() {
		order = nil
	}
	params = append(params, f.settingParams(order)...)
	params = append(params, switchParam("Force", "Accepted; there is nothing to suppress."))
	if f.tenant {
		params = append(params, tenantParam())
	}
	c := f.command(dir, "Set", params, runSet)
	c.DefaultSet = "Identity"
	return c
}

func runSet(c *call, p *pipeline.Proc) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	old, policy, err := c.changed(p, db)
	if err != nil {
		return c.report(p, err)
	}
	if ok, err := p.ShouldProcess(policy.ID.String(), p.Command); err != nil || !ok {
		return err
	}
	if old == nil {
		return c.reportNil(p, db.CreatePolicy(directory.Context(p), directory.By(p), policy))
	}
	if c.family.warn != nil {
		if text := c.family.warn(old, policy.Properties); text != "" {
			if err := p.WriteWarning(text); err != nil {
				return err
			}
		}
	}
	return c.reportNil(p, db.UpdatePolicy(directory.Context(p), directory.By(p), policy))
}

func (c *call) reportNil(p *pipeline.Proc, err error) error {
	if err == nil {
		return nil
	}
	return c.report(p, err)
}

// changed gives the properties as they are, nil for a policy that does not exist yet, and the policy as it shall be.
func (c *call) changed(p *pipeline.Proc, db *store.DB) (old map[string]any, policy store.Policy, err error) {
	instance, whole := value.Base(c.args["Instance"]).(*value.Object)
	if v, given := c.args["Instance"]; given && !(whole && c.family.row().Is(instance)) {
		return nil, policy, c.family.badIdentity(value.ToString(v))
	}
	text, given := c.text("Identity")
	switch {
	case whole:
		text = value.ToString(instance.Slots[0])
	case !given:
		text = "global"
	}
	policy, err = c.find(p, db, text)
	exists := err == nil
	if _, missing := err.(*store.Fault); err != nil && !(missing && whole) {
		return nil, policy, err
	}
	if !exists {
		id, _ := store.ParsePolicyID(text)
		policy = store.Policy{Kind: c.family.kind, ID: id}
	}
	properties := c.family.defaults()
	maps.Copy(properties, policy.Properties)
	if exists {
		old = maps.Clone(properties)
	}
	if whole {
		properties = c.family.properties(instance)
	}
	maps.Copy(properties, c.given())
	policy.Properties = properties
	return old, policy, c.family.check(policy)
}
