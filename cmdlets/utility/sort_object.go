package utility

import (
	"slices"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

// sortObject is Sort-Object.
type sortObject struct {
	cmdlets.Base
	Stable        bool   `set:"Default" help:"Keep the order of equal objects."`
	Descending    bool   `help:"Largest first."`
	Unique        bool   `help:"Each only once."`
	Top           int32  `set:"Top" mandatory:"" range:"1,2147483647" help:"The first so many of the order."`
	Bottom        int32  `set:"Bottom" mandatory:"" range:"1,2147483647" help:"The last so many of the order."`
	InputObject   any    `pipe:"value" help:"The objects."`
	Culture       string `help:"The culture whose order counts."`
	CaseSensitive bool   `help:"Upper and lower case differ."`
	Property      []any  `pos:"0" complete:"property" help:"The properties to sort by."`

	properties []*property
	rows       []sortRow
	order      order
	down       []bool
}

// sortRow is an object with the values it is sorted by: the first key, and the others when there are several.
type sortRow struct {
	item any
	key  any
	more []any
}

func sortObjectCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Sort-Object", Module: module, Class: "Microsoft.PowerShell.Commands.SortObjectCommand", DefaultSet: "Default",
		Doc: &cmdlets.Doc{Synopsis: "Sorts objects by property values.", Examples: []cmdlets.Example{{Code: "3, 1, 2 | Sort-Object -Descending"}}},
	}, func() *sortObject { return &sortObject{} })
}

// Begin reads the properties.
func (s *sortObject) Begin(p *pipeline.Proc) error {
	var err error
	s.properties, err = newProperties(p, s.Property, propertyKeys{"ascending", "descending"})
	return err
}

// Process keeps an object with its keys.
func (s *sortObject) Process(p *pipeline.Proc, in any) error {
	if in == pipeline.NoInput && s.InputObject == nil || value.IsNull(s.InputObject) {
		return nil
	}
	r := sortRow{item: s.InputObject}
	switch len(s.properties) {
	case 0:
		r.key = r.item
	case 1:
		r.key = s.read(p, s.properties[0], r.item)
	default:
		keys := keysOf(p, s.properties, r.item)
		r.key, r.more = keys[0], keys[1:]
	}
	s.rows = append(s.rows, r)
	return nil
}

func (s *sortObject) read(p *pipeline.Proc, pr *property, in any) any {
	v, found, err := pr.value(p, in)
	if err != nil {
		return nil
	}
	if !found {
		return missing
	}
	return v
}

// End sorts and writes.
func (s *sortObject) End(p *pipeline.Proc) error {
	defer closeProperties(s.properties)
	s.order = order{!s.CaseSensitive}
	s.down = s.directions()
	slices.SortStableFunc(s.rows, func(a, b sortRow) int { return s.compare(&a, &b) })
	rows := s.rows
	if s.Unique {
		rows = s.unique(rows)
	}
	if s.Top > 0 && int(s.Top) < len(rows) {
		rows = rows[:s.Top]
	}
	if s.Bottom > 0 && int(s.Bottom) < len(rows) {
		rows = rows[len(rows)-int(s.Bottom):]
	}
	for i := range rows {
		if err := p.Write(rows[i].item); err != nil {
			return err
		}
	}
	return nil
}

// directions tells for each key whether the largest comes first.
func (s *sortObject) directions() []bool {
	if len(s.properties) == 0 {
		return []bool{s.Descending}
	}
	out := make([]bool, len(s.properties))
	for i, pr := range s.properties {
		out[i] = s.Descending
		if v, ok := pr.options["descending"]; ok {
			out[i] = value.ToBool(v)
		} else if v, ok := pr.options["ascending"]; ok {
			out[i] = !value.ToBool(v)
		}
	}
	return out
}

func (s *sortObject) compare(a, b *sortRow) int {
	if n := s.keys(a.key, b.key, s.down[0]); n != 0 {
		return n
	}
	for i := range a.more {
		if n := s.keys(a.more[i], b.more[i], s.down[i+1]); n != 0 {
			return n
		}
	}
	return 0
}

// keys orders two keys; objects without the property come last in both directions.
func (s *sortObject) keys(a, b any, down bool) int {
	n := s.order.compare(a, b)
	if down && a != missing && b != missing {
		return -n
	}
	return n
}

func (s *sortObject) unique(rows []sortRow) []sortRow {
	kept := rows[:0:0]
	for i := range rows {
		if i == 0 || s.compare(&rows[i-1], &rows[i]) != 0 {
			kept = append(kept, rows[i])
		}
	}
	return kept
}
