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

// CallerInvocation is the call of the function, script or block that is running: cmdlets have no scope of their own.
func (e *Engine) CallerInvocation() *errs.Invocation {
	for f := e.Current; f != nil; f = f.Parent {
		if f.Call != nil {
			return f.Call.Invocation
		}
	}
	return nil
}
