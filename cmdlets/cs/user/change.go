package user

import (
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/store"
)

// A target is a user about to be changed: its row number, name, and the cells that the cmdlet asked for.
type target struct {
	db    *store.DB
	id    schema.UserID
	row   int64
	dn    string
	cells store.Account
}

// find gets the one user that an identity names; nil when an error was reported.
func find(p *pipeline.Proc, dir *directory.Directory, id schema.UserID, scope store.Scope, columns ...store.Column) (*target, error) {
	db, err := dir.DB()
	if err != nil {
		return nil, err
	}
	cells, err := db.FindOne(directory.Context(p), directory.Identity(id), scope, append([]store.Column{store.ID, store.DistinguishedName}, columns...)...)
	if err != nil {
		return nil, directory.ReportUser(p, err, id)
	}
	t := &target{db: db, id: id, row: cells[0].(int64), dn: cells[1].(string), cells: store.Account{}}
	for i, c := range columns {
		t.cells[c] = cells[i+2]
	}
	return t, nil
}

func (t *target) text(c store.Column) string { s, _ := t.cells[c].(string); return s }

// refuse writes the error of a parameter that cannot be used: its id is the parameter's name.
func (t *target) refuse(p *pipeline.Proc, parameter, text string) error {
	return p.WriteError(errs.New(parameter, errs.InvalidArgument, t.id, schema.ManagementException, "%s", text))
}

// apply makes changes after asking. done is false when nothing was to be done or an error was reported; a change that
// changes nothing is a warning.
func (t *target) apply(p *pipeline.Proc, changes store.Account) (done bool, err error) {
	if ok, err := p.ShouldProcess(t.dn, p.Command); err != nil || !ok {
		return false, err
	}
	changed, err := t.db.ChangeUser(directory.Context(p), directory.By(p), t.row, changes)
	if err != nil {
		return false, directory.ReportUser(p, err, t.id)
	}
	if !changed {
		err = directory.WarnUnchanged(p, t.dn)
	}
	return true, err
}

// unique reports an address or number that somebody else has; false when it did.
func (t *target) unique(p *pipeline.Proc, c store.Column, text string) (bool, error) {
	if err := t.db.Unique(directory.Context(p), t.row, c, text); err != nil {
		return false, directory.ReportUser(p, err, t.id)
	}
	return true, nil
}
