package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

type removeTypeData struct {
	cmdlets.Base
	cmdlets.Mutates
	TypeData any      `set:"RemoveTypeDataSet:mandatory,value" type:"System.Management.Automation.Runspaces.TypeData" help:"An object of Get-TypeData."`
	TypeName string   `set:"RemoveTypeSet:mandatory,pos=0,value,name" check:"notnullorempty" help:"The name of the type."`
	Path     []string `set:"RemoveFileSet:mandatory" check:"notnullorempty" help:"Files whose types lose what they got."`
}

func removeTypeDataCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Remove-TypeData", Module: "Microsoft.PowerShell.Utility", Class: "Microsoft.PowerShell.Commands.RemoveTypeDataCommand",
		DefaultSet: "RemoveTypeDataSet",
		Doc: &cmdlets.Doc{
			Synopsis: "Takes away what types were given with Update-TypeData.",
			Examples: []cmdlets.Example{{Code: "Remove-TypeData -TypeName Contoso.User -WhatIf", Remarks: "Says what would be done."}},
			Links:    []string{"Update-TypeData", "Get-TypeData"},
		},
	}, func() *removeTypeData { return &removeTypeData{} })
}

// Process takes away what one type has.
func (c *removeTypeData) Process(p *pipeline.Proc, _ any) error {
	name := c.TypeName
	if o, ok := c.TypeData.(*value.Object); ok {
		v, _ := o.Get("TypeName")
		name = value.Text(v)
	}
	if name == "" {
		return nil
	}
	if ok, err := p.ShouldProcess("Remove TypeData", "TypeName: "+name); err != nil || !ok {
		return err
	}
	var store typeDataStore
	if p.Session.Service(&store) && store.remove(name) {
		return nil
	}
	return p.WriteError(errs.New("TypesDynamicRemoveException", errs.InvalidOperation, name, errs.RuntimeType,
		"Error in TypeData \"%s\": The TypeName \"%s\" was not found.", name, name))
}
