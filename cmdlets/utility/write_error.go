package utility

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// writeError is Write-Error.
type writeError struct {
	cmdlets.Base
	Exception          any        `pos:"0" set:"WithException" mandatory:"" type:"System.Exception" help:"The exception to report."`
	Message            string     `pos:"0" set:"NoException:mandatory WithException:named,nopipe" pipe:"value" alias:"Msg" check:"allownull allowemptystring" help:"The text."`
	ErrorRecord        any        `pos:"0" set:"ErrorRecord" mandatory:"" type:"System.Management.Automation.ErrorRecord" help:"The record to report."`
	Category           value.Enum `set:"NoException WithException" type:"System.Management.Automation.ErrorCategory" help:"The category."`
	ErrorId            string     `set:"NoException WithException" help:"The id."`
	TargetObject       any        `set:"NoException WithException" help:"What was worked on."`
	RecommendedAction  string     `help:"What the user should do."`
	CategoryActivity   string     `alias:"Activity" help:"The activity shown."`
	CategoryReason     string     `alias:"Reason" help:"The reason shown."`
	CategoryTargetName string     `alias:"TargetName" help:"The target's name shown."`
	CategoryTargetType string     `alias:"TargetType" help:"The target's type shown."`
}

func writeErrorCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Write-Error", Module: module, Class: "Microsoft.PowerShell.Commands.WriteErrorException", DefaultSet: "NoException",
		Doc: &cmdlets.Doc{Synopsis: "Writes an object to the error stream.", Examples: []cmdlets.Example{{Code: "Write-Error 'Access denied.'"}}},
	}, func() *writeError { return &writeError{} })
}

// Process reports the error.
func (w *writeError) Process(p *pipeline.Proc, _ any) error {
	r := w.record()
	if w.CategoryActivity != "" {
		r.Activity = w.CategoryActivity
	} else {
		r.Activity = "Write-Error"
	}
	set(&r.Reason, w.CategoryReason)
	set(&r.TargetName, w.CategoryTargetName)
	set(&r.TargetType, w.CategoryTargetType)
	if w.RecommendedAction != "" {
		if r.Details == nil {
			r.Details = &errs.Details{Message: r.Exception.Message}
		}
		r.Details.RecommendedAction = w.RecommendedAction
	}
	w.credit(p, r)
	return p.WriteError(r)
}

// credit makes the error one of the function or script that called: its name and the place of its call are shown.
func (w *writeError) credit(p *pipeline.Proc, r *errs.Record) {
	var callers cmdlets.Callers
	if !p.Session.Service(&callers) {
		return
	}
	inv := callers.CallerInvocation()
	if inv == nil {
		inv = &errs.Invocation{}
	}
	r.Invocation, r.Span, r.Raised = inv, inv.Span, true
	if name := inv.Name[strings.LastIndexByte(inv.Name, '/')+1:]; name != "" && r.Command == "" {
		r.Command = name
	}
}

func set(field *string, v string) {
	if v != "" {
		*field = v
	}
}

// record makes the record of the chosen parameters.
func (w *writeError) record() *errs.Record {
	if r, ok := value.Base(w.ErrorRecord).(*errs.Record); ok {
		c := *r
		c.Logged = false
		return &c
	}
	r := &errs.Record{Category: errs.Category(w.Category.N), Target: w.TargetObject, ID: w.ErrorId}
	if e, ok := value.Base(w.Exception).(*value.Exception); ok {
		r.Exception = e
		if r.ID == "" {
			r.ID = e.T.Name
		}
		if w.Message != "" {
			r.Details = &errs.Details{Message: w.Message}
		}
		return r
	}
	r.Exception = errs.NewException(errs.WriteErrorType, "%s", w.Message)
	if r.ID == "" {
		r.ID = "Microsoft.PowerShell.Commands.WriteErrorException"
	}
	return r
}
