package topology

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/store"
)

// getPool is Get-CsPool.
type getPool struct {
	cmdlets.Base
	Filter   cmdlets.Opt[string] `set:"Filter" help:"A pattern for names: red*."`
	Identity schema.SiteName     `set:"Identity" pos:"2" complete:"pool" help:"The full name of a pool."`
	Site     cmdlets.Opt[string] `complete:"site" help:"Only the pools of this site, given by its display name."`

	dir *directory.Directory
}

func newGetPool(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-CsPool", Module: "SkypeForBusiness", Class: "Microsoft.Rtc.Management.Deploy.Cmdlets.GetOcsPoolCmdlet", DefaultSet: "Identity", Outputs: []string{deployNamespace + "Cluster"},
		Doc: &cmdlets.Doc{
			Synopsis: "Lists the pools of the topology.",
			Examples: []cmdlets.Example{
				{Code: `Get-CsPool -Site "Redmond"`, Remarks: "The pools of a site."},
				{Code: `Get-CsPool | Where-Object {$_.Services.Count -eq 0}`, Remarks: "Pools on which nothing runs."},
			},
			Links: []string{"Get-CsSite", "Move-CsUser"},
		},
	}, func() *getPool { return &getPool{dir: dir} })
}

// Process writes the pools.
func (c *getPool) Process(p *pipeline.Proc, _ any) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	if c.Site.Given {
		if s, err := db.Site(directory.Context(p), c.Site.Value); err != nil {
			return directory.Report(p, err, nil)
		} else {
			c.Site.Value = s.Name
		}
	}
	pools, err := db.Pools(directory.Context(p))
	if c.Identity.Given {
		var one store.Pool
		one, err = db.Pool(directory.Context(p), c.Identity.Typed)
		pools = []store.Pool{one}
	}
	if err != nil {
		return directory.Report(p, err, nil)
	}
	match := value.Like(c.Filter.Value, true)
	for _, x := range pools {
		if c.Filter.Given && !match.Match(x.FQDN) || c.Site.Given && x.Site != c.Site.Value {
			continue
		}
		if err := p.Write(pool(x)); err != nil {
			return err
		}
	}
	return nil
}
