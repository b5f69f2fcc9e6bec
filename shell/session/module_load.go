package session

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
	"csshell/shell/frame"
)

// ImportModule loads a module: one that is built in is only noted, a script runs in a scope of its own, and what it
// exports is put into the caller's scope.
func (s *Session) ImportModule(p *pipeline.Proc, name string, o cmdlets.ImportOptions) (any, error) {
	base := strings.TrimSuffix(filepath.Base(strings.ReplaceAll(name, `\`, "/")), filepath.Ext(name))
	for _, b := range builtinModules {
		if strings.EqualFold(b, base) || strings.EqualFold(b, name) {
			return s.noteModule(&Module{Name: b, Version: "1.0.0.0"}), nil
		}
	}
	if m := s.modules.loaded[value.Fold(base)]; m != nil && !o.Force {
		s.export(m, o)
		return m, nil
	}
	path := s.moduleFile(name)
	if path == "" {
		return nil, errs.New("Modules_ModuleNotFound", errs.ResourceUnavailable, name, errs.FileNotFoundType,
			"The specified module '%s' was not loaded because no valid module file was found in any module directory.", name)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	m := s.newModule(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
	m.Path = path
	m.home.Call = &frame.Call{Name: "<ScriptBlock>", File: path, Args: o.Args}
	if err := s.inModule(m, func() error { return s.Engine.RunNamed(m.home, path, string(text), p.Out) }); err != nil {
		return nil, ofCommand(p, err)
	}
	s.noteModule(m)
	s.export(m, o)
	return m, nil
}

// ofCommand makes an error that ended a module's script one of the command that loads it; errors of its syntax stay.
func ofCommand(p *pipeline.Proc, err error) error {
	r, ok := err.(*errs.Record)
	if !ok || r.Command != "" || r.Exception.T.IsA(errs.ParseType) {
		return err
	}
	c := *r
	c.Command = p.Class
	return &c
}

// moduleFile finds the script of a module: a path, or a name in one of the folders of $env:PSModulePath.
func (s *Session) moduleFile(name string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	var places []string
	if strings.Contains(name, "/") || strings.HasSuffix(name, ".psm1") || strings.HasSuffix(name, ".ps1") {
		p := name
		if !filepath.IsAbs(p) {
			p = filepath.Join(s.Location(), p)
		}
		places = []string{p, p + ".psm1", filepath.Join(p, filepath.Base(p)+".psm1")}
	} else {
		for _, dir := range filepath.SplitList(os.Getenv("PSModulePath")) {
			places = append(places, filepath.Join(dir, name, name+".psm1"))
		}
	}
	for _, p := range places {
		if info, err := os.Stat(p); err == nil && !info.IsDir() {
			return p
		}
	}
	return ""
}

func (s *Session) newModule(name string) *Module {
	home := &frame.Frame{Layout: frame.NewLayout(), Parent: s.Global, Kind: frame.ModuleScope, Proc: s.Current.Proc, Prefs: s.Current.Prefs, Out: s.Current.Out, Escaped: true}
	return &Module{Name: name, Version: "0.0", home: home}
}

// inModule runs something with m as the module that Export-ModuleMember speaks for.
func (s *Session) inModule(m *Module, run func() error) error {
	held := s.modules.running
	s.modules.running = m
	defer func() { s.modules.running = held }()
	return run()
}

func (s *Session) noteModule(m *Module) *Module {
	if s.modules.loaded == nil {
		s.modules.loaded = map[string]*Module{}
	}
	key := value.Fold(m.Name)
	if old := s.modules.loaded[key]; old != nil && m.home == nil {
		return old
	}
	s.modules.loaded[key] = m
	return m
}

// export puts the functions, aliases and variables of a module into the caller's scope, or the global one.
func (s *Session) export(m *Module, o cmdlets.ImportOptions) {
	if m.home == nil {
		return
	}
	to := s.Current
	if o.Global {
		to = s.Global
	}
	if o.Function != nil || o.Variable != nil || o.Alias != nil || o.Cmdlet != nil {
		o.Function, o.Variable, o.Alias = named(o.Function), named(o.Variable), named(o.Alias)
	}
	for folded, fn := range m.home.Functions {
		c, ok := fn.(*cmdlets.Command)
		if !ok || !m.exports(m.functions, c.Name, true) || !listed(o.Function, c.Name) {
			continue
		}
		c.Module = m.Name
		if to.Functions == nil {
			to.Functions = map[string]any{}
		}
		to.Functions[prefixed(folded, o.Prefix)] = c
	}
	for folded, target := range m.home.Aliases {
		if !m.exports(m.aliases, folded, false) || !listed(o.Alias, folded) {
			continue
		}
		if to.Aliases == nil {
			to.Aliases = map[string]string{}
		}
		to.Aliases[folded] = target
	}
	m.home.Each(func(v *frame.Var) {
		if m.exports(m.variables, v.Name, false) && listed(o.Variable, v.Name) {
			to.Define(v)
		}
	})
	s.Engine.Changed()
}

// prefixed puts a prefix before the noun of a folded name.
func prefixed(folded, prefix string) string {
	verb, noun, ok := strings.Cut(folded, "-")
	if prefix == "" || !ok {
		return value.Fold(prefix) + folded
	}
	return verb + "-" + value.Fold(prefix) + noun
}

// named makes a list that was not given an empty one: naming one kind of members leaves the others out.
func named(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

func listed(patterns []string, name string) bool {
	for _, p := range patterns {
		if value.Like(p, true).Match(name) {
			return true
		}
	}
	return patterns == nil
}

// ListModules returns the loaded modules, or all that are built in.
func (s *Session) ListModules(_ *pipeline.Proc, available bool) ([]any, error) {
	var out []any
	if available {
		for _, b := range builtinModules {
			out = append(out, &Module{Name: b, Version: "1.0.0.0"})
		}
		return out, nil
	}
	for _, m := range s.modules.loaded {
		out = append(out, m)
	}
	return out, nil
}

// RemoveModule forgets a module and the functions that it exported.
func (s *Session) RemoveModule(_ *pipeline.Proc, name string, _ bool) error {
	m := s.modules.loaded[value.Fold(name)]
	if m == nil {
		return errs.New("Modules_NoModulesRemoved", errs.ResourceUnavailable, nil, errs.InvalidOperationType,
			"No modules were removed. Verify that the specification of modules to remove is correct and those modules exist in the runspace.")
	}
	delete(s.modules.loaded, value.Fold(name))
	if m.home == nil {
		return nil
	}
	for f := s.Current; f != nil; f = f.Parent {
		for folded, fn := range f.Functions {
			if c, ok := fn.(*cmdlets.Command); ok && c.Module == m.Name {
				delete(f.Functions, folded)
			}
		}
	}
	s.Engine.Changed()
	return nil
}

// NewModule runs a block as a module of its own and exports its functions.
func (s *Session) NewModule(p *pipeline.Proc, name string, block pipeline.Block, args []any) (any, error) {
	if name == "" {
		name = "__DynamicModule_" + strconv.Itoa(len(s.modules.loaded)+1)
	}
	m := s.newModule(name)
	m.home.Call = &frame.Call{Name: "<ScriptBlock>", Args: args}
	if err := s.inModule(m, func() error { return s.Engine.RunNamed(m.home, "", block.Text(), pipeline.Discard) }); err != nil {
		return nil, err
	}
	s.noteModule(m)
	s.export(m, cmdlets.ImportOptions{})
	return m, nil
}

// ExportMembers is Export-ModuleMember.
func (s *Session) ExportMembers(functions, _, variables, aliases []string) error {
	m := s.modules.running
	if m == nil {
		return errs.New("Modules_CanOnlyExecuteExportModuleMemberInsideAModule", errs.PermissionDenied, nil, errs.InvalidOperationType,
			"The Export-ModuleMember cmdlet can only be called from inside a module.")
	}
	m.chosen = true
	m.functions = append(m.functions, functions...)
	m.variables = append(m.variables, variables...)
	m.aliases = append(m.aliases, aliases...)
	return nil
}

var _ cmdlets.Modules = (*Session)(nil)
