package types

import (
	"csshell/pipeline/value"
)

// encodingDef declares System.Text.Encoding.
func encodingDef() *Def {
	of := func(in In) *Encoding { return in.Self.(*Encoding) }
	return &Def{
		Members: []Row{
			{Text: "int CodePage {get;}", Do: func(in In) (any, error) { return int32(of(in).CodePage), nil }},
			{Text: "string WebName {get;}", Do: func(in In) (any, error) { return of(in).Web, nil }},
			{Text: "string HeaderName {get;}", Do: func(in In) (any, error) { return of(in).Web, nil }},
			{Text: "string BodyName {get;}", Do: func(in In) (any, error) { return of(in).Web, nil }},
			{Text: "string EncodingName {get;}", Do: func(in In) (any, error) { return of(in).Title, nil }},
			{Text: "bool IsSingleByte {get;}", Do: func(in In) (any, error) { return of(in).single, nil }},
			{Text: "bool IsReadOnly {get;}", Do: constant(true)},
			{Text: "int WindowsCodePage {get;}", Do: func(in In) (any, error) { return windowsPage(of(in)), nil }},
			{Text: "byte[] GetBytes(string s)", Do: func(in In) (any, error) { return ByteArray(of(in).Encode(in.Str(0))), nil }},
			{Text: "byte[] GetBytes(char[] chars)", Do: func(in In) (any, error) { return ByteArray(of(in).Encode(charsText(in.Items(0)))), nil }},
			{Text: "byte[] GetBytes(char[] chars, int index, int count)", Do: func(in In) (any, error) {
				part, err := slice(in.Items(0), in.Int(1), in.Int(2), "chars")
				return ByteArray(of(in).Encode(charsText(part))), err
			}},
			{Text: "byte[] GetBytes(string s, int index, int count)", Do: func(in In) (any, error) {
				units := value.Units(in.Str(0))
				if in.Int(1) < 0 || in.Int(2) < 0 || in.Int(1)+in.Int(2) > len(units) {
					return nil, listRange("s")
				}
				return ByteArray(of(in).Encode(value.FromUnits(units[in.Int(1) : in.Int(1)+in.Int(2)]))), nil
			}},
			{Text: "int GetByteCount(string s)", Do: func(in In) (any, error) { return int32(len(of(in).Encode(in.Str(0)))), nil }},
			{Text: "int GetByteCount(char[] chars)", Do: func(in In) (any, error) { return int32(len(of(in).Encode(charsText(in.Items(0))))), nil }},
			{Text: "string GetString(byte[] bytes)", Do: func(in In) (any, error) {
				if value.IsNull(in.Arg(0)) {
					return nil, argumentNull("bytes")
				}
				return of(in).Decode(Bytes(in.Arg(0))), nil
			}},
			{Text: "string GetString(byte[] bytes, int index, int count)", Do: func(in In) (any, error) {
				part, err := slice(in.Items(0), in.Int(1), in.Int(2), "bytes")
				return of(in).Decode(Bytes(value.NewArray(part...))), err
			}},
			{Text: "char[] GetChars(byte[] bytes)", Do: func(in In) (any, error) { return charArray(of(in).Decode(Bytes(in.Arg(0)))), nil }},
			{Text: "int GetCharCount(byte[] bytes)", Do: func(in In) (any, error) { return int32(value.UTF16Len(of(in).Decode(Bytes(in.Arg(0))))), nil }},
			{Text: "int GetMaxByteCount(int charCount)", Do: func(in In) (any, error) { return int32((in.Int(0) + 1) * widest(of(in))), nil }},
			{Text: "int GetMaxCharCount(int byteCount)", Do: func(in In) (any, error) { return int32(in.Int(0) + 1), nil }},
			{Text: "byte[] GetPreamble()", Do: func(in In) (any, error) { return ByteArray(of(in).Preamble), nil }},
			{Text: "bool Equals(System.Object value)", Do: func(in In) (any, error) {
				o, ok := value.Base(in.Arg(0)).(*Encoding)
				return ok && o.CodePage == of(in).CodePage && len(o.Preamble) == len(of(in).Preamble), nil
			}},
			{Text: "string ToString()", Do: func(in In) (any, error) { return of(in).Text(), nil }},
		},
		Static: []Row{
			{Text: "System.Text.Encoding UTF8 {get;}", Do: constant(UTF8)},
			{Text: "System.Text.Encoding ASCII {get;}", Do: constant(ASCII)},
			{Text: "System.Text.Encoding Unicode {get;}", Do: constant(Unicode)},
			{Text: "System.Text.Encoding BigEndianUnicode {get;}", Do: constant(BigEndianUnicode)},
			{Text: "System.Text.Encoding UTF32 {get;}", Do: constant(UTF32)},
			{Text: "System.Text.Encoding Latin1 {get;}", Do: constant(Latin1)},
			{Text: "System.Text.Encoding Default {get;}", Do: constant(UTF8NoBOM)},
			{Text: "System.Text.Encoding GetEncoding(int codepage)", Do: func(in In) (any, error) {
				if e := EncodingOf(in.Int(0)); e != nil {
					return e, nil
				}
				return nil, notSupported("No data is available for encoding %d. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.", in.Int(0))
			}},
			{Text: "System.Text.Encoding GetEncoding(string name)", Do: func(in In) (any, error) {
				if e := EncodingNamed(in.Str(0)); e != nil {
					return e, nil
				}
				return nil, argument("name", "'%s' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.", in.Str(0))
			}},
			{Text: "byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes)", Do: func(in In) (any, error) {
				from, _ := in.Arg(0).(*Encoding)
				to, _ := in.Arg(1).(*Encoding)
				return ByteArray(to.Encode(from.Decode(Bytes(in.Arg(2))))), nil
			}},
		},
	}
}

// windowsPage is the Windows code page that is nearest to an encoding.
func windowsPage(e *Encoding) int32 {
	if e.kind == asTable {
		return int32(e.CodePage)
	}
	if e.single {
		return 1252
	}
	return 1200
}

// widest is the number of bytes that one UTF-16 unit takes at most.
func widest(e *Encoding) int {
	switch {
	case e.single:
		return 1
	case e.kind == asUTF8:
		return 3
	case e.kind == asUTF32LE || e.kind == asUTF32BE:
		return 4
	}
	return 2
}

// charsText is the text of the elements of a char[].
func charsText(items []any) string {
	units := make([]uint16, 0, len(items))
	for _, c := range items {
		if u, ok := c.(value.Char); ok {
			units = append(units, uint16(u))
		}
	}
	return value.FromUnits(units)
}

// slice is a part of a list, with the error that .NET gives for one beyond its ends.
func slice(items []any, from, count int, name string) ([]any, error) {
	if from < 0 || count < 0 || from+count > len(items) {
		return nil, listRange(name)
	}
	return items[from : from+count], nil
}

// madeEncoding are the constructors of UTF8Encoding, UnicodeEncoding and UTF32Encoding.
func madeEncodingDef(of *Encoding, big *Encoding) func() *Def {
	marked := func(e *Encoding, mark bool) *Encoding {
		c := *e
		c.t = e.t
		if e.t == utf8SealedType {
			c.t = utf8EncodingType
		}
		if !mark {
			c.Preamble = nil
		}
		return &c
	}
	if big == nil {
		return func() *Def {
			return &Def{New: []Row{
				{Text: "new()", Do: func(In) (any, error) { return marked(of, false), nil }},
				{Text: "new(bool encoderShouldEmitUTF8Identifier)", Do: func(in In) (any, error) { return marked(of, in.Bool(0)), nil }},
				{Text: "new(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes)", Do: func(in In) (any, error) { return marked(of, in.Bool(0)), nil }},
			}}
		}
	}
	pick := func(in In) *Encoding {
		if in.Bool(0) {
			return marked(big, in.Bool(1))
		}
		return marked(of, in.Bool(1))
	}
	return func() *Def {
		return &Def{New: []Row{
			{Text: "new()", Do: func(In) (any, error) { return marked(of, true), nil }},
			{Text: "new(bool bigEndian, bool byteOrderMark)", Do: func(in In) (any, error) { return pick(in), nil }},
			{Text: "new(bool bigEndian, bool byteOrderMark, bool throwOnInvalidCharacters)", Do: func(in In) (any, error) { return pick(in), nil }},
		}}
	}
}

// sealedDef are the constructors of ASCIIEncoding.
func asciiEncodingDef() *Def {
	return &Def{New: []Row{{Text: "new()", Do: func(In) (any, error) { c := *ASCII; c.t = asciiEncodingType; return &c, nil }}}}
}

// encodingTypes lists the encodings for the catalog.
func encodingTypes() []entry {
	return []entry{
		{encodingType, encodingDef}, {utf8SealedType, nil}, {asciiSealedType, nil}, {latin1EncodingType, nil}, {latin1SealedType, nil},
		{singleByteType, nil}, {doubleByteType, nil}, {asciiEncodingType, asciiEncodingDef},
		{utf8EncodingType, madeEncodingDef(UTF8, nil)}, {unicodeEncodingType, madeEncodingDef(Unicode, BigEndianUnicode)},
		{utf32EncodingType, madeEncodingDef(UTF32, BigEndianUTF32)},
	}
}
