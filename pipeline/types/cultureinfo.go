package types

import (
	"csshell/pipeline/value"
)

// cultureInfoDef declares [cultureinfo]: a language, a country and how they write numbers and dates.
func cultureInfoDef() *Def {
	return &Def{
		New: []Row{
			{Text: "cultureinfo new(string name)", Do: newCulture},
			{Text: "cultureinfo new(string name, bool useUserOverride)", Do: newCulture},
			{Text: "cultureinfo new(int culture)", Do: newCulture},
			{Text: "cultureinfo new(int culture, bool useUserOverride)", Do: newCulture},
		},
		Members: []Row{
			{Text: "void ClearCachedData()", Do: void(func(In) {})},
			{Text: "System.Object Clone()", Do: fromCulture(func(c *value.Culture) any { return cloneCulture(c) })},
			{Text: "bool Equals(System.Object value)", Do: equalCultures},
			{Text: "cultureinfo GetConsoleFallbackUICulture()", Do: fromCulture(func(c *value.Culture) any { return c })},
			{Text: "System.Object GetFormat(type formatType)", Do: cultureFormat},
			{Text: "int GetHashCode()", Do: fromCulture(func(c *value.Culture) any { return int32(len(c.Name)) * 31 })},
			{Text: "string ToString()", Do: fromCulture(func(c *value.Culture) any { return c.Name })},
			{Text: "cultureinfo Parent {get;}", Do: fromCulture(func(c *value.Culture) any { return parentOf(c) })},
			{Text: "int LCID {get;}", Do: fromCulture(func(c *value.Culture) any { return c.LCID })},
			{Text: "int KeyboardLayoutId {get;}", Do: fromCulture(func(c *value.Culture) any { return c.LCID })},
			{Text: "string Name {get;}", Do: fromCulture(func(c *value.Culture) any { return c.Name })},
			{Text: "string IetfLanguageTag {get;}", Do: fromCulture(func(c *value.Culture) any { return c.Name })},
			{Text: "string DisplayName {get;}", Do: fromCulture(func(c *value.Culture) any { return c.English })},
			{Text: "string NativeName {get;}", Do: fromCulture(func(c *value.Culture) any { return c.Native })},
			{Text: "string EnglishName {get;}", Do: fromCulture(func(c *value.Culture) any { return c.English })},
			{Text: "string TwoLetterISOLanguageName {get;}", Do: fromCulture(func(c *value.Culture) any { return c.Two })},
			{Text: "string ThreeLetterISOLanguageName {get;}", Do: fromCulture(func(c *value.Culture) any { return c.Three })},
			{Text: "string ThreeLetterWindowsLanguageName {get;}", Do: fromCulture(func(c *value.Culture) any { return windowsLetters(c) })},
			{Text: "System.Globalization.CompareInfo CompareInfo {get;}", Do: fromCulture(func(c *value.Culture) any { return &CompareInfo{c: c} })},
			{Text: "System.Globalization.TextInfo TextInfo {get;}", Do: fromCulture(func(c *value.Culture) any { return &TextInfo{c: c} })},
			{Text: "bool IsNeutralCulture {get;}", Do: fromCulture(func(c *value.Culture) any { return neutral(c) })},
			{Text: "System.Globalization.CultureTypes CultureTypes {get;}", Do: fromCulture(func(c *value.Culture) any { return EnumValue("System.Globalization.CultureTypes", cultureTypes(c)) })},
			{Text: "System.Globalization.NumberFormatInfo NumberFormat {get;set;}", Do: fromCulture(func(c *value.Culture) any { return &NumberFormat{f: c.Number, own: c.Own} }), Set: setNumberFormat},
			{Text: "System.Globalization.DateTimeFormatInfo DateTimeFormat {get;set;}", Do: fromCulture(func(c *value.Culture) any { return &DateFormat{f: c.Date, own: c.Own} }), Set: setDateFormat},
			{Text: "System.Globalization.Calendar Calendar {get;}", Do: fromCulture(func(c *value.Culture) any { return gregorian })},
			{Text: "System.Globalization.Calendar[] OptionalCalendars {get;}", Do: fromCulture(func(c *value.Culture) any { return &value.Array{Elem: calendarType, Items: []any{gregorian}} })},
			{Text: "bool UseUserOverride {get;}", Do: fromCulture(func(c *value.Culture) any { return c.Own })},
			{Text: "bool IsReadOnly {get;}", Do: fromCulture(func(c *value.Culture) any { return !c.Own })},
		},
		Static: []Row{
			{Text: "cultureinfo CreateSpecificCulture(string name)", Do: specificCulture},
			{Text: "cultureinfo GetCultureInfo(int culture)", Do: getCulture},
			{Text: "cultureinfo GetCultureInfo(string name, string altName)", Do: getCulture},
			{Text: "cultureinfo GetCultureInfo(string name, bool predefinedOnly)", Do: getCulture},
			{Text: "cultureinfo GetCultureInfo(string name)", Do: getCulture},
			{Text: "cultureinfo GetCultureInfoByIetfLanguageTag(string name)", Do: getCulture},
			{Text: "cultureinfo[] GetCultures(System.Globalization.CultureTypes types)", Do: getCultures},
			{Text: "cultureinfo ReadOnly(cultureinfo ci)", Do: readOnlyCulture},
			{Text: "cultureinfo CurrentCulture {get;set;}", Do: currentCulture, Set: setCurrentCulture},
			{Text: "cultureinfo CurrentUICulture {get;set;}", Do: currentUICulture, Set: setCurrentUICulture},
			{Text: "cultureinfo DefaultThreadCurrentCulture {get;set;}", Do: constant(nil), Set: func(In) error { return nil }},
			{Text: "cultureinfo DefaultThreadCurrentUICulture {get;set;}", Do: constant(nil), Set: func(In) error { return nil }},
			{Text: "cultureinfo InstalledUICulture {get;}", Do: currentUICulture},
			{Text: "cultureinfo InvariantCulture {get;}", Do: constant(value.InvariantCulture())},
		},
		From: []Conversion{{From: value.StringType, Do: cultureOfText}, {From: value.Int32Type, Do: cultureOfNumber}},
	}
}
