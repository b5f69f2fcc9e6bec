package complete

import (
	"sort"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline/value"
	"csshell/shell/syntax"
)

// binding is what is known of a call before the cursor: which parameters have arguments, and which one the cursor stands
// at.
type binding struct {
	command *cmdlets.Command
	params  []*cmdlets.Param
	common  []*cmdlets.Param
	used    map[*cmdlets.Param]syntax.Node
	// sets are the parameter sets that are still possible, nil for all.
	sets map[string]bool
	// value is the parameter whose value stands at the cursor, nil for none.
	value *cmdlets.Param
	// others are parameters of other sets that the value could belong to as well, by their position.
	others []*cmdlets.Param
	// positional are the arguments without a name.
	positional []syntax.Node
}

// bind reads a call up to the node at the cursor; nil stands for a blank there.
func (r *request) bind(call *syntax.Command, at syntax.Node) *binding {
	c := r.lookup(call)
	if c == nil {
		return nil
	}
	b := &binding{command: c, params: c.Params, used: map[*cmdlets.Param]syntax.Node{}}
	if c.Advanced || c.Kind == cmdlets.Cmdlet {
		b.common = commonFirst(c.CommonParams())
	}
	b.read(call.Elements[1:], at)
	if c.Dynamic != nil {
		b.addDynamic(r)
	}
	b.restrict()
	b.place(at)
	return b
}

// commonFirst puts WhatIf and Confirm before the other common parameters.
func commonFirst(list []*cmdlets.Param) []*cmdlets.Param {
	out := append([]*cmdlets.Param(nil), list...)
	sort.SliceStable(out, func(i, j int) bool { return isRisk(out[i].Name) && !isRisk(out[j].Name) })
	return out
}

func isRisk(name string) bool { return name == "WhatIf" || name == "Confirm" }

func (b *binding) read(elements []syntax.Node, at syntax.Node) {
	var pending *cmdlets.Param
	for _, e := range elements {
		q, isParam := e.(*syntax.CommandParameter)
		switch {
		case e == at && pending != nil:
			b.value, b.used[pending] = pending, e
			return
		case e == at:
			return
		case isParam:
			pending = b.named(q)
		case pending != nil:
			b.used[pending] = e
			pending = nil
		case !splatted(e):
			b.positional = append(b.positional, e)
		}
	}
	if at == nil && pending != nil {
		b.value = pending
	}
}

func splatted(n syntax.Node) bool {
	v, ok := n.(*syntax.VariableExpression)
	return ok && v.Splatted
}

// named notes a parameter and returns it when its value is still to come.
func (b *binding) named(q *syntax.CommandParameter) *cmdlets.Param {
	p := b.find(q.Name)
	if p == nil {
		return nil
	}
	b.used[p] = q
	if q.Argument != nil {
		b.used[p] = q.Argument
		return nil
	}
	if p.Type == value.SwitchType {
		return nil
	}
	return p
}

// find is the parameter of that name, alias or beginning of a name.
func (b *binding) find(name string) *cmdlets.Param {
	var found *cmdlets.Param
	for _, p := range b.every() {
		if strings.EqualFold(p.Name, name) {
			return p
		}
		for _, a := range p.Aliases {
			if strings.EqualFold(a, name) {
				return p
			}
		}
		if len(p.Name) > len(name) && strings.EqualFold(p.Name[:len(name)], name) && found == nil {
			found = p
		}
	}
	return found
}

// every lists all parameters.
func (b *binding) every() []*cmdlets.Param {
	return append(append([]*cmdlets.Param(nil), b.params...), b.common...)
}

// restrict leaves the parameter sets that all used parameters belong to.
func (b *binding) restrict() {
	for p := range b.used {
		names := map[string]bool{}
		for _, s := range p.Sets {
			if s.Name == "" || s.Name == cmdlets.AllSets {
				names = nil
				break
			}
			names[value.Fold(s.Name)] = true
		}
		if names == nil || len(names) == 0 {
			continue
		}
		if b.sets == nil {
			b.sets = names
			continue
		}
		for n := range b.sets {
			if !names[n] {
				delete(b.sets, n)
			}
		}
	}
}

// fits reports whether a parameter belongs to a set that is still possible, and returns its part in it.
func (b *binding) fits(p *cmdlets.Param) (cmdlets.ParamSet, bool) {
	for _, s := range p.Sets {
		if b.sets == nil || s.Name == "" || s.Name == cmdlets.AllSets || b.sets[value.Fold(s.Name)] {
			return s, true
		}
	}
	return cmdlets.ParamSet{}, len(p.Sets) == 0
}

// place gives the positional arguments their parameters, and the cursor the one that comes next.
func (b *binding) place(at syntax.Node) {
	type slot struct {
		p   *cmdlets.Param
		set cmdlets.ParamSet
	}
	var slots []slot
	for _, p := range b.params {
		if _, used := b.used[p]; used {
			continue
		}
		if s, ok := b.position(p); ok {
			slots = append(slots, slot{p, s})
		}
	}
	sort.SliceStable(slots, func(i, j int) bool { return slots[i].set.Position < slots[j].set.Position })
	next := func() *cmdlets.Param {
		if len(slots) == 0 {
			return nil
		}
		p := slots[0]
		if !p.set.Remaining {
			slots = slots[1:]
		}
		return p.p
	}
	for _, a := range b.positional {
		if p := next(); p != nil {
			b.used[p] = a
		}
	}
	if b.value != nil || len(slots) == 0 {
		return
	}
	b.value = slots[0].p
	for _, s := range slots[1:] {
		if s.set.Position == slots[0].set.Position {
			b.others = append(b.others, s.p)
		}
	}
}

// position is the part of a parameter in a possible set in which it has a position; the default set comes first.
func (b *binding) position(p *cmdlets.Param) (cmdlets.ParamSet, bool) {
	var found *cmdlets.ParamSet
	for i, s := range p.Sets {
		possible := b.sets == nil || s.Name == "" || s.Name == cmdlets.AllSets || b.sets[value.Fold(s.Name)]
		if s.Position == cmdlets.NoPosition || !possible {
			continue
		}
		if found == nil || strings.EqualFold(s.Name, b.command.DefaultSet) {
			found = &p.Sets[i]
		}
	}
	if found == nil {
		return cmdlets.ParamSet{}, false
	}
	return *found, true
}

// addDynamic asks the command for the parameters that depend on those bound so far.
func (b *binding) addDynamic(r *request) {
	in := b.command.New()
	for p, n := range b.used {
		if v, ok := r.constant(n); ok && p.Index < len(b.command.Params) {
			_ = in.Assign(p.Index, v)
		}
	}
	if list, err := b.command.Dynamic(r.p, in); err == nil {
		b.params = append(append([]*cmdlets.Param(nil), b.params...), list...)
	}
}
