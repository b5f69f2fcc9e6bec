package management

import (
	"csshell/cmdlets"
	"csshell/cmdlets/drive"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// getItemProperty is Get-ItemProperty.
type getItemProperty struct {
	cmdlets.Base
	paths
	Name []string `pos:"1" alias:"PSProperty" help:"The properties, with wildcards."`
	narrow
	Credential any `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

func getItemPropertyCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-ItemProperty", Module: module, Class: class("GetItemProperty"), DefaultSet: "Path", Outputs: []string{"System.Management.Automation.PSCustomObject"},
		Doc: doc("Gets the properties of a specified item.", "Get-ItemProperty . -Name LastWriteTime"),
	}, func() *getItemProperty { return &getItemProperty{} })
}

// Process writes the items, or objects of the wanted properties.
func (c *getItemProperty) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.given()
	return each(p, list, c.choice(literal, true), func(t drive.Path) error {
		v, err := propertiesOf(p, t, c.Name)
		if err != nil {
			return report(p, err)
		}
		return p.Write(v)
	})
}

// propertiesOf is an item, or an object of some of its properties with the notes of where the item is.
func propertiesOf(p *pipeline.Proc, t drive.Path, names []string) (any, error) {
	if !t.Provider.Files() {
		return nil, notSupportedByInterface("IPropertyCmdletProvider")
	}
	v, err := drive.Of(p).Item(p, t)
	if err != nil || len(names) == 0 {
		return v, err
	}
	o := &value.Object{Shape: value.PSCustomShape()}
	for _, n := range names {
		if !addProperties(p, o, v, n) {
			return nil, noProperty(n, t)
		}
	}
	for _, n := range [...]string{"PSPath", "PSParentPath", "PSChildName", "PSDrive", "PSProvider"} {
		if x, ok := v.(*value.Object).Get(n); ok {
			o.Set(n, x)
		}
	}
	return o, nil
}

// addProperties copies the properties whose names fit a pattern.
func addProperties(p *pipeline.Proc, o *value.Object, v any, pattern string) bool {
	if !value.HasWildcard(pattern) {
		x, found, err := types.Get(p, v, pattern)
		if !found || err != nil {
			return false
		}
		o.Set(memberName(p, v, pattern), x)
		return true
	}
	w := value.Like(pattern, true)
	for _, m := range types.Members(p, v) {
		if !w.Match(m.Name) || m.Kind == value.PlainMethod {
			continue
		}
		if x, found, err := types.Get(p, v, m.Name); found && err == nil {
			o.Set(m.Name, x)
		}
	}
	return true
}

// memberName is a member's name in its own spelling.
func memberName(p *pipeline.Proc, v any, name string) string {
	for _, m := range types.Members(p, v) {
		if value.Fold(m.Name) == value.Fold(name) {
			return m.Name
		}
	}
	return name
}

func noProperty(name string, t drive.Path) *errs.Record {
	return errs.New("System.Management.Automation.PSArgumentException", errs.InvalidArgument, nil, errs.PSArgumentType,
		"Property %s does not exist at path %s.", name, t.Inner)
}

func notSupportedByInterface(string) *errs.Record {
	return errs.New("NotSupported", errs.NotImplemented, nil, errs.PSNotSupportedType, "Cannot use interface. The IPropertyCmdletProvider interface is not supported by this provider.")
}

// getItemPropertyValue is Get-ItemPropertyValue.
type getItemPropertyValue struct {
	cmdlets.Base
	Path        []string `pos:"0" pipe:"value,name" set:"Path" complete:"path" help:"The items, with wildcards."`
	LiteralPath []string `mandatory:"" pipe:"name" set:"LiteralPath" alias:"PSPath,LP" complete:"path" help:"The items, taken literally."`
	Name        []string `pos:"1" mandatory:"" alias:"PSProperty" help:"The properties."`
	narrow
	Credential any `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

func getItemPropertyValueCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-ItemPropertyValue", Module: module, Class: class("GetItemPropertyValue"), DefaultSet: "Path",
		Doc: doc("Gets the value for one or more properties of a specified item.", "Get-ItemPropertyValue . -Name LastWriteTime"),
	}, func() *getItemPropertyValue { return &getItemPropertyValue{} })
}

// Process writes the values.
func (c *getItemPropertyValue) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.Path, false
	switch {
	case len(c.LiteralPath) > 0:
		list, literal = c.LiteralPath, true
	case len(list) == 0:
		list = []string{"."}
	}
	return each(p, list, c.choice(literal, true), func(t drive.Path) error {
		v, err := drive.Of(p).Item(p, t)
		if err != nil {
			return report(p, err)
		}
		for _, n := range c.Name {
			x, found, err := types.Get(p, v, n)
			if err == nil && !found {
				err = noProperty(n, t)
			}
			if err != nil {
				return report(p, err)
			}
			if err := p.Write(x); err != nil {
				return err
			}
		}
		return nil
	})
}

// setItemProperty is Set-ItemProperty.
type setItemProperty struct {
	cmdlets.Base
	cmdlets.Mutates
	Path        []string `pos:"0" mandatory:"" pipe:"name" set:"propertyValuePathSet propertyPSObjectPathSet" complete:"path" help:"The items, with wildcards."`
	LiteralPath []string `mandatory:"" pipe:"name" set:"propertyValueLiteralPathSet propertyPSObjectLiteralPathSet" alias:"PSPath,LP" complete:"path" help:"The items, taken literally."`
	Name        string   `pos:"1" mandatory:"" pipe:"name" set:"propertyValuePathSet propertyValueLiteralPathSet" alias:"PSProperty" help:"The property."`
	Value       any      `pos:"2" mandatory:"" pipe:"name" set:"propertyValuePathSet propertyValueLiteralPathSet" check:"allownull" help:"Its new value."`
	InputObject any      `mandatory:"" pipe:"value,name" set:"propertyPSObjectPathSet propertyPSObjectLiteralPathSet" type:"System.Management.Automation.PSObject" help:"An object whose properties are to be set."`
	PassThru    bool     `help:"Write an object of the property."`
	Force       bool     `help:"Read-only items too."`
	narrow
	Credential any `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

func setItemPropertyCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Set-ItemProperty", Module: module, Class: class("SetItemProperty"), DefaultSet: "propertyValuePathSet",
		Doc: doc("Creates or changes the value of a property of an item.", "Set-ItemProperty report.txt -Name IsReadOnly -Value $true"),
	}, func() *setItemProperty { return &setItemProperty{} })
}

// Process sets the property of the items.
func (c *setItemProperty) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.Path, false
	if len(c.LiteralPath) > 0 {
		list, literal = c.LiteralPath, true
	}
	pairs := map[string]any{c.Name: c.Value}
	if c.Name == "" {
		pairs = map[string]any{}
		if o, ok := c.InputObject.(*value.Object); ok {
			for i, n := range o.Shape.Names() {
				pairs[n] = o.Slots[i]
			}
		}
	}
	return each(p, list, c.choice(literal, c.Force), func(t drive.Path) error {
		for n, v := range pairs {
			if err := report(p, c.set(p, t, n, v)); err != nil {
				return err
			}
		}
		return nil
	})
}

func (c *setItemProperty) set(p *pipeline.Proc, t drive.Path, name string, v any) error {
	if !t.Provider.Files() {
		return notSupportedByInterface("")
	}
	kind := "File"
	f := t.FileOf()
	if f.IsDir() {
		kind = "Directory"
	}
	if ok, err := p.ShouldProcess("Item: "+t.Inner+" Property: "+name+" Value: "+value.ToString(v), "Set Property "+kind); err != nil || !ok {
		return err
	}
	if _, found, _ := types.Get(p, f, name); !found {
		return errs.New("SetPropertyError", errs.ObjectNotFound, t.Inner, errs.IOType, "The property '%s' does not exist or was not found.", name)
	}
	if err := types.Set(p, f, name, v); err != nil {
		r := errs.Of(err)
		return &errs.Record{ID: r.ID, Category: r.Category, Exception: r.Exception, Target: r.Target}
	}
	if !c.PassThru {
		return nil
	}
	o, err := propertiesOf(p, t, []string{name})
	if err != nil {
		return err
	}
	return p.Write(o)
}

// clearItemProperty is Clear-ItemProperty.
type clearItemProperty struct {
	cmdlets.Base
	cmdlets.Mutates
	paths
	Name     string `pos:"1" mandatory:"" pipe:"name" help:"The property."`
	Force    bool   `help:"Read-only items too."`
	PassThru bool   `help:"Write the item."`
	narrow
	Credential any `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

func clearItemPropertyCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Clear-ItemProperty", Module: module, Class: class("ClearItemProperty"), DefaultSet: "Path",
		Doc: doc("Clears the value of a property but does not delete the property.", "Clear-ItemProperty report.txt -Name Attributes"),
	}, func() *clearItemProperty { return &clearItemProperty{} })
}

// Process clears the property, of which the file system only has the attributes.
func (c *clearItemProperty) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.given()
	return each(p, list, c.choice(literal, c.Force), func(t drive.Path) error {
		if !t.Provider.Files() {
			return p.WriteError(notSupportedByInterface(""))
		}
		if ok, err := p.ShouldProcess("Item: "+t.Inner+" Property: "+c.Name, "Clear Property File"); err != nil || !ok {
			return err
		}
		if value.Fold(c.Name) != "attributes" {
			return p.WriteError(errs.New("Argument", errs.InvalidArgument, nil, errs.PSArgumentType, "The property cannot be cleared because only the attributes can be cleared."))
		}
		return report(p, types.Set(p, t.FileOf(), "IsReadOnly", false))
	})
}

// dynamicProperty is one of the cmdlets for properties that come and go, which no provider here has.
type dynamicProperty struct {
	cmdlets.Base
	cmdlets.Mutates
	paths
	Name         string `pos:"1" pipe:"name" alias:"PSProperty" help:"The property."`
	NewName      string `pos:"2" pipe:"name" help:"Its new name."`
	Destination  string `pipe:"name" help:"The item that gets it."`
	PropertyType string `pipe:"name" alias:"Type" help:"Its type."`
	Value        any    `pipe:"name" help:"Its value."`
	PassThru     bool   `help:"Write the item."`
	Force        bool   `help:"Read-only items too."`
	narrow
	Credential any `pipe:"name" type:"System.Management.Automation.PSCredential" check:"credential" help:"Not supported by the providers here."`
}

// dynamicPropertyCommands are New-, Remove-, Rename-, Copy- and Move-ItemProperty.
func dynamicPropertyCommands() []*cmdlets.Command {
	var out []*cmdlets.Command
	for _, verb := range [...]string{"New", "Remove", "Rename", "Copy", "Move"} {
		out = append(out, cmdlets.Define(cmdlets.Spec{
			Name: verb + "-ItemProperty", Module: module, Class: class(verb + "ItemProperty"), DefaultSet: "Path",
			Doc: doc("For properties that can be made and removed, which only the Registry has.", verb+"-ItemProperty . -Name x"),
		}, func() *dynamicProperty { return &dynamicProperty{} }))
	}
	return out
}

// Process refuses.
func (c *dynamicProperty) Process(p *pipeline.Proc, _ any) error {
	list, literal := c.given()
	return each(p, list, c.choice(literal, c.Force), func(drive.Path) error {
		return p.WriteError(errs.New("NotSupported", errs.NotImplemented, nil, errs.PSNotSupportedType, "Cannot use interface. The IDynamicPropertyCmdletProvider interface is not supported by this provider."))
	})
}
