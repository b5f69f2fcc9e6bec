package schema

import (
	"csshell/pipeline/types"
	"csshell/pipeline/value"
	"csshell/store"
)

// PolicyRef is a policy assigned to a user. It prints as the policy's bare name and equals it; scripts of the product's
// early days compare FriendlyName instead.
type PolicyRef struct{ Name string }

var policyRefType = &value.Type{Name: "Microsoft.Rtc.Management.ADConnect.Schema.UserPolicy", Ext: &types.Declared{Def: policyRefDef}}

// Type is UserPolicy.
func (r *PolicyRef) Type() *value.Type { return policyRefType }

// Text is the bare name.
func (r *PolicyRef) Text() string { return r.Name }

// EqualTo reports whether v is the same policy or its name, with or without `tag:`.
func (r *PolicyRef) EqualTo(v any) bool {
	switch v := value.Base(v).(type) {
	case *PolicyRef:
		return store.Fold(r.Name) == store.Fold(v.Name)
	case string:
		return store.Fold(r.Name) == store.Fold(v) || "tag:"+store.Fold(r.Name) == store.Fold(v)
	}
	return false
}
