package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
)

type compareObject struct {
	cmdlets.Base
	CaseSensitive    bool               `help:"Upper and lower case differ."`
	Culture          string             `help:"The culture whose order counts."`
	DifferenceObject []any              `pos:"1" mandatory:"" pipe:"value" check:"allowemptycollection" type:"System.Management.Automation.PSObject[]" help:"The objects that are compared."`
	ExcludeDifferent bool               `help:"Leave out what only one side has."`
	IncludeEqual     cmdlets.Opt[bool]  `help:"Show what both sides have, too."`
	PassThru         bool               `help:"Write the objects themselves, marked with the side."`
	Property         []any              `complete:"property" help:"The properties to compare."`
	ReferenceObject  []any              `pos:"0" mandatory:"" check:"allowemptycollection" type:"System.Management.Automation.PSObject[]" help:"The objects to compare with."`
	SyncWindow       cmdlets.Opt[int32] `range:"0,2147483647" help:"How far apart equal objects may be."`

	properties []*property
	order      order
	references []compared
	next       int
	waiting    [2]backlog
	window     int
	equal      bool
	// uniform is true while all keys are texts, or all whole numbers.
	uniform bool
	kind    *value.Type
}

// compared is an object of one side with its keys.
type compared struct {
	item any
	keys []any
}

// The sides.
const (
	reference = iota
	difference
)

var sideIndicators = [...]string{"<=", "=>"}

func compareObjectCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Compare-Object", Module: module, Class: "Microsoft.PowerShell.Commands.CompareObjectCommand",
		Outputs: []string{"System.Management.Automation.PSObject"},
		Doc: &cmdlets.Doc{
			Synopsis:    "Shows what two lists of objects do not have in common.",
			Description: "SideIndicator is => for what only the difference side has, <= for what only the reference side has and == for what both have.",
			Examples: []cmdlets.Example{
				{Code: "Compare-Object 1, 2, 3 2, 3, 4", Remarks: "Shows 4 and 1."},
				{Code: "Compare-Object 'a', 'b' 'b' -IncludeEqual -ExcludeDifferent -PassThru", Remarks: "What both lists have."},
			},
			Inputs: "System.Management.Automation.PSObject", Outputs: "System.Management.Automation.PSCustomObject",
			Links: []string{"Group-Object", "Sort-Object"},
		},
	}, func() *compareObject { return &compareObject{} })
}

// Begin prepares the reference side.
func (c *compareObject) Begin(p *pipeline.Proc) error {
	var err error
	if c.properties, err = newProperties(p, c.Property, propertyKeys{}); err != nil {
		return err
	}
	c.order = order{!c.CaseSensitive}
	c.equal = c.IncludeEqual.Or(c.ExcludeDifferent)
	c.window = int(c.SyncWindow.Or(1<<31 - 1))
	for _, v := range c.ReferenceObject {
		c.references = append(c.references, c.entry(p, v))
	}
	return nil
}

func (c *compareObject) entry(p *pipeline.Proc, v any) compared {
	e := compared{v, keysOf(p, c.properties, v)}
	if t := value.TypeOf(value.Base(e.keys[0])); c.kind == nil {
		c.kind, c.uniform = t, true
	} else if c.kind != t {
		c.uniform = false
	}
	return e
}

// Process compares the objects of the difference side, each with the reference object at the same place and with those
// that wait for a partner.
func (c *compareObject) Process(p *pipeline.Proc, _ any) error {
	for _, v := range c.DifferenceObject {
		e := c.entry(p, v)
		if err := c.step(p, &e); err != nil {
			return err
		}
	}
	return nil
}

// End deals with what is left of both sides.
func (c *compareObject) End(p *pipeline.Proc) error {
	defer closeProperties(c.properties)
	for c.next < len(c.references) {
		if err := c.step(p, nil); err != nil {
			return err
		}
	}
	for _, side := range [...]int{difference, reference} {
		for _, e := range c.waiting[side].rest() {
			if err := c.alone(p, e, side); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *compareObject) step(p *pipeline.Proc, diff *compared) error {
	var ref *compared
	if c.next < len(c.references) {
		ref = &c.references[c.next]
		c.next++
	}
	if ref != nil && diff != nil && c.same(ref, diff) {
		return c.match(p, ref)
	}
	if diff != nil {
		if m := c.waiting[reference].take(c, diff); m != nil {
			if err := c.match(p, m); err != nil {
				return err
			}
			diff = nil
		}
	}
	if ref != nil {
		if m := c.waiting[difference].take(c, ref); m != nil {
			if err := c.match(p, ref); err != nil {
				return err
			}
			ref = nil
		}
	}
	if err := c.wait(p, diff, difference); err != nil {
		return err
	}
	return c.wait(p, ref, reference)
}

// wait keeps an object without partner, or reports it when the window is full.
func (c *compareObject) wait(p *pipeline.Proc, e *compared, side int) error {
	if e == nil {
		return nil
	}
	if c.window == 0 {
		return c.alone(p, e, side)
	}
	for c.waiting[side].live >= c.window {
		if err := c.alone(p, c.waiting[side].oldest(c), side); err != nil {
			return err
		}
	}
	c.waiting[side].add(c, e)
	return nil
}

func (c *compareObject) same(a, b *compared) bool {
	for i := range a.keys {
		if c.order.compare(a.keys[i], b.keys[i]) != 0 {
			return false
		}
	}
	return true
}

func (c *compareObject) match(p *pipeline.Proc, e *compared) error {
	if !c.equal {
		return nil
	}
	return c.emit(p, e, "==")
}

func (c *compareObject) alone(p *pipeline.Proc, e *compared, side int) error {
	if c.ExcludeDifferent {
		return nil
	}
	return c.emit(p, e, sideIndicators[side])
}

func (c *compareObject) emit(p *pipeline.Proc, e *compared, side string) error {
	if c.PassThru {
		if value.IsNull(e.item) {
			return p.Write(e.item)
		}
		return p.Write(withNotes(e.item, value.NewObject([]string{"SideIndicator"}, side)))
	}
	o := value.NewObject(nil)
	if len(c.properties) == 0 {
		o.Set("InputObject", e.item)
	}
	for i, pr := range c.properties {
		o.Set(pr.label, present(e.keys[i]))
	}
	o.Set("SideIndicator", side)
	return p.Write(o)
}
