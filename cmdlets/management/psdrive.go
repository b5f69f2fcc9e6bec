package management

import (
	"os"
	"sort"
	"strings"

	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// getPSDrive is Get-PSDrive.
type getPSDrive struct {
	cmdlets.Base
	Name        []string `pos:"0" pipe:"name" set:"Name" complete:"drive" help:"The drives, with wildcards."`
	LiteralName []string `pos:"0" mandatory:"" pipe:"name" set:"LiteralName" help:"The drives, taken literally."`
	Scope       string   `pipe:"name" help:"The scope of the drives."`
	PSProvider  []string `pipe:"name" complete:"provider" help:"The providers of the drives."`
}

func getPSDriveCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-PSDrive", Module: module, Class: class("GetPSDrive"), DefaultSet: "Name", Outputs: []string{"System.Management.Automation.PSDriveInfo"},
		Doc: doc("Gets drives in the current session.", "Get-PSDrive", "Get-PSDrive -PSProvider FileSystem"),
	}, func() *getPSDrive { return &getPSDrive{} })
}

// Process writes the drives in the order of their names.
func (c *getPSDrive) Process(p *pipeline.Proc, _ any) error {
	names, literal := c.Name, false
	if len(c.LiteralName) > 0 {
		names, literal = c.LiteralName, true
	}
	if len(names) == 0 {
		names = []string{"*"}
	}
	list := drive.Of(p).Drives()
	sort.SliceStable(list, func(i, j int) bool { return value.CompareStrings(list[i].Name, list[j].Name, true) < 0 })
	for _, n := range names {
		n = strings.TrimSuffix(n, ":")
		if literal {
			n = value.EscapeWildcard(n)
		}
		if err := c.one(p, n, list); err != nil {
			return err
		}
	}
	return nil
}

func (c *getPSDrive) one(p *pipeline.Proc, name string, list []*drive.Drive) error {
	w, found := value.Like(name, true), false
	for _, d := range list {
		if !w.Match(d.Name) || len(c.PSProvider) > 0 && !matchesAny(c.PSProvider, d.Provider.Name) {
			continue
		}
		found = true
		if err := p.Write(d); err != nil {
			return err
		}
	}
	if found || value.HasWildcard(name) {
		return nil
	}
	return p.WriteError(&errs.Record{ID: "GetLocationNoMatchingDrive", Category: errs.ObjectNotFound, Target: name,
		Exception: errs.NewException(errs.DriveNotFoundType, "Cannot find drive. A drive with the name '%s' does not exist.", name)})
}

func matchesAny(patterns []string, name string) bool {
	for _, x := range patterns {
		if value.Like(x[strings.LastIndexByte(x, '\\')+1:], true).Match(name) {
			return true
		}
	}
	return false
}

// newPSDrive is New-PSDrive.
type newPSDrive struct {
	cmdlets.Base
	cmdlets.Mutates
	Name        string `pos:"0" mandatory:"" pipe:"name" help:"The drive's name."`
	PSProvider  string `pos:"1" mandatory:"" pipe:"name" complete:"provider" help:"Its provider."`
	Root        string `pos:"2" mandatory:"" pipe:"name" check:"allowemptystring" complete:"container" help:"What it stands for."`
	Description string `pipe:"name" help:"A text about it."`
	Scope       string `pipe:"name" help:"The scope in which it is visible."`
	Persist     bool   `help:"Map a network drive, which only Windows can."`
	Credential  any    `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

func newPSDriveCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "New-PSDrive", Module: module, Class: class("NewPSDrive"), Outputs: []string{"System.Management.Automation.PSDriveInfo"},
		Doc: doc("Creates temporary and persistent drives that provide access to an item in a data store.", "New-PSDrive -Name Reports -PSProvider FileSystem -Root /tmp"),
	}, func() *newPSDrive { return &newPSDrive{} })
}

// Process makes the drive.
func (c *newPSDrive) Process(p *pipeline.Proc, _ any) error {
	space := drive.Of(p)
	provider := space.FindProvider(c.PSProvider)
	if provider == nil {
		return drive.ProviderNotFound(c.PSProvider)
	}
	target := "Name: " + c.Name + " Provider: " + provider.FullName() + " Root: " + c.Root
	if ok, err := p.ShouldProcess(target, "New drive"); err != nil || !ok {
		return err
	}
	d := &drive.Drive{Name: c.Name, Provider: provider, Root: c.Root, Description: c.Description}
	if strings.ContainsAny(c.Name, `;~/\.:`) {
		return p.WriteError(errs.New("Argument", errs.InvalidArgument, nil, errs.PSArgumentType, "Cannot process the drive name because the drive name contains one or more of the following characters that are not valid: ; ~ / \\ . :"))
	}
	if provider.Files() {
		t, err := space.Parse(c.Root)
		if err != nil {
			return report(p, err)
		}
		if s, err := os.Stat(t.Inner); err != nil || !s.IsDir() {
			return p.WriteError(errs.New("DriveRootError", errs.ReadError, d, errs.IOType, `The specified drive root "%s" either does not exist, or it is not a folder.`, c.Root))
		}
		d.Root = t.Inner
	}
	if err := space.AddDrive(d, c.Scope); err != nil {
		return report(p, err)
	}
	return p.Write(d)
}

// removePSDrive is Remove-PSDrive.
type removePSDrive struct {
	cmdlets.Base
	cmdlets.Mutates
	Name        []string `pos:"0" mandatory:"" pipe:"name" set:"Name" complete:"drive" check:"allownull allowemptycollection" help:"The drives, with wildcards."`
	LiteralName []string `pos:"0" mandatory:"" pipe:"name" set:"LiteralName" help:"The drives, taken literally."`
	PSProvider  []string `pipe:"name" help:"The providers of the drives."`
	Scope       string   `pipe:"name" help:"The scope of the drives."`
	Force       bool     `help:"Also the drive of the current location."`
}

func removePSDriveCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Remove-PSDrive", Module: module, Class: class("RemovePSDrive"), DefaultSet: "Name",
		Doc: doc("Deletes temporary PowerShell drives and disconnects mapped network drives.", "New-PSDrive X FileSystem /tmp; Remove-PSDrive X"),
	}, func() *removePSDrive { return &removePSDrive{} })
}

// Process removes the drives.
func (c *removePSDrive) Process(p *pipeline.Proc, _ any) error {
	space := drive.Of(p)
	for _, n := range append(c.Name, c.LiteralName...) {
		w, found := value.Like(n, true), false
		for _, d := range space.Drives() {
			if !w.Match(d.Name) || len(c.PSProvider) > 0 && !matchesAny(c.PSProvider, d.Provider.Name) {
				continue
			}
			found = true
			if err := c.remove(p, space, d); err != nil {
				return err
			}
		}
		if !found && !value.HasWildcard(n) {
			r := errs.New("DriveNotFound", errs.ObjectNotFound, n, errs.DriveNotFoundType, "Cannot find drive. A drive with the name '%s' does not exist.", n)
			if err := p.WriteError(r); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *removePSDrive) remove(p *pipeline.Proc, space *drive.Space, d *drive.Drive) error {
	target := "Name: " + d.Name + " Provider: " + d.Provider.FullName() + " Root: " + d.Root
	if ok, err := p.ShouldProcess(target, "Remove Drive"); err != nil || !ok {
		return err
	}
	if space.Current().Drive == d {
		return p.WriteError(errs.New("InvalidOperation", errs.InvalidOperation, d, errs.PSInvalidOperationType, "Cannot remove drive '%s' because it is in use.", d.Name))
	}
	space.RemoveDrive(d)
	return nil
}

// getPSProvider is Get-PSProvider.
type getPSProvider struct {
	cmdlets.Base
	PSProvider []string `pos:"0" pipe:"value,name" complete:"provider" help:"The providers, with wildcards."`
}

func getPSProviderCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-PSProvider", Module: module, Class: class("GetPSProvider"), Outputs: []string{"System.Management.Automation.ProviderInfo"},
		Doc: doc("Gets information about the specified PowerShell provider.", "Get-PSProvider FileSystem"),
	}, func() *getPSProvider { return &getPSProvider{} })
}

// Process writes the providers.
func (c *getPSProvider) Process(p *pipeline.Proc, _ any) error {
	names := c.PSProvider
	if len(names) == 0 {
		names = []string{"*"}
	}
	for _, n := range names {
		found := false
		for _, x := range drive.Of(p).Providers() {
			if !matchesAny([]string{n}, x.Name) {
				continue
			}
			found = true
			if err := p.Write(x); err != nil {
				return err
			}
		}
		if !found && !value.HasWildcard(n) {
			if err := p.WriteError(drive.ProviderNotFound(n)); err != nil {
				return err
			}
		}
	}
	return nil
}
