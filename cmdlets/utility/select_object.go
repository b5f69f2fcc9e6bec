package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// selectObject is Select-Object.
type selectObject struct {
	cmdlets.Base
	InputObject     any                `pipe:"value" help:"The objects."`
	Property        []any              `pos:"0" set:"DefaultParameter SkipLastParameter" complete:"property" help:"Properties to keep: names, wildcards, or calculated ones."`
	ExcludeProperty []string           `set:"DefaultParameter SkipLastParameter" complete:"property" help:"Properties to leave out."`
	ExpandProperty  string             `set:"DefaultParameter SkipLastParameter" complete:"property" help:"A property whose value is written in place of the object."`
	Unique          bool               `help:"Each object only once."`
	CaseInsensitive bool               `help:"Unique without regard to case."`
	Last            cmdlets.Opt[int32] `set:"DefaultParameter" range:"0,2147483647" help:"The last so many."`
	First           cmdlets.Opt[int32] `set:"DefaultParameter" range:"0,2147483647" help:"The first so many."`
	Skip            int32              `set:"DefaultParameter SkipLastParameter" range:"0,2147483647" help:"Leave out so many at the beginning."`
	SkipLast        int32              `set:"SkipLastParameter" range:"0,2147483647" help:"Leave out so many at the end."`
	Wait            bool               `set:"DefaultParameter IndexParameter" help:"Do not stop what is upstream."`
	Index           []int32            `set:"IndexParameter" range:"0,2147483647" help:"The objects at these positions."`
	SkipIndex       []int32            `set:"SkipIndexParameter" range:"0,2147483647" help:"All but the objects at these positions."`

	properties []*property
	exclude    []*value.Wildcard
	picker     picker
	seen       []any
	texts      map[string]bool
	mixed      bool
	shapes     map[*value.Shape]*value.Shape
	indexes    map[int32]bool
	at, kept   int32
	ring       []any
}

func selectObjectCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Select-Object", Module: module, Class: "Microsoft.PowerShell.Commands.SelectObjectCommand", DefaultSet: "DefaultParameter",
		Doc: &cmdlets.Doc{
			Synopsis: "Selects objects or object properties.",
			Examples: []cmdlets.Example{{Code: "1..10 | Select-Object -First 3"}, {Code: "Get-Variable | Select-Object Name, @{ Name = 'Kind'; Expression = { $_.Value.GetType().Name } } -First 2"}},
		},
	}, func() *selectObject { return &selectObject{} })
}

// Begin reads the properties and decides how to pick objects.
func (s *selectObject) Begin(p *pipeline.Proc) error {
	var err error
	if s.properties, err = newProperties(p, s.Property, propertyKeys{"name", "label"}); err != nil {
		return err
	}
	for _, x := range s.ExcludeProperty {
		s.exclude = append(s.exclude, value.Like(x, true))
	}
	if len(s.ExcludeProperty) > 0 && len(s.properties) == 0 {
		s.properties = []*property{named("*")}
	}
	s.picker = s.newPicker()
	return nil
}

// Process takes one object.
func (s *selectObject) Process(p *pipeline.Proc, in any) error {
	if value.IsNull(s.InputObject) {
		return nil
	}
	return s.picker.take(p, s.InputObject)
}

// End writes what was held back.
func (s *selectObject) End(p *pipeline.Proc) error {
	err := s.picker.end(p)
	closeProperties(s.properties)
	return err
}

// emit shapes an object and writes it.
func (s *selectObject) emit(p *pipeline.Proc, in any) error {
	if len(s.properties) == 0 && s.ExpandProperty == "" {
		if s.Unique && !s.first(p, in) {
			return nil
		}
		return p.Write(in)
	}
	var out any = in
	if len(s.properties) > 0 {
		o, err := s.shape(p, in)
		if err != nil {
			return err
		}
		out = o
	}
	if s.ExpandProperty != "" {
		return s.expand(p, in, out)
	}
	if s.Unique && !s.first(p, out) {
		return nil
	}
	return p.Write(out)
}

// first reports whether nothing equal was written before. While all are texts a table tells; otherwise each is compared.
func (s *selectObject) first(p *pipeline.Proc, v any) bool {
	text, ok := v.(string)
	if !ok {
		s.mixed = true
	}
	if ok && !s.mixed {
		if s.CaseInsensitive {
			text = value.Fold(text)
		}
		if s.texts[text] {
			return false
		}
		if s.texts == nil {
			s.texts = map[string]bool{}
		}
		s.texts[text] = true
		s.seen = append(s.seen, v)
		return true
	}
	for _, x := range s.seen {
		if sameObject(p, x, v, s.CaseInsensitive) {
			return false
		}
	}
	s.seen = append(s.seen, v)
	return true
}

// sameObject compares as Select-Object -Unique does: objects by their properties, everything else by value.
func sameObject(p *pipeline.Proc, a, b any, ignoreCase bool) bool {
	x, ok := a.(*value.Object)
	y, ok2 := b.(*value.Object)
	if !ok || !ok2 || x.Base != nil || y.Base != nil {
		return order{ignoreCase}.values(a, b) == 0
	}
	names := x.Shape.Names()
	if len(names) != len(y.Shape.Names()) {
		return false
	}
	for _, n := range names {
		v, _, _ := types.Get(p, x, n)
		w, found, _ := types.Get(p, y, n)
		if !found || !value.Equal(v, w, ignoreCase) {
			return false
		}
	}
	return true
}
