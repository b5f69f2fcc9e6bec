package format

import (
	"strings"

	"csshell/pipeline/value"
)

// helpViews show what Get-Help writes.
func helpViews() []*View {
	types := []string{"MamlCommandHelpInfo", "MamlCommandHelpInfo#DetailedView", "MamlCommandHelpInfo#FullView"}
	return []*View{
		{Name: "MamlCommandHelpInfo", Types: types[:1], Kind: Custom, Lines: helpShort},
		{Name: "MamlCommandHelpInfo#DetailedView", Types: types[1:2], Kind: Custom, Lines: helpDetailed},
		{Name: "MamlCommandHelpInfo#FullView", Types: types[2:], Kind: Custom, Lines: helpDetailed},
		{Name: "MamlCommandHelpInfo#ExamplesView", Types: []string{"MamlCommandHelpInfo#ExamplesView"}, Kind: Custom, Lines: helpExamples},
		{Name: "MamlCommandHelpInfo#parameter", Types: []string{"MamlCommandHelpInfo#parameter"}, Kind: Custom, Lines: helpParameter},
	}
}

// helpPage collects the lines of a help text.
type helpPage struct {
	c     *Context
	v     any
	lines []Line
}

func (h *helpPage) add(indent int, texts ...string) {
	for _, t := range texts {
		for _, line := range strings.Split(t, "\n") {
			h.lines = append(h.lines, Line{indent, line})
		}
	}
}

// text is a property as text; paragraphs are joined by line ends.
func (h *helpPage) text(of any, name string) string {
	v := h.c.Follow(of, name)
	var parts []string
	if arr, ok := value.Base(v).(*value.Array); ok {
		for _, e := range arr.Items {
			parts = append(parts, value.Text(h.c.Follow(e, "Text")))
		}
		return strings.Join(parts, "\n")
	}
	if v == nil {
		return ""
	}
	return value.Text(v)
}

func (h *helpPage) head() {
	h.add(0, "NAME")
	h.add(4, h.text(h.v, "Name"), "")
	h.add(0, "SYNOPSIS")
	h.add(4, strings.Trim(h.text(h.v, "Synopsis"), "\n"), "", "")
}

func (h *helpPage) syntax() {
	h.add(0, "SYNTAX")
	for _, line := range strings.Split(h.text(h.v, "Syntax"), "\n") {
		h.add(4, line, "")
	}
	h.add(4, "")
	h.add(0, "DESCRIPTION")
	if d := h.text(h.v, "Description"); d != "" {
		h.add(4, d, "")
	}
	h.add(0, "")
}

func (h *helpPage) links() {
	h.add(0, "RELATED LINKS")
	links := h.c.Follow(h.c.Follow(h.v, "RelatedLinks"), "navigationLink")
	eachElement(links, func(e any) bool {
		h.add(4, h.text(e, "linkText")+h.text(e, "uri"))
		return true
	})
	h.add(0, "")
}

// helpShort is Get-Help without a switch.
func helpShort(c *Context, v any) ([]Line, error) {
	h := &helpPage{c: c, v: v}
	h.head()
	h.syntax()
	h.links()
	name := h.text(v, "Name")
	h.add(0, "REMARKS")
	if len(h.elements("Examples", "Example")) > 0 {
		h.add(4, `To see the examples, type: "Get-Help `+name+` -Examples"`)
	}
	h.add(4, `For more information, type: "Get-Help `+name+` -Detailed"`, `For technical information, type: "Get-Help `+name+` -Full"`)
	h.add(0, "")
	return h.lines, nil
}

// elements are the elements of a list inside a property.
func (h *helpPage) elements(outer, inner string) (out []any) {
	eachElement(h.c.Follow(h.c.Follow(h.v, outer), inner), func(e any) bool {
		out = append(out, e)
		return true
	})
	return out
}

// helpDetailed is Get-Help -Detailed and -Full.
func helpDetailed(c *Context, v any) ([]Line, error) {
	h := &helpPage{c: c, v: v}
	h.head()
	h.syntax()
	h.add(0, "PARAMETERS")
	for _, e := range h.elements("Parameters", "Parameter") {
		h.parameter(e, 4)
	}
	for _, e := range h.elements("Examples", "Example") {
		h.example(e)
	}
	if n := h.text(h.c.Follow(v, "AlertSet"), "Alert"); n != "" {
		h.add(0, "NOTES")
		h.add(4, n, "")
	}
	h.links()
	return h.lines, nil
}

func (h *helpPage) parameter(e any, indent int) {
	t := h.text(h.c.Follow(e, "type"), "name")
	name := "-" + h.text(e, "name")
	if t != "SwitchParameter" {
		name += " <" + t + ">"
	} else {
		name += " [<SwitchParameter>]"
	}
	h.add(indent, name)
	if d := h.text(e, "description"); d != "" {
		h.add(indent+4, d)
	}
	h.add(indent+4, "")
	for _, row := range [...][2]string{{"Required?                    ", "required"}, {"Position?                    ", "position"}, {"Default value                ", "defaultValue"},
		{"Accept pipeline input?       ", "pipelineInput"}, {"Aliases                      ", "aliases"}, {"Accept wildcard characters?  ", "globbing"}} {
		h.add(indent+4, row[0]+h.text(e, row[1]))
	}
	h.add(indent+4, "")
}

// helpParameter is Get-Help -Parameter.
func helpParameter(c *Context, v any) ([]Line, error) {
	h := &helpPage{c: c, v: v}
	h.parameter(v, 0)
	h.add(0, "")
	return h.lines, nil
}

func (h *helpPage) example(e any) {
	h.add(4, h.text(e, "Title"), "", "PS > "+h.text(e, "Code"))
	if r := h.text(e, "Remarks"); r != "" {
		h.add(4, r)
	}
	h.add(4, "", "", "", "", "", "")
}

// helpExamples is Get-Help -Examples.
func helpExamples(c *Context, v any) ([]Line, error) {
	h := &helpPage{c: c, v: v}
	h.head()
	for _, e := range h.elements("Examples", "Example") {
		h.example(e)
	}
	h.add(0, "")
	return h.lines, nil
}
