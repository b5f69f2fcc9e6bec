package types

import (
	"math"
	"math/rand/v2"

	"csshell/pipeline/value"
)

// Random is a [Random]. With a seed it gives the numbers that .NET gives for that seed: Knuth's subtractive generator.
type Random struct {
	table        [56]int32
	next, behind int
	seeded       bool
}

var randomType = &value.Type{Name: "System.Random"}

// Type is Random.
func (*Random) Type() *value.Type { return randomType }

// NewRandom returns a generator without a seed.
func NewRandom() *Random { return &Random{} }

// SeededRandom returns a generator whose numbers follow from seed.
func SeededRandom(seed int32) *Random {
	r := &Random{behind: 21, seeded: true}
	if seed == math.MinInt32 {
		seed = math.MaxInt32
	} else if seed < 0 {
		seed = -seed
	}
	last, n, at := 161803398-seed, int32(1), 0
	r.table[55] = last
	for range 54 {
		if at += 21; at >= 55 {
			at -= 55
		}
		r.table[at] = n
		if n = last - n; n < 0 {
			n += math.MaxInt32
		}
		last = r.table[at]
	}
	for range 4 {
		r.stir()
	}
	return r
}

func (r *Random) stir() {
	for i := 1; i < 56; i++ {
		n := i + 30
		if n >= 55 {
			n -= 55
		}
		if r.table[i] -= r.table[1+n]; r.table[i] < 0 {
			r.table[i] += math.MaxInt32
		}
	}
}

// sample is the next whole number from 0, below 2147483647.
func (r *Random) sample() int32 {
	if !r.seeded {
		return rand.Int32N(math.MaxInt32)
	}
	if r.next++; r.next >= 56 {
		r.next = 1
	}
	if r.behind++; r.behind >= 56 {
		r.behind = 1
	}
	n := r.table[r.next] - r.table[r.behind]
	if n == math.MaxInt32 {
		n--
	}
	if n < 0 {
		n += math.MaxInt32
	}
	r.table[r.next] = n
	return n
}

// Float64 is the next number from 0, below 1.
func (r *Random) Float64() float64 { return float64(r.sample()) * (1.0 / math.MaxInt32) }

// Between is the next whole number from low, below high.
func (r *Random) Between(low, high int64) int64 {
	span := high - low
	if span <= math.MaxInt32 && span > 0 {
		return int64(r.Float64()*float64(span)) + low
	}
	n := float64(r.sample())
	if r.sample()%2 == 0 {
		n = -n
	}
	return int64((n+math.MaxInt32-1)/(2*math.MaxInt32-1)*float64(high-low)) + low
}

func randomDef() *Def {
	of := func(in In) *Random { return in.Self.(*Random) }
	return &Def{
		New: []Row{
			{Text: "System.Random new()", Do: func(In) (any, error) { return NewRandom(), nil }},
			{Text: "System.Random new(int Seed)", Do: func(in In) (any, error) { return SeededRandom(int32(in.Int(0))), nil }},
		},
		Members: []Row{
			{Text: "int Next()", Do: func(in In) (any, error) { return of(in).sample(), nil }},
			{Text: "int Next(int maxValue)", Do: func(in In) (any, error) {
				if in.Int(0) < 0 {
					return nil, outOfRange("maxValue", "'maxValue' must be greater than zero.")
				}
				return int32(of(in).Between(0, int64(in.Int(0)))), nil
			}},
			{Text: "int Next(int minValue, int maxValue)", Do: func(in In) (any, error) {
				if in.Int(0) > in.Int(1) {
					return nil, outOfRange("minValue", "'minValue' cannot be greater than maxValue.")
				}
				return int32(of(in).Between(int64(in.Int(0)), int64(in.Int(1)))), nil
			}},
			{Text: "long NextInt64()", Do: func(In) (any, error) { return rand.Int64N(math.MaxInt64), nil }},
			{Text: "long NextInt64(long maxValue)", Do: func(in In) (any, error) { return rand.Int64N(max(in.Long(0), 1)), nil }},
			{Text: "long NextInt64(long minValue, long maxValue)", Do: func(in In) (any, error) {
				return in.Long(0) + rand.Int64N(max(in.Long(1)-in.Long(0), 1)), nil
			}},
			{Text: "double NextDouble()", Do: func(in In) (any, error) { return of(in).Float64(), nil }},
			{Text: "float NextSingle()", Do: func(in In) (any, error) { return float32(of(in).Float64()), nil }},
			{Text: "void NextBytes(byte[] buffer)", Do: attempt(func(in In) error {
				a, ok := in.Arg(0).(*value.Array)
				if !ok {
					return argumentNull("buffer")
				}
				for i := range a.Items {
					a.Items[i] = uint8(of(in).sample())
				}
				return nil
			})},
			{Text: "void Shuffle(System.Object[] values)", Do: void(func(in In) {
				items := in.Items(0)
				for i := 0; i < len(items)-1; i++ {
					j := int(of(in).Between(int64(i), int64(len(items))))
					items[i], items[j] = items[j], items[i]
				}
			})},
		},
		Static: []Row{{Text: "System.Random Shared {get;}", Do: func(In) (any, error) { return NewRandom(), nil }}},
	}
}
