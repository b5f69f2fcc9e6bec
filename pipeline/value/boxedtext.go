package value

import (
	"encoding/hex"
	"strconv"
	"strings"
	"unicode/utf8"
)

// String is the character; a surrogate half is in its three-byte form.
func (c Char) String() string {
	if c < utf8.RuneSelf {
		return string([]byte{byte(c)})
	}
	return string(appendUnit(nil, uint16(c)))
}

// String is the guid in lower-case hexadecimal digits with hyphens.
func (g Guid) String() string {
	var b [36]byte
	hex.Encode(b[0:8], g[0:4])
	hex.Encode(b[9:13], g[4:6])
	hex.Encode(b[14:18], g[6:8])
	hex.Encode(b[19:23], g[8:10])
	hex.Encode(b[24:36], g[10:16])
	b[8], b[13], b[18], b[23] = '-', '-', '-', '-'
	return string(b[:])
}

// String is the timespan in the constant format "c": [-][d.]hh:mm:ss[.fffffff].
func (t TimeSpan) String() string {
	b := make([]byte, 0, 24)
	u := uint64(t)
	if t < 0 {
		b, u = append(b, '-'), -u
	}
	if days := u / TicksPerDay; days > 0 {
		b = append(strconv.AppendUint(b, days, 10), '.')
	}
	sec := u / TicksPerSecond % 86400
	b = append(twoDigits(b, sec/3600), ':')
	b = append(twoDigits(b, sec/60%60), ':')
	b = twoDigits(b, sec%60)
	if frac := u % TicksPerSecond; frac > 0 {
		s := strconv.FormatUint(frac, 10)
		b = append(append(append(b, '.'), "0000000"[len(s):]...), s...)
	}
	return string(b)
}

func twoDigits(b []byte, n uint64) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }

// offsetText is an offset from UTC as +hh:mm.
func offsetText(t TimeSpan) string {
	b, m := []byte{'+'}, int64(t)/TicksPerSecond/60
	if m < 0 {
		b, m = []byte{'-'}, -m
	}
	return string(twoDigits(append(twoDigits(b, uint64(m/60)), ':'), uint64(m%60)))
}

// String is the name of the enumeration's member, the names of the flags that make the value up ("ReadOnly, Hidden"), or
// the number when there are none.
func (e Enum) String() string {
	if e.T == nil || e.T.Enum == nil {
		return itoa(e.N)
	}
	info := e.T.Enum
	for i, v := range info.Values {
		if v == e.N {
			return info.Names[i]
		}
	}
	if s, ok := info.flags(e.N); ok && info.Flags {
		return s
	}
	return itoa(e.N)
}

// flags names the members whose bits make up n, lowest first; larger members are taken before smaller ones.
func (info *EnumInfo) flags(n int64) (string, bool) {
	order := info.byValue()
	rest, left := uint64(n), n != 0
	var names []string
	for i := len(order) - 1; i >= 0 && rest != 0; i-- {
		if v := uint64(info.Values[order[i]]); v != 0 && v&rest == v {
			names = append(names, info.Names[order[i]])
			rest &^= v
		}
	}
	for i, j := 0, len(names)-1; i < j; i, j = i+1, j-1 {
		names[i], names[j] = names[j], names[i]
	}
	return strings.Join(names, ", "), left && rest == 0
}

// byValue lists the positions of the members by their value as an unsigned number, members of the same value in
// declaration order.
func (info *EnumInfo) byValue() []int {
	order := make([]int, 0, len(info.Values))
	for i, v := range info.Values {
		at := len(order)
		for at > 0 && uint64(info.Values[order[at-1]]) > uint64(v) {
			at--
		}
		order = append(order, 0)
		copy(order[at+1:], order[at:])
		order[at] = i
	}
	return order
}
