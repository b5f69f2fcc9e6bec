package types

import (
	"strings"
	"unicode"

	"csshell/pipeline/value"
)

// charDef declares System.Char.
func charDef() *Def {
	d := &Def{Members: []Row{
		{Text: "string ToString()", Do: func(in In) (any, error) { return value.ToString(in.Self), nil }},
		{Text: "int CompareTo(System.Object value)", Do: func(in In) (any, error) {
			o, _ := in.Arg(0).(value.Char)
			return int32(in.Self.(value.Char)) - int32(o), nil
		}},
		{Text: "System.TypeCode GetTypeCode()", Do: func(In) (any, error) { return EnumValue("System.TypeCode", 4), nil }},
	}}
	d.Static = []Row{
		{Text: "char MaxValue {get;}", Do: constant(value.Char(0xFFFF))},
		{Text: "char MinValue {get;}", Do: constant(value.Char(0))},
		{Text: "char ToUpper(char c)", Do: mapChar(unicode.ToUpper)}, {Text: "char ToLower(char c)", Do: mapChar(unicode.ToLower)},
		{Text: "char ToUpperInvariant(char c)", Do: mapChar(unicode.ToUpper)}, {Text: "char ToLowerInvariant(char c)", Do: mapChar(unicode.ToLower)},
		{Text: "char Parse(string s)", Do: func(in In) (any, error) {
			if value.UTF16Len(in.Str(0)) != 1 {
				return nil, errFormat("String must be exactly one character long.")
			}
			return value.UnitAt(in.Str(0), 0), nil
		}},
		{Text: "string ConvertFromUtf32(int utf32)", Do: func(in In) (any, error) { return string(rune(in.Int(0))), nil }},
		{Text: "int ConvertToUtf32(string s, int index)", Do: func(in In) (any, error) {
			r, _ := value.DecodeRune(value.Sub16(in.Str(0), in.Int(1), value.UTF16Len(in.Str(0))-in.Int(1)))
			return int32(r), nil
		}},
		{Text: "double GetNumericValue(char c)", Do: func(in In) (any, error) {
			if c := in.Char(0); c >= '0' && c <= '9' {
				return float64(c - '0'), nil
			}
			return float64(-1), nil
		}},
	}
	for name, f := range charTests {
		d.Static = append(d.Static, Row{Text: "bool " + name + "(char c)", Do: func(in In) (any, error) { return f(rune(in.Char(0))), nil }},
			Row{Text: "bool " + name + "(string s, int index)", Do: func(in In) (any, error) { return f(rune(value.UnitAt(in.Str(0), in.Int(1)))), nil }})
	}
	return d
}

func mapChar(f func(rune) rune) func(In) (any, error) {
	return func(in In) (any, error) { return value.Char(f(rune(in.Char(0)))), nil }
}

// charTests are the questions of the form Char.IsX.
var charTests = map[string]func(rune) bool{
	"IsDigit": func(r rune) bool { return unicode.Is(unicode.Nd, r) }, "IsLetter": unicode.IsLetter, "IsNumber": unicode.IsNumber,
	"IsLetterOrDigit": func(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.Nd, r) },
	"IsUpper":         unicode.IsUpper, "IsLower": unicode.IsLower, "IsWhiteSpace": unicode.IsSpace, "IsControl": unicode.IsControl,
	"IsPunctuation": unicode.IsPunct, "IsSymbol": unicode.IsSymbol, "IsSeparator": func(r rune) bool { return unicode.In(r, unicode.Zs, unicode.Zl, unicode.Zp) },
	"IsSurrogate": func(r rune) bool { return r >= 0xD800 && r <= 0xDFFF }, "IsHighSurrogate": func(r rune) bool { return r >= 0xD800 && r <= 0xDBFF },
	"IsLowSurrogate": func(r rune) bool { return r >= 0xDC00 && r <= 0xDFFF }, "IsAscii": func(r rune) bool { return r < 128 },
	"IsAsciiDigit":    func(r rune) bool { return r >= '0' && r <= '9' },
	"IsAsciiLetter":   func(r rune) bool { return r < 128 && unicode.IsLetter(r) },
	"IsAsciiHexDigit": func(r rune) bool { return strings.ContainsRune("0123456789abcdefABCDEF", r) },
}

// boolDef declares System.Boolean.
func boolDef() *Def {
	parse := func(s string) (bool, bool) {
		switch strings.ToLower(strings.TrimSpace(s)) {
		case "true":
			return true, true
		case "false":
			return false, true
		}
		return false, false
	}
	return &Def{
		Members: []Row{{Text: "string ToString()", Do: func(in In) (any, error) { return value.ToString(in.Self), nil }},
			{Text: "int CompareTo(System.Object obj)", Do: compareValues}},
		Static: []Row{
			{Text: "string TrueString {get;}", Do: constant("True")}, {Text: "string FalseString {get;}", Do: constant("False")},
			{Text: "bool Parse(string value)", Do: func(in In) (any, error) {
				v, ok := parse(in.Str(0))
				if !ok {
					return nil, errFormat("String '%s' was not recognized as a valid Boolean.", in.Str(0))
				}
				return v, nil
			}},
			{Text: "bool TryParse(string value, [ref] bool result)", Do: func(in In) (any, error) {
				v, ok := parse(in.Str(0))
				return ok, in.Ref(1).Store(v)
			}},
		},
	}
}
