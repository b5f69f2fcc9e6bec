package schema

import "sync"

// userProperties are the properties of Get-CsUser in the order of `Format-List *`.
var userProperties = []string{
	"OriginatorSid", "SamAccountName", "UserPrincipalName", "FirstName", "LastName", "WindowsEmailAddress", "Sid", "LineServerURI",
	"AudioVideoDisabled", "IPPBXSoftPhoneRoutingEnabled", "RemoteCallControlTelephonyEnabled", "PrivateLine", "AcpInfo",
	"HostedVoiceMail", "DisplayName", "HomeServer", "TargetServerIfMoving", "TargetRegistrarPool", "EnabledForFederation",
	"EnabledForInternetAccess", "PublicNetworkEnabled", "EnterpriseVoiceEnabled", "EnabledForRichPresence",
	"ExchangeArchivingPolicy", "ExUmEnabled", "LineURI", "SipAddress", "Enabled", "TenantId", "UserRoutingGroupId",
	"HostingProvider", "ProxyPool", "RegistrarPool", "VoicePolicy", "VoiceRoutingPolicy", "ConferencingPolicy", "PresencePolicy",
	"DialPlan", "LocationPolicy", "ClientPolicy", "ClientVersionPolicy", "ArchivingPolicy", "PinPolicy", "ExternalAccessPolicy",
	"MobilityPolicy", "PersistentChatPolicy", "UserServicesPolicy", "CallViaWorkPolicy", "ThirdPartyVideoSystemPolicy",
	"HostedVoicemailPolicy", "ProxyAddresses", "IsByPassValidation", "IsValid", "ObjectState", "WhenCreated", "WhenChanged",
	"OriginatingServer", "ObjectCategory", "ObjectClass", "DistinguishedName", "Guid", "Name", "Id", "Identity",
}

// accountProperties are the properties of Get-CsAdUser in order.
var accountProperties = []string{
	"Identity", "SamAccountName", "UserPrincipalName", "DisplayName", "FirstName", "LastName", "Initials", "Name", "Enabled",
	"SipAddress", "RegistrarPool", "UserAccountControl", "WindowsEmailAddress", "ProxyAddresses", "Title", "Department", "Company",
	"Manager", "Office", "Phone", "OtherTelephone", "MobilePhone", "HomePhone", "IPPhone", "Fax", "Pager", "StreetAddress", "City",
	"StateOrProvince", "PostalCode", "CountryAbbreviation", "CountryOrRegionDisplayName", "Description", "WebPage", "Sid", "Guid",
	"ObjectCategory", "ObjectClass", "WhenCreated", "WhenChanged", "OriginatingServer", "DistinguishedName", "Id", "IsValid",
	"ObjectState",
}

// phoneProperties are the properties of Get-CsCommonAreaPhone in order.
var phoneProperties = []string{
	"Identity", "RegistrarPool", "Enabled", "SipAddress", "ClientPolicy", "PinPolicy", "VoicePolicy", "MobilityPolicy",
	"PersistentChatPolicy", "ConferencingPolicy", "LineURI", "DisplayNumber", "DisplayName", "Description", "ExUmEnabled",
}

const schemaNamespace = "Microsoft.Rtc.Management.ADConnect.Schema."

// Names of the types of directory objects, for declarations that must not make the types yet.
const (
	UserName       = schemaNamespace + "OCSADUser"
	PassedUserName = schemaNamespace + "OCSUserOrAppContact"
	AccountName    = schemaNamespace + "CSADUser"
	PhoneName      = schemaNamespace + "OCSADCommonAreaPhoneContact"
)

// The types of directory objects.
var (
	// User is what Get-CsUser returns.
	User = sync.OnceValue(func() *Object { return newObject(UserName, userProperties...) })
	// PassedUser is what -PassThru returns: the same properties under another name.
	PassedUser = sync.OnceValue(func() *Object { return newObject(PassedUserName, userProperties...) })
	// Account is what Get-CsAdUser returns.
	Account = sync.OnceValue(func() *Object { return newObject(AccountName, accountProperties...) })
	// Phone is what Get-CsCommonAreaPhone returns.
	Phone = sync.OnceValue(func() *Object {
		return newObject(PhoneName, phoneProperties...)
	})
)
