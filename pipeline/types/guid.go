package types

import (
	"csshell/pipeline/value"
)

// guidDef declares [guid]: a number of 128 bits that nothing else has.
func guidDef() *Def {
	return &Def{
		New: []Row{
			{Text: "guid new(byte[] b)", Do: newGuid},
			{Text: "guid new(uint a, ushort b, ushort c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)", Do: newGuid},
			{Text: "guid new(int a, short b, short c, byte[] d)", Do: newGuid},
			{Text: "guid new(int a, short b, short c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)", Do: newGuid},
			{Text: "guid new(string g)", Do: newGuid},
		},
		Members: []Row{
			{Text: "int CompareTo(guid value)", Do: compareGuids},
			{Text: "int CompareTo(System.Object value)", Do: compareGuids},
			{Text: "bool Equals(guid g)", Do: equalGuids},
			{Text: "bool Equals(System.Object o)", Do: equalGuids},
			{Text: "int GetHashCode()", Do: guidHash},
			{Text: "byte[] ToByteArray(bool bigEndian)", Do: guidBytes},
			{Text: "byte[] ToByteArray()", Do: guidBytes},
			{Text: "string ToString()", Do: toText},
			{Text: "string ToString(string format, System.IFormatProvider provider)", Do: toText},
			{Text: "string ToString(string format)", Do: toText},
			{Text: "int Variant {get;}", Do: func(in In) (any, error) { g := in.Self.(value.Guid); return int32(g[8] >> 4), nil }},
			{Text: "int Version {get;}", Do: func(in In) (any, error) { g := in.Self.(value.Guid); return int32(g[6] >> 4), nil }},
		},
		Static: []Row{
			{Text: "guid Empty {get;}", Do: constant(value.Guid{})},
			{Text: "guid CreateVersion7()", Do: guidVersion7},
			{Text: "guid CreateVersion7(System.DateTimeOffset timestamp)", Do: guidVersion7},
			{Text: "guid NewGuid()", Do: func(In) (any, error) { return NewGuid(), nil }},
			{Text: "guid Parse(string s, System.IFormatProvider provider)", Do: func(in In) (any, error) { return value.ParseGuid(in.Str(0)) }},
			{Text: "guid Parse(string input)", Do: func(in In) (any, error) { return value.ParseGuid(in.Str(0)) }},
			{Text: "guid ParseExact(string input, string format)", Do: func(in In) (any, error) { return value.ParseGuidExact(in.Str(0), in.Str(1)) }},
			{Text: "bool TryParse(string s, System.IFormatProvider provider, [ref] guid result)", Do: tryGuid(value.ParseGuid)},
			{Text: "bool TryParse(string input, [ref] guid result)", Do: tryGuid(value.ParseGuid)},
			{Text: "bool TryParseExact(string input, string format, [ref] guid result)", Do: tryGuidExact},
			{Text: "guid AllBitsSet {get;}", Do: constant(allBits)},
		},
	}
}
