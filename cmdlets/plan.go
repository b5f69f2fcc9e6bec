package cmdlets

import (
	"sort"
	"strings"

	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// AllSets is what the parameter set is called when a command declares none.
const AllSets = "__AllParameterSets"

// everySet is the mask of a parameter that belongs to all sets.
const everySet = ^uint32(0)

// plan holds the tables the binder needs of a command; made once.
type plan struct {
	params []*Param
	own    int // the number of params that are the command's own; common ones follow
	names  map[string]int
	sets   []string
	// parts are the parameters' parts in the sets, with the sets' bits; masks their unions.
	parts [][]part
	masks []uint32
	all   uint32 // one bit for each declared set
	def   uint32 // the default set's bit
	// positional, piped and mandatory list parameters with such a part in some set; positional is in order of position.
	positional []position
	piped      []int
	mandatory  []int
	remaining  bool
	// plain is the parameter that takes every pipeline object as it is, -1 when binding needs more than that.
	plain int
	err   *errs.Record
}

// part is a parameter's part in the sets of bit.
type part struct {
	*ParamSet
	bit uint32
}

// position is a parameter's place in the sets of mask.
type position struct {
	at    int
	param int
	mask  uint32
}

// planned returns the binder's tables of the command.
func (c *Command) planned() *plan {
	if p := c.plan.Load(); p != nil {
		return p
	}
	c.Ready()
	p := newPlan(c, c.Params)
	c.plan.Store(p)
	return p
}

func newPlan(c *Command, own []*Param) *plan {
	p := &plan{own: len(own), plain: -1}
	p.params = append(p.params, own...)
	if c.Advanced {
		p.params = append(p.params, commonParams(c.ShouldProcess)...)
	}
	p.names = make(map[string]int, len(p.params)*2)
	for i, param := range p.params {
		p.addNames(i, param)
		p.addSets(i, param)
	}
	p.nameDefault(c.DefaultSet)
	sort.SliceStable(p.positional, func(i, j int) bool { return p.positional[i].at < p.positional[j].at })
	p.findPlain()
	return p
}

func (p *plan) addNames(i int, param *Param) {
	name := value.Fold(param.Name)
	if _, twice := p.names[name]; twice {
		first := param
		if i >= p.own {
			first = p.params[p.names[name]]
		}
		p.fail(errs.New("ParameterNameAlreadyExistsForCommand", errs.NotSpecified, nil, errs.MetadataType,
			"A parameter with the name '%s' was defined multiple times for the command.", first.Name))
	}
	p.names[name] = i
	for _, a := range param.Aliases {
		folded := value.Fold(a)
		if other, twice := p.names[folded]; twice && other != i {
			if i >= p.own {
				continue
			}
			p.fail(errs.New("AliasDeclaredMultipleTimes", errs.NotSpecified, nil, errs.MetadataType, "The alias \"%s\" is declared multiple times.", a))
		}
		p.names[folded] = i
	}
}

func (p *plan) fail(r *errs.Record) {
	if p.err == nil {
		p.err = r
	}
}

func (p *plan) addSets(i int, param *Param) {
	var mask uint32
	mandatory, piped := false, false
	parts := make([]part, len(param.Sets))
	for j := range param.Sets {
		s := &param.Sets[j]
		bit := p.setBit(s.Name)
		parts[j] = part{s, bit}
		mask |= bit
		mandatory = mandatory || s.Mandatory
		piped = piped || s.ByValue || s.ByName
		p.remaining = p.remaining || s.Remaining
		if s.Position != NoPosition {
			p.positional = append(p.positional, position{s.Position, i, bit})
		}
	}
	if len(param.Sets) == 0 {
		mask = everySet
	}
	p.masks = append(p.masks, mask)
	p.parts = append(p.parts, parts)
	if mandatory {
		p.mandatory = append(p.mandatory, i)
	}
	if piped {
		p.piped = append(p.piped, i)
	}
}

// setBit returns the bit of a set, adding the set when it is new.
func (p *plan) setBit(name string) uint32 {
	if name == "" || strings.EqualFold(name, AllSets) {
		return everySet
	}
	for i, s := range p.sets {
		if strings.EqualFold(s, name) {
			return 1 << i
		}
	}
	if len(p.sets) == 32 {
		p.fail(errs.New("ParsingTooManyParameterSets", errs.NotSpecified, nil, errs.ParseType,
			"Too many parameter sets were defined for the command; 32 is the most."))
		return everySet
	}
	p.sets = append(p.sets, name)
	p.all |= 1 << (len(p.sets) - 1)
	return 1 << (len(p.sets) - 1)
}

func (p *plan) nameDefault(name string) {
	if name != "" && !strings.EqualFold(name, AllSets) {
		p.def = p.setBit(name)
	}
}

// findPlain finds the parameter that takes each pipeline object without anything to convert, check or choose.
func (p *plan) findPlain() {
	if len(p.piped) != 1 {
		return
	}
	i := p.piped[0]
	param := p.params[i]
	if len(param.Convert) > 0 || len(param.Validate) > 0 || !takesAnything(param.Type) {
		return
	}
	for _, s := range param.Sets {
		if !s.ByValue || s.ByName || s.Mandatory {
			return
		}
	}
	p.plain = i
}

// setName is the name of the first set of mask.
func (p *plan) setName(mask uint32) string {
	for i, s := range p.sets {
		if mask&(1<<i) != 0 {
			return s
		}
	}
	return AllSets
}

// AutoPositions gives the parameters of a function their positions in order of declaration, as PositionalBinding does:
// unless one of them has a position or a parameter set of its own; switches get none.
func (c *Command) AutoPositions() {
	for _, p := range c.Params {
		for _, s := range p.Sets {
			if s.Position != NoPosition || s.Name != "" && !strings.EqualFold(s.Name, AllSets) {
				return
			}
		}
	}
	at := 0
	for _, p := range c.Params {
		if len(p.Sets) == 0 {
			p.Sets = []ParamSet{{Position: NoPosition}}
		}
		if p.Type == value.SwitchType {
			continue
		}
		for j := range p.Sets {
			if !p.Sets[j].Remaining {
				p.Sets[j].Position = at
			}
		}
		at++
	}
}
