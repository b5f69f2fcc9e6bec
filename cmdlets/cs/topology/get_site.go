package topology

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/store"
)

// getSite is Get-CsSite. Sites are given by their bare name.
type getSite struct {
	cmdlets.Base
	Filter   cmdlets.Opt[string] `set:"Filter" help:"A pattern for names: *mond."`
	Identity schema.SiteName     `set:"Identity" pos:"2" complete:"site" help:"The name of a site, without site:."`

	dir *directory.Directory
}

func newGetSite(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-CsSite", Module: "SkypeForBusiness", Class: "Microsoft.Rtc.Management.Deploy.Cmdlets.GetOcsSiteCmdlet", DefaultSet: "Identity", Outputs: []string{deployNamespace + "CentralSite"},
		Doc: &cmdlets.Doc{
			Synopsis: "Lists the sites of the topology.",
			Examples: []cmdlets.Example{{Code: `Get-CsSite -Identity "Redmond" | Select-Object -ExpandProperty Pools`, Remarks: "The pools of a site."}},
			Links:    []string{"Get-CsPool"},
		},
	}, func() *getSite { return &getSite{dir: dir} })
}

// Process writes the sites.
func (c *getSite) Process(p *pipeline.Proc, _ any) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	sites, err := db.Sites(directory.Context(p))
	if c.Identity.Given {
		var one store.Site
		one, err = db.Site(directory.Context(p), c.Identity.Typed)
		sites = []store.Site{one}
	}
	if err != nil {
		return directory.Report(p, err, nil)
	}
	pools, err := db.Pools(directory.Context(p))
	if err != nil {
		return err
	}
	match := value.Like(c.Filter.Value, true)
	for _, s := range sites {
		if c.Filter.Given && !match.Match(s.Name) {
			continue
		}
		if err := p.Write(site(s, pools)); err != nil {
			return err
		}
	}
	return nil
}
