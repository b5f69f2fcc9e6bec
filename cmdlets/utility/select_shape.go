package utility

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// shape makes an object of the chosen properties.
func (s *selectObject) shape(p *pipeline.Proc, in any) (*value.Object, error) {
	out := &value.Object{Shape: s.root(p, in)}
	for _, pr := range s.properties {
		if pr.pattern != nil {
			if err := s.copyMatching(p, in, pr, out); err != nil {
				return nil, err
			}
			continue
		}
		if s.excluded(pr.label) && pr.call == nil {
			continue
		}
		v, _, err := pr.value(p, in)
		if err != nil {
			r, ok := err.(*errs.Record)
			if !ok {
				return nil, err
			}
			if v = nil; !r.Logged {
				r.Logged = true
				p.Session.RecordError(r)
			}
		}
		if set, ok := v.(*value.Member); ok && set.Kind == value.PropertySet {
			if err := s.addSet(p, in, set, out); err != nil {
				return nil, err
			}
			continue
		}
		if err := s.add(p, out, label(p, in, pr), v); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// label is the name the property gets: for a plain name the object's own spelling.
func label(p *pipeline.Proc, in any, pr *property) string {
	if pr.call != nil || pr.label != pr.name {
		return pr.label
	}
	if o, ok := in.(*value.Object); ok && o.Base == nil {
		if i, ok := o.Shape.Index(pr.folded); ok {
			return o.Shape.Names()[i]
		}
		return pr.label
	}
	for _, n := range propertyNames(p, in) {
		if value.Fold(n) == pr.folded {
			return n
		}
	}
	return pr.label
}

func (s *selectObject) copyMatching(p *pipeline.Proc, in any, pr *property, out *value.Object) error {
	for _, n := range pr.names(p, in) {
		if s.excluded(n) {
			continue
		}
		v, _, err := types.Get(p, in, n)
		if err != nil {
			v = nil
		}
		if err := s.add(p, out, n, v); err != nil {
			return err
		}
	}
	return nil
}

// addSet adds the properties that a property set names.
func (s *selectObject) addSet(p *pipeline.Proc, in any, set *value.Member, out *value.Object) error {
	for _, n := range set.Names {
		v, _, err := types.Get(p, in, n)
		if err != nil {
			v = nil
		}
		if err := s.add(p, out, n, v); err != nil {
			return err
		}
	}
	return nil
}

func (s *selectObject) excluded(name string) bool {
	for _, w := range s.exclude {
		if w.Match(name) {
			return true
		}
	}
	return false
}

// add adds a property; one that is there already is an error.
func (s *selectObject) add(p *pipeline.Proc, out *value.Object, name string, v any) error {
	if _, twice := out.Shape.Index(value.Fold(name)); twice {
		r := errs.New("AlreadyExistingUserSpecifiedPropertyNoExpand", errs.InvalidOperation, out, errs.PSArgumentType,
			"The property cannot be processed because the property \"%s\" already exists.", name)
		return p.WriteError(r)
	}
	out.Shape = out.Shape.With(name)
	out.Slots = append(out.Slots, v)
	return nil
}

// root is the empty shape of what is made of in: the type names with "Selected." in front.
func (s *selectObject) root(p *pipeline.Proc, in any) *value.Shape {
	var key *value.Shape
	if o, ok := in.(*value.Object); ok {
		key = o.Shape
	}
	if sh := s.shapes[key]; sh != nil && key != nil {
		return sh
	}
	selected := "Selected.System.Management.Automation.PSCustomObject"
	if t := value.TypeOf(in); t != nil && t != value.PSCustomType {
		selected = "Selected." + t.Name
	}
	sh := value.NewShape(append([]string{selected}, value.PSCustomShape().TypeNames()...)...)
	if s.shapes == nil {
		s.shapes = map[*value.Shape]*value.Shape{}
	}
	s.shapes[key] = sh
	return sh
}

// expand writes the value of -ExpandProperty, each element with the chosen properties added as notes.
func (s *selectObject) expand(p *pipeline.Proc, in, shaped any) error {
	pr := named(s.ExpandProperty)
	names := pr.names(p, in)
	if len(names) == 0 {
		return p.WriteError(noExpand(in, s.ExpandProperty))
	}
	for _, n := range names {
		v, found, err := named(n).value(p, in)
		if err != nil || !found {
			if err := p.WriteError(noExpand(in, n)); err != nil {
				return err
			}
			continue
		}
		if v == nil {
			continue
		}
		if err := pipeline.Unroll(v, pipeline.SinkFunc(func(e any) error { return s.expanded(p, e, shaped) })); err != nil {
			return err
		}
	}
	return nil
}

func noExpand(in any, name string) *errs.Record {
	return errs.New("ExpandPropertyNotFound", errs.InvalidArgument, in, errs.PSArgumentType, "Property \"%s\" cannot be found.", name)
}

func (s *selectObject) expanded(p *pipeline.Proc, e, shaped any) error {
	if len(s.properties) > 0 {
		notes, ok := shaped.(*value.Object)
		if ok {
			e = withNotes(e, notes)
		}
	}
	if s.Unique && !s.first(p, e) {
		return nil
	}
	return p.Write(e)
}

// withNotes gives a value the properties of notes as members of its own; an object gets them itself.
func withNotes(e any, notes *value.Object) any {
	var o *value.Object
	if x, ok := e.(*value.Object); ok {
		o = x
	} else {
		o = &value.Object{Shape: value.NewShape(types.TypeNames(e)...), Base: e}
	}
	for i, n := range notes.Shape.Names() {
		o.Set(n, notes.Slots[i])
	}
	return o
}
