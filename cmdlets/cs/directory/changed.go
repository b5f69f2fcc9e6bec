package directory

import (
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
)

// WarnUnchanged says that a change of a directory object changed nothing.
func WarnUnchanged(p *pipeline.Proc, dn string) error {
	return p.WriteWarning(`Object with identity "` + dn + `" was not changed.`)
}

// Pass writes a user after a change, for -PassThru.
func (d *Directory) Pass(p *pipeline.Proc, row int64) error {
	o, err := d.Reload(p, row, schema.PassedUser())
	if err != nil || o == nil {
		return err
	}
	return p.Write(o)
}
