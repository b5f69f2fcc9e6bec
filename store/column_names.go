package store

import (
	"strings"
	"sync"
)

// byProperty maps lower-case property names to columns.
var byProperty = sync.OnceValue(func() map[string]Column {
	names := map[string]Column{"identity": DistinguishedName, "id": DistinguishedName}
	for _, c := range Columns()[2:] {
		names[strings.ToLower(c.String())] = c
	}
	return names
})

// byAttribute maps lower-case directory attributes to columns. The attributes that several columns share or that have
// two names are listed here; `Organization` is what the vendor's own examples write for `o`.
var byAttribute = sync.OnceValue(func() map[string]Column {
	names := map[string]Column{"name": Name, "o": Company, "organization": Company, "surname": LastName, "street": StreetAddress}
	for _, c := range Columns() {
		if c.LDAPName() != "" {
			names[strings.ToLower(c.LDAPName())] = c
		}
	}
	return names
})

// A PolicyFamily is a kind of policy that can be granted to users: the kind's name and the column that holds the name of
// the policy granted. The dial plan is the only one whose two names differ.
type PolicyFamily struct {
	Kind   string
	Column Column
}

// PolicyFamilies lists the families in the order in which a user's list shows them.
func PolicyFamilies() []PolicyFamily {
	families := make([]PolicyFamily, 0, HostedVoicemailPolicy-VoicePolicy+1)
	for c := VoicePolicy; c <= HostedVoicemailPolicy; c++ {
		families = append(families, PolicyFamily{c.String(), c})
	}
	return families
}

// IsPolicy reports whether the column holds the name of a granted policy.
func (c Column) IsPolicy() bool { return c >= VoicePolicy && c <= HostedVoicemailPolicy }
