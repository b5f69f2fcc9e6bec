package types

import (
	"strconv"
	"strings"
	"sync"

	"csshell/pipeline/value"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

var (
	encodingType        = &value.Type{Name: "System.Text.Encoding"}
	utf8EncodingType    = &value.Type{Name: "System.Text.UTF8Encoding", Base: encodingType}
	utf8SealedType      = &value.Type{Name: "System.Text.UTF8Encoding+UTF8EncodingSealed", Base: utf8EncodingType}
	unicodeEncodingType = &value.Type{Name: "System.Text.UnicodeEncoding", Base: encodingType}
	utf32EncodingType   = &value.Type{Name: "System.Text.UTF32Encoding", Base: encodingType}
	asciiEncodingType   = &value.Type{Name: "System.Text.ASCIIEncoding", Base: encodingType}
	asciiSealedType     = &value.Type{Name: "System.Text.ASCIIEncoding+ASCIIEncodingSealed", Base: asciiEncodingType}
	latin1EncodingType  = &value.Type{Name: "System.Text.Latin1Encoding", Base: encodingType}
	latin1SealedType    = &value.Type{Name: "System.Text.Latin1Encoding+Latin1EncodingSealed", Base: latin1EncodingType}
	singleByteType      = &value.Type{Name: "System.Text.SBCSCodePageEncoding", Base: encodingType}
	doubleByteType      = &value.Type{Name: "System.Text.DBCSCodePageEncoding", Base: encodingType}
)

var (
	bom8    = []byte{0xEF, 0xBB, 0xBF}
	bom16LE = []byte{0xFF, 0xFE}
	bom16BE = []byte{0xFE, 0xFF}
	bom32LE = []byte{0xFF, 0xFE, 0, 0}
	bom32BE = []byte{0, 0, 0xFE, 0xFF}
)

// The encodings that scripts and cmdlets name. UTF8 writes a byte order mark, as [Text.Encoding]::UTF8 does; UTF8NoBOM
// does not and is what files are written in by default.
var (
	UTF8             = &Encoding{t: utf8SealedType, CodePage: 65001, Web: "utf-8", Title: "Unicode (UTF-8)", Preamble: bom8}
	UTF8NoBOM        = &Encoding{t: utf8EncodingType, CodePage: 65001, Web: "utf-8", Title: "Unicode (UTF-8)"}
	Unicode          = &Encoding{t: unicodeEncodingType, CodePage: 1200, Web: "utf-16", Title: "Unicode", Preamble: bom16LE, kind: asUTF16LE}
	BigEndianUnicode = &Encoding{t: unicodeEncodingType, CodePage: 1201, Web: "utf-16BE", Title: "Unicode (Big-Endian)", Preamble: bom16BE, kind: asUTF16BE}
	UTF32            = &Encoding{t: utf32EncodingType, CodePage: 12000, Web: "utf-32", Title: "Unicode (UTF-32)", Preamble: bom32LE, kind: asUTF32LE}
	BigEndianUTF32   = &Encoding{t: utf32EncodingType, CodePage: 12001, Web: "utf-32BE", Title: "Unicode (UTF-32 Big-Endian)", Preamble: bom32BE, kind: asUTF32BE}
	ASCII            = &Encoding{t: asciiSealedType, CodePage: 20127, Web: "us-ascii", Title: "US-ASCII", kind: asASCII, single: true}
	Latin1           = &Encoding{t: latin1SealedType, CodePage: 28591, Web: "iso-8859-1", Title: "Western European (ISO)", kind: asLatin1, single: true}
)

// codePages are the further encodings by number: the name, and the table when there is one under that number only.
var codePages = sync.OnceValue(func() map[int]codePage {
	return map[int]codePage{
		437: {"IBM437", charmap.CodePage437, false}, 850: {"ibm850", charmap.CodePage850, false}, 852: {"ibm852", charmap.CodePage852, false},
		855: {"IBM855", charmap.CodePage855, false}, 858: {"IBM00858", charmap.CodePage858, false}, 860: {"IBM860", charmap.CodePage860, false},
		862: {"DOS-862", charmap.CodePage862, false}, 863: {"IBM863", charmap.CodePage863, false}, 865: {"IBM865", charmap.CodePage865, false},
		866: {"cp866", charmap.CodePage866, false}, 874: {"windows-874", charmap.Windows874, false}, 37: {"IBM037", charmap.CodePage037, false},
		932: {"shift_jis", japanese.ShiftJIS, true}, 936: {"gb2312", simplifiedchinese.GBK, true}, 949: {"ks_c_5601-1987", korean.EUCKR, true},
		950: {"big5", traditionalchinese.Big5, true}, 1047: {"IBM01047", charmap.CodePage1047, false}, 1140: {"IBM01140", charmap.CodePage1140, false},
		1250: {"windows-1250", charmap.Windows1250, false}, 1251: {"windows-1251", charmap.Windows1251, false}, 1252: {"windows-1252", charmap.Windows1252, false},
		1253: {"windows-1253", charmap.Windows1253, false}, 1254: {"windows-1254", charmap.Windows1254, false}, 1255: {"windows-1255", charmap.Windows1255, false},
		1256: {"windows-1256", charmap.Windows1256, false}, 1257: {"windows-1257", charmap.Windows1257, false}, 1258: {"windows-1258", charmap.Windows1258, false},
		10000: {"macintosh", charmap.Macintosh, false}, 10007: {"x-mac-cyrillic", charmap.MacintoshCyrillic, false}, 20866: {"koi8-r", charmap.KOI8R, false},
		20932: {"EUC-JP", japanese.EUCJP, true}, 21866: {"koi8-u", charmap.KOI8U, false}, 28592: {"iso-8859-2", charmap.ISO8859_2, false},
		28593: {"iso-8859-3", charmap.ISO8859_3, false}, 28594: {"iso-8859-4", charmap.ISO8859_4, false}, 28595: {"iso-8859-5", charmap.ISO8859_5, false},
		28596: {"iso-8859-6", charmap.ISO8859_6, false}, 28597: {"iso-8859-7", charmap.ISO8859_7, false}, 28598: {"iso-8859-8", charmap.ISO8859_8, false},
		28599: {"iso-8859-9", charmap.ISO8859_9, false}, 28603: {"iso-8859-13", charmap.ISO8859_13, false}, 28605: {"iso-8859-15", charmap.ISO8859_15, false},
		50220: {"iso-2022-jp", japanese.ISO2022JP, true}, 51932: {"euc-jp", japanese.EUCJP, true}, 51949: {"euc-kr", korean.EUCKR, true},
		52936: {"hz-gb-2312", simplifiedchinese.HZGB2312, true}, 54936: {"GB18030", simplifiedchinese.GB18030, true},
	}
})

// codePage is a row of codePages.
type codePage struct {
	web    string
	table  encoding.Encoding
	double bool
}

// unicodeNames are the names that .NET has for the encodings without a table.
var unicodeNames = sync.OnceValue(func() map[string]*Encoding {
	return map[string]*Encoding{
		"utf-8": UTF8, "utf8": UTF8, "unicode-1-1-utf-8": UTF8, "unicode-2-0-utf-8": UTF8, "x-unicode-1-1-utf-8": UTF8, "x-unicode-2-0-utf-8": UTF8,
		"utf-16": Unicode, "utf-16le": Unicode, "ucs-2": Unicode, "unicode": Unicode, "iso-10646-ucs-2": Unicode,
		"utf-16be": BigEndianUnicode, "unicodefffe": BigEndianUnicode, "utf-32": UTF32, "utf-32le": UTF32, "utf-32be": BigEndianUTF32,
		"us-ascii": ASCII, "ascii": ASCII, "ansi_x3.4-1968": ASCII, "iso646-us": ASCII, "us": ASCII, "cp367": ASCII,
		"iso-8859-1": Latin1, "iso_8859-1": Latin1, "latin1": Latin1, "l1": Latin1, "cp819": Latin1, "ibm819": Latin1, "iso8859-1": Latin1,
	}
})

var unicodePages = map[int]*Encoding{0: UTF8, 65001: UTF8, 1200: Unicode, 1201: BigEndianUnicode, 12000: UTF32, 12001: BigEndianUTF32, 20127: ASCII, 28591: Latin1}

// pages remembers the encodings of code pages that were made, so that there is one of each.
var pages sync.Map

// EncodingOf returns the encoding of a code page, nil when there is none.
func EncodingOf(page int) *Encoding {
	if e := unicodePages[page]; e != nil {
		return e
	}
	row, ok := codePages()[page]
	if !ok {
		return nil
	}
	t := singleByteType
	if row.double {
		t = doubleByteType
	}
	e, _ := pages.LoadOrStore(page, &Encoding{t: t, CodePage: page, Web: row.web, Title: row.web, kind: asTable, table: row.table, single: !row.double})
	return e.(*Encoding)
}

// EncodingNamed returns the encoding of an IANA name in any case, nil when there is none.
func EncodingNamed(name string) *Encoding {
	folded := strings.ToLower(strings.TrimSpace(name))
	if e := unicodeNames()[folded]; e != nil {
		return e
	}
	for page, row := range codePages() {
		if strings.EqualFold(row.web, folded) {
			return EncodingOf(page)
		}
	}
	if number, ok := strings.CutPrefix(folded, "cp"); ok {
		if n, err := strconv.Atoi(number); err == nil {
			return EncodingOf(n)
		}
	}
	table, err := htmlindex.Get(folded)
	if err != nil {
		return nil
	}
	for page, row := range codePages() {
		if row.table == table {
			return EncodingOf(page)
		}
	}
	return nil
}

// cmdletEncodings are the words that -Encoding knows besides numbers and IANA names. What ansi and oem are depends on the
// culture; for en-US they are the code pages 1252 and 437.
var cmdletEncodings = sync.OnceValue(func() map[string]func() *Encoding {
	return map[string]func() *Encoding{
		"utf8": func() *Encoding { return UTF8NoBOM }, "utf8nobom": func() *Encoding { return UTF8NoBOM }, "utf8bom": func() *Encoding { return UTF8 },
		"default": func() *Encoding { return UTF8NoBOM }, "ascii": func() *Encoding { return ASCII }, "unicode": func() *Encoding { return Unicode },
		"string": func() *Encoding { return Unicode }, "unknown": func() *Encoding { return Unicode }, "bigendianunicode": func() *Encoding { return BigEndianUnicode },
		"utf32": func() *Encoding { return UTF32 }, "bigendianutf32": func() *Encoding { return BigEndianUTF32 },
		"utf-8": func() *Encoding { return UTF8 }, "ansi": func() *Encoding { return EncodingOf(1252) }, "oem": func() *Encoding { return EncodingOf(437) },
	}
})

// CmdletEncoding returns the encoding that an argument of -Encoding stands for: a word, a code page, an IANA name or an
// encoding itself. It is nil when there is none of that name.
func CmdletEncoding(v any) *Encoding {
	switch x := value.Base(v).(type) {
	case *Encoding:
		return x
	case string:
		if make := cmdletEncodings()[value.Fold(x)]; make != nil {
			return make()
		}
		if n, err := strconv.Atoi(strings.TrimSpace(x)); err == nil {
			return EncodingOf(n)
		}
		return EncodingNamed(x)
	}
	if n, err := value.ToInt32(v); err == nil {
		return EncodingOf(int(n))
	}
	return nil
}

// DetectBOM returns the encoding that the beginning of a file names, or def, and the length of the mark.
func DetectBOM(head []byte, def *Encoding) (*Encoding, int) {
	has := func(bom []byte) bool { return len(head) >= len(bom) && string(head[:len(bom)]) == string(bom) }
	switch {
	case has(bom8):
		return UTF8, 3
	case has(bom32LE):
		return UTF32, 4
	case has(bom16LE):
		return Unicode, 2
	case has(bom16BE):
		return BigEndianUnicode, 2
	case has(bom32BE):
		return BigEndianUTF32, 4
	}
	return def, 0
}
