package utility

import (
	"sort"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

type getTypeData struct {
	cmdlets.Base
	TypeName []string `pos:"0" pipe:"value" check:"notnullorempty" help:"Names or wildcards of types."`
}

func getTypeDataCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-TypeData", Module: "Microsoft.PowerShell.Utility", Class: "Microsoft.PowerShell.Commands.GetTypeDataCommand",
		Outputs: []string{"System.Management.Automation.PSObject"},
		Doc: &cmdlets.Doc{
			Synopsis: "Shows what types were given with Update-TypeData.",
			Examples: []cmdlets.Example{{Code: "Get-TypeData Contoso.*", Remarks: "The types of a company."}},
			Links:    []string{"Update-TypeData", "Remove-TypeData"},
		},
	}, func() *getTypeData { return &getTypeData{} })
}

// Process writes the types whose names fit.
func (c *getTypeData) Process(p *pipeline.Proc, _ any) error {
	var store typeDataStore
	if !p.Session.Service(&store) {
		return nil
	}
	list := store.list()
	sort.Slice(list, func(i, j int) bool { return list[i].name < list[j].name })
	for _, e := range list {
		if c.fits(e.name) {
			if err := p.Write(e.object()); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *getTypeData) fits(name string) bool {
	for _, n := range c.TypeName {
		if value.Like(n, true).Match(name) {
			return true
		}
	}
	return c.TypeName == nil
}

var typeDataType = []string{"System.Management.Automation.Runspaces.TypeData", "System.Object"}

// object is a TypeData.
func (e *typeEntry) object() *value.Object {
	members := value.NewHashtable(len(e.members))
	for _, m := range e.members {
		members.Set(m.Name, memberData(m))
	}
	o := &value.Object{Shape: value.NewShape(typeDataType...)}
	o.Set("TypeName", e.name)
	o.Set("Members", members)
	for _, n := range []string{"TypeConverter", "TypeAdapter"} {
		o.Set(n, nil)
	}
	o.Set("IsOverride", false)
	for _, n := range []string{"SerializationMethod", "TargetTypeForDeserialization"} {
		o.Set(n, nil)
	}
	o.Set("SerializationDepth", int32(0))
	o.Set("DefaultDisplayProperty", orNull(e.displayProperty))
	o.Set("InheritPropertySerializationSet", false)
	o.Set("StringSerializationSource", nil)
	o.Set("DefaultDisplayPropertySet", propertySetData(e.display))
	o.Set("DefaultKeyPropertySet", propertySetData(e.keys))
	o.Set("PropertySerializationSet", nil)
	return o
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func propertySetData(names []string) any {
	if names == nil {
		return nil
	}
	list := &value.Array{Elem: value.StringType}
	for _, n := range names {
		list.Items = append(list.Items, n)
	}
	o := &value.Object{Shape: value.NewShape("System.Management.Automation.Runspaces.PropertySetData", "System.Object")}
	o.Set("ReferencedProperties", list)
	o.Set("IsHidden", false)
	return o
}

// memberData describes a member: its class and what it is made of.
func memberData(m *value.Member) *value.Object {
	class, fields := "NotePropertyData", []string{"Value"}
	vals := []any{m.Get}
	switch m.Kind {
	case value.AliasProperty:
		class, fields, vals = "AliasPropertyData", []string{"ReferencedMemberName", "MemberType"}, []any{m.Get, typeOrNull(m.Type)}
	case value.ScriptProperty:
		class, fields, vals = "ScriptPropertyData", []string{"GetScriptBlock", "SetScriptBlock"}, []any{m.Get, m.Set}
	case value.ScriptMethod:
		class, fields = "ScriptMethodData", []string{"Script"}
	case value.CodeProperty:
		class, fields, vals = "CodePropertyData", []string{"GetCodeReference", "SetCodeReference"}, []any{m.Get, m.Set}
	case value.CodeMethod:
		class, fields = "CodeMethodData", []string{"CodeReference"}
	}
	o := &value.Object{Shape: value.NewShape("System.Management.Automation.Runspaces."+class, "System.Management.Automation.Runspaces.TypeMemberData", "System.Object")}
	for i, f := range fields {
		o.Set(f, vals[i])
	}
	o.Set("IsHidden", m.Hidden)
	o.Set("Name", m.Name)
	return o
}

func typeOrNull(t *value.Type) any {
	if t == nil {
		return nil
	}
	return t
}
