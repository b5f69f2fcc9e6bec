package transfer

import (
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"csshell/store"
)

// columnOf finds the column behind an attribute or property name.
func columnOf(name string) (store.Column, bool) {
	if c, ok := store.ColumnByAttribute(name); ok {
		return c, true
	}
	return store.ColumnByProperty(name)
}

// nameOf is the name under which a column is exported to LDIF.
func nameOf(c store.Column) string {
	if n := c.LDAPName(); n != "" {
		return n
	}
	return c.String()
}

// generalizedTime is the directory's form of times.
const generalizedTime = "20060102150405.0Z"

// parseCell reads a value of a column. Empty text is no value.
func parseCell(c store.Column, raw []byte) (any, error) {
	if len(raw) == 0 {
		return nil, nil
	}
	if !utf8.Valid(raw) || c == store.Guid && len(raw) == 16 {
		return binaryCell(c, raw)
	}
	text := string(raw)
	switch c.Kind() {
	case store.Bool:
		switch strings.ToLower(text) {
		case "true", "1":
			return true, nil
		case "false", "0":
			return false, nil
		}
		return nil, fmt.Errorf("%s: %q is neither True nor False", c, text)
	case store.Number:
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%s: %q is not a whole number", c, text)
		}
		return n, nil
	case store.Flags:
		n, ok := store.ParseAccountControl(text)
		if !ok {
			return nil, fmt.Errorf("%s: %q is not a set of flags", c, text)
		}
		return n, nil
	case store.Time:
		t, ok := store.ParseTime(text)
		if !ok {
			return nil, fmt.Errorf("%s: %q is not a time", c, text)
		}
		return t, nil
	case store.List:
		return strings.Split(text, ";"), nil
	}
	if c == store.Guid {
		return strings.ToLower(strings.Trim(text, "{}")), nil
	}
	return text, nil
}

// binaryCell reads the two attributes that directories export as octets.
func binaryCell(c store.Column, raw []byte) (any, error) {
	switch {
	case c == store.Guid && len(raw) == 16:
		return fmt.Sprintf("%08x-%04x-%04x-%x-%x", binary.LittleEndian.Uint32(raw), binary.LittleEndian.Uint16(raw[4:]),
			binary.LittleEndian.Uint16(raw[6:]), raw[8:10], raw[10:]), nil
	case (c == store.Sid || c == store.OriginatorSid) && len(raw) >= 8:
		return sidText(raw), nil
	}
	return nil, fmt.Errorf("%s: the value is not text", c)
}

// sidText writes a security identifier: S-1-5-21-...
func sidText(raw []byte) string {
	var b strings.Builder
	fmt.Fprintf(&b, "S-%d-%d", raw[0], binary.BigEndian.Uint64(append([]byte{0, 0}, raw[2:8]...)))
	for i := 8; i+4 <= len(raw); i += 4 {
		fmt.Fprintf(&b, "-%d", binary.LittleEndian.Uint32(raw[i:]))
	}
	return b.String()
}

// formatCell writes a cell as text; a list gives several.
func formatCell(cell any) []string {
	switch v := cell.(type) {
	case string:
		return []string{v}
	case bool:
		if v {
			return []string{"TRUE"}
		}
		return []string{"FALSE"}
	case int64:
		return []string{strconv.FormatInt(v, 10)}
	case time.Time:
		return []string{v.UTC().Format(generalizedTime)}
	case []string:
		return v
	}
	return nil
}
