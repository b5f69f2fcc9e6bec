package schema

import (
	"sync"

	"csshell/pipeline/value"
	"csshell/store"
)

// enum declares an enumeration whose members count from 0.
func enum(name string, names ...string) *value.Type {
	values := make([]int64, len(names))
	for i := range values {
		values[i] = int64(i)
	}
	return &value.Type{Name: name, Kind: value.EnumKind, Base: value.EnumBase, Enum: &value.EnumInfo{Names: names, Values: values}}
}

// Enumerations of the domain.
var (
	ExchangeArchiving = enum("Microsoft.Rtc.Management.ADConnect.Schema.ExchangeArchivingPolicyOptionsEnum",
		"Uninitialized", "UseLyncArchivingPolicy", "NoArchiving", "ArchivingToExchange")
	AddressType = enum("Microsoft.Rtc.Management.AD.AddressType",
		"FirstLastName", "EmailAddress", "UserPrincipalName", "SAMAccountName", "None")
	EntryExitAnnouncements = enum("Microsoft.Rtc.Management.WritableConfig.Settings.DialInConferencingSettings.EntryExitAnnouncementsType",
		"UseNames", "ToneOnly")
	AccountControl = sync.OnceValue(accountControl)
)

func accountControl() *value.Type {
	names, bits := store.AccountControlFlags()
	return &value.Type{
		Name: "Microsoft.Rtc.Management.ADConnect.Schema.UserAccountControlFlags", Kind: value.EnumKind, Base: value.EnumBase,
		Enum: &value.EnumInfo{Flags: true, Names: names, Values: bits},
	}
}

// EnumValue finds a member of an enumeration by name, in any case.
func EnumValue(t *value.Type, name string) (value.Enum, bool) {
	folded := value.Fold(name)
	for i, n := range t.Enum.Names {
		if value.Fold(n) == folded {
			return value.Enum{T: t, N: t.Enum.Values[i]}, true
		}
	}
	return value.Enum{}, false
}

// EnumName is the name of a value, empty when it has none.
func EnumName(e value.Enum) string {
	for i, n := range e.T.Enum.Values {
		if n == e.N {
			return e.T.Enum.Names[i]
		}
	}
	return ""
}
