package core

import (
	"strconv"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// setStrictMode is Set-StrictMode.
type setStrictMode struct {
	cmdlets.Base
	Off     bool `set:"Off" mandatory:"" help:"Switch strict mode off."`
	Version any  `set:"Version" mandatory:"" alias:"v" help:"1.0, 2.0, 3.0 or Latest."`
}

func setStrictModeCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Set-StrictMode", Module: module, Class: "Microsoft.PowerShell.Commands.SetStrictModeCommand", DefaultSet: "Version",
		Doc: &cmdlets.Doc{Synopsis: "Establishes and enforces coding rules in expressions, scripts, and script blocks.", Examples: []cmdlets.Example{{Code: "Set-StrictMode -Version Latest"}}},
	}, func() *setStrictMode { return &setStrictMode{} })
}

// Process sets the mode of the caller's scope.
func (s *setStrictMode) Process(p *pipeline.Proc, _ any) error {
	var mode cmdlets.Strictness
	if !p.Session.Service(&mode) {
		return nil
	}
	if s.Off {
		mode.SetStrictMode(0, 0)
		return nil
	}
	text := value.ToString(s.Version)
	if strings.EqualFold(text, "latest") {
		mode.SetStrictMode(99, 0)
		return nil
	}
	major, minor, _ := strings.Cut(text, ".")
	n, err := strconv.Atoi(major)
	m, _ := strconv.Atoi(minor)
	if err != nil || n > 3 {
		return errs.New("ParameterArgumentValidationError", errs.InvalidData, s.Version, errs.ParameterValidationType,
			"Cannot validate argument on parameter 'Version'. The '%s' value is not a valid version of strict mode.", text)
	}
	mode.SetStrictMode(n, m)
	return nil
}
