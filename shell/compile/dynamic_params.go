package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// dynamicParams runs a dynamicparam block and declares the parameters that it returns.
func dynamicParams(p *pipeline.Proc, in cmdlets.Instance) ([]*cmdlets.Param, error) {
	v, ok := in.(*invocation)
	if !ok || v.body.dynamic == nil {
		return nil, nil
	}
	var out pipeline.Collect
	v.f.Proc, v.f.Out = p, &out
	v.call.Cmdlet = &PSCmdlet{Proc: p, in: v}
	err := v.within(func() error {
		for i, param := range v.body.params {
			if !v.given[i] {
				if err := param.initial(v.f); err != nil {
					return err
				}
			}
		}
		return v.runBlock(v.body.dynamic)
	})
	if err != nil {
		return nil, err
	}
	for _, x := range out.Items {
		if d, ok := value.Base(x).(value.Dictionary); ok {
			d.EachEntry(func(_, def any) bool {
				v.dynamic = append(v.dynamic, dynamicParam(p, def))
				v.runtime = append(v.runtime, def)
				return true
			})
		}
	}
	return v.dynamic, nil
}

// dynamicParam declares a parameter from a RuntimeDefinedParameter.
func dynamicParam(p *pipeline.Proc, def any) *cmdlets.Param {
	get := func(o any, name string) any { v, _, _ := types.Get(p, o, name); return v }
	out := &cmdlets.Param{Name: value.ToString(get(def, "Name"))}
	if t, ok := get(def, "ParameterType").(*value.Type); ok {
		out.Type = t
	}
	for _, a := range listOf(get(def, "Attributes")) {
		switch value.TypeOf(a).ShortName() {
		case "ParameterAttribute":
			s := cmdlets.ParamSet{Position: cmdlets.NoPosition, Mandatory: truth(get(a, "Mandatory")), ByValue: truth(get(a, "ValueFromPipeline")),
				ByName: truth(get(a, "ValueFromPipelineByPropertyName")), Remaining: truth(get(a, "ValueFromRemainingArguments"))}
			if name := value.ToString(get(a, "ParameterSetName")); name != "__AllParameterSets" {
				s.Name = name
			}
			if n, err := value.ToInt32(get(a, "Position")); err == nil && n >= 0 {
				s.Position = int(n)
			}
			out.Sets = append(out.Sets, s)
		case "ValidateSetAttribute":
			o := &cmdlets.OneOf{}
			for _, w := range listOf(get(a, "ValidValues")) {
				o.Words = append(o.Words, value.ToString(w))
			}
			out.Validate = append(out.Validate, o)
		case "AliasAttribute":
			for _, w := range listOf(get(a, "AliasNames")) {
				out.Aliases = append(out.Aliases, value.ToString(w))
			}
		}
	}
	if len(out.Sets) == 0 {
		out.Sets = []cmdlets.ParamSet{{Position: cmdlets.NoPosition}}
	}
	return out
}

// setDynamic gives a dynamic parameter its value.
func (in *invocation) setDynamic(i int, v any) error {
	if i >= len(in.runtime) {
		return nil
	}
	p := in.f.Proc
	if err := types.Set(p, in.runtime[i], "Value", v); err != nil {
		return err
	}
	return types.Set(p, in.runtime[i], "IsSet", true)
}
