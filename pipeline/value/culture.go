package value

import "strings"

// NumberFormat is what a culture says about numbers (NumberFormatInfo). The patterns are .NET's numbers for the order
// of sign, symbol and digits. A NumberFormat is immutable.
type NumberFormat struct {
	Decimal, Group                   string
	CurrencyDecimal, CurrencyGroup   string
	Currency                         string
	Negative, Positive               string
	Percent, PerMille                string
	NaN, Infinity                    string
	Digits, CurrencyDigits           int
	PercentDigits                    int
	NumberNegative                   int
	CurrencyPositive                 int
	CurrencyNegative                 int
	PercentPositive, PercentNegative int
	GroupSizes                       []int
}

// Culture is a [cultureinfo]: names and the formats of numbers and dates.
type Culture struct {
	// Name is the tag, en-US; empty for the invariant culture.
	Name string
	// English and Native are the full names; English is also the DisplayName of an English system.
	English, Native string
	// Two and Three are the ISO codes of the language.
	Two, Three string
	// LCID is the Windows number, 4096 where there is none.
	LCID int32
	// List is the ListSeparator.
	List string
	// Number and Date are the formats.
	Number *NumberFormat
	Date   *DateFormat
	// Own marks a culture that a script made and may change; the others are immutable.
	Own bool
}

var (
	enUSNumber = &NumberFormat{
		Decimal: ".", Group: ",", CurrencyDecimal: ".", CurrencyGroup: ",", Currency: "$", Negative: "-", Positive: "+",
		Percent: "%", PerMille: "‰", NaN: "NaN", Infinity: "∞", Digits: 3, CurrencyDigits: 2, PercentDigits: 3,
		NumberNegative: 1, CurrencyPositive: 0, CurrencyNegative: 1, PercentPositive: 1, PercentNegative: 1, GroupSizes: []int{3},
	}
	invariantNumber = &NumberFormat{
		Decimal: ".", Group: ",", CurrencyDecimal: ".", CurrencyGroup: ",", Currency: "¤", Negative: "-", Positive: "+",
		Percent: "%", PerMille: "‰", NaN: "NaN", Infinity: "Infinity", Digits: 2, CurrencyDigits: 2, PercentDigits: 2,
		NumberNegative: 1, CurrencyPositive: 0, CurrencyNegative: 0, PercentPositive: 0, PercentNegative: 0, GroupSizes: []int{3},
	}
	enUS = &Culture{
		Name: "en-US", English: "English (United States)", Native: "English (United States)", Two: "en", Three: "eng",
		LCID: 1033, List: ",", Number: enUSNumber, Date: enUSDate,
	}
	invariant = &Culture{
		English: "Invariant Language (Invariant Country)", Native: "Invariant Language (Invariant Country)", Two: "iv", Three: "ivl",
		LCID: 127, List: ",", Number: invariantNumber, Date: invariantDate,
	}
)

// EnUS is the culture of a session that was not given another one.
func EnUS() *Culture { return enUS }

// InvariantCulture is the culture of casts and interpolation.
func InvariantCulture() *Culture { return invariant }

// FormatProviderType is the interface of what says how numbers and dates are written.
var FormatProviderType = &Type{Name: "System.IFormatProvider", Kind: Interface}

var cultureInfoType = &Type{Name: "System.Globalization.CultureInfo", Short: "cultureinfo", Interfaces: []*Type{FormatProviderType}}

// CultureInfoType is the type of *Culture.
func CultureInfoType() *Type { return cultureInfoType }

// Type is CultureInfo.
func (c *Culture) Type() *Type { return cultureInfoType }

// Text is the tag.
func (c *Culture) Text() string { return c.Name }

// TextIn is `$v.ToString($c)`: Text in another culture than en-US.
func TextIn(v any, c *Culture) string {
	switch v := v.(type) {
	case float64:
		return c.Number.localize(DoubleRoundTrip(v))
	case float32:
		return c.Number.localize(SingleRoundTrip(v))
	case Decimal:
		return c.Number.localize(v.String())
	case DateTime:
		return FormatDate(v, "G", c)
	case DateTimeOffset:
		return FormatDateOffset(v, "", c)
	case *Object:
		if v.Base != nil {
			return TextIn(v.Base, c)
		}
		return ToString(v)
	}
	return Text(v)
}

// localize puts the culture's signs into the invariant text of a number.
func (f *NumberFormat) localize(s string) string {
	switch s {
	case "NaN":
		return f.NaN
	case "Infinity":
		return f.Infinity
	case "-Infinity":
		return f.Negative + f.Infinity
	}
	if f.Decimal != "." {
		s = strings.Replace(s, ".", f.Decimal, 1)
	}
	if f.Negative != "-" {
		s = strings.ReplaceAll(s, "-", f.Negative)
	}
	return s
}
