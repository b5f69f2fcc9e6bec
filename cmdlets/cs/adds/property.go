// Package adds is a look-alike of the Active Directory module's Get-ADUser over the same directory, for scripts that look
// at accounts with both.
package adds

import (
	"sync"

	"csshell/cmdlets/cs/schema"
	"csshell/pipeline/value"
	"csshell/store"
)

// A property is one of Get-ADUser: the column behind it, and whether it is shown without being asked for.
type property struct {
	name   string
	column store.Column
	basic  bool
}

// properties are sorted by name, as the module sorts them.
var properties = []property{
	{"City", store.City, false}, {"Company", store.Company, false}, {"Country", store.CountryAbbreviation, false}, {"Department", store.Department, false},
	{"Description", store.Description, false}, {"DisplayName", store.DisplayName, false}, {"DistinguishedName", store.DistinguishedName, true},
	{"EmailAddress", store.WindowsEmailAddress, false}, {"Enabled", store.UserAccountControl, true}, {"Fax", store.Fax, false}, {"GivenName", store.FirstName, true},
	{"HomePhone", store.HomePhone, false}, {"HomePage", store.WebPage, false}, {"Initials", store.Initials, false}, {"Manager", store.Manager, false},
	{"MobilePhone", store.MobilePhone, false}, {"Name", store.Name, true}, {"ObjectClass", store.Class, true}, {"ObjectGUID", store.Guid, true},
	{"Office", store.Office, false}, {"OfficePhone", store.Phone, false}, {"PostalCode", store.PostalCode, false}, {"SamAccountName", store.SamAccountName, true},
	{"SID", store.Sid, true}, {"State", store.StateOrProvince, false}, {"StreetAddress", store.StreetAddress, false}, {"Surname", store.LastName, true},
	{"Title", store.Title, false}, {"UserAccountControl", store.UserAccountControl, false}, {"UserPrincipalName", store.UserPrincipalName, true},
	{"whenChanged", store.WhenChanged, false}, {"whenCreated", store.WhenCreated, false}, {"proxyAddresses", store.ProxyAddresses, false},
}

var byName = sync.OnceValue(func() map[string]property {
	m := map[string]property{}
	for _, p := range properties {
		m[value.Fold(p.name)] = p
	}
	return m
})

// find gives a property by its name or by that of the directory attribute.
func find(name string) (property, bool) {
	if p, ok := byName()[value.Fold(name)]; ok {
		return p, true
	}
	if c, ok := store.ColumnByAttribute(name); ok {
		return property{name: name, column: c}, true
	}
	return property{}, false
}

// make turns a cell into the property's value.
func (p property) make(cell any) any {
	flags, isFlags := cell.(int64)
	switch {
	case p.name == "Enabled":
		return isFlags && flags&store.DisabledAccount == 0
	case isFlags:
		return int32(flags)
	case p.column == store.Guid:
		text, _ := cell.(string)
		return schema.GuidOf(text)
	}
	return schema.Plain(cell)
}

// dialect is the filter language of the module: the same operators over its own properties.
type dialect struct{}

// Knows reports whether the module has a property.
func (dialect) Knows(name string) bool { _, ok := find(name); return ok }

// Compare makes the condition on a property; Enabled is a bit of the account's flags.
func (dialect) Compare(name string, op store.Op, v any) store.Filter {
	p, _ := find(name)
	if p.name != "Enabled" {
		return store.NewCompare(p.column, op, v)
	}
	wanted := v == true || v == "True" || v == "true"
	if op == store.Ne {
		wanted = !wanted
	}
	disabled := store.NewCompare(store.UserAccountControl, store.AllBits, store.DisabledAccount)
	if wanted {
		return store.Not{Filter: disabled}
	}
	return disabled
}
