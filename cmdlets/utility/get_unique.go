package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

type getUnique struct {
	cmdlets.Base
	AsString        bool `set:"AsString" help:"Compare the texts of the objects."`
	CaseInsensitive bool `help:"Upper and lower case do not differ."`
	InputObject     any  `pipe:"value" help:"The objects, sorted."`
	OnType          bool `set:"UniqueByType" help:"One object of each type."`

	last any
	any  bool
}

func getUniqueCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Unique", Module: module, Class: "Microsoft.PowerShell.Commands.GetUniqueCommand", DefaultSet: "AsString",
		Outputs: []string{"System.Management.Automation.PSObject"},
		Doc: &cmdlets.Doc{
			Synopsis:    "Leaves out objects that equal the one before.",
			Description: "Only neighbours are compared, so the input has to be sorted.",
			Examples:    []cmdlets.Example{{Code: "3, 1, 3 | Sort-Object | Get-Unique", Remarks: "Writes 1 and 3."}},
			Inputs:      "System.Management.Automation.PSObject", Outputs: "System.Management.Automation.PSObject",
			Links: []string{"Select-Object", "Sort-Object"},
		},
	}, func() *getUnique { return &getUnique{} })
}

// Process writes the object when it differs from the last one written.
func (c *getUnique) Process(p *pipeline.Proc, in any) error {
	if in == pipeline.NoInput && c.InputObject == nil {
		return nil
	}
	if c.any && c.same(c.InputObject) {
		return nil
	}
	c.any, c.last = true, c.InputObject
	return p.Write(c.InputObject)
}

func (c *getUnique) same(v any) bool {
	switch {
	case c.AsString:
		return value.CompareStrings(value.ToString(v), value.ToString(c.last), c.CaseInsensitive) == 0
	case c.OnType:
		return firstName(v) == firstName(c.last)
	}
	return order{c.CaseInsensitive}.values(v, c.last) == 0
}

func firstName(v any) string {
	if names := types.TypeNames(v); len(names) > 0 {
		return names[0]
	}
	return ""
}
