package utility

import (
	"sort"
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

type groupObject struct {
	cmdlets.Base
	AsHashTable   bool   `set:"HashTable" alias:"AHT" help:"Give a table of the groups."`
	AsString      bool   `set:"HashTable" help:"Use the names of the groups as keys of the table."`
	CaseSensitive bool   `help:"Upper and lower case differ."`
	Culture       string `help:"The culture whose order counts."`
	InputObject   any    `pipe:"value" help:"The objects."`
	NoElement     bool   `help:"Leave the objects out of the groups."`
	Property      []any  `pos:"0" complete:"property" help:"The properties whose values make a group."`

	properties []*property
	groups     groups
}

func groupObjectCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Group-Object", Module: module, Class: "Microsoft.PowerShell.Commands.GroupObjectCommand",
		Outputs: []string{"System.Collections.Hashtable", "Microsoft.PowerShell.Commands.GroupInfo"},
		Doc: &cmdlets.Doc{
			Synopsis:    "Puts objects with the same values together.",
			Description: "The groups come in the order of their values when these are all of one type, otherwise as they appear.",
			Examples: []cmdlets.Example{
				{Code: "'apple', 'fig', 'avocado' | Group-Object { $_[0] }", Remarks: "Groups words by their first letter."},
				{Code: "(1..10 | Group-Object { $_ % 2 } -AsHashTable)[1]", Remarks: "A table of groups."},
			},
			Inputs: "System.Management.Automation.PSObject", Outputs: "Microsoft.PowerShell.Commands.GroupInfo",
			Links: []string{"Sort-Object", "Measure-Object", "Select-Object"},
		},
	}, func() *groupObject { return &groupObject{} })
}

// Begin reads the properties.
func (c *groupObject) Begin(p *pipeline.Proc) error {
	if c.AsString && !c.AsHashTable {
		return errs.New("ArgumentException", errs.InvalidArgument, nil, errs.ArgumentType,
			"The command cannot be run because the AsString parameter requires that you specify the AsHashtable parameter.")
	}
	c.groups.order = order{!c.CaseSensitive}
	var err error
	c.properties, err = newProperties(p, c.Property, nil)
	return err
}

// Process puts one object into its group.
func (c *groupObject) Process(p *pipeline.Proc, in any) error {
	if in == pipeline.NoInput && c.InputObject == nil || c.InputObject == value.Nothing {
		return nil
	}
	if len(c.properties) == 1 {
		v, found, err := c.properties[0].value(p, c.InputObject)
		if err != nil || !found {
			v = nil
		}
		c.groups.addOne(c.InputObject, v, !c.NoElement || c.AsHashTable)
		return nil
	}
	keys := keysOf(p, c.properties, c.InputObject)
	for i := range keys {
		keys[i] = present(keys[i])
	}
	c.groups.add(c.InputObject, keys, !c.NoElement || c.AsHashTable)
	return nil
}

// End writes the groups.
func (c *groupObject) End(p *pipeline.Proc) error {
	defer closeProperties(c.properties)
	list := c.groups.sorted()
	if c.AsHashTable {
		return c.table(p, list)
	}
	for _, g := range list {
		if err := p.Write(g.info(!c.NoElement)); err != nil {
			return err
		}
	}
	return nil
}

func (c *groupObject) table(p *pipeline.Proc, list []*group) error {
	if len(c.properties) > 1 && !c.AsString {
		return errs.New("ArgumentException", errs.InvalidArgument, nil, errs.ArgumentType,
			"The command cannot be run because the AsHashTable parameter cannot be used with more than one property unless the AsString parameter is specified.")
	}
	if len(list) == 0 {
		return nil
	}
	h := value.NewHashtable(len(list))
	h.CaseSensitive = c.CaseSensitive
	for _, g := range list {
		var key any = g.name()
		if !c.AsString {
			key = g.keys[0]
		}
		if value.IsNull(key) {
			if err := p.WriteError(errs.New("HashtableNullKey", errs.InvalidArgument, nil, errs.ArgumentNullType, "Key cannot be null. (Parameter 'key')")); err != nil {
				return err
			}
			continue
		}
		if _, twice := h.Lookup(key); twice {
			if err := p.WriteError(c.duplicate(key)); err != nil {
				return err
			}
			continue
		}
		h.Set(key, g.collection())
	}
	return p.Write(h)
}

func (c *groupObject) duplicate(key any) *errs.Record {
	return errs.New("InvalidOperation", errs.InvalidArgument, nil, errs.ArgumentType,
		"The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value for the property, and then try again. %s", value.ToString(key))
}

// group is the objects with the same keys.
type group struct {
	keys  []any
	items []any
	count int32
}

var (
	groupInfo     = newInfoKind("Microsoft.PowerShell.Commands.GroupInfo", nil, "Values", "Count", "Group", "Name")
	groupInfoBare = newInfoKind("Microsoft.PowerShell.Commands.GroupInfoNoElement", groupInfo.typ, "Values", "Count", "Group", "Name")
)

func (g *group) info(elements bool) *value.Object {
	vals := types.NewArrayList(append([]any(nil), g.keys...)...)
	if !elements {
		return groupInfoBare.object(vals, g.count, nil, g.name())
	}
	return groupInfo.object(vals, g.count, g.collection(), g.name())
}

func (g *group) collection() any {
	return &types.List{T: types.Find("System.Collections.ObjectModel.Collection[psobject]"), Items: g.items}
}

// name is the text of the keys; a collection stands in braces.
func (g *group) name() string {
	parts := make([]string, len(g.keys))
	for i, k := range g.keys {
		parts[i] = value.ToString(k)
		if items, ok := collectionOf(k); ok {
			texts := make([]string, len(items))
			for j, e := range items {
				texts[j] = value.ToString(e)
			}
			parts[i] = "{" + strings.Join(texts, ", ") + "}"
		}
	}
	return strings.Join(parts, ", ")
}

func collectionOf(v any) ([]any, bool) {
	switch x := value.Base(v).(type) {
	case *value.Array:
		return x.Items, true
	case value.Indexed:
		return cmdlets.Elements(x), true
	}
	return nil, false
}

// groups gathers objects by their keys: texts and whole numbers through a table, everything else by comparing.
type groups struct {
	order    order
	list     []*group
	texts    map[string]*group
	numbers  map[int32]*group
	kinds    []*value.Type
	mixed    bool
	oneKey   [1]any
	lastText string
	last     *group
}

func (s *groups) addOne(item, key any, keep bool) {
	s.oneKey[0] = key
	s.add(item, s.oneKey[:], keep)
}

func (s *groups) add(item any, keys []any, keep bool) {
	s.note(keys)
	g := s.find(keys)
	g.count++
	if keep {
		g.items = append(g.items, item)
	}
}

// note watches whether the keys are all of one type: groups of mixed types stay in the order of appearance.
func (s *groups) note(keys []any) {
	if s.kinds == nil {
		s.kinds = make([]*value.Type, len(keys))
	}
	if s.mixed {
		return
	}
	for i, k := range keys {
		if k = value.Base(k); value.IsNull(k) {
			continue
		}
		t := value.TypeOf(k)
		if s.kinds[i] == nil {
			s.kinds[i] = t
		} else if s.kinds[i] != t {
			s.mixed = true
		}
	}
}

func (s *groups) find(keys []any) *group {
	if len(keys) == 1 && !s.mixed {
		switch k := value.Base(keys[0]).(type) {
		case string:
			return s.byText(k, keys)
		case int32:
			return s.byNumber(k, keys)
		}
	}
	for _, g := range s.list {
		if s.same(g.keys, keys) {
			return g
		}
	}
	return s.fresh(keys)
}

func (s *groups) same(a, b []any) bool {
	for i := range a {
		if s.order.values(a[i], b[i]) != 0 {
			return false
		}
		_, x := collectionOf(a[i])
		_, y := collectionOf(b[i])
		if x != y {
			return false
		}
	}
	return true
}

func (s *groups) byText(k string, keys []any) *group {
	if s.last != nil && k == s.lastText {
		return s.last
	}
	folded := k
	if s.order.ignoreCase {
		folded = value.Fold(k)
	}
	if s.texts == nil {
		s.texts = map[string]*group{}
	}
	g := s.texts[folded]
	if g == nil {
		g = s.fresh(keys)
		s.texts[folded] = g
	}
	s.last, s.lastText = g, k
	return g
}

func (s *groups) byNumber(k int32, keys []any) *group {
	if s.numbers == nil {
		s.numbers = map[int32]*group{}
	}
	g := s.numbers[k]
	if g == nil {
		g = s.fresh(keys)
		s.numbers[k] = g
	}
	return g
}

func (s *groups) fresh(keys []any) *group {
	g := &group{keys: append([]any(nil), keys...)}
	s.list = append(s.list, g)
	return g
}

// sorted puts the groups in order, unless their keys are of several types.
func (s *groups) sorted() []*group {
	if s.mixed {
		return s.list
	}
	sort.SliceStable(s.list, func(i, j int) bool {
		a, b := s.list[i].keys, s.list[j].keys
		for k := range a {
			if n := s.order.values(a[k], b[k]); n != 0 {
				return n < 0
			}
		}
		return false
	})
	return s.list
}
