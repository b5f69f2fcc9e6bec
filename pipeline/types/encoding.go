package types

import (
	"encoding/binary"
	"strings"
	"unicode/utf8"

	"csshell/pipeline/value"

	"golang.org/x/text/encoding"
)

// Encoding is a [System.Text.Encoding]: how text becomes bytes.
type Encoding struct {
	t *value.Type
	// CodePage is its number, Web its IANA name, Title its name for people.
	CodePage   int
	Web, Title string
	// Preamble is the byte order mark that stands at the beginning of a file, nil for none.
	Preamble []byte
	kind     encodingKind
	table    encoding.Encoding
	single   bool
}

type encodingKind uint8

const (
	asUTF8 encodingKind = iota
	asUTF16LE
	asUTF16BE
	asUTF32LE
	asUTF32BE
	asASCII
	asLatin1
	asTable
)

// Type is the class of the encoding.
func (e *Encoding) Type() *value.Type { return e.t }

// Text is the name of its class, as .NET gives it.
func (e *Encoding) Text() string { return e.t.Name }

// Encode turns text into bytes, without the byte order mark. What the encoding cannot express becomes "?", or U+FFFD in
// the Unicode encodings.
func (e *Encoding) Encode(s string) []byte {
	switch e.kind {
	case asUTF8:
		return []byte(replaceSurrogates(s))
	case asUTF16LE, asUTF16BE:
		return encode16(s, e.order())
	case asUTF32LE, asUTF32BE:
		return encode32(s, e.order())
	case asASCII:
		return encodeBytes(s, 0x80)
	case asLatin1:
		return encodeBytes(s, 0x100)
	}
	out, err := encoding.ReplaceUnsupported(e.table.NewEncoder()).Bytes([]byte(replaceSurrogates(s)))
	if err != nil {
		return encodeBytes(s, 0x80)
	}
	for i, b := range out {
		if b == 0x1A {
			out[i] = '?'
		}
	}
	return out
}

// Decode turns bytes into text; it does not look for a byte order mark. Bytes that mean nothing become U+FFFD.
func (e *Encoding) Decode(b []byte) string {
	switch e.kind {
	case asUTF8:
		return decode8(b)
	case asUTF16LE, asUTF16BE:
		return decode16(b, e.order())
	case asUTF32LE, asUTF32BE:
		return decode32(b, e.order())
	case asASCII:
		return decodeBytes(b, 0x80)
	case asLatin1:
		return decodeBytes(b, 0x100)
	}
	out, err := e.table.NewDecoder().Bytes(b)
	if err != nil {
		return decodeBytes(b, 0x80)
	}
	return string(out)
}

func (e *Encoding) order() binary.ByteOrder {
	if e.kind == asUTF16BE || e.kind == asUTF32BE {
		return binary.BigEndian
	}
	return binary.LittleEndian
}

// replaceSurrogates puts U+FFFD in the place of lone surrogates.
func replaceSurrogates(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return decode16(encode16(s, binary.LittleEndian), binary.LittleEndian)
}

func encode16(s string, order binary.ByteOrder) []byte {
	units := value.Units(s)
	out := make([]byte, 2*len(units))
	for i, u := range units {
		order.PutUint16(out[2*i:], u)
	}
	return out
}

func decode16(b []byte, order binary.ByteOrder) string {
	var out strings.Builder
	for len(b) >= 2 {
		u := rune(order.Uint16(b))
		b = b[2:]
		switch {
		case u < 0xD800 || u > 0xDFFF:
			out.WriteRune(u)
		case u < 0xDC00 && len(b) >= 2 && order.Uint16(b)&0xFC00 == 0xDC00:
			out.WriteRune((u-0xD800)<<10 + rune(order.Uint16(b)) - 0xDC00 + 0x10000)
			b = b[2:]
		default:
			out.WriteRune(utf8.RuneError)
		}
	}
	if len(b) > 0 {
		out.WriteRune(utf8.RuneError)
	}
	return out.String()
}

func encode32(s string, order binary.ByteOrder) []byte {
	out := make([]byte, 0, 4*len(s))
	for _, r := range replaceSurrogates(s) {
		var four [4]byte
		order.PutUint32(four[:], uint32(r))
		out = append(out, four[:]...)
	}
	return out
}

func decode32(b []byte, order binary.ByteOrder) string {
	var out strings.Builder
	for ; len(b) >= 4; b = b[4:] {
		r := rune(order.Uint32(b))
		if !utf8.ValidRune(r) {
			r = utf8.RuneError
		}
		out.WriteRune(r)
	}
	if len(b) > 0 {
		out.WriteRune(utf8.RuneError)
	}
	return out.String()
}

// decode8 reads UTF-8; each ill-formed sequence becomes one U+FFFD, as Unicode recommends and .NET does.
func decode8(b []byte) string {
	if utf8.Valid(b) {
		return string(b)
	}
	var out strings.Builder
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			n = illFormed(b)
		}
		out.WriteRune(r)
		b = b[n:]
	}
	return out.String()
}

// illFormed is the length of the longest beginning of b that could have begun a character, at least 1.
func illFormed(b []byte) int {
	if b[0] < 0xC2 || b[0] > 0xF4 {
		return 1
	}
	want := 2
	low, high := byte(0x80), byte(0xBF)
	switch {
	case b[0] >= 0xF0:
		want = 4
	case b[0] >= 0xE0:
		want = 3
	}
	switch b[0] {
	case 0xE0:
		low = 0xA0
	case 0xED:
		high = 0x9F
	case 0xF0:
		low = 0x90
	case 0xF4:
		high = 0x8F
	}
	n := 1
	for n < want && n < len(b) && b[n] >= low && b[n] <= high {
		n++
		low, high = 0x80, 0xBF
	}
	return n
}

// encodeBytes writes the units below limit as bytes, the others as "?".
func encodeBytes(s string, limit uint16) []byte {
	out := make([]byte, 0, len(s))
	for _, u := range value.Units(s) {
		if u >= limit {
			u = '?'
		}
		out = append(out, byte(u))
	}
	return out
}

func decodeBytes(b []byte, limit int) string {
	var out strings.Builder
	for _, c := range b {
		if int(c) >= limit {
			out.WriteRune(utf8.RuneError)
			continue
		}
		out.WriteRune(rune(c))
	}
	return out.String()
}
