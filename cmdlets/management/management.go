// Package management holds the cmdlets of the module Microsoft.PowerShell.Management: items, contents, paths, locations,
// drives and processes.
package management

import (
	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
)

const module = "Microsoft.PowerShell.Management"

// class is the suffix of the error ids of a cmdlet: its .NET class.
func class(name string) string { return "Microsoft.PowerShell.Commands." + name + "Command" }

// doc is a help text with examples.
func doc(synopsis string, examples ...string) *cmdlets.Doc {
	d := &cmdlets.Doc{Synopsis: synopsis}
	for _, e := range examples {
		d.Examples = append(d.Examples, cmdlets.Example{Code: e})
	}
	return d
}

// paths is the pair of parameters by which nearly every cmdlet of a provider names items.
type paths struct {
	Path        []string `pos:"0" mandatory:"" pipe:"value,name" set:"Path" complete:"path" help:"The items, with wildcards."`
	LiteralPath []string `mandatory:"" pipe:"name" set:"LiteralPath" alias:"PSPath,LP" complete:"path" help:"The items, with nothing in their names having a meaning of its own."`
}

// given are the paths and whether they are literal.
func (a *paths) given() ([]string, bool) {
	if len(a.LiteralPath) > 0 {
		return a.LiteralPath, true
	}
	return a.Path, false
}

// narrow are the parameters that narrow what wildcards find.
type narrow struct {
	Filter  string   `help:"A pattern in the terms of the provider."`
	Include []string `help:"Only items whose names fit one of these."`
	Exclude []string `help:"No items whose names fit one of these."`
}

func (n *narrow) choice(literal, force bool) *drive.Choice {
	return &drive.Choice{Literal: literal, Filter: n.Filter, Include: n.Include, Exclude: n.Exclude, Force: force}
}

// report writes an error and goes on; requests to stop and the like are handed on.
func report(p *pipeline.Proc, err error) error {
	if err == nil {
		return nil
	}
	if err == pipeline.ErrStopped || pipeline.IsStop(err) {
		return err
	}
	return p.WriteError(errs.Of(err))
}

// each runs do for every item that the paths stand for. Errors about one item do not keep it from the next.
func each(p *pipeline.Proc, list []string, c *drive.Choice, do func(t drive.Path) error) error {
	space := drive.Of(p)
	for _, text := range list {
		if p.Stopping() {
			return pipeline.ErrStopped
		}
		found, err := space.Resolve(p, text, c)
		if err != nil {
			if err := report(p, err); err != nil {
				return err
			}
			continue
		}
		for _, t := range found {
			if err := do(t); err != nil {
				return err
			}
		}
	}
	return nil
}
