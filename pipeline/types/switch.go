package types

import (
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// Switch is a [switch]: what a switch parameter's variable holds.
type Switch bool

// Type is SwitchParameter.
func (s Switch) Type() *value.Type { return value.SwitchType }

// Text is True or False.
func (s Switch) Text() string { return value.ToString(bool(s)) }

// Truth is the switch as a condition.
func (s Switch) Truth() bool { return bool(s) }

func toSwitch(_ *pipeline.Proc, v any, t *value.Type) (any, error) {
	base := value.Base(v)
	vt := value.TypeOf(base)
	if vt == value.BoolType || numberOf(vt) != nil {
		return Switch(value.ToBool(base)), nil
	}
	return nil, finalCastError(v, t)
}

func switchDef() *Def {
	return &Def{
		New: []Row{{Text: "switch new(bool isPresent)", Do: func(in In) (any, error) { return Switch(in.Bool(0)), nil }}},
		Members: []Row{
			{Text: "bool IsPresent {get;}", Do: func(in In) (any, error) { return bool(in.Self.(Switch)), nil }},
			{Text: "bool ToBool()", Do: func(in In) (any, error) { return bool(in.Self.(Switch)), nil }},
			{Text: "string ToString()", Do: func(in In) (any, error) { return in.Self.(Switch).Text(), nil }},
		},
		Static: []Row{{Text: "switch Present {get;}", Do: constant(Switch(true))}},
	}
}
