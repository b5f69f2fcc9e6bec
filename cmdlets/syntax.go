package cmdlets

import (
	"strings"

	"csshell/pipeline/value"
)

// Syntax is what Get-Command -Syntax shows: a line for each parameter set, parameters in order, with their types.
func Syntax(c *Command) string {
	c.Ready()
	var lines []string
	for _, set := range setNames(c) {
		lines = append(lines, c.Name+syntaxOf(c, set))
	}
	return "\n" + strings.Join(lines, "\n\n") + "\n"
}

// SetNames lists the parameter sets of a command as syntax shows them; one that has none has the empty name only.
func SetNames(c *Command) []string { return setNames(c.Ready()) }

// setNames lists the parameter sets in order of first mention, the default one first.
func setNames(c *Command) []string {
	var names []string
	seen := map[string]bool{}
	add := func(n string) {
		if n != "" && n != AllSets && !seen[value.Fold(n)] {
			seen[value.Fold(n)] = true
			names = append(names, n)
		}
	}
	add(c.DefaultSet)
	for _, p := range c.Params {
		for _, s := range p.Sets {
			add(s.Name)
		}
	}
	if len(names) == 0 {
		return []string{""}
	}
	return names
}

// syntaxPart is a parameter as it takes part in one set.
type syntaxPart struct {
	param *Param
	set   ParamSet
}

func syntaxOf(c *Command, set string) string {
	var positional, named, rest []syntaxPart
	for _, p := range c.Params {
		s, ok := inSet(p, set)
		if !ok || p.DontShow {
			continue
		}
		part := syntaxPart{p, s}
		switch {
		case s.Position != NoPosition:
			positional = append(positional, part)
		case s.Mandatory:
			named = append(named, part)
		default:
			rest = append(rest, part)
		}
	}
	sortByPosition(positional)
	var b strings.Builder
	for _, list := range [][]syntaxPart{positional, named, rest} {
		for _, p := range list {
			b.WriteString(" " + p.text())
		}
	}
	if c.ShouldProcess {
		b.WriteString(" [-WhatIf] [-Confirm]")
	}
	if c.Advanced {
		b.WriteString(" [<CommonParameters>]")
	}
	return b.String()
}

func inSet(p *Param, set string) (ParamSet, bool) {
	for _, s := range p.Sets {
		if s.Name == "" || s.Name == AllSets || strings.EqualFold(s.Name, set) {
			return s, true
		}
	}
	return ParamSet{}, false
}

func sortByPosition(list []syntaxPart) {
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && list[j].set.Position < list[j-1].set.Position; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}

// text is `[-Name] <string>` with the brackets that say what may be left out.
func (p syntaxPart) text() string {
	name := "-" + p.param.Name
	if p.param.Type == value.SwitchType {
		if p.set.Mandatory {
			return name
		}
		return "[" + name + "]"
	}
	t := "Object"
	if p.param.Type != nil {
		t = p.param.Type.ShortName()
	}
	if p.set.Position != NoPosition {
		name = "[" + name + "]"
	}
	s := name + " <" + t + ">"
	if !p.set.Mandatory {
		return "[" + s + "]"
	}
	return s
}
