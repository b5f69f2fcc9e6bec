package cmdlets

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/value"
)

// named binds the arguments that have names, pairing `-Name` with the argument behind it, and leaves the others loose.
// Splatted ones come last: an argument that stands in the call beats the same key of a splatted table.
func (b *binder) named() error {
	args := b.call.Args
	splatted := false
	for i := 0; i < len(args); i++ {
		a := &args[i]
		if a.Name == "" {
			b.loose = append(b.loose, a)
			continue
		}
		if a.Splatted && a.HasValue {
			splatted = true
			continue
		}
		used, err := b.nameArg(a, next(args, i))
		if err != nil {
			return err
		}
		i += used
	}
	if splatted {
		return b.splatted()
	}
	return nil
}

func next(args []Arg, i int) *Arg {
	if i+1 < len(args) {
		return &args[i+1]
	}
	return nil
}

// nameArg binds one named argument; it returns 1 when it used the argument behind it.
func (b *binder) nameArg(a, following *Arg) (int, error) {
	i, err := b.find(a)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		b.loose = append(b.loose, a)
		return 0, nil
	}
	p := b.plan.params[i]
	if b.given[i] || b.isLater(i) {
		return 0, b.alreadyBound(a, p)
	}
	switch {
	case a.HasValue:
		return 0, b.giveOrDelay(i, a, a.Value)
	case p.Type == value.SwitchType:
		return 0, b.give(i, a, true)
	case following == nil || following.Name != "":
		return 0, b.missingArgument(a, p)
	}
	if following.Splatted {
		return 0, b.missingArgument(a, p)
	}
	return 1, b.giveOrDelay(i, following, following.Value)
}

// splatted binds the named arguments that came from tables, unless the call itself names the parameter.
func (b *binder) splatted() error {
	explicit := append([]bool(nil), b.given...)
	for j := range b.call.Args {
		a := &b.call.Args[j]
		if a.Name == "" || !a.Splatted || !a.HasValue {
			continue
		}
		i, err := b.find(a)
		if err != nil {
			return err
		}
		if i >= 0 && explicit[i] {
			continue
		}
		if _, err := b.nameArg(a, nil); err != nil {
			return err
		}
	}
	return nil
}

// namedLoose tries the unknown names again, after dynamic parameters were added.
func (b *binder) namedLoose() error {
	old := b.loose
	b.loose = nil
	for i := 0; i < len(old); i++ {
		if old[i].Name == "" {
			b.loose = append(b.loose, old[i])
			continue
		}
		var following *Arg
		if i+1 < len(old) {
			following = old[i+1]
		}
		used, err := b.nameArg(old[i], following)
		if err != nil {
			return err
		}
		i += used
	}
	return nil
}

// find returns the parameter that an argument's name means, -1 for none.
func (b *binder) find(a *Arg) (int, error) {
	name := value.Fold(a.Name)
	if i, ok := b.plan.names[name]; ok {
		return i, nil
	}
	matches := b.plan.prefixed(name)
	switch {
	case len(matches) == 0:
		return -1, nil
	case len(matches) == 1:
		return matches[0], nil
	}
	if own := ownOnly(matches, b.plan.own); len(own) == 1 {
		return own[0], nil
	}
	return -1, b.ambiguousName(a, matches)
}

// prefixed lists the parameters with a name or an alias that starts with the folded prefix, in order.
func (p *plan) prefixed(prefix string) []int {
	var out []int
	for i, param := range p.params {
		if hasPrefix(param, prefix) {
			out = append(out, i)
		}
	}
	return out
}

func hasPrefix(p *Param, prefix string) bool {
	if strings.HasPrefix(value.Fold(p.Name), prefix) {
		return true
	}
	for _, a := range p.Aliases {
		if strings.HasPrefix(value.Fold(a), prefix) {
			return true
		}
	}
	return false
}

func ownOnly(matches []int, own int) []int {
	for i, m := range matches {
		if m >= own {
			return matches[:i]
		}
	}
	return matches
}

// giveOrDelay binds v, or keeps a script block for the pipeline when the parameter is bound from there and takes no
// script block itself.
func (b *binder) giveOrDelay(i int, a *Arg, v any) error {
	block, ok := v.(pipeline.Block)
	if !ok || !b.delays(i) {
		return b.give(i, a, v)
	}
	b.later = append(b.later, delayed{param: i, block: block})
	if m := b.plan.masks[i]; m != everySet {
		b.sets &= m
	}
	return nil
}

func (b *binder) delays(i int) bool {
	p := b.plan.params[i]
	t := p.Type
	if t != nil && t.Kind == value.ArrayKind {
		t = t.Elem
	}
	if takesAnything(t) || t == value.ScriptBlockType {
		return false
	}
	for _, s := range p.Sets {
		if s.ByValue || s.ByName {
			return true
		}
	}
	return false
}

func (b *binder) isLater(i int) bool {
	for _, d := range b.later {
		if d.param == i {
			return true
		}
	}
	return false
}
