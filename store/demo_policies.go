package store

import (
	"context"
	"database/sql"
)

// A demoPinPolicy is one row of the demo directory's PIN policies; attempts 0 means automatic.
type demoPinPolicy struct {
	id                     PolicyID
	length, history        int64
	patterns               bool
	lifetimeDays, attempts int64
}

var demoPinPolicies = [...]demoPinPolicy{
	{PolicyID{}, 5, 0, false, 0, 0},
	{PolicyID{SiteScope, "Redmond"}, 8, 3, false, 90, 0},
	{PolicyID{SiteScope, "Dublin"}, 5, 2, false, 30, 0},
	{PolicyID{UserScope, "RedmondUsersPinPolicy"}, 6, 5, false, 0, 0},
	{PolicyID{UserScope, "RedmondPinPolicy"}, 7, 0, false, 0, 0},
	{PolicyID{UserScope, "LobbyPhonesPinPolicy"}, 4, 0, true, 0, 0},
	{PolicyID{UserScope, "ExecutivesPinPolicy"}, 12, 10, false, 60, 10},
}

// demoPolicies are the policies and configurations of other kinds. What is not given has the default of its kind.
var demoPolicies = [...]Policy{
	{Kind: "VoicePolicy", ID: PolicyID{UserScope, "RedmondVoicePolicy"}},
	{Kind: "ConferencingPolicy", ID: PolicyID{UserScope, "RedmondConferencingPolicy"}},
	{Kind: "MobilityPolicy", ID: PolicyID{UserScope, "NorthAmericaMobilityPolicy"}},
	{Kind: "ArchivingPolicy", ID: PolicyID{UserScope, "RedmondArchivingPolicy"}},
	{Kind: DialInConferencingConfiguration},
	{Kind: DialInConferencingConfiguration, ID: PolicyID{SiteScope, "Dublin"}, Properties: map[string]any{"EnableNameRecording": false}},
	{Kind: WebServiceConfiguration},
	{Kind: WebServiceConfiguration, ID: PolicyID{SiteScope, "Paris"}, Properties: map[string]any{"UsePinAuth": false}},
	{Kind: RegistrarConfiguration, Properties: map[string]any{"EnableDHCPServer": true}},
	{Kind: UCPhoneConfiguration},
}

// Kinds of configuration, which are stored like policies.
const (
	DialInConferencingConfiguration = "DialInConferencingConfiguration"
	WebServiceConfiguration         = "WebServiceConfiguration"
	RegistrarConfiguration          = "RegistrarConfiguration"
	UCPhoneConfiguration            = "UCPhoneConfiguration"
)

func fillDemoPolicies(ctx context.Context, tx *sql.Tx) error {
	for _, p := range demoPinPolicies {
		if err := insertPolicy(ctx, tx, Policy{PinPolicy.String(), p.id, p.properties()}); err != nil {
			return err
		}
	}
	for _, f := range PolicyFamilies() {
		if f.Column == PinPolicy {
			continue
		}
		if err := insertPolicy(ctx, tx, Policy{Kind: f.Kind}); err != nil {
			return err
		}
	}
	for _, p := range demoPolicies {
		if err := insertPolicy(ctx, tx, p); err != nil {
			return err
		}
	}
	return nil
}

func (p demoPinPolicy) properties() map[string]any {
	properties := map[string]any{
		"MinPasswordLength": p.length, "PINHistoryCount": p.history, "AllowCommonPatterns": p.patterns, "PINLifetime": p.lifetimeDays,
	}
	if p.attempts > 0 {
		properties["MaximumLogonAttempts"] = p.attempts
	}
	return properties
}
