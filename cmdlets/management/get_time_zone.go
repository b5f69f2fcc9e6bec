package management

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// getTimeZone is Get-TimeZone.
type getTimeZone struct {
	cmdlets.Base
	ID            []string `name:"Id" set:"Id" mandatory:"" pipe:"name" help:"The zones by their id."`
	ListAvailable bool     `set:"ListAvailable" mandatory:"" help:"All known zones."`
	Name          []string `set:"Name" pos:"0" pipe:"value,name" help:"The zones by the name of their standard or daylight time, with wildcards."`
}

func getTimeZoneCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-TimeZone", Module: module, Class: class("GetTimeZone"), DefaultSet: "Name", Outputs: []string{"System.TimeZoneInfo"},
		Doc: doc("Gets the current time zone, or others.", "Get-TimeZone", "Get-TimeZone -Id Europe/Berlin"),
	}, func() *getTimeZone { return &getTimeZone{} })
}

// Process writes the zones.
func (g *getTimeZone) Process(p *pipeline.Proc, _ any) error {
	switch {
	case len(g.ID) > 0:
		for _, id := range g.ID {
			z, err := types.FindTimeZone(id)
			if err != nil {
				err = p.WriteError(errs.New("TimeZoneNotFound", errs.ObjectNotFound, id, errs.Of(err).Exception.T, "The time zone ID '%s' was not found on the local computer.", id))
			} else {
				err = p.Write(z)
			}
			if err != nil {
				return err
			}
		}
		return nil
	case g.ListAvailable:
		return g.write(p, "*")
	case len(g.Name) == 0:
		return p.Write(types.LocalTimeZone())
	}
	for _, name := range g.Name {
		if err := g.write(p, name); err != nil {
			return err
		}
	}
	return nil
}

// write writes the zones whose standard or daylight name fits.
func (g *getTimeZone) write(p *pipeline.Proc, name string) error {
	found, w := false, value.Like(name, true)
	for _, z := range types.TimeZones() {
		standard, daylight := z.Names()
		if !w.Match(standard) && !w.Match(daylight) {
			continue
		}
		found = true
		if err := p.Write(z); err != nil {
			return err
		}
	}
	if !found && !value.HasWildcard(name) {
		return p.WriteError(errs.New("TimeZoneNotFound", errs.ObjectNotFound, name, errs.RuntimeType, "The time zone '%s' was not found on the local computer.", name))
	}
	return nil
}
