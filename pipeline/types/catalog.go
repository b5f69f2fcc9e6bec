package types

import (
	"sync"

	"csshell/pipeline/value"
)

// entry ties a type to the function that declares its members; def is nil for a type that only has a name.
type entry struct {
	t   *value.Type
	def func() *Def
}

// catalog lists the types by topic. A new type is one file and one row.
func catalog() [][]entry {
	return [][]entry{
		basicTypes(),
	}
}

func basicTypes() []entry {
	return []entry{
		{value.ObjectType, objectDef},
		{value.StringType, stringDef},
	}
}

// known is the catalog by folded full name and by type.
type known struct {
	names map[string]*value.Type
	defs  map[*value.Type]func() *Def
}

var index = sync.OnceValue(func() *known {
	k := &known{names: map[string]*value.Type{}, defs: map[*value.Type]func() *Def{}}
	for _, topic := range catalog() {
		for _, e := range topic {
			k.names[value.Fold(e.t.Name)] = e.t
			if e.def != nil {
				k.defs[e.t] = e.def
			}
		}
	}
	return k
})

// Declared is what packages outside this one put into value.Type.Ext to give their own types members.
type Declared struct {
	// Def declares the members; it is called once, when one of them is used first.
	Def func() *Def
}

// defOf returns the declaration of the type's own members, nil when it has none.
func defOf(t *value.Type) *Def {
	if d, ok := t.Ext.(*Declared); ok {
		return d.Def()
	}
	key := t
	if t.Def != nil {
		key = t.Def
	}
	if def := index().defs[key]; def != nil {
		return def()
	}
	return nil
}
