package types

import (
	"slices"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// choose finds the overload that takes args and converts them. Of those that take that many arguments, the one whose
// conversions are closest wins; a single one is taken even when a conversion will fail, so that the error can say which.
func (m *member) choose(p *pipeline.Proc, args []any) (int, []any, error) {
	return chooseOverload(p, m.name, m.overloads(), args)
}

func chooseOverload(p *pipeline.Proc, name string, sigs []signature, args []any) (int, []any, error) {
	for i := range args {
		if args[i] == value.Nothing {
			args[i] = nil
		}
	}
	fit, n := -1, 0
	for i := range sigs {
		if takes(sigs[i].params, len(args)) {
			fit = i
			n++
		}
	}
	if n == 0 {
		return 0, nil, countMismatch(name, len(args))
	}
	if n > 1 {
		var err error
		if fit, err = closest(name, sigs, args); err != nil {
			return 0, nil, err
		}
	}
	converted, err := convertArguments(p, name, sigs[fit].params, args)
	return fit, converted, err
}

// takes reports whether a parameter list can take n arguments.
func takes(params []parameter, n int) bool {
	need := 0
	for _, p := range params {
		if p.params {
			return n >= need
		}
		if !p.optional {
			need++
		}
	}
	return n >= need && n <= len(params)
}

// candidate is an overload with the ranks of its conversions.
type candidate struct {
	at       int
	params   []parameter
	ranks    []rank
	types    []*value.Type
	expanded bool
}

// closest finds the overload with the best conversions.
func closest(name string, sigs []signature, args []any) (int, error) {
	var best *candidate
	tie := false
	for i := range sigs {
		if !takes(sigs[i].params, len(args)) {
			continue
		}
		c := rankOverload(i, sigs[i].params, args)
		if c == nil {
			continue
		}
		switch {
		case best == nil:
			best = c
		default:
			switch order := compareCandidates(c, best); {
			case order > 0:
				best, tie = c, false
			case order == 0:
				tie = true
			}
		}
	}
	switch {
	case best == nil:
		return 0, countMismatch(name, len(args))
	case tie:
		return 0, ambiguous(name, len(args))
	}
	return best.at, nil
}

// rankOverload ranks the conversion of each argument; nil when one is impossible.
func rankOverload(at int, params []parameter, args []any) *candidate {
	c := &candidate{at: at, params: params}
	for i, a := range args {
		t := parameterType(params, i, len(args), a, c)
		r := rankOf(a, t)
		if j := min(i, len(params)-1); params[j].ref {
			r = refRank(a)
		} else if _, isRef := a.(*Ref); isRef && t != refType && t != value.ObjectType {
			r = impossible
		}
		if r == impossible {
			return nil
		}
		c.ranks = append(c.ranks, r)
		c.types = append(c.types, t)
	}
	return c
}

// parameterType is the type that argument i is converted to; arguments of a params array go to its elements, unless
// the array is given whole.
func parameterType(params []parameter, i, n int, arg any, c *candidate) *value.Type {
	last := len(params) - 1
	if i < last || !params[last].params {
		return params[i].typ
	}
	if n == len(params) && givesArray(arg, params[last].typ) {
		return params[last].typ
	}
	if c != nil {
		c.expanded = true
	}
	return params[last].typ.Elem
}

// givesArray reports whether an argument is taken as the whole params array: it is a collection, or $null, or a string
// for an array of characters.
func givesArray(arg any, t *value.Type) bool {
	if s, ok := value.Base(arg).(string); ok {
		return t.Elem == value.CharType && value.UTF16Len(s) != 1
	}
	return arg == nil || isCollection(arg)
}

func refRank(a any) rank {
	if _, ok := a.(*Ref); ok {
		return exact
	}
	return impossible
}

// compareCandidates is positive when a fits better than b. Earlier arguments weigh more; equal ranks are decided by the
// more specific parameter types, then by the form without a params array and with fewer parameters.
func compareCandidates(a, b *candidate) int {
	score := 0
	for i := range a.ranks {
		weight := len(a.ranks) - i
		switch {
		case a.ranks[i] > b.ranks[i]:
			score += weight
		case a.ranks[i] < b.ranks[i]:
			score -= weight
		}
	}
	if score == 0 && len(a.ranks) > 0 {
		score = int(slices.Min(a.ranks)) - int(slices.Min(b.ranks))
	}
	for i := 0; score == 0 && i < len(a.types); i++ {
		score = moreSpecific(a.types[i], b.types[i])
	}
	if score != 0 {
		return score
	}
	if a.expanded != b.expanded {
		if b.expanded {
			return 1
		}
		return -1
	}
	return len(b.params) - len(a.params)
}

// moreSpecific is positive when t is a more specific type than u: derived from it, or a narrower number.
func moreSpecific(t, u *value.Type) int {
	switch {
	case t == u:
		return 0
	case t.Kind == value.ArrayKind && u.Kind == value.ArrayKind:
		return moreSpecific(t.Elem, u.Elem)
	case t.IsA(u):
		return 1
	case u.IsA(t):
		return -1
	case u == value.StringType:
		return 1
	case t == value.StringType:
		return -1
	}
	tw, uw := numberOf(t), numberOf(u)
	if tw != nil && uw != nil {
		return uw.width - tw.width
	}
	return 0
}

// convertArguments converts the arguments to the types of their parameters and packs those of a params array.
func convertArguments(p *pipeline.Proc, name string, params []parameter, args []any) ([]any, error) {
	out := make([]any, 0, len(params))
	last := len(params) - 1
	for i, a := range args {
		par := &params[min(i, last)]
		t := parameterType(params, i, len(args), a, nil)
		if err := checkRef(par, a, i); err != nil {
			return nil, err
		}
		v, err := convertArgument(p, a, par, t)
		if err != nil {
			return nil, badArgument(par, a, constructorName(name), err)
		}
		out = append(out, v)
	}
	if last >= 0 && params[last].params && len(args) >= last {
		return packParams(out, params, args), nil
	}
	return out, nil
}

// constructorName is what errors of arguments call a method: constructors are .ctor there.
func constructorName(name string) string {
	if name == "new" {
		return ".ctor"
	}
	return name
}

func convertArgument(p *pipeline.Proc, a any, par *parameter, t *value.Type) (any, error) {
	if par.ref {
		return a, nil
	}
	return Convert(p, a, t)
}

// checkRef demands [ref] where a parameter is one, and only there.
func checkRef(par *parameter, a any, i int) error {
	_, isRef := a.(*Ref)
	switch {
	case par.ref && !isRef:
		return errs.New("NonRefArgumentToRefParameterMsg", errs.NotSpecified, nil, errs.MethodType,
			"Argument: '%d' should be a System.Management.Automation.PSReference. Use [ref].", i+1)
	case !par.ref && isRef && par.typ != value.ObjectType && par.typ != refType:
		return errs.New("RefArgumentToNonRefParameterMsg", errs.NotSpecified, nil, errs.MethodType,
			"Argument: '%d' should not be a System.Management.Automation.PSReference. Do not use [ref].", i+1)
	}
	return nil
}

// packParams puts the arguments of a params array into one array.
func packParams(out []any, params []parameter, args []any) []any {
	last := len(params) - 1
	if len(args) == len(params) && givesArray(args[last], params[last].typ) {
		return out
	}
	arr := &value.Array{Items: append([]any(nil), out[last:]...)}
	if elem := params[last].typ.Elem; elem != value.ObjectType {
		arr.Elem = elem
	}
	return append(out[:last:last], arr)
}
