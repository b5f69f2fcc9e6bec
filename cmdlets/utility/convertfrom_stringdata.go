package utility

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// convertFromStringData is ConvertFrom-StringData.
type convertFromStringData struct {
	cmdlets.Base
	StringData string     `pos:"0" mandatory:"" pipe:"value" check:"allowemptystring" help:"Lines of the form name = value."`
	Delimiter  value.Char `pos:"1" help:"The character between name and value."`
}

func convertFromStringDataCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "ConvertFrom-StringData", Module: module, Class: "Microsoft.PowerShell.Commands.ConvertFromStringDataCommand",
		Doc: &cmdlets.Doc{Synopsis: "Converts lines of names and values to a hash table.", Examples: []cmdlets.Example{{Code: "ConvertFrom-StringData 'a = 1'"}}},
	}, func() *convertFromStringData { return &convertFromStringData{Delimiter: '='} })
}

// Process reads the lines of one text into a table.
func (c *convertFromStringData) Process(p *pipeline.Proc, _ any) error {
	h := value.NewHashtable(4)
	for _, line := range strings.Split(c.StringData, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, v, ok := strings.Cut(line, value.ToString(c.Delimiter))
		if !ok {
			return errs.New("InvalidOperation", errs.InvalidOperation, nil, errs.PSInvalidOperationType,
				"Data line '%s' is not in 'name=value' format. ", line)
		}
		name = strings.TrimSpace(name)
		if _, twice := h.Lookup(name); twice {
			return errs.New("InvalidOperation", errs.InvalidOperation, nil, errs.PSInvalidOperationType,
				"Data item '%s' in line '%s' is already defined. ", name, line)
		}
		text, err := types.Unescape(strings.TrimSpace(v))
		if err != nil {
			return err
		}
		h.Set(name, text)
	}
	return p.Write(h)
}
