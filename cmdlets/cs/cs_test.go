package cs_test

import (
	"reflect"
	"strings"
	"testing"

	"csshell/cmdlets"
	"csshell/cmdlets/cs"
	"csshell/cmdlets/cs/cstest"
)

type call = cstest.Call

// TestDeclarations reads every declaration of the group.
func TestDeclarations(t *testing.T) {
	for _, err := range cmdlets.Check(cs.Group(nil)()) {
		t.Error(err)
	}
}

// TestSelectors checks the counts of the specification of the demo directory.
func TestSelectors(t *testing.T) {
	s := cstest.New(t)
	tests := []struct {
		call call
		want int
	}{
		{call{"Get-CsAdUser"}, 32}, {call{"Get-CsUser"}, 29}, {call{"Get-CsUser", "-OnLyncServer"}, 26},
		{call{"Get-CsUser", "-OU", "OU=Finance,DC=litwareinc,DC=com"}, 4}, {call{"Get-CsAdUser", "-OU", "ou=Finance, dc=litwareinc, dc=com"}, 5},
		{call{"Get-CsUser", "-OU", "ou=Finance,ou=North America,dc=litwareinc,dc=com"}, 2}, {call{"Get-CsUser", "-OU", "cn=Users,dc=litwareinc,dc=com"}, 1},
		{call{"Get-CsUser", "-LdapFilter", "Title=Manager"}, 5}, {call{"Get-CsUser", "-LdapFilter", "Department=Finance"}, 7}, {call{"Get-CsAdUser", "-LdapFilter", "Department=Finance"}, 8},
		{call{"Get-CsUser", "-LdapFilter", "&(Department=Finance)(Title=Manager)"}, 2}, {call{"Get-CsUser", "-LdapFilter", "|(Title=Supervisor)(Title=Manager)"}, 7},
		{call{"Get-CsUser", "-LdapFilter", "l=Redmond"}, 16}, {call{"Get-CsUser", "-LdapFilter", "(&(Title=Accountant)(l=Redmond))"}, 3},
		{call{"Get-CsUser", "-LdapFilter", "Organization=Fabrikam"}, 1}, {call{"Get-CsUser", "-LdapFilter", "shoeSize=5"}, 0},
		{call{"Get-CsUser", "-Filter", "VoicePolicy -ne $Null"}, 5}, {call{"Get-CsUser", "-Filter", "PinPolicy -eq $Null"}, 23},
		{call{"Get-CsUser", "-Filter", "EnterpriseVoiceEnabled -eq $True"}, 20}, {call{"Get-CsUser", "-Filter", "LineURI -eq $Null"}, 6},
		{call{"Get-CsUser", "-Filter", `ConferencingPolicy -eq "RedmondConferencingPolicy"`}, 3}, {call{"Get-CsUser", "-UnassignedUser"}, 2},
		{call{"Get-CsUser", "-Filter", "RegistrarPool -eq 'redmond-cs-001.litwareinc.com'"}, 12}, {call{"Get-CsAdUser", "-Filter", "Enabled -ne $True"}, 5},
		{call{"Get-CsAdUser", "-Filter", "Enabled -eq $False"}, 2}, {call{"Get-CsAdUser", "-Filter", "Enabled -eq $Null"}, 3},
		{call{"Get-CsUser", "* Smith"}, 3}, {call{"Get-CsUser", "Pilar*"}, 2}, {call{"Get-CsUser", "Kim Akers"}, 2}, {call{"Get-CsUser", "Zoe*"}, 0},
		{call{"Get-CsUser", "-ResultSize", int32(7)}, 7}, {call{"Get-CsUser", "-ResultSize", int32(0)}, 0}, {call{"Get-CsUser", "-ResultSize", "unlimited"}, 29},
		{call{"Get-CsPinPolicy"}, 7}, {call{"Get-CsPinPolicy", "-Filter", "tag:*"}, 4}, {call{"Get-CsPinPolicy", "-Filter", "*Redmond*"}, 3},
		{call{"Get-CsSite"}, 4}, {call{"Get-CsPool"}, 5}, {call{"Get-CsPool", "-Site", "redmond"}, 2}, {call{"Get-CsAdminRole"}, 12},
		{call{"Get-CsAdminRoleAssignment", "kenmyer"}, 2}, {call{"Get-CsDialInConferencingConfiguration"}, 2}, {call{"Get-CsWebServiceConfiguration"}, 2},
	}
	for _, tt := range tests {
		got := s.Pipe(tt.call)
		if len(got) != tt.want || len(s.Errors) > 0 {
			t.Errorf("%v gave %d objects, want %d %s", tt.call, len(got), tt.want, s.Failure())
		}
	}
}

// TestPins checks the PIN state of the demo directory and what changes it.
func TestPins(t *testing.T) {
	s := cstest.New(t)
	infos := s.Pipe(call{"Get-CsUser"}, call{"Get-CsClientPinInfo"})
	if len(infos) != 26 || len(s.Errors) != 3 {
		t.Errorf("%d infos, errors %s", len(infos), s.Failure())
	}
	if got := strings.Join(cstest.Texts(infos, "IsPinSet"), ""); strings.Count(got, "True") != 19 {
		t.Error("PINs set:", got)
	}
	if got := cstest.Texts(s.Pipe(call{"Get-CsClientPinInfo", "labrus"}), "PinExpirationTime"); !reflect.DeepEqual(got, []string{"01/25/2025 10:15:00"}) {
		t.Error("expiry", got)
	}
	set := s.Pipe(call{"Get-CsUser", "-OU", "OU=Finance,DC=litwareinc,DC=com"}, call{"Set-CsClientPin"})
	lengths := ""
	for _, pin := range cstest.Texts(set, "Pin") {
		lengths += string(rune('0' + len(pin)))
	}
	if lengths != "8558" {
		t.Error("lengths of generated PINs", lengths, s.Failure())
	}
}

// TestFaults checks ids and texts of errors.
func TestFaults(t *testing.T) {
	s := cstest.New(t)
	tests := []struct {
		call call
		want string
	}{
		{call{"Get-CsUser", "nobody"}, `Identity: Management object not found for identity "nobody".`},
		{call{"Get-CsUser", "-OU", "Finance"}, `Identity: Management object not found for identity "Finance".`},
		{call{"Get-CsUser", "-Filter", "Shoe -eq 5"}, `Filter: Cannot process the filter: "Shoe" is not a property that can be used in a filter.`},
		{call{"Get-CsClientPinInfo", "jhamlin"}, `NotHomed: User "sip:jhamlin@litwareinc.com" is not validly homed on target "".`},
		{call{"Set-CsClientPin", "kenmyer", "123"}, "Pin: The PIN does not meet the minimum length requirement. The PIN must have at least 5 digits."},
		{call{"Set-CsClientPin", "kenmyer", "123456"}, `Pin: The PIN matches a common pattern (consecutive digits). Common patterns are not allowed by the PIN policy "Global".`},
		{call{"Set-CsClientPin", "bsmith"}, `PinLocked: The PIN for user "sip:bsmith@litwareinc.com" is locked. Unlock the PIN before you set it.`},
		{call{"Lock-CsClientPin", "pilar"}, `PinNotSet: The user "sip:pilar@litwareinc.com" does not have a PIN.`},
		{call{"Lock-CsClientPin", "Kim Akers"}, `MultipleObjects: Multiple management objects were found for identity "Kim Akers". Specify an identity that is unique. Candidates: "CN=Kim Akers,OU=AccountsReceivable,OU=Finance,DC=litwareinc,DC=com", "CN=Kim Akers,OU=Redmond,DC=litwareinc,DC=com".`},
		{call{"Get-CsPinPolicy", "Nothing"}, `PolicyNotFound: Cannot find "PinPolicy" "Tag:Nothing" because it does not exist.`},
		{call{"New-CsPinPolicy", "global"}, `PolicyExists: Cannot create "PinPolicy" "Global" because it already exists. Use Set-CsPinPolicy to change it.`},
		{call{"New-CsPinPolicy", "site:London"}, `SiteNotFound: Cannot find site "London" because it does not exist.`},
		{call{"Grant-CsPinPolicy", "kenmyer", "global"}, `PolicyName: Policy "global" is not a user policy. You can assign only a user policy to a specific user.`},
		{call{"Set-CsUser", "pilar", "-LineURI", "tel:+14255551219"}, `LineURI: Filter failed to return unique result. LineURI "tel:+14255551219" is already assigned to "CN=Ken Myer,OU=Redmond,DC=litwareinc,DC=com".`},
		{call{"Enable-CsUser", "lpenor"}, "SipAddress: Specify either SipAddress or SipAddressType."},
	}
	for _, tt := range tests {
		s.Pipe(tt.call)
		if got := s.Failure(); got != tt.want {
			t.Errorf("%v\n got %s\nwant %s", tt.call, got, tt.want)
		}
	}
}
