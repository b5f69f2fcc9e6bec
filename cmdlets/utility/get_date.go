package utility

import (
	"sync"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// getDate is Get-Date.
type getDate struct {
	cmdlets.Base
	Date            cmdlets.Opt[value.DateTime] `pos:"0" set:"DateAndFormat DateAndUFormat" pipe:"value,name" alias:"LastWriteTime" help:"The date to show in place of now."`
	UnixTimeSeconds cmdlets.Opt[int64]          `set:"UnixTimeSecondsAndFormat UnixTimeSecondsAndUFormat" mandatory:"" alias:"UnixTime" range:"-62135596800,253402300799" help:"The date as seconds since 1970."`
	Year            cmdlets.Opt[int32]          `range:"1,9999" help:"The year to put in."`
	Month           cmdlets.Opt[int32]          `range:"1,12" help:"The month to put in."`
	Day             cmdlets.Opt[int32]          `range:"1,31" help:"The day to put in."`
	Hour            cmdlets.Opt[int32]          `range:"0,23" help:"The hour to put in."`
	Minute          cmdlets.Opt[int32]          `range:"0,59" help:"The minute to put in."`
	Second          cmdlets.Opt[int32]          `range:"0,59" help:"The second to put in."`
	Millisecond     cmdlets.Opt[int32]          `range:"0,999" help:"The millisecond to put in."`
	DisplayHint     cmdlets.Opt[value.Enum]     `type:"Microsoft.PowerShell.Commands.DisplayHintType" help:"What to print: Date, Time or DateTime."`
	UFormat         string                      `set:"DateAndUFormat UnixTimeSecondsAndUFormat" mandatory:"" help:"A format of the Unix date command."`
	Format          string                      `set:"DateAndFormat UnixTimeSecondsAndFormat" help:"A .NET format, or FileDate, FileDateTime, FileDateUniversal, FileDateTimeUniversal."`
	AsUTC           bool                        `help:"Convert to UTC."`
}

const displayHintType = "Microsoft.PowerShell.Commands.DisplayHintType"

func getDateCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Date", Module: module, Class: "Microsoft.PowerShell.Commands.GetDateCommand", DefaultSet: "DateAndFormat",
		Outputs: []string{"System.String", "System.DateTime"},
		Doc: &cmdlets.Doc{
			Synopsis: "Gets the current date and time, or shows another one.",
			Examples: []cmdlets.Example{{Code: "Get-Date -Format yyyy-MM-dd"}, {Code: "Get-Date '2024-03-05' -UFormat %j"}},
		},
	}, func() *getDate { return &getDate{} })
}

// Process writes the date as an object, or as text when a format was given.
func (g *getDate) Process(p *pipeline.Proc, _ any) error {
	d, err := g.date(p)
	if err != nil {
		return err
	}
	switch {
	case g.UFormat != "":
		return p.Write(value.UFormat(d, g.UFormat))
	case g.Format != "":
		return g.writeFormatted(p, d)
	}
	hint := g.DisplayHint.Or(types.EnumValue(displayHintType, 2))
	return p.Write(&value.Object{Base: d, Shape: dateShape(), Slots: []any{hint}})
}

// date is the date asked for, with the parts put in.
func (g *getDate) date(p *pipeline.Proc) (value.DateTime, error) {
	d := value.FromTime(p.Session.Now().Local(), value.Local)
	switch {
	case g.Date.Given:
		d = g.Date.Value
	case g.UnixTimeSeconds.Given:
		d = value.DateTime{Ticks: value.UnixZero.Ticks + g.UnixTimeSeconds.Value*value.TicksPerSecond, Kind: value.UTC}.ToLocal()
	}
	d, ok := g.replaced(d)
	if !ok {
		return d, errs.New("ArgumentOutOfRangeException,Microsoft.PowerShell.Commands.GetDateCommand", errs.NotSpecified, nil, value.ArgumentOutOfRangeType,
			"The added or subtracted value results in an un-representable DateTime. (Parameter 'value')")
	}
	if g.AsUTC {
		d = d.ToUTC()
	}
	return d, nil
}

// replaced moves the date to the parts given, the largest first; a day that a month does not have runs on into the next.
func (g *getDate) replaced(d value.DateTime) (value.DateTime, bool) {
	t := d.Clock()
	ok := true
	if g.Year.Given {
		d, ok = d.AddMonths((int(g.Year.Value) - t.Year()) * 12)
	}
	if g.Month.Given && ok {
		d, ok = d.AddMonths(int(g.Month.Value) - int(d.Clock().Month()))
	}
	for _, part := range []struct {
		given cmdlets.Opt[int32]
		now   int
		unit  int64
	}{
		{g.Day, d.Clock().Day(), value.TicksPerDay}, {g.Hour, t.Hour(), 3600 * value.TicksPerSecond}, {g.Minute, t.Minute(), 60 * value.TicksPerSecond},
		{g.Second, t.Second(), value.TicksPerSecond}, {g.Millisecond, t.Nanosecond() / 1e6, value.TicksPerSecond / 1000},
	} {
		if part.given.Given && ok {
			d, ok = d.Add(value.TimeSpan(int64(part.given.Value)-int64(part.now)) * value.TimeSpan(part.unit))
		}
	}
	if g.Millisecond.Given {
		d.Ticks -= d.Ticks % (value.TicksPerSecond / 1000)
	}
	return d, ok
}

// writeFormatted writes the date by -Format; the names of files stand for formats.
func (g *getDate) writeFormatted(p *pipeline.Proc, d value.DateTime) error {
	format := g.Format
	switch value.Fold(format) {
	case "filedate":
		format = "yyyyMMdd"
	case "filedateuniversal":
		d, format = d.ToUTC(), "yyyyMMddZ"
	case "filedatetime":
		format = "yyyyMMddTHHmmssffff"
	case "filedatetimeuniversal":
		d, format = d.ToUTC(), "yyyyMMddTHHmmssffffZ"
	}
	s, err := value.FormatDateTime(d, format, types.CurrentCulture(p))
	if err != nil {
		return err
	}
	return p.Write(s)
}

// dateShape is the shape of a date with its display hint.
var dateShape = sync.OnceValue(func() *value.Shape { return value.NewShape().With("DisplayHint") })
