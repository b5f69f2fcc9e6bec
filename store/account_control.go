package store

import (
	"fmt"
	"strings"
)

// DisabledAccount and NormalAccount are the bits of userAccountControl that matter here.
const (
	DisabledAccount int64 = 0x2
	NormalAccount   int64 = 0x200
)

// accountControlNames are the flags of userAccountControl as the management shell writes them.
var accountControlNames = [...]struct {
	bit  int64
	name string
}{
	{0x1, "Script"}, {0x2, "AccountDisabled"}, {0x8, "HomeDirectoryRequired"}, {0x10, "Lockout"}, {0x20, "PasswordNotRequired"},
	{0x40, "PasswordCannotChange"}, {0x80, "EncryptedTextPasswordAllowed"}, {0x100, "TempDuplicateAccount"}, {0x200, "NormalAccount"},
	{0x800, "InterDomainTrustAccount"}, {0x1000, "WorkstationTrustAccount"}, {0x2000, "ServerTrustAccount"},
	{0x10000, "DoNotExpirePassword"}, {0x20000, "MnsLogonAccount"}, {0x40000, "SmartCardRequired"}, {0x80000, "TrustedForDelegation"},
	{0x100000, "NotDelegated"}, {0x200000, "UseDesKeyOnly"}, {0x400000, "DoNotRequirePreauthentication"},
	{0x800000, "PasswordExpired"}, {0x1000000, "TrustedToAuthenticateForDelegation"},
}

// AccountControlText writes userAccountControl as names: `AccountDisabled, NormalAccount`. Bits without a name make it a
// number, as .NET does for an enumeration.
func AccountControlText(flags int64) string {
	var names []string
	rest := flags
	for _, n := range accountControlNames {
		if flags&n.bit != 0 {
			names = append(names, n.name)
			rest &^= n.bit
		}
	}
	if rest != 0 || len(names) == 0 {
		return fmt.Sprint(flags)
	}
	return strings.Join(names, ", ")
}

// ParseAccountControl reads what AccountControlText writes.
func ParseAccountControl(text string) (flags int64, ok bool) {
	if n, isNumber := asNumber(text).(int64); isNumber {
		return n, true
	}
	for _, word := range strings.Split(text, ",") {
		bit := int64(0)
		for _, n := range accountControlNames {
			if strings.EqualFold(strings.TrimSpace(word), n.name) {
				bit = n.bit
			}
		}
		if bit == 0 {
			return 0, false
		}
		flags |= bit
	}
	return flags, true
}

// AccountControlFlags lists the names of the bits of userAccountControl and the bits.
func AccountControlFlags() (names []string, bits []int64) {
	for _, n := range accountControlNames {
		names, bits = append(names, n.name), append(bits, n.bit)
	}
	return names, bits
}
