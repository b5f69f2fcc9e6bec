package security

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// getExecutionPolicy is Get-ExecutionPolicy. Off Windows every script may run.
type getExecutionPolicy struct {
	cmdlets.Base
	Scope value.Enum `pos:"0" pipe:"name" type:"Microsoft.PowerShell.ExecutionPolicyScope" help:"The scope."`
	List  bool       `help:"The policies of all scopes."`
}

func getExecutionPolicyCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-ExecutionPolicy", Module: module, Class: class("GetExecutionPolicy"), Outputs: []string{"Microsoft.PowerShell.ExecutionPolicy"},
		Doc: &cmdlets.Doc{Synopsis: "Gets the execution policies for the current session.", Examples: []cmdlets.Example{{Code: "Get-ExecutionPolicy"}}},
	}, func() *getExecutionPolicy { return &getExecutionPolicy{} })
}

// Process writes Unrestricted, or the list of scopes.
func (c *getExecutionPolicy) Process(p *pipeline.Proc, _ any) error {
	policy := policyValue("Unrestricted")
	if !c.List {
		return p.Write(policy)
	}
	for _, s := range [...]string{"MachinePolicy", "UserPolicy", "Process", "CurrentUser", "LocalMachine"} {
		if err := p.Write(value.NewObject([]string{"Scope", "ExecutionPolicy"}, s, policy)); err != nil {
			return err
		}
	}
	return nil
}

// policyValue is a value of the enumeration, or its name when that is not known.
func policyValue(name string) any {
	if t := types.EnumType("Microsoft.PowerShell.ExecutionPolicy"); t != nil {
		if e, err := value.ParseEnum(name, t); err == nil {
			return e
		}
	}
	return name
}

// setExecutionPolicy is Set-ExecutionPolicy.
type setExecutionPolicy struct {
	cmdlets.Base
	cmdlets.Mutates
	ExecutionPolicy any  `pos:"0" mandatory:"" pipe:"name" help:"The policy."`
	Scope           any  `pos:"1" pipe:"name" help:"The scope."`
	Force           bool `help:"Do not ask."`
}

func setExecutionPolicyCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Set-ExecutionPolicy", Module: module, Class: class("SetExecutionPolicy"),
		Doc: &cmdlets.Doc{Synopsis: "Sets the execution policies for Windows computers.", Examples: []cmdlets.Example{{Code: "Set-ExecutionPolicy RemoteSigned -Scope Process -WhatIf"}}},
	}, func() *setExecutionPolicy { return &setExecutionPolicy{} })
}

// Process refuses: only Windows has execution policies.
func (c *setExecutionPolicy) Process(p *pipeline.Proc, _ any) error {
	if ok, err := p.ShouldProcess(value.ToString(c.ExecutionPolicy), "Set-ExecutionPolicy"); err != nil || !ok {
		return err
	}
	return errs.New("", errs.NotSpecified, nil, errs.PSNotSupportedType, "Operation is not supported on this platform.")
}
