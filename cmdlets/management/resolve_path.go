package management

import (
	"path/filepath"
	"strings"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
)

// resolvePath is Resolve-Path.
type resolvePath struct {
	cmdlets.Base
	Path             []string `pos:"0" mandatory:"" pipe:"value,name" set:"Path RelativePath" complete:"path" help:"The paths, with wildcards."`
	LiteralPath      []string `mandatory:"" pipe:"name" set:"LiteralPath RelativeLiteralPath" alias:"PSPath,LP" complete:"path" help:"The paths, taken literally."`
	Relative         bool     `set:"Path:optional LiteralPath:optional RelativePath:mandatory RelativeLiteralPath:mandatory" help:"Texts relative to the current location."`
	RelativeBasePath string   `set:"RelativePath RelativeLiteralPath" help:"The location that the texts are to be relative to."`
	Force            bool     `help:"Hidden items too."`
	Credential       any      `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

func resolvePathCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Resolve-Path", Module: module, Class: class("ResolvePath"), DefaultSet: "Path", Outputs: []string{"System.Management.Automation.PathInfo", "System.String"},
		Doc: doc("Resolves the wildcard characters in a path, and displays the path contents.", "Resolve-Path ~", "Resolve-Path *.txt -Relative"),
	}, func() *resolvePath { return &resolvePath{} })
}

// Process writes where the items are.
func (c *resolvePath) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.Path, false
	if len(c.LiteralPath) > 0 {
		list, literal = c.LiteralPath, true
	}
	return each(p, list, &drive.Choice{Literal: literal, Force: c.Force}, func(t drive.Path) error {
		if !c.Relative {
			return p.Write(t.Location())
		}
		base := drive.Of(p).Current().Inner()
		if c.RelativeBasePath != "" {
			b, err := drive.Of(p).Parse(c.RelativeBasePath)
			if err != nil {
				return report(p, err)
			}
			base = b.Inner
		}
		return p.Write(relativeTo(base, t))
	})
}

// relativeTo is a path relative to a folder, beginning with "./" or "../".
func relativeTo(base string, t drive.Path) string {
	if !t.Provider.Files() {
		return t.Show()
	}
	rel, err := filepath.Rel(base, t.Inner)
	if err != nil || strings.HasPrefix(rel, "..") {
		if err != nil {
			return t.Inner
		}
		return rel
	}
	if rel == "." {
		if up := filepath.Dir(base); up != base {
			return "../" + filepath.Base(base)
		}
		return rel
	}
	return "./" + rel
}

// convertPath is Convert-Path.
type convertPath struct {
	cmdlets.Base
	paths
	Force bool `help:"Hidden items too."`
}

func convertPathCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Convert-Path", Module: module, Class: class("ConvertPath"), DefaultSet: "Path", Outputs: []string{"System.String"},
		Doc: doc("Converts a path from a PowerShell path to a PowerShell provider path.", "Convert-Path ~"),
	}, func() *convertPath { return &convertPath{} })
}

// Process writes the provider's own paths.
func (c *convertPath) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.given()
	return each(p, list, &drive.Choice{Literal: literal, Force: c.Force}, func(t drive.Path) error { return p.Write(t.Inner) })
}
