// Package theme gives the sorts of text their colours. It alone uses fatih/color. The colours are those of PSReadLine
// and of PowerShell's own messages.
package theme

import (
	"strings"
	"sync"

	"github.com/fatih/color"
)

// Kind is a sort of text.
type Kind uint8

// The kinds.
const (
	Plain Kind = iota
	Command
	Parameter
	Operator
	String
	Variable
	Keyword
	Number
	Member
	Type
	Comment
	Error
	Ghost
	Selected
	Tip
	Heading
	Warning
	Progress
	kinds
)

func attributes(k Kind) []color.Attribute {
	switch k {
	case Command:
		return []color.Attribute{color.FgHiYellow}
	case Parameter, Operator:
		return []color.Attribute{color.FgHiBlack}
	case String:
		return []color.Attribute{color.FgCyan}
	case Variable, Keyword:
		return []color.Attribute{color.FgHiGreen}
	case Number:
		return []color.Attribute{color.FgHiWhite}
	case Comment:
		return []color.Attribute{color.FgGreen}
	case Error:
		return []color.Attribute{color.Bold, color.FgRed}
	case Ghost:
		return []color.Attribute{color.FgHiWhite, color.Faint, color.Italic}
	case Selected:
		return []color.Attribute{color.ReverseVideo}
	case Tip:
		return []color.Attribute{color.FgHiBlack}
	case Heading:
		return []color.Attribute{color.Bold, color.FgGreen}
	case Warning, Progress:
		return []color.Attribute{color.Bold, color.FgYellow}
	}
	return nil
}

// sequences are the SGR sequences by kind.
var sequences = sync.OnceValue(func() (out [kinds]string) {
	for k := range kinds {
		if a := attributes(k); a != nil {
			c := color.New(a...)
			c.EnableColor()
			out[k], _, _ = strings.Cut(c.Sprint("|"), "|")
		}
	}
	return out
})

// Theme says whether there are colours at all.
type Theme struct{ off bool }

// New returns a theme, without colours when they are not wanted: NO_COLOR is present, the terminal is dumb.
func New(colours bool) *Theme { return &Theme{!colours} }

// Wanted reports whether the surroundings want colours, by pwsh's rule: NO_COLOR merely present forbids them, and so
// does a dumb or monochrome terminal.
func Wanted(lookup func(string) (string, bool)) bool {
	if _, no := lookup("NO_COLOR"); no {
		return false
	}
	term, _ := lookup("TERM")
	return term != "dumb" && term != "xterm-mono" && term != "xtermm" && term != ""
}

// Style is the sequence that switches the colours of a kind on, empty for none.
func (t *Theme) Style(k Kind) string {
	if t.off {
		return ""
	}
	return sequences()[k]
}
