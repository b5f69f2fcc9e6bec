package management

import (
	"path"
	"strings"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
)

// splitPath is Split-Path.
type splitPath struct {
	cmdlets.Base
	Path        []string `pos:"0" mandatory:"" pipe:"value,name" set:"ParentSet QualifierSet NoQualifierSet LeafSet LeafBaseSet ExtensionSet IsAbsoluteSet" complete:"path" help:"The paths."`
	LiteralPath []string `mandatory:"" pipe:"name" set:"LiteralPathSet" alias:"PSPath,LP" complete:"path" help:"The paths, taken literally."`
	Qualifier   bool     `mandatory:"" set:"QualifierSet" help:"The drive or provider."`
	NoQualifier bool     `mandatory:"" set:"NoQualifierSet" help:"What follows the drive."`
	Parent      bool     `set:"ParentSet" help:"The folder, which is the default."`
	Leaf        bool     `mandatory:"" set:"LeafSet" help:"The last part."`
	LeafBase    bool     `mandatory:"" set:"LeafBaseSet" help:"The last part without its extension."`
	Extension   bool     `mandatory:"" set:"ExtensionSet" help:"The extension of the last part."`
	Resolve     bool     `help:"Find the items first."`
	IsAbsolute  bool     `mandatory:"" set:"IsAbsoluteSet" help:"Whether the path is absolute."`
	Credential  any      `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

func splitPathCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Split-Path", Module: module, Class: class("SplitPath"), DefaultSet: "ParentSet", Outputs: []string{"System.String", "System.Boolean"},
		Doc: doc("Returns the specified part of a path.", "Split-Path /srv/report.csv -Leaf", "Split-Path /srv/report.csv"),
	}, func() *splitPath { return &splitPath{} })
}

// Process writes the wanted part of every path.
func (c *splitPath) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.Path, false
	if c.LiteralPath != nil {
		list, literal = c.LiteralPath, true
	}
	for _, text := range list {
		texts := []string{text}
		if c.Resolve {
			found, err := drive.Of(p).Resolve(p, text, &drive.Choice{Literal: literal})
			if err != nil {
				if err := report(p, err); err != nil {
					return err
				}
				continue
			}
			texts = texts[:0]
			for _, t := range found {
				texts = append(texts, t.Show())
			}
		}
		for _, t := range texts {
			if err := c.write(p, t); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *splitPath) write(p *pipeline.Proc, text string) error {
	if q := drive.Qualifier(text); !c.NoQualifier && !c.Qualifier && !c.IsAbsolute && q != "" {
		if _, err := drive.Of(p).Parse(q + "/"); err != nil {
			return report(p, err)
		}
	}
	switch {
	case c.IsAbsolute:
		return p.Write(strings.HasPrefix(text, "/") || strings.HasPrefix(text, `\`) || drive.Qualifier(text) != "")
	case c.Qualifier:
		q := drive.Qualifier(text)
		if q == "" {
			return p.WriteError(errs.New("ParsePathFormatError", errs.InvalidArgument, text, errs.FormatType, "Cannot parse path because path '%s' does not have a qualifier specified.", text))
		}
		return p.Write(q)
	case c.NoQualifier:
		return p.Write(strings.TrimPrefix(text, drive.Qualifier(text)))
	case c.Leaf:
		return p.Write(leaf(text))
	case c.LeafBase:
		name := leaf(text)
		return p.Write(strings.TrimSuffix(name, path.Ext(name)))
	case c.Extension:
		return p.Write(path.Ext(leaf(text)))
	}
	return p.Write(parent(text))
}

// normal puts the path's separators into the form of this system; "." and ".." inside are taken out.
func normal(text string) (q, rest string) {
	text = strings.ReplaceAll(text, `\`, "/")
	q = drive.Qualifier(text)
	rest = text[len(q):]
	if strings.Contains(rest, "/..") || strings.Contains(rest, "/./") {
		rest = path.Clean(rest)
	}
	return q, rest
}

// leaf is the last part of a path.
func leaf(text string) string {
	q, rest := normal(text)
	trimmed := strings.TrimRight(rest, "/")
	if trimmed == "" {
		if rest == "" && q != "" {
			return q
		}
		return rest
	}
	return trimmed[strings.LastIndexByte(trimmed, '/')+1:]
}

// parent is the path without its last part.
func parent(text string) string {
	q, rest := normal(text)
	trimmed := strings.TrimRight(rest, "/")
	i := strings.LastIndexByte(trimmed, '/')
	switch {
	case i < 0:
		return q
	case i == 0 && trimmed != "/":
		return q + "/"
	}
	if rest == "/" {
		return ""
	}
	return q + strings.TrimRight(trimmed[:i], "/")
}
