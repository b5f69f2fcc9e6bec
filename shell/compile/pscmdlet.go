package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// PSCmdlet is $PSCmdlet of an advanced function.
type PSCmdlet struct {
	// Proc is the running command.
	Proc *pipeline.Proc
	in   *invocation
}

var pscmdletType = &value.Type{Name: "System.Management.Automation.PSScriptCmdlet", Ext: &types.Declared{Def: pscmdletDef}, Base: &value.Type{Name: "System.Management.Automation.PSCmdlet"}}

// Type is PSScriptCmdlet.
func (*PSCmdlet) Type() *value.Type { return pscmdletType }

// ParameterSetName is the set that the binder chose.
func (c *PSCmdlet) ParameterSetName() string {
	if c.in.bound == nil || c.in.bound.Set == "" {
		return "__AllParameterSets"
	}
	return c.in.bound.Set
}
