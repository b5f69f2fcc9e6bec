package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
)

// CommandInfo is a command as an object: what Get-Command writes.
type CommandInfo struct{ Command *cmdlets.Command }

var infoTypes = map[cmdlets.Kind]*value.Type{
	cmdlets.Alias:          {Name: "System.Management.Automation.AliasInfo", Base: commandInfoType},
	cmdlets.Function:       {Name: "System.Management.Automation.FunctionInfo", Base: commandInfoType},
	cmdlets.Filter:         {Name: "System.Management.Automation.FilterInfo", Base: commandInfoType},
	cmdlets.Cmdlet:         {Name: "System.Management.Automation.CmdletInfo", Base: commandInfoType},
	cmdlets.ExternalScript: {Name: "System.Management.Automation.ExternalScriptInfo", Base: commandInfoType},
	cmdlets.Application:    {Name: "System.Management.Automation.ApplicationInfo", Base: commandInfoType},
}

var commandInfoType = &value.Type{Name: "System.Management.Automation.CommandInfo", Ext: &types.Declared{Def: commandInfoDef}}

// Type is the info type of the command's kind.
func (c *CommandInfo) Type() *value.Type {
	if t := infoTypes[c.Command.Kind]; t != nil {
		return t
	}
	return commandInfoType
}

// Text is the command's name.
func (c *CommandInfo) Text() string { return c.Command.Name }

// myInvocation is $MyInvocation.
func (e *Engine) myInvocation(c *frame.Call) any {
	if k, ok := c.Site.(*call); ok && c.Invocation == nil {
		c.Invocation = k.invocation(e.Current, k.callee(), false)
	}
	return &InvocationInfo{Call: c.Invocation, call: c}
}
