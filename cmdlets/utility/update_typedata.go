package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

type updateTypeData struct {
	cmdlets.Base
	cmdlets.Mutates                 `impact:"low"`
	TypeName                        string   `set:"DynamicTypeSet:mandatory,value,name" check:"notnullorempty" help:"The name of the type."`
	MemberType                      string   `set:"DynamicTypeSet" oneof:"NoteProperty,AliasProperty,ScriptProperty,CodeProperty,ScriptMethod,CodeMethod" help:"The kind of member."`
	MemberName                      string   `set:"DynamicTypeSet" check:"notnullorempty" help:"The name of the member."`
	Value                           any      `set:"DynamicTypeSet" help:"What the member is: a value, a script block, or the name an alias stands for."`
	SecondValue                     any      `set:"DynamicTypeSet" check:"notnull" help:"The script block that sets the property, or the type of an alias."`
	DefaultDisplayProperty          string   `set:"DynamicTypeSet" check:"notnullorempty" help:"The property that Format-Wide shows."`
	DefaultDisplayPropertySet       []string `set:"DynamicTypeSet" check:"notnullorempty" help:"The properties that are shown by default."`
	DefaultKeyPropertySet           []string `set:"DynamicTypeSet" check:"notnullorempty" help:"The properties that objects are grouped and sorted by."`
	PropertySerializationSet        []string `set:"DynamicTypeSet" check:"notnullorempty" help:"The properties that are serialized."`
	SerializationMethod             string   `set:"DynamicTypeSet" check:"notnullorempty" help:"How objects are serialized."`
	SerializationDepth              int32    `set:"DynamicTypeSet" range:"0,2147483647" help:"How deep objects are serialized."`
	StringSerializationSource       string   `set:"DynamicTypeSet" check:"notnullorempty" help:"The property whose text stands for the object when it is serialized."`
	TypeConverter                   any      `set:"DynamicTypeSet" type:"System.Type" check:"notnull" help:"The type that converts to this one."`
	TypeAdapter                     any      `set:"DynamicTypeSet" type:"System.Type" check:"notnull" help:"The type that adapts this one."`
	TargetTypeForDeserialization    any      `set:"DynamicTypeSet" type:"System.Type" check:"notnull" help:"The type to make when reading."`
	InheritPropertySerializationSet any      `set:"DynamicTypeSet" check:"notnull" help:"Whether the serialized properties are those of the base type."`
	Force                           bool     `set:"DynamicTypeSet TypeDataSet" help:"Replace members that exist."`
	TypeData                        []any    `set:"TypeDataSet" pos:"0" mandatory:"" pipe:"value,name" type:"System.Management.Automation.Runspaces.TypeData[]" help:"Objects of Get-TypeData."`
	AppendPath                      []string `set:"FileSet:mandatory,pos=0,value,name" alias:"PSPath,Path" check:"notnull" help:"Files to load after those loaded before."`
	PrependPath                     []string `set:"FileSet" check:"notnull" help:"Files to load before all others."`

	set string
}

func updateTypeDataCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Update-TypeData", Module: "Microsoft.PowerShell.Utility", Class: "Microsoft.PowerShell.Commands.UpdateTypeDataCommand",
		DefaultSet: "FileSet",
		Doc: &cmdlets.Doc{
			Synopsis:    "Gives members to all objects of a type.",
			Description: "The members last as long as the session. The default display sets say which properties are shown when nothing else does.",
			Examples: []cmdlets.Example{{
				Code:    "Update-TypeData -TypeName System.String -MemberType ScriptProperty -MemberName Shout -Value { $this.ToUpper() } -Force",
				Remarks: "Every string then has a property Shout.",
			}},
			Links: []string{"Get-TypeData", "Remove-TypeData", "Add-Member"},
		},
	}, func() *updateTypeData { return &updateTypeData{} })
}

// Chosen keeps the parameter set.
func (c *updateTypeData) Chosen(b *cmdlets.Bound) { c.set = b.Set }

// memberKinds are the kinds of members by folded name.
var memberKinds = map[string]value.MemberKind{
	"noteproperty": value.NoteProperty, "aliasproperty": value.AliasProperty, "scriptproperty": value.ScriptProperty,
	"codeproperty": value.CodeProperty, "scriptmethod": value.ScriptMethod, "codemethod": value.CodeMethod,
}

// Process changes one type.
func (c *updateTypeData) Process(p *pipeline.Proc, _ any) error {
	switch c.set {
	case "FileSet":
		return c.files(p)
	case "TypeDataSet":
		return c.objects(p)
	}
	if err := c.complete(); err != nil {
		return err
	}
	if ok, err := p.ShouldProcess("Update TypeData", c.TypeName); err != nil || !ok {
		return err
	}
	var store typeDataStore
	if !p.Session.Service(&store) {
		return nil
	}
	err := store.change(c.TypeName, c.apply)
	if r, ok := err.(*errs.Record); ok {
		return p.WriteError(r)
	}
	return err
}

// complete refuses parameters that do not make a change.
func (c *updateTypeData) complete() error {
	switch {
	case c.MemberType != "" && c.MemberName == "":
		return typeDataError("MemberNameIsNull", "The MemberName parameter is required for the type '%s' with the MemberType '%s'. Specify the MemberName parameter.", c.TypeName, c.MemberType)
	case c.MemberType == "" && c.MemberName != "":
		return typeDataError("MemberTypeIsMissing", "The MemberType parameter is required for the type \"%s\". Specify the MemberType parameter.", c.TypeName)
	case c.MemberType == "" && !c.standard():
		return typeDataError("TypeDataEmpty", "TypeData must have value for one of these properties: Members, TypeConverters, TypeAdapters, or StandardMembers.")
	}
	return nil
}

// standard reports whether anything but a member is given.
func (c *updateTypeData) standard() bool {
	return c.DefaultDisplayProperty != "" || c.DefaultDisplayPropertySet != nil || c.DefaultKeyPropertySet != nil ||
		c.PropertySerializationSet != nil || c.SerializationMethod != "" || c.SerializationDepth > 0 ||
		c.StringSerializationSource != "" || c.TypeConverter != nil || c.TypeAdapter != nil || c.TargetTypeForDeserialization != nil
}

func typeDataError(id, text string, args ...any) error {
	return errs.New(id, errs.InvalidOperation, nil, errs.PSInvalidOperationType, text, args...)
}

// present is the error about something that a type has already.
func (c *updateTypeData) present(name string) error {
	r := errs.New("TypesDynamicUpdateException", errs.InvalidOperation, nil, errs.RuntimeType,
		"Error in TypeData \"%s\": The member %s is already present.", c.TypeName, name)
	return r
}

// apply makes the changes on what the type has.
func (c *updateTypeData) apply(e *typeEntry) error {
	if c.MemberType != "" {
		if err := c.checkNew(e.member(value.Fold(c.MemberName)) != nil, c.MemberName); err != nil {
			return err
		}
		m := &value.Member{Kind: memberKinds[value.Fold(c.MemberType)], Name: c.MemberName, Get: c.Value, Set: c.SecondValue}
		if m.Kind == value.AliasProperty {
			m.Get, m.Set = value.Text(c.Value), nil
			m.Type, _ = value.Base(c.SecondValue).(*value.Type)
		}
		e.put(m)
	}
	if c.DefaultDisplayPropertySet != nil {
		if err := c.checkNew(e.display != nil, "DefaultDisplayPropertySet"); err != nil {
			return err
		}
		e.display = c.DefaultDisplayPropertySet
	}
	if c.DefaultDisplayProperty != "" {
		if err := c.checkNew(e.displayProperty != "", "DefaultDisplayProperty"); err != nil {
			return err
		}
		e.displayProperty = c.DefaultDisplayProperty
	}
	if c.DefaultKeyPropertySet != nil {
		if err := c.checkNew(e.keys != nil, "DefaultKeyPropertySet"); err != nil {
			return err
		}
		e.keys = c.DefaultKeyPropertySet
	}
	return nil
}

func (c *updateTypeData) checkNew(exists bool, name string) error {
	if exists && !c.Force {
		return c.present(name)
	}
	return nil
}

// objects takes over what objects of Get-TypeData say.
func (c *updateTypeData) objects(p *pipeline.Proc) error {
	var store typeDataStore
	if !p.Session.Service(&store) {
		return nil
	}
	for _, v := range c.TypeData {
		o, ok := v.(*value.Object)
		if !ok {
			continue
		}
		name, _ := o.Get("TypeName")
		if e := store.entry(value.Text(name)); e != nil {
			copied := *e
			if err := store.change(e.name, func(to *typeEntry) error { *to = copied; return nil }); err != nil {
				return err
			}
		}
	}
	return nil
}
