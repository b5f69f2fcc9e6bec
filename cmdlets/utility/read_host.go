package utility

import (
	"errors"
	"fmt"
	"io"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

type readHost struct {
	cmdlets.Base
	AsSecureString bool `set:"AsSecureString" help:"Hide what is typed and give a secure string."`
	MaskInput      bool `set:"AsString" help:"Hide what is typed."`
	Prompt         any  `pos:"0,remaining" check:"allownull" help:"The question."`
}

func readHostCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Read-Host", Module: module, Class: "Microsoft.PowerShell.Commands.ReadHostCommand", DefaultSet: "AsString",
		Outputs: []string{"System.String", "System.Security.SecureString"},
		Doc: &cmdlets.Doc{
			Synopsis: "Reads a line from the user.",
			Examples: []cmdlets.Example{{Code: "$name = Read-Host 'Your name'", Remarks: "Asks for a name."}},
			Outputs:  "System.String",
		},
	}, func() *readHost { return &readHost{} })
}

// Process asks and writes the answer.
func (c *readHost) Process(p *pipeline.Proc, _ any) error {
	h := p.Session.Host()
	if !h.Interactive() {
		return errs.New("InvalidOperation", errs.InvalidOperation, nil, errs.PSInvalidOperationType,
			"PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.")
	}
	if !value.IsNull(c.Prompt) {
		fmt.Fprint(h.Stdout(), hostText(c.Prompt, " ")+": ")
	}
	h.Flush()
	line, err := h.ReadLine(p.Ctx, c.AsSecureString || c.MaskInput)
	if err != nil && !(errors.Is(err, io.EOF) && line != "") {
		if errors.Is(err, io.EOF) {
			return nil
		}
		return err
	}
	if !c.AsSecureString {
		return p.Write(line)
	}
	s, err := secure(p, line)
	if err != nil {
		return err
	}
	return p.Write(s)
}

// secure makes a SecureString of a text.
func secure(p *pipeline.Proc, text string) (any, error) {
	s, err := types.New(p, types.Find("System.Security.SecureString"), nil)
	if err != nil {
		return nil, err
	}
	for _, u := range value.Units(text) {
		if _, err := types.Call(p, s, "AppendChar", []any{value.Char(u)}); err != nil {
			return nil, err
		}
	}
	return s, nil
}
