package directory

import (
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/store"
)

// A Search is what the reading cmdlets ask for: an identity, or everything in a scope.
type Search struct {
	Identity schema.UserID
	Scope    store.Scope
	Filter   store.Filter
	OU       schema.OrganizationalUnit
	Size     schema.ResultSize
}

// Each runs a search and writes an object of the given type for every hit. Faults are reported.
func (d *Directory) Each(p *pipeline.Proc, s Search, of *schema.Object) error {
	db, err := d.DB()
	if err != nil {
		return err
	}
	q := store.Query{Scope: s.Scope, Filter: s.Filter, Columns: of.Columns, Limit: s.Size.Count}
	if s.OU.Given {
		if err := db.Container(Context(p), s.OU.DN); err != nil {
			return Report(p, err, nil)
		}
		q.OU = s.OU.DN
	}
	if s.Size.Limited && s.Size.Count == 0 {
		return nil
	}
	if s.Identity.Given() {
		return found(p, db, s.Identity, q, of)
	}
	return scan(p, db, q, of)
}

func found(p *pipeline.Proc, db *store.DB, id schema.UserID, q store.Query, of *schema.Object) error {
	rows, err := db.Find(Context(p), Identity(id), q)
	if err != nil {
		return ReportUser(p, err, id)
	}
	for _, cells := range rows {
		if err := p.Write(of.Make(cells)); err != nil {
			return err
		}
	}
	return nil
}

func scan(p *pipeline.Proc, db *store.DB, q store.Query, of *schema.Object) error {
	rows, err := db.Query(Context(p), q)
	if err != nil {
		return err
	}
	defer rows.Close()
	cells := make([]any, len(q.Columns))
	for n := 0; ; n++ {
		ok, err := rows.Next(cells)
		if err == nil && !ok && n == 0 {
			return warnEmpty(p, db)
		}
		if err != nil || !ok {
			return err
		}
		if err := p.Write(of.Make(cells)); err != nil {
			return err
		}
	}
}

// warnEmpty tells whoever starts with an empty directory how to fill it.
func warnEmpty(p *pipeline.Proc, db *store.DB) error {
	empty, err := db.Empty(Context(p))
	if err != nil || !empty {
		return err
	}
	return p.WriteWarning(`The directory "` + db.Path() + `" is empty. Fill it with Import-CsDirectory, or start with -Demo to look round.`)
}

// Reload makes an object of the given type for one account, after a change.
func (d *Directory) Reload(p *pipeline.Proc, id int64, of *schema.Object) (*value.Object, error) {
	db, err := d.DB()
	if err != nil {
		return nil, err
	}
	rows, err := db.All(Context(p), store.Query{Scope: store.Everything, Filter: store.NewCompare(store.ID, store.Eq, id), Columns: of.Columns})
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return of.Make(rows[0]), nil
}
