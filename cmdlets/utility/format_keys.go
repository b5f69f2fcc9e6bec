package utility

import (
	"fmt"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/format"
	"csshell/pipeline/value"
)

// formatKey is a key that the table of a calculated property may have.
type formatKey struct {
	name  string
	types []*value.Type
	set   func(d *format.Property, v any) error
}

// The keys; each may be shortened to any beginning of its name.
var (
	expressionKey = formatKey{"expression", []*value.Type{value.StringType, value.ScriptBlockType}, setExpression}
	stringKey     = formatKey{"formatString", []*value.Type{value.StringType}, setFormatString}
	nameKey       = formatKey{"name", []*value.Type{value.StringType}, setLabel}
	labelKey      = formatKey{"label", []*value.Type{value.StringType}, setLabel}
	alignmentKey  = formatKey{"alignment", []*value.Type{value.StringType}, setAlignment}
	widthKey      = formatKey{"width", []*value.Type{value.Int32Type}, setWidth}
	depthKey      = formatKey{"depth", []*value.Type{value.Int32Type}, setDepth}
)

// The keys of each form.
var (
	tableKeys   = []formatKey{expressionKey, stringKey, nameKey, labelKey, alignmentKey, widthKey}
	listKeys    = []formatKey{expressionKey, stringKey, nameKey, labelKey}
	wideKeys    = []formatKey{expressionKey, stringKey}
	customKeys  = []formatKey{expressionKey, depthKey}
	groupByKeys = []formatKey{expressionKey, stringKey, nameKey, labelKey}
)

// refuse is the error about a property that cannot be used: its text is the user's, its exception says little.
func refuse(id, text string, args ...any) error {
	r := errs.New(id, errs.InvalidArgument, nil, errs.NotSupportedType, "Specified method is not supported.")
	r.Details = &errs.Details{Message: fmt.Sprintf(text, args...)}
	return r
}

// formatProperties reads a list of properties as Format-Table and its like take it; nulls are skipped.
func formatProperties(list []any, keys []formatKey) ([]*format.Property, error) {
	var out []*format.Property
	for _, v := range list {
		if value.IsNull(v) {
			continue
		}
		d, err := formatProperty(v, keys)
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, nil
}

// formatProperty reads one property: a name, a script block, or the table of a calculated one.
func formatProperty(v any, keys []formatKey) (*format.Property, error) {
	switch v := value.Base(v).(type) {
	case string:
		if v == "" {
			return nil, refuse("ExpressionEmptyString2", "An empty string value is not allowed.")
		}
		return &format.Property{Name: v}, nil
	case pipeline.Block:
		return &format.Property{Block: v}, nil
	case interface {
		EachEntry(func(key, v any) bool)
	}:
		return formatCalculated(v.EachEntry, keys)
	}
	return nil, refuse("DictionaryKeyUnknownType", "Cannot convert %s to one of the following types %s.",
		value.TypeOf(v).Name, typeList(expressionKey.types))
}

// formatCalculated reads the table of a calculated property.
func formatCalculated(entries func(func(key, v any) bool), keys []formatKey) (*format.Property, error) {
	d := &format.Property{}
	var err error
	entries(func(key, v any) bool {
		err = setKey(d, key, v, keys)
		return err == nil
	})
	if err == nil && d.Name == "" && d.Block == nil {
		err = refuse("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.")
	}
	return d, err
}

func setKey(d *format.Property, key, v any, keys []formatKey) error {
	name, ok := value.Base(key).(string)
	if !ok {
		return refuse("DictionaryKeyNonString", "The key %s is not a string.", value.Text(key))
	}
	for _, k := range keys {
		if name == "" || !strings.HasPrefix(value.Fold(k.name), value.Fold(name)) {
			continue
		}
		if value.IsNull(v) {
			return refuse("DictionaryKeyMissingValue", "The %s key has no value.", name)
		}
		if err := k.check(name, value.Base(v)); err != nil {
			return err
		}
		return k.set(d, value.Base(v))
	}
	return refuse("DictionaryKeyIllegal", "The %s key is not valid.", name)
}

// check refuses values of other types.
func (k formatKey) check(name string, v any) error {
	t := value.TypeOf(v)
	for _, want := range k.types {
		if t.IsA(want) {
			return nil
		}
	}
	if len(k.types) == 1 {
		return refuse("DictionaryKeyIllegalValue2", "The %q key has a type, %s, that is not valid; expected type is %s.", name, t.Name, k.types[0].Name)
	}
	return refuse("DictionaryKeyIllegalValue1", "The %q key has a type, %s, that is not valid; expected types are %s.", name, t.Name, typeList(k.types))
}

func typeList(types []*value.Type) string {
	names := make([]string, len(types))
	for i, t := range types {
		names[i] = t.Name
	}
	return "{" + strings.Join(names, ", ") + "}"
}

func setExpression(d *format.Property, v any) error {
	switch v := v.(type) {
	case string:
		if v == "" {
			return refuse("ExpressionEmptyString1", `The "expression" key cannot have an empty string value.`)
		}
		d.Name = v
	case pipeline.Block:
		d.Block = v
	}
	return nil
}

func setFormatString(d *format.Property, v any) error {
	if v == "" {
		return refuse("FormatStringEmptyString", `The "formatString" key cannot have an empty string value.`)
	}
	d.Format = v.(string)
	return nil
}

func setLabel(d *format.Property, v any) error {
	d.Label, d.Labelled = v.(string), true
	return nil
}

// alignments are the words for alignments, of which any beginning counts.
var alignments = []struct {
	name  string
	align format.Align
}{{"left", format.Left}, {"center", format.Center}, {"right", format.Right}}

func setAlignment(d *format.Property, v any) error {
	word := value.Fold(v.(string))
	for _, a := range alignments {
		if word != "" && strings.HasPrefix(a.name, word) {
			d.Align = a.align
			return nil
		}
	}
	return refuse("AlignmentIllegalValue", `The value "%s" for key "alignment" is not valid; valid values are {left, center, right}.`, v)
}

func setWidth(d *format.Property, v any) error {
	n := int(v.(int32))
	if n <= 0 {
		return refuse("WidthOutOfRange", `The value "%d" for key "width" should be greater than 0.`, n)
	}
	d.Width = n
	return nil
}

func setDepth(d *format.Property, v any) error {
	n := int(v.(int32))
	if n <= 0 {
		return refuse("DepthOutOfRange", `The value "%d" for key "depth" should be greater than 0.`, n)
	}
	d.Depth = n
	return nil
}
