package policy

import (
	"sync"

	"csshell/store"
)

var (
	policyVerbs = []string{"Get", "New", "Set", "Remove", "Grant"}
	configVerbs = []string{"Get", "New", "Set", "Remove"}
)

const (
	policyNamespace   = "Microsoft.Rtc.Management.WritableConfig.Policy."
	settingsNamespace = "Microsoft.Rtc.Management.WritableConfig.Settings."
)

// families lists all kinds of policies and configurations. Those other than PIN policies have the settings that scripts
// name most often.
var families = sync.OnceValue(func() []*family {
	return []*family{
		pinFamily(),
		{kind: "VoicePolicy", typeName: policyNamespace + "Voice.VoicePolicy", verbs: policyVerbs, settings: []setting{
			description(), text("Name", "The name that is shown."), flag("AllowSimulRing", true, "Calls may ring at a second number too."),
			flag("AllowCallForwarding", true, "Calls may be forwarded."), flag("AllowPSTNReRouting", true, "Calls may take the public network when the own one is full."),
			flag("EnableDelegation", true, "Delegates may call for the user."), flag("EnableTeamCall", true, "Calls may ring at a team."),
			flag("EnableCallTransfer", true, "Calls may be passed on."), flag("EnableCallPark", false, "Calls may be parked."),
			flag("EnableMaliciousCallTracing", false, "Calls can be reported as malicious."), flag("EnableBWPolicyOverride", false, "Bandwidth limits do not apply."),
			flag("PreventPSTNTollBypass", false, "Calls to other offices take the public network."),
		}},
		{kind: "VoiceRoutingPolicy", typeName: policyNamespace + "Voice.VoiceRoutingPolicy", verbs: policyVerbs, settings: []setting{
			description(), text("Name", "The name that is shown."),
		}},
		{kind: "ConferencingPolicy", typeName: policyNamespace + "Meeting.MeetingPolicy", verbs: policyVerbs, settings: []setting{
			flag("AllowIPAudio", true, "Meetings may have sound."), flag("AllowIPVideo", true, "Meetings may have video."), description(),
			flag("AllowParticipantControl", true, "Participants may take control of a shared desktop."), flag("AllowAnnotations", true, "Participants may annotate slides."),
			number("MaxMeetingSize", 250, 2, 1000, "How many may take part."), flag("AllowPolls", true, "Meetings may have polls."),
			flag("AllowConferenceRecording", false, "Meetings may be recorded."), flag("AllowExternalUserControl", false, "People from outside may take control."),
			flag("EnableDialInConferencing", true, "Meetings may be joined by phone."), flag("AllowAnonymousParticipantsInMeetings", true, "Anybody may be invited."),
			flag("AllowLargeMeetings", false, "Meetings may be very large."),
		}},
		{kind: "PresencePolicy", typeName: policyNamespace + "Presence.PresencePolicy", verbs: policyVerbs, settings: []setting{
			description(), number("MaxPromptedSubscriber", 200, 0, 600, "How many questions about new watchers are kept."),
			number("MaxCategorySubscription", 1000, 0, 3000, "How many categories may be watched."),
		}},
		{kind: "DialPlan", typeName: policyNamespace + "Voice.LocationProfile", verbs: policyVerbs, settings: []setting{
			description(), text("CountryCode", "The country's code."), text("State", "The state."), text("City", "The city."), text("ExternalAccessPrefix", "What is dialled for an outside line."),
			text("SimpleName", "The name that is shown."), flag("OptimizeDeviceDialing", false, "Phones dial as soon as the number is complete."),
		}},
		{kind: "LocationPolicy", typeName: policyNamespace + "Location.LocationPolicy", verbs: policyVerbs, settings: []setting{
			description(), flag("EnhancedEmergencyServicesEnabled", false, "Phones send where they are."), choice("LocationRequired", "Whether users are asked where they are.", "no", "yes", "disclaimer"),
			text("EmergencyDialString", "The number for emergencies."), text("PstnUsage", "The usage for emergency calls."),
		}},
		{kind: "ClientPolicy", typeName: policyNamespace + "Client.ClientPolicy", verbs: policyVerbs, settings: []setting{
			description(), flag("EnableAppearOffline", false, "Users may appear offline."), flag("DisableEmoticons", false, "Smileys stay text."),
			flag("EnableIMAutoArchiving", true, "Messages are kept in the mailbox."), flag("DisableSavingIM", false, "Messages cannot be saved."),
			optional("MaxPhotoSizeKB", 0, 100, "How large pictures may be."), flag("EnableURL", true, "Links in messages can be clicked."),
			flag("EnableSkypeUI", true, "The newer user interface is shown."), number("DGRefreshInterval", 28800, 30, 28800, "How often groups are read again, in seconds."),
		}},
		{kind: "ClientVersionPolicy", typeName: policyNamespace + "ClientVersion.ClientVersionPolicy", verbs: policyVerbs, settings: []setting{
			description(), flag("Enabled", true, "Versions are checked."),
		}},
		{kind: "ArchivingPolicy", typeName: policyNamespace + "Im.IMArchivingPolicy", verbs: policyVerbs, settings: []setting{
			description(), flag("ArchiveInternal", false, "Messages within the organization are archived."), flag("ArchiveExternal", false, "Messages with others are archived."),
		}},
		{kind: "ExternalAccessPolicy", typeName: policyNamespace + "ExternalAccess.ExternalAccessPolicy", verbs: policyVerbs, settings: []setting{
			description(), flag("EnableFederationAccess", false, "Users may talk to partners."), flag("EnableXmppAccess", false, "Users may talk to XMPP partners."),
			flag("EnablePublicCloudAccess", false, "Users may talk to public services."), flag("EnablePublicCloudAudioVideoAccess", false, "Sound and video with public services."),
			flag("EnableOutsideAccess", false, "Users may sign in from outside."),
		}},
		{kind: "MobilityPolicy", typeName: policyNamespace + "Mobility.MobilityPolicy", verbs: policyVerbs, settings: []setting{
			description(), flag("EnableOutsideVoice", true, "Calls go over the work number."), flag("EnableMobility", true, "Mobile clients may sign in."),
			flag("EnableIPAudioVideo", true, "Mobile clients may use sound and video."), flag("RequireWIFIForIPVideo", false, "Video needs a wireless network."),
			flag("AllowCustomerExperienceImprovementProgram", true, "Usage data may be sent."), flag("EnablePushNotifications", true, "Messages wake the phone."),
		}},
		{kind: "PersistentChatPolicy", typeName: policyNamespace + "PersistentChat.PersistentChatPolicy", verbs: policyVerbs, settings: []setting{
			description(), flag("EnablePersistentChat", false, "Users may use chat rooms."),
		}},
		{kind: "UserServicesPolicy", typeName: policyNamespace + "UserServices.UserServicesPolicy", verbs: policyVerbs, settings: []setting{
			flag("UcsAllowed", true, "Contacts are kept in the mailbox."), flag("EnableAwaySinceIndication", false, "Others see since when the user is away."),
		}},
		{kind: "CallViaWorkPolicy", typeName: policyNamespace + "CallViaWork.CallViaWorkPolicy", verbs: policyVerbs, settings: []setting{
			flag("Enabled", false, "Calls may go over the desk phone."), flag("UseAdminCallbackNumber", false, "The number to call back is fixed."),
			text("AdminCallbackNumber", "The number to call back."),
		}},
		{kind: "ThirdPartyVideoSystemPolicy", typeName: policyNamespace + "ThirdPartyVideoSystem.ThirdPartyVideoSystemPolicy", verbs: policyVerbs, settings: []setting{
			flag("SupportsSendingLowResolution", true, "The system can send low resolution."),
		}},
		{kind: "HostedVoicemailPolicy", typeName: policyNamespace + "HostedVoicemail.HostedVoicemailPolicy", verbs: policyVerbs, settings: []setting{
			description(), text("Destination", "The server of the voice mail."), text("Organization", "The organizations served."),
		}},
		dialInFamily(),
		{kind: store.WebServiceConfiguration, typeName: settingsNamespace + "Web.WebServiceSettings", verbs: configVerbs, settings: []setting{
			flag("UsePinAuth", true, "Clients may sign in with a PIN."), flag("UseCertificateAuth", true, "Clients may sign in with a certificate."),
			choice("UseWindowsAuth", "How Windows accounts sign in.", "Negotiate", "Kerberos", "Ntlm", "None"),
			number("MaxGroupSizeToExpand", 100, 1, 1000, "Up to how many members groups are shown."),
		}},
		{kind: store.RegistrarConfiguration, typeName: settingsNamespace + "Registrar.RegistrarSettings", verbs: configVerbs, settings: []setting{
			number("MinEndpointExpiration", 600, 300, 900, "After how many seconds a sign-in ends at the earliest."), number("MaxEndpointExpiration", 900, 600, 1200, "After how many seconds at the latest."),
			number("DefaultEndpointExpiration", 600, 300, 900, "After how many seconds by default."), number("MaxEndpointsPerUser", 8, 1, 64, "From how many places a user may be signed in."),
			flag("EnableDHCPServer", false, "The registrar answers phones that look for it."), number("MaxUserCount", 8000, 1, 100000, "How many users may be signed in."),
		}},
		{kind: store.UCPhoneConfiguration, typeName: settingsNamespace + "UcPhone.UcPhoneSettings", verbs: configVerbs, settings: []setting{
			span("CalendarPollInterval", 3*60, "How often the calendar is read."), flag("EnforcePhoneLock", true, "Phones lock themselves."),
			span("PhoneLockTimeout", 10*60, "After how long."), number("MinPhonePinLength", 6, 4, 15, "How long the PIN that unlocks a phone must be; not the PIN for signing in."),
			flag("LoggingEnabled", false, "Phones write a log."),
		}},
	}
})

// pinFamily are the PIN policies, the one family that this shell itself obeys.
func pinFamily() *family {
	return &family{
		kind: "PinPolicy", typeName: policyNamespace + "UserPin.UserPinPolicy", verbs: policyVerbs, tenant: true,
		newOrder: []string{"Description", "MaximumLogonAttempts", "MinPasswordLength", "PINHistoryCount", "PINLifetime", "AllowCommonPatterns"},
		extra:    lifetimeNeedsHistory, warn: shorterPins,
		settings: []setting{
			description(), number("MinPasswordLength", 5, 4, 24, "How many digits a PIN must have at least."),
			large("PINHistoryCount", 0, 0, 20, "How many PINs users cannot choose again."), flag("AllowCommonPatterns", false, "PINs such as 1234 and 222222 are allowed."),
			large("PINLifetime", 0, 0, 999, "After how many days PINs expire; 0 for never."),
			optional("MaximumLogonAttempts", 1, 999, "After how many wrong PINs signing in is refused for an hour; $null for a number by length."),
		},
	}
}

func lifetimeNeedsHistory(properties map[string]any, target string) *store.Fault {
	lifetime, _ := properties["PINLifetime"].(int64)
	history, _ := properties["PINHistoryCount"].(int64)
	if lifetime > 0 && history == 0 {
		return &store.Fault{Kind: store.FaultPinLifetime, Target: target, Text: "PINLifetime can be greater than 0 only if PINHistoryCount is greater than 0."}
	}
	return nil
}

func shorterPins(before, after map[string]any) string {
	was, _ := before["MinPasswordLength"].(int64)
	is, _ := after["MinPasswordLength"].(int64)
	if is < was {
		return "Reducing the minimum PIN length makes PIN authentication less secure."
	}
	return ""
}

func dialInFamily() *family {
	return &family{
		kind: store.DialInConferencingConfiguration, verbs: configVerbs,
		typeName: settingsNamespace + "DialInConferencingSettings.DialInConferencingConfiguration",
		newOrder: []string{"EnableNameRecording", "EntryExitAnnouncementsEnabledByDefault", "EntryExitAnnouncementsType", "AllowAnonymousPstnActivation", "PinAuthType"},
		settings: []setting{
			member("EntryExitAnnouncementsType", announcements, "What is played when somebody comes or goes."), flag("EnableNameRecording", true, "Callers say their name."),
			flag("EntryExitAnnouncementsEnabledByDefault", false, "Something is played without being asked for."),
			choice("PinAuthType", "Who may sign in with a PIN.", "Everyone", "OrganizerOnly"), flag("AllowAnonymousPstnActivation", false, "A meeting may begin without a leader."),
		},
	}
}
