package pin

import (
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/store"
)

// change is what the cmdlets that change a PIN share: find the one user, check, ask, do.
func change(p *pipeline.Proc, dir *directory.Directory, id schema.UserID, check func(*store.PinTarget) error, do func(*store.DB, *store.PinTarget) error) error {
	db, err := dir.DB()
	if err != nil {
		return err
	}
	t, err := db.PinTarget(directory.Context(p), directory.Identity(id))
	if err == nil {
		err = check(t)
	}
	if err != nil {
		return directory.ReportUser(p, err, id)
	}
	if ok, err := p.ShouldProcess(t.SIP(), p.Command); err != nil || !ok {
		return err
	}
	if err := do(db, t); err != nil {
		return directory.ReportUser(p, err, id)
	}
	return nil
}
