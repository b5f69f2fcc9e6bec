package utility

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// property is one element of -Property: a name, a name with wildcards, a block, or a table with a block or name and
// options (calculated property).
type property struct {
	// name is the name to read; label the name to give it.
	name, label string
	pattern     *value.Wildcard
	block       pipeline.Block
	call        pipeline.BlockCall
	// options are the further keys of a calculated property by folded name.
	options map[string]any

	folded string
	shape  *value.Shape
	slot   int
}

// propertyKeys are the keys that a cmdlet's calculated properties may have besides expression.
type propertyKeys []string

// newProperties reads -Property. Bad ones are the cmdlet's terminating error.
func newProperties(p *pipeline.Proc, list []any, keys propertyKeys) ([]*property, error) {
	var out []*property
	for _, x := range list {
		one, err := newProperty(p, x, keys)
		if err != nil {
			return nil, err
		}
		if one != nil {
			out = append(out, one)
		}
	}
	return out, nil
}

func newProperty(p *pipeline.Proc, x any, keys propertyKeys) (*property, error) {
	switch v := value.Base(x).(type) {
	case nil:
		return nil, nil
	case pipeline.Block:
		pr := &property{block: v, label: v.Text()}
		return pr, pr.open(p)
	case value.Dictionary:
		return calculatedProperty(p, v, keys)
	case string:
		if v == "" {
			return nil, refuse("ExpressionEmptyString2", "An empty string value is not allowed.")
		}
		return named(v), nil
	}
	return nil, refuse("DictionaryKeyUnknownType", "Cannot convert %s to one of the following types %s.", value.TypeOf(x).Name, typeList(expressionKey.types))
}

func named(name string) *property {
	pr := &property{name: name, label: name, folded: value.Fold(name)}
	if strings.ContainsAny(name, "*?[") {
		pr.pattern = value.Like(name, true)
	}
	return pr
}

// calculated reads a table: its keys may be cut short as long as they stay clear.
func calculatedProperty(p *pipeline.Proc, d value.Dictionary, keys propertyKeys) (*property, error) {
	pr := &property{options: map[string]any{}}
	var failed error
	var expression any
	written := ""
	d.EachEntry(func(k, v any) bool {
		key, err := matchKey(value.ToString(k), append(propertyKeys{"expression"}, keys...))
		if err != nil {
			failed = err
			return false
		}
		if key == "expression" {
			expression, written = v, value.ToString(k)
		} else {
			pr.options[key] = v
		}
		return true
	})
	if failed != nil {
		return nil, failed
	}
	return pr, pr.express(p, written, expression)
}

// express takes the expression: a block or a name.
func (pr *property) express(p *pipeline.Proc, key string, x any) error {
	switch v := value.Base(x).(type) {
	case nil:
		if key == "" {
			return refuse("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.")
		}
		return refuse("DictionaryKeyMissingValue", "The %s key has no value.", key)
	case pipeline.Block:
		pr.block, pr.label = v, v.Text()
	case string:
		if v == "" {
			return refuse("ExpressionEmptyString1", "The \"expression\" key cannot have an empty string value.")
		}
		n := named(v)
		pr.name, pr.folded, pr.label, pr.pattern = n.name, n.folded, n.label, n.pattern
	default:
		return expressionKey.check(key, v)
	}
	for _, key := range [...]string{"name", "label"} {
		if n, ok := pr.options[key]; ok {
			pr.label = value.ToString(n)
		}
	}
	return pr.open(p)
}

func matchKey(key string, keys propertyKeys) (string, error) {
	folded := value.Fold(key)
	found := ""
	for _, k := range keys {
		if k == folded {
			return k, nil
		}
		if folded != "" && strings.HasPrefix(k, folded) && found == "" {
			found = k
		}
	}
	if found == "" {
		return "", refuse("DictionaryKeyIllegal", "The %s key is not valid.", key)
	}
	return found, nil
}

// open prepares the block.
func (pr *property) open(p *pipeline.Proc) error {
	if pr.block == nil {
		return nil
	}
	c, err := pr.block.Call(p)
	pr.call = c
	return err
}

func closeProperties(list []*property) {
	for _, pr := range list {
		if pr.call != nil {
			pr.call.Done()
		}
	}
}

// value reads the property of an object; found is false when there is no such property. Reading an object's own
// property goes by the shape of the object before.
func (pr *property) value(p *pipeline.Proc, in any) (v any, found bool, err error) {
	if pr.call != nil {
		v, err = pr.call.Value(in)
		if v == value.Nothing {
			v = nil
		}
		return v, true, err
	}
	if o, ok := in.(*value.Object); ok && o.Base == nil {
		if o.Shape != pr.shape {
			i, has := o.Shape.Index(pr.folded)
			if !has {
				return types.Get(p, in, pr.name)
			}
			pr.shape, pr.slot = o.Shape, i
		}
		if _, special := o.Slots[pr.slot].(*value.Member); !special {
			return o.Slots[pr.slot], true, nil
		}
	}
	if value.IsNull(in) {
		return nil, false, nil
	}
	if h, ok := value.Base(in).(*value.Hashtable); ok && h.Ordered {
		return orderedProperty(h, pr.folded)
	}
	return types.Get(p, in, pr.name)
}

// orderedProperty reads what an ordered dictionary itself has: unlike those of a hashtable its keys are no properties.
func orderedProperty(h *value.Hashtable, folded string) (any, bool, error) {
	switch folded {
	case "count":
		return int32(h.Len()), true, nil
	case "keys":
		return value.NewArray(h.Keys()...), true, nil
	case "values":
		return value.NewArray(h.Values()...), true, nil
	case "isreadonly":
		return false, true, nil
	}
	return nil, false, nil
}

// names are the properties of an object that a pattern finds, or the property's own name.
func (pr *property) names(p *pipeline.Proc, in any) []string {
	if pr.pattern == nil {
		return []string{pr.name}
	}
	var out []string
	for _, n := range propertyNames(p, in) {
		if pr.pattern.Match(n) {
			out = append(out, n)
		}
	}
	return out
}

// propertyNames lists the properties of an object in order.
func propertyNames(p *pipeline.Proc, in any) []string {
	if o, ok := in.(*value.Object); ok && o.Base == nil && o.Class == nil {
		return o.Shape.Names()
	}
	var out []string
	for _, m := range types.Members(p, in) {
		if m.Kind != value.PlainMethod && m.Kind != value.ScriptMethod && m.Kind != value.CodeMethod && m.Kind != value.PropertySet && m.Kind != value.MemberSet && !m.Hidden && !m.Static && !m.Indexer {
			out = append(out, m.Name)
		}
	}
	return out
}
