package opath

import (
	"strings"

	ber "github.com/go-asn1-ber/asn1-ber"
	"github.com/go-ldap/ldap/v3"

	"csshell/store"
)

// The matching rules of Active Directory for the bits of a number.
const (
	allBits = "1.2.840.113556.1.4.803"
	anyBit  = "1.2.840.113556.1.4.804"
)

// ParseLDAP reads a search filter of RFC 4515, whose outer parentheses may be missing: `Title=Manager`,
// `&(Department=Finance)(Title=Manager)`. An attribute that the directory does not have matches nothing, as in a
// directory. Errors are *store.Fault of kind Filter.
func ParseLDAP(filter string) (store.Filter, error) {
	text := strings.TrimSpace(filter)
	if text == "" {
		return nil, nil
	}
	if !strings.HasPrefix(text, "(") {
		text = "(" + text + ")"
	}
	packet, err := ldap.CompileFilter(text)
	if err != nil {
		return nil, &store.Fault{Kind: store.FaultFilter, Target: filter, Text: "The " + filter + " search filter is invalid."}
	}
	return fromPacket(packet), nil
}

func fromPacket(p *ber.Packet) store.Filter {
	switch p.Tag {
	case ldap.FilterAnd:
		return store.And(fromPackets(p.Children))
	case ldap.FilterOr:
		return store.Or(fromPackets(p.Children))
	case ldap.FilterNot:
		return store.Not{Filter: fromPacket(p.Children[0])}
	case ldap.FilterPresent:
		return attribute(packetText(p), func(c store.Column) store.Filter { return store.NewCompare(c, store.Ne, nil) })
	case ldap.FilterSubstrings:
		return attribute(packetText(p.Children[0]), func(c store.Column) store.Filter {
			return store.NewCompare(c, store.Like, pattern(p.Children[1].Children))
		})
	case ldap.FilterExtensibleMatch:
		return extensible(p.Children)
	}
	op := map[ber.Tag]store.Op{ldap.FilterGreaterOrEqual: store.Ge, ldap.FilterLessOrEqual: store.Le}[p.Tag] // others are Eq
	return attribute(packetText(p.Children[0]), func(c store.Column) store.Filter {
		return compare(c, op, packetText(p.Children[1]))
	})
}

func fromPackets(packets []*ber.Packet) []store.Filter {
	filters := make([]store.Filter, len(packets))
	for i, p := range packets {
		filters[i] = fromPacket(p)
	}
	return filters
}

func packetText(p *ber.Packet) string { return ber.DecodeString(p.Data.Bytes()) }

// attribute makes the condition on an attribute; one that does not exist is undefined, which matches nothing.
func attribute(name string, condition func(store.Column) store.Filter) store.Filter {
	c, ok := store.ColumnByAttribute(name)
	if !ok {
		return store.Const(false)
	}
	return condition(c)
}

// pattern joins the pieces of a substring match with the wildcards that the syntax leaves between them.
func pattern(pieces []*ber.Packet) string {
	var b strings.Builder
	for i, p := range pieces {
		if i > 0 || p.Tag != ldap.FilterSubstringsInitial {
			b.WriteByte('*')
		}
		b.WriteString(packetText(p))
		if i == len(pieces)-1 && p.Tag != ldap.FilterSubstringsFinal {
			b.WriteByte('*')
		}
	}
	return b.String()
}

// extensible handles `attribute:rule:=value` for the rules about bits; other rules match nothing.
func extensible(children []*ber.Packet) store.Filter {
	var rule, name, v string
	for _, c := range children {
		switch c.Tag {
		case ldap.MatchingRuleAssertionMatchingRule:
			rule = packetText(c)
		case ldap.MatchingRuleAssertionType:
			name = packetText(c)
		case ldap.MatchingRuleAssertionMatchValue:
			v = packetText(c)
		}
	}
	op, ok := map[string]store.Op{allBits: store.AllBits, anyBit: store.AnyBits, "": store.Eq}[rule]
	if !ok {
		return store.Const(false)
	}
	return attribute(name, func(c store.Column) store.Filter { return store.NewCompare(c, op, v) })
}
