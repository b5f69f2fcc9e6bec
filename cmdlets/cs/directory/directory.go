// Package directory is what the Skype for Business cmdlets share: the store, opened when the first of them needs it, who
// makes a change and when, and faults of the store as error records.
package directory

import (
	"context"
	"errors"
	"os"
	"os/user"
	"sync"

	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/store"
)

// Directory opens the store on first use. It is shared by all cmdlets of a group.
type Directory struct{ open func() (*store.DB, error) }

// New returns a directory that open opens; open itself must remember what it opened.
func New(open func() (*store.DB, error)) *Directory { return &Directory{open} }

// DB is the open store.
func (d *Directory) DB() (*store.DB, error) { return d.open() }

// Context is that of the pipeline, which ends when it is stopped.
func Context(p *pipeline.Proc) context.Context {
	if p.Ctx == nil {
		return context.Background()
	}
	return p.Ctx
}

// By says who makes a change: the operating system's user, now by the session's clock, with the running command.
func By(p *pipeline.Proc) store.By {
	return store.By{Who: account(), At: p.Session.Now(), Command: p.Command}
}

var account = sync.OnceValue(func() string {
	if name := os.Getenv("USER"); name != "" {
		return name
	}
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return "unknown"
})

// Report writes a fault as an error of one object and goes on; any other error ends the command. target is what the
// error is about, nil for the fault's own target; faults about an identity have the parameter as target.
func Report(p *pipeline.Proc, err error, target any) error {
	var f *store.Fault
	if !errors.As(err, &f) {
		return err
	}
	return p.WriteError(schema.Record(f, target))
}

// ReportUser is Report for what a user identity led to: faults about the identity itself are about the parameter.
func ReportUser(p *pipeline.Proc, err error, id schema.UserID) error {
	var f *store.Fault
	if errors.As(err, &f) {
		switch f.Kind {
		case store.FaultIdentity, store.FaultMultiple, store.FaultLineURI, store.FaultSipAddress:
			return Report(p, err, id)
		}
	}
	return Report(p, err, nil)
}

// Identity is a user identity in the store's terms.
func Identity(id schema.UserID) store.Identity { return store.Identity{Guid: id.Guid, Text: id.Typed} }
