package drive

import (
	"sort"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// functionStore is function:.
type functionStore struct{}

func functionEntry(p *pipeline.Proc, cs cmdlets.Commands, c *cmdlets.Command) Entry {
	object := cs.CommandInfo(c)
	block, _, _ := types.Get(p, object, "ScriptBlock")
	return Entry{Name: c.Name, Object: object, Content: block}
}

func list(p *pipeline.Proc, pattern string) []Entry {
	var cs cmdlets.Commands
	if !p.Session.Service(&cs) {
		return nil
	}
	var out []Entry
	for _, c := range cs.ListCommands(pattern, cmdlets.Function|cmdlets.Filter) {
		out = append(out, functionEntry(p, cs, c))
	}
	return out
}

// Items lists the functions.
func (functionStore) Items(p *pipeline.Proc) ([]Entry, error) {
	out := list(p, "*")
	sort.SliceStable(out, func(i, j int) bool { return value.CompareStrings(out[i].Name, out[j].Name, true) < 0 })
	return out, nil
}

// Find returns a function.
func (functionStore) Find(p *pipeline.Proc, name string) (Entry, bool, error) {
	for _, e := range list(p, value.EscapeWildcard(name)) {
		return e, true, nil
	}
	return Entry{}, false, nil
}

// Put makes or changes a function: of a script block, or of a text.
func (functionStore) Put(p *pipeline.Proc, name string, v any, _ bool) error {
	var f cmdlets.Functions
	if !p.Session.Service(&f) {
		return errs.New("NotSupported", errs.NotImplemented, name, errs.PSNotSupportedType, "Functions cannot be changed here.")
	}
	b, ok := value.Base(v).(pipeline.Block)
	if !ok {
		var err error
		if b, err = p.Session.Compile(value.ToString(v)); err != nil {
			return err
		}
	}
	return f.PutFunction(name, b, "")
}

// Remove removes a function.
func (functionStore) Remove(p *pipeline.Proc, name string, _ bool) error {
	var f cmdlets.Functions
	if !p.Session.Service(&f) {
		return nil
	}
	return f.RemoveFunction(name, "")
}

// Cases is false.
func (functionStore) Cases() bool { return false }
