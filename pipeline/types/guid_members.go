package types

import (
	"bytes"
	"crypto/rand"
	"encoding/binary"
	"time"

	"csshell/pipeline/value"
)

var allBits = value.Guid{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF}

// NewGuid makes a random guid, version 4.
func NewGuid() value.Guid {
	var g value.Guid
	rand.Read(g[:])
	g[6] = g[6]&0x0F | 0x40
	g[8] = g[8]&0x3F | 0x80
	return g
}

// guidVersion7 is a guid that begins with the milliseconds since 1970.
func guidVersion7(in In) (any, error) {
	ms := time.Now().UnixMilli()
	if o, ok := in.Arg(0).(value.DateTimeOffset); ok {
		ms = floorDiv(o.UTC().Ticks-value.UnixZero.Ticks, ticksPerMillisecond)
	}
	g := NewGuid()
	var stamp [8]byte
	binary.BigEndian.PutUint64(stamp[:], uint64(ms))
	copy(g[:6], stamp[2:])
	g[6] = g[6]&0x0F | 0x70
	return g, nil
}

// newGuid is every constructor: text, 16 bytes, or the groups.
func newGuid(in In) (any, error) {
	if s, ok := in.Arg(0).(string); ok {
		return value.ParseGuid(s)
	}
	if len(in.Args) == 1 {
		return guidOfBytes(in.Items(0))
	}
	var b []byte
	widths := []int{4, 2, 2}
	for i, a := range in.Args {
		if i == 3 && len(in.Args) == 4 {
			for _, item := range in.Items(3) {
				n, _ := value.ToInt64(item)
				b = append(b, byte(n))
			}
			break
		}
		n, err := value.ToInt64(a)
		if err != nil {
			return nil, err
		}
		width := 1
		if i < 3 {
			width = widths[i]
		}
		for k := width - 1; k >= 0; k-- {
			b = append(b, byte(n>>(8*k)))
		}
	}
	var g value.Guid
	copy(g[:], b)
	return g, nil
}

func guidOfBytes(items []any) (any, error) {
	if len(items) != 16 {
		return nil, value.NewException(value.ArgumentExceptionType, "Byte array for Guid must be exactly 16 bytes long. (Parameter 'b')", nil)
	}
	var g value.Guid
	for i, item := range items {
		n, _ := value.ToInt64(item)
		g[i] = byte(n)
	}
	return value.Guid(g.NetBytes()), nil
}

func guidBytes(in In) (any, error) {
	g := in.Self.(value.Guid)
	b := [16]byte(g)
	if !in.Bool(0) {
		b = g.NetBytes()
	}
	out := &value.Array{Elem: value.UInt8Type}
	for _, c := range b {
		out.Items = append(out.Items, c)
	}
	return out, nil
}

func compareGuids(in In) (any, error) {
	a, b, ok := pairOf[value.Guid](in)
	if !ok {
		return int32(1), nil
	}
	return int32(bytes.Compare(a[:], b[:])), nil
}

func equalGuids(in In) (any, error) {
	a, b, ok := pairOf[value.Guid](in)
	return ok && a == b, nil
}

// guidHash is the exclusive or of the four words in .NET's order.
func guidHash(in In) (any, error) {
	b := in.Self.(value.Guid).NetBytes()
	var h uint32
	for i := 0; i < 16; i += 4 {
		h ^= binary.LittleEndian.Uint32(b[i:])
	}
	return int32(h), nil
}

func tryGuid(parse func(string) (value.Guid, error)) func(In) (any, error) {
	return func(in In) (any, error) {
		g, err := parse(in.Str(0))
		return succeed(in, g, value.Guid{}, err)
	}
}

func tryGuidExact(in In) (any, error) {
	g, err := value.ParseGuidExact(in.Str(0), in.Str(1))
	return succeed(in, g, value.Guid{}, err)
}
