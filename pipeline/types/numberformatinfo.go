package types

import (
	"csshell/pipeline/value"
)

// numberFormatDef declares NumberFormatInfo: how a culture writes numbers.
func numberFormatDef() *Def {
	return &Def{
		New: []Row{
			{Text: "System.Globalization.NumberFormatInfo new()", Do: func(In) (any, error) {
				f := *value.InvariantCulture().Number
				return &NumberFormat{f: &f, own: true}, nil
			}},
		},
		Members: []Row{
			{Text: "System.Object Clone()", Do: fromNumbers(func(n *NumberFormat) any { f := *n.f; return &NumberFormat{f: &f, own: true} })},
			{Text: "bool Equals(System.Object obj)", Do: func(in In) (any, error) { return in.Self == in.Arg(0), nil }},
			{Text: "System.Object GetFormat(type formatType)", Do: func(in In) (any, error) { return in.Self, nil }},
			{Text: "int CurrencyDecimalDigits {get;set;}", Do: numberCount(func(f *value.NumberFormat) *int { return &f.CurrencyDigits }), Set: setNumberCount(func(f *value.NumberFormat) *int { return &f.CurrencyDigits })},
			{Text: "string CurrencyDecimalSeparator {get;set;}", Do: numberSign(func(f *value.NumberFormat) *string { return &f.CurrencyDecimal }), Set: setNumberSign(func(f *value.NumberFormat) *string { return &f.CurrencyDecimal })},
			{Text: "bool IsReadOnly {get;}", Do: fromNumbers(func(n *NumberFormat) any { return !n.own })},
			{Text: "int[] CurrencyGroupSizes {get;set;}", Do: groupSizes, Set: setGroupSizes},
			{Text: "int[] NumberGroupSizes {get;set;}", Do: groupSizes, Set: setGroupSizes},
			{Text: "int[] PercentGroupSizes {get;set;}", Do: groupSizes, Set: setGroupSizes},
			{Text: "string CurrencyGroupSeparator {get;set;}", Do: numberSign(func(f *value.NumberFormat) *string { return &f.CurrencyGroup }), Set: setNumberSign(func(f *value.NumberFormat) *string { return &f.CurrencyGroup })},
			{Text: "string CurrencySymbol {get;set;}", Do: numberSign(func(f *value.NumberFormat) *string { return &f.Currency }), Set: setNumberSign(func(f *value.NumberFormat) *string { return &f.Currency })},
			{Text: "string NaNSymbol {get;set;}", Do: numberSign(func(f *value.NumberFormat) *string { return &f.NaN }), Set: setNumberSign(func(f *value.NumberFormat) *string { return &f.NaN })},
			{Text: "int CurrencyNegativePattern {get;set;}", Do: numberCount(func(f *value.NumberFormat) *int { return &f.CurrencyNegative }), Set: setNumberCount(func(f *value.NumberFormat) *int { return &f.CurrencyNegative })},
			{Text: "int NumberNegativePattern {get;set;}", Do: numberCount(func(f *value.NumberFormat) *int { return &f.NumberNegative }), Set: setNumberCount(func(f *value.NumberFormat) *int { return &f.NumberNegative })},
			{Text: "int PercentPositivePattern {get;set;}", Do: numberCount(func(f *value.NumberFormat) *int { return &f.PercentPositive }), Set: setNumberCount(func(f *value.NumberFormat) *int { return &f.PercentPositive })},
			{Text: "int PercentNegativePattern {get;set;}", Do: numberCount(func(f *value.NumberFormat) *int { return &f.PercentNegative }), Set: setNumberCount(func(f *value.NumberFormat) *int { return &f.PercentNegative })},
			{Text: "string NegativeInfinitySymbol {get;set;}", Do: fromNumbers(func(n *NumberFormat) any { return n.f.Negative + n.f.Infinity })},
			{Text: "string NegativeSign {get;set;}", Do: numberSign(func(f *value.NumberFormat) *string { return &f.Negative }), Set: setNumberSign(func(f *value.NumberFormat) *string { return &f.Negative })},
			{Text: "int NumberDecimalDigits {get;set;}", Do: numberCount(func(f *value.NumberFormat) *int { return &f.Digits }), Set: setNumberCount(func(f *value.NumberFormat) *int { return &f.Digits })},
			{Text: "string NumberDecimalSeparator {get;set;}", Do: numberSign(func(f *value.NumberFormat) *string { return &f.Decimal }), Set: setNumberSign(func(f *value.NumberFormat) *string { return &f.Decimal })},
			{Text: "string NumberGroupSeparator {get;set;}", Do: numberSign(func(f *value.NumberFormat) *string { return &f.Group }), Set: setNumberSign(func(f *value.NumberFormat) *string { return &f.Group })},
			{Text: "int CurrencyPositivePattern {get;set;}", Do: numberCount(func(f *value.NumberFormat) *int { return &f.CurrencyPositive }), Set: setNumberCount(func(f *value.NumberFormat) *int { return &f.CurrencyPositive })},
			{Text: "string PositiveInfinitySymbol {get;set;}", Do: numberSign(func(f *value.NumberFormat) *string { return &f.Infinity }), Set: setNumberSign(func(f *value.NumberFormat) *string { return &f.Infinity })},
			{Text: "string PositiveSign {get;set;}", Do: numberSign(func(f *value.NumberFormat) *string { return &f.Positive }), Set: setNumberSign(func(f *value.NumberFormat) *string { return &f.Positive })},
			{Text: "int PercentDecimalDigits {get;set;}", Do: numberCount(func(f *value.NumberFormat) *int { return &f.PercentDigits }), Set: setNumberCount(func(f *value.NumberFormat) *int { return &f.PercentDigits })},
			{Text: "string PercentDecimalSeparator {get;set;}", Do: numberSign(func(f *value.NumberFormat) *string { return &f.Decimal }), Set: setNumberSign(func(f *value.NumberFormat) *string { return &f.Decimal })},
			{Text: "string PercentGroupSeparator {get;set;}", Do: numberSign(func(f *value.NumberFormat) *string { return &f.Group }), Set: setNumberSign(func(f *value.NumberFormat) *string { return &f.Group })},
			{Text: "string PercentSymbol {get;set;}", Do: numberSign(func(f *value.NumberFormat) *string { return &f.Percent }), Set: setNumberSign(func(f *value.NumberFormat) *string { return &f.Percent })},
			{Text: "string PerMilleSymbol {get;set;}", Do: numberSign(func(f *value.NumberFormat) *string { return &f.PerMille }), Set: setNumberSign(func(f *value.NumberFormat) *string { return &f.PerMille })},
			{Text: "string[] NativeDigits {get;set;}", Do: constant(texts("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"))},
		},
		Static: []Row{
			{Text: "System.Globalization.NumberFormatInfo GetInstance(System.IFormatProvider formatProvider)", Do: func(in In) (any, error) { return &NumberFormat{f: cultureArg(in, 0).Number}, nil }},
			{Text: "System.Globalization.NumberFormatInfo ReadOnly(System.Globalization.NumberFormatInfo nfi)", Do: func(in In) (any, error) { n, _ := in.Arg(0).(*NumberFormat); return &NumberFormat{f: n.f}, nil }},
			{Text: "System.Globalization.NumberFormatInfo CurrentInfo {get;}", Do: func(in In) (any, error) { return &NumberFormat{f: CurrentCulture(in.P).Number}, nil }},
			{Text: "System.Globalization.NumberFormatInfo InvariantInfo {get;}", Do: constant(&NumberFormat{f: value.InvariantCulture().Number})},
		},
	}
}
