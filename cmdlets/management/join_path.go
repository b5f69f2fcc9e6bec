package management

import (
	"strings"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
)

// joinPath is Join-Path.
type joinPath struct {
	cmdlets.Base
	Path                []string            `pos:"0" mandatory:"" pipe:"value,name" alias:"PSPath" complete:"path" help:"The paths in front."`
	ChildPath           []string            `pos:"1" mandatory:"" pipe:"name" check:"allownull allowemptystring" help:"What is put behind."`
	AdditionalChildPath []string            `pos:"2,remaining" pipe:"name" check:"allownull allowemptystring allowemptycollection" help:"What is put behind that, one after the other."`
	Extension           cmdlets.Opt[string] `pipe:"name" help:"The extension of the result."`
	Resolve             bool                `help:"Find the items that the result stands for."`
	Credential          any                 `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

func joinPathCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Join-Path", Module: module, Class: class("JoinPath"), Outputs: []string{"System.String"},
		Doc: doc("Combines a path and a child path into a single path.", "Join-Path /tmp report.csv", "Join-Path a b c"),
	}, func() *joinPath { return &joinPath{} })
}

// Process writes a path for every one in front.
func (c *joinPath) Process(p *pipeline.Proc, _ any) error {
	child := ""
	for i, part := range append(append([]string(nil), c.ChildPath...), c.AdditionalChildPath...) {
		if i == 0 {
			child = part
			continue
		}
		child = join(child, part)
	}
	for _, parent := range c.Path {
		path := join(parent, child)
		if c.Extension.Given {
			path = withExtension(path, c.Extension.Value)
		}
		if err := c.write(p, path); err != nil {
			return err
		}
	}
	return nil
}

func withExtension(path, ext string) string {
	if i := strings.LastIndexByte(path, '.'); i > strings.LastIndexByte(path, '/') {
		path = path[:i]
	}
	if ext != "" && ext[0] != '.' {
		ext = "." + ext
	}
	return path + ext
}

func (c *joinPath) write(p *pipeline.Proc, path string) error {
	if !c.Resolve {
		if q := drive.Qualifier(path); q != "" && !strings.HasSuffix(q, "::") && drive.Of(p).FindDrive(q[:len(q)-1]) == nil {
			_, err := drive.Of(p).Parse(path)
			return report(p, err)
		}
		return p.Write(path)
	}
	found, err := drive.Of(p).Resolve(p, path, &drive.Choice{})
	if err != nil {
		return report(p, err)
	}
	for _, t := range found {
		if err := p.Write(t.Show()); err != nil {
			return err
		}
	}
	return nil
}

// join puts exactly one separator between two paths.
func join(parent, child string) string {
	parent, child = strings.ReplaceAll(parent, `\`, "/"), strings.ReplaceAll(child, `\`, "/")
	switch {
	case parent == "":
		return child
	case child == "":
		if strings.HasSuffix(parent, "/") {
			return parent
		}
		return parent + "/"
	}
	return strings.TrimRight(parent, "/") + "/" + strings.TrimLeft(child, "/")
}
