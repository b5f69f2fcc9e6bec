package compile

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
)

// InvocationInfo is $MyInvocation and the InvocationInfo of an error.
type InvocationInfo struct {
	// Call is the call described, nil for a script run at the top.
	Call *errs.Invocation
	call *frame.Call
}

var invocationInfoType = &value.Type{Name: "System.Management.Automation.InvocationInfo", Ext: &types.Declared{Def: invocationInfoDef}}

// Type is InvocationInfo.
func (*InvocationInfo) Type() *value.Type { return invocationInfoType }
