package cmdlets

import (
	"fmt"
	"io"

	"csshell/pipeline/value"
)

// ask reads the missing mandatory parameters from the user, with the prompts of PowerShell's console.
func (b *binder) ask(missing []int) error {
	host := b.proc.Session.Host()
	position := 1
	if b.call.Invocation != nil && b.call.Invocation.Position > 0 {
		position = b.call.Invocation.Position
	}
	fmt.Fprintf(host.Stdout(), "\ncmdlet %s at command pipeline position %d\nSupply values for the following parameters:\n", b.command.Name, position)
	for _, i := range missing {
		v, err := b.askFor(b.plan.params[i])
		if err != nil {
			return err
		}
		if err := b.give(i, nil, v); err != nil {
			return err
		}
	}
	return nil
}

func (b *binder) askFor(p *Param) (any, error) {
	if p.Type == nil || p.Type.Kind != value.ArrayKind {
		return b.readLine(p, p.Name+": ")
	}
	var items []any
	for {
		line, err := b.readLine(p, fmt.Sprintf("%s[%d]: ", p.Name, len(items)))
		if err != nil {
			return nil, err
		}
		if line == "" {
			return newArray(items), nil
		}
		items = append(items, line)
	}
}

func (b *binder) readLine(p *Param, prompt string) (string, error) {
	host := b.proc.Session.Host()
	fmt.Fprint(host.Stdout(), prompt)
	host.Flush()
	masked := p.Type != nil && p.Type.Name == "System.Security.SecureString"
	line, err := host.ReadLine(b.proc.Ctx, masked)
	if err == io.EOF && line == "" {
		return "", b.missingMandatory([]string{p.Name})
	}
	if line == "!?" && p.HelpMessage != "" {
		fmt.Fprintln(host.Stdout(), p.HelpMessage)
		return b.readLine(p, prompt)
	}
	return line, nil
}
