package compile

import (
	"strings"

	"csshell/cmdlets"
)

// docOf is the help that comments in a body give.
func docOf(b *Body) *cmdlets.Doc {
	h := b.AST.Help
	if h == nil {
		return nil
	}
	one := func(key string) string { return strings.Join(h.Sections[key], "\n") }
	d := &cmdlets.Doc{Synopsis: one("SYNOPSIS"), Description: one("DESCRIPTION"), Notes: one("NOTES"), Inputs: one("INPUTS"), Outputs: one("OUTPUTS"), Links: h.Sections["LINK"]}
	for _, x := range h.Sections["EXAMPLE"] {
		d.Examples = append(d.Examples, cmdlets.Example{Code: x})
	}
	return d
}
