package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/format"
	"csshell/pipeline/value"
)

// invalidData is the exception type of parameters that exclude each other.
var invalidData = &value.Type{Name: "System.IO.InvalidDataException", Base: errs.SystemExceptionType}

// formatStage is what the Format-* cmdlets share: their common parameters, and the work of turning objects into
// formatting records.
type formatStage struct {
	cmdlets.Base
	GroupBy      any    `help:"Start a new group when the value of this property or expression changes."`
	View         string `help:"The name of the view to use."`
	ShowError    bool   `help:"Write a line for each expression that fails."`
	DisplayError bool   `help:"Show #ERR in the place of a value whose expression fails."`
	Force        bool   `help:"Show the properties of errors, and all information."`
	Expand       string `oneof:"CoreOnly,EnumOnly,Both" help:"Format a collection itself, its elements, or both."`
	InputObject  any    `pipe:"value" help:"The objects to format."`

	f *format.Formatter
}

// expands gives the meaning of Expand's words.
var expands = map[string]format.Expand{"coreonly": format.CoreOnly, "enumonly": format.EnumOnly, "both": format.Both}

// open starts formatting: list are the properties asked for, keys what a calculated one may say.
func (s *formatStage) open(p *pipeline.Proc, req format.Request, list []any, keys []formatKey) error {
	var err error
	if req.Props, err = formatProperties(list, keys); err != nil {
		return err
	}
	if !value.IsNull(s.GroupBy) {
		if req.GroupBy, err = formatProperty(s.GroupBy, groupByKeys); err != nil {
			return err
		}
	}
	if s.View != "" && len(req.Props) > 0 {
		return exclusive("FormatCannotSpecifyViewAndProperty", "Cmdlet parameters View and Property are mutually exclusive.")
	}
	req.View, req.ShowError, req.DisplayError, req.Force = s.View, s.ShowError, s.DisplayError, s.Force
	req.Expand = expands[value.Fold(s.Expand)]
	s.f = format.NewFormatter(p, req, p.Out.Write)
	return nil
}

func exclusive(id, text string) error {
	r := errs.New(id, errs.InvalidArgument, nil, invalidData, "Found invalid data while decoding.")
	r.Details = &errs.Details{Message: text}
	return r
}

// Process formats one object.
func (s *formatStage) Process(*pipeline.Proc, any) error { return s.f.Write(s.InputObject) }

// End closes the display.
func (s *formatStage) End(*pipeline.Proc) error { return s.f.Close() }

// Close ends the script blocks of calculated properties.
func (s *formatStage) Close(*pipeline.Proc) error {
	if s.f != nil {
		s.f.Done()
	}
	return nil
}

// recordTypes are the output types of the Format-* cmdlets.
var recordTypes = []string{
	"Microsoft.PowerShell.Commands.Internal.Format.FormatStartData",
	"Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData",
	"Microsoft.PowerShell.Commands.Internal.Format.FormatEndData",
	"Microsoft.PowerShell.Commands.Internal.Format.GroupStartData",
	"Microsoft.PowerShell.Commands.Internal.Format.GroupEndData",
}
