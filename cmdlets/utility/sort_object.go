package utility

import (
	"sort"

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
}

// sortRow is an object with the values it is sorted by.
type sortRow struct {
	item any
	keys []any
	at   int
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
	r := sortRow{item: s.InputObject, at: len(s.rows)}
	if len(s.properties) == 0 {
		r.keys = []any{r.item}
	} else {
		r.keys = make([]any, 0, len(s.properties))
		for _, pr := range s.properties {
			v, _, err := pr.value(p, r.item)
			if err != nil {
				v = nil
			}
			r.keys = append(r.keys, v)
		}
	}
	s.rows = append(s.rows, r)
	return nil
}

// End sorts and writes.
func (s *sortObject) End(p *pipeline.Proc) error {
	defer closeProperties(s.properties)
	down := s.directions()
	sort.SliceStable(s.rows, func(i, j int) bool { return s.compare(&s.rows[i], &s.rows[j], down) < 0 })
	rows := s.rows
	if s.Unique {
		rows = s.unique(rows, down)
	}
	if s.Top > 0 && int(s.Top) < len(rows) {
		rows = rows[:s.Top]
	}
	if s.Bottom > 0 && int(s.Bottom) < len(rows) {
		rows = rows[len(rows)-int(s.Bottom):]
	}
	for _, r := range rows {
		if err := p.Write(r.item); err != nil {
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

func (s *sortObject) compare(a, b *sortRow, down []bool) int {
	for i := range a.keys {
		n := compareKeys(a.keys[i], b.keys[i], !s.CaseSensitive)
		if n == 0 {
			continue
		}
		if down[i] {
			return -n
		}
		return n
	}
	return 0
}

// compareKeys orders two values: $null first, what cannot be compared by its text.
func compareKeys(a, b any, ignoreCase bool) int {
	an, bn := value.IsNull(a), value.IsNull(b)
	switch {
	case an && bn:
		return 0
	case an:
		return -1
	case bn:
		return 1
	}
	if n, err := value.Compare(a, b, ignoreCase); err == nil {
		return n
	}
	return value.CompareStrings(value.ToString(a), value.ToString(b), ignoreCase)
}

func (s *sortObject) unique(rows []sortRow, down []bool) []sortRow {
	kept := rows[:0:0]
	for i := range rows {
		if i == 0 || s.compare(&rows[i-1], &rows[i], down) != 0 {
			kept = append(kept, rows[i])
		}
	}
	return kept
}
