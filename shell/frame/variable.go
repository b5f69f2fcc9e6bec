package frame

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// Options are the ScopedItemOptions of a variable.
type Options uint8

// The options, numbered as in ScopedItemOptions.
const (
	ReadOnly Options = 1 << iota
	Constant
	Private
	AllScope
	Unspecified
)

// Var is a variable with more than a value: a type, attributes, options, a description, or a getter of its own.
type Var struct {
	// Name is its name as first written.
	Name string
	// Options and Description as Set-Variable gives them.
	Options     Options
	Description string
	// Convert turns what is assigned into what is kept and checks it ([int]$x, [ValidateSet()]); nil takes anything.
	Convert func(v any) (any, error)
	// TypeOf is the type constraint, nil for none.
	TypeOf *value.Type
	// Get and Put compute an automatic variable; nil for a stored one.
	Get func() any
	Put func(v any) error
	val any
}

// NewVar returns a variable holding v.
func NewVar(name string, v any) *Var { return &Var{Name: name, val: v} }

// Value is the variable's value.
func (v *Var) Value() any {
	if v.Get != nil {
		return v.Get()
	}
	return v.val
}

// Set assigns x as a program does: not to constants, and only what the type and attributes allow.
func (v *Var) Set(x any) error {
	if v.Options&(ReadOnly|Constant) != 0 {
		return NotWritable(v.Name)
	}
	return v.Force(x)
}

// Force assigns x even when the variable is read-only.
func (v *Var) Force(x any) error {
	if v.Put != nil {
		return v.Put(x)
	}
	if v.Convert != nil {
		c, err := v.Convert(x)
		if err != nil {
			return err
		}
		x = c
	}
	v.val = x
	return nil
}

// Init stores x without conversion or checks.
func (v *Var) Init(x any) { v.val = x }

// NotWritable is the error of assigning to a read-only variable or constant.
func NotWritable(name string) *errs.Record {
	r := errs.New("VariableNotWritable", errs.WriteError, name, errs.UnauthorizedSessionType,
		"Cannot overwrite variable %s because it is read-only or constant.", name)
	return r
}

// Type is PSVariable.
func (v *Var) Type() *value.Type { return varType }

var varType = &value.Type{Name: "System.Management.Automation.PSVariable", Ext: &types.Declared{Def: varDef}}
