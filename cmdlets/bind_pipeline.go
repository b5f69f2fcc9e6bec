package cmdlets

import (
	"errors"
	"math/bits"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/source"
	"csshell/pipeline/value"
)

// stage wraps the command in what the call needs: binding from the pipeline, sinks of common parameters, or nothing.
func (b *binder) stage() pipeline.Stage {
	if s, ok := b.instance.(SetAware); ok {
		s.Chosen(b.out)
	}
	if b.command.Advanced && (b.call.Input || len(b.later) > 0) {
		return b.wrap(newPiped(b))
	}
	return b.wrap(b.instance)
}

func (b *binder) wrap(s pipeline.Stage) pipeline.Stage {
	if b.extra == nil {
		return s
	}
	return &watched{Stage: s, extras: b.extra}
}

// piped is a stage whose parameters are bound from every pipeline object.
type piped struct {
	*binder
	// names and values are the length of out.Names before any object; sets those that were possible then.
	before int
	start  uint32
	// fresh lists the parameters that the current object gave.
	fresh []int
	// plain is the parameter that takes every object as it is, -1 when there is something to choose or to convert.
	plain int
}

func newPiped(b *binder) *piped {
	s := &piped{binder: b, before: len(b.out.Names), start: b.sets, plain: -1}
	i := b.plan.plain
	open := b.plan.all != 0 && bits.OnesCount32(b.sets&b.plan.all) != 1
	if i >= 0 && !b.given[i] && len(b.later) == 0 && !open && b.plan.masks[i]&b.sets != 0 && len(b.missingIn(b.sets)) == 0 {
		s.plain = i
	}
	return s
}

// Begin hands on.
func (s *piped) Begin(p *pipeline.Proc) error {
	if !s.call.Input && len(s.later) > 0 {
		name := s.plan.params[s.later[0].param].Name
		s.place(source.Span{})
		return s.bindError("ScriptBlockArgumentNoInput", errs.MetadataError, name,
			"Cannot evaluate parameter '%s' because its argument is specified as a script block and there is no input. A script block cannot be evaluated without input.", name)
	}
	return s.instance.Begin(p)
}

// Process binds the object and hands it on.
func (s *piped) Process(p *pipeline.Proc, in any) error {
	if in == pipeline.NoInput {
		return s.instance.Process(p, in)
	}
	if i := s.plain; i >= 0 {
		s.out.Names, s.out.Values = append(s.out.Names[:s.before], s.plan.params[i].Name), append(s.out.Values[:s.before], in)
		if err := s.instance.Assign(s.plan.params[i].Index, in); err != nil {
			return err
		}
		return s.instance.Process(p, in)
	}
	ok, err := s.bindObject(in)
	if err != nil {
		return s.report(p, in, err)
	}
	if !ok {
		return nil
	}
	return s.instance.Process(p, in)
}

// End hands on.
func (s *piped) End(p *pipeline.Proc) error {
	for _, d := range s.later {
		if d.call != nil {
			d.call.Done()
		}
	}
	return s.instance.End(p)
}

// Close hands on.
func (s *piped) Close(p *pipeline.Proc) error {
	if c, ok := s.instance.(pipeline.Closer); ok {
		return c.Close(p)
	}
	return nil
}

// report writes an error of one object; the next object goes on.
func (s *piped) report(p *pipeline.Proc, in any, err error) error {
	var r *errs.Record
	if !errors.As(err, &r) || r.Exception == nil || !r.Exception.T.IsA(errs.ParameterBindingType) {
		return err
	}
	r.Target = in
	return p.WriteError(r)
}

// bindObject binds one object: script blocks of the call, then by value, by property name, by value with conversion and by
// property name with conversion.
func (s *piped) bindObject(in any) (bool, error) {
	s.forget()
	s.place(source.Span{})
	if err := s.runLater(in); err != nil {
		return false, err
	}
	phases := [...]func(i int, in any) (bool, error){s.byValue, s.byName, s.byValueConverted, s.byNameConverted}
	for _, phase := range phases {
		if err := s.tryAll(phase, in); err != nil {
			return false, err
		}
	}
	if len(s.fresh) == 0 {
		return false, s.notBound()
	}
	return true, s.settle()
}

// forget takes back what the object before gave.
func (s *piped) forget() {
	for _, i := range s.fresh {
		s.instance.Reset(s.plan.params[i].Index)
		s.given[i] = false
	}
	s.fresh = s.fresh[:0]
	s.sets = s.start
	s.out.Names, s.out.Values = s.out.Names[:s.before], s.out.Values[:s.before]
}

func (s *piped) runLater(in any) error {
	for j := range s.later {
		d := &s.later[j]
		if d.call == nil {
			call, err := d.block.Call(s.proc)
			if err != nil {
				return err
			}
			d.call = call
		}
		v, err := d.call.Value(in)
		if err != nil {
			return s.laterFailed(d.param, err)
		}
		if v == value.Nothing {
			name := s.plan.params[d.param].Name
			return s.bindError("ScriptBlockArgumentNoOutput", errs.InvalidArgument, name, "Cannot evaluate parameter '%s' because its argument input did not produce any output.", name)
		}
		if err := s.give(d.param, nil, v); err != nil {
			return err
		}
		s.fresh = append(s.fresh, d.param)
	}
	return nil
}

func (s *piped) laterFailed(i int, err error) error {
	if errors.Is(err, pipeline.ErrStopped) {
		return err
	}
	name, cause := s.plan.params[i].Name, errs.Of(err)
	r := s.bindError("ScriptBlockArgumentInvocationFailed", errs.InvalidArgument, name, "Cannot evaluate parameter '%s' because its argument is specified as a script block and the script block failed. %s", name, cause.Error())
	r.Exception.Inner = cause.Exception
	return r
}

// tryAll runs one phase over the parameters that are still free, those of the default set first.
func (s *piped) tryAll(phase func(int, any) (bool, error), in any) error {
	for _, first := range [...]bool{true, false} {
		for _, i := range s.plan.piped {
			m := s.plan.masks[i]
			if s.given[i] || s.isLater(i) || m&s.sets == 0 || (m == everySet || m&s.plan.def != 0) != first {
				continue
			}
			ok, err := phase(i, in)
			if err != nil {
				return err
			}
			if ok {
				s.fresh = append(s.fresh, i)
			}
		}
	}
	return nil
}

func (s *piped) part(i int, by func(*ParamSet) bool) bool {
	for _, set := range s.plan.parts[i] {
		if set.bit&s.sets != 0 && by(set.ParamSet) {
			return true
		}
	}
	return false
}

func takesValue(p *ParamSet) bool { return p.ByValue }
func takesName(p *ParamSet) bool  { return p.ByName }

func (s *piped) byValue(i int, in any) (bool, error) {
	if !s.part(i, takesValue) || !fits(s.plan.params[i], in) {
		return false, nil
	}
	return s.bound(i, in)
}

func (s *piped) byValueConverted(i int, in any) (bool, error) {
	if !s.part(i, takesValue) {
		return false, nil
	}
	return s.boundIf(i, in)
}

func (s *piped) byName(i int, in any) (bool, error) {
	v, ok := s.property(i, in)
	if !ok || !fits(s.plan.params[i], v) {
		return false, nil
	}
	return s.bound(i, v)
}

func (s *piped) byNameConverted(i int, in any) (bool, error) {
	v, ok := s.property(i, in)
	if !ok {
		return false, nil
	}
	return s.boundIf(i, v)
}

// property reads the object's property with the name of the parameter or one of its aliases.
func (s *piped) property(i int, in any) (any, bool) {
	if !s.part(i, takesName) {
		return nil, false
	}
	p := s.plan.params[i]
	if v, ok := propertyOf(s.proc, in, p.Name); ok {
		return v, true
	}
	for _, a := range p.Aliases {
		if v, ok := propertyOf(s.proc, in, a); ok {
			return v, true
		}
	}
	return nil, false
}

func (s *piped) bound(i int, v any) (bool, error) {
	if err := s.give(i, nil, v); err != nil {
		return false, err
	}
	return true, nil
}

// boundIf binds v when it can be converted; a conversion that fails only means that another parameter may take it.
func (s *piped) boundIf(i int, v any) (bool, error) {
	c, err := s.convert(i, v)
	if err != nil {
		return false, nil
	}
	if err := s.accept(i, c); err != nil {
		return false, err
	}
	return true, nil
}

func (s *piped) notBound() error {
	return s.bindError("InputObjectNotBound", errs.InvalidArgument, "", "The input object cannot be bound to any parameters for the command either because the command does not take "+
		"pipeline input or the input and its properties do not match any of the parameters that take pipeline input.")
}

// settle decides the set for this object and checks its mandatory parameters.
func (s *piped) settle() error {
	if s.plan.all != 0 && bits.OnesCount32(s.sets&s.plan.all) > 1 {
		s.sets &= s.plan.all
		if err := s.narrow(false); err != nil {
			return err
		}
	}
	if missing := s.missingIn(s.sets); len(missing) > 0 {
		names := s.namesOf(missing)
		list := names[0]
		for _, n := range names[1:] {
			list += " " + n
		}
		return s.bindError("InputObjectMissingMandatory", errs.InvalidArgument, list,
			"The input object cannot be bound because it did not contain the information required to bind all mandatory parameters:  %s", list)
	}
	if name := s.setName(); name != s.out.Set {
		s.out.Set = name
		if a, ok := s.instance.(SetAware); ok {
			a.Chosen(s.out)
		}
	}
	return nil
}
