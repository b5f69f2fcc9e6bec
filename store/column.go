package store

import "strings"

// A Kind says how a column's cells are stored and how they compare.
type Kind uint8

const (
	Text   Kind = iota // string
	Bool               // bool, stored as 0 or 1
	Time               // time.Time, stored as microseconds since 1970 UTC
	Number             // int64
	Flags              // int64, the bits of userAccountControl
	DN                 // string, compared as a distinguished name
	List               // []string, stored as a JSON array
)

// A Column is one property of a directory object. The zero column does not exist.
type Column uint8

// Columns of the users table, in the order of the table columns below. Comparing two of them is meaningless.
const (
	NoColumn Column = iota
	ID
	Class
	DistinguishedName
	Guid
	Sid
	Name
	SamAccountName
	UserPrincipalName
	DisplayName
	FirstName
	LastName
	Initials
	Enabled
	SipAddress
	RegistrarPool
	UserAccountControl
	WindowsEmailAddress
	ProxyAddresses
	Title
	Department
	Company
	Manager
	Office
	Phone
	OtherTelephone
	MobilePhone
	HomePhone
	IPPhone
	Fax
	Pager
	StreetAddress
	City
	StateOrProvince
	PostalCode
	CountryAbbreviation
	CountryOrRegionDisplayName
	Description
	WebPage
	ObjectCategory
	ObjectClass
	WhenCreated
	WhenChanged
	OriginatingServer
	OriginatorSid
	LineURI
	PrivateLine
	LineServerURI
	DisplayNumber
	HostingProvider
	ProxyPool
	HomeServer
	TargetServerIfMoving
	TargetRegistrarPool
	EnterpriseVoiceEnabled
	AudioVideoDisabled
	IPPBXSoftPhoneRoutingEnabled
	RemoteCallControlTelephonyEnabled
	EnabledForFederation
	EnabledForInternetAccess
	PublicNetworkEnabled
	EnabledForRichPresence
	HostedVoiceMail
	ExUmEnabled
	ExchangeArchivingPolicy
	AcpInfo
	TenantID
	UserRoutingGroupID
	VoicePolicy
	VoiceRoutingPolicy
	ConferencingPolicy
	PresencePolicy
	DialPlan
	LocationPolicy
	ClientPolicy
	ClientVersionPolicy
	ArchivingPolicy
	PinPolicy
	ExternalAccessPolicy
	MobilityPolicy
	PersistentChatPolicy
	UserServicesPolicy
	CallViaWorkPolicy
	ThirdPartyVideoSystemPolicy
	HostedVoicemailPolicy
	IsValid
	IsByPassValidation
	ObjectState
	columnCount
)

// A columnInfo describes a column: the property's name, the SQL column or constant expression behind it, its kind, the
// folded twin to search by (empty: none), and the directory attribute that carries it in LDAP filters and LDIF.
type columnInfo struct {
	property string
	sql      string
	kind     Kind
	fold     string
	ldap     string
}

var columns = [columnCount]columnInfo{
	ID:                                {"ID", "id", Number, "", ""},
	Class:                             {"Class", "class", Text, "", ""},
	DistinguishedName:                 {"DistinguishedName", "dn", DN, "dn_fold", "distinguishedName"},
	Guid:                              {"Guid", "guid", Text, "", "objectGUID"},
	Sid:                               {"Sid", "sid", Text, "", "objectSid"},
	Name:                              {"Name", "name", Text, "", "cn"},
	SamAccountName:                    {"SamAccountName", "sam", Text, "sam_fold", "sAMAccountName"},
	UserPrincipalName:                 {"UserPrincipalName", "upn", Text, "upn_fold", "userPrincipalName"},
	DisplayName:                       {"DisplayName", "display_name", Text, "name_fold", "displayName"},
	FirstName:                         {"FirstName", "first_name", Text, "", "givenName"},
	LastName:                          {"LastName", "last_name", Text, "", "sn"},
	Initials:                          {"Initials", "initials", Text, "", "initials"},
	Enabled:                           {"Enabled", "enabled", Bool, "", "msRTCSIP-UserEnabled"},
	SipAddress:                        {"SipAddress", "sip", Text, "sip_fold", "msRTCSIP-PrimaryUserAddress"},
	RegistrarPool:                     {"RegistrarPool", "pool", Text, "pool_fold", ""},
	UserAccountControl:                {"UserAccountControl", "account_control", Flags, "", "userAccountControl"},
	WindowsEmailAddress:               {"WindowsEmailAddress", "mail", Text, "mail_fold", "mail"},
	ProxyAddresses:                    {"ProxyAddresses", "proxy_addresses", List, "", "proxyAddresses"},
	Title:                             {"Title", "title", Text, "title_fold", "title"},
	Department:                        {"Department", "department", Text, "department_fold", "department"},
	Company:                           {"Company", "company", Text, "", "company"},
	Manager:                           {"Manager", "manager", DN, "", "manager"},
	Office:                            {"Office", "office", Text, "", "physicalDeliveryOfficeName"},
	Phone:                             {"Phone", "phone", Text, "", "telephoneNumber"},
	OtherTelephone:                    {"OtherTelephone", "other_phone", List, "", "otherTelephone"},
	MobilePhone:                       {"MobilePhone", "mobile_phone", Text, "", "mobile"},
	HomePhone:                         {"HomePhone", "home_phone", Text, "", "homePhone"},
	IPPhone:                           {"IPPhone", "ip_phone", Text, "", "ipPhone"},
	Fax:                               {"Fax", "fax", Text, "", "facsimileTelephoneNumber"},
	Pager:                             {"Pager", "pager", Text, "", "pager"},
	StreetAddress:                     {"StreetAddress", "street", Text, "", "streetAddress"},
	City:                              {"City", "city", Text, "city_fold", "l"},
	StateOrProvince:                   {"StateOrProvince", "state", Text, "", "st"},
	PostalCode:                        {"PostalCode", "postal_code", Text, "", "postalCode"},
	CountryAbbreviation:               {"CountryAbbreviation", "country", Text, "", "c"},
	CountryOrRegionDisplayName:        {"CountryOrRegionDisplayName", "country_name", Text, "", "co"},
	Description:                       {"Description", "description", Text, "", "description"},
	WebPage:                           {"WebPage", "web_page", Text, "", "wWWHomePage"},
	ObjectCategory:                    {"ObjectCategory", "object_category", DN, "", "objectCategory"},
	ObjectClass:                       {"ObjectClass", "object_class", List, "", "objectClass"},
	WhenCreated:                       {"WhenCreated", "when_created", Time, "", "whenCreated"},
	WhenChanged:                       {"WhenChanged", "when_changed", Time, "", "whenChanged"},
	OriginatingServer:                 {"OriginatingServer", "originating_server", Text, "", ""},
	OriginatorSid:                     {"OriginatorSid", "originator_sid", Text, "", "msRTCSIP-OriginatorSid"},
	LineURI:                           {"LineURI", "line", Text, "line_fold", "msRTCSIP-Line"},
	PrivateLine:                       {"PrivateLine", "private_line", Text, "", "msRTCSIP-PrivateLine"},
	LineServerURI:                     {"LineServerURI", "line_server", Text, "", "msRTCSIP-LineServer"},
	DisplayNumber:                     {"DisplayNumber", "display_number", Text, "", ""},
	HostingProvider:                   {"HostingProvider", "hosting_provider", Text, "", "msRTCSIP-DeploymentLocator"},
	ProxyPool:                         {"ProxyPool", "proxy_pool", Text, "", ""},
	HomeServer:                        {"HomeServer", "home_server", DN, "", "msRTCSIP-PrimaryHomeServer"},
	TargetServerIfMoving:              {"TargetServerIfMoving", "target_server", DN, "", "msRTCSIP-TargetHomeServer"},
	TargetRegistrarPool:               {"TargetRegistrarPool", "target_pool", Text, "", ""},
	EnterpriseVoiceEnabled:            {"EnterpriseVoiceEnabled", "enterprise_voice", Bool, "", ""},
	AudioVideoDisabled:                {"AudioVideoDisabled", "audio_video_disabled", Bool, "", ""},
	IPPBXSoftPhoneRoutingEnabled:      {"IPPBXSoftPhoneRoutingEnabled", "ip_pbx", Bool, "", ""},
	RemoteCallControlTelephonyEnabled: {"RemoteCallControlTelephonyEnabled", "remote_call_control", Bool, "", ""},
	EnabledForFederation:              {"EnabledForFederation", "federation", Bool, "", "msRTCSIP-FederationEnabled"},
	EnabledForInternetAccess:          {"EnabledForInternetAccess", "internet_access", Bool, "", "msRTCSIP-InternetAccessEnabled"},
	PublicNetworkEnabled:              {"PublicNetworkEnabled", "public_network", Bool, "", ""},
	EnabledForRichPresence:            {"EnabledForRichPresence", "rich_presence", Bool, "", ""},
	HostedVoiceMail:                   {"HostedVoiceMail", "hosted_voice_mail", Bool, "", ""},
	ExUmEnabled:                       {"ExUmEnabled", "ex_um", Bool, "", ""},
	ExchangeArchivingPolicy:           {"ExchangeArchivingPolicy", "exchange_archiving", Text, "", ""},
	AcpInfo:                           {"AcpInfo", "acp_info", List, "", "msRTCSIP-AcpInfo"},
	TenantID:                          {"TenantId", "tenant_id", Text, "", "msRTCSIP-TenantId"},
	UserRoutingGroupID:                {"UserRoutingGroupId", "routing_group_id", Text, "", "msRTCSIP-UserRoutingGroupId"},
	VoicePolicy:                       {"VoicePolicy", "voice_policy", Text, "", ""},
	VoiceRoutingPolicy:                {"VoiceRoutingPolicy", "voice_routing_policy", Text, "", ""},
	ConferencingPolicy:                {"ConferencingPolicy", "conferencing_policy", Text, "", ""},
	PresencePolicy:                    {"PresencePolicy", "presence_policy", Text, "", ""},
	DialPlan:                          {"DialPlan", "dial_plan", Text, "", ""},
	LocationPolicy:                    {"LocationPolicy", "location_policy", Text, "", ""},
	ClientPolicy:                      {"ClientPolicy", "client_policy", Text, "", ""},
	ClientVersionPolicy:               {"ClientVersionPolicy", "client_version_policy", Text, "", ""},
	ArchivingPolicy:                   {"ArchivingPolicy", "archiving_policy", Text, "", ""},
	PinPolicy:                         {"PinPolicy", "pin_policy", Text, "", ""},
	ExternalAccessPolicy:              {"ExternalAccessPolicy", "external_access_policy", Text, "", ""},
	MobilityPolicy:                    {"MobilityPolicy", "mobility_policy", Text, "", ""},
	PersistentChatPolicy:              {"PersistentChatPolicy", "persistent_chat_policy", Text, "", ""},
	UserServicesPolicy:                {"UserServicesPolicy", "user_services_policy", Text, "", ""},
	CallViaWorkPolicy:                 {"CallViaWorkPolicy", "call_via_work_policy", Text, "", ""},
	ThirdPartyVideoSystemPolicy:       {"ThirdPartyVideoSystemPolicy", "third_party_video_policy", Text, "", ""},
	HostedVoicemailPolicy:             {"HostedVoicemailPolicy", "hosted_voicemail_policy", Text, "", ""},
	IsValid:                           {"IsValid", "1", Bool, "", ""},
	IsByPassValidation:                {"IsByPassValidation", "0", Bool, "", ""},
	ObjectState:                       {"ObjectState", "'Unchanged'", Text, "", ""},
}

// Columns lists every column of the users table.
func Columns() []Column {
	all := make([]Column, 0, columnCount-1)
	for c := NoColumn + 1; c < columnCount; c++ {
		all = append(all, c)
	}
	return all
}

// String gives the property name.
func (c Column) String() string { return columns[c].property }

// Kind tells the form of the column's cells.
func (c Column) Kind() Kind { return columns[c].kind }

// LDAPName gives the directory attribute that carries the column, empty when none does.
func (c Column) LDAPName() string { return columns[c].ldap }

// Nullable reports whether a Boolean column may be unset; the others are false until they are true.
func (c Column) Nullable() bool { return c == Enabled || c == HostedVoiceMail || c.Kind() != Bool }

// constant reports whether the column is the same for every object and so not stored.
func (c Column) constant() bool { return c >= IsValid }

// ColumnByProperty finds a column by property name, whatever its case. Identity and Id are the distinguished name.
func ColumnByProperty(name string) (Column, bool) {
	c, ok := byProperty()[strings.ToLower(name)]
	return c, ok
}

// ColumnByAttribute finds a column by directory attribute, whatever its case.
func ColumnByAttribute(name string) (Column, bool) {
	c, ok := byAttribute()[strings.ToLower(name)]
	return c, ok
}
