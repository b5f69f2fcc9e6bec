package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

type setVariable struct {
	cmdlets.Base
	cmdlets.Mutates `impact:"low"`
	Append          bool                    `help:"Add the values to what the variable holds."`
	Description     cmdlets.Opt[string]     `help:"A description."`
	Exclude         []string                `help:"Names to leave out."`
	Force           bool                    `help:"Change read-only variables, too."`
	Include         []string                `help:"Only these names."`
	Name            []string                `pos:"0" mandatory:"" pipe:"name" complete:"variable" help:"Names or wildcards."`
	Option          cmdlets.Opt[value.Enum] `type:"System.Management.Automation.ScopedItemOptions" help:"ReadOnly, Constant, Private, AllScope."`
	PassThru        bool                    `help:"Write the variable."`
	Scope           string                  `check:"notnullorempty" help:"Global, Local, Script, or a number of scopes outwards."`
	Value           cmdlets.Opt[any]        `pos:"1" pipe:"value,name" help:"The value."`
	Visibility      cmdlets.Opt[value.Enum] `type:"System.Management.Automation.SessionStateEntryVisibility" help:"Public or Private."`

	values []any
	piped  bool
	names  []string
}

func setVariableCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Set-Variable", Module: module, Class: "Microsoft.PowerShell.Commands.SetVariableCommand",
		Outputs: []string{"System.Management.Automation.PSVariable"},
		Doc: &cmdlets.Doc{
			Synopsis: "Sets the value of a variable, or makes it.",
			Examples: []cmdlets.Example{{Code: "Set-Variable Count 5", Remarks: "The same as $Count = 5."}, {Code: "Set-Variable Limit 10 -Option ReadOnly -Force", Remarks: "Makes a read-only variable."}},
			Links:    []string{"Get-Variable", "New-Variable", "Remove-Variable", "Clear-Variable"},
		},
	}, func() *setVariable { return &setVariable{} })
}

// Process sets variables whose names come from the pipeline, or gathers the values for one that is named.
func (c *setVariable) Process(p *pipeline.Proc, in any) error {
	if in != pipeline.NoInput && c.Value.Given {
		c.piped, c.names = true, c.Name
		c.values = append(c.values, c.Value.Value)
		return nil
	}
	if in == pipeline.NoInput && c.Append {
		return c.appendTo(p, c.Name, []any{c.Value.Value})
	}
	return c.set(p, c.Name, c.Value.Value, c.Value.Given)
}

// End sets the variable to what was piped in.
func (c *setVariable) End(p *pipeline.Proc) error {
	if !c.piped {
		return nil
	}
	if c.Append {
		return c.appendTo(p, c.names, c.values)
	}
	v := c.values[0]
	if len(c.values) > 1 {
		v = value.NewArray(c.values...)
	}
	return c.set(p, c.names, v, true)
}

// appendTo adds values to what the variables hold.
func (c *setVariable) appendTo(p *pipeline.Proc, names []string, more []any) error {
	vars, err := variablesOf(p)
	if err != nil {
		return err
	}
	for _, n := range names {
		name, scope := plainScope(n, c.Scope)
		var items []any
		old, err := vars.FindVariable(name, scope)
		if err != nil {
			return err
		}
		if old != nil && !value.IsNull(old.Value) {
			items = append(items, cmdlets.Elements(old.Value)...)
		}
		for _, m := range more {
			items = append(items, cmdlets.Elements(m)...)
		}
		if err := c.set(p, []string{n}, value.NewArray(items...), true); err != nil {
			return err
		}
	}
	return nil
}

func (c *setVariable) set(p *pipeline.Proc, names []string, v any, given bool) error {
	vars, err := variablesOf(p)
	if err != nil {
		return err
	}
	if v == value.Nothing {
		v = nil
	}
	for _, n := range names {
		list, err := c.targets(vars, n)
		if err != nil {
			return reported(p, err)
		}
		for _, t := range list {
			if err := c.one(p, vars, t, v, given); err != nil {
				return err
			}
		}
	}
	return nil
}

// target is a variable that will be set: the one that is there, or nil.
type target struct {
	name, scope string
	old         *cmdlets.Variable
}

// targets finds the variables that a name means in the scope where they will be set; a plain name may be a new one.
func (c *setVariable) targets(vars cmdlets.Variables, name string) ([]target, error) {
	plain, scope := plainScope(name, c.Scope)
	if scope == "" {
		scope = "local"
	}
	s := selection{c.Include, c.Exclude, scope}
	list, err := s.find(vars, plain)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 && !value.HasWildcard(plain) && s.wanted(plain) {
		return []target{{plain, scope, nil}}, nil
	}
	var out []target
	for _, v := range list {
		out = append(out, target{v.Name, scope, v})
	}
	return out, nil
}

func (c *setVariable) one(p *pipeline.Proc, vars cmdlets.Variables, t target, v any, given bool) error {
	ok, err := p.ShouldProcess("Name: "+t.name+" Value: "+shown(v), "Set variable")
	if err != nil || !ok {
		return err
	}
	n := cmdlets.Variable{Name: t.name}
	if t.old != nil {
		n = *t.old
	}
	if given {
		n.Value = v
	}
	if c.Description.Given {
		n.Description = c.Description.Value
	}
	if c.Option.Given {
		n.Options = c.Option.Value.N
	}
	if t.old != nil && c.Option.Value.N&optionConstant != 0 && t.old.Options&optionConstant == 0 {
		return reported(p, notMadeConstant(t.name))
	}
	made, err := vars.PutVariable(&n, t.scope, false, c.Force)
	if err != nil {
		return reported(p, err)
	}
	if c.PassThru {
		return p.Write(made.Object)
	}
	return nil
}

func notMadeConstant(name string) *errs.Record {
	return errs.New("VariableCannotBeMadeConstant", errs.WriteError, name, errs.UnauthorizedSessionType,
		"Existing variable %s cannot be made constant. Variables can be made constant only at creation time.", name)
}

// shown is a value in the text of -WhatIf.
func shown(v any) string {
	if value.IsNull(v) {
		return ""
	}
	if _, ok := v.(*value.Array); ok {
		return types.TypeNames(v)[0]
	}
	return value.ToString(v)
}
