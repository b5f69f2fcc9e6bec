package types

import (
	"encoding/base64"
	"encoding/hex"
	"strconv"
	"strings"

	"csshell/pipeline/value"
)

var convertType = &value.Type{Name: "System.Convert"}

// convertClassDef declares System.Convert.
func convertClassDef() *Def {
	d := &Def{}
	for name, t := range map[string]*value.Type{"ToInt32": value.Int32Type, "ToInt64": value.Int64Type, "ToInt16": value.Int16Type, "ToByte": value.UInt8Type, "ToSByte": value.Int8Type,
		"ToUInt16": value.UInt16Type, "ToUInt32": value.UInt32Type, "ToUInt64": value.UInt64Type, "ToDouble": value.Float64Type, "ToSingle": value.Float32Type,
		"ToDecimal": value.DecimalType, "ToBoolean": value.BoolType, "ToChar": value.CharType, "ToString": value.StringType, "ToDateTime": value.DateTimeType} {
		do := func(in In) (any, error) { return convertStrict(in, t) }
		d.Static = append(d.Static, Row{Text: t.Literal() + " " + name + "(System.Object value)", Do: do},
			Row{Text: t.Literal() + " " + name + "(System.Object value, System.IFormatProvider provider)", Do: do})
		if numberOf(t) != nil && t != value.Float64Type && t != value.Float32Type && t != value.DecimalType {
			d.Static = append(d.Static, Row{Text: t.Literal() + " " + name + "(string value, int fromBase)", Do: func(in In) (any, error) { return fromBase(in, t) }})
		}
	}
	d.Static = append(d.Static,
		Row{Text: "string ToString(long value, int toBase)", Do: func(in In) (any, error) { return toBase(in.Long(0), in.Int(1), 64) }},
		Row{Text: "string ToString(int value, int toBase)", Do: func(in In) (any, error) { return toBase(int64(in.Int(0)), in.Int(1), 32) }},
		Row{Text: "string ToString(byte value, int toBase)", Do: func(in In) (any, error) {
			n, err := value.ToInt64(in.Arg(0))
			if err != nil {
				return nil, err
			}
			return toBase(n, in.Int(1), 32)
		}},
		Row{Text: "string ToBase64String(byte[] inArray)", Do: func(in In) (any, error) { return base64.StdEncoding.EncodeToString(Bytes(in.Arg(0))), nil }},
		Row{Text: "byte[] FromBase64String(string s)", Do: func(in In) (any, error) {
			b, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(in.Str(0)), ""))
			if err != nil {
				return nil, errFormat("The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.")
			}
			return ByteArray(b), nil
		}},
		Row{Text: "string ToHexString(byte[] inArray)", Do: func(in In) (any, error) { return strings.ToUpper(hex.EncodeToString(Bytes(in.Arg(0)))), nil }},
		Row{Text: "byte[] FromHexString(string s)", Do: func(in In) (any, error) {
			b, err := hex.DecodeString(in.Str(0))
			if err != nil {
				return nil, errFormat("The input is not a valid hex string as it contains a non-hex character.")
			}
			return ByteArray(b), nil
		}},
		Row{Text: "System.Object ChangeType(System.Object value, type conversionType)", Do: func(in In) (any, error) {
			t, _ := in.Arg(1).(*value.Type)
			return Convert(in.P, in.Arg(0), t)
		}},
		Row{Text: "bool IsDBNull(System.Object value)", Do: constant(false)},
	)
	return d
}

// convertStrict is Convert.ToX: strings are parsed strictly.
func convertStrict(in In, t *value.Type) (any, error) {
	if s, ok := in.Arg(0).(string); ok && numberOf(t) != nil {
		for _, k := range numberKinds() {
			if k.t == t {
				return parseNumber(k, s, -1)
			}
		}
	}
	if s, ok := in.Arg(0).(string); ok && t == value.BoolType {
		switch strings.ToLower(strings.TrimSpace(s)) {
		case "true":
			return true, nil
		case "false":
			return false, nil
		}
		return nil, errFormat("String '%s' was not recognized as a valid Boolean.", s)
	}
	v, err := Convert(in.P, in.Arg(0), t)
	if err != nil {
		if e := raised(err); e != nil && e.Inner != nil {
			return nil, e.Innermost()
		}
	}
	return v, err
}

func fromBase(in In, t *value.Type) (any, error) {
	base := in.Int(1)
	if base != 2 && base != 8 && base != 10 && base != 16 {
		return nil, argument("", "Invalid Base.")
	}
	s := in.Str(0)
	if base == 16 {
		s = strings.TrimPrefix(strings.TrimPrefix(s, "0x"), "0X")
	}
	n, err := strconv.ParseUint(s, base, 64)
	if err != nil {
		m, err2 := strconv.ParseInt(s, base, 64)
		if err2 != nil || base != 10 {
			return nil, errFormat("Could not find any recognizable digits.")
		}
		return value.ConvertNumber(m, t)
	}
	switch {
	case t == value.Int32Type && base != 10 && n <= 0xFFFFFFFF:
		return int32(uint32(n)), nil
	case t == value.Int64Type && base != 10:
		return int64(n), nil
	}
	v, err := value.ConvertNumber(n, t)
	if err != nil {
		return nil, errOverflow("Value was either too large or too small for an %s.", lastPart(t))
	}
	return v, nil
}

func toBase(n int64, base, bits int) (any, error) {
	if base != 2 && base != 8 && base != 10 && base != 16 {
		return nil, argument("", "Invalid Base.")
	}
	if base == 10 {
		return strconv.FormatInt(n, 10), nil
	}
	u := uint64(n)
	if bits == 32 {
		u = uint64(uint32(n))
	}
	return strconv.FormatUint(u, base), nil
}

// Bytes are the bytes of a byte[] or any collection of numbers.
func Bytes(v any) []byte {
	items := Elements(v)
	out := make([]byte, len(items))
	for i, x := range items {
		if b, ok := x.(uint8); ok {
			out[i] = b
		} else if n, err := value.ToUint8(x); err == nil {
			out[i] = n
		}
	}
	return out
}

// ByteArray makes a byte[].
func ByteArray(b []byte) *value.Array {
	items := make([]any, len(b))
	for i, x := range b {
		items[i] = x
	}
	return &value.Array{Items: items, Elem: value.UInt8Type}
}
