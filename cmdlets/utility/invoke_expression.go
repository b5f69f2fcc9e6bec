package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
)

type invokeExpression struct {
	cmdlets.Base
	Command string `pos:"0" mandatory:"" pipe:"value" help:"The text to run."`
}

func invokeExpressionCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Invoke-Expression", Module: module, Class: "Microsoft.PowerShell.Commands.InvokeExpressionCommand",
		Outputs: []string{"System.Management.Automation.PSObject"},
		Doc: &cmdlets.Doc{
			Synopsis: "Runs a text as commands in the scope of the caller.",
			Examples: []cmdlets.Example{{Code: "Invoke-Expression '1 + 1'", Remarks: "2"}},
			Inputs:   "System.String", Outputs: "What the commands write.",
		},
	}, func() *invokeExpression { return &invokeExpression{} })
}

// Process runs the text.
func (c *invokeExpression) Process(p *pipeline.Proc, _ any) error {
	var e cmdlets.Evaluator
	if !p.Session.Service(&e) {
		return nil
	}
	err := e.Evaluate(p, c.Command, p.Out)
	if r, ok := err.(*errs.Record); ok && r.Command == "" && r.Exception.T.IsA(errs.ParseType) {
		n := *r
		n.Command = p.Class
		return &n
	}
	return err
}
