// Package audit is the cmdlets about the trail of changes: Get-CsAuditLog and Undo-CsChange.
package audit

import (
	"sort"
	"sync"

	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/store"
)

// Commands lists the cmdlets of the package.
func Commands(dir *directory.Directory) []*cmdlets.Command {
	return []*cmdlets.Command{newGetAuditLog(dir), newUndoChange(dir)}
}

const entryName = "CsShell.AuditEntry"

var entryRow = sync.OnceValue(func() *schema.Row {
	s, o := value.StringType, value.PSCustomType
	return schema.NewRow(entryName, schema.Prop{Name: "Id", Type: value.Int64Type}, schema.Prop{Name: "Time", Type: value.DateTimeType}, schema.Prop{Name: "Who", Type: s},
		schema.Prop{Name: "Command", Type: s}, schema.Prop{Name: "Action", Type: s}, schema.Prop{Name: "Object", Type: s}, schema.Prop{Name: "Identity", Type: s},
		schema.Prop{Name: "Before", Type: o}, schema.Prop{Name: "After", Type: o}, schema.Prop{Name: "UndoneBy", Type: schema.Nullable(value.Int64Type)})
})

// getAuditLog is Get-CsAuditLog: who changed what, when and how. No entry holds a PIN.
type getAuditLog struct {
	cmdlets.Base
	Identity string                      `pos:"0" pipe:"name" help:"The object that was changed: a distinguished name, SIP address or policy identity, with *."`
	ID       cmdlets.Opt[int64]          `help:"The number of an entry."`
	Who      string                      `help:"Who made the change."`
	Command  string                      `complete:"command" help:"The cmdlet that made the change."`
	Object   string                      `help:"What was changed: user, pin or a kind of policy."`
	After    cmdlets.Opt[value.DateTime] `help:"Only changes at this time or later."`
	Before   cmdlets.Opt[value.DateTime] `help:"Only changes before this time."`
	Last     cmdlets.Opt[int64]          `alias:"Newest" help:"Only the newest so many."`

	dir *directory.Directory
}

func newGetAuditLog(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-CsAuditLog", Module: "SkypeForBusiness", Class: "CsShell.Commands.GetCsAuditLogCommand", Outputs: []string{entryName},
		Doc: &cmdlets.Doc{
			Synopsis:    "Lists the changes of the directory, oldest first.",
			Description: "Every change is recorded with its command, who made it and when, and what was different before and after. PINs are never recorded.",
			Examples: []cmdlets.Example{
				{Code: `Get-CsAuditLog -Last 20`, Remarks: "The latest changes."},
				{Code: `Get-CsAuditLog "*kenmyer*"`, Remarks: "What happened to one user's PIN."},
			},
			Links: []string{"Undo-CsChange"},
		},
	}, func() *getAuditLog { return &getAuditLog{dir: dir} })
}

// Process writes the entries.
func (c *getAuditLog) Process(p *pipeline.Proc, _ any) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	q := store.AuditQuery{ID: c.ID.Value, Who: c.Who, Command: c.Command, Object: c.Object, Target: c.Identity, Last: c.Last.Value}
	if c.After.Given {
		q.After = c.After.Value.Time()
	}
	if c.Before.Given {
		q.Before = c.Before.Value.Time()
	}
	if c.Last.Given && c.Last.Value <= 0 {
		return nil
	}
	entries, err := db.AuditLog(directory.Context(p), q)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := p.Write(entry(e)); err != nil {
			return err
		}
	}
	return nil
}

func entry(e store.AuditEntry) any {
	var undone any
	if e.UndoneBy != 0 {
		undone = e.UndoneBy
	}
	return entryRow().New(e.ID, schema.Date(e.At), e.Who, e.Command, e.Action, e.Object, e.Target, properties(e.Before), properties(e.After), undone)
}

// properties makes an object of audited values, sorted by name; null when there are none.
func properties(values map[string]any) any {
	if values == nil {
		return nil
	}
	names := make([]string, 0, len(values))
	for name := range values {
		names = append(names, name)
	}
	sort.Strings(names)
	slots := make([]any, len(names))
	for i, name := range names {
		slots[i] = plain(values[name])
	}
	return value.NewObject(names, slots...)
}

func plain(v any) any {
	list, ok := v.([]any)
	if !ok {
		return v
	}
	texts := make([]string, len(list))
	for i := range list {
		texts[i] = value.ToString(list[i])
	}
	return schema.List(texts)
}
