package store

import (
	"encoding/hex"
	"strings"
)

// An rdn is one component of a distinguished name: an attribute type in upper case and its value, unescaped.
type rdn struct{ typ, value string }

// splitDN takes a distinguished name of RFC 4514 apart, leaf first. Blanks round commas and equal signs do not matter.
// ok is false when the text is no distinguished name.
func splitDN(dn string) (parts []rdn, ok bool) {
	for rest := dn; ; {
		eq := strings.IndexByte(rest, '=')
		if eq < 0 {
			return nil, false
		}
		typ := strings.ToUpper(strings.TrimSpace(rest[:eq]))
		if typ == "" || strings.ContainsAny(typ, ",+\"\\<>;") {
			return nil, false
		}
		raw, tail, more := cutUnescaped(rest[eq+1:])
		parts = append(parts, rdn{typ, unescapeValue(trimValue(raw))})
		if !more {
			return parts, true
		}
		rest = tail
	}
}

// cutUnescaped cuts s at its first comma that no backslash escapes.
func cutUnescaped(s string) (before, after string, found bool) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case ',':
			return s[:i], s[i+1:], true
		}
	}
	return s, "", false
}

// trimValue removes blanks round a value but keeps an escaped one at its end.
func trimValue(s string) string {
	s = strings.TrimLeft(s, " ")
	for strings.HasSuffix(s, " ") && !strings.HasSuffix(s, `\ `) {
		s = s[:len(s)-1]
	}
	return s
}

// unescapeValue resolves the escapes of RFC 4514: a backslash before a special character or before two hexadecimal digits.
func unescapeValue(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		if i+2 < len(s) {
			if octet, err := hex.DecodeString(s[i+1 : i+3]); err == nil {
				b.WriteByte(octet[0])
				i += 2
				continue
			}
		}
		i++
		b.WriteByte(s[i])
	}
	return b.String()
}

// EscapeRDN writes a value so that it can stand in a distinguished name (RFC 4514).
func EscapeRDN(value string) string {
	var b strings.Builder
	for i := 0; i < len(value); i++ {
		c := value[i]
		edge := c == ' ' && (i == 0 || i == len(value)-1) || c == '#' && i == 0
		if edge || strings.IndexByte(`,+"\<>;`, c) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}

// NormalizeDN writes a distinguished name as the directory prints it: types in upper case, no blanks round commas.
// ok is false when the text is no distinguished name.
func NormalizeDN(dn string) (normal string, ok bool) {
	parts, ok := splitDN(dn)
	return joinDN(parts), ok
}

func joinDN(parts []rdn) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(p.typ)
		b.WriteByte('=')
		b.WriteString(EscapeRDN(p.value))
	}
	return b.String()
}

// ParentDN gives the name of the object above, and the relative name of the object itself.
func ParentDN(dn string) (rdn, parent string) {
	rdn, parent, _ = cutUnescaped(dn)
	return rdn, parent
}

// RDNValue gives the value of a name's first component: `Ken Myer` of `CN=Ken Myer,OU=Redmond`.
func RDNValue(dn string) string {
	parts, ok := splitDN(dn)
	if !ok {
		return ""
	}
	return parts[0].value
}

// DomainDN gives the DC components at the end of a name: `DC=litwareinc,DC=com`.
func DomainDN(dn string) string {
	parts, _ := splitDN(dn)
	for i, p := range parts {
		if p.typ == "DC" {
			return joinDN(parts[i:])
		}
	}
	return ""
}

// DomainDNS gives the DNS name of the domain that a name lies in: `litwareinc.com`.
func DomainDNS(dn string) string {
	parts, _ := splitDN(dn)
	var labels []string
	for _, p := range parts {
		if p.typ == "DC" {
			labels = append(labels, p.value)
		}
	}
	return strings.Join(labels, ".")
}

// reverseDN writes a name root first, folded, each component closed by a comma, so that the subtree below an OU is one
// range of the index: everything that begins with the OU's own reversed name.
func reverseDN(parts []rdn) string {
	var b strings.Builder
	for i := len(parts) - 1; i >= 0; i-- {
		b.WriteString(strings.ToLower(parts[i].typ))
		b.WriteByte('=')
		b.WriteString(Fold(EscapeRDN(parts[i].value)))
		b.WriteByte(',')
	}
	return b.String()
}
