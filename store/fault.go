package store

// A FaultKind is the identifier of an error that an administrator can cause, as the management shell names it.
type FaultKind string

// Kinds of faults.
const (
	FaultIdentity              FaultKind = "Identity"        // nothing has that identity
	FaultMultiple              FaultKind = "MultipleObjects" // more than one thing has it
	FaultNotHomed              FaultKind = "NotHomed"        // the user has no registrar pool
	FaultPin                   FaultKind = "Pin"             // a rule about PINs is broken
	FaultPinLocked             FaultKind = "PinLocked"       // the PIN is locked
	FaultPinNotSet             FaultKind = "PinNotSet"       // there is no PIN
	FaultPolicyNotFound        FaultKind = "PolicyNotFound"
	FaultPolicyExists          FaultKind = "PolicyExists"
	FaultPolicyName            FaultKind = "PolicyName" // not the name of a policy that can be granted
	FaultPinLifetime           FaultKind = "PINLifetime"
	FaultSiteNotFound          FaultKind = "SiteNotFound"
	FaultPoolNotFound          FaultKind = "PoolNotFound"
	FaultFilter                FaultKind = "Filter"
	FaultLineURI               FaultKind = "LineURI"
	FaultSipAddress            FaultKind = "SipAddress"
	FaultConfigurationNotFound FaultKind = "ConfigurationNotFound"
	FaultConfigurationExists   FaultKind = "ConfigurationExists"
	FaultRoleNotFound          FaultKind = "RoleNotFound"
	FaultUndo                  FaultKind = "Undo" // the change cannot be taken back
	FaultInvalidIdentity       FaultKind = "InvalidIdentity"
)

// A Fault is an error that an administrator can cause. Text is the message, Target what it is about; neither ever holds
// a PIN.
type Fault struct {
	Kind   FaultKind
	Target string
	Text   string
}

func (f *Fault) Error() string { return f.Text }
