package types

import (
	"strings"

	"csshell/pipeline/value"
)

// Comparer is a StringComparer.
type Comparer struct {
	name                string
	ordinal, ignoreCase bool
}

var (
	icomparerType = &value.Type{Name: "System.Collections.IComparer", Kind: value.Interface}
	iequalityType = &value.Type{Name: "System.Collections.IEqualityComparer", Kind: value.Interface}
	comparerType  = &value.Type{Name: "System.StringComparer", Interfaces: []*value.Type{icomparerType, iequalityType}}
)

// Type is StringComparer.
func (c *Comparer) Type() *value.Type { return comparerType }

func (c *Comparer) compare(a, b any) int {
	x, y := value.ToString(a), value.ToString(b)
	if c.ordinal {
		return strings.Compare(foldIf(x, c.ignoreCase), foldIf(y, c.ignoreCase))
	}
	return value.CompareStrings(x, y, c.ignoreCase)
}

func comparerDef() *Def {
	d := &Def{}
	for _, c := range []Comparer{{"Ordinal", true, false}, {"OrdinalIgnoreCase", true, true}, {"InvariantCulture", false, false}, {"InvariantCultureIgnoreCase", false, true},
		{"CurrentCulture", false, false}, {"CurrentCultureIgnoreCase", false, true}} {
		one := c
		d.Static = append(d.Static, Row{Text: "System.StringComparer " + c.name + " {get;}", Do: constant(&one)})
	}
	d.Members = []Row{
		{Text: "int Compare(System.Object x, System.Object y)", Do: func(in In) (any, error) { return int32(in.Self.(*Comparer).compare(in.Arg(0), in.Arg(1))), nil }},
		{Text: "bool Equals(System.Object x, System.Object y)", Do: func(in In) (any, error) { return in.Self.(*Comparer).compare(in.Arg(0), in.Arg(1)) == 0, nil }},
	}
	return d
}
