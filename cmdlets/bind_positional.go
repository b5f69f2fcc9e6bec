package cmdlets

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// positional binds the loose arguments without names to the positions that are free, lowest first. Among the
// parameters of one position that whose type fits without conversion wins, the default set's first.
func (b *binder) positional() error {
	positions := b.plan.positional
	for len(positions) > 0 && len(b.loose) > 0 {
		n := 1
		for n < len(positions) && positions[n].at == positions[0].at {
			n++
		}
		group := b.free(positions[:n])
		positions = positions[n:]
		if len(group) == 0 {
			continue
		}
		k := b.firstUnnamed()
		if k < 0 {
			return nil
		}
		if err := b.fillPosition(group, b.loose[k]); err != nil {
			return err
		}
		b.loose = append(b.loose[:k], b.loose[k+1:]...)
	}
	return nil
}

func (b *binder) firstUnnamed() int {
	for i, a := range b.loose {
		if a.Name == "" {
			return i
		}
	}
	return -1
}

// free returns the parameters of one position that may still be bound, each once; those for remaining arguments are left
// for later.
func (b *binder) free(group []position) []position {
	var out []position
	for _, g := range group {
		if b.given[g.param] || b.isLater(g.param) || g.mask&b.sets == 0 || b.isRemaining(g) {
			continue
		}
		out = append(out, g)
	}
	return out
}

func (b *binder) isRemaining(g position) bool {
	for _, s := range b.plan.parts[g.param] {
		if s.Remaining && s.bit&g.mask != 0 {
			return true
		}
	}
	return false
}

func (b *binder) fillPosition(group []position, a *Arg) error {
	if err := b.checkDistinct(group); err != nil {
		return err
	}
	candidates := b.ordered(group)
	var first error
	for _, exact := range [...]bool{true, false} {
		for _, i := range candidates {
			if fits(b.plan.params[i], a.Value) != exact {
				continue
			}
			err := b.giveOrDelay(i, a, a.Value)
			if err == nil {
				return nil
			}
			if first == nil {
				first = err
			}
		}
	}
	return first
}

// checkDistinct refuses two parameters at the same position of one set.
func (b *binder) checkDistinct(group []position) error {
	var seen uint32
	for i, g := range group {
		mask := g.mask & b.sets
		for _, other := range group[:i] {
			if other.param != g.param && other.mask&mask&b.sets != 0 && b.clash(other, g) {
				return b.ambiguousPosition()
			}
		}
		seen |= mask
	}
	return nil
}

// clash reports whether two parameters at the same position stand in one set that both declare.
func (b *binder) clash(x, y position) bool {
	if x.mask == everySet || y.mask == everySet {
		return x.mask == y.mask
	}
	return true
}

// ordered lists the candidates, those of the default set first.
func (b *binder) ordered(group []position) []int {
	var first, second []int
	for _, g := range group {
		switch {
		case contains(first, g.param) || contains(second, g.param):
		case g.mask == everySet || g.mask&b.plan.def != 0:
			first = append(first, g.param)
		default:
			second = append(second, g.param)
		}
	}
	return append(first, second...)
}

func contains(list []int, n int) bool {
	for _, x := range list {
		if x == n {
			return true
		}
	}
	return false
}

// fits reports whether v has the type of the parameter without conversion.
func fits(p *Param, v any) bool {
	if takesAnything(p.Type) {
		return true
	}
	if value.IsNull(v) {
		return !p.Type.IsValue()
	}
	return isA(v, p.Type)
}

var _ error = (*errs.Record)(nil)
