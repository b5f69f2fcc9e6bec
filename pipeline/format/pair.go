package format

import "csshell/pipeline/value"

// pair is an entry of a dictionary, as the formatter unrolls it: a DictionaryEntry of a hashtable, a KeyValuePair of
// a generic dictionary.
type pair struct {
	key, val any
	generic  bool
}

var (
	entryOfTable = &value.Type{Name: "System.Collections.DictionaryEntry", Kind: value.Struct, Base: value.ValueType}
	entryOfMap   = &value.Type{Name: "System.Collections.Generic.KeyValuePair`2", Kind: value.Struct, Base: value.ValueType}
)

// Type is the type of the entry.
func (p *pair) Type() *value.Type {
	if p.generic {
		return entryOfMap
	}
	return entryOfTable
}

// Text is `[key, value]`.
func (p *pair) Text() string { return "[" + plainText(p.key) + ", " + plainText(p.val) + "]" }

func (p *pair) names() []string {
	if p.generic {
		return []string{"Key", "Value"}
	}
	return []string{"Name", "Key", "Value"}
}

func (p *pair) property(name string) (any, bool, error) {
	switch value.Fold(name) {
	case "key":
		return p.key, true, nil
	case "value":
		return p.val, true, nil
	case "name":
		return p.key, !p.generic, nil
	}
	return nil, false, nil
}
