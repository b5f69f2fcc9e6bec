package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/shell/frame"
)

// take gives a parameter its value in a plain call; false when it does not fit.
func (p *param) take(g *frame.Frame, v any) bool {
	if p.convert == nil {
		g.Slots[p.slot].Put(v)
		return true
	}
	c, err := p.convert(g, v)
	if err != nil {
		return false
	}
	p.store(g, c)
	return true
}

// store keeps a value that has been converted; later assignments convert too.
func (p *param) store(g *frame.Frame, v any) {
	if p.convert == nil || !p.kept {
		g.Slots[p.slot].Put(v)
		return
	}
	box := frame.NewVar(p.name, v)
	box.Convert = func(v any) (any, error) {
		r, err := p.convert(g, v)
		if err != nil {
			return nil, refused(p.name, v, err)
		}
		return r, nil
	}
	if p.typ != nil {
		box.TypeOf, _ = p.typ()
	}
	g.Slots[p.slot].Ref = box
}

// refused is the error of assigning to a variable what its type or attributes do not allow.
func refused(name string, v any, err error) error {
	rec := *record(err)
	rec.Category = metadataError
	if rec.Exception.T.IsA(errs.ValidationMetadataType) {
		rec.ID = "ValidateSetFailure"
		rec.Exception = errs.NewException(errs.ValidationMetadataType, "The variable cannot be validated because the value %s is not a valid value for the %s variable.", value.ToString(v), name)
	}
	return &rec
}

// defaults gives the parameters that were not given their defaults, in order.
func (b *Body) defaults(g *frame.Frame, given *uint64) error {
	for i, p := range b.params {
		if i < 64 && *given&(1<<i) != 0 {
			continue
		}
		if err := p.initial(g); err != nil {
			return err
		}
	}
	return nil
}

// initial gives a parameter its default: the expression's value, otherwise what $null becomes in its type.
func (p *param) initial(g *frame.Frame) error {
	if p.def == nil {
		p.store(g, p.empty(g))
		return nil
	}
	v, err := p.def(g)
	if err != nil {
		return err
	}
	if v == value.Nothing {
		v = nil
	}
	if p.convert != nil && p.typ != nil {
		if v, err = p.cast(g, v); err != nil {
			return p.badDefault(g, err)
		}
	}
	p.store(g, v)
	return nil
}

// badDefault is the error of a default that does not fit the parameter's type.
func (p *param) badDefault(g *frame.Frame, err error) error {
	r := errs.New("ParameterArgumentTransformationError", errs.InvalidData, nil, errs.ParameterTransformType,
		"Cannot process argument transformation on parameter '%s'. %s", p.name, record(err).Error())
	if c := g.CallOf(); c != nil {
		r.Command = c.Name
	}
	return r
}

func (p *param) cast(g *frame.Frame, v any) (any, error) {
	t, err := p.typ()
	if err != nil {
		return nil, err
	}
	return types.Convert(g.Proc, v, t)
}

// empty is the value of a parameter without a default: 0, "", $false, and $null for most types.
func (p *param) empty(g *frame.Frame) any {
	if p.typ == nil {
		return nil
	}
	t, err := p.typ()
	if err != nil || t == nil {
		return nil
	}
	v, err := types.Convert(g.Proc, nil, t)
	if err != nil {
		return nil
	}
	return v
}

// callBound calls a plain function through the binder.
func (k *call) callBound(f *frame.Frame, fn *Function, out pipeline.Sink) error {
	return k.e.runOne(f, k, fn, out)
}
