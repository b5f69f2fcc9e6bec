package complete

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
)

// Help is what the editor shows for the command at the cursor: a sentence, the syntax, and the parameter that the cursor
// stands at. It is nil where no command stands.
func Help(p *pipeline.Proc, text string, cursor int) []string {
	r := newRequest(p, text, cursor)
	call := r.command()
	if call == nil {
		return nil
	}
	c := r.lookup(call)
	if c == nil {
		return nil
	}
	var lines []string
	if c.Doc != nil && c.Doc.Synopsis != "" {
		lines = append(lines, c.Doc.Synopsis)
	}
	for _, l := range strings.Split(cmdlets.Syntax(c), "\n") {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	if b := r.bind(call, nil); b != nil && b.value != nil && b.value.Help != "" {
		lines = append(lines, "-"+b.value.Name+": "+b.value.Help)
	}
	return lines
}
