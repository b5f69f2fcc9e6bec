package policy

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/store"
)

// grant declares Grant-Cs<family>.
func (f *family) grant(dir *directory.Directory) *cmdlets.Command {
	user := cmdlets.ParamSet{Position: 1, Mandatory: true, ByValue: true, ByName: true}
	return f.command(dir, "Grant", []*cmdlets.Param{
		converting("DomainController", schema.Fqdn{}, everywhere, "", "Accepted; there is one directory."),
		converting("Identity", schema.UserID{}, in(user), "user", "The user who gets the policy."),
		switchParam("PassThru", "Return the user."),
		{Name: "PolicyName", Type: value.StringType, Sets: in(cmdlets.ParamSet{Position: 2}), Complete: "cspolicyname:" + f.kind,
			Help: "The per-user policy, with or without tag:; $null takes the present one away."},
	}, runGrant)
}

func runGrant(c *call, p *pipeline.Proc) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	name, err := c.policyName(p, db)
	if err != nil {
		return directory.Report(p, err, nil)
	}
	id, _ := c.args["Identity"].(schema.UserID)
	cells, err := db.FindOne(directory.Context(p), directory.Identity(id), store.SipObjects, store.ID, store.DistinguishedName)
	if err != nil {
		return directory.ReportUser(p, err, id)
	}
	row, dn := cells[0].(int64), cells[1].(string)
	if ok, err := p.ShouldProcess(dn, p.Command); err != nil || !ok {
		return err
	}
	column, _ := store.ColumnByProperty(c.family.kind)
	changed, err := db.ChangeUser(directory.Context(p), directory.By(p), row, store.Account{column: name})
	if err != nil {
		return directory.ReportUser(p, err, id)
	}
	if !changed {
		if err := directory.WarnUnchanged(p, dn); err != nil {
			return err
		}
	}
	if !c.flag("PassThru") {
		return nil
	}
	return c.dir.Pass(p, row)
}

// policyName gives the name of the policy to grant as it is spelled, nil to take the present one away.
func (c *call) policyName(p *pipeline.Proc, db *store.DB) (any, error) {
	text, _ := c.text("PolicyName")
	if text == "" {
		return nil, nil
	}
	id, ok := store.ParsePolicyID(text)
	if ok && id.Scope == store.UserScope {
		policy, err := db.Policy(directory.Context(p), c.family.kind, id)
		if err == nil {
			return policy.ID.Name, nil
		}
		if _, missing := err.(*store.Fault); !missing {
			return nil, err
		}
	}
	return nil, &store.Fault{Kind: store.FaultPolicyName, Target: text, Text: `Policy "` + text + `" is not a user policy. You can assign only a user policy to a specific user.`}
}
