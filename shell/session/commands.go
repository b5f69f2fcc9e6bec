package session

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline/value"
	"csshell/shell/compile"
)

// FindCommand resolves a name as a call does.
func (s *Session) FindCommand(name string) *cmdlets.Command {
	if to, ok := s.Engine.Alias(s.Current, value.Fold(name)); ok {
		a := s.aliasInfo(value.Fold(name), to)
		return &cmdlets.Command{Name: a.Name, Kind: cmdlets.Alias, Definition: a.Definition, Info: a}
	}
	return s.Engine.Lookup(s.Current, name)
}

// ListCommands returns the commands of the kinds whose name fits the pattern.
func (s *Session) ListCommands(pattern string, kinds cmdlets.Kind) []*cmdlets.Command {
	if kinds == 0 {
		kinds = cmdlets.Alias | cmdlets.Function | cmdlets.Filter | cmdlets.Cmdlet | cmdlets.ExternalScript
	}
	w := value.Like(pattern, true)
	var out []*cmdlets.Command
	add := func(c *cmdlets.Command) {
		if kinds&c.Kind != 0 && w.Match(c.Name) {
			out = append(out, c)
		}
	}
	list, _ := s.ListAliases("")
	for _, a := range list {
		add(&cmdlets.Command{Name: a.Name, Kind: cmdlets.Alias, Definition: a.Definition, Info: a})
	}
	for folded := range builtinFunctions {
		if s.Engine.FindFunction(s.Current, folded) == nil {
			s.autoload(folded)
		}
	}
	seen := map[string]bool{}
	for f := s.Current; f != nil; f = f.Parent {
		for folded, fn := range f.Functions {
			if c, ok := fn.(*cmdlets.Command); ok && !seen[folded] {
				seen[folded] = true
				add(c)
			}
		}
	}
	exact := !wildcard(noun(pattern))
	for _, c := range s.Registry.All() {
		if !c.Rare || exact {
			add(c)
		}
	}
	if kinds&(cmdlets.Application|cmdlets.ExternalScript) != 0 {
		s.listPrograms(w, kinds, add)
	}
	return out
}

// CommandInfo wraps a command into the object that Get-Command writes.
func (s *Session) CommandInfo(c *cmdlets.Command) any { return &compile.CommandInfo{Command: c} }

// ResolveInfo is the inverse of CommandInfo, nil for other values.
func (s *Session) ResolveInfo(v any) *cmdlets.Command {
	if c, ok := value.Base(v).(*compile.CommandInfo); ok {
		return c.Command
	}
	return nil
}

// noun is what stands behind the dash of a pattern for names, or all of it.
func noun(pattern string) string {
	if _, noun, ok := strings.Cut(pattern, "-"); ok {
		return noun
	}
	return pattern
}

func wildcard(pattern string) bool { return strings.ContainsAny(pattern, "*?[") }
