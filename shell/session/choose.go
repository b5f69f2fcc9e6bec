package session

import (
	"context"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"csshell/pipeline"
	"csshell/pipeline/errs"
)

// Choose asks a question: caption, message, the choices with their keys, and `?` for help. An empty answer takes the
// default.
func (c *Console) Choose(ctx context.Context, caption, message string, choices []pipeline.Choice, def int) (int, error) {
	if c.nonint {
		return -1, notInteractive("Read and Prompt functionality is not available.")
	}
	w := c.out
	if c.Column() > 0 {
		fmt.Fprintln(w)
	}
	if caption != "" {
		fmt.Fprintf(w, "\n%s\n", c.wrap(caption))
	}
	if message != "" {
		fmt.Fprintln(w, c.wrap(message))
	}
	keys := make([]string, len(choices))
	for {
		c.showChoices(choices, keys, def)
		line, err := c.ReadLine(ctx, false)
		if err == io.EOF {
			return -1, errs.New("System.Management.Automation.Host.PromptingException", errs.NotSpecified, nil, errs.HostType, "An error of type \"System.Management.Automation.Host.PromptingException\" has occurred.")
		}
		if err != nil {
			return -1, err
		}
		line = strings.TrimSpace(line)
		if line == "" && def >= 0 {
			return def, nil
		}
		if line == "?" {
			c.explain(choices, keys)
			continue
		}
		if i := pick(choices, keys, line); i >= 0 {
			return i, nil
		}
	}
}

// showChoices writes "[Y] Yes  [A] Yes to All ... [?] Help (default is "Y"): ".
func (c *Console) showChoices(choices []pipeline.Choice, keys []string, def int) {
	var b strings.Builder
	line := 0
	add := func(s string) {
		if line > 0 && line+len(s) > c.Width()-1 {
			b.WriteByte('\n')
			line = len(s)
			b.WriteString(strings.TrimRight(s, " "))
			return
		}
		b.WriteString(s)
		line += len(s)
	}
	for i, ch := range choices {
		key, label := keyOf(ch.Label)
		keys[i] = key
		add(fmt.Sprintf("[%s] %s  ", key, label))
	}
	add("[?] Help ")
	if def >= 0 && def < len(choices) {
		wide := line
		add(fmt.Sprintf("(default is \"%s\"): ", keys[def]))
		if line < wide {
			io.WriteString(c.out, strings.TrimSuffix(b.String(), " ")) // on a line of its own it has no blank behind it
			return
		}
	}
	io.WriteString(c.out, b.String())
}

// keyOf splits a label at its & into the key and the text without it.
func keyOf(label string) (key, text string) {
	i := strings.IndexByte(label, '&')
	if i < 0 || i+1 >= len(label) {
		return label, label
	}
	return strings.ToUpper(label[i+1 : i+2]), label[:i] + label[i+1:]
}

func (c *Console) explain(choices []pipeline.Choice, keys []string) {
	for i, ch := range choices {
		fmt.Fprintln(c.out, c.wrap(keys[i]+" - "+ch.Help))
	}
}

// wrap breaks the lines of a text before the last column, between words; the blank between them stays at the end of the
// line when there is room for it.
func (c *Console) wrap(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = wrapLine(line, c.Width()-1)
	}
	return strings.Join(lines, "\n")
}

func wrapLine(line string, width int) string {
	var b strings.Builder
	used := 0
	for line != "" {
		n := strings.IndexByte(line, ' ')
		switch n {
		case -1:
			n = len(line)
		case 0:
			n = 1
		}
		piece := line[:n]
		size := utf8.RuneCountInString(piece)
		if used > 0 && used+size > width {
			b.WriteByte('\n')
			used = 0
		}
		b.WriteString(piece)
		used += size
		line = line[n:]
	}
	return b.String()
}

func pick(choices []pipeline.Choice, keys []string, answer string) int {
	for i, ch := range choices {
		_, text := keyOf(ch.Label)
		if strings.EqualFold(keys[i], answer) || strings.EqualFold(text, answer) {
			return i
		}
	}
	return -1
}
