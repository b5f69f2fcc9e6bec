package schema

import "csshell/pipeline/format"

// userView are the properties of a user that are shown by default, in the order of the product's own list.
var userView = []string{
	"Identity", "VoicePolicy", "VoiceRoutingPolicy", "ConferencingPolicy", "PresencePolicy", "DialPlan", "LocationPolicy",
	"ClientPolicy", "ClientVersionPolicy", "ArchivingPolicy", "ExchangeArchivingPolicy", "PinPolicy", "ExternalAccessPolicy",
	"MobilityPolicy", "PersistentChatPolicy", "UserServicesPolicy", "CallViaWorkPolicy", "ThirdPartyVideoSystemPolicy",
	"HostedVoiceMail", "HostedVoicemailPolicy", "HostingProvider", "RegistrarPool", "Enabled", "SipAddress", "LineURI",
	"EnterpriseVoiceEnabled", "ExUmEnabled", "HomeServer", "DisplayName", "SamAccountName",
}

// Views are the default views of the domain's objects, for a format.ViewSource. Types without a view are tables or
// lists by the number of their properties, as the engine decides.
func Views() []*format.View {
	columns := make([]format.Column, len(userView))
	for i, name := range userView {
		columns[i] = format.Column{Property: name}
	}
	return []*format.View{{
		Name: "CsUser", Kind: format.List, Columns: columns,
		Types: []string{UserName, PassedUserName},
	}}
}
