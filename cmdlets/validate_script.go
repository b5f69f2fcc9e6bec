package cmdlets

import (
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// Pattern is ValidatePattern.
type Pattern struct {
	// Regex is the .NET regular expression; CaseSensitive lifts IgnoreCase, the default.
	Regex         string
	CaseSensitive bool
	// Message replaces the error text: {0} is the value, {1} the expression.
	Message string
}

// Check refuses texts that do not match.
func (r *Pattern) Check(_ *pipeline.Proc, v any) error {
	re, err := types.PatternOf(r.Regex, !r.CaseSensitive)
	if err != nil {
		return failure("ValidatePatternFailure", "%s", err.Error())
	}
	if value.IsNull(v) {
		return failure("ArgumentIsEmpty", "%s", argumentNull)
	}
	return each(v, func(e any) error {
		text := textOf(e)
		if ok, _ := re.MatchString(text); ok {
			return nil
		}
		if r.Message != "" {
			return failure("ValidatePatternFailure", "%s", fill(r.Message, text, r.Regex))
		}
		return failure("ValidatePatternFailure", "The argument \"%s\" does not match the \"%s\" pattern. Supply an argument that matches \"%s\" and try the command again.", text, r.Regex, r.Regex)
	})
}

// ByScript is ValidateScript.
type ByScript struct {
	Block pipeline.Block
	// Message replaces the error text: {0} is the value, {1} the block.
	Message string
}

// Check runs the block with $_ for each element; what it is worth decides.
func (s *ByScript) Check(p *pipeline.Proc, v any) error {
	if value.IsNull(v) {
		return failure("ArgumentIsEmpty", "%s", argumentNull)
	}
	call, err := s.Block.Call(p)
	if err != nil {
		return err
	}
	defer call.Done()
	return each(v, func(e any) error {
		ok, err := call.True(e)
		if err != nil || ok {
			return err
		}
		if s.Message != "" {
			return failure("ValidateScriptFailure", "%s", fill(s.Message, textOf(e), s.Block.Text()))
		}
		return failure("ValidateScriptFailure", "The \"%s\" validation script for the argument with value \"%s\" did not return a result of True. "+
			"Determine why the validation script failed, and then try the command again.", s.Block.Text(), textOf(e))
	})
}
