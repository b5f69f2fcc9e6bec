package policy

import (
	"sort"

	"csshell/cmdlets"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// everywhere is a named optional parameter's part in all sets.
var everywhere = []cmdlets.ParamSet{{Position: cmdlets.NoPosition}}

func in(sets ...cmdlets.ParamSet) []cmdlets.ParamSet { return sets }

// switchParam is a switch.
func switchParam(name, help string) *cmdlets.Param {
	return &cmdlets.Param{Name: name, Type: value.SwitchType, Sets: everywhere, Help: help}
}

// converting is a parameter of one of the domain's own types.
func converting(name string, c cmdlets.Converting, sets []cmdlets.ParamSet, complete, help string) *cmdlets.Param {
	return &cmdlets.Param{
		Name: name, Type: c.ParameterType(), Sets: sets, Complete: complete, Help: help, Converts: true,
		Convert: []func(*pipeline.Proc, any) (any, error){c.ConvertArgument},
	}
}

func tenantParam() *cmdlets.Param {
	return &cmdlets.Param{Name: "Tenant", Type: value.GuidType, Sets: everywhere, Help: "Accepted; there is one tenant.",
		Convert: []func(*pipeline.Proc, any) (any, error){numberAsText}}
}

// numberAsText lets a number be read as the text of a GUID, which it never is: the error then says so.
func numberAsText(_ *pipeline.Proc, v any) (any, error) {
	switch n := value.Base(v).(type) {
	case int32, int64, float64:
		return value.ToString(n), nil
	}
	return v, nil
}

// param declares the parameter of a setting.
func (s *setting) param() *cmdlets.Param {
	p := &cmdlets.Param{Name: s.name, Type: s.typ, Sets: everywhere, Help: s.help}
	if s.nullable && s.typ != value.StringType {
		p.Converts = true
		p.Convert = []func(*pipeline.Proc, any) (any, error){s.convertNullable}
	}
	if s.max != nil {
		p.Validate = append(p.Validate, unlessNull{cmdlets.NewRange(s.min, s.max)})
	}
	if s.words != nil {
		p.Validate = append(p.Validate, &cmdlets.OneOf{Words: s.words})
	}
	return p
}

func (s *setting) convertNullable(p *pipeline.Proc, v any) (any, error) {
	if value.IsNull(v) {
		return nil, nil
	}
	return types.Convert(p, v, s.typ)
}

// unlessNull lets null through to parameters that take it.
type unlessNull struct{ cmdlets.Validator }

// Check checks what is not null.
func (u unlessNull) Check(p *pipeline.Proc, v any) error {
	if value.IsNull(v) {
		return nil
	}
	return u.Validator.Check(p, v)
}

// settingParams lists the parameters of all settings, in the family's order for New- or alphabetically.
func (f *family) settingParams(order []string) []*cmdlets.Param {
	if order == nil {
		for _, s := range f.settings {
			order = append(order, s.name)
		}
		sort.Slice(order, func(i, j int) bool { return value.Fold(order[i]) < value.Fold(order[j]) })
	}
	params := make([]*cmdlets.Param, len(order))
	for i, name := range order {
		params[i] = f.setting(name).param()
	}
	return params
}

// identity is the Identity parameter of the cmdlets about policies.
func (f *family) identity(help string, sets ...cmdlets.ParamSet) *cmdlets.Param {
	return converting("Identity", schema.XdsName{}, sets, "cspolicy:"+f.kind, help)
}
