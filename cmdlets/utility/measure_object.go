package utility

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

type measureObject struct {
	cmdlets.Base
	AllStats          bool  `set:"GenericMeasure" help:"All statistics."`
	Average           bool  `set:"GenericMeasure" help:"The mean."`
	Character         bool  `set:"TextMeasure" help:"Count characters."`
	IgnoreWhiteSpace  bool  `set:"TextMeasure" help:"Do not count blanks."`
	InputObject       any   `pipe:"value" help:"The objects."`
	Line              bool  `set:"TextMeasure" help:"Count lines."`
	Maximum           bool  `set:"GenericMeasure" help:"The largest value."`
	Minimum           bool  `set:"GenericMeasure" help:"The smallest value."`
	Property          []any `pos:"0" check:"notnullorempty" type:"Microsoft.PowerShell.Commands.PSPropertyExpression[]" complete:"property" help:"The properties to measure."`
	StandardDeviation bool  `set:"GenericMeasure" help:"The sample standard deviation."`
	Sum               bool  `set:"GenericMeasure" help:"The sum."`
	Word              bool  `set:"TextMeasure" help:"Count words."`

	properties []*property
	stats      map[string]*measure
	names      []string
	total      int
	text       bool
	notNumeric bool
}

func measureObjectCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Measure-Object", Module: module, Class: "Microsoft.PowerShell.Commands.MeasureObjectCommand", DefaultSet: "GenericMeasure",
		Outputs: []string{"Microsoft.PowerShell.Commands.GenericMeasureInfo", "Microsoft.PowerShell.Commands.TextMeasureInfo", "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo"},
		Doc: &cmdlets.Doc{
			Synopsis:    "Counts objects, adds up their properties, or counts lines, words and characters.",
			Description: "Without a statistic only the number of objects is counted. Sums are doubles.",
			Examples: []cmdlets.Example{
				{Code: "1..10 | Measure-Object -Sum -Average", Remarks: "Adds numbers up."},
				{Code: "'one two' | Measure-Object -Word -Character", Remarks: "Measures text."},
			},
			Inputs: "System.Management.Automation.PSObject", Outputs: "Microsoft.PowerShell.Commands.GenericMeasureInfo",
			Links: []string{"Group-Object", "Sort-Object"},
		},
	}, func() *measureObject { return &measureObject{} })
}

var (
	measureInfo    = &value.Type{Name: "Microsoft.PowerShell.Commands.MeasureInfo", Base: value.ObjectType}
	genericMeasure = newInfoKind("Microsoft.PowerShell.Commands.GenericMeasureInfo", measureInfo, "Count", "Average", "Sum", "Maximum", "Minimum", "StandardDeviation", "Property")
	genericObject  = newInfoKind("Microsoft.PowerShell.Commands.GenericObjectMeasureInfo", measureInfo, "Count", "Average", "Sum", "Maximum", "Minimum", "StandardDeviation", "Property")
	textMeasure    = newInfoKind("Microsoft.PowerShell.Commands.TextMeasureInfo", measureInfo, "Lines", "Words", "Characters", "Property")
)

// Chosen learns whether text is measured.
func (c *measureObject) Chosen(b *cmdlets.Bound) { c.text = b.Set == "TextMeasure" }

// Begin reads the properties.
func (c *measureObject) Begin(p *pipeline.Proc) error {
	if c.AllStats {
		c.Sum, c.Average, c.StandardDeviation, c.Maximum, c.Minimum = true, true, true, true, true
	}
	c.stats = map[string]*measure{}
	var err error
	if c.properties, err = newProperties(p, c.Property, propertyKeys{}); err != nil {
		return err
	}
	for _, pr := range c.properties {
		if pr.pattern == nil {
			c.entry(pr.label)
		}
	}
	return nil
}

// Process measures one object.
func (c *measureObject) Process(p *pipeline.Proc, in any) error {
	if in == pipeline.NoInput && c.InputObject == nil || value.IsNull(c.InputObject) {
		return nil
	}
	c.total++
	if len(c.properties) == 0 {
		return c.analyse(p, c.entry(""), value.Base(c.InputObject))
	}
	for _, pr := range c.properties {
		if err := c.property(p, pr); err != nil {
			return err
		}
	}
	return nil
}

func (c *measureObject) property(p *pipeline.Proc, pr *property) error {
	if pr.pattern == nil {
		v, found, err := pr.value(p, c.InputObject)
		if err != nil || !found {
			return nil
		}
		return c.analyse(p, c.entry(pr.label), value.Base(v))
	}
	for _, n := range pr.names(p, c.InputObject) {
		v, _, err := named(n).value(p, c.InputObject)
		if err != nil || value.IsNull(v) {
			continue
		}
		if err := c.analyse(p, c.entry(n), value.Base(v)); err != nil {
			return err
		}
	}
	return nil
}

func (c *measureObject) entry(name string) *measure {
	m := c.stats[name]
	if m == nil {
		m = &measure{}
		c.stats[name] = m
		c.names = append(c.names, name)
	}
	return m
}

func (c *measureObject) analyse(p *pipeline.Proc, m *measure, v any) error {
	m.count++
	if c.text {
		m.addText(value.ToString(v), c.IgnoreWhiteSpace)
		return nil
	}
	if c.Average || c.Sum || c.StandardDeviation {
		f, ok := measured(v)
		if !ok && !value.IsNull(v) {
			c.notNumeric = true
			return p.WriteError(errs.New("NonNumericInputObject", errs.InvalidType, v, errs.InvalidOperationType, "Input object \"%s\" is not numeric.", value.ToString(v)))
		}
		m.addNumber(f)
	}
	if c.Maximum {
		m.largest(v)
	}
	if c.Minimum {
		m.smallest(v)
	}
	return nil
}

// End writes what was measured for each property.
func (c *measureObject) End(p *pipeline.Proc) error {
	defer closeProperties(c.properties)
	if c.total == 0 && len(c.Property) == 0 {
		c.entry("")
	}
	for _, n := range c.names {
		m := c.stats[n]
		if m.count == 0 && len(c.Property) > 0 {
			if err := c.nowhere(p, n); err != nil {
				return err
			}
			continue
		}
		if err := p.Write(c.info(m, n)); err != nil {
			return err
		}
	}
	return nil
}

// nowhere reports, in strict mode, a property that no object had.
func (c *measureObject) nowhere(p *pipeline.Proc, name string) error {
	var mode cmdlets.StrictMode
	if !p.Session.Service(&mode) || mode.StrictMode() < 2 {
		return nil
	}
	id := "GenericMeasurePropertyNotFound"
	if c.text {
		id = "TextMeasurePropertyNotFound"
	}
	return p.WriteError(errs.New(id, errs.ObjectNotFound, nil, errs.PSArgumentType,
		"Cannot process argument because the value of argument \"%s\" is not valid. Change the value of the \"%s\" argument and run the operation again.", name, name))
}

func (c *measureObject) info(m *measure, name string) *value.Object {
	var prop any
	if len(c.Property) > 0 {
		prop = name
	}
	if c.text {
		return textMeasure.object(counted(c.Line, m.lines), counted(c.Word, m.words), counted(c.Character, m.chars), prop)
	}
	var average, sum, deviation any
	if !c.notNumeric {
		if c.Sum {
			sum = m.sum
		}
		if c.Average && m.count > 0 {
			average = m.sum / float64(m.count)
		}
		if c.StandardDeviation {
			deviation = m.deviation()
		}
	}
	kind, most, least := genericMeasure, m.max, m.min
	mf, ok1 := measured(most)
	lf, ok2 := measured(least)
	if !value.IsNull(most) && !ok1 || !value.IsNull(least) && !ok2 {
		kind = genericObject
	} else {
		if !value.IsNull(most) {
			most = mf
		}
		if !value.IsNull(least) {
			least = lf
		}
	}
	return kind.object(m.count, average, sum, most, least, deviation, prop)
}

func counted(wanted bool, n int32) any {
	if !wanted {
		return nil
	}
	return n
}
