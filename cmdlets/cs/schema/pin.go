package schema

import (
	"sync"

	"csshell/pipeline/value"
)

const pinNamespace = "Microsoft.Rtc.Management.UserPinService."

// Names of the types of the PIN cmdlets.
const (
	PinInfoName     = pinNamespace + "PinInfoDetails"
	PinResetName    = pinNamespace + "PinResetDetails"
	CertificateName = pinNamespace + "CertInfoDetails"
	TaskOutputName  = "Microsoft.Rtc.SyntheticTransactions.TaskOutput"
)

// The types of the PIN cmdlets.
var (
	// PinInfo is what Get-CsClientPinInfo returns; it never holds the PIN.
	PinInfo = sync.OnceValue(func() *Row {
		return NewRow(PinInfoName,
			Prop{Name: "Identity", Type: value.StringType}, Prop{Name: "IsPinSet", Type: value.BoolType}, Prop{Name: "IsLockedOut", Type: value.BoolType},
			Prop{Name: "LastPinChangeTime", Type: dateType()}, Prop{Name: "PinExpirationTime", Type: dateType()})
	})
	// PinReset is what Set-CsClientPin returns: the only place where a PIN is ever seen.
	PinReset = sync.OnceValue(func() *Row {
		return NewRow(PinResetName,
			Prop{Name: "Identity", Type: value.StringType}, Prop{Name: "Pin", Type: value.StringType}, Prop{Name: "PinReset", Type: value.BoolType})
	})
	// Certificate is what Get-CsClientCertificate returns.
	Certificate = sync.OnceValue(func() *Row {
		return NewRow(CertificateName,
			Prop{Name: "Identity", Type: value.StringType}, Prop{Name: "DeviceId", Type: value.StringType}, Prop{Name: "Certificate", Type: value.StringType},
			Prop{Name: "PublicationTime", Type: dateType()}, Prop{Name: "ExpirationTime", Type: dateType()})
	})
	// TaskOutput is the result of a synthetic transaction such as Test-CsPhoneBootstrap.
	TaskOutput = sync.OnceValue(func() *Row {
		return NewRow(TaskOutputName,
			Prop{Name: "TargetUri", Type: value.StringType}, Prop{Name: "TargetFqdn", Type: value.StringType}, Prop{Name: "Result", Type: value.StringType},
			Prop{Name: "Latency", Type: value.TimeSpanType}, Prop{Name: "Error", Type: value.StringType}, Prop{Name: "Diagnosis", Type: value.StringType})
	})
)
