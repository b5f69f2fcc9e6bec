package utility

import (
	"sync"

	"csshell/pipeline/value"
)

// TypeData are the members and display sets that a session has given to types with Update-TypeData, by type name. It is a
// service to hand to a session: package types reads the members through it, package format the display sets.
type TypeData struct {
	mu     sync.Mutex
	byName map[string]*typeEntry
}

// typeEntry is what one type was given.
type typeEntry struct {
	name            string
	members         []*value.Member
	display         []string
	displayProperty string
	keys            []string
}

// NewTypeData returns the type data of a new session.
func NewTypeData() *TypeData { return &TypeData{byName: map[string]*typeEntry{}} }

// typeDataStore is the service as the cmdlets ask for it.
type typeDataStore interface {
	change(name string, f func(e *typeEntry) error) error
	remove(name string) bool
	entry(name string) *typeEntry
	list() []*typeEntry
}

// AnyTypeData reports whether anything was added at all.
func (d *TypeData) AnyTypeData() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.byName) > 0
}

// TypeMember returns the member added under a folded name for the first of the type names that has one, nil if none.
func (d *TypeData) TypeMember(typeNames []string, folded string) *value.Member {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, n := range typeNames {
		if e := d.byName[value.Fold(n)]; e != nil {
			if m := e.member(folded); m != nil {
				return m
			}
		}
	}
	return nil
}

// TypeMembers returns all members that were added for the type names.
func (d *TypeData) TypeMembers(typeNames []string) []*value.Member {
	d.mu.Lock()
	defer d.mu.Unlock()
	var all []*value.Member
	for _, n := range typeNames {
		if e := d.byName[value.Fold(n)]; e != nil {
			all = append(all, e.members...)
		}
	}
	return all
}

// DisplaySet returns DefaultDisplayPropertySet and DefaultDisplayProperty of a type.
func (d *TypeData) DisplaySet(typeName string) (set []string, property string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if e := d.byName[value.Fold(typeName)]; e != nil {
		return e.display, e.displayProperty
	}
	return nil, ""
}

func (e *typeEntry) member(folded string) *value.Member {
	for _, m := range e.members {
		if value.Fold(m.Name) == folded {
			return m
		}
	}
	return nil
}

// put adds a member or replaces the one of its name.
func (e *typeEntry) put(m *value.Member) {
	for i, old := range e.members {
		if value.Fold(old.Name) == value.Fold(m.Name) {
			e.members[i] = m
			return
		}
	}
	e.members = append(e.members, m)
}

// change runs f on what a type has, new if it has nothing yet.
func (d *TypeData) change(name string, f func(e *typeEntry) error) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	e := d.byName[value.Fold(name)]
	if e == nil {
		e = &typeEntry{name: name}
	}
	if err := f(e); err != nil {
		return err
	}
	d.byName[value.Fold(name)] = e
	return nil
}

// remove takes everything away from a type and reports whether it had anything.
func (d *TypeData) remove(name string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	_, ok := d.byName[value.Fold(name)]
	delete(d.byName, value.Fold(name))
	return ok
}

// entry returns what a type has, nil for nothing.
func (d *TypeData) entry(name string) *typeEntry {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.byName[value.Fold(name)]
}

// list returns what all types have, unsorted.
func (d *TypeData) list() []*typeEntry {
	d.mu.Lock()
	defer d.mu.Unlock()
	var all []*typeEntry
	for _, e := range d.byName {
		all = append(all, e)
	}
	return all
}
