package management

import (
	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
)

// setLocation is Set-Location.
type setLocation struct {
	cmdlets.Base
	Path        string              `pos:"0" pipe:"value,name" set:"Path" complete:"container" help:"Where to go; the home folder by default, - and + go back and forth."`
	LiteralPath string              `mandatory:"" pipe:"name" set:"LiteralPath" alias:"PSPath,LP" complete:"container" help:"Where to go, taken literally."`
	PassThru    bool                `help:"Write the new location."`
	StackName   cmdlets.Opt[string] `pipe:"name" set:"Stack" help:"The stack that becomes the current one."`
}

func setLocationCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Set-Location", Module: module, Class: class("SetLocation"), DefaultSet: "Path", Outputs: []string{"System.Management.Automation.PathInfo"},
		Doc: doc("Sets the current working location to a specified location.", "Set-Location ~", "Set-Location env: -PassThru"),
	}, func() *setLocation { return &setLocation{} })
}

// Process goes there.
func (c *setLocation) Process(p *pipeline.Proc, _ any) error {
	space := drive.Of(p)
	if c.StackName.Given {
		if err := space.UseStack(c.StackName.Value); err != nil {
			return p.WriteError(errs.Of(err))
		}
		return nil
	}
	path, literal := c.Path, false
	switch {
	case c.LiteralPath != "":
		path, literal = c.LiteralPath, true
	case path == "":
		path = space.Home()
	}
	var err error
	switch {
	case path == "-" && !literal:
		err = space.Back()
	case path == "+" && !literal:
		err = space.Forth()
	default:
		err = space.Go(p, path, literal)
	}
	if err != nil {
		return report(p, err)
	}
	if c.PassThru {
		return p.Write(space.Current())
	}
	return nil
}

// getLocation is Get-Location.
type getLocation struct {
	cmdlets.Base
	PSProvider []string `pipe:"name" set:"Location" help:"Providers whose location is wanted."`
	PSDrive    []string `pipe:"name" set:"Location" help:"Drives whose location is wanted."`
	Stack      bool     `set:"Stack" help:"The locations on the stack."`
	StackName  []string `pipe:"name" set:"Stack" help:"Stacks by name."`
}

func getLocationCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Location", Module: module, Class: class("GetLocation"), DefaultSet: "Location", Outputs: []string{"System.Management.Automation.PathInfo"},
		Doc: doc("Gets information about the current working location or a location stack.", "Get-Location", "Get-Location -Stack"),
	}, func() *getLocation { return &getLocation{} })
}

// Process writes the location, that of a drive, or a stack.
func (c *getLocation) Process(p *pipeline.Proc, _ any) error {
	space := drive.Of(p)
	switch {
	case c.Stack || len(c.StackName) > 0:
		return c.stacks(p, space)
	case len(c.PSDrive) > 0:
		return c.drives(p, space)
	case len(c.PSProvider) > 0:
		return c.providers(p, space)
	}
	return p.Write(space.Current())
}

func (c *getLocation) stacks(p *pipeline.Proc, space *drive.Space) error {
	names := c.StackName
	if len(names) == 0 {
		names = []string{""}
	}
	for _, n := range names {
		s, ok := space.Stack(n)
		if !ok {
			r := errs.New("GetLocationStackNotFound", errs.InvalidArgument, n, errs.PSArgumentType, "Cannot find location stack '%s'. It does not exist or it is not a container.", n)
			if err := p.WriteError(r); err != nil {
				return err
			}
			continue
		}
		if err := p.Write(s); err != nil {
			return err
		}
	}
	return nil
}

func (c *getLocation) drives(p *pipeline.Proc, space *drive.Space) error {
	for _, n := range c.PSDrive {
		d := space.FindDrive(n)
		if d == nil {
			_, err := space.Parse(n + ":/")
			if err := report(p, err); err != nil {
				return err
			}
			continue
		}
		if err := p.Write(&drive.Location{Drive: d, Rel: d.Current}); err != nil {
			return err
		}
	}
	return nil
}

func (c *getLocation) providers(p *pipeline.Proc, space *drive.Space) error {
	for _, n := range c.PSProvider {
		provider := space.FindProvider(n)
		if provider == nil {
			if err := p.WriteError(drive.ProviderNotFound(n)); err != nil {
				return err
			}
			continue
		}
		if err := p.Write(space.LocationOf(provider)); err != nil {
			return err
		}
	}
	return nil
}

// pushLocation is Push-Location.
type pushLocation struct {
	cmdlets.Base
	Path        string `pos:"0" pipe:"value,name" set:"Path" complete:"container" help:"Where to go then."`
	LiteralPath string `pipe:"name" set:"LiteralPath" alias:"PSPath,LP" complete:"container" help:"Where to go then, taken literally."`
	PassThru    bool   `help:"Write the new location."`
	StackName   string `pipe:"name" help:"The stack."`
}

func pushLocationCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Push-Location", Module: module, Class: class("PushLocation"), DefaultSet: "Path", Outputs: []string{"System.Management.Automation.PathInfo"},
		Doc: doc("Adds the current location to the top of a location stack.", "Push-Location ~; Pop-Location"),
	}, func() *pushLocation { return &pushLocation{} })
}

// Process puts the location on the stack and goes.
func (c *pushLocation) Process(p *pipeline.Proc, _ any) error {
	space := drive.Of(p)
	here := space.Current()
	path, literal := c.Path, false
	if c.LiteralPath != "" {
		path, literal = c.LiteralPath, true
	}
	if path != "" {
		if err := space.Go(p, path, literal); err != nil {
			return report(p, err)
		}
	}
	space.Push(c.StackName, *here)
	if c.PassThru {
		return p.Write(space.Current())
	}
	return nil
}

// popLocation is Pop-Location.
type popLocation struct {
	cmdlets.Base
	PassThru  bool   `help:"Write the new location."`
	StackName string `pipe:"name" help:"The stack."`
}

func popLocationCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Pop-Location", Module: module, Class: class("PopLocation"), Outputs: []string{"System.Management.Automation.PathInfo"},
		Doc: doc("Changes the current location to the location most recently pushed onto the stack.", "Push-Location ~; Pop-Location"),
	}, func() *popLocation { return &popLocation{} })
}

// Process goes back; an empty default stack is no error.
func (c *popLocation) Process(p *pipeline.Proc, _ any) error {
	if err := drive.Of(p).Pop(p, c.StackName); err != nil {
		return report(p, err)
	}
	if c.PassThru {
		return p.Write(drive.Of(p).Current())
	}
	return nil
}
