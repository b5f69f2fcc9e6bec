package session

import (
	"sort"

	"csshell/cmdlets"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/compile"
)

// ListAliases returns the aliases of a scope, or all that are visible.
func (s *Session) ListAliases(scope string) ([]cmdlets.AliasInfo, error) {
	f, err := s.scopeNamed(scope)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	var out []cmdlets.AliasInfo
	for g := f; g != nil; g = g.Parent {
		for folded, to := range g.Aliases {
			if !seen[folded] {
				seen[folded] = true
				out = append(out, s.aliasInfo(folded, to))
			}
		}
		if scope != "" {
			break
		}
	}
	sort.Slice(out, func(i, j int) bool { return value.Fold(out[i].Name) < value.Fold(out[j].Name) })
	return out, nil
}

func (s *Session) aliasInfo(folded, to string) cmdlets.AliasInfo {
	if a, ok := s.aliasNotes[folded]; ok {
		a.Definition = to
		return a
	}
	a := cmdlets.AliasInfo{Name: folded, Definition: to}
	for _, b := range builtinAliases {
		if value.Fold(b.name) == folded && b.to == to {
			a.Name, a.Options = b.name, b.options
		}
	}
	return a
}

// PutAlias makes or changes an alias.
func (s *Session) PutAlias(a cmdlets.AliasInfo, scope string, fresh, force bool) error {
	f, err := s.scopeNamed(scope)
	if err != nil {
		return err
	}
	folded := value.Fold(a.Name)
	if to, ok := f.Aliases[folded]; ok {
		old := s.aliasInfo(folded, to)
		switch {
		case old.Options&2 != 0, old.Options&1 != 0 && !force:
			return errs.New("AliasNotWritable", errs.WriteError, a.Name, errs.UnauthorizedSessionType,
				"Alias is not writeable because alias %s is read-only or constant and cannot be written to.", a.Name)
		case fresh && !force:
			return errs.New("AliasAlreadyExists", errs.ResourceExists, a.Name, errs.SessionStateType, "The alias is not allowed, because an alias with the name '%s' already exists.", a.Name)
		}
	}
	if f.Aliases == nil {
		f.Aliases = map[string]string{}
	}
	f.Aliases[folded] = a.Definition
	if s.aliasNotes == nil {
		s.aliasNotes = map[string]cmdlets.AliasInfo{}
	}
	s.aliasNotes[folded] = a
	s.Engine.Changed()
	return nil
}

// RemoveAlias removes an alias.
func (s *Session) RemoveAlias(name, scope string, force bool) error {
	f, err := s.scopeNamed(scope)
	if err != nil {
		return err
	}
	folded := value.Fold(name)
	for g := f; g != nil; g = g.Parent {
		to, ok := g.Aliases[folded]
		if !ok {
			continue
		}
		if old := s.aliasInfo(folded, to); old.Options&2 != 0 || old.Options&1 != 0 && !force {
			return errs.New("AliasNotRemovable", errs.WriteError, name, errs.UnauthorizedSessionType,
				"Alias was not removed because alias %s is constant or read-only.", name)
		}
		delete(g.Aliases, folded)
		s.Engine.Changed()
		return nil
	}
	return errs.New("ItemNotFoundException", errs.ObjectNotFound, name, errs.ItemNotFoundType, "This command cannot find a matching alias because an alias with the name '%s' does not exist.", name)
}

// AliasObject wraps an alias into the object that Get-Alias writes.
func (s *Session) AliasObject(a cmdlets.AliasInfo) any {
	return &compile.CommandInfo{Command: &cmdlets.Command{Name: a.Name, Kind: cmdlets.Alias, Definition: a.Definition, Info: a}}
}

// defineAliases gives the global scope the aliases of PowerShell off Windows.
func (s *Session) defineAliases() {
	m := make(map[string]string, len(builtinAliases))
	for _, a := range builtinAliases {
		m[value.Fold(a.name)] = a.to
	}
	s.Global.Aliases = m
}
