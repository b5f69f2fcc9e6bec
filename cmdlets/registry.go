package cmdlets

import (
	"sync"

	"csshell/pipeline/value"
)

// Registry finds the commands that are built in. It is shared by all sessions of a process and never changes. The
// commands of its groups are listed when it is first asked, and read their declarations when they are first used.
type Registry struct {
	groups []func() []*Command
	once   sync.Once
	byName map[string]*Command
	list   []*Command
}

// NewRegistry returns a registry of the given groups; of commands with the same name the later group's wins.
func NewRegistry(groups ...func() []*Command) *Registry { return &Registry{groups: groups} }

func (r *Registry) load() {
	r.byName = map[string]*Command{}
	for _, g := range r.groups {
		for _, c := range g() {
			r.byName[value.Fold(c.Name)] = c
			r.list = append(r.list, c)
		}
	}
}

// Find returns the command of that name in any case, or with "module\" in front, nil for none.
func (r *Registry) Find(name string) *Command {
	r.once.Do(r.load)
	folded := value.Fold(name)
	if c := r.byName[folded]; c != nil {
		return c.Ready()
	}
	for i := 0; i < len(folded); i++ {
		if folded[i] != '\\' {
			continue
		}
		if c := r.byName[folded[i+1:]]; c != nil && value.Fold(c.Module) == folded[:i] {
			return c.Ready()
		}
	}
	return nil
}

// All lists every command, in no particular order, without reading their declarations: call Ready for one whose
// parameters are wanted.
func (r *Registry) All() []*Command {
	r.once.Do(r.load)
	return r.list
}
