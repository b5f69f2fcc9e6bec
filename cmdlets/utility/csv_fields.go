package utility

import (
	"strings"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// csvWriter makes the lines of a CSV text: a header from the first object, then a row for each.
type csvWriter struct {
	separator string
	// quote tells which fields are quoted: Never 0, Always 1, AsNeeded 2, or the named ones when fields is not nil.
	quote    int64
	fields   map[string]bool
	noHeader bool
	typeLine bool
	columns  []string
	readers  []*property
}

// The ways to quote, numbered as in QuoteKind.
const (
	quoteNever = iota
	quoteAlways
	quoteAsNeeded
)

// csvOptions are the parameters that the cmdlets writing CSV share.
type csvOptions struct {
	Delimiter              cmdlets.Opt[value.Char] `pos:"1" set:"Delimiter" check:"notnull" help:"The character between fields."`
	UseCulture             bool                    `set:"UseCulture" help:"The current culture's list separator."`
	IncludeTypeInformation bool                    `alias:"ITI" help:"A #TYPE line first."`
	NoTypeInformation      bool                    `alias:"NTI" help:"No #TYPE line, the default."`
	QuoteFields            []string                `alias:"QF" help:"The columns to quote."`
	UseQuotes              cmdlets.Opt[value.Enum] `alias:"UQ" type:"Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind" help:"When to quote."`
	NoHeader               bool                    `help:"No header line."`
}

// writer checks the options and makes the writer.
func (o *csvOptions) writer(p *pipeline.Proc) (*csvWriter, error) {
	if o.IncludeTypeInformation && o.NoTypeInformation {
		return nil, errs.New("CannotSpecifyIncludeTypeInformationAndNoTypeInformation", errs.InvalidData, nil, errs.InvalidOperationType,
			"You must specify either the -IncludeTypeInformation or -NoTypeInformation parameters, but not both.")
	}
	if len(o.QuoteFields) > 0 && o.UseQuotes.Given {
		return nil, errs.New("CannotSpecifyQuoteFieldsAndUseQuotes", errs.InvalidData, nil, errs.InvalidOperationType,
			"You must specify either the -UseQuotes or -QuoteFields parameters, but not both.")
	}
	w := &csvWriter{separator: o.separatorFor(p), quote: o.UseQuotes.Or(value.Enum{N: quoteAlways}).N, noHeader: o.NoHeader, typeLine: o.IncludeTypeInformation}
	if len(o.QuoteFields) > 0 {
		w.fields = map[string]bool{}
		for _, f := range o.QuoteFields {
			w.fields[value.Fold(f)] = true
		}
	}
	return w, nil
}

func (o *csvOptions) separatorFor(p *pipeline.Proc) string {
	if o.UseCulture {
		return types.CurrentCulture(p).List
	}
	if o.Delimiter.Given {
		return value.ToString(o.Delimiter.Value)
	}
	return ","
}

// open takes the columns from the first object.
func (w *csvWriter) open(p *pipeline.Proc, in any) {
	if len(w.columns) == 0 {
		w.columns = csvColumns(p, in)
	}
	for _, c := range w.columns {
		w.readers = append(w.readers, &property{name: c, folded: value.Fold(c)})
	}
}

func csvColumns(p *pipeline.Proc, in any) []string {
	if d, ok := value.Base(in).(value.Dictionary); ok {
		var names []string
		d.EachEntry(func(k, _ any) bool {
			names = append(names, value.ToString(k))
			return true
		})
		return names
	}
	return propertyNames(p, in)
}

// head are the lines before the rows.
func (w *csvWriter) head(in any) []string {
	var lines []string
	if w.typeLine {
		lines = append(lines, "#TYPE "+firstTypeName(in))
	}
	if w.noHeader {
		return lines
	}
	cells := make([]string, len(w.columns))
	for i, c := range w.columns {
		cells[i] = w.cell(c, c)
	}
	return append(lines, strings.Join(cells, w.separator))
}

func firstTypeName(in any) string {
	names := types.TypeNames(in)
	if len(names) == 0 {
		return ""
	}
	return strings.TrimPrefix(names[0], "CSV:")
}

// row is the line of one object.
func (w *csvWriter) row(p *pipeline.Proc, in any) string {
	var b strings.Builder
	for i, r := range w.readers {
		if i > 0 {
			b.WriteString(w.separator)
		}
		v, _, err := w.read(p, in, r)
		if err != nil || value.IsNull(v) {
			continue
		}
		b.WriteString(w.cell(w.columns[i], csvText(p, v)))
	}
	return b.String()
}

func (w *csvWriter) read(p *pipeline.Proc, in any, r *property) (any, bool, error) {
	if d, ok := value.Base(in).(value.Dictionary); ok {
		v, found := d.Lookup(r.name)
		return v, found, nil
	}
	return r.value(p, in)
}

// csvText is a value's text in a field: that of the current culture; collections are their type's name.
func csvText(p *pipeline.Proc, v any) string {
	switch x := v.(type) {
	case string:
		return x
	case *value.Array:
		return x.Type().Name
	case *value.Object:
		if x.Base == nil && x.Class == nil {
			return value.ToString(x)
		}
	}
	return value.TextIn(v, types.CurrentCulture(p))
}

// cell is a field with the quotes it needs.
func (w *csvWriter) cell(column, text string) string {
	quoted := w.quote == quoteAlways
	if w.fields != nil {
		quoted = w.fields[value.Fold(column)]
	} else if w.quote == quoteAsNeeded {
		quoted = strings.ContainsAny(text, "\"\r\n") || strings.Contains(text, w.separator)
	}
	if !quoted {
		return text
	}
	return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
}
