package cmdlets

import (
	"math/bits"

	"csshell/pipeline/value"
)

// chooseSet decides the parameter set as far as the command line allows. With pipeline input it may stay open until
// the first object.
func (b *binder) chooseSet() error {
	if b.plan.all == 0 {
		b.out.Set = AllSets
		return nil
	}
	b.sets &= b.plan.all
	if b.sets == 0 {
		return b.ambiguousSet()
	}
	if bits.OnesCount32(b.sets) > 1 {
		if err := b.narrow(b.call.Input); err != nil {
			return err
		}
	}
	b.out.Set = b.setName()
	return nil
}

// setName is the name of the chosen set; while several are possible, the default one's.
func (b *binder) setName() string {
	if b.plan.all == 0 || b.sets == everySet {
		return AllSets
	}
	if b.sets&b.plan.def != 0 {
		return b.plan.setName(b.plan.def)
	}
	return b.plan.setName(b.sets)
}

// narrow picks one of several possible sets. The default set wins if it can; otherwise the only one whose mandatory
// parameters are all there. When the pipeline can still decide nothing is picked.
func (b *binder) narrow(input bool) error {
	if input && b.pipelineDecides() {
		b.dropUnfillable()
		return nil
	}
	if b.sets&b.plan.def != 0 {
		b.sets = b.plan.def
		return nil
	}
	complete := b.complete()
	if bits.OnesCount32(complete) == 1 {
		b.sets = complete
		return nil
	}
	if complete == 0 {
		if one := b.fewestMissing(); one != 0 {
			b.sets = one
			return nil
		}
	}
	return b.ambiguousSet()
}

// pipelineDecides reports whether a parameter that is still free in one of the sets takes pipeline input.
func (b *binder) pipelineDecides() bool {
	for _, i := range b.plan.piped {
		if !b.given[i] && b.plan.masks[i]&b.sets != 0 {
			return true
		}
	}
	return false
}

// dropUnfillable removes sets that miss a mandatory parameter which the pipeline cannot give, unless all do.
func (b *binder) dropUnfillable() {
	var left uint32
	b.eachSet(func(bit uint32) {
		for _, i := range b.missingIn(bit) {
			if !b.fromPipeline(i, bit) {
				return
			}
		}
		left |= bit
	})
	if left != 0 {
		b.sets = left
	}
}

func (b *binder) eachSet(f func(bit uint32)) {
	for i := range b.plan.sets {
		if bit := uint32(1) << i; b.sets&bit != 0 {
			f(bit)
		}
	}
}

// complete returns the possible sets whose mandatory parameters are all bound.
func (b *binder) complete() uint32 {
	var out uint32
	b.eachSet(func(bit uint32) {
		if len(b.missingIn(bit)) == 0 {
			out |= bit
		}
	})
	return out
}

// fewestMissing returns the set when exactly one misses less than all others.
func (b *binder) fewestMissing() uint32 {
	best, fewest, tie := uint32(0), 1<<30, false
	b.eachSet(func(bit uint32) {
		n := len(b.missingIn(bit))
		if n == fewest {
			tie = true
		}
		if n < fewest {
			best, fewest, tie = bit, n, false
		}
	})
	if tie {
		return 0
	}
	return best
}

// missingIn lists the mandatory parameters of the set that are not bound.
func (b *binder) missingIn(set uint32) []int {
	var out []int
	for _, i := range b.plan.mandatory {
		if b.given[i] || b.isLater(i) {
			continue
		}
		for _, s := range b.plan.parts[i] {
			if s.Mandatory && s.bit&set != 0 {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

// fromPipeline reports whether parameter i can come from the pipeline in one of the sets of mask.
func (b *binder) fromPipeline(i int, mask uint32) bool {
	for _, s := range b.plan.parts[i] {
		if (s.ByValue || s.ByName) && s.bit&mask != 0 {
			return true
		}
	}
	return false
}

// mandatory sees to the mandatory parameters that are missing: asks for them when somebody can answer, otherwise it is
// an error. Those that the pipeline can give are left to it.
func (b *binder) mandatory() error {
	if len(b.plan.mandatory) == 0 {
		return nil
	}
	set := b.sets
	if b.plan.all != 0 && b.sets&b.plan.def != 0 {
		set = b.plan.def
	}
	var missing []int
	for _, i := range b.missingIn(set) {
		if !b.call.Input || !b.fromPipeline(i, set) {
			missing = append(missing, i)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	if b.proc.Session != nil && b.proc.Session.Host().Interactive() {
		return b.ask(missing)
	}
	return b.missingMandatory(b.namesOf(missing))
}

func (b *binder) namesOf(list []int) []string {
	out := make([]string, len(list))
	for j, i := range list {
		out[j] = b.plan.params[i].Name
	}
	return out
}

// newArray is an [object[]] of items.
func newArray(items []any) *value.Array { return &value.Array{Items: items} }
