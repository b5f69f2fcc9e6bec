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

// CallerInvocation is the call of the function, script or block that is running: cmdlets have no scope of their own. That
// of a plain call is made here, when somebody asks.
func (e *Engine) CallerInvocation() *errs.Invocation {
	for f := e.Current; f != nil; f = f.Parent {
		switch {
		case f.Call == nil:
			continue
		case f.Call.Invocation != nil || f == e.Global || len(e.calls) == 0:
			return f.Call.Invocation
		}
		at := e.calls[len(e.calls)-1].at
		return &errs.Invocation{Name: f.Call.Name, Span: at, Statement: at, Origin: "Internal"}
	}
	return nil
}
