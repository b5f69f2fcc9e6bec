package types

import (
	"encoding/binary"
	"math"
	"strings"

	"csshell/pipeline/value"
)

var bitConverterType = &value.Type{Name: "System.BitConverter"}

// bitConverterDef declares BitConverter, which is little-endian.
func bitConverterDef() *Def {
	d := &Def{Static: []Row{
		{Text: "bool IsLittleEndian {get;}", Do: constant(true)},
		{Text: "string ToString(byte[] value)", Do: bitText},
		{Text: "string ToString(byte[] value, int startIndex)", Do: bitText},
		{Text: "string ToString(byte[] value, int startIndex, int length)", Do: bitText},
		{Text: "long DoubleToInt64Bits(double value)", Do: func(in In) (any, error) { return int64(math.Float64bits(in.Double(0))), nil }},
		{Text: "double Int64BitsToDouble(long value)", Do: func(in In) (any, error) { return math.Float64frombits(uint64(in.Long(0))), nil }},
	}}
	for _, t := range [...]string{"double", "float", "ulong", "uint", "ushort", "bool", "char", "long", "short", "int"} {
		d.Static = append(d.Static, Row{Text: "byte[] GetBytes(" + t + " value)", Do: bitBytes})
	}
	for _, k := range bitReaders() {
		d.Static = append(d.Static, Row{Text: k.text + "(byte[] value, int startIndex)", Do: func(in In) (any, error) {
			b := Bytes(in.Arg(0))
			i := in.Int(1)
			if i < 0 || i >= len(b) {
				return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
			}
			if i+k.size > len(b) {
				return nil, argument("value", "Destination array is not long enough to copy all the items in the collection. Check array index and length.")
			}
			return k.read(b[i:]), nil
		}})
	}
	return d
}

type bitReader struct {
	text string
	size int
	read func(b []byte) any
}

func bitReaders() []bitReader {
	le := binary.LittleEndian
	return []bitReader{
		{"bool ToBoolean", 1, func(b []byte) any { return b[0] != 0 }},
		{"char ToChar", 2, func(b []byte) any { return value.Char(le.Uint16(b)) }},
		{"short ToInt16", 2, func(b []byte) any { return int16(le.Uint16(b)) }},
		{"ushort ToUInt16", 2, func(b []byte) any { return le.Uint16(b) }},
		{"int ToInt32", 4, func(b []byte) any { return int32(le.Uint32(b)) }},
		{"uint ToUInt32", 4, func(b []byte) any { return le.Uint32(b) }},
		{"long ToInt64", 8, func(b []byte) any { return int64(le.Uint64(b)) }},
		{"ulong ToUInt64", 8, func(b []byte) any { return le.Uint64(b) }},
		{"float ToSingle", 4, func(b []byte) any { return math.Float32frombits(le.Uint32(b)) }},
		{"double ToDouble", 8, func(b []byte) any { return math.Float64frombits(le.Uint64(b)) }},
	}
}

func bitBytes(in In) (any, error) {
	v := in.Arg(0)
	switch x := v.(type) {
	case value.Char:
		v = uint16(x)
	case bool:
		if x {
			return ByteArray([]byte{1}), nil
		}
		return ByteArray([]byte{0}), nil
	}
	b, err := binary.Append(nil, binary.LittleEndian, v)
	return ByteArray(b), err
}

const hexDigits = "0123456789ABCDEF"

// bitText writes bytes as 01-02-FF.
func bitText(in In) (any, error) {
	b := Bytes(in.Arg(0))
	from, n := in.Int(1), len(b)-in.Int(1)
	if in.Has(2) {
		n = in.Int(2)
	}
	if from < 0 || n < 0 || from+n > len(b) {
		return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
	}
	var s strings.Builder
	for i, c := range b[from : from+n] {
		if i > 0 {
			s.WriteByte('-')
		}
		s.WriteByte(hexDigits[c>>4])
		s.WriteByte(hexDigits[c&15])
	}
	return s.String(), nil
}
