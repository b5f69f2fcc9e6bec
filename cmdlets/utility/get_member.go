package utility

import (
	"sort"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

type getMember struct {
	cmdlets.Base
	Force       bool       `help:"Show hidden members, too."`
	InputObject any        `pipe:"value" help:"The objects."`
	MemberType  value.Enum `alias:"Type" type:"System.Management.Automation.PSMemberTypes" help:"The kinds of members."`
	Name        []string   `pos:"0" check:"notnullorempty" help:"Names or wildcards."`
	Static      bool       `help:"Show static members."`
	View        value.Enum `type:"System.Management.Automation.PSMemberViewTypes" help:"Extended: only members that were added; Base: only those of the type."`

	shown map[string]bool
}

func getMemberCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Member", Module: module, Class: "Microsoft.PowerShell.Commands.GetMemberCommand",
		Outputs: []string{"Microsoft.PowerShell.Commands.MemberDefinition"},
		Doc: &cmdlets.Doc{
			Synopsis:    "Shows the members of objects.",
			Description: "Each type among the input is shown once.",
			Examples: []cmdlets.Example{
				{Code: "[pscustomobject]@{ A = 1 } | Get-Member -MemberType Properties", Remarks: "The properties of an object."},
				{Code: "[math] | Get-Member -Static", Remarks: "Static members of a type."},
			},
			Inputs: "System.Management.Automation.PSObject", Outputs: "Microsoft.PowerShell.Commands.MemberDefinition", Links: []string{"Add-Member"},
		},
	}, func() *getMember {
		return &getMember{MemberType: value.Enum{N: allMembers}, View: value.Enum{N: viewExtended | viewAdapted}}
	})
}

const (
	allMembers   = 16383
	viewExtended = 1
	viewAdapted  = 2
	viewBase     = 4
)

// memberTypes are the names and the numbers in PSMemberTypes of the kinds of members.
var memberTypes = [...]struct {
	name string
	n    int64
}{
	value.NoteProperty:   {"NoteProperty", 8},
	value.AliasProperty:  {"AliasProperty", 1},
	value.ScriptProperty: {"ScriptProperty", 16},
	value.CodeProperty:   {"CodeProperty", 2},
	value.ScriptMethod:   {"ScriptMethod", 256},
	value.CodeMethod:     {"CodeMethod", 128},
	value.PropertySet:    {"PropertySet", 32},
	value.MemberSet:      {"MemberSet", 1024},
	value.PlainProperty:  {"Property", 4},
	value.PlainMethod:    {"Method", 64},
}

const parameterized = 512

// Begin starts with no type shown.
func (c *getMember) Begin(*pipeline.Proc) error {
	c.shown = map[string]bool{}
	return nil
}

// Process shows the members of an object whose type was not shown yet.
func (c *getMember) Process(p *pipeline.Proc, _ any) error {
	if value.IsNull(c.InputObject) {
		return nil
	}
	name, list := c.members(p)
	if c.shown[name] {
		return nil
	}
	c.shown[name] = true
	names := c.Name
	if len(names) == 0 {
		names = []string{"*"}
	}
	for _, n := range names {
		if err := c.write(p, name, list, value.Like(n, true)); err != nil {
			return err
		}
	}
	return nil
}

// write shows the members whose names fit, by kind and name.
func (c *getMember) write(p *pipeline.Proc, typeName string, list []types.MemberInfo, fits *value.Wildcard) error {
	rows := make([]memberRow, 0, len(list))
	for _, m := range list {
		if r := rowOf(m); fits.Match(m.Name) && c.wanted(m, r) {
			rows = append(rows, r)
		}
	}
	sort.SliceStable(rows, func(i, j int) bool {
		if rows[i].kind != rows[j].kind {
			return rows[i].kind < rows[j].kind
		}
		return value.CompareStrings(rows[i].name, rows[j].name, true) < 0
	})
	for _, r := range rows {
		if err := p.Write(&memberDefinition{typeName: typeName, memberRow: r}); err != nil {
			return err
		}
	}
	return nil
}

// members lists the members of the object, or the static ones of its type.
func (c *getMember) members(p *pipeline.Proc) (string, []types.MemberInfo) {
	if !c.Static {
		return firstName(c.InputObject), types.Members(p, c.InputObject)
	}
	t, ok := value.Base(c.InputObject).(*value.Type)
	if !ok {
		t = value.TypeOf(c.InputObject)
	}
	return t.Name, types.StaticMembers(t)
}

// memberRow is a member as it is shown.
type memberRow struct {
	name, kind, definition string
	n                      int64
}

func rowOf(m types.MemberInfo) memberRow {
	k := memberTypes[m.Kind]
	if m.Indexer {
		k.name, k.n = "ParameterizedProperty", parameterized
	}
	return memberRow{m.Name, k.name, m.Definition, k.n}
}

func (c *getMember) wanted(m types.MemberInfo, r memberRow) bool {
	if m.Hidden && !c.Force || r.n&c.MemberType.N == 0 {
		return false
	}
	if m.Own && c.View.N&viewExtended == 0 || !m.Own && c.View.N&(viewAdapted|viewBase) == 0 {
		return false
	}
	return true
}

// End complains when there was nothing to look at.
func (c *getMember) End(p *pipeline.Proc) error {
	if len(c.shown) > 0 {
		return nil
	}
	return p.WriteError(errs.New("NoObjectInGetMember", errs.CloseError, nil, errs.InvalidOperationType, "You must specify an object for the Get-Member cmdlet."))
}

// memberDefinition is a MemberDefinition.
type memberDefinition struct {
	typeName string
	memberRow
}

var memberDefinitionType = &value.Type{Name: "Microsoft.PowerShell.Commands.MemberDefinition", Base: value.ObjectType, Ext: &types.Declared{Def: memberDefinitionDef}}

// Type is MemberDefinition.
func (*memberDefinition) Type() *value.Type { return memberDefinitionType }

// Text is the definition.
func (m *memberDefinition) Text() string { return m.definition }

func memberDefinitionDef() *types.Def {
	of := func(in types.In) *memberDefinition { return in.Self.(*memberDefinition) }
	return &types.Def{Members: []types.Row{
		{Text: "string TypeName {get;}", Do: func(in types.In) (any, error) { return of(in).typeName, nil }},
		{Text: "string Name {get;}", Do: func(in types.In) (any, error) { return of(in).name, nil }},
		{Text: "System.Management.Automation.PSMemberTypes MemberType {get;}", Do: func(in types.In) (any, error) {
			return types.EnumValue("System.Management.Automation.PSMemberTypes", of(in).n), nil
		}},
		{Text: "string Definition {get;}", Do: func(in types.In) (any, error) { return of(in).definition, nil }},
	}}
}
