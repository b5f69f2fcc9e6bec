package utility

import (
	"math/rand/v2"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// random is the work of Get-Random and Get-SecureRandom.
type random struct {
	cmdlets.Base
	Count       cmdlets.Opt[int32] `set:"RandomListItemParameterSet RandomNumberParameterSet" range:"1,2147483647" help:"How many."`
	InputObject []any              `pos:"0" set:"RandomListItemParameterSet:mandatory ShuffleParameterSet:mandatory" pipe:"value" check:"allownull" help:"The objects to choose from."`
	Maximum     any                `pos:"0" set:"RandomNumberParameterSet" help:"The number that is too large."`
	Minimum     any                `set:"RandomNumberParameterSet" help:"The smallest number."`
	Shuffle     bool               `set:"ShuffleParameterSet" mandatory:"" help:"All objects in random order."`

	set   string
	items []any
	// next gives numbers from 0 up to but without n.
	next func(n uint64) uint64
	real func() float64
}

// Chosen learns the parameter set.
func (c *random) Chosen(b *cmdlets.Bound) { c.set = b.Set }

// Process gathers objects, or writes numbers.
func (c *random) Process(p *pipeline.Proc, _ any) error {
	if c.set != "RandomNumberParameterSet" {
		c.items = append(c.items, c.InputObject...)
		return nil
	}
	for range c.Count.Or(1) {
		v, err := c.number()
		if err != nil {
			return err
		}
		if err := p.Write(v); err != nil {
			return err
		}
	}
	return nil
}

// End writes the chosen objects: each at most once.
func (c *random) End(p *pipeline.Proc) error {
	if c.set == "RandomNumberParameterSet" {
		return nil
	}
	n := min(int(c.Count.Or(1)), len(c.items))
	if c.Shuffle {
		n = len(c.items)
	}
	for i := range n {
		j := i + int(c.next(uint64(len(c.items)-i)))
		c.items[i], c.items[j] = c.items[j], c.items[i]
		if err := p.Write(c.items[i]); err != nil {
			return err
		}
	}
	return nil
}

// number is one number between the limits: a double when one of these is, a long when they need it, otherwise an int.
func (c *random) number() (any, error) {
	least, err := limit(c.Minimum, int32(0))
	if err != nil {
		return nil, err
	}
	most, err := limit(c.Maximum, int32(1<<31-1))
	if err != nil {
		return nil, err
	}
	if n, err := value.Compare(least, most, true); err == nil && n >= 0 {
		return nil, errs.New("MinGreaterThanOrEqualMax", errs.InvalidArgument, nil, errs.ArgumentType,
			"The Minimum value (%s) cannot be greater than or equal to the Maximum value (%s).", value.ToString(least), value.ToString(most))
	}
	if isDouble(least) || isDouble(most) {
		lo, _ := value.ToFloat64(least)
		hi, _ := value.ToFloat64(most)
		return lo + (hi-lo)*c.real(), nil
	}
	lo, _ := value.ToInt64(least)
	hi, _ := value.ToInt64(most)
	v := lo + int64(c.next(uint64(hi-lo)))
	if isLong(least) || isLong(most) {
		return v, nil
	}
	return int32(v), nil
}

func isDouble(v any) bool { _, ok := v.(float64); return ok }
func isLong(v any) bool   { _, ok := v.(int64); return ok }

// limit reads -Minimum or -Maximum: a text is a number, other numbers become int, long or double.
func limit(v, def any) (any, error) {
	v = value.Base(v)
	if value.IsNull(v) {
		return def, nil
	}
	switch n := v.(type) {
	case int32, int64, float64:
		return n, nil
	case string:
		if x, ok := value.ParseNumber(n); ok {
			return limit(x, def)
		}
	}
	if n, err := value.ToInt32(v); err == nil {
		if f, err := value.ToFloat64(v); err == nil && f == float64(n) {
			return n, nil
		}
	}
	f, err := value.ToFloat64(v)
	if err != nil {
		return nil, err
	}
	return f, nil
}

type getRandom struct {
	random
	SetSeed cmdlets.Opt[int32] `help:"Start the numbers anew from this seed."`
}

func getRandomCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Random", Module: module, Class: "Microsoft.PowerShell.Commands.GetRandomCommand", DefaultSet: "RandomNumberParameterSet",
		Outputs: []string{"System.Int32", "System.Int64", "System.Double"},
		Doc: &cmdlets.Doc{
			Synopsis: "Gives a random number, or random objects out of some.",
			Examples: []cmdlets.Example{{Code: "Get-Random -Maximum 6", Remarks: "A number from 0 to 5."}, {Code: "'a', 'b', 'c' | Get-Random", Remarks: "One of three."}},
			Links:    []string{"Get-SecureRandom"},
		},
	}, func() *getRandom { return &getRandom{} })
}

// Begin takes the generator: that of a seed, or of the machine.
func (c *getRandom) Begin(p *pipeline.Proc) error {
	c.next, c.real = rand.Uint64N, rand.Float64
	var kept RandomSource
	if p.Session.Service(&kept) {
		c.seeded(kept)
		return nil
	}
	if c.SetSeed.Given {
		g := types.SeededRandom(c.SetSeed.Value)
		c.use(g)
	}
	return nil
}

// RandomSource keeps the generator that -SetSeed started for the rest of the session.
type RandomSource interface {
	SeededRandom() *types.Random
	KeepRandom(r *types.Random)
}

func (c *getRandom) seeded(s RandomSource) {
	if c.SetSeed.Given {
		s.KeepRandom(types.SeededRandom(c.SetSeed.Value))
	}
	if g := s.SeededRandom(); g != nil {
		c.use(g)
	}
}

func (c *getRandom) use(g *types.Random) {
	c.real = g.Float64
	c.next = func(n uint64) uint64 { return uint64(g.Between(0, int64(n))) }
}

type getSecureRandom struct{ random }

func getSecureRandomCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-SecureRandom", Module: module, Class: "Microsoft.PowerShell.Commands.GetSecureRandomCommand", DefaultSet: "RandomNumberParameterSet",
		Outputs: []string{"System.Int32", "System.Int64", "System.Double"},
		Doc: &cmdlets.Doc{
			Synopsis: "Gives a random number nobody can foresee, or random objects.",
			Examples: []cmdlets.Example{{Code: "Get-SecureRandom -Minimum 1 -Maximum 7", Remarks: "A number from 1 to 6."}},
			Links:    []string{"Get-Random"},
		},
	}, func() *getSecureRandom { return &getSecureRandom{} })
}

// Begin takes the generator of the machine, whose numbers cannot be foreseen.
func (c *getSecureRandom) Begin(*pipeline.Proc) error {
	c.next, c.real = rand.Uint64N, rand.Float64
	return nil
}
