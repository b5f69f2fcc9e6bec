package types

import (
	"csshell/pipeline/value"
	"strings"
)

// textInfoDef declares TextInfo: how a culture changes the case of letters.
func textInfoDef() *Def {
	return &Def{
		Members: []Row{
			{Text: "System.Object Clone()", Do: fromTextInfo(func(c *value.Culture) any { return &TextInfo{c: c} })},
			{Text: "bool Equals(System.Object obj)", Do: func(in In) (any, error) { return in.Self == in.Arg(0), nil }},
			{Text: "char ToLower(char c)", Do: textCase(strings.ToLower)},
			{Text: "string ToLower(string str)", Do: textCase(strings.ToLower)},
			{Text: "string ToString()", Do: fromTextInfo(func(c *value.Culture) any { return "TextInfo - " + c.Name })},
			{Text: "string ToTitleCase(string str)", Do: func(in In) (any, error) { return titleCase(in.Str(0)), nil }},
			{Text: "string ToUpper(string str)", Do: textCase(strings.ToUpper)},
			{Text: "char ToUpper(char c)", Do: textCase(strings.ToUpper)},
			{Text: "int ANSICodePage {get;}", Do: fromTextInfo(func(c *value.Culture) any { return int32(1252) })},
			{Text: "int OEMCodePage {get;}", Do: fromTextInfo(func(c *value.Culture) any { return int32(437) })},
			{Text: "int MacCodePage {get;}", Do: fromTextInfo(func(c *value.Culture) any { return int32(10000) })},
			{Text: "int EBCDICCodePage {get;}", Do: fromTextInfo(func(c *value.Culture) any { return int32(37) })},
			{Text: "int LCID {get;}", Do: fromTextInfo(func(c *value.Culture) any { return c.LCID })},
			{Text: "string CultureName {get;}", Do: fromTextInfo(func(c *value.Culture) any { return c.Name })},
			{Text: "bool IsReadOnly {get;}", Do: fromTextInfo(func(c *value.Culture) any { return !c.Own })},
			{Text: "string ListSeparator {get;set;}", Do: fromTextInfo(func(c *value.Culture) any { return c.List })},
			{Text: "bool IsRightToLeft {get;}", Do: fromTextInfo(func(c *value.Culture) any { return false })},
		},
		Static: []Row{
			{Text: "System.Globalization.TextInfo ReadOnly(System.Globalization.TextInfo textInfo)", Do: func(in In) (any, error) { return in.Arg(0), nil }},
		},
	}
}
